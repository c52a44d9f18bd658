"""A product has another name at another touchpoint.

## What it finds
Names of one product that have little in common, where a key proves that it is one: the stock number, the address of its
page, or that it is the only line of one order, with the same quantity and sum.

Bad: “Aurora Lamp” in the shop, “LMP-AUR-02 BLK” in the mail. Good: “Aurora Lamp, black”.

## Why it matters
“Is this what I bought?” is a question that only the shop can answer, by telephone.

## How to fix
Keep one name for customers beside the stock number, and let pages, mails and texts print that one.

## Not reported
Longer and shorter forms (size, colour, pack, the brand before or after it), names cut off with “…”, plurals and
slips of a letter, translations, and names that no key ties to each other. Abbreviations of your own are declared with
`facts: {product.<stock number or name>: Aurora Lamp; AL black}`: then each of these counts, and nothing else.

## Sources
WCAG 2.2, 3.2.4 Consistent Identification, in spirit; plain language: one term for one thing.
"""

from __future__ import annotations

from functools import partial

from auditor.api import (
    Confidence,
    Entry,
    Fact,
    Fault,
    JourneyEvidence,
    Params,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import Drift, compared, declared_too, drift_of, said_where, titles_of, touchpoints_of
from auditor.kit.likeness import likeness, same_script

ONLY_LINE = "the only line of order "


@journey_check(
    id="product-name-drift",
    title="A product has different names",
    severity=Severity.WARNING,
    needs=(Texts,),
    params={"min_similarity": 0.85},  # share of words that two names of one product have in common
)
def product_name_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    brands = tuple(sorted({f.value for e in journey.ledger.of("brand") for f in e.facts}))
    faults: list[Fault] = []
    told: set[tuple[str, str]] = set()
    examined = 0
    entries = journey.ledger.of("product")
    for entry in sorted(entries, key=lambda e: e.subject.startswith(ONLY_LINE)):
        if entry.incomparable:
            continue
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        known = tuple(f.shown for f in entry.facts if f.order < 0)
        drift = drift_of(entry, partial(_differs, known, brands, params))
        if drift is None or {(f.place.touchpoint, f.value) for f in drift.deviating} <= told:
            continue
        told |= {(f.place.touchpoint, f.value) for f in (*drift.deviating, *drift.agreeing)}
        faults.append(_fault(drift, entry, journey))
    if not examined:
        return not_applicable(say("no product with a key (stock number, address) is named at two touchpoints"))
    return judged(examined=examined, faults=faults)


def _differs(known: tuple[str, ...], brands: tuple[str, ...], params: Params, one: Fact, other: Fact) -> bool:
    least = params["min_similarity"]
    return all(
        same_script(name, other.shown) and likeness(name, other.shown, brands) < least for name in (one.shown, *known)
    )


def _fault(drift: Drift, entry: Entry, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    by_line = entry.subject.startswith(ONLY_LINE)
    return Fault(
        say("The same product has different names: {said}", said=said),
        drift.places,
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM if by_line else drift.confidence,
        key="name of the only line" if by_line else f"name of {entry.subject}",
        fix=say("Call it “{name}” everywhere.", name=reference.shown),
    )
