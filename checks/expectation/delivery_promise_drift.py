"""What is promised about the delivery differs between touchpoints.

## What it finds
The time until an order leaves, or until it arrives, by method and destination, where a touchpoint promises another one
than the customer agreed to: an error where no day fits both, a warning where the later promise only ends later.
Declared promises (`facts: {delivery.standard: 2-3 working days}`) are the measure, else what was said where the
customer commits, else what was said first. A date is compared with a number of days from the day of the walk on.

Bad: the checkout says “arrives Tue 6 January”, the mail “5-7 working days”. Good: both say “Tue 6 January, by 20:00”.

## Why it matters
The date is what was bought.

## How to fix
Keep the quoted date with the order and print that everywhere; explain it where it has to change.

## Not reported
Dispatch is not arrival, express is not standard, abroad is not at home; a parcel that is on its way counts from its
dispatch. Five working days are a week. Sooner than promised is no fault while a day fits both. Left out: cut-off times
(“order before 15:00”), subscriptions, orders in several parcels, pre-orders, what was delivered already, delays that
are explained, days for returning, collecting or claiming. A promise that names no method is compared with those of one
method only where the customer can have chosen no other one; where other methods are named, a person decides.

## Sources
China, E-Commerce Law, Art. 20 (deliver as promised); Baymard, delivery dates rather than speeds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from auditor.api import (
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import Drift, declared_too, said_where, titles_of
from auditor.kit.promising.intervals import apart, later_by

ORDER, FROM_DISPATCH = "order", "from dispatch"
OTHER_METHODS = re.compile(
    r"(?i:(?<![a-z])(?:express|next[ -](?:working[ -]|business[ -])?day|same[ -]day|priority|overnight|click (?:and|&)"
    r" collect|nominated day|economy)(?![a-z]))|次日达|当日达|加急|特快|自提|顺丰"
)
SHORT = 120  # characters of a block that names a way of delivery
ARRIVAL, DISPATCH = "arrival", "dispatch"
NAMES = {ARRIVAL: say("arrival"), DISPATCH: say("dispatch")}
Worder: TypeAlias = Callable[[Said], Said]
METHODS: dict[str, Worder] = {  # whole phrases: other languages join the words in other ways
    "pickup": lambda event: say("pickup {event}", event=event),
    "same day": lambda event: say("same day {event}", event=event),
    "express": lambda event: say("express {event}", event=event),
    "economy": lambda event: say("economy {event}", event=event),
    "nominated": lambda event: say("nominated {event}", event=event),
    "standard": lambda event: say("standard {event}", event=event),
    "free": lambda event: say("free {event}", event=event),
}
PLACES: dict[str, Worder] = {
    "international": lambda event: say("{event} (international)", event=event),
    "eu": lambda event: say("{event} (eu)", event=event),
    "remote": lambda event: say("{event} (remote)", event=event),
    "us": lambda event: say("{event} (us)", event=event),
    "ie": lambda event: say("{event} (ie)", event=event),
    "gb": lambda event: say("{event} (gb)", event=event),
    "cn": lambda event: say("{event} (cn)", event=event),
    "near": lambda event: say("{event} (near)", event=event),
    "elsewhere": lambda event: say("{event} (elsewhere)", event=event),
}
SOLD_BY = "sold by "


@journey_check(
    id="delivery-promise-drift",
    title="The promised delivery differs",
    severity=Severity.ERROR,
    needs=(Texts,),
    params={"slip_days": 1},  # by how much a later promise may end later: what a weekend or a cut-off explains
)
def delivery_promise_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for name, facts, unsure in groups(journey):
        if len({f.place.touchpoint for f in facts}) < 2:  # noqa: PLR2004 - one is compared with nothing
            continue
        examined += sum(f.order >= 0 for f in facts)
        drift = drift_in(facts, journey, params["slip_days"])
        if drift is not None:
            (doubts if unsure else faults).append(_fault(name, drift, journey))
    if not examined:
        return not_applicable(say("no delivery is promised at two touchpoints"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def groups(journey: JourneyEvidence) -> list[tuple[Said, list[Fact], bool]]:
    """(what it is, promises of the same thing, whether a person has to say that it is the same)."""
    by_thing: dict[tuple[str, str], dict[str, list[Fact]]] = {}
    for entry in journey.ledger.of("delivery"):
        if entry.qualifier in NAMES:
            by_method = by_thing.setdefault((entry.qualifier, entry.scope), {})
            by_method.setdefault(entry.subject, []).extend(entry.facts)
    found: list[tuple[Said, list[Fact], bool]] = []
    for (event, scope), by_method in by_thing.items():
        name = at(event, scope) if scope else NAMES[event]
        of_order = say("{event} of the order", event=name)
        named = {method: facts for method, facts in by_method.items() if method not in {"", ORDER}}
        own, open_ones = by_method.get(ORDER, []), by_method.get("", [])
        if len(named) <= 1:
            method = next(iter(named), "")
            several = bool(open_ones or named) and other_methods(journey, method)
            everything = [*named.get(method, ()), *own, *open_ones]
            if not several:
                found.append((by(method, name) if method else name, everything, False))
                continue
            found.append((of_order, own, False))
            if not drifts_alone(own):
                found.append((name, everything, True))
            continue
        found += [(by(method, name), facts, False) for method, facts in named.items()]
        found.append((of_order, [*chosen(journey, named), *own], False))
    return found


def by(method: str, event: Said) -> Said:
    """“standard arrival”; a method that the journey names in its own words stays as it is."""
    known = METHODS.get(method)
    return known(event) if known else say("{method} {event}", method=method, event=event)


def at(event: str, scope: str) -> Said:
    """“arrival (eu)”, “arrival (sold by …)”, “arrival (LT811231)”."""
    if scope.startswith(SOLD_BY):
        return say("{event} (sold by {seller})", event=NAMES[event], seller=scope.removeprefix(SOLD_BY))
    if known := PLACES.get(scope):
        return known(NAMES[event])
    return say("arrival ({scope})", scope=scope) if event == ARRIVAL else say("dispatch ({scope})", scope=scope)


def drifts_alone(facts: list[Fact]) -> bool:
    """They contradict each other without the others."""
    return any(apart(facts[0].value, f.value) for f in facts[1:])


def chosen(journey: JourneyEvidence, named: dict[str, list[Fact]]) -> list[Fact]:
    """The promise of the one method that the page of the commitment names: the one that the customer took."""
    here = [f for facts in named.values() for f in facts if f.order == journey.ledger.commitment_order >= 0]
    return here if len({f.subject for f in here}) == 1 else []


def other_methods(journey: JourneyEvidence, method: str) -> bool:
    """A page offers another way of delivery."""
    if method not in {"", "standard", "free", "economy"}:
        return True
    blocks = (b for t in journey if t.kind is Kind.PAGE for b in t[Texts].blocks if len(b.text) <= SHORT)
    return any(OTHER_METHODS.search(b.text) for b in blocks)


def drift_in(facts: list[Fact], journey: JourneyEvidence, slip: float) -> Drift | None:
    """The promise that the others are measured by, and the touchpoints of which none of the promises fits it."""
    declared = [f for f in facts if f.order < 0]
    seen = sorted((f for f in facts if f.order >= 0), key=lambda f: f.order)
    agreed = journey.ledger.commitment_order
    here = [f for f in seen if f.order == agreed] or [f for f in seen if f.order == (seen[0].order if seen else 0)]
    reference = declared[0] if declared else here[0] if len({f.value for f in here}) == 1 else None
    if reference is None:
        return None
    agreeing: list[Fact] = []
    deviating: list[Fact] = []
    for order in dict.fromkeys(f.order for f in seen):
        of_it = [f for f in seen if f.order == order]
        fits = [f for f in of_it if not differs(reference, f, journey.journey.today, slip)]
        if fits:
            agreeing += fits[:1]
        elif len({f.value for f in of_it}) == 1:
            deviating += of_it[:1]
    agreeing.sort(key=lambda f: (f.place.touchpoint != reference.place.touchpoint, f.order))
    return Drift(reference, tuple(agreeing), tuple(deviating)) if deviating else None


def differs(reference: Fact, other: Fact, today: str, slip: float) -> bool:
    """No day fits both, or a later touchpoint ends later; what counts from dispatch can only be too late."""
    if other is reference or (reference.unit == FROM_DISPATCH and other.unit != FROM_DISPATCH):
        return False
    later = later_by(reference.value, other.value, today)
    if later > slip and (other.order > reference.order or reference.order < 0):
        return True
    return apart(reference.value, other.value, today) and (reference.unit == other.unit or later > 0)


def _fault(name: Said, drift: Drift, journey: JourneyEvidence) -> Fault:
    reference, today = drift.reference, journey.journey.today
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    disjoint = any(apart(reference.value, f.value, today) for f in drift.deviating)
    return Fault(
        say("The promised {event} differs: {said}", event=name, said=said),
        drift.places,
        severity=Severity.ERROR if disjoint else Severity.WARNING,
        confidence=drift.confidence,
        key=f"delivery: {name}",
        fix=say("Promise “{value}” everywhere, or say why it has changed.", value=reference.shown),
    )
