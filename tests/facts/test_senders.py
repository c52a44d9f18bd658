from __future__ import annotations

from auditor.facts.extract import facts_of
from auditor.model.artifacts import Mail
from auditor.model.evidence import Declared, Evidence
from tests.build import block, journey, touchpoint


def said(evidence: Evidence) -> list[tuple[str, str]]:
    return [(f.qualifier, f.value) for f in facts_of(evidence, Declared("j")) if f.kind == "sender"]


def test_who_a_mail_is_from_and_where_an_answer_goes() -> None:
    mail = Mail(sender="Orders@Mail.Acme.co.uk", sender_name=" Acme Orders ", reply_to="Help <help@desk.net>")
    found = said(touchpoint("mail", "Hello", mail, kind="email"))
    assert found == [("domain", "acme.co.uk"), ("reply", "desk.net"), ("name", "Acme Orders")]


def test_the_sign_and_the_sender_of_a_text_message() -> None:
    sms = touchpoint("sms", block("Acme", "sender"), block("【艾克米】您的订单已发货", "message"), kind="text")
    assert said(sms) == [("name", "Acme"), ("sign", "艾克米")]
    assert said(touchpoint("page", "【艾克米】您的订单已发货")) == []
    assert said(touchpoint("sms", block("您的订单【A1】已发货", "message"), kind="text")) == []


def test_mails_without_a_usable_sender_say_nothing() -> None:
    assert said(touchpoint("mail", "Hello", Mail(sender="", sender_name=" "), kind="email")) == []
    assert said(touchpoint("mail", "Hello", Mail(sender="nobody"), kind="email")) == []


def test_declared_domains_and_names() -> None:
    facts = {"sender_domains": "acme.com, orders@mail.acme.net", "display_names": "Acme, Acme Orders"}
    found = [(f.qualifier, f.value) for e in journey(facts=facts).ledger.of("sender") for f in e.facts]
    assert found == [("domain", "acme.com"), ("domain", "acme.net"), ("name", "Acme"), ("name", "Acme Orders")]
