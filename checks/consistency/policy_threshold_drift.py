"""A limit (free delivery, least order, age, a bag's size) is another one elsewhere, or does not hold.

## What it finds
The sum from which delivery is free, the least sum of an order, the floor of a discount, an age or a bag's weight or
size that differs between touchpoints, or from the declared one; and a summary that charges delivery though its
subtotal reaches the sum from which a banner promises it free.

Bad: the banner says “free delivery over £49”, the basket “over £50”. Good: the same figure everywhere.

## Why it matters
People add a product to their basket to reach the limit. If it does not hold there, they have been led on.

## How to fix
Read the limit from the settings that the basket obeys, in banners, mails and scripts as well.

## Not reported
“Over” against “from”: that is no difference in value. Limits of another region, another kind of delivery, members or
first orders; what is still lacking (“£12.05 more for free delivery”); limits in other currencies. Delivery that is
charged: for an express or a named day, where a discount takes the sum below the limit, where the subtotal only just
equals a limit that has to be passed, or where large or excepted goods are spoken of. Ages for different things are
left to a person unless it is named what for.

## Sources
Nielsen's heuristic 4, consistency; China, SAMR Order 56 on price fraud.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.api import (
    Entry,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Params,
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
from auditor.kit.drift import compared, drift_of, least_sure, places_of, said_where, titles_of, touchpoints_of
from auditor.kit.sums import Summary, summaries

FREE, AGE, DISCOUNT = "free shipping", "age", "discount "
NAMES = {
    FREE: say("free delivery"), AGE: say("age"), "minimum order": say("minimum order"),
    "cabin baggage": say("cabin baggage"), "checked baggage": say("checked baggage"),
}  # fmt: skip
SPECIAL = re.compile(
    r"(?i:(?<![a-z])(?:express|next[- ](?:working |business )?day|same[- ]day|named day|nominated|saturday|sunday"
    r"|evening|morning|priority|premium|courier|international|overseas|large|bulky|heavy|oversized?|surcharge|remote"
    r"|highlands?|islands?|excluded|excludes|exclusions|exceptions?)(?![a-z]))"
    r"|次日|当日|加急|特快|定时|预约送达|大件|偏远|冷链|顺丰|除外|不参与|不含"
)
STRICT = re.compile(r"(?i:(?<![a-z])(?:over|above|more than|exceed[a-z]*)\s*\S{0,3}$)|超过\s*\S{0,3}$")


@journey_check(
    id="policy-threshold-drift",
    title="A limit differs or does not hold",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Walk,),
)
def policy_threshold_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for entry in journey.ledger.of("threshold"):
        if entry.incomparable:
            continue
        facts = compared(entry)
        if len(touchpoints_of(facts)) + _declared(entry) > 1:
            examined += len(facts)
        if (drift := drift_of(entry)) is not None:
            reference, named = drift.reference, _named(entry.subject)
            said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
            if reference.order < 0:
                said = say("{said}, declared is “{value}”", said=said, value=reference.shown)
            fault = Fault(
                say("The limit for {named} ({whom}) differs: {said}", named=named, whom=entry.qualifier, said=said)
                if entry.qualifier
                else say("The limit for {named} differs: {said}", named=named, said=said),
                drift.places,
                severity=Severity.WARNING,
                confidence=drift.confidence,
                key=f"limit of {entry.subject} {entry.qualifier}".strip(),
                fix=say("Say “{value}” everywhere, or correct it at the source of all limits.", value=reference.shown),
            )
            (doubts if entry.subject == AGE and not entry.qualifier else faults).append(fault)
        if entry.subject == FREE and not entry.qualifier:
            looked, broken = _promise(entry, journey)
            examined += looked
            faults += broken
    if not examined:
        return not_applicable(say("no limit is named at two touchpoints, and none that a basket could break"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def _declared(entry: Entry) -> bool:
    return entry.reference is not None and entry.reference.order < 0


def _named(subject: str) -> Said:
    if subject.startswith(DISCOUNT):
        return say("discount {off}", off=subject.removeprefix(DISCOUNT))
    return NAMES.get(subject) or say("{named}", named=subject)


def _promise(entry: Entry, journey: JourneyEvidence) -> tuple[int, list[Fault]]:
    """Summaries that charge delivery though their subtotal passes every limit that was named."""
    limits = [f for f in entry.facts if f.place.touchpoint or f.order < 0]
    if not limits:
        return 0, []
    highest = max(limits, key=lambda f: Decimal(f.value))
    examined, faults = 0, list[Fault]()
    for here in journey:
        for summary in summaries(here, journey.ledger):
            charged = _charged(summary, highest)
            if charged is None:
                continue
            examined += 1
            subtotal, shipping = charged
            if Decimal(shipping.value) <= 0 or faults or not _reached(subtotal, highest, summary):
                continue
            if _special(shipping, here, journey):
                continue
            shown = next((f for f in limits if f.order >= 0), None)
            facts = [f for f in (shown, subtotal, shipping) if f is not None]
            titles = titles_of(journey)
            where = titles.get(shown.place.touchpoint, "") if shown else say("declared")
            faults.append(
                Fault(
                    say(
                        "Delivery is promised free from “{limit}” ({where}), yet {title} charges “{charge}”"
                        " on a subtotal of “{subtotal}”",
                        limit=highest.shown,
                        where=where,
                        title=here.title,
                        charge=shipping.shown,
                        subtotal=subtotal.shown,
                    ),
                    places_of(facts),
                    severity=Severity.ERROR,
                    confidence=least_sure(facts),
                    key="free delivery that is charged",
                    fix=say(
                        "Charge no delivery from {limit} on, or say beside the promise what it leaves out.",
                        limit=highest.shown,
                    ),
                )
            )
    return examined, faults


def _charged(summary: Summary, limit: Fact) -> tuple[Fact, Fact] | None:
    """(subtotal, delivery) of a summary that has one of each in the limit's currency."""
    shipping, subtotal = summary.of("shipping"), summary.subtotal
    if subtotal is None or len({s.value for s in shipping}) != 1 or subtotal.fact.unit != limit.unit:
        return None
    return subtotal.fact, shipping[0].fact


def _reached(subtotal: Fact, limit: Fact, summary: Summary) -> bool:
    taken = sum((abs(r.value) for r in summary.of("discount")), Decimal(0))
    left, floor = Decimal(subtotal.value) - taken, Decimal(limit.value)
    before = limit.place.quote.partition(limit.shown)[0]
    return left > floor if STRICT.search(before) or not before else left >= floor


def _special(shipping: Fact, here: Evidence, journey: JourneyEvidence) -> bool:
    """The charge is for another delivery than the usual one, or somewhere exceptions are named."""
    if SPECIAL.search(shipping.place.quote):
        return True
    if any(SPECIAL.search(step.text[:200]) for t in journey if Walk in t for step in t[Walk].steps):
        return True
    for each in journey:
        blocks = each[Texts].blocks if Texts in each else ()
        for index, block in enumerate(blocks):
            if shipping.shown not in block.text[:2000] and each is not here:
                continue
            around = blocks[max(0, index - 2) : index + 3] if shipping.shown in block.text[:2000] else (block,)
            if any(SPECIAL.search(b.text[:2000]) for b in around):
                return True
    return False
