"""The sum to pay is another one at another touchpoint.

## What it finds
Totals of the same order that differ: what the customer agreed to at the point of commitment, against the confirmation,
the mail, the text message and the invoice. Where rows (delivery, tax, discount) explain the gap, they are named. Where
the totals agree, rows of the same name that differ from those agreed to are a warning of their own. A total on a page
before that point is compared only where the rows beside it show that the basket is the same. A total that the journey
expects (`expect: {total: …}`) is compared with the one of that touchpoint.

Bad: checkout £14.95, mail £19.90. Good: both £19.90, including £4.95 for delivery.

## Why it matters
The mail is the receipt. Another sum reads as an overcharge, and the customer phones or disputes the payment.

## How to fix
Let one service compute the totals, and let page, mail and invoice print the same rows.

## Not reported
Basket totals and subtotals against totals; totals with tax against those without; deposits, balances, refunds,
instalments, gift cards and tips; the small basket in a page's header; other currencies; two orders in one journey. A
total that grows by a row which appears later is not this fault. Rows are compared only between summaries that add up
and have the same kinds of rows, and not where one is with tax or discount and the other without. Where a message
speaks of a part of the order, or of a new total after a change, the difference is left to a person.

## Sources
China, SAMR Order 56 on price fraud; United Kingdom, Digital Markets, Competition and Consumers Act 2024 (total price);
Nielsen's heuristic 4, consistency.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

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
from auditor.kit.gaps import ROW_NAMES, explained
from auditor.kit.sums import ROWS, Summary, adds_up, summaries

if TYPE_CHECKING:
    from collections.abc import Callable

BASIS = re.compile(
    r"(?i:(?<![a-z])(?:ex|excl|excluding|before|net|without|after|inc|incl|including)(?![a-z]))|含税|不含|未税|折后|折前"
)
PART_OF_ORDER = re.compile(
    r"(?i:(?<![a-z])(?:part(?:ial)? (?:of your order|shipment|delivery|refund)|partially|remaining items?"
    r"|rest of your order"
    r"|split (?:shipment|delivery|order)|(?:shipment|parcel|package) [0-9] of [0-9]|refund(?:ed)?"
    r"|cancelled items?|returned|(?:new|updated|changed|revised|amended|corrected) (?:order )?total)(?![a-z]))"
    r"|(?:新的|更新后的?|修改后的?|变更后的?)(?:总|合计|应付)|部分发货|分批|拆单|剩余商品|包裹[0-9一二三]|退款|部分退"
)


@journey_check(
    id="total-drift",
    title="The sum to pay differs",
    severity=Severity.ERROR,
    needs=(Texts,),
    params={"abs_tol": 0.01},  # in the unit of the currency: what rounding may explain
)
def total_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    tolerance = Decimal(str(params["abs_tol"]))

    def differs(reference: Fact, other: Fact) -> bool:
        return abs(Decimal(reference.value) - Decimal(other.value)) > tolerance

    money = journey.ledger.of("money")
    totals = [e for e in money if e.subject == "order" and e.qualifier == "total" and not e.incomparable]
    running = [e for e in money if e.subject == "order" and e.qualifier == "running total"]
    rows = _rows(money)
    expected, met = _expected(journey, money, differs)
    unexpected = {fault.places[0].touchpoint for fault in expected}
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for entry in totals:
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        drift = drift_of(entry, differs)
        if drift is not None:
            partial = all(_speaks_of_a_part(journey, f) for f in drift.deviating)
            (doubts if partial else faults).append(_fault(drift, journey, rows))
        for early in (f for r in running if r.facts[0].unit == entry.facts[0].unit for f in compared(r)):
            final = next(iter(facts), None)
            if final is None or early.order >= final.order or early.scope != final.scope:
                continue
            examined += 1
            told = drift is not None or early.place.touchpoint in unexpected  # the same fault, seen from another side
            if differs(final, early) and _same_basket(rows, early, final) and not told:
                faults.append(_early(early, final, journey))
    blamed = {p.touchpoint for fault in (*faults, *doubts, *expected) for p in fault.places[1:] or fault.places}
    drifting, looked = _row_drifts(journey, blamed, differs)
    examined += looked
    if not examined + met:
        return not_applicable(say("no total of the same order is shown at two touchpoints"))
    return judged(examined=examined + met, faults=faults + expected + drifting, doubts=doubts)


def _rows(money: tuple[Entry, ...]) -> dict[int, dict[str, set[str]]]:
    """By touchpoint, the sums of each row of its summary."""
    rows: dict[int, dict[str, set[str]]] = {}
    for entry in money:
        if entry.subject == "order" and entry.qualifier in ROWS:
            for fact in entry.facts:
                rows.setdefault(fact.order, {}).setdefault(entry.qualifier, set()).add(fact.value)
    return rows


def _same_basket(rows: dict[int, dict[str, set[str]]], early: Fact, final: Fact) -> bool:
    """Both summaries have a subtotal, and every row of one stands with the same sum in the other."""
    before, after = rows.get(early.order, {}), rows.get(final.order, {})
    return "subtotal" in before and before == after and all(len(sums) == 1 for sums in before.values())


def _fault(drift: Drift, journey: JourneyEvidence, rows: dict[int, dict[str, set[str]]]) -> Fault:
    reference = drift.reference
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    return Fault(
        explained(drift, rows, titles_of(journey), said),
        drift.places,
        severity=Severity.ERROR,
        confidence=drift.confidence,
        key="total of the order",
        fix=say(
            "Print the same rows and the same total everywhere; the customer agreed to “{value}”.",
            value=reference.shown,
        ),
    )


def _row_drifts(
    journey: JourneyEvidence, told: set[str], differs: Callable[[Fact, Fact], bool]
) -> tuple[list[Fault], int]:
    """Rows of later summaries that differ from those agreed to though the totals agree: faults, and how many rows."""
    agreed = next((t for t in journey if t.touchpoint == journey.ledger.commitment), None)
    mine = _last_summary(agreed, journey) if agreed else None
    if mine is None:
        return [], 0
    examined = 0
    found: dict[str, list[Fact]] = {}
    for later in journey:
        if later.order <= journey.ledger.commitment_order or later.touchpoint in told:
            continue
        theirs = _last_summary(later, journey)
        if theirs is None or not _comparable(mine, theirs, differs) or _part_is_spoken_of(later):
            continue
        for name in ROWS:
            one, two = mine.of(name), theirs.of(name)
            if one and two:
                examined += 1
                if differs(one[0].fact, two[0].fact):
                    found.setdefault(name, [one[0].fact]).append(two[0].fact)
    return [_row_fault(name, facts, journey) for name, facts in found.items()], examined


def _last_summary(here: Evidence, journey: JourneyEvidence) -> Summary | None:
    """The last summary of a touchpoint, when it is read whole, adds up, and has one row of each kind."""
    listed = summaries(here, journey.ledger)
    if not listed or adds_up(listed[-1], Decimal("0.01")) is not True:
        return None
    return listed[-1] if all(len({r.value for r in listed[-1].of(name)}) <= 1 for name in ROWS) else None


def _comparable(mine: Summary, theirs: Summary, differs: Callable[[Fact, Fact], bool]) -> bool:
    """The same total, the same kinds of rows, and no row that is another one with tax or discount taken in."""
    one, two = mine.total.fact, theirs.total.fact
    kinds = [{r.fact.qualifier for r in s.rows} for s in (mine, theirs)]
    if one.unit != two.unit or one.scope != two.scope or differs(one, two) or kinds[0] != kinds[1]:
        return False
    for name in ROWS:
        for a, b in zip(mine.of(name), theirs.of(name), strict=False):
            others = {abs(r.value) for s in (mine, theirs) for r in s.rows if r.fact.qualifier != name}
            if abs(a.value - b.value) in others - {Decimal(0)}:
                return False
            if a.value != b.value and (
                bool(BASIS.search(a.fact.place.quote)) or bool(BASIS.search(b.fact.place.quote))
            ):
                return False
    return True


def _row_fault(name: str, facts: list[Fact], journey: JourneyEvidence) -> Fault:
    return Fault(
        say(
            "The row {row} differs though the total is the same: {said}",
            row=ROW_NAMES[name],
            said=said_where(facts, titles_of(journey)),
        ),
        places_of(facts),
        severity=Severity.WARNING,
        confidence=least_sure(facts),
        key=f"row {name}",
        fix=say("Print the same rows everywhere; the customer agreed to “{value}”.", value=facts[0].shown),
    )


def _early(early: Fact, final: Fact, journey: JourneyEvidence) -> Fault:
    return Fault(
        say("The total changes though its rows do not: {said}", said=said_where((early, final), titles_of(journey))),
        places_of((early, final)),
        severity=Severity.WARNING,
        confidence=least_sure((early, final)),
        key=f"total before commitment at {early.place.touchpoint}",
        fix=say("Show the sum that will be charged from the first summary on."),
    )


def _expected(
    journey: JourneyEvidence, money: tuple[Entry, ...], differs: Callable[[Fact, Fact], bool]
) -> tuple[list[Fault], int]:
    """Totals against what the journey file expects of that touchpoint: faults, and how many were compared."""
    faults: list[Fault] = []
    met = 0
    totals = [e for e in money if e.subject == "order" and e.qualifier in {"total", "running total"}]
    sums = [f for e in totals for f in e.facts]
    for truth in sums:
        at = truth.place.touchpoint
        if truth.order >= 0 or not at:
            continue
        here = [f for f in sums if f.order >= 0 and f.place.touchpoint == at and f.unit == truth.unit]
        met += bool(here)
        if here and all(differs(truth, f) for f in here):
            title = titles_of(journey).get(at, at)
            faults.append(
                Fault(
                    say(
                        "{title} shows “{value}” as the total, expected is “{expected}”",
                        title=title,
                        value=here[0].shown,
                        expected=truth.shown,
                    ),
                    places_of(here[:1]),
                    severity=Severity.ERROR,
                    confidence=here[0].confidence,
                    key="expected total",
                )
            )
    return faults, met


def _speaks_of_a_part(journey: JourneyEvidence, fact: Fact) -> bool:
    there: Evidence | None = next((t for t in journey if t.touchpoint == fact.place.touchpoint), None)
    return there is not None and _part_is_spoken_of(there)


def _part_is_spoken_of(there: Evidence) -> bool:
    return Texts in there and any(PART_OF_ORDER.search(b.text) for b in there[Texts].blocks)
