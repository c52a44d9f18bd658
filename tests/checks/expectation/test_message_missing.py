from __future__ import annotations

import pytest

from auditor.model.mails import Arrival, Awaited
from auditor.model.verdict import Outcome
from tests.build import block, journey, touchpoint

CAME = Arrival("Your order 100234", "orders@shop.test", ("ada@x.test",), "1@shop.test", 1.2)
LOST = "no mail with the subject “order” came within 30 s; nothing else arrived"


def page(text: str = "We have sent you an email"):
    return touchpoint("thank-you", block("Thank you", "heading"), text)


def mail(awaited: Awaited, lost: str = ""):
    return touchpoint("order-mail", awaited, kind="email", lost=lost)


def test_a_mail_that_did_not_come_is_named_with_what_was_promised(check):
    verdict = check(journey(page(), mail(Awaited(subject="order", within=30), LOST)))
    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == (
        "Order mail did not come: no mail with the subject “order” arrived within 30 s, nor some time after"
    )
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("thank-you", "We have sent you an email"),
        ("order-mail", "no mail with the subject “order”"),
    ]
    assert fault.key == "missing order-mail"
    assert verdict.examined == 1


@pytest.mark.parametrize("text", ["确认邮件已发送至您的邮箱", "我们会把确认信发到您填写的邮箱"])
def test_a_chinese_promise_is_quoted(check, text):
    (fault,) = check(journey(page(text), mail(Awaited(subject="订单", within=200), LOST))).faults
    assert fault.places[0].quote == text
    assert "within 3.3 min" in fault.message


def test_without_a_promise_the_heading_is_quoted_and_what_came_instead_is_named(check):
    awaited = Awaited(subject="order", others=(CAME, Arrival("Old", saved=True)))
    (fault,) = check(journey(page("You are done"), mail(awaited, LOST))).faults
    assert fault.places[0].quote == "Thank you"
    assert fault.message.endswith("; instead came “Your order 100234”")


def test_fewer_than_must_come(check):
    (fault,) = check(journey(page(), mail(Awaited(count=2, within=5, came=(CAME,))))).faults
    assert fault.message == "Order mail: only 1 of 2 mails came within 5 s"
    assert (fault.places[1].touchpoint, fault.severity) == ("order-mail", None)


def test_what_came_is_not_missing_be_it_late(check):
    late = Arrival("Your order", waited=400)
    assert check(journey(page(), mail(Awaited(came=(CAME,))))).outcome is Outcome.PASS
    assert check(journey(page(), mail(Awaited(came=(late,), within=5)))).outcome is Outcome.PASS
    assert check(journey(page(), mail(Awaited(came=(late,)), lost="came when nobody waited"))).outcome is Outcome.PASS


def test_a_mail_of_a_broken_journey_was_not_waited_for(check):
    lost = touchpoint("order-mail", kind="email", lost="not waited for, because pay broke")
    assert check(journey(page(), lost)).outcome is Outcome.NOT_APPLICABLE


def test_a_mail_that_is_not_to_come_is_not_missing(check):
    silent = touchpoint("offer", kind="email", lost="-")
    verdict = check(journey(page(), mail(Awaited(none=True), LOST), silent))
    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_the_mail_may_be_the_first_touchpoint(check):
    (fault,) = check(journey(mail(Awaited(), LOST))).faults
    assert [p.touchpoint for p in fault.places] == ["order-mail"]
