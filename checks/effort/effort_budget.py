"""The journey asks more of the customer than it should.

## What it finds
What reaching the goal takes, each counted apart: pages, required and optional fields, characters typed, presses,
values typed again, changes of channel, sign-ins, waits of more than ten seconds, words to read. What exceeds the
journey's `budgets:` is a finding; without a budget, only more than 15 required fields are. The counts stand in the
report either way.

Bad: 27 fields to book. Good: nine, the rest inferred.

## Why it matters
Effort is the strongest driver of disloyalty that has been measured.

## How to fix
Ask of each question who uses the answer, and for what; drop what nobody uses, and infer what is known.

## Not reported
One figure for all of it: fewer pages with more fields are not less effort. Hidden and disabled fields, forms that
nothing was typed into (search, newsletter). A field that comes up again on the same page, and a group of radio buttons,
count once. A label of a step that hides what it does (`label:`) counts as one press.

## Sources
Gartner, “The Effortless Experience”; GOV.UK Service Manual, the question protocol; “Good Services”, principle 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from auditor.api import (
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Kind,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.filling.fields import NOT_TYPED, asks_for

REQUIRED = 15  # required fields; more is a burden in any journey (question protocol)
LONG = 10_000.0  # milliseconds
HAN_TO_A_WORD = 2
WORD = re.compile(r"[A-Za-z0-9À-ɏ\u0370-\u04ff]{1,80}")
HAN = re.compile(r"[\u3400-\u9fff]")
LAYOUT = frozenset({"header", "footer", "nav", "search"})
PRESS = re.compile(r"(?:click|press|choose in|tick|untick) ?")
TYPING = re.compile(
    r"(?:fill in|note the|expect|wait|scroll|point at|open |upload|accept the|dismiss the|go back|follow ) ?"
)
FOLLOW = re.compile(r"follow “")
NAMES = {
    "screens": say("pages"),
    "required_fields": say("required fields"),
    "optional_fields": say("optional fields"),
    "typed_characters": say("characters to type"),
    "clicks": say("presses"),
    "re_entries": say("values typed again"),
    "channel_switches": say("changes of channel"),
    "logins": say("sign-ins"),
    "long_waits": say("waits of more than ten seconds"),
    "words": say("words to read"),
}
Tally = dict[str, list[Place]]  # a place for each thing counted


@journey_check(
    id="effort-budget",
    title="The journey asks too much",
    severity=Severity.WARNING,
    needs=(Walk, Document),
    also=(Fields, Texts),
    params={"required_fields_warn": REQUIRED},
)
def effort_budget(journey: JourneyEvidence, params: Params) -> Verdict:
    pages = [here for here in journey if here.kind is Kind.PAGE and Walk in here]
    if not pages:
        return not_applicable(say("no page was walked to"))
    tally = _fields(pages)
    tally.update(_entries(pages))
    tally.update(_steps(pages))
    counts: dict[str, float] = {name: len(tally[name]) for name in NAMES if name in tally}
    counts["typed_characters"] = sum(len(t.value) for here in pages for t in here[Walk].typed)
    words = {here.touchpoint: _words(here) for here in journey if Texts in here}
    counts["words"] = sum(words.values())
    tally["typed_characters"] = [here.place() for here in pages if here[Walk].typed]
    tally["words"] = [here.place() for here in journey if words.get(here.touchpoint)]
    budgets = {"required_fields": params["required_fields_warn"], **journey.journey.budgets}
    faults = [
        _fault(
            name,
            counts[name],
            budgets[name],
            tally[name] or [pages[0].place()],
            declared=name in journey.journey.budgets,
        )
        for name in NAMES
        if name in budgets and counts[name] > budgets[name]
    ]
    verdict = judged(examined=len(pages), faults=faults)
    return replace(verdict, reason=counted(counts))


def counted(counts: dict[str, float]) -> Said:
    """All counts in one line, in the order of `NAMES`."""
    return say(
        "pages: {screens:g}, required fields: {required_fields:g}, optional fields: {optional_fields:g}, "
        "characters to type: {typed_characters:g}, presses: {clicks:g}, values typed again: {re_entries:g}, "
        "changes of channel: {channel_switches:g}, sign-ins: {logins:g}, "
        "waits of more than ten seconds: {long_waits:g}, words to read: {words:g}",
        **counts,
    )


def _fault(name: str, count: float, budget: float, places: list[Place], *, declared: bool) -> Fault:
    what = NAMES[name]
    if declared:
        message = say(
            "The journey takes {count:g} {what}; the budget is {budget:g}", count=count, what=what, budget=budget
        )
    else:
        message = say(
            "The journey takes {count:g} {what}; more than {budget:g} are a burden in any journey",
            count=count,
            what=what,
            budget=budget,
        )
    return Fault(
        message,
        tuple(_one_each(places)),
        key=f"budget {name}",
        fix=say(
            "Ask of each who needs it and for what; drop what nobody uses, infer what is known, merge what repeats."
        ),
    )


def _one_each(places: list[Place]) -> list[Place]:
    """The first place of each touchpoint, saying how many there are."""
    grouped: dict[str, list[Place]] = {}
    for place in places:
        grouped.setdefault(place.touchpoint, []).append(place)
    return [
        replace(
            same[0],
            quote=f"{same[0].quote}, and {len(same) - 1} more" if len(same) > 1 and same[0].quote else same[0].quote,
        )
        for same in grouped.values()
    ]


def _page(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url[:2000]
    return f"{parts.netloc}{parts.path.rstrip('/')}"


def _forms(pages: list[Evidence]) -> Iterator[tuple[str, Evidence, list[Field]]]:
    """Forms that the customer went through: those that something was typed or chosen in."""
    for here in pages:
        used = {(_page(typed.url), typed.field.form) for typed in here[Walk].typed}
        for asked in here[Walk].asked:
            page = _page(asked.url)
            yield page, here, [field for field in asked.fields if (page, field.form) in used]


def _fields(pages: list[Evidence]) -> Tally:
    tally: Tally = {"required_fields": [], "optional_fields": []}
    seen: set[tuple[str, str, str]] = set()
    groups: set[tuple[str, str]] = set()
    shown = {_page(here[Document].url): here for here in pages if Document in here}
    for page, here, fields in _forms(pages):
        at = shown.get(page, here)
        for field in fields:
            if field.type in NOT_TYPED or field.disabled or not field.visible:
                continue
            identity = (page, field.name, field.text)
            group = (page, field.name)
            if identity in seen or (field.type == "radio" and group in groups):
                continue
            seen.add(identity)
            groups.add(group)
            tally["required_fields" if field.required else "optional_fields"].append(at.place(field))
    return tally


def _entries(pages: list[Evidence]) -> Tally:
    """Values that were typed into another form for the same thing, and passwords that were asked for."""
    tally: Tally = {"re_entries": [], "logins": []}
    given: dict[tuple[str, str], str] = {}
    logins: set[str] = set()
    for here in pages:
        for typed in here[Walk].typed:
            page, key = _page(typed.url), asks_for(typed.field).key
            if key == "password" and page not in logins:
                logins.add(page)
                tally["logins"].append(here.place(typed.field))
            elif key and typed.value.strip() and typed.field.type not in {"checkbox", "radio"}:
                first = given.setdefault((key, typed.value.strip().casefold()), page)
                if first != page and key != "new-password":
                    tally["re_entries"].append(here.place(typed.field))
    return tally


def _steps(pages: list[Evidence]) -> Tally:
    tally: Tally = {"screens": [], "clicks": [], "long_waits": [], "channel_switches": []}
    known = {_page(here[Document].url) for here in pages if Document in here}
    for here in pages:
        tally["screens"].append(here.place())
        passed = {_page(asked.url) for asked in here[Walk].asked} - known
        tally["screens"] += [here.place()] * len(passed)
        known |= passed
        for step in here[Walk].steps:
            if PRESS.match(step.text) or not TYPING.match(step.text):
                tally["clicks"].append(here.place(quote=step.text[:120]))
            if FOLLOW.match(step.text):
                tally["channel_switches"] += [here.place(quote=step.text[:120])] * 2
            if step.millis > LONG and not step.text.startswith("wait"):
                tally["long_waits"].append(here.place(quote=step.text[:120]))
    return tally


def _words(here: Evidence) -> int:
    blocks = [b.text for b in here[Texts].blocks if b.region not in LAYOUT and b.role != "code"]
    latin = sum(len(text.split()) if text.isascii() else len(WORD.findall(text)) for text in blocks)
    return latin + sum(len(HAN.findall(text)) for text in blocks if not text.isascii()) // HAN_TO_A_WORD
