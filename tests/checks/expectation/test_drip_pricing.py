from __future__ import annotations

import pytest

from auditor.api import Field, Outcome, Severity
from tests.build import block, fields, journey, touchpoint


def product(price="£129.00", *more):
    return touchpoint(
        "product", block("Fell two-person tent", "heading", level=1), block(price, selector="#price"),
        block("Add to basket", "button"), *more,
    )  # fmt: skip


def review(*pairs, id="review", more=()):
    item = {"row": f"{id} tr 0"}
    parts = [block("Fell two-person tent × 1", "cell", **item), block("£129.00", "cell", **item)]
    for n, (label, amount) in enumerate(pairs):
        row = {"row": f"{id} dl {n}"}
        parts += [block(label, "term", **row), block(amount, "paragraph", selector=f"#{id}-{n}", **row)]
    return touchpoint(id, *parts, *more, stage="commit")


FEE = (("Subtotal", "£129.00"), ("Booking fee", "£12.90"), ("Total", "£141.90"))


def test_a_late_fee_is_an_error_with_the_price_and_the_fee_as_places(check):
    verdict = check(journey(product(), review(*FEE)))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The first price is “£129.00” at Product, later come “£12.90” (fee) at Review: 10 % more"
    assert (fault.severity, fault.key) == (Severity.ERROR, "late fee")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("product", "#price"), ("review", "#review-1")]


def test_a_small_fee_is_a_warning_and_the_share_can_be_set(check):
    small = review(("Subtotal", "£129.00"), ("Service fee", "£2.00"), ("Total", "£131.00"))
    (fault,) = check(journey(product(), small)).faults
    assert fault.severity is Severity.WARNING
    (fault,) = check(journey(product(), small), uplift_error=0.01).faults
    assert fault.severity is Severity.ERROR


def test_chinese_fees_are_found_too(check):
    page = touchpoint("product", block("福鼎白牡丹", "heading", level=1), "¥128.00", block("加入购物车", "button"))
    row = {"row": "tr"}
    item = (block("福鼎白牡丹 × 1", "cell", **row), block("¥128.00", "cell", **row))
    fee = (block("打包费", "term", row="dl 1"), block("¥10.00", "paragraph", row="dl 1"))
    pay = touchpoint("pay", *item, *fee, stage="commit")
    (fault,) = check(journey(page, pay, market="cn", languages=("zh",))).faults
    assert "later come “¥10.00” (fee) at Pay" in fault.message


def test_a_price_by_the_night_counts_against_the_sum_without_the_fee(check):
    room = touchpoint("room", block("Lake view", "heading", level=1), "£80 per night")
    (fault,) = check(journey(room, review(("Resort fee", "£25.00"), ("Total", "£185.00")))).faults
    assert "later come “£25.00” (fee) at Review: 16 % more" in fault.message


@pytest.mark.parametrize(
    ("words", "summary"),
    [
        ("A booking fee of £12.90 applies to every order.", FEE),
        ("Price includes the booking fee", FEE),
        ("In stock", (("Subtotal", "£129.00"), ("Booking fee", "£0.00"), ("Total", "£129.00"))),
        ("In stock", (("Subtotal", "£129.00"), ("Includes booking fee", "£12.90"), ("Total", "£129.00"))),
        ("In stock", (("Subtotal", "£129.00"), ("Delivery", "£12.90"), ("Total", "£141.90"))),
        ("In stock", (("Subtotal", "£129.00"), ("VAT", "£12.90"), ("Total", "£141.90"))),
        ("In stock", (("Total", "£129.00"),)),
    ],
)
def test_fees_named_before_and_what_is_no_fee(check, words, summary):
    assert check(journey(product("£129.00", words), review(*summary))).outcome is Outcome.PASS


def test_delivery_counts_where_the_workspace_asks_for_it(check):
    late = review(("Subtotal", "£129.00"), ("Delivery", "£12.90"), ("Total", "£141.90"))
    (fault,) = check(journey(product(), late), shipping=1).faults
    assert "“£12.90” (shipping)" in fault.message
    assert not check(journey(product("£129.00", "Delivery from £3.95"), late), shipping=1).faults


@pytest.mark.parametrize(
    "field",
    [
        Field("Travel insurance, £12.90", "checkbox"),
        Field("Add cancellation insurance", "checkbox", group="Insurance"),
        Field("Pay by", "select", options=("Bank transfer", "Credit card (£12.90 insurance surcharge)")),
    ],
)
def test_what_a_field_offers_can_be_left_off(check, field):
    insured = review(("Subtotal", "£129.00"), ("Insurance", "£12.90"), ("Total", "£141.90"))
    options = touchpoint("options", fields(field))
    assert check(journey(product(), options, insured)).outcome is Outcome.PASS


def test_a_fee_with_a_button_to_remove_it_can_be_left_off(check):
    remove = block("Remove", "button", row="review dl 1")
    assert check(journey(product(), review(*FEE, more=(remove,)))).outcome is Outcome.PASS


def test_fees_that_help_pages_list_are_none_of_the_order(check):
    help_page = touchpoint("help", "Handling fee: £5.00", stage="help")
    assert check(journey(product(), review(("Total", "£129.00")), help_page)).outcome is Outcome.PASS


def test_without_a_price_there_is_nothing_to_measure_by(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
