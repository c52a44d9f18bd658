"""The same sum is in another currency at another touchpoint.

## What it finds
The total of the order, the price of a product, or a row of the summary that one touchpoint shows in one currency and
another only in a different one. Measured by the point where the customer commits, else by the first touchpoint.

Bad: the order is in C$, the mail says “Total 45.00 USD”. Good: “C$60.00 (CAD)” everywhere.

## Why it matters
The customer cannot tell what will be charged.

## How to fix
Pass the currency along with the amount; print the code where several currencies share a sign.

## Not reported
A sum that stands in both currencies (a changeover, a guide for visitors); one that is marked as converted (≈, approx.,
about, 约); a sign that may be the same currency (`$` for CAD, `¥` for CNY or JPY, `kr`); points and miles. Where the
customer chose a currency on the way, nothing is reported; where one could be chosen, it is left to a person.

## Sources
European Union, Consumer Rights Directive, article 6 (total price); Nielsen's heuristic 4, consistency.
"""

from __future__ import annotations

import re
from collections import defaultdict

from auditor.api import (
    Evidence,
    Fact,
    Fault,
    Fields,
    JourneyEvidence,
    Params,
    Severity,
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import least_sure, places_of, titles_of, touchpoints_of

GRAVE = frozenset({"total", "item"})
OF_ORDER = {
    "total": say("The total of the order"), "item": say("The item of the order"),
    "subtotal": say("The subtotal of the order"), "shipping": say("The shipping of the order"),
    "tax": say("The tax of the order"), "discount": say("The discount of the order"),
    "fee": say("The fee of the order"),
}  # fmt: skip
CODE = re.compile(r"[A-Z]{3}")
DOLLARS = "USD CAD AUD NZD HKD SGD TWD MXN CLP COP ARS JMD TTD BBD FJD NAD BZD BND UYU"
SHARED = {
    "$": frozenset(DOLLARS.split()),
    "¥": frozenset({"CNY", "JPY"}),
    "kr": frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"}),
    "Rs": frozenset({"INR", "PKR", "LKR", "NPR", "MUR"}),
}
CONVERTED = re.compile(
    r"(?i:≈|~|(?<![a-z])(?:approx(?:\.|imately)?|about|around|roughly|circa|ca\.|equivalent|converted|exchange rate"
    r"|estimate[ds]?)(?![a-z]))|约|折合|相当于|换算|汇率"
)
CHOICE = re.compile(r"(?i:(?<![a-z])currency(?![a-z]))|货币|币种|结算币")
MOST_OPTIONS = 3  # options that are codes of currencies make a field a choice of currency


@journey_check(
    id="currency-drift",
    title="The currency changes",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Fields, Walk),
)
def currency_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    if any(_chose(here) for here in journey):
        return not_applicable(say("the customer chose the currency on the way"))
    offered = any(_offers_choice(here) for here in journey)
    faults: list[Fault] = []
    examined = 0
    for (subject, role), facts in _sums(journey).items():
        if len(touchpoints_of(facts)) > 1:
            examined += len(facts)
            fault = _drift(subject, role, facts, journey)
            faults += [fault] if fault else []
    if not examined:
        return not_applicable(say("no sum for the same thing is shown at two touchpoints"))
    faults.sort(key=lambda f: f.severity is not Severity.ERROR)
    kept = _most_telling(faults)
    return judged(examined=examined, faults=[] if offered else kept, doubts=kept if offered else [])


def _most_telling(faults: list[Fault]) -> list[Fault]:
    """One fault for the same touchpoints: the total tells what its rows would tell again."""
    kept: dict[frozenset[str], Fault] = {}
    for fault in faults:
        kept.setdefault(frozenset(p.touchpoint for p in fault.places), fault)
    return list(kept.values())


def _sums(journey: JourneyEvidence) -> dict[tuple[str, str], list[Fact]]:
    """By what they are for: the sums at touchpoints that name a currency, in journey order."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for entry in journey.ledger.of("money"):
        role = "total" if entry.qualifier == "running total" else entry.qualifier
        if not entry.subject or role not in OF_ORDER:
            continue
        for fact in entry.facts:
            if fact.order >= 0 and (CODE.fullmatch(fact.unit) or fact.unit in SHARED):
                found[entry.subject, role].append(fact)
    return {key: sorted(facts, key=lambda f: f.order) for key, facts in found.items()}


def _drift(subject: str, role: str, facts: list[Fact], journey: JourneyEvidence) -> Fault | None:
    sure = [f for f in facts if not _converted(f)]
    if not sure:
        return None
    order = journey.ledger.commitment_order
    reference = next((f for f in sure if f.order == order), sure[0])
    here = {f.place.touchpoint for f in facts if _same(reference.unit, f.unit)}
    others = {u for f in facts if f.place.touchpoint == reference.place.touchpoint for u in [f.unit]}
    if len(others) > 1:
        return None  # both currencies stand at the point that counts
    deviating: dict[str, Fact] = {}
    for fact in sure:
        if fact.place.touchpoint not in here:
            deviating.setdefault(fact.place.touchpoint, fact)
    if not deviating:
        return None
    titles = titles_of(journey)
    agreeing = [titles.get(t, t) for t in touchpoints_of(f for f in facts if f.place.touchpoint in here)]
    odd = [titles.get(t, t) for t in deviating]
    first = next(iter(deviating.values()))
    what = OF_ORDER[role] if subject == "order" else say("The price of “{subject}”", subject=subject)
    every = (reference, *deviating.values())
    return Fault(
        say(
            "{what} is in {unit} (“{value}”) at {names}, in {other_unit} (“{other}”) at {others}",
            what=what,
            unit=reference.unit,
            value=reference.shown,
            names=joined(agreeing),
            other_unit=first.unit,
            other=first.shown,
            others=joined(odd),
        ),
        places_of(every),
        severity=Severity.ERROR if role in GRAVE else Severity.WARNING,
        confidence=least_sure(every),
        key=f"currency of {role} {subject}",
        fix=say("Show it in {unit} everywhere, and mark any other currency as converted.", unit=reference.unit),
    )


def _same(one: str, two: str) -> bool:
    return one == two or two in SHARED.get(one, ()) or one in SHARED.get(two, ())


def _converted(fact: Fact) -> bool:
    before, found, after = fact.place.quote.partition(fact.shown)
    return bool(CONVERTED.search(f"{before[-40:]} {after[:40]}" if found else fact.place.quote[:200]))


def _offers_choice(here: Evidence) -> bool:
    """A field, or a row of codes, in which a currency can be chosen."""
    for field in here[Fields].fields if Fields in here else ():
        codes = sum(bool(CODE.match(o.strip())) for o in field.options[:40])
        if field.visible and (CHOICE.search(f"{field.text[:60]} {field.name[:40]}") or codes >= MOST_OPTIONS):
            return True
    blocks = here[Texts].blocks if Texts in here else ()
    return any(b.role in {"button", "link", "label"} and CHOICE.search(b.text[:40]) for b in blocks)


def _chose(here: Evidence) -> bool:
    if Walk not in here:
        return False
    typed = any(CHOICE.search(f"{t.field.text[:60]} {t.field.name[:40]}") for t in here[Walk].typed)
    return typed or any(CHOICE.search(step.text[:200]) for step in here[Walk].steps)
