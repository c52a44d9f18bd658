"""Customers are not told how to complain.

## What it finds
Journeys that see help, contact or terms, and in which nothing says how to complain, who deals with it, by when an
answer comes, and where to go if it does not help. What is said only in part is a notice that names what is missing.
English and Chinese.

Bad: a help page without a word for those who are angry. Good: “Not happy with us? Write to Rose, she answers within 5
working days. If that does not help, ask for Wei, who runs the shop.”

## Why it matters
Anger without an address goes to reviews, to the bank and to the authorities. A complaint with an address comes back.

## How to fix
Publish four sentences on the help page and link to them from terms, mails and scripts: how, who, by when, and then.

## Not reported
Journeys that see no help, contact or terms page. A link to a page about complaints counts, though nobody followed it.
Very small firms (declared as `company.staff` below ten) get a notice. Pages that were not read to their end, or in
another language, are left to a person.

## Sources
ISO 10002, Customer satisfaction – Guidelines for complaints handling in organizations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Links,
    Mail,
    Params,
    Place,
    Probed,
    Said,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import asked_for, is_down, is_help_page, is_unread, spoken_here
from auditor.kit.caring.feedback import lacks_of_procedure, near, speaks_of_complaints
from auditor.kit.headings import main_heading
from auditor.kit.passages import is_small_print
from auditor.kit.text.wording import around, shown

if TYPE_CHECKING:
    from auditor.api import Block

REACH = 8  # blocks after the one that speaks of complaints
LABEL = 80  # characters of a link
STAFF = ("company.staff", "company.employees", "staff", "employees", "公司人数", "员工人数")
NAMES_PAGE = re.compile(r"(?i)\bcomplain(?:ts?)?\b|投诉|申诉|维权")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text that speaks of complaints, and what its neighbourhood does not say."""

    here: Evidence
    block: Block
    words: tuple[int, int]
    lacks: list[Said]


@journey_check(
    id="complaint-route-missing",
    title="No way to complain",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Links, Mail, Probed),
    params={"small": 10},  # people, below which a firm is very small (EU: microenterprise)
)
def complaint_route_missing(journey: JourneyEvidence, params: Params) -> Verdict:
    met = [here for here in journey if asked_for(here) and here[Texts].blocks]
    sources = [here for here in met if is_source(here)]
    if not sources:
        return not_applicable(say("no help, contact or terms page was seen"))
    if any(_linked(here) for here in met):
        return judged(examined=len(sources))
    spoken = [s for here in met for s in _spoken(here)]
    small = _is_small(journey, params["small"])
    unsure = any(is_unread(here) or not spoken_here(here) for here in sources)
    if not spoken:
        fault = Fault(
            say(
                "{titles}: nothing says how to complain, to whom, and what comes of it",
                titles=joined([here.title for here in sources]),
            ),
            tuple(_head(here) for here in sources),
            Severity.NOTICE if small else None,
            Confidence.MEDIUM,
            key="no complaint route",
            fix=say(
                "Say how to complain, who deals with it, by when you answer, and where to go if that does not help."
            ),
        )
        return (
            judged(examined=len(sources), doubts=[fault]) if unsure else judged(examined=len(sources), faults=[fault])
        )
    best = min(spoken, key=lambda s: len(s.lacks))
    return judged(examined=len(sources), faults=[_partly(best)] if best.lacks and not unsure else [])


def is_source(here: Evidence) -> bool:
    """A page on which the way to complain is looked for."""
    if here.kind is not Kind.PAGE or is_down(here):
        return False
    return is_help_page(here) or is_small_print(here)


def _linked(here: Evidence) -> bool:
    """A link to a page about complaints."""
    links = here[Links].links if Links in here else ()
    return any(
        len(k.text) <= LABEL and NAMES_PAGE.search(k.text) and not k.href.lower().startswith(("tel:", "mailto:"))
        for k in links
    )


def _spoken(here: Evidence) -> list[Spoken]:
    found: list[Spoken] = []
    for block in here[Texts].blocks:
        if block.role in {"code", "quote", "customer"}:
            continue
        if match := speaks_of_complaints(block.text):
            found.append(Spoken(here, block, match.span(), lacks_of_procedure(near(here, block, REACH))))
    return found


def _partly(spoken: Spoken) -> Fault:
    start, end = spoken.words
    text, lacks = spoken.block.text, joined(spoken.lacks)
    return Fault(
        say("{title} speaks of complaints, and does not say {lacks}", title=spoken.here.title, lacks=lacks),
        (spoken.here.place(spoken.block, around(text, start, end), (text[start:end],)),),
        Severity.NOTICE,
        Confidence.LOW,
        key="complaint route in part",
        fix=say("Add {lacks}.", lacks=lacks),
    )


def _is_small(journey: JourneyEvidence, most: float) -> bool:
    for name in STAFF:
        digits = re.match(r"\s{0,4}(\d{1,6})", journey.journey.facts.get(name, ""))
        if digits:
            return int(digits[1]) < most
    return False


def _head(here: Evidence) -> Place:
    title = main_heading(here[Texts].blocks)
    return here.place(title, shown(title.text) if title else shown(here.title))
