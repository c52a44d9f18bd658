"""A script makes the agent blame, lecture or turn away the customer.

## What it finds
In what agents say: “you should have …”, “that's our policy”, “calm down”, “as I said”, “obviously”, “you need to
understand”, “there's nothing I can do”, “not my department”; 不归我管, 这是规定, 你没看吗, 不可能, 冷静一下, 我说过了
and their like, each with what to say instead.

Bad: 这是规定。 Good: 我可以为您……；原因是……

## Why it matters
A customer forgets the answer and remembers the tone. Most complaints about service are about words such as these.

## How to fix
Say what you can do, and why; take the customer's side of the matter first.

## Not reported
What customers say; quotations and advice against such words (“never say ‘calm down’”); “you should have received a
mail”; words that the house allows.

## Sources
alex (insensitive writing); “Good Services”, principle 14; practice of complaint handling, ISO 10002.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Dialogue,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Turn,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.memory import remembered
from auditor.kit.speaking.scripts import agent_turns, is_advised_against, language, spoken
from auditor.kit.speaking.unfit_words import UNFIT, Unfit
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, shown

LANGUAGE = {unfit.key: "zh" if re.search("[\u4e00-\u9fff]", unfit.pattern.pattern) else "en" for unfit in UNFIT}


@dataclass(frozen=True, slots=True)
class Hit:
    """Unfit words in a turn."""

    unfit: Unfit
    turn: Turn
    start: int
    end: int


@touchpoint_check(
    id="script-unfit-phrase",
    title="Words that put the customer off",
    severity=Severity.WARNING,
    needs=(Dialogue,),
    kinds=(Kind.SCRIPT,),
)
def script_unfit_phrase(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    turns = [turn for _, turn in agent_turns(here)]
    if not turns:
        return not_applicable(say("no line of an agent is in English or Chinese"))
    groups: dict[str, list[Hit]] = {}
    for turn in turns:
        for hit in hits_in(here, turn):
            groups.setdefault(f"{hit.unfit.key} {hit.unfit.pattern.pattern[:8]}", []).append(hit)
    return judged(examined=len(turns), faults=[as_fault(here, hits) for hits in groups.values()])


def hits_in(here: Evidence, turn: Turn) -> list[Hit]:
    return [
        Hit(UNFIT[number], turn, start, end)
        for number, start, end in read(turn.text, language(here, turn))
        if not excused(here, turn.text, start, end)
    ]


@remembered
def read(text: str, written: str, /) -> tuple[tuple[int, int, int], ...]:
    """(index of the rule, start, end), the first of each rule."""
    plain = spoken(simplified(text))
    found: list[tuple[int, int, int]] = []
    for number, unfit in enumerate(UNFIT):
        if (written == "zh") != bool(re.search("[\u4e00-\u9fff]", unfit.pattern.pattern)):
            continue
        match = next((m for m in unfit.pattern.finditer(plain) if not is_advised_against(text, m.start())), None)
        if match and match[0].strip():
            found.append((number, match.start(), match.end()))
    return tuple(found)


def as_fault(here: Evidence, hits: list[Hit]) -> Fault:
    first = hits[0]

    places = tuple(here.place(hit.turn, around(hit.turn.text, hit.start, hit.end), (trimmed(hit),)) for hit in hits)
    return Fault(
        message_of(shown(trimmed(first), 60), len(hits) - 1, first.unfit.why),
        places,
        key=f"{first.unfit.key}",
        fix=say("Say instead: {words}", words=first.unfit.instead),
    )


def message_of(said: str, more: int, why: Said) -> Said:
    """What is said, and why not: in the language of the script where that is Chinese."""
    if why.isascii():
        if more:
            return say("The agent says “{said}”, and {count} more: it {why}", said=said, count=more, why=why)
        return say("The agent says “{said}”: it {why}", said=said, why=why)
    if more:
        return say("The agent says “{said}”, and {count} more（{why}）", said=said, count=more, why=why)
    return say("The agent says “{said}”（{why}）", said=said, why=why)


def trimmed(hit: Hit) -> str:
    return hit.turn.text[hit.start : hit.end].strip(" ，。！,.!")
