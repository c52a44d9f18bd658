from __future__ import annotations

import pytest

from auditor.api import Outcome
from tests.spoken import message

PLAIN = "We have sent your order 1001 and it will be with you on Tuesday between nine and noon: acme.example/t"


def test_a_curly_quote_that_costs_a_part_is_named(check):
    text = PLAIN.replace("We have", "We’ve")
    verdict = check(message(text))
    (fault,) = verdict.faults
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    assert fault.message == "“’” makes the message UCS-2: 2 parts instead of 1 (99 characters)"
    assert fault.fix == "Write “’” → “'”: 1 part in GSM-7."
    (place,) = fault.places
    assert (place.quote, place.marks, place.selector) == (text, ("’",), "message 1")


def test_several_signs_and_what_cannot_be_seen_are_named(check):
    text = (
        PLAIN.replace("We have", "We’ve")
        .replace("Tuesday between", "Tuesday –\u00a0between")
        .replace("1001", "“1001”…")
    )
    (fault,) = check(message(text)).faults
    assert fault.message == (
        "“’”, the quote “, the quote ”, “…”, “–”, a non-breaking space make the message UCS-2: "
        "2 parts instead of 1 (104 characters)"
    )
    assert "a non-breaking space → a space" in fault.fix
    assert "“…” → “...”" in fault.fix


def test_more_than_two_parts(check):
    (fault,) = check(message("We sent it. " * 30)).faults
    assert fault.message == "The message goes out in 3 parts (GSM-7, 359 septets)"
    assert fault.fix == "Shorten it by 53 septets to fit into 2 parts."


def test_more_than_two_parts_in_chinese(check):
    (fault,) = check(message("【云雀茶】" + "您的订单已发货，预计三天内送达。" * 10, language="zh")).faults
    assert fault.message == "The message goes out in 3 parts (UCS-2, 165 characters)"
    assert fault.fix == "Shorten it by 31 characters to fit into 2 parts."


def test_the_limit_can_be_set_and_each_message_is_judged(check):
    here = message(f"{PLAIN}\n---\n{'a' * 161}")
    assert check(here).outcome is Outcome.PASS
    verdict = check(here, parts=1)
    assert verdict.examined == 2
    assert [fault.places[0].selector for fault in verdict.faults] == ["message 2"]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "We’ve sent it.",  # one part either way
        "【云雀茶】您的订单 1001 已发货，预计周二送达。",
        PLAIN.replace("We have", "We’ve") + " 😀",  # the emoji makes it UCS-2 anyway
        "Łukasz’s order 1001: " + PLAIN[:80],
        "€" * 80,
    ],
)
def test_what_costs_nothing_more_is_silent(check, text):
    assert check(message(text)).outcome is Outcome.PASS


@pytest.mark.parametrize("channel", ["push", "chat"])
def test_other_channels_have_no_parts(check, channel):
    verdict = check(message("We’ve sent it. " * 40, channel=channel))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_APPLICABLE, f"a {channel} message has no parts")


def test_nothing_sent_is_not_applicable(check):
    assert check(message("")).outcome is Outcome.NOT_APPLICABLE
