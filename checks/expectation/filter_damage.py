"""A word was broken by a blind replacement.

## What it finds
What filters for forbidden words leave behind when they cut into the middle of harmless ones. Chinese: 前瞻务 (from
前瞻性服务), 现代化性, 行业理想实践 (from 最佳实践), 更终用户, 利益大化, 接**互. English: “cl*ss”, “p***word”,
“clbuttic”, “Scunt****e”, “medireview”.

Bad: 前瞻务的探索. Good: 前瞻性服务的探索.

## Why it matters
A broken word reads as carelessness, and where it is a term (“接口交互”, “document”) nobody understands the sentence.

## How to fix
Undo the replacement. A filter has to look at whole words, and must not change a text without a person seeing it.

## Not reported
服务 and 务必 after the same words, 现代化性能, 理想 as an ideal; swear words that are starred out on purpose,
masked names and numbers, footnotes, bold type that was not rendered; names and coined words that the house allows;
quotations.

## Sources
ISO 24495-1, principle 3 (understandable).
"""

from __future__ import annotations

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
from auditor.kit.selling.damage import damages
from auditor.kit.text.wording import around, shown


@touchpoint_check(
    id="filter-damage",
    title="Word broken by a filter",
    severity=Severity.NOTICE,
    needs=(Texts,),
)
def filter_damage(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    read = passages(here, layout=True)
    if not read:
        return not_applicable(NO_LANGUAGE)
    groups: dict[tuple[str, str], list[tuple[Passage, int, int]]] = {}
    for passage in read:
        for start, end, was in damages(passage.text, passage.language):
            if not excused(here, passage.text, start, end):
                groups.setdefault((passage.text[start:end].lower(), was), []).append((passage, start, end))
    return judged(examined=len(read), faults=[as_fault(here, was, twins) for (_, was), twins in groups.items()])


def as_fault(here: Evidence, was: str, twins: list[tuple[Passage, int, int]]) -> Fault:
    passage, start, end = twins[0]
    said = shown(passage.text[start:end], 60)
    return Fault(
        say("“{said}” looks broken by a filter: it was probably “{was}”", said=said, was=was)
        if was
        else say("“{said}” looks broken by a filter", said=said),
        tuple(p.place(here, around(p.text, a, b), (p.text[a:b],)) for p, a, b in twins),
        confidence=Confidence.MEDIUM,
        key=said.lower(),
        fix=say("Write “{was}”.", was=was) if was else say("Undo the replacement."),
    )
