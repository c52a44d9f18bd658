"""A customer tells of a trouble, and the agent answers with the process.

## What it finds
Places in a script where the customer tells of a delay, a loss, a damage, a wrong bill or a bereavement (or the title of
the node does), and what the agent says next asks for a number, a postcode or a photo, or names the policy, with no word
before that takes notice; and answers that understand, but do not apologise where the fault is the company's own.

Bad: “It came broken.” – “Case number?” Good: “I'm sorry it came broken. I will put this right. May I have your …”

## Why it matters
Who tells of a trouble wants to be heard first. One sentence decides whether the rest of the call is work or a fight.

## How to fix
One sentence before the first question: name the trouble, and apologise if it is yours.

## Not reported
Questions about what would happen, information nodes, answers that go straight to the solution, and a trouble of which
the agent took notice before. Other languages.

## Sources
Ant Design copywriting (apologise only for what is your fault); ISO 10002; COPC practice.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Dialogue,
    Evidence,
    Fault,
    Kind,
    Node,
    Params,
    Severity,
    Turn,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import FIRST_CLASS, sentences_of
from auditor.kit.speaking import empathy_words as words
from auditor.kit.speaking.scripts import language, replies
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, shown


@touchpoint_check(
    id="script-empathy-missing",
    title="Process before a kind word",
    severity=Severity.NOTICE,
    needs=(Dialogue,),
    kinds=(Kind.SCRIPT,),
)
def script_empathy_missing(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    examined = 0
    faults: list[Fault] = []
    noticed = False  # anywhere before, in the script
    for node in here[Dialogue].nodes:
        titled = bool(node.text) and len(node.text) < 80 and bool(words.TITLES.search(simplified(node.text)))  # noqa: PLR2004
        for said, answer in replies(node):
            told = said is not None and is_trouble(said.text)
            if (told or (titled and not noticed)) and answer and language(here, answer[0]) in FIRST_CLASS:
                examined += 1
                if fault := judge(here, node, said if told else None, answer):
                    faults.append(fault)
            titled = False
            noticed = noticed or any(takes_notice(simplified(turn.text)) for turn in answer)
    if not examined:
        return not_applicable(say("nobody tells of a trouble in English or Chinese"))
    return judged(examined=examined, faults=faults)


def is_trouble(text: str) -> bool:
    """A sentence tells of a trouble, and does not only ask what would be if."""
    return any(
        words.TROUBLE.search(plain) and not words.ASKED_ONLY.search(plain)
        for sentence in sentences_of(text[:2000])
        for plain in [simplified(sentence.text)]
    )


def takes_notice(plain: str) -> bool:
    return bool(words.SORRY.search(plain) or words.NOTICED.search(plain))


def judge(here: Evidence, node: Node, told: Turn | None, answer: list[Turn]) -> Fault | None:
    for turn in answer:
        for sentence in sentences_of(turn.text[:4000]):
            plain = simplified(sentence.text)
            if takes_notice(plain):
                return unapologetic(here, told, answer)
            if match := words.PROCESS.search(plain):
                return cold(here, told or node, turn, (sentence.start + match.start(), sentence.start + match.end()))
    return None


def cold(here: Evidence, told: Turn | Node, turn: Turn, span: tuple[int, int]) -> Fault:
    start, end = span
    answer = shown(turn.text[start:end], 40)
    message = (
        say(
            "To “{told}” the agent answers with “{answer}”, without a kind word before",
            told=shown(told.text, 80),
            answer=answer,
        )
        if isinstance(told, Turn)
        else say(
            "To the node “{told}” the agent answers with “{answer}”, without a kind word before",
            told=shown(told.text, 60),
            answer=answer,
        )
    )
    chinese = language(here, turn) == "zh"
    return Fault(
        message,
        (here.place(told, shown(told.text)), here.place(turn, around(turn.text, start, end), (turn.text[start:end],))),
        confidence=Confidence.MEDIUM,
        key=f"cold {turn.selector}",
        fix=say("先说一句：“非常抱歉给您带来不便，我马上为您处理。”")
        if chinese
        else say("Begin with “I'm sorry to hear that. I will help you put it right.”"),
    )


def unapologetic(here: Evidence, told: Turn | None, answer: list[Turn]) -> Fault | None:
    """It takes notice of what is the company's own fault, and does not apologise."""
    ours = words.OURS.search(simplified(told.text)) if told else None
    if told is None or ours is None or any(words.SORRY.search(simplified(turn.text)) for turn in answer):
        return None
    chinese = bool(re.search("[\u4e00-\u9fff]", told.text))
    return Fault(
        say(
            "The agent takes notice of “{told}”, and does not apologise for what is the company's fault",
            told=shown(told.text, 80),
        ),
        (
            here.place(told, shown(told.text), (told.text[ours.start() : ours.end()],)),
            here.place(answer[0], shown(answer[0].text)),
        ),
        confidence=Confidence.MEDIUM,
        key=f"no apology {answer[0].selector}",
        fix=say("加上：“这是我们的失误，非常抱歉。”") if chinese else say("Add “I'm sorry, that is our mistake.”"),
    )
