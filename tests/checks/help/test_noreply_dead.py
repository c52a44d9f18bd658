from __future__ import annotations

import pytest

from auditor.api import Link, Mail, Outcome, Severity
from tests.build import block, links, touchpoint

NOREPLY = Mail(sender="noreply@shop.test", subject="Your parcel")


def mail(*parts, sender="noreply@shop.test", subject="Your parcel", reply_to="", **more):
    return touchpoint("mail", Mail(sender=sender, reply_to=reply_to, subject=subject), *parts, kind="email", **more)


def test_a_mail_that_nobody_can_answer(check):
    verdict = check(mail(block("Your parcel is late", "heading", level=1, selector="h1"), "It could not be delivered."))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "Answers go to noreply@shop.test, and the mail names no other way to ask"
    assert [(p.selector, p.quote) for p in fault.places] == [("h1", "Your parcel is late")]
    assert fault.severity is None


@pytest.mark.parametrize(
    "sender",
    [
        *("no-reply@a.test", "donotreply@a.test", "do-not-reply@a.test", "NoReply@a.test", "orders-noreply@a.test"),
        *("no_reply.orders@a.test", "noreply+123@a.test"),
    ],
)
def test_addresses_that_are_not_read(check, sender):
    assert check(mail("It could not be delivered.", sender=sender)).outcome is Outcome.FAIL


@pytest.mark.parametrize("sender", ["orders@a.test", "norepl@a.test", "annoreply@a.test", "hello@noreply.test"])
def test_addresses_that_are_read(check, sender):
    assert check(mail("It could not be delivered.", sender=sender)).outcome is Outcome.PASS


def test_the_address_for_replies_counts(check):
    assert check(mail("Late.", reply_to="help@shop.test")).outcome is Outcome.PASS
    assert check(mail("Late.", sender="orders@shop.test", reply_to="noreply@shop.test")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Your parcel is late. Please do not reply to this email.", "Please do not reply", "en"),
        ("This mailbox is not monitored.", "mailbox is not monitored", "en"),
        ("Replies to this address are not read.", "Replies to this address are not read", "en"),
        ("此邮件由系统发出，请勿回复。", "请勿回复", "zh"),
        ("此邮件为系统自动发出，请勿直接回复此邮件。", "请勿直接回复", "zh"),
    ],
)
def test_a_mail_that_says_so_itself(check, text, words, language):
    (fault,) = check(mail(text, sender="orders@shop.test", language=language)).faults
    assert fault.message == "The mail says that answers are not read, and names no other way to ask"
    assert fault.places[0].marks == (words,)


@pytest.mark.parametrize(
    "way",
    [
        block("Please do not reply. Questions? Call us on 020 7946 0000."),
        block("请勿回复。如有疑问，请致电客服热线 400-820-8820。"),
        block("Write to help@shop.test"),
        links(Link("Contact us", "https://shop.test/contact")),
        links(Link("Help centre", "https://help.shop.test/")),
        links(Link("在线客服", "https://shop.test/kefu")),
    ],
)
def test_another_way_is_enough(check, way):
    assert check(mail("It is late.", way)).outcome is Outcome.PASS


def test_a_reply_that_goes_nowhere(check):
    (fault,) = check(mail("Any problem? Just reply to this email.")).faults
    assert fault.message == "“Just reply” says the mail, but answers go to noreply@shop.test"
    assert fault.places[0].marks == ("Just reply",)


def test_a_reply_that_goes_nowhere_in_chinese(check):
    (fault,) = check(mail("有问题请直接回复本邮件。", language="zh")).faults
    assert fault.message == "“有问题请直接回复” says the mail, but answers go to noreply@shop.test"


def test_one_time_codes_are_a_notice(check):
    (fault,) = check(mail("Your verification code is 123456.", subject="Your code")).faults
    assert fault.severity is Severity.NOTICE
    (fault,) = check(mail("您的验证码是 123456。", language="zh")).faults
    assert fault.severity is Severity.NOTICE


def test_another_language_is_left_to_a_person(check):
    assert check(mail("Din pakke kunne ikke leveres i dag.", language="da")).outcome is Outcome.NEEDS_REVIEW


def test_nothing_to_look_at(check):
    assert check(mail()).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["x", "x" * 1_000_000, "😀", "请勿reply", "&amp;lt;"])
def test_strange_texts(check, text):
    check(mail(text))
