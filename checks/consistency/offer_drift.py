"""An offer takes off less, ends sooner or asks for more than was promised.

## What it finds
What belongs to one code (or, where there is no code, to one campaign named in the addresses of links): percent or
amount off, last day, minimum spend. Any of them that differs between advert, mail, landing page, checkout and brochure,
or from what is declared (`facts: {offer.SPRING20: 20% off until 31 January 2026}`). Also a code that the customer
typed, and that the next page refuses although an earlier touchpoint offered it. Less than was promised is an error,
more a warning.

Bad: the mail says “20% off with SPRING20”, the checkout takes off 15%. Good: 20% in both, exclusions in the mail.

## Why it matters
A promised discount that fails at the till is the sharpest break of trust there is, just before the payment.

## How to fix
Let the link carry the code, keep the terms of a code in one place, and print them beside the claim.

## Not reported
“Up to 20%” against any smaller figure; other codes, also those made for one customer; the same day with and without its
year; a day more or less than `grace_days`; amounts in two currencies; percentages without a code or a campaign. Left to
a person: two touchpoints of one campaign without a code, and a code that was refused where the page does not name it.

## Sources
China, SAMR Order 56 on price fraud; EU Unfair Commercial Practices Directive.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from auditor.api import (
    Block,
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
from auditor.kit.drift import Drift, compared, declared_too, drift_of, places_of, said_where, titles_of, touchpoints_of

FIELDS = {
    "percent": say("discount"), "amount": say("discount"), "end": say("last day"), "minimum": say("minimum spend"),
}  # fmt: skip
CODE_FIELD = re.compile(r"(?i:voucher|coupon|promo|discount|offer[ _-]?code)|优惠[券码]|折扣码|兑换码|促销码")
REFUSED = re.compile(
    r"(?i:(?<![a-z])(?:(?:not|isn['’]t|no longer|in) ?valid|not found|(?:has |have )?expired|not recogni[sz]ed"
    r"|does not exist|doesn['’]t exist|can(?:not|['’]t) be (?:used|applied)|not applicable|already (?:been )?used"
    r"|could(?: not|n['’]t) (?:find|apply))(?![a-z]))"
    r"|无效|已过期|已失效|不存在|不可用|无法使用|已使用|不能使用"
)
CAMPAIGN = "campaign "
LONGEST = 300


@journey_check(
    id="offer-drift",
    title="An offer is not what was promised",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Walk,),
    params={"grace_days": 0},  # how far apart two last days may be: time zones, “midnight”
)
def offer_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for entry in journey.ledger.of("offer"):
        if entry.incomparable or entry.qualifier not in FIELDS:
            continue
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        drift = drift_of(entry, lambda one, other: _differs(one, other, params["grace_days"]))
        if drift is not None:
            (doubts if entry.subject.startswith(CAMPAIGN) else faults).append(_fault(drift, journey))
    refused, unsure, typed = _refused(journey)
    examined += typed
    if not examined:
        return not_applicable(say("no offer with a code or a campaign is shown at two touchpoints"))
    return judged(examined=examined, faults=faults + refused, doubts=doubts + unsure)


def _differs(one: Fact, other: Fact, grace: float) -> bool:
    if one.unit != other.unit:
        return False
    if one.qualifier != "end":
        return Decimal(one.value) != Decimal(other.value)
    first, second = one.value, other.value
    if "XXXX" in {first[:4], second[:4]}:
        year = next((v[:4] for v in (first, second) if v[:4] != "XXXX"), "2000")
        first, second = year + first[4:], year + second[4:]
    try:
        apart = abs((date.fromisoformat(first) - date.fromisoformat(second)).days)
    except ValueError:  # 29 February of a year that has none
        return first != second
    return apart > grace


def _fault(drift: Drift, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    field = FIELDS[reference.qualifier]
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    worse = reference.order < 0 or any(_worse(reference, f) for f in drift.deviating)
    named = (
        say("campaign {name}", name=reference.subject.removeprefix(CAMPAIGN))
        if reference.subject.startswith(CAMPAIGN)
        else say("code {code}", code=reference.subject)
    )
    return Fault(
        say("The {field} of {named} differs: {said}", field=field, named=named, said=said),
        drift.places,
        severity=Severity.ERROR if worse else Severity.WARNING,
        confidence=drift.confidence,
        key=f"{field} of {named}",
        fix=say("Say and grant “{value}” everywhere.", value=reference.shown),
    )


def _worse(reference: Fact, other: Fact) -> bool:
    """Whoever goes on from the earlier of the two gets less than was promised."""
    first, last = sorted((reference, other), key=lambda f: f.order)
    if first.qualifier == "end":
        return last.value[4:] < first.value[4:] if "XXXX" in last.value + first.value else last.value < first.value
    more = Decimal(last.value) > Decimal(first.value)
    return more if first.qualifier == "minimum" else not more


def _refused(journey: JourneyEvidence) -> tuple[list[Fault], list[Fault], int]:
    """Codes that were offered and typed, and that the page which came of it refuses: (sure, unsure, typed)."""
    offered = {e.subject: e.facts[0] for e in journey.ledger.of("offer") if e.qualifier == "code"}
    sure: list[Fault] = []
    unsure: list[Fault] = []
    typed = 0
    for here in journey:
        for one in here[Walk].typed if Walk in here else ():
            words = f"{one.field.text} {one.field.name} {one.field.placeholder}"[:LONGEST]
            promise = offered.get(one.value.strip().upper())
            if promise is None or promise.order > here.order or not CODE_FIELD.search(words):
                continue
            typed += 1
            block = _refusal(here, promise.subject)
            if block is None:
                continue
            fault = _refusal_fault(promise, block, here, journey)
            (sure if promise.subject in block.text and promise.order < here.order else unsure).append(fault)
    return sure, unsure, typed


def _refusal(here: Evidence, code: str) -> Block | None:
    blocks = [b for b in here[Texts].blocks if REFUSED.search(b.text[:LONGEST])] if Texts in here else []
    named = [b for b in blocks if code in b.text]
    about = [b for b in blocks if CODE_FIELD.search(b.text[:LONGEST]) or re.search("(?i:code)", b.text[:LONGEST])]
    return next(iter([*named, *about]), None)


def _refusal_fault(promise: Fact, block: Block, here: Evidence, journey: JourneyEvidence) -> Fault:
    title = titles_of(journey).get(promise.place.touchpoint, promise.place.touchpoint)
    return Fault(
        say(
            "Code {code}, offered at {title}, is refused at {page}: “{quote}”",
            code=promise.subject,
            title=title,
            page=here.title,
            quote=block.text.strip()[:120],
        ),
        (*places_of([promise]), here.place(block, block.text[:LONGEST])),
        severity=Severity.ERROR,
        key="a code that was offered is refused",
        fix=say("Keep the code valid for as long as the message that offers it, or say until when it is."),
    )
