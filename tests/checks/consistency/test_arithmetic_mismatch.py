from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.build import block, journey, touchpoint


def rows(*pairs, id="review", kind="page", stage="commit", **more):
    """A summary: label and sum of each row, as a list of terms."""
    parts = []
    for n, (label, amount) in enumerate(pairs):
        row = f"dl > div:nth-of-type({n + 1})"
        parts += [block(label, "term", row=row), block(amount, "paragraph", row=row, selector=f"#{id}-{n}")]
    return touchpoint(id, *parts, kind=kind, stage=stage, **more)


WRONG = (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Total", "£18.95"))
RIGHT = (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Total", "£17.95"))


def test_rows_that_do_not_give_the_total_are_an_error_with_all_rows_as_places(check):
    verdict = check(journey(rows(*WRONG)))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == ("Review: the rows do not add up, £14.00 + £3.95 make £17.95, the total says “£18.95”")
    assert (fault.severity, fault.key) == (Severity.ERROR, "total of the summary")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [
        ("review", "#review-0"), ("review", "#review-1"), ("review", "#review-2"),
    ]  # fmt: skip


def test_rows_that_add_up_pass(check):
    verdict = check(journey(rows(*RIGHT)))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 1)


def test_chinese_rows_are_added_up_too(check):
    wrong = rows(("商品小计", "¥256.00"), ("运费", "¥12.00"), ("优惠", "-¥20.00"), ("合计", "¥258.00"), language="zh")
    (fault,) = check(journey(wrong, market="cn", languages=("zh",))).faults
    assert "¥256.00 + ¥12.00 − ¥20.00 make ¥248.00" in fault.message
    right = rows(("商品小计", "¥256.00"), ("运费", "¥12.00"), ("优惠", "-¥20.00"), ("合计", "¥248.00"), language="zh")
    assert check(journey(right, market="cn", languages=("zh",))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "summary",
    [
        (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("of which VAT", "£2.99"), ("Total", "£17.95")),
        (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Total", "£17.95"), ("Includes VAT", "£2.99")),
        (("Subtotal", "£100.00"), ("VAT", "£20.00"), ("Delivery", "£5.00"), ("Total", "£125.00")),
        (("Delivery", "£3.95"), ("Subtotal", "£17.95"), ("VAT", "£2.99"), ("Total", "£17.95")),
        (("Subtotal", "£14.00"), ("Discount", "-£2.00"), ("Delivery", "£3.95"), ("Total", "£15.95")),
        (("Subtotal", "£12.00"), ("Discount", "£2.00"), ("Delivery", "£3.95"), ("Total", "£15.95")),
        (("Subtotal", "£10.00"), ("Service fee", "£1.00"), ("Delivery", "£0.00"), ("Total", "£11.00")),
        (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Total", "£17.96")),
    ],
)
def test_tax_contained_discounts_taken_off_and_rounding_are_no_faults(check, summary):
    assert check(journey(rows(*summary))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "summary",
    [
        (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Gift card", "£10.00"), ("Total", "£7.95")),
        (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Rounding", "£0.05"), ("Total", "£18.00")),
        (("Subtotal", "£14.00"), ("Wrapping paper", "2.50"), ("Total", "£16.50")),
        (("Subtotal", "£14.00"), ("Donation", "£1.00"), ("Total", "£15.00")),
        (("Total", "£17.95"),),
        (("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Delivery", "£6.95"), ("Total", "£17.95")),
    ],
)
def test_a_summary_that_cannot_be_read_whole_is_not_judged(check, summary):
    assert check(journey(rows(*summary))).outcome is Outcome.NOT_APPLICABLE


def test_a_total_that_total_drift_reports_is_not_told_twice(check):
    later = rows(("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Total", "£14.00"), id="mail", kind="email", stage="")
    assert check(journey(rows(*RIGHT), later)).outcome is Outcome.PASS


def test_the_same_wrong_sum_at_two_touchpoints_is_one_fault(check):
    (fault,) = check(journey(rows(*WRONG), rows(*WRONG, id="thanks", stage="confirm"))).faults
    assert {p.touchpoint for p in fault.places} == {"review", "thanks"}


def line(quantity, price, amount, id="basket"):
    head = [block(t, "cell", row="table > thead > tr:nth-of-type(1)") for t in ("Item", "Price", "Qty", "Line total")]
    row = {"row": "table > tbody > tr:nth-of-type(1)"}
    cells = [
        block("Aurora Lamp", "cell", **row), block(price, "cell", selector="#price", **row),
        block(f"× {quantity}", "cell", **row), block(amount, "cell", selector="#line", **row),
    ]  # fmt: skip
    return touchpoint(id, *head, *cells)


def test_price_times_quantity_is_the_sum_of_the_row(check):
    (fault,) = check(journey(line(10, "£26.16", "£261.58"))).faults
    assert fault.message == ("Basket: “Aurora Lamp” does not add up, 10 × £26.16 make £261.60, the row says “£261.58”")
    assert [p.selector for p in fault.places] == ["#price", "#line"]
    assert check(journey(line(10, "£26.16", "£261.60"))).outcome is Outcome.PASS


def offer(*parts):
    return touchpoint("product", block("Aurora Lamp", "heading", level=1), *parts, block("Add to basket", "button"))


def test_you_save_is_the_difference_of_the_two_prices(check):
    (fault,) = check(journey(offer("Was £120.00", "Now £90.00", "You save £40.00"))).faults
    assert "£120.00 less £90.00 make £30.00, it says “£40.00”" in fault.message
    assert check(journey(offer("Was £120.00", "Now £90.00", "You save £30.00"))).outcome is Outcome.PASS
    assert check(journey(offer("Was £119.99", "Now £90.00", "You save £30"))).outcome is Outcome.PASS


def test_a_discount_in_percent_of_several_products_is_left_to_a_person(check):
    wrong = rows(("Subtotal", "£50.00"), ("Discount (10%)", "-£4.00"), ("Total", "£46.00"))
    verdict = check(journey(wrong))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert "10 % of £50.00 are £5.00, the row says “-£4.00”" in verdict.doubts[0].message
    right = rows(("Subtotal", "£50.00"), ("Discount (10%)", "-£5.00"), ("Total", "£45.00"))
    assert check(journey(right)).outcome is Outcome.PASS


def test_nothing_to_add_up_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("2 nights at €148.00 = €269.00, to be paid at the hotel", "2 nights at €148.00 = €296.00, to be paid here"),
        ("2 × £28.50 = £58.00, including the fee", "2 × £28.50 = £57.00, including the fee"),
        ("2 Nächte zu 148,00 € = 269,00 €", "2 Nächte zu 148,00 € = 296,00 €"),
        ("3晚 × ¥1,200 = ¥3,000", "3晚 × ¥1,200 = ¥3,600"),
        ("3 x £10.00 = £25.00", "3 x £10.00 = £25.00, you save £5.00"),
        ("3 x £10.00 = £25.00", "2 + 3 x £10.00 = £32.00"),
        ("3 x £10.00 = £25.00", "3 x £10.00 = £30.00 + £5.00"),
        ("3 x 33.33 = 100.50", "3 x 33.33 = 100.00"),
    ],
)
def test_a_product_that_is_written_out(wrong, right, check):
    (fault,) = check(journey(touchpoint("mail", wrong, kind="email"))).faults
    assert fault.message == f"Mail: “{fault.message.split('“')[1].split('”')[0]}” is not so"
    assert (fault.severity, fault.places[0].touchpoint) == (Severity.ERROR, "mail")
    assert check(journey(touchpoint("mail", right, kind="email"))).faults == ()
