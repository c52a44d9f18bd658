"""A word or phrase stands twice in a row.

## What it finds
English words and phrases that follow themselves (“the the”, “in the in the”), and Chinese ones that are said again
(“愤怒或愤怒”, “请您查收，请您查收。”). A doubled word that may be emphasis is left to a person.

Bad: “We will send the the parcel today.” Good: “We will send the parcel today.”
坏：“如您感到愤怒或愤怒，请联系我们。” 好：“如您感到愤怒，请联系我们。”

## Why it matters
It looks careless, and readers ask what else was not read again: the price, the date, the terms.

## How to fix
Delete one; where two different things were meant, write the other one.

## Not reported
What may follow itself: “that that”, “had had”, “very very”, “bye bye”, “more and more and more”; names (Pago Pago, New
York New York); numbers; three of one word, which are meant; labels that are drawn twice for small and large screens;
quoted words; headings, menus and code; in Chinese 讨论讨论 and the like, greetings and cheers (“加油，加油！”), and
“一件或一件以上”.

## Sources
A norm of proofreading. Check catalogue §4.3.
"""

from __future__ import annotations

from collections.abc import Callable

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE, Passage, passages
from auditor.kit.text.repetitions import Twice, chinese_repetitions, english_repetitions
from auditor.kit.text.wording import around, masked, shown

READ = frozenset({"paragraph", "message", "agent", "item", "cell", "caption"})
READINGS: dict[str, Callable[[str], tuple[Twice, ...]]] = {"en": english_repetitions, "zh": chinese_repetitions}


@touchpoint_check(
    id="repeated-phrase",
    title="Word or phrase said twice",
    severity=Severity.NOTICE,
    needs=(Texts,),
)
def repeated_phrase(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    read = [p for p in passages(here) if p.block.role in READ]
    if not read:
        return not_applicable(NO_LANGUAGE)
    faults: dict[str, Fault] = {}
    doubts: dict[str, Fault] = {}
    for passage in read:
        for twice in READINGS[passage.language](passage.text):
            if not excused(here, passage.text, twice.start, twice.end):
                found = faults if twice.sure else doubts
                found.setdefault(masked(passage.text[twice.start : twice.end]), as_fault(here, passage, twice))
    return judged(examined=len(read), faults=list(faults.values()), doubts=list(doubts.values()))


def as_fault(here: Evidence, passage: Passage, twice: Twice) -> Fault:
    said = shown(passage.text[twice.start : twice.end], 80)
    quote = around(passage.text, twice.start, twice.end)
    return Fault(
        say("“{word}” is said twice: “{said}”", word=shown(twice.said, 40), said=said),
        (passage.place(here, quote, (said,)),),
        confidence=Confidence.HIGH if twice.sure else Confidence.MEDIUM,
        key=masked(said),
        fix=say("Say it once: “{word}”.", word=shown(twice.said, 40)),
    )
