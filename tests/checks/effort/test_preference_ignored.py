from __future__ import annotations

import pytest

from auditor.model.artifacts import Block, Mail
from auditor.model.evidence import Declared, JourneyEvidence
from auditor.model.facts import Ledger
from auditor.model.verdict import Outcome, Severity
from tests.build import block, journey, touchpoint
from tests.ends import ends

ENGLISH = "We have packed your order and it will be with you in the next few days. Thank you for buying from us."
CHINESE = "您的订单已经打包完成，预计三个工作日内送达，感谢您在我们这里购买，期待您再次光临我们的小店。"


def mail(*said, subject="Your order", stage="wait", id="mail", **more):
    return touchpoint(
        id,
        block(subject, "subject"),
        *said,
        Mail(sender="o@shop.test", subject=subject),
        kind="email",
        stage=stage,
        **more,
    )


def sms(*said, **more):
    return touchpoint("sms", *said, kind="text", stage="wait", **more)


def test_a_message_in_another_language(check):
    verdict = check(journey(mail(ENGLISH), preferences={"language": "zh-CN"}))
    (fault,) = verdict.faults
    assert fault.message == "Mail is in English; the customer chose Chinese"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("mail", ENGLISH)]
    assert (fault.key, verdict.examined) == ("language mail", 1)
    (fault,) = check(journey(mail(CHINESE), preferences={"language": "en"})).faults
    assert fault.message == "Mail is in Chinese; the customer chose English"


@pytest.mark.parametrize(
    ("said", "language"), [((CHINESE,), "zh"), ((ENGLISH,), "en-GB"), ((ENGLISH, CHINESE), "zh"), (("OK",), "zh")]
)
def test_the_chosen_language_two_languages_and_few_words_are_fine(check, said, language):
    assert check(journey(mail(*said, subject=""), preferences={"language": language})).outcome is Outcome.PASS


def test_only_mails_though_text_messages_were_chosen(check):
    (fault,) = check(journey(mail("It left today", subject="On its way"), preferences={"channel": "sms"})).faults
    assert fault.message == "The customer chose to be told by sms, and gets only mails"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("mail", "On its way")]
    (fault,) = check(journey(sms("It left today"), preferences={"channel": "email"})).faults
    assert fault.message == "The customer chose to be told by email, and gets only text messages"


def test_copies_that_must_be_in_writing_may_come_by_mail(check):
    wanted = {"channel": "sms"}
    assert check(journey(mail("Thank you", stage="confirm"), preferences=wanted)).outcome is Outcome.PASS
    assert check(journey(mail("Total £9", subject="Your invoice"), preferences=wanted)).outcome is Outcome.PASS
    assert check(journey(mail("合计", subject="您的电子发票"), preferences=wanted)).outcome is Outcome.PASS
    assert check(journey(mail("It left"), sms("It left"), preferences=wanted)).outcome is Outcome.PASS
    assert check(journey(mail("It left"), preferences={"channel": "phone"})).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("subject", "said"),
    [("20% off until Sunday", ("Shop now", "Unsubscribe")), ("双十一大促", ("全场五折，限时优惠", "退订请点这里"))],
)
def test_advertising_after_no_is_an_error(check, subject, said):
    (fault,) = check(journey(mail(*said, subject=subject), preferences={"marketing": "no"})).faults
    assert fault.message == "Mail advertises, though the customer said no to advertising"
    assert fault.severity is Severity.ERROR
    assert [p.quote for p in fault.places] == [subject, said[0]]
    assert check(journey(mail(*said, subject=subject), preferences={"marketing": "yes"})).outcome is Outcome.PASS


def test_a_line_of_advertising_is_left_to_a_person(check):
    verdict = check(journey(mail("It left today.", "10% off your next order"), preferences={"marketing": "no"}))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    footer = Block("Newsletter", region="footer")
    assert check(journey(mail("It left today.", footer), preferences={"marketing": "no"})).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Dear Mr Wong,", {"title": "Dr", "name": "Ada Wong"}),
        ("Dear Mr. Wong", {"name": "Dr Ada Wong"}),
        ("Ship to: Mrs Ada Wong", {"title": "Mr", "name": "Ada Wong"}),
        ("王女士，您好：", {"title": "先生", "name": "王爱达"}),
    ],
)
def test_another_title(check, said, wanted):
    (fault,) = check(journey(mail(said), preferences=wanted)).faults
    assert fault.message == f"Mail uses another form of address than the customer chose: “{said}”"
    assert [p.quote for p in fault.places] == [said]


@pytest.mark.parametrize(
    ("said", "name", "spelt"),
    [
        ("Hello Adda, it left today", "Ada Wong", "Adda"),
        ("Dear Ms Wnog", "Ada Wong", "Wnog"),
        ("Name: Ada Wang", "Ada Wong", "Wang"),
        ("Dear Cathrine Baker", "Catherine Baker", "Cathrine"),
        ("尊敬的王爱打：", "王爱达", "王爱打"),
        ("收件人：王艾达", "王爱达", "王艾达"),
    ],
)
def test_a_name_that_is_spelt_in_another_way(check, said, name, spelt):
    for declared in ({"preferences": {"name": name}}, {"customer": {"name": name}}):
        (fault,) = check(journey(mail(said), **declared)).faults
        assert fault.message == f"Mail spells the customer's name “{spelt}”; the customer writes “{name}”"
        assert [p.quote for p in fault.places] == [said]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hello Ada, it left today", "Ada Wong"),
        ("Dear Dr Wong", "Ada Wong"),
        ("Hi ADA", "Ada Wong"),
        ("Hi all", "Ali Wong"),
        ("Hi there", "Theres Wong"),
        ("Dear Jose", "José Díaz"),
        ("Ada Wang, customer care", "Ada Wong"),
        ("Hello Rose, I am Ada", "Ada Wong"),
        ("Dear A. Wong", "Ada Wong"),
        ("王女士，您好", "王爱达"),
        ("尊敬的顾客：", "王爱达"),
        ("尊敬的王爱达：", "王爱达"),
        ("店长李爱达", "王爱达"),
    ],
)
def test_names_that_are_right_or_somebody_elses(check, said, name):
    assert check(journey(mail(said), preferences={"name": name})).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(mail("Hello"))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(touchpoint("home", "Hello"), preferences={"language": "zh"})).outcome is Outcome.NOT_APPLICABLE
    walk_only = journey(mail("Hello Adda"), customer={"name": "Ada ${run}"})
    assert check(walk_only).outcome is Outcome.NOT_APPLICABLE


def test_many_blocks_are_read_to_the_end(check):
    said = {"language": "zh", "channel": "sms", "marketing": "no", "name": "Dr Ada Wong"}
    here = mail(*[block("Dear " + "Adda " * 20)] * 5_000, block("尊敬的" * 100_000))
    about = Declared("j", preferences=said)
    with ends():
        check(JourneyEvidence(about, "desktop", (here,), Ledger()))
