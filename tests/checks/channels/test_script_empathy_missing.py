from __future__ import annotations

import pytest

from auditor.api import Outcome
from tests.spoken import script


def talk(said: str, answer: str, title: str = "Where it is", language: str = "en"):
    return script(f"## {title}\ncustomer: {said}\nagent: {answer}\n", language=language)


def test_the_process_comes_before_a_kind_word(check):
    verdict = check(talk("The vase came broken.", "May I have your case number? I'm sorry."))
    (fault,) = verdict.faults
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    assert fault.message == (
        "To “The vase came broken.” the agent answers with “case number”, without a kind word before"
    )
    assert [place.selector for place in fault.places] == ["line 2", "line 3"]
    assert fault.places[1].marks == ("case number",)
    assert fault.fix == "Begin with “I'm sorry to hear that. I will help you put it right.”"


def test_in_chinese(check):
    (fault,) = check(talk("我的快递还没收到！", "请提供一下运单号。", language="zh")).faults
    assert fault.message == "To “我的快递还没收到！” the agent answers with “提供”, without a kind word before"
    assert fault.fix.startswith("先说一句")


def test_a_title_tells_of_the_trouble_too(check):
    (fault,) = check(script("## Damaged parcel\nagent: Please fill in the form.\n")).faults
    assert fault.message.startswith("To the node “Damaged parcel” the agent answers with “fill in”")
    before = "## Opening\nagent: I'm so sorry about that.\n## Damaged parcel\nagent: Please fill in the form.\n"
    assert check(script(before)).outcome is Outcome.NOT_APPLICABLE


def test_the_companys_own_fault_wants_an_apology(check):
    (fault,) = check(talk("You sent me the wrong size!", "I understand. What is your order number?")).faults
    assert fault.message == (
        "The agent takes notice of “You sent me the wrong size!”, and does not apologise for what is the company's fault"
    )
    assert fault.places[0].marks == ("sent me the wrong",)
    (fault,) = check(talk("你们发错货了！", "我理解您的心情，请提供订单号。", language="zh")).faults
    assert fault.fix == "加上：“这是我们的失误，非常抱歉。”"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("My parcel never arrived.", "I'm sorry about that. What's your order number?"),
        ("The vase came broken.", "We'll send a new one today."),
        ("My order hasn't arrived.", "That's not good. Let me find it: what's your order number?"),
        ("我的快递还没收到！", "让您久等了，非常抱歉。请提供一下运单号。"),
        ("你们发错货了！", "非常抱歉，这是我们的失误。请提供订单号。"),
    ],
)
def test_a_kind_word_first_is_clean(check, said, answer):
    assert check(talk(said, answer, language="en" if said.isascii() else "zh")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("What happens if my parcel is late?", "What is your order number?"),
        ("When will it arrive?", "May I have your order number?"),
        ("I want to return a dress.", "What is your order number?"),
        ("如果坏了怎么办？", "请您提供照片即可。"),
        ("我想退货。", "请提供一下订单号。"),
    ],
)
def test_questions_and_information_are_silent(check, said, answer):
    verdict = check(talk(said, answer, language="en" if said.isascii() else "zh"))
    assert (verdict.outcome, verdict.reason) == (
        Outcome.NOT_APPLICABLE, "nobody tells of a trouble in English or Chinese",
    )  # fmt: skip


def test_other_languages_and_nothing_are_not_applicable(check):
    german = "Bitte nennen Sie mir die Nummer der Bestellung, damit ich das für Sie prüfen kann."
    assert check(talk("The vase came broken.", german)).outcome is Outcome.NOT_APPLICABLE
    assert check(script("## Complaint")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("state", ["dented", "crushed", "soaked"])
def test_what_a_parcel_suffers_is_a_trouble(check, state):
    (fault,) = check(talk(f"The tin is {state}.", "Please send us a photo of the tin first.")).faults
    assert fault.message.startswith(f"To “The tin is {state}.” the agent answers with")
