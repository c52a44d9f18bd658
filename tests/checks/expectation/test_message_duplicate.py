from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.model.mails import Arrival, Awaited
from auditor.model.verdict import Outcome, Severity
from tests.build import journey, touchpoint

TEXT = "Dear Ada, thank you for your order 100234 of 22 November 2026, 14:02. Total £29.99. We send it tomorrow."
ORDER = Arrival("Your order 100234", "orders@shop.test", ("ada@x.test",), "1@shop.test", 1, TEXT)
AGAIN = replace(ORDER, message_id="2@shop.test", waited=2, text=TEXT.replace("14:02", "14:03"))
SENT = replace(ORDER, subject="Your order 100234 is on its way", message_id="3@shop.test", text="It left today.")


def mail(*came: Arrival, others: tuple[Arrival, ...] = (), id: str = "order-mail", **more):
    return touchpoint(id, Awaited(came=came, others=others, **more), kind="email")


def test_a_double_is_one_finding_with_both_mails(check):
    verdict = check(journey(mail(ORDER, others=(AGAIN,))))
    (fault,) = verdict.faults
    assert fault.message == "Order mail: the mail “Your order 100234” came twice to the same customer"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("order-mail", "Your order 100234"),
        ("order-mail", "Your order 100234 (mail 2 of 2)"),
    ]
    assert (fault.severity, fault.key, verdict.examined) == (None, "double Your order 0", 2)


def test_a_double_that_another_touchpoint_took_is_one_too(check):
    third = replace(AGAIN, message_id="9@shop.test")
    (fault,) = check(journey(mail(ORDER), mail(AGAIN, id="dispatch"), mail(SENT, others=(third,), id="last"))).faults
    assert "came 3 times" in fault.message
    assert [p.touchpoint for p in fault.places] == ["order-mail", "dispatch", "last"]


def test_a_chinese_double(check):
    one = Arrival(
        "订单确认 100234", "o@shop.test", ("a@x.test",), "1", 1, "您好，您的订单 100234 已收到，合计 ¥128.00。"
    )
    assert len(check(journey(mail(one, others=(replace(one, message_id="2"),)))).faults) == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(ORDER, waited=3),  # delivered again
        replace(AGAIN, subject="Your order 100235", text=TEXT.replace("100234", "100235")),
        replace(AGAIN, text="We are packing your order 100234. You can still change the address for an hour."),
        replace(AGAIN, to=("ada.alias@x.test",)),
        replace(AGAIN, sender="shop@elsewhere.test"),
    ],
    ids=["same message id", "another order", "other words", "copy to another address", "another sender"],
)
def test_what_is_no_double(check, other):
    verdict = check(journey(mail(ORDER), mail(other, id="second")))
    assert verdict.outcome is Outcome.PASS
    assert verdict.examined == 2


def test_two_codes_are_two_mails(check):
    code = Arrival(
        "Your code", "o@shop.test", ("a@x.test",), "1", 1, "Your code is 448211. It is valid for 10 minutes."
    )
    other = replace(code, message_id="2", text=code.text.replace("448211", "983350"))
    assert check(journey(mail(code), mail(other, id="second-code"))).outcome is Outcome.PASS


def test_one_confirmation_and_one_dispatch_mail_are_fine(check):
    assert check(journey(mail(ORDER), mail(SENT, id="dispatch"))).outcome is Outcome.PASS


def test_as_many_as_are_expected_are_fine_and_one_more_is_not(check):
    assert check(journey(mail(ORDER, AGAIN, count=2))).outcome is Outcome.PASS
    third = replace(AGAIN, message_id="4@shop.test")
    (fault,) = check(journey(mail(ORDER, AGAIN, others=(third,), count=2))).faults
    assert "came 3 times" in fault.message


def test_a_mail_that_must_not_come(check):
    offer = Arrival("10 % off", "news@shop.test", ("a@x.test",), "7", 1, "Only today")
    (fault,) = check(journey(mail(offer, id="offer", none=True, subject="off"))).faults
    assert fault.message == "Offer: the mail “10 % off” came, though no mail with the subject “off” should"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("offer", "10 % off")]
    silent = mail(id="offer", none=True)
    assert check(journey(mail(ORDER), silent)).outcome is Outcome.PASS


def test_a_mail_that_nobody_waits_for_is_a_notice(check):
    (fault,) = check(journey(mail(ORDER, others=(SENT,)))).faults
    assert fault.message == (
        "The customer got a mail that no touchpoint waits for: “Your order 100234 is on its way” from orders@shop.test"
    )
    assert (fault.severity, fault.key) == (Severity.NOTICE, "unexpected Your order 0 is on its way")
    saved = replace(SENT, saved=True)
    assert check(journey(mail(ORDER, others=(saved,)))).outcome is Outcome.PASS


def test_two_saved_mails_that_are_the_same_are_doubles(check):
    assert len(check(journey(mail(ORDER, others=(replace(AGAIN, saved=True),)))).faults) == 1


def test_nothing_was_waited_for(check):
    assert check(journey(touchpoint("home", "Hello"))).outcome is Outcome.NOT_APPLICABLE


def test_hostile_mails_are_compared_quickly(check):
    long = replace(ORDER, subject="a1" * 1_000, text=("9-" * 3_000) + "x" * 3_000)
    others = tuple(replace(long, message_id=str(i), text=long.text + str(i)) for i in range(50))
    assert check(journey(mail(long, others=others))).outcome is Outcome.FAIL
