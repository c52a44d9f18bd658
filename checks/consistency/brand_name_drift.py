"""The brand's name is spelled in different ways.

## What it finds
Mentions of the brand that are not written as declared (`facts: {brand: FreshBox}`): other capitals, spaces or hyphens.
Without a declared name, the one that the company's own structured data, senders and page titles share is searched for,
and a spelling that is rare (under 30 % of the mentions) is reported when the name stands at two touchpoints.

Bad: “Fresh Box”, “FreshBox” and “Freshbox”. Good: “FreshBox” everywhere.

## Why it matters
A company that does not know its own name looks like somebody who only pretends to be it.

## How to fix
Put the name into one variable, and use it in templates, senders, subjects and titles.

## Not reported
Domains, addresses, hashtags and file names; legal names (“Fresh Box Ltd”); possessives; capitals that the style sheet
makes; ordinary words (“a fresh box of fruit”); names in capitals throughout.

## Sources
Nielsen Norman Group on consistency across channels.
"""

from __future__ import annotations

from collections import Counter

from auditor.api import (
    Confidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Mail,
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
    series,
)
from auditor.kit.drift import places_of, said_at, titles_of, touchpoints_of
from auditor.kit.names import name_key

WEIGHTY = frozenset({"h1", "subject", "sender"})
LONGEST_SENDER = 11  # characters of a text message's sender
MOST_PLACES = 8  # of one spelling; more say nothing new


@journey_check(
    id="brand-name-drift",
    title="The brand's name is spelled in different ways",
    severity=Severity.NOTICE,
    needs=(Texts, Mail, StructuredData),
    params={"minority": 0.3, "min_count": 2},  # catalogue §3.3: a rarer form is the slip, where there is support
)
def brand_name_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    facts = [f for e in journey.ledger.of("brand") for f in e.facts]
    declared = [f.value for f in facts if f.order < 0]
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.order >= 0:
            groups.setdefault(name_key(fact.value), []).append(fact)
    if not groups:
        return not_applicable(say("the brand's name is neither declared nor shown"))
    kinds = {t.touchpoint: t.kind for t in journey}
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for key, mentions in groups.items():
        counts = Counter(f.value for f in mentions)
        canonical = next((d for d in declared if name_key(d) == key), "")
        name = canonical or counts.most_common(1)[0][0]
        others = [f for f in mentions if f.value != name and not is_sender_of_text(f, kinds)]
        if not others:
            continue
        fault = _fault(name, others, mentions, journey, is_declared=bool(canonical))
        if canonical:
            faults.append(fault)
        elif len(touchpoints_of(mentions)) > 1 and len(mentions) > params["min_count"]:
            rare = len(others) / len(mentions) < params["minority"]
            (faults if rare else doubts).append(fault)
    return judged(examined=sum(map(len, groups.values())), faults=faults, doubts=doubts)


def is_sender_of_text(fact: Fact, kinds: dict[str, Kind]) -> bool:
    """Networks allow eleven letters, and many of them no space: “Oak&Alder” is how “Oak & Alder” has to be sent."""
    return (
        fact.qualifier == "sender"
        and kinds.get(fact.place.touchpoint) is Kind.TEXT
        and len(fact.value) <= LONGEST_SENDER
    )


def _fault(
    name: str, others: list[Fact], mentions: list[Fact], journey: JourneyEvidence, *, is_declared: bool
) -> Fault:
    titles = titles_of(journey)
    parts: list[Said] = []
    for form in dict.fromkeys(f.value for f in others):
        where = [titles.get(t, t) for t in touchpoints_of(f for f in others if f.value == form)]
        parts.append(said_at(form, where))
    right = next((f for f in mentions if f.value == name), None)
    first = [right] if right else []
    return Fault(
        say("The brand is “{name}”, but written {forms}", name=name, forms=series(parts)),
        places_of([*first, *others[:MOST_PLACES]]),
        severity=Severity.WARNING if any(f.qualifier in WEIGHTY for f in others) else Severity.NOTICE,
        confidence=Confidence.HIGH if is_declared else Confidence.MEDIUM,
        key=f"spelling of {name_key(name)}",
        fix=say("Write “{name}”.", name=name),
    )
