"""Dates are written in different ways.

## What it finds
Touchpoints of one language that write full days in another order or style: “6 January 2026” here, “January 6, 2026” or
“2026-01-06” there; and times that change between “3 pm” and “15:00”. It is a warning where a date of digits can be read
both ways (“03/04/26”), or where digits stand for day and month in one place and for month and day in another.

Bad: the page says “6 Jan 2026”, the mail “01/06/26”. Good: “Tuesday 6 January 2026” everywhere.

## Why it matters
Whoever reads 03/04 the other way round comes on the wrong day, and a change of style makes people check twice.

## How to fix
Format every date with one function for each language, and write the month in words.

## Not reported
Abbreviated months and weekdays, a year that is left out, 日 and 号; dates of digits in tables and lists, if they can be
read in one way only; a time such as “9:00” that fits both clocks; examples and hints at fields; dates in addresses,
file names and codes; what the customer typed; periods (“January 2026”); two styles that stand at one touchpoint only.

## Sources
GOV.UK style guide, dates and times; plainlanguage.gov, consistent terms.
"""

from __future__ import annotations

import re
from collections import defaultdict

from auditor.api import (
    Block,
    Confidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import places_of, said_at, titles_of, touchpoints_of

WRITTEN = {
    "D Mon": "day, month in words", "Mon D": "month in words, day", "Y Mon D": "year, month in words, day",
    "Y年M月D日": "年月日", "M月D日": "年月日", "Y년M월D일": "년월일", "M월D일": "년월일",
}  # fmt: skip
DIGITS = re.compile(r"[0-9]{1,4}")
NUMERIC = re.compile(r"[DMY][-/.][DMY][-/.][DMY]")
EXAMPLE = re.compile(
    r"(?i:(?<![a-z])(?:e\.g\.|for example|such as|format|example)|[dmy]{2,4}[-/.][dmy]{2})|例如|比如|格式|示例"
)
CLOCK = re.compile(r"(?<![0-9:.])([0-2]?[0-9]):[0-5][0-9](?![0-9:])")
LASTS = re.compile(r"(?i:[0-9] ?(?:[ap]\.?m\.?|:[0-9]{2})? ?(?:to|until|[-–—]) ?[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m)")
TIMER = re.compile(
    r"(?i:\b(?:left|remaining|countdown|(?:expires?|ends?|runs out|held) (?:in|for))[: ]*$)|剩余[时間间：: ]*$"
)
UNSAID = frozenset({"label", "hint", "option", "code", "quote"})
NOON = 12
MORE = 3  # places of one way of writing; more say nothing new


@journey_check(
    id="date-format-drift",
    title="Dates are written in different ways",
    severity=Severity.NOTICE,
    needs=(Texts,),
    params={"allow_in_tables": 1},  # catalogue §3.4: short dates in tables beside written ones; 0 reports them too
)
def date_format_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    blocks: dict[tuple[str, str], list[Block]] = defaultdict(list)
    for touchpoint in journey:
        for one in touchpoint[Texts].blocks if Texts in touchpoint else ():
            blocks[touchpoint.touchpoint, one.selector].append(one)
    languages = {t.touchpoint: t.language[:2].lower() for t in journey}
    typed = {t.touchpoint: t.given for t in journey}
    spoken = {t.touchpoint for t in journey if t.kind is Kind.SCRIPT}  # “2pm” is how 14:00 is said
    days: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    # A timetable in 24 hours beside “open 9am to 5pm” is usual: opening hours are compared among themselves.
    hours = {(f.place.touchpoint, f.place.selector) for e in journey.ledger.of("hours") for f in e.facts}
    clocks: dict[tuple[str, bool], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in (f for e in journey.ledger.of("date") for f in e.facts):
        here = fact.place.touchpoint
        if fact.order < 0 or fact.at < 0 or here not in languages:
            continue
        said = (b for b in blocks.get((here, fact.place.selector), ()) if b.text.startswith(fact.shown, fact.at))
        block = next(said, None)
        if block is None or is_unsaid(fact, block) or any(fact.shown in value for value in typed[here]):
            continue
        if here not in spoken and (clock := clock_of(fact)) and not is_short(block):
            opens = (here, fact.place.selector) in hours or bool(LASTS.search(fact.shown))
            clocks[languages[here], opens][clock].append(fact)
        day = day_style(fact)
        if day and not (
            params["allow_in_tables"] and is_short(block) and day not in WRITTEN.values() and not is_open(fact)
        ):
            days[languages[here]][day].append(fact)
    groups = [*days.values(), *clocks.values()]
    examined = sum(len(g) for styles in groups if spread(styles) for g in styles.values())
    if not examined:
        return not_applicable(say("no two touchpoints of one language show dates or times"))
    faults = [
        *(f for tongue, styles in days.items() if (f := drifting(styles, journey, "Dates", tongue))),
        *(f for (tongue, _), styles in clocks.items() if (f := drifting(styles, journey, "Times", tongue))),
    ]
    return judged(examined=examined, faults=faults)


def day_style(fact: Fact) -> str:
    """How a whole day is written, whatever its year and time; "" for what is no whole day, or a range of styles."""
    if " to " in fact.unit or "/" in fact.value:
        return ""
    day = fact.unit.split(", ")[0].removesuffix(" Y").replace("号", "日").replace("號", "日")
    if day in WRITTEN:
        return WRITTEN[day]
    return day if NUMERIC.match(day) else ""


def clock_of(fact: Fact) -> str:
    """`12h` or `24h`; "" where the time would be written so on both clocks."""
    style = fact.unit.rpartition(", ")[2]
    if style == "12h" and not any(int(h) > NOON for h in CLOCK.findall(fact.shown)):  # 今晚 19:30 is of 24 hours
        return style
    hours = [int(h) for h in (*re.findall(r"T([0-9]{2}):", fact.value), *CLOCK.findall(fact.shown))]
    return "24h" if style in {"12h", "24h"} and any(h > NOON for h in hours) else ""


def is_open(fact: Fact) -> bool:
    """Its digits can be read as day and month both ways."""
    day = fact.unit.split(", ")[0]
    if " or " in day:
        return True
    if not NUMERIC.match(day) or day.startswith("Y"):
        return False
    first, second = ([*map(int, DIGITS.findall(fact.shown)[:2]), 0, 0])[:2]
    return "." not in day and first != second and 0 < first <= NOON and 0 < second <= NOON


def is_unsaid(fact: Fact, block: Block) -> bool:
    """A hint, an example, or part of an address or a name of a file."""
    if TIMER.search(block.text[max(0, fact.at - 40) : fact.at]):
        return True
    if block.role in UNSAID or EXAMPLE.search(block.text[max(0, fact.at - 40) : fact.at + len(fact.shown) + 20]):
        return True
    if not NUMERIC.search(fact.unit):
        return False
    before, after = block.text[max(0, fact.at - 1) : fact.at], block.text[fact.at + len(fact.shown) :][:2]
    return bool(re.fullmatch(r"[A-Za-z0-9_=/#-]", before) or re.match(r"[A-Za-z0-9_/#=-]|\.[A-Za-z]", after))


def is_short(block: Block) -> bool:
    return bool(block.row) or block.role == "cell"


def spread(styles: dict[str, list[Fact]]) -> bool:
    return len(touchpoints_of(f for facts in styles.values() for f in facts)) > 1


def drifting(styles: dict[str, list[Fact]], journey: JourneyEvidence, what: str, tongue: str) -> Fault | None:
    """One fault for all styles of a language, when another touchpoint than the usual style's has another one."""
    if len(styles) < 2:  # noqa: PLR2004 - one style is no drift
        return None
    usual = max(styles, key=lambda s: (len(touchpoints_of(styles[s])), s in WRITTEN.values(), -first(styles[s])))
    home = set(touchpoints_of(styles[usual]))
    others = {
        s: facts for s, facts in styles.items() if s != usual and (set(touchpoints_of(facts)) - home or len(home) > 1)
    }
    if not others:
        return None
    titles = titles_of(journey)
    parts: list[Said] = []
    for style in (usual, *others):
        facts = styles[style]
        names = [titles.get(t, t) for t in touchpoints_of(facts)]
        parts.append(said_at(shown(facts[0]), names))
    digits = [s for s in styles if NUMERIC.match(s)]
    swapped = any(s.startswith("D") for s in digits) and any(s.startswith("M") for s in digits)
    unclear = swapped or any(is_open(f) for s in digits for f in styles[s])
    chosen = [f for style in (usual, *others) for f in one_each(styles[style])[:MORE]]
    sample = shown(styles[usual][0])
    written = usual in WRITTEN.values() or what == "Times"
    return Fault(
        say("Times are written in different ways: {forms}", forms=series(parts))
        if what == "Times"
        else say("Dates are written in different ways: {forms}", forms=series(parts)),
        places_of(chosen),
        severity=Severity.WARNING if unclear else Severity.NOTICE,
        confidence=Confidence.MEDIUM,
        key=f"{what.lower()} in {tongue}",
        fix=say("Write all of them like “{sample}”.", sample=sample)
        if written
        else say("Write all of them in one way, the month in words."),
    )


def shown(fact: Fact) -> str:
    return " ".join(fact.shown.split())


def first(facts: list[Fact]) -> int:
    return min(f.order for f in facts)


def one_each(facts: list[Fact]) -> list[Fact]:
    """The first at each touchpoint."""
    return list({f.place.touchpoint: f for f in reversed(facts)}.values())[::-1]
