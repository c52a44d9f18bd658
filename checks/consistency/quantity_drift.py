"""The order holds another number of pieces at another touchpoint.

## What it finds
Quantities of one product (`× 3`, `Qty: 3`, `3件`, the quantity field of a basket) that differ between basket, review,
mail, text and brochure; and a count of the whole order (“3 items”, “共3件”) that is neither the number of pieces nor
the number of lines at the touchpoint that shows all lines.

Bad: basket 1 cushion, mail “2 × cushion”. Good: the same number everywhere.

## Why it matters
Whoever ordered one and reads two fears the wrong parcel and a second charge, and calls.

## How to fix
Render every message from the order as it was placed, not from the basket.

## Not reported
“2 items” where that is the number of lines; pack sizes (“12-pack”, “12件装”); quantities offered on a product page;
part deliveries, returns, refunds and cancellations; touchpoints that list several orders; products of which nothing
says which they are. Left to a person: quantities before the customer commits where a step in between may have changed
them, two totals of pieces without lines to count, a count that is higher than the lines (a free gift may have none),
unless another touchpoint says what the lines add up to, and journeys with several orders.

## Sources
Baymard Institute, order review; Nielsen's heuristic 4, consistency.
"""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.api import (
    Entry,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Params,
    Severity,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import (
    Drift,
    compared,
    declared_too,
    drift_of,
    least_sure,
    places_of,
    said_where,
    titles_of,
    touchpoints_of,
)

ORDER, SAID, SUM = "order", "items", "sum of lines"
CHANGES = re.compile(
    r"(?i:(?<![a-z])(?:qty|quantity|add|remove|update|increase|decrease|more|less|plus|minus)(?![a-z]))|[+＋−]"
    r"|数量|加入|增加|减少|删除|移除|修改"
)


@journey_check(
    id="quantity-drift",
    title="The order holds another number of pieces",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Walk,),
)
def quantity_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    entries = journey.ledger.of("quantity")
    several = _several_orders(journey)
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for entry in entries:
        if entry.subject == ORDER or entry.incomparable:
            continue
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        if (drift := drift_of(entry)) is None:
            continue
        sure = tuple(f for f in drift.deviating if not _may_have_changed(journey, drift.reference, f))
        if sure and not several:
            faults.append(_fault(replace(drift, deviating=sure), journey))
        else:
            doubts.append(_fault(drift, journey))
    counted, wrong, unsure = _in_all(journey, entries)
    if not examined + counted:
        return not_applicable(say("no quantity of the same product is shown at two touchpoints"))
    blamed = {p.touchpoint for fault in faults for p in fault.places}
    wrong = [w for w in wrong if w.places[-1].touchpoint not in blamed]  # the lines are told already
    return judged(
        examined=examined + counted,
        faults=faults + ([] if several else wrong),
        doubts=doubts + unsure + (wrong if several else []),
    )


def _several_orders(journey: JourneyEvidence) -> bool:
    subjects = {"order", "booking", "reference"}
    found = {f.value for e in journey.ledger.of("reference") if e.subject in subjects for f in e.facts}
    return len(found) > 1


def _may_have_changed(journey: JourneyEvidence, reference: Fact, other: Fact) -> bool:
    """The customer did something between the two that changes how many are in the basket."""
    if reference.order < 0 or other.order > journey.ledger.commitment_order >= 0:
        return False
    first, last = sorted((reference.order, other.order))
    return any(_changes(t) for t in journey if first < t.order <= last)


def _changes(here: Evidence) -> bool:
    if Walk not in here:
        return False
    walk = here[Walk]
    return any(CHANGES.search(f"{t.field.name} {t.field.text}"[:200].replace("_", " ")) for t in walk.typed) or any(
        CHANGES.search(step.text[:200]) for step in walk.steps
    )


def _in_all(journey: JourneyEvidence, entries: tuple[Entry, ...]) -> tuple[int, list[Fault], list[Fault]]:
    """(counts looked at, counts that fit neither pieces nor lines, counts that nothing can be held against)."""
    said = [f for e in entries if (e.subject, e.qualifier) == (ORDER, SAID) for f in e.facts]
    sums = [f for e in entries if (e.subject, e.qualifier) == (ORDER, SUM) for f in e.facts]
    if not said:
        return 0, [], []
    wrong: list[Fault] = []
    unsure: list[Fault] = []
    complete = {s.value for s in sums} & {f.value for f in said}  # counts that all lines add up to somewhere
    looked = 0
    for fact in said:
        measure = next((s for s in sums if s.order == fact.order), None) or _agreed(journey, sums, fact)
        if measure is None:
            continue
        looked += 1
        lines = measure.unit.split(" ", 1)[0]
        if fact.value not in {measure.value, lines}:
            sure = int(fact.value) < int(lines) or measure.value in complete
            (wrong if sure else unsure).append(_count_fault(measure, fact, journey))
    if looked:
        return looked, wrong, unsure
    values = dict.fromkeys(f.value for f in said)
    if len(touchpoints_of(said)) < 2 or len(values) < 2:  # noqa: PLR2004 - two of them can differ
        return (len(said) if len(touchpoints_of(said)) > 1 else 0), [], []
    where = said_where(said, titles_of(journey))
    message = say("The number of items differs: {said}", said=where)
    doubt = Fault(message, places_of(said), Severity.ERROR, key="number of items")
    return len(said), [], [doubt]


def _agreed(journey: JourneyEvidence, sums: list[Fact], fact: Fact) -> Fact | None:
    """The lines that the customer agreed to, for a count that stands after that without lines of its own."""
    commitment = journey.ledger.commitment_order
    at = [s for s in sums if s.order == commitment] or [s for s in sums if s.order >= commitment >= 0][:1]
    return at[0] if at and fact.order > commitment >= 0 else None


def _count_fault(measure: Fact, fact: Fact, journey: JourneyEvidence) -> Fault:
    titles = titles_of(journey)
    where, lines_at = (titles.get(f.place.touchpoint, f.place.touchpoint) for f in (fact, measure))
    lines = measure.unit.split(" ", 1)[0]
    told = {"value": fact.shown, "title": where, "page": lines_at, "pieces": measure.value}
    return Fault(
        say("“{value}” at {title}, but the lines at {page} hold {pieces} in 1 line", **told)
        if lines == "1"
        else say("“{value}” at {title}, but the lines at {page} hold {pieces} in {lines} lines", lines=lines, **told),
        places_of((measure, fact)),
        severity=Severity.ERROR,
        confidence=least_sure((measure, fact)),
        key="number of items",
        fix=say("Count what the order holds: {pieces}.", pieces=measure.value),
    )


def _fault(drift: Drift, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    return Fault(
        say("“{subject}” is ordered in different quantities: {said}", subject=reference.subject, said=said),
        drift.places,
        severity=Severity.ERROR,
        confidence=drift.confidence,
        key=f"quantity of {reference.subject}",
        fix=say("Show the quantity that was ordered, {pieces}.", pieces=reference.value),
    )
