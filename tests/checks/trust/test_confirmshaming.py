from __future__ import annotations

import pytest

from auditor.api import Link, Outcome
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import links, touchpoint


def button(text: str) -> Link:
    return Link(text, role="button", selector="#no")


def test_a_refusal_that_blames_is_reported(check):
    verdict = check(touchpoint("offer", links(button("No thanks, I like paying full price"), button("Yes please"))))
    (fault,) = verdict.faults
    assert verdict.examined == 2
    assert fault.message == ("Who declines has to say “No thanks, I like paying full price”: that blames the customer")
    assert fault.fix == "Say plainly “No thanks”."
    (place,) = fault.places
    assert (place.selector, place.marks) == ("#no", ("No thanks, I like paying full price",))


@pytest.mark.parametrize(
    "text",
    [
        "No, I don't want to save money",
        "I hate discounts",
        "Nah, I prefer to miss out",
        "No thanks, I’ll stay unprotected",
        "NO, I'D RATHER PAY MORE",
    ],
)
def test_forms_of_blame(check, text):
    assert check(touchpoint("offer", links(button(text)))).outcome is Outcome.FAIL


@pytest.mark.parametrize("text", ["不了，我不想省钱", "残忍拒绝", "我宁愿多花钱", "狠心离开", "不用，我不需要優惠"])
def test_blame_in_chinese(check, text):
    (fault,) = check(touchpoint("offer", links(button(text)), language="zh")).faults
    assert fault.fix == "Say plainly “暂不需要”."


@pytest.mark.parametrize(
    "text",
    [
        "No thanks",
        "Not now",
        "No, I'm just looking",
        "No, I don't have an account",
        "No, I'll continue as a guest",
        "No thanks, I'll do it later",
        "No, I do not agree",
        "No, I don't need a receipt",
        "I already have an account",
        "I want to save money",
        "Continue without insurance",
        "不用了，谢谢",
        "暂不需要",
        "我已有账号",
    ],
)
def test_plain_refusals_pass(check, text):
    language = "en" if text.isascii() else "zh"
    assert check(touchpoint("offer", links(button(text)), language=language)).outcome is Outcome.PASS


def test_twins_are_one_finding_and_the_house_may_allow(check):
    twins = links(button("I hate discounts"), button("I hate discounts"))
    (fault,) = check(touchpoint("offer", twins)).faults
    assert len(fault.places) == 2
    words = HouseWords(allowed={"": ("I hate discounts",)})
    assert check(touchpoint("offer", twins, about=Declared("j", words=words))).outcome is Outcome.PASS


def test_texts_that_are_no_button_and_nothing(check):
    assert check(touchpoint("a", "No thanks, I like paying full price")).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("a", links(button("Nein danke")), language="de")).outcome is Outcome.NOT_APPLICABLE
