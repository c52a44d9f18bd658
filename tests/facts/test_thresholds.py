from __future__ import annotations

import pytest

from auditor.facts import thresholds
from tests.build import journey, reading, touchpoint
from tests.ends import ends


def limits(text, language="en", market="gb"):
    return [
        (f.subject, f.qualifier, f.value, f.unit)
        for f in thresholds.facts(reading(text, language=language, market=market))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Free UK delivery on orders over £50", ("free shipping", "", "50.00", "GBP")),
        ("Delivery £3.95, free over £50", ("free shipping", "", "50.00", "GBP")),
        ("Spend £50 or more and get free shipping", ("free shipping", "", "50.00", "GBP")),
        ("Spend £50 to get free delivery", ("free shipping", "", "50.00", "GBP")),
        ("Orders over £50 ship free", ("free shipping", "", "50.00", "GBP")),
        ("Free next day delivery on orders over £80", ("free shipping", "next day", "80.00", "GBP")),
        ("Free delivery to Ireland on orders over £80", ("free shipping", "ireland", "80.00", "GBP")),
        ("Minimum order value: £15", ("minimum order", "", "15.00", "GBP")),
        ("£10 off orders over £60", ("discount £10", "", "60.00", "GBP")),
        ("You must be 18 or over to buy alcohol", ("age", "alcohol", "18", "years")),
        ("Hand luggage up to 10 kg", ("cabin baggage", "", "10", "kg")),
        ("Checked bags: max 90 x 75 x 43 cm", ("checked baggage", "", "90x75x43", "cm")),
    ],
)
def test_limits_of_policies(text, expected):
    assert limits(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("满99元包邮", ("free shipping", "", "99.00", "CNY")),
        ("全场满199包邮", ("free shipping", "", "199.00", "CNY")),
        ("江浙沪满99元包邮", ("free shipping", "江浙沪", "99.00", "CNY")),
        ("起送价 20元", ("minimum order", "", "20.00", "CNY")),
        ("满300减50", ("discount 50", "", "300.00", "CNY")),
        ("须年满18周岁", ("age", "", "18", "years")),
    ],
)
def test_chinese_limits(text, expected):
    assert limits(text, "zh", "cn") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Spend £12.05 more for free delivery", "You are £3 away from free delivery", "Free returns on orders over £30",
        "Delivery £3.95", "Order total £50", "还差 20 元包邮", "满3件包邮", "Free gift worth £20",
    ],
)  # fmt: skip
def test_what_is_no_limit(text):
    assert limits(text, "zh" if not text.isascii() and "£" not in text else "en") == []


def test_the_figure_is_placed_in_its_block():
    (fact,) = thresholds.facts(reading("Free delivery over £50"))
    assert (fact.shown, fact.at, fact.place.quote) == ("£50", 19, "Free delivery over £50")


def test_a_declared_limit_is_the_reference():
    seen = journey(touchpoint("home", "Free delivery over £49"), facts={"free_shipping": "£50", "age": "18"})
    free = next(e for e in seen.ledger.of("threshold") if e.subject == "free shipping")
    assert free.reference is not None
    assert (free.reference.value, [f.value for f in free.contradicting]) == ("50.00", ["49.00"])


@pytest.mark.parametrize(
    "hostile", ["free delivery ", "满", "spend £5 ", "free £1 over ", "cabin bag ", "£1 ", "aged 1"]
)
def test_a_line_without_end_comes_to_an_end(hostile):
    scene = reading((hostile * 30_000)[:300_000])
    with ends():
        list(thresholds.facts(scene))
