"""A policy has another time limit at another touchpoint.

## What it finds
How long the customer may return, exchange or cancel, how long a warranty, a price promise or a cooling-off period
runs, and how soon money is paid back, where two touchpoints name different lengths, or count the same length from
different events (purchase, dispatch, delivery). Declared windows (`facts: {returns: 30 days from delivery}`) are the
measure, else what was said where the customer commits, else what was said first. Where the market is declared, a
window that is shorter than the law of that market usually grants is shown to a person.

Bad: the help page says 30 days, the mail 14 days, the script 两周. Good: “30 days from delivery” everywhere.

## Why it matters
Agents and pages disagree, and the customer keeps the screenshot.

## How to fix
Keep each policy in one place, and include it in pages, mails and scripts instead of copying it.

## Not reported
The time until money is back is not the time for returning; other products (sale items, furniture, digital goods),
other customers (members, subscribers), faulty goods and seasonal extensions are policies of their own, and so is a
warranty on the page of a product. A month and 30 days, two weeks and 14 days, five working days and a week are the
same. An event that one of the two does not name is no contradiction. A touchpoint that names several windows agrees if
one of them fits, and is left out if none does.

## Sources
Directive 2011/83/EU, Art. 9 (14 days to withdraw from a distance contract); China, Consumer Protection Law, Art. 25
(seven days without giving a reason, for most goods); UK Consumer Contracts Regulations 2013, reg. 30.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Entry,
    Fact,
    Fault,
    JourneyEvidence,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import Drift, compared, declared_too, drift_of, said_where, titles_of, touchpoints_of

NAMES = {
    "return": say("time to return"), "refund": say("time until a refund is paid"), "exchange": say("time to exchange"),
    "cancel": say("time to cancel"), "warranty": say("warranty"), "price match": say("price promise"),
    "cooling-off": say("cooling-off period"), "money back": say("money-back guarantee"),
}  # fmt: skip
STARTS = {
    "from delivery": say("from delivery"), "from purchase": say("from purchase"), "from dispatch": say("from dispatch"),
}  # fmt: skip
SCOPES = {  # what a window is for, as the facts name it
    "season": say("season"), "faulty": say("faulty"), "opened": say("opened"), "sale items": say("sale items"),
    "furniture": say("furniture"), "mattresses": say("mattresses"), "electronics": say("electronics"),
    "food": say("food"), "clothing": say("clothing"), "jewellery": say("jewellery"), "gift cards": say("gift cards"),
    "digital": say("digital"), "personalised": say("personalised"), "international": say("international"),
    "in store": say("in store"), "marketplace": say("marketplace"), "members": say("members"),
    "subscription": say("subscription"), "cards": say("cards"), "frame": say("frame"),
}  # fmt: skip
EU = frozenset(
    {"at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "eu", "fi", "fr", "gr", "hr", "hu", "ie", "it", "lt", "lu"}
    | {"lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk"}
)
LAWS = {
    "eu": say("Directive 2011/83/EU, Art. 9"),
    "gb": say("the Consumer Contracts Regulations 2013, reg. 30"),
    "cn": say("the Consumer Protection Law, Art. 25"),
}
FLOORED = frozenset({"return", "cooling-off"})
DAYS = re.compile(r"(?P<count>[0-9]{1,5}) days")


@journey_check(
    id="policy-window-drift",
    title="A policy has different time limits",
    severity=Severity.ERROR,
    needs=(Texts,),
    params={
        "floor_eu_days": 14,  # Directive 2011/83/EU, Art. 9
        "floor_gb_days": 14,  # Consumer Contracts Regulations 2013, reg. 30
        "floor_cn_days": 7,  # Consumer Protection Law, Art. 25
    },
)
def policy_window_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for entry in journey.ledger.of("policy"):
        facts = compared(entry)
        low = below_the_law(entry, journey, params)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1 or low:
            examined += len(facts)
        doubts += low
        if (drift := drift_of(entry)) is not None:
            faults.append(_fault(drift, entry, journey))
    if not examined:
        return not_applicable(say("no time limit of a policy is named at two touchpoints"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def _fault(drift: Drift, entry: Entry, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    titles = titles_of(journey)
    named = NAMES.get(entry.subject) or say("{named}", named=entry.subject)
    said = said_where((*drift.agreeing, *drift.deviating), titles)
    starts = sorted({f.unit for f in (reference, *drift.deviating) if f.unit})
    if all(f.value == reference.value for f in drift.deviating):
        said = series(_counted(f, titles) for f in (reference, *drift.deviating))
    said = declared_too(reference, said)
    return Fault(
        say("The {named} ({scope}) differs: {said}", named=named, scope=_scopes(entry), said=said)
        if entry.scope
        else say("The {named} differs: {said}", named=named, said=said),
        drift.places,
        severity=Severity.ERROR,
        confidence=drift.confidence,
        key=f"window of {entry.subject} {entry.scope} {' '.join(starts) if len(starts) > 1 else ''}".strip(),
        fix=_wanted(reference),
    )


def _scopes(entry: Entry) -> Said:
    return series(SCOPES.get(name, name) for name in entry.scope.split(", "))


def _counted(fact: Fact, titles: dict[str, str]) -> Said:
    """A window and from when it counts."""
    where = titles.get(fact.place.touchpoint) or say("declared")
    return say("“{value}” {start} at {where}", value=fact.shown, start=STARTS.get(fact.unit, fact.unit), where=where)


def _wanted(reference: Fact) -> Said:
    if reference.order < 0 or not reference.unit or reference.unit in reference.shown:
        return say("Say “{value}” everywhere, and say from which day it counts.", value=reference.shown)
    start = STARTS.get(reference.unit, reference.unit)
    return say(
        "Say “{value} {start}” everywhere, and say from which day it counts.", value=reference.shown, start=start
    )


def below_the_law(entry: Entry, journey: JourneyEvidence, params: Params) -> list[Fault]:
    """Windows for all goods that are shorter than the declared market's law usually grants."""
    market = journey.journey.market.lower()
    region = {"uk": "gb"}.get(market, "eu" if market in EU else market)
    if region not in LAWS or entry.subject not in FLOORED or entry.scope or entry.qualifier or entry.incomparable:
        return []
    floor = params[f"floor_{region}_days"]
    titles = titles_of(journey)
    short = [f for f in compared(entry) if (m := DAYS.fullmatch(f.value)) and int(m["count"]) < floor]
    if not short:
        return []
    first = short[0]
    where = titles.get(first.place.touchpoint, first.place.touchpoint)
    return [
        Fault(
            say(
                "{title} names “{value}” as the {policy}; that may conflict with {law},"
                " which grants {days:g} days for most goods bought at a distance",
                title=where,
                value=first.shown,
                policy=NAMES[entry.subject],
                law=LAWS[region],
                days=floor,
            ),
            tuple(dict.fromkeys(f.place for f in short)),
            severity=Severity.ERROR,
            confidence=Confidence.MEDIUM,
            key=f"floor of {entry.subject}",
            fix=say("Have it checked, and name at least {days:g} days.", days=floor),
        )
    ]
