"""The sum to pay is another one at another touchpoint.

## What it finds
Totals of the same order that differ: what the customer agreed to at the point of commitment, against the confirmation,
the mail, the text message and the invoice. Where a row (delivery, tax, discount) explains the gap, it is named. A total
on a page before that point is compared only where the rows beside it show that the basket is the same. A total that the
journey expects (`expect: {total: …}`) is compared with the one of that touchpoint.

Bad: checkout £14.95, mail £19.90. Good: both £19.90, including £4.95 for delivery.

## Why it matters
The mail is the receipt. Another sum reads as an overcharge, and the customer phones or disputes the payment.

## How to fix
Let one service compute the totals, and let page, mail and invoice print the same rows.

## Not reported
Basket totals and subtotals against totals; totals with tax against those without; deposits, balances, refunds,
instalments, gift cards and tips; the small basket in a page's header; other currencies; two orders in one journey. A
total that grows by a row which appears later is not this fault. Where a message speaks of a part of the order, or of
a new total after a change, the difference is left to a person.

## Sources
China, SAMR Order 56 on price fraud; United Kingdom, Digital Markets, Competition and Consumers Act 2024 (total price);
Nielsen's heuristic 4, consistency.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
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
)
from auditor.kit.drift import Drift, compared, drift_of, least_sure, places_of, said_where, titles_of, touchpoints_of

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = ("subtotal", "shipping", "tax", "discount", "fee")
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
    if not examined + met:
        return not_applicable("no total of the same order is shown at two touchpoints")
    return judged(examined=examined + met, faults=faults + expected, doubts=doubts)


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
    declared = f", declared is “{reference.shown}”" if reference.order < 0 else ""
    return Fault(
        f"The total of the order differs: {said}{declared}{_explained(drift, rows)}",
        drift.places,
        severity=Severity.ERROR,
        confidence=drift.confidence,
        key="total of the order",
        fix=f"Print the same rows and the same total everywhere; the customer agreed to “{reference.shown}”.",
    )


def _explained(drift: Drift, rows: dict[int, dict[str, set[str]]]) -> str:
    """The row whose difference is the gap, in words; "" when none is."""
    agreed = rows.get(drift.agreeing[0].order if drift.agreeing else drift.reference.order, {})
    for fact in drift.deviating:
        gap = Decimal(fact.value) - Decimal(drift.reference.value)
        there = rows.get(fact.order, {})
        for name in ROWS:
            mine, theirs = agreed.get(name, {"0.00"}), there.get(name, {"0.00"})
            if len(mine) != 1 or len(theirs) != 1:
                continue
            was, now = Decimal(min(mine)), Decimal(min(theirs))
            if gap and abs(gap) == abs(now - was):
                return f"; the gap is the row “{name}” ({was:.2f} there, {now:.2f} here)"
    return ""


def _early(early: Fact, final: Fact, journey: JourneyEvidence) -> Fault:
    return Fault(
        f"The total changes though its rows do not: {said_where((early, final), titles_of(journey))}",
        places_of((early, final)),
        severity=Severity.WARNING,
        confidence=least_sure((early, final)),
        key=f"total before commitment at {early.place.touchpoint}",
        fix="Show the sum that will be charged from the first summary on.",
    )


def _expected(
    journey: JourneyEvidence, money: tuple[Entry, ...], differs: Callable[[Fact, Fact], bool]
) -> tuple[list[Fault], int]:
    """Totals against what the journey file expects of that touchpoint: faults, and how many were compared."""
    faults: list[Fault] = []
    met = 0
    sums = [
        (e, f) for e in money for f in e.facts if e.subject == "order" and e.qualifier in {"total", "running total"}
    ]
    for _, truth in sums:
        if truth.order >= 0 or not truth.place.touchpoint:
            continue
        here = [
            f for _, f in sums if f.order >= 0 and f.place.touchpoint == truth.place.touchpoint and f.unit == truth.unit
        ]
        met += bool(here)
        if here and all(differs(truth, f) for f in here):
            title = titles_of(journey).get(truth.place.touchpoint, truth.place.touchpoint)
            faults.append(
                Fault(
                    f"{title} shows “{here[0].shown}” as the total, expected is “{truth.shown}”",
                    places_of(here[:1]),
                    severity=Severity.ERROR,
                    confidence=min((here[0].confidence, Confidence.HIGH), key=lambda c: c.rank),
                    key="expected total",
                )
            )
    return faults, met


def _speaks_of_a_part(journey: JourneyEvidence, fact: Fact) -> bool:
    there: Evidence | None = next((t for t in journey if t.touchpoint == fact.place.touchpoint), None)
    return there is not None and Texts in there and any(PART_OF_ORDER.search(b.text) for b in there[Texts].blocks)
