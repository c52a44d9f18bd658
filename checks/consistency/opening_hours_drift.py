"""The same line or place has other opening hours at another touchpoint.

## What it finds
Opening hours of one telephone line, chat, desk or store that differ between touchpoints, from structured data, or from
the declared ones (`facts: {hours.phone: Mon-Fri 9-17}`).

Bad: the footer says “Mon-Fri 9-18”, the mail “Mon-Fri 9-17”. Good: the same everywhere, with “closed on public
holidays”.

## Why it matters
A wasted trip, or a telephone that nobody answers.

## How to fix
Take the hours from one table, in pages, mails, scripts, print and structured data.

## Not reported
Another line or place (telephone and store, two stores, two numbers), a robot and people, hours of a season or of a few
days, statements that leave out a day (the mail names the week, the page also Saturday with other hours), holidays,
slots for delivery and collection, and hours of which nothing says whose they are. “24/7” is the matter of
availability-contradiction. A touchpoint that states several agrees if one of them fits.

## Sources
GOV.UK Design System, pattern “contact a department or service team” (days and hours); schema.org, openingHours.
"""

from __future__ import annotations

from auditor.api import (
    Entry,
    Fault,
    JourneyEvidence,
    Params,
    Said,
    Severity,
    StructuredData,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import Drift, compared, drift_of, said_where, titles_of, touchpoints_of

APART = frozenset({"delivery", "collection", "email", "emergency"})
HOURS = {
    "": say("hours"), "phone": say("telephone hours"), "agent": say("staff hours"), "bot": say("robot hours"),
    "support": say("customer service hours"), "chat": say("chat hours"), "store": say("store hours"),
    "office": say("office hours"),
}  # fmt: skip
LINE = "Line …"  # of a scope that is a telephone line: the end of its number follows


@journey_check(
    id="opening-hours-drift",
    title="Opening hours differ",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(StructuredData,),
)
def opening_hours_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    faults: list[Fault] = []
    examined = 0
    for entry in journey.ledger.of("hours"):
        if entry.incomparable or entry.subject in APART:
            continue
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        if (drift := drift_of(entry)) is not None:
            faults.append(_fault(drift, entry, journey))
    if not examined:
        return not_applicable(say("no opening hours of the same line or place are named at two touchpoints"))
    return judged(examined=examined, faults=faults)


def _fault(drift: Drift, entry: Entry, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    if reference.order < 0:
        said = say("{said}, declared are “{value}”", said=said, value=reference.shown)
    return Fault(
        say("The {hours} differ: {said}", hours=_named(entry), said=said),
        drift.places,
        severity=Severity.WARNING,
        confidence=drift.confidence,
        key=f"hours of {entry.subject} {entry.scope}".strip(),
        fix=say(
            "Say “{value}” everywhere, or correct it in the one table that all take it from.", value=reference.shown
        ),
    )


def _named(entry: Entry) -> Said:
    hours = HOURS.get(entry.subject) or say("{whose} hours", whose=entry.subject)
    scope = entry.scope.title()
    if scope.startswith(LINE):
        return say("Line …{digits} {hours}", digits=scope.removeprefix(LINE), hours=hours)
    return say("{place} {hours}", place=scope, hours=hours) if scope else hours
