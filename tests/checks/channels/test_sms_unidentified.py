from __future__ import annotations

import pytest

from auditor.api import Confidence, HouseWords, Outcome
from auditor.model.evidence import Declared
from tests.spoken import message

ACME = Declared("j", facts={"brand": "Acme"})
LARK = Declared("j", facts={"brand": "Larkspur Tea"})
ZH = Declared("j", facts={"brand": "云雀茶"})


def test_a_bare_number_and_no_name(check):
    verdict = check(message("Your parcel is on its way, pay the fee here", sender="447700900000", about=ACME))
    (fault,) = verdict.faults
    assert (verdict.outcome, fault.confidence) == (Outcome.FAIL, Confidence.HIGH)
    assert fault.message == (
        "The message does not say at once who sends it: its sender is “447700900000”, and “Acme” does not stand in it"
    )
    assert fault.places[0].quote == "Your parcel is on its way, pay the fee here"
    assert fault.fix == (
        "Put the name into the first 20 characters: “Acme: Your parcel is on its way, pay the fee here”"
    )


def test_a_name_that_comes_late_is_counted(check):
    (fault,) = check(message("Your parcel arrives tomorrow. Thank you for shopping at Acme.", about=ACME)).faults
    assert fault.message == (
        "The message does not say at once who sends it: no `sender:` is declared, and “Acme” comes only after 56 characters"
    )
    assert fault.confidence is Confidence.MEDIUM


def test_a_chinese_message_without_a_signature(check):
    (fault,) = check(message("您的订单已发货，预计明天送达。", sender="10690000", language="zh", about=ZH)).faults
    assert fault.message.endswith("its sender is “10690000”, and “云雀茶” does not stand in it")
    assert fault.fix == "Put the name into the first 20 characters: “【云雀茶】您的订单已发货，预计明天送达。”"


@pytest.mark.parametrize(
    ("text", "sender", "about"),
    [
        ("Acme: order 1001 arrives tomorrow", "62226", ACME),
        ("Hi Ann, Acme here: order 1001 arrives tomorrow", "", ACME),
        ("Larkspur: your tea arrives tomorrow", "62226", LARK),  # the first word of the name
        ("Your parcel arrives tomorrow", "Acme", ACME),
        ("Your parcel arrives tomorrow", "AcmeShop", ACME),
        ("NHS: your appointment is on Tuesday", "62226", ACME),  # somebody else's name, who is not declared
        ("【云雀茶】您的订单已发货。", "10690000", ZH),
        ("您的订单已发货。【云雀茶】", "10690000", ZH),
        ("【顺丰速运】您的快件正在派送。", "10690000", ZH),
        ("云雀茶提醒您：订单已发货。", "10690000", ZH),
        ("Lark & Co says: tea is on its way", "62226", Declared("j", words=HouseWords(names=("Lark & Co",)))),
    ],
)
def test_who_says_who_it_is_is_silent(check, text, sender, about):
    language = "zh" if about is ZH else "en"
    assert check(message(text, sender=sender, about=about, language=language)).outcome is Outcome.PASS


@pytest.mark.parametrize("sender", ["INFO", "SMS", "Alert", "12345"])
def test_a_sender_that_is_nobody_is_none(check, sender):
    assert check(message("Your parcel arrives tomorrow", sender=sender, about=ACME)).outcome is Outcome.FAIL


def test_where_no_name_is_declared_a_person_decides(check):
    verdict = check(message("your parcel is here, pay now", sender="62226"))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message.endswith("its sender is “62226”, and no name stands in it")
    assert check(message("Your parcel from Fennimore is here", sender="62226")).outcome is Outcome.NOT_APPLICABLE


def test_twins_are_one_finding(check):
    verdict = check(
        message("Your parcel left\n---\nYour parcel arrives\n---\nAcme: thanks", sender="62226", about=ACME)
    )
    (fault,) = verdict.faults
    assert fault.message.startswith("2 messages do not say at once who sends them")
    assert (len(fault.places), verdict.examined) == (2, 3)


def test_a_push_shows_the_name_of_the_app(check):
    text = "On its way\nYour order arrives today."
    assert check(message(text, channel="push", sender="Acme", about=ACME)).outcome is Outcome.PASS
    assert check(message(text, channel="push", about=ACME)).outcome is Outcome.NOT_APPLICABLE


def test_chats_other_languages_and_nothing_are_not_applicable(check):
    assert check(message("Hello", channel="chat", about=ACME)).outcome is Outcome.NOT_APPLICABLE
    german = "Ihre Sendung ist unterwegs und wird morgen zugestellt, bitte seien Sie zu Hause."
    assert check(message(german, sender="62226", about=ACME)).outcome is Outcome.NOT_APPLICABLE
    assert check(message("", about=ACME)).outcome is Outcome.NOT_APPLICABLE
