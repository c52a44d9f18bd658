from __future__ import annotations

import pytest

from auditor.api import Confidence, Mail, Outcome, Severity
from tests.build import block, journey, touchpoint


def mail(subject: str, *parts: object, id: str = "mail", stage: str = "", headers: bool = True, **more: object):
    envelope = Mail(
        sender="orders@acme.test",
        sender_name="Acme",
        subject=subject,
        html=True,
        headers=(("From", "a"),) if headers else (),
    )
    words = [block(subject, "subject")] if subject else []
    return touchpoint(id, *words, *(parts or ("Your order has come.",)), envelope, kind="email", stage=stage, **more)  # type: ignore[arg-type]


def faults_of(check, *mails, **more):
    return check(journey(*mails, facts={"brand": "Acme Planner", "brand.zh": "云雀茶"}), **more).faults


@pytest.mark.parametrize(
    "subject",
    [
        "Update",
        "Notification",
        "Hello",
        "Important information",
        "Important update!",
        "Your notification",
        "Thank you",
        "Acme Planner",
        "Acme Planner: news",
        "[Acme] Alert",
        "🎉",
    ],
)
def test_subjects_that_say_nothing(check, subject):
    (fault,) = faults_of(check, mail(subject))
    assert fault.message == f"The subject “{subject}” names neither a thing nor an action"
    assert fault.confidence is Confidence.MEDIUM
    assert fault.places[0].quote == subject


@pytest.mark.parametrize(
    "subject", ["通知", "温馨提示", "系统消息", "重要通知", "【云雀茶】提醒", "来自云雀茶的一条消息", "溫馨提示"]
)
def test_subjects_that_say_nothing_in_chinese(check, subject):
    (fault,) = faults_of(check, mail(subject, language="zh"))
    assert fault.key == "nothing"


@pytest.mark.parametrize(
    "subject",
    [
        "Order 1001 ships today", "Your Acme Planner trial has ended", "Welcome to Acme Planner", "482913 is your code",
        "Your code: 482913", "Security alert", "Order update", "Thank you for registering", "Invoice I-20417",
        "Your new IKEA DHL parcel", "SALE starts today", "订单已发货", "验证码 482913", "欢迎加入云雀茶", "系统升级通知", "您的账单",
        "Re: Update", "Fwd: Hello", "回复：通知",
    ],
)  # fmt: skip
def test_good_subjects(check, subject):
    assert not faults_of(check, mail(subject))


def test_marketing_may_be_vague(check):
    assert not faults_of(check, mail("Hello", purpose="marketing"))


def test_no_subject(check):
    (fault,) = faults_of(check, mail(""))
    assert (fault.message, fault.severity) == ("The mail has no subject", Severity.WARNING)
    assert check(journey(mail("", headers=False))).outcome is Outcome.NOT_APPLICABLE


def test_long_subjects(check):
    long = "Your order of a very large tent, and of six small lamps, has shipped"
    (fault,) = faults_of(check, mail(long))
    assert fault.message == f"The subject is {len(long)} characters long; what comes after 60 is cut off in most lists"
    assert not faults_of(check, mail(long), letters=100)
    assert not faults_of(check, mail(long[:60]))


def test_long_subjects_in_chinese(check):
    (fault,) = faults_of(check, mail("您订购的福鼎白牡丹和正山小种以及其他三种茶叶已经发货请注意查收包裹和短信提醒"))
    assert fault.message == "The subject is 38 Chinese characters wide; what comes after 30 is cut off in most lists"
    assert not faults_of(check, mail("您的云雀茶订单 LT-589651 已发货，预计周二送达"))


def test_capitals(check):
    (fault,) = faults_of(check, mail("YOUR ORDER HAS SHIPPED"))
    assert fault.message == "The subject is in capitals throughout"
    assert fault.places[0].marks == ("YOUR", "ORDER", "HAS", "SHIPPED")
    assert not faults_of(check, mail("IKEA DHL UPS"))


def test_one_subject_for_two_stages(check):
    first = mail("Your Acme order 1001", id="confirmation", stage="confirm")
    second = mail("Your Acme order 1002", id="dispatch", stage="wait")
    (fault,) = faults_of(check, first, second)
    assert (
        fault.message
        == "Confirmation and Dispatch have the same subject, “Your Acme order 1001”, and tell of different things"
    )
    assert [place.touchpoint for place in fault.places] == ["confirmation", "dispatch"]


def test_one_subject_for_two_states(check):
    first = mail("Your order", "Your order has been delivered.", id="one")
    second = mail("Your order", "We are preparing your order.", id="two")
    (fault,) = faults_of(check, first, second)
    assert fault.key == "same"


def test_one_subject_for_one_stage(check):
    assert not faults_of(check, mail("Your order", id="one", stage="wait"), mail("Your order", id="two", stage="wait"))
    assert not faults_of(
        check, mail("[Case 1] Tent", id="one", stage="help"), mail("[Case 1] Tent", id="two", stage="leave")
    )


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("page", "Hello"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["x" * 100_000, "😀" * 1000, "A " * 10_000, "好" * 10_000, "שלום", "[[[[[" * 2_000])
def test_odd_subjects(check, text):
    check(journey(mail(text)))
