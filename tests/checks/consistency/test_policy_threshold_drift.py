from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.build import block, journey, touchpoint


def basket(subtotal="£60.00", shipping="£3.95", total="£63.95", *more, label="Delivery", id="basket"):
    parts = []
    for n, (name, amount) in enumerate((("Subtotal", subtotal), *more, (label, shipping), ("Total", total))):
        row = f"dl > div:nth-of-type({n + 1})"
        parts += [block(name, "term", row=row), block(amount, "paragraph", row=row, selector=f"#{id}-{n}")]
    return touchpoint(id, *parts)


def page(id, text, **more):
    return touchpoint(id, block(text, selector=f"#{id}"), **more)


def test_another_limit_elsewhere_is_a_warning_with_both_places(check):
    verdict = check(
        journey(page("home", "Free delivery over £49"), page("cart", "Free UK delivery on orders over £50"))
    )

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The limit for free delivery differs: “£49” at Home, “£50” at Cart"
    assert fault.severity is Severity.WARNING
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("home", "#home"), ("cart", "#cart")]


def test_chinese_limits_are_compared_too(check):
    one, two = page("home", "满99元包邮", language="zh"), page("cart", "订单满 ¥129 免运费", language="zh")
    (fault,) = check(journey(one, two, market="cn", languages=("zh",))).faults
    assert "“99元” at Home, “¥129” at Cart" in fault.message


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Free delivery over £50", "Spend £50 or more and get free delivery"),
        ("Free delivery over £50", "Free next day delivery on orders over £80"),
        ("Free delivery over £50", "Free delivery to Ireland on orders over £80"),
        ("Free delivery over £50", "Spend £12.05 more for free delivery"),
        ("Free delivery over £50", "You are £12.05 away from free delivery"),
        ("Free delivery over £50", "Free returns on orders over £20"),
        ("£5 off orders over £50", "£10 off orders over £90"),
        ("Minimum order: £15", "Free delivery over £50"),
    ],
)
def test_what_is_no_other_limit_for_the_same_thing(check, one, two):
    assert not check(journey(page("home", one), page("cart", two))).faults


@pytest.mark.parametrize(
    ("one", "two", "subject"),
    [
        ("Minimum order: £15", "The minimum order value is £20", "minimum order"),
        ("£10 off orders over £50", "£10 off orders over £60", "discount £10"),
        ("Cabin bag up to 10 kg", "Hand luggage: maximum 8 kg", "cabin baggage"),
        ("You must be 18 or over to buy knives", "You must be 16 or over to buy knives", "age (knives)"),
    ],
)
def test_other_limits(check, one, two, subject):
    (fault,) = check(journey(page("home", one), page("cart", two))).faults
    assert fault.message.startswith(f"The limit for {subject} differs")


def test_delivery_that_is_charged_though_the_limit_is_reached_is_an_error(check):
    (fault,) = check(journey(page("home", "Free delivery over £50"), basket())).faults
    assert fault.message == (
        "Delivery is promised free from “£50” (Home), yet Basket charges “£3.95” on a subtotal of “£60.00”"
    )
    assert fault.severity is Severity.ERROR
    assert [p.selector for p in fault.places] == ["#home", "#basket-0", "#basket-1"]


@pytest.mark.parametrize(
    "here",
    [
        basket(shipping="£0.00", total="£60.00"),
        basket("£50.00", "£3.95", "£53.95"),
        basket("£40.00", "£3.95", "£43.95"),
        basket("£55.00", "£3.95", "£48.95", ("Discount", "-£10.00")),
        basket(label="Express delivery"),
    ],
)
def test_delivery_that_is_rightly_charged(check, here):
    assert check(journey(page("home", "Free delivery over £50"), here)).outcome is Outcome.PASS


def test_a_dearer_delivery_that_was_chosen_is_none_of_it(check):
    offers = touchpoint("delivery", "Standard delivery £0.00", "Next day delivery £3.95")
    assert check(journey(page("home", "Free delivery over £50"), offers, basket())).outcome is Outcome.PASS


def test_a_declared_limit_is_the_measure(check):
    (fault,) = check(journey(page("home", "Free delivery over £49"), facts={"free_shipping": "£50"})).faults
    assert fault.message.endswith("“£49” at Home, declared is “£50”")


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(page("home", "Free delivery over £49"))).outcome is Outcome.NOT_APPLICABLE
