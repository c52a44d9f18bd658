from __future__ import annotations

import pytest

from auditor.api import Confidence, Outcome, Severity
from auditor.library.checks import load_check
from auditor.model.evidence import Declared
from tests.build import block, touchpoint
from tests.conftest import ROOT

ANA = Declared("j", customer={"first_name": "Ana", "name": "Ana Lopez"})
LI = Declared("j", customer={"name": "李明"})


def mail(*parts: object, language: str = "en", about: Declared = ANA, kind: str = "email", **more: object):
    return touchpoint("mail", *parts, language=language, about=about, kind=kind, **more)


def test_a_customer_whose_name_was_typed(check):
    verdict = check(mail("Dear valued customer,", "Your order is on its way.", given=("Ana Lopez", "ana@x.test")))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The message greets “Dear valued customer”, though the customer's name is known"
    assert (fault.severity, fault.confidence) == (None, Confidence.HIGH)
    assert fault.places[0].marks == ("Dear valued customer",)
    assert fault.fix == "Greet by name, such as “Hello Ana”."


def test_the_check_is_a_notice(check):
    (fault,) = check(mail("Dear customer,")).faults
    assert fault.severity in {None, Severity.NOTICE}
    assert fault.confidence is Confidence.MEDIUM  # declared, and nothing was typed


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir or Madam,",
        "Hello member!",
        "Dear Larkspur Tea customer:",
        "Good morning, dear guest.",
        "DEAR CUSTOMER",
    ],
)
def test_greetings_of_nobody(check, text):
    assert check(mail(text)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "尊敬的用户：",
        "尊敬的客户，您好！",
        "亲爱的会员：",
        "尊敬的云雀茶客户，",
        "尊敬的先生/女士：",
        "顾客您好，",
        "尊敬的用戶：",
        "尊敬的客户",
    ],
)
def test_greetings_of_nobody_in_chinese(check, text):
    (fault,) = check(mail(text, language="zh", about=LI, given=("李明",))).faults
    assert fault.fix == "Greet by name, such as “李明，您好”."


@pytest.mark.parametrize(
    "text",
    ["Dear Ana,", "Hi there,", "Customers love us.", "Dear customer service team,", "Dear reader’s digest fans,"],
)
def test_other_beginnings_pass(check, text):
    assert check(mail(text)).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["尊敬的李明先生：", "尊敬的会员李女士：", "客户可以在网上查询。", "您好！"])
def test_other_beginnings_pass_in_chinese(check, text):
    assert check(mail(text, language="zh", about=LI)).outcome is Outcome.PASS


def test_a_name_elsewhere_in_the_message_is_enough(check):
    assert check(mail("Dear customer,", "Ana, your order is on its way.")).outcome is Outcome.PASS
    assert check(mail("尊敬的用户：", "收件人：李明", language="zh", about=LI)).outcome is Outcome.PASS


def test_who_never_gave_the_name_is_not_known(check):
    here = mail("Dear customer,", given=("ana@x.test",))
    assert check(here).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("Dear customer,", given=("ana@x.test",), context=("customer",))).outcome is Outcome.FAIL


def test_text_messages_are_left_alone():
    loaded = load_check(ROOT / "checks" / "effort" / "generic_greeting.py")
    assert {kind.value for kind in loaded.meta.kinds} == {"email", "script"}


def test_a_script(check):
    said = mail(block("Good afternoon, dear customer.", "agent"), kind="script", given=("Ana",))
    assert check(said).outcome is Outcome.FAIL


def test_nothing_to_look_at(check):
    assert check(mail("Dear customer,", about=Declared("j"))).outcome is Outcome.NOT_APPLICABLE
    assert check(mail(about=ANA)).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("Sehr geehrte Kundin, sehr geehrter Kunde", language="de")).outcome is Outcome.NOT_APPLICABLE
