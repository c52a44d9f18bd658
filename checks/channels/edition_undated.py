"""A document holds prices, hours or terms, and does not say of when it is.

## What it finds
PDFs that name prices, opening hours, delivery times, or a time to return, cancel or claim, and say nowhere of when
they are or how long that holds: no edition, no “valid until”, no date of issue. One finding for each document.

Bad: a price list with “© 2026” at its foot. Good: “Prices valid to 31 March 2026”, “Edition 3/2027”, 2027年3月版.

## Why it matters
Paper and saved files live for years. Whoever finds two price lists cannot tell which one holds, and whoever finds
the old one is angry at the counter.

## How to fix
Print the edition, and until when its prices and terms hold, on the document itself; take it from the date of the
export.

## Not reported
Documents with a date of their own: invoices, receipts, tickets, letters, timetables for a period, a price list with
the year in its name; leaflets without prices, hours or terms; a single sum of which nothing says what it is for.
The date in the file's properties does not count, as nobody sees it on paper. Where some pages are pictures, or were
not read, a person has to look. Documents in other languages than English and Chinese are left alone.

## Sources
plainlanguage.gov and GOV.UK guidance on publishing documents: show when a document was published and updated;
ISO/IEC/IEEE 82079-1 (information for use: identification of the edition).
"""

from __future__ import annotations

from dataclasses import replace

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Pdf,
    Place,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.editions import dating_of
from auditor.kit.passages import passages

KINDS = {
    "money": say("prices"), "threshold": say("terms"), "hours": say("opening hours"), "policy": say("terms"),
    "delivery": say("delivery times"),
}  # fmt: skip
QUALIFIERS = frozenset({"item", "shipping", "fee", "price", "from", "deposit", "unit"})


@journey_check(
    id="edition-undated",
    title="Document without an edition or a date",
    severity=Severity.WARNING,
    needs=(Texts, Pdf),
    also=(Document,),
    kinds=(Kind.DOCUMENT,),
    params={
        "sums": 2,  # that make a list of prices, where nothing says what a single one is for
        "years": 2,  # before today: a day that is named for another reason shows the time, unless it is older
    },
)
def edition_undated(journey: JourneyEvidence, params: Params) -> Verdict:
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for here in journey:
        if here.kind is not Kind.DOCUMENT or Pdf not in here or not passages(here):
            continue
        facts = dated_facts(journey, here, int(params["sums"]))
        if not facts:
            continue
        examined += 1
        if says_when(here, journey.journey.today, int(params["years"])):
            continue
        unseen = here[Pdf].bare or (Document in here and here[Document].truncated)
        (doubts if unseen else faults).append(fault_of(here, facts))
    if not examined:
        return not_applicable(say("no document in English or Chinese holds prices, opening hours or terms"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def dated_facts(journey: JourneyEvidence, here: Evidence, sums: int) -> list[Fact]:
    """What will not hold for ever: the first fact of each sort, in the order of `KINDS`."""
    found: dict[str, list[Fact]] = {}
    for kind in KINDS:
        for entry in journey.ledger.of(kind):
            found.setdefault(kind, []).extend(f for f in entry.facts if f.place.touchpoint == here.touchpoint)
    money = found.get("money", [])
    if len(money) < sums and not any(fact.subject or fact.qualifier in QUALIFIERS for fact in money):
        found.pop("money", None)
    return [min(facts, key=where) for facts in found.values() if facts]


def where(fact: Fact) -> tuple[float, float, int]:
    """Down the pages, then to the right."""
    box = fact.place.box
    return (box[1], box[0], fact.at) if box else (0, 0, fact.at)


def says_when(here: Evidence, today: str, years: int) -> bool:
    """Whether it says of when it is, or names a day that shows it."""
    title = here[Document].title if Document in here else ""
    if title and dating_of(title, "title").says:
        return True
    made = here[Pdf].made
    now = today or made
    oldest = int(now[:4]) - years if now[:4].isdigit() else 0
    for block in here[Texts].blocks:
        dating = dating_of(block.text, block.role)
        if dating.says or any(year >= oldest for year in dating.years):
            return True
    return False


def fault_of(here: Evidence, facts: list[Fact]) -> Fault:
    holds = joined(list(dict.fromkeys(KINDS[fact.kind] for fact in facts)))
    made = here[Pdf].made
    return Fault(
        say("The document holds {holds}, and does not say of when it is or how long that holds", holds=holds),
        tuple(marked(fact) for fact in facts),
        confidence=Confidence.MEDIUM,
        key="undated",
        fix=say(
            "Print the edition or “Valid until …” on it, with day or month and year (the file was last changed "
            "on {date}, which nobody sees on paper).",
            date=made,
        )
        if made
        else say("Print the edition or “Valid until …” on it, with day or month and year."),
    )


def marked(fact: Fact) -> Place:
    shown = fact.shown if fact.shown and fact.shown in fact.place.quote else ""
    return replace(fact.place, marks=(shown,)) if shown else fact.place
