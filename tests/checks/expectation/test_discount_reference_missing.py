from __future__ import annotations

import pytest

from auditor.model.artifacts import Document, Style
from auditor.model.evidence import Declared
from auditor.model.verdict import Confidence, Outcome
from tests.build import block, touchpoint


def page(*texts, market="de", language="en", **more):
    return touchpoint("offer", *texts, language=language, about=Declared("t", market=market), **more)


def test_a_percentage_at_a_price_without_the_one_before(check):
    (fault,) = check(page(block("Desk lamp -30%, now €63", selector="#p"))).faults
    assert fault.message == "“-30%” does not say from what price"
    assert fault.confidence is Confidence.MEDIUM
    assert fault.fix == "Print the price before beside the new one; it has to be the lowest of the 30 days before."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#p", "Desk lamp -30%, now €63", ("-30%",))


def test_a_percentage_in_the_row_of_a_price(check):
    card = [block(t, row="#card") for t in ("Desk lamp", "30% off", "€63")]
    (fault,) = check(page(*card)).faults
    assert fault.message == "“30% off” does not say from what price"
    old = block("€90", row="#card", style=Style(decoration="line-through solid"))
    assert not check(page(*card, old, market="gb")).faults


def test_the_union_wants_the_lowest_price_of_thirty_days(check):
    text = "Desk lamp, 30% off: €63, was €90."
    (fault,) = check(page(text)).faults
    assert fault.message == "“30% off” does not name the lowest price of the last 30 days"
    assert not check(page(text, "Lowest price of the last 30 days: €90")).faults
    assert not check(page(text, market="gb")).faults


def test_the_good_example_is_clean(check):
    verdict = check(page("Desk lamp €63, 30% off; lowest price of the last 30 days: €90"))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("台灯7折，到手63元", "7折"),
        ("台灯立减30%，63元", "立减30%"),
        ("台灯特价63元", "特价63元"),
        ("台灯，低于原价，63元", "原价"),
    ],
)
def test_chinese_reductions(check, text, said):
    (fault,) = check(page(text, market="cn", language="zh")).faults
    assert fault.message == f"“{said}” does not say from what price"
    assert fault.places[0].marks == (said,)
    assert fault.fix == "Print the price before beside the new one."


def test_the_chinese_good_example_is_clean(check):
    assert check(page("台灯7折，现价63元，原价90元", market="cn", language="zh")).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["Up to 50% off lamps", "Lamps: 30% off", "Save 20% this week on lamps"])
def test_banners_are_left_to_a_person(check, text):
    verdict = check(page(text, market="gb"))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert "does each article show the one before?" in verdict.doubts[0].message


@pytest.mark.parametrize(
    "text",
    [
        "10% off with code TEA10, from €20",
        "20% off your first order, mugs from €9",
        "Members save 15%: €30",
        "Buy 2 and get 30% off, €40",
        "3 for 2: save 33%, €12",
        "Double room, 20% off, €80 a night",
        "20% off the annual plan, €99",
        "Save 30% energy, from €200",
        "A fridge with -30% energy use, €400",
        "Battery at 20%, €5 charger",
        "100% cotton shirt €20",
        "Discounts of 10-30% for students, €20",
        "Contains 12% off-cuts.",
        "Lamp €63",
    ],
)
def test_what_is_no_reduction_of_goods(check, text):
    verdict = check(page(text))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.NOT_APPLICABLE, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "凭优惠券7折，63元",
        "新人首单8折，63元",
        "第二件5折，63元",
        "酒店7折，每晚300元",
        "可按原价退货",
        "对折叠放",
        "打印3折页",
    ],
)
def test_what_is_no_reduction_of_goods_in_chinese(check, text):
    verdict = check(page(text, market="cn", language="zh"))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_other_markets_terms_and_quotations(check):
    text = "Desk lamp -30%, now €63"
    assert check(page(text, market="us")).outcome is Outcome.NOT_APPLICABLE
    assert check(page(text, market="")).outcome is Outcome.NOT_APPLICABLE
    assert check(page(text, Document(url="https://shop.test/terms"))).outcome is Outcome.NOT_APPLICABLE
    assert check(page(block(text, "quote"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "%", "🍵", "-30%" * 5_000, "折" * 5_000, "1" * 100_000])
def test_odd_texts(check, text):
    check(page(text))
