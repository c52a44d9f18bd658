from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Outcome, Severity, Style
from tests.build import block, journey, touchpoint
from tests.told import in_chinese


def row(number, label, amount, **more):
    where = {"row": f"table > tbody > tr:nth-of-type({number})"}
    return block(label, "cell", **where), block(amount, "cell", selector=f"#sum-{number}", **where, **more)


def summary(**rows):
    return [
        cell for n, (label, amount) in enumerate(rows.items(), 1) for cell in row(n, label.replace("_", " "), amount)
    ]


def checkout(total="£19.90", *more, label="Order total"):
    return touchpoint("checkout", *row(9, label, total), *more, stage="commit")


def mail(*parts, id="mail", **more):
    return touchpoint(id, *parts, **{"kind": "email", **more})


def test_another_total_in_the_mail_is_an_error_with_both_places(check):
    verdict = check(journey(checkout("£14.95"), mail(*row(3, "Order total:", "£19.90"))))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The total of the order differs: “£14.95” at Checkout, “£19.90” at Mail"
    assert (fault.severity, fault.confidence, fault.key) == (Severity.ERROR, "medium", "total of the order")
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("checkout", "#sum-9", "Order total £14.95"),
        ("mail", "#sum-3", "Order total: £19.90"),
    ]


def test_the_row_that_explains_the_gap_is_named(check):
    paid = touchpoint("checkout", *summary(Subtotal="£14.95", Delivery="£4.95", Order_total="£19.90"), stage="commit")
    verdict = check(journey(paid, mail(*summary(Subtotal="£14.95", Order_total="£14.95"))))

    assert verdict.faults[0].message.endswith("; the gap is the row “delivery” (£4.95 at Checkout, none at Mail)")


def test_one_conflict_is_one_fault(check):
    verdict = check(journey(checkout(), mail("Total: £14.95"), mail("You paid £14.95", id="sms", kind="text")))

    (fault,) = verdict.faults
    assert fault.message.endswith("“£19.90” at Checkout, “£14.95” at Mail and Sms")
    assert [p.touchpoint for p in fault.places] == ["checkout", "mail", "sms"]


def test_in_chinese(check):
    paid = touchpoint("checkout", *row(1, "应付金额", "¥268.00"), stage="commit", language="zh")
    verdict = check(journey(paid, mail("订单总额：¥256.00", language="zh"), market="cn", languages=("zh",)))

    assert verdict.faults[0].message == "The total of the order differs: “¥268.00” at Checkout, “¥256.00” at Mail"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("Order total", "Your order total is £19.90."),
        ("Total to pay", "Total: £19.90"),
        ("Total (incl. VAT)", "We have charged £19.90 to your card"),
        ("Grand total", "Amount paid: £19.90"),
    ],
)
def test_the_good_example_is_clean(check, page, said):
    verdict = check(journey(checkout(label=page), mail(said)))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


@pytest.mark.parametrize("label", ["合计", "应付金额", "实付款", "订单总额", "总计"])
def test_the_good_example_in_chinese_is_clean(check, label):
    paid = touchpoint("checkout", *row(1, label, "￥１，２６８．００"), stage="commit", language="zh")
    verdict = check(journey(paid, mail("订单总额：¥1,268", language="zh"), market="cn", languages=("zh",)))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


@pytest.mark.parametrize(
    "trap",
    [
        "Basket total: £14.95",
        "Subtotal: £14.95",
        "Total (excl. VAT): £16.58",
        "Total before delivery: £14.95",
        "Delivery total: £4.95",
        "Total savings: £5.00",
        "Deposit paid: £5.00",
        "Balance due: £14.90",
        "Refund total: £4.95",
        "Gift card: £10.00",
        "Tip: £2.00",
        "Total for this shipment: £9.95",
        "Free delivery on orders over £50",
        "2 items, £14.95",
        "Order total: €22.90",
        "Invoice total VAT £3.32",
        "小计：£14.95",
        "商品总额：£14.95",
        "运费：£4.95",
        "退款金额：£4.95",
        "定金：£5.00",
        "优惠：£5.00",
    ],
)
def test_sums_that_are_not_the_total(check, trap):
    verdict = check(journey(checkout(), mail("Order total: £19.90", trap)))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


def test_the_basket_in_the_header_is_not_the_order(check):
    thanks = touchpoint(
        "thanks", block("Total: £0.00", region="header"), block("Order total: £0.00", region="nav"),
        "Order total: £19.90", stage="confirm",
    )  # fmt: skip
    assert check(journey(checkout(), thanks)).outcome is Outcome.PASS


def test_a_struck_total_is_the_former_one(check):
    struck = block("Order total: £24.90", style=Style(decoration="line-through"))
    assert check(journey(checkout(), mail(struck, "Order total: £19.90"))).outcome is Outcome.PASS


def test_the_sum_of_a_line_is_not_the_total(check):
    lines = (
        block("Fell tent", "heading", level=3), block("1"), block("Price: £14.95"), block("Total: £14.95"),
        block("Totals", "heading", level=2), *row(1, "Order total", "£19.90"),
    )  # fmt: skip
    assert check(journey(checkout(), touchpoint("thanks", *lines, stage="confirm"))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "words",
    ["Shipment 1 of 2 is on its way", "We have refunded one item", "Part of your order has left", "包裹1已发出"],
)
def test_a_message_about_a_part_is_left_to_a_person(check, words):
    verdict = check(journey(checkout(), mail(words, "Order total: £9.95")))

    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


@pytest.mark.parametrize("part", ["Deposit: £5.00", "Balance due: £14.90", "Gift card: -£5.00", "定金：£5.00"])
def test_what_is_due_is_not_the_total_where_something_is_paid_apart(check, part):
    verdict = check(journey(checkout(), mail(part, "Amount due: £14.90")))
    assert verdict.faults == ()


def test_two_orders_have_two_totals(check):
    verdict = check(
        journey(
            checkout(), mail("Order number 100001", "Order total: £19.90"),
            mail("Order number 100002", "Order total: £35.00", id="second"),
        )
    )  # fmt: skip
    assert verdict.faults == ()


def test_before_the_commitment_a_total_may_grow_by_a_row_that_appears(check):
    basket = touchpoint("basket", *summary(Subtotal="£14.95", Total="£14.95"))
    paid = touchpoint("checkout", *summary(Subtotal="£14.95", Delivery="£4.95", Order_total="£19.90"), stage="commit")

    assert check(journey(basket, paid)).outcome is Outcome.PASS


def test_before_the_commitment_a_basket_may_change(check):
    basket = touchpoint("basket", *summary(Subtotal="£14.95", Total="£14.95"))
    paid = touchpoint("checkout", *summary(Subtotal="£29.90", Order_total="£29.90"), stage="commit")
    bare = touchpoint("basket", "Total: £10.00")

    assert check(journey(basket, paid)).faults == ()
    assert check(journey(bare, paid)).faults == ()


def test_before_the_commitment_a_total_that_changes_alone_is_a_warning(check):
    basket = touchpoint("basket", *summary(Subtotal="£14.95", Delivery="£4.95", Total="£18.90"))
    paid = touchpoint("checkout", *summary(Subtotal="£14.95", Delivery="£4.95", Order_total="£19.90"), stage="commit")

    (fault,) = check(journey(basket, paid)).faults
    assert fault.message == "The total changes though its rows do not: “£18.90” at Basket, “£19.90” at Checkout"
    assert fault.severity is Severity.WARNING
    assert [p.quote for p in fault.places] == ["Total £18.90", "Order total £19.90"]


def test_a_total_that_the_journey_expects(check):
    def walked(shown):
        basket = touchpoint("basket", *summary(Subtotal="£14.95", Total=shown), expect={"total": "£14.95"})
        return journey(basket, checkout())

    assert check(walked("£14.95")).faults == ()
    (fault,) = check(walked("£15.95")).faults
    assert fault.message == "Basket shows “£15.95” as the total, expected is “£14.95”"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("basket", "Total £15.95")]


def test_an_expected_total_is_the_truth_of_that_touchpoint_only(check):
    paid = touchpoint("checkout", *row(9, "Order total", "£19.90"), stage="commit", expect={"total": "£19.90"})
    verdict = check(journey(paid, mail("Order total: £19.90")))

    assert verdict.outcome is Outcome.PASS


def test_rounding_and_the_setting(check):
    walked = journey(checkout("£19.90"), mail("Order total: £19.91"))

    assert check(walked).outcome is Outcome.PASS
    assert check(walked, abs_tol=0.001).outcome is Outcome.FAIL


def test_nothing_to_compare_is_not_applicable(check):
    for walked in (journey(touchpoint("home", "Welcome")), journey(checkout()), journey(checkout(), mail("Thanks!"))):
        assert check(walked).outcome is Outcome.NOT_APPLICABLE


def test_one_wrong_total_is_told_once(check):
    rows = {"Subtotal": "£14.95", "Delivery": "£4.95"}
    basket = touchpoint("basket", *summary(**rows, Total="£19.90"), expect={"total": "£19.90"})
    odd = touchpoint("basket", *summary(**rows, Total="£18.90"), expect={"total": "£19.90"})
    review = touchpoint("checkout", *summary(**rows, Order_total="£29.90"), stage="commit")
    right = touchpoint("checkout", *summary(**rows, Order_total="£19.90"), stage="commit")

    assert len(check(journey(basket, review, mail("Order total: £19.90"))).faults) == 1
    assert len(check(journey(odd, right, mail("Order total: £19.90"))).faults) == 1


def test_a_new_total_after_a_change_is_left_to_a_person(check):
    script = touchpoint("script", block("That night is dearer, so the new total is £29.90.", "agent"), kind="script")
    verdict = check(journey(checkout("£19.90"), script))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)

    script = touchpoint("script", block("The order total is £29.90.", "agent"), kind="script")
    assert check(journey(checkout("£19.90"), script)).outcome is Outcome.FAIL


def test_several_rows_that_make_the_gap_together_are_all_named(check):
    paid = summary(Subtotal="£14.00", Delivery="£3.95", VAT="£2.00", Order_total="£19.95")
    sent = summary(Subtotal="£14.00", Delivery="£4.95", VAT="£2.20", Order_total="£21.15")
    (fault,) = check(journey(touchpoint("checkout", *paid, stage="commit"), mail(*sent))).faults
    assert fault.message.endswith(
        "; the gap is the rows “delivery” (£3.95 at Checkout, £4.95 at Mail) and “tax” (£2.00 at Checkout, £2.20 at Mail)"
    )


def test_a_row_that_the_total_leaves_out_is_named(check):
    paid = summary(Subtotal="£14.00", Delivery="£3.95", Order_total="£17.95")
    sent = summary(Subtotal="£14.00", Delivery="£3.95", Order_total="£14.00")
    (fault,) = check(journey(touchpoint("checkout", *paid, stage="commit"), mail(*sent))).faults
    assert fault.message.endswith("; the total leaves out the row “delivery” (£3.95)")


PAID = touchpoint("checkout", *summary(Subtotal="£14.00", Delivery="£3.95", Order_total="£17.95"), stage="commit")


def test_rows_that_differ_though_the_total_agrees_are_a_warning(check):
    faults = check(journey(PAID, mail(*summary(Subtotal="£13.00", Delivery="£4.95", Order_total="£17.95")))).faults

    assert [f.key for f in faults] == ["row subtotal", "row shipping"]
    assert faults[1].message == (
        "The row “delivery” differs though the total is the same: “£3.95” at Checkout, “£4.95” at Mail"
    )
    assert faults[1].severity is Severity.WARNING
    assert [(p.touchpoint, p.selector) for p in faults[1].places] == [("checkout", "#sum-2"), ("mail", "#sum-2")]


@pytest.mark.parametrize(
    "rows",
    [
        {"Subtotal": "£14.00", "Delivery": "£3.95", "Order_total": "£17.95"},
        {"Subtotal": "£10.05", "Delivery": "£3.95", "VAT": "£3.95", "Order_total": "£17.95"},
        {"Subtotal_(excl._tax)": "£13.00", "Delivery": "£4.95", "Order_total": "£17.95"},
        {"Subtotal": "£17.95", "Delivery": "£0.00", "Order_total": "£17.95"},
        {"Subtotal": "£13.00", "Delivery": "£3.95", "Order_total": "£17.95"},
    ],
)
def test_rows_of_another_make_are_not_compared(check, rows):
    assert not check(journey(PAID, mail(*summary(**rows)))).faults


def test_the_tax_inside_the_total_is_no_total(check):
    pay = touchpoint("pay", block("Total, including $31.73 GST", "term", row="#t"), block("$349.00", row="#t"))
    done = touchpoint("done", "Total paid: $349.00", stage="confirm", order=1)
    assert check(journey(pay, done, market="au")).faults == ()


def test_the_bill_that_comes_with_a_mail_is_of_the_same_period(check):
    mail = touchpoint("mail", block("Your bill for May", "heading"), "Total due: £31.50", kind="email", order=0)
    bill = touchpoint("mail-bill", block("Your bill for May", "heading"), "Total due: £36.00", kind="document", order=1)
    (fault,) = check(journey(mail, replace(bill, part_of="mail"))).faults
    assert "£31.50" in fault.message
    assert "£36.00" in fault.message
    assert check(journey(mail, bill)).faults == ()  # that of another month


def test_the_rows_of_the_gap_are_told_in_chinese(check):
    paid = summary(Subtotal="£14.00", Delivery="£3.95", VAT="£2.00", Order_total="£19.95")
    sent = summary(Subtotal="£14.00", Delivery="£4.95", VAT="£2.20", Order_total="£21.15")
    (fault,) = check(journey(touchpoint("checkout", *paid, stage="commit"), mail(*sent))).faults
    assert in_chinese(fault.message) == (
        "订单总额不一致：“£19.95”（Checkout）、“£21.15”（Mail）；"
        "差额来自“运费”（Checkout：£3.95；Mail：£4.95）和“税费”（Checkout：£2.00；Mail：£2.20）"
    )
