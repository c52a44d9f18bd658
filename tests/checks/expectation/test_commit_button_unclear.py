from __future__ import annotations

import pytest

from auditor.api import Confidence, Link, Links, Outcome, Walk
from auditor.model.artifacts import Done
from tests.build import block, journey, touchpoint


def checkout(*labels, pressed="", total="£19.90", said=(), language="en", walk=True):
    buttons = Links(tuple(Link(label, role="button", selector=f"#b{i}") for i, label in enumerate(labels)))
    word = {"en": "Total", "zh": "合计"}[language]
    sums = [block(word, "term", row="#r"), block(total, row="#r")] if total else ["Check your details."]
    page = touchpoint("review", *sums, *said, buttons, stage="commit", language=language)
    steps = Walk(steps=(Done(f"click “{pressed or labels[-1]}”"),)) if walk else Walk()
    return journey(
        page,
        touchpoint("done", "Thank you!", steps, stage="confirm", language=language),
        languages=(language,),
        market="gb" if language == "en" else "cn",
    )


def test_continue_that_orders_is_reported(check):
    verdict = check(checkout("Continue"))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "“Continue” orders for £19.90 and does not say so"
    assert fault.confidence is Confidence.HIGH
    assert [(p.touchpoint, p.selector, p.quote, p.marks) for p in fault.places] == [
        ("review", "#b0", "Continue", ("Continue",))
    ]
    assert "“Order and pay £19.90”" in fault.fix


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(checkout("下一步", total="¥268.00", language="zh")).faults
    assert fault.message == "“下一步” orders for ¥268.00 and does not say so"


@pytest.mark.parametrize("label", ["Next", "Submit", "OK", "Next step »", "Done", "Confirm"])
def test_other_labels_that_say_nothing(check, label):
    assert check(checkout(label)).outcome is Outcome.FAIL


@pytest.mark.parametrize("label", ["确定", "提交", "确认", "继续"])
def test_other_labels_in_chinese(check, label):
    assert check(checkout(label, total="¥268.00", language="zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "label",
    ["Place order", "Pay £19.90", "Order and pay", "Buy now", "Continue to payment", "Confirm and pay", "Book now"],
)
def test_labels_that_say_it(check, label):
    assert check(checkout(label)).outcome is Outcome.PASS


@pytest.mark.parametrize("label", ["提交订单", "立即支付", "确认付款", "支付 ¥268.00", "确认预订"])
def test_labels_that_say_it_in_chinese(check, label):
    assert check(checkout(label, total="¥268.00", language="zh")).outcome is Outcome.PASS


def test_the_only_sum_that_is_due_is_the_total(check):
    page = touchpoint("pay", "Pro plan", "Due today", "$29.00", Links((Link("Submit", role="button"),)), stage="commit")
    done = touchpoint("done", "Thanks", Walk(steps=(Done("click “Submit”"),)), stage="confirm")
    (fault,) = check(journey(page, done, market="us")).faults
    assert fault.message == "“Submit” orders for $29.00 and does not say so"


def test_where_nothing_is_to_pay_it_is_silent(check):
    assert check(checkout("Continue", total="")).reason == "nothing is to pay on the last page"
    assert check(checkout("Continue", total="£0.00")).reason == "nothing is to pay on the last page"


def test_the_page_of_a_bank_is_silent(check):
    assert (
        check(checkout("Submit", said=("Verified by Visa: we sent a code to your phone.",))).reason
        == "the last page is that of a bank"
    )


def test_wallets_are_silent(check):
    assert check(checkout("Pay with PayPal")).outcome is Outcome.NOT_APPLICABLE


def test_a_search_button_beside_is_not_the_one(check):
    assert check(checkout("Submit", "Place order", pressed="Place order")).outcome is Outcome.PASS
    assert check(checkout("Go", "Place order", walk=False)).outcome is Outcome.PASS


def test_which_button_was_pressed_must_be_known(check):
    assert check(checkout("Continue", "Next", walk=False)).reason == "the button that was pressed is not known"
    assert check(checkout("Continue", pressed="Something else")).reason == "the button that was pressed is not known"


def test_earlier_steps_are_silent(check):
    first = touchpoint("details", "Total £19.90", Links((Link("Continue", role="button"),)), stage="commit")
    second = touchpoint("review", "Total £19.90", Links((Link("Place order", role="button"),)), stage="commit")
    done = touchpoint("done", "Thank you!", Walk(steps=(Done("click “Place order”"),)), stage="confirm")
    assert check(journey(first, second, done)).outcome is Outcome.PASS


def test_without_a_confirmation_it_is_not_applicable(check):
    page = touchpoint("review", "Total £19.90", Links((Link("Continue", role="button"),)), stage="commit")
    assert check(journey(page)).outcome is Outcome.NOT_APPLICABLE
