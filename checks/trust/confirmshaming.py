"""The button that declines makes the customer say something bad about themselves.

## What it finds
Links and buttons that decline in the first person with a reproach: “No thanks, I like paying full price”, “I don't
want to save money”, 不了，我不想省钱, 残忍拒绝; English and Chinese.

Bad: “No, I prefer paying more”. Good: “No thanks”, 暂不需要.

## Why it matters
It insults people who only say no. They remember who did it.

## How to fix
Name the choice: “No thanks”, “Not now”, “Continue without insurance”.

## Not reported
Plain refusals, also in the first person (“No, I'm just looking”, “No, I don't have an account”, “Continue as guest”,
不用了，谢谢); texts that are neither link nor button; other languages.

## Sources
Mathur et al. 2019, “Dark Patterns at Scale” (misdirection: confirmshaming).
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Kind,
    Link,
    Links,
    Params,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.passages import FIRST_CLASS, NO_LANGUAGE
from auditor.kit.selling.pressure import Pressure, pressures
from auditor.kit.selling.pressure_words import SHAMING
from auditor.kit.text.languages import language_of
from auditor.kit.text.wording import bare, shown

SHAMES = frozenset({SHAMING})
PLAIN = {"en": "No thanks", "zh": "暂不需要"}


@touchpoint_check(
    id="confirmshaming",
    title="A refusal that blames the customer",
    severity=Severity.WARNING,
    needs=(Links,),
    kinds=(Kind.PAGE, Kind.EMAIL, Kind.TEXT),
)
def confirmshaming(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    links = [link for link in here[Links].links if link.text.strip()]
    if not links:
        return not_applicable(say("there are no links or buttons with a name"))
    read = [(link, language) for link in links if (language := language_of(link.text, here.language)) in FIRST_CLASS]
    if not read:
        return not_applicable(NO_LANGUAGE)
    shaming: dict[str, list[Link]] = {}
    languages: dict[str, str] = {}
    for link, language in read:
        said = pressures(link.text, language, all_of_them=False, kinds=SHAMES)
        if any(is_shaming(here, link, one) for one in said):
            shaming.setdefault(bare(link.text), []).append(link)
            languages[bare(link.text)] = language
    faults = [as_fault(here, twins, name, languages[name]) for name, twins in shaming.items()]
    return judged(examined=len(read), faults=faults)


def is_shaming(here: Evidence, link: Link, one: Pressure) -> bool:
    return one.firm and not excused(here, link.text, one.start, one.end)


def as_fault(here: Evidence, twins: list[Link], name: str, language: str) -> Fault:
    label = shown(twins[0].text, 100)
    places = tuple(here.place(link, marks=(link.text,)) for link in twins)
    message = say("Who declines has to say “{label}”: that blames the customer", label=label)
    fix = say("Say plainly “{words}”.", words=PLAIN[language])
    return Fault(message, places, key=f"shaming {name[:80]}", fix=fix)
