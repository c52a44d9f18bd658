"""A touchpoint promises that somebody is there day and night; another names limited hours.

## What it finds
“24/7”, “round the clock”, 7×24小时, 全天候 for a telephone line, a chat or the customer service, while the hours of
that line are limited at some touchpoint. “Always here for you” and 随时在线, which name no hours, are left to a person.

Bad: “7×24小时客服” on the page, “客服 周一至周五 9:00-18:00” in the mail. Good: “机器人 24 小时；人工 9:00-21:00”.

## Why it matters
Hope at eleven at night, and a robot or a tape answers.

## How to fix
State the hours beside each way to reach you, and what happens outside them.

## Not reported
A robot that is there day and night while people are not; emergency lines; what needs no person (to order, to track, to
log in); hours of a store or of deliveries. “Call us at any time” and 随时联系 are courtesy. A claim for the whole
service beside the hours of one line (telephone) is left to a person: another line may be open. Where several numbers
are named, each is compared with itself.

## Sources
GOV.UK Design System, pattern “contact a department or service team” (opening hours and exceptions).
"""

from __future__ import annotations

from auditor.api import (
    Fact,
    Fault,
    JourneyEvidence,
    Params,
    Severity,
    Source,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import least_sure, places_of, titles_of

ALWAYS = "Mon-Sun 00:00-24:00"
PEOPLE = frozenset({"phone", "chat", "agent", "support"})
LINE = "line "  # scope of hours that belong to one of several numbers
WHOLE = frozenset({"support"})  # claims of the whole service
NAMES = {
    "phone": say("the telephone"),
    "chat": say("the chat"),
    "agent": say("staff"),
    "support": say("customer service"),
}


@journey_check(
    id="availability-contradiction",
    title="Promised day and night, open for hours",
    severity=Severity.WARNING,
    needs=(Texts,),
)
def availability_contradiction(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - no thresholds
    entries = [
        e for e in journey.ledger.of("hours") if e.subject in PEOPLE and (not e.scope or e.scope.startswith(LINE))
    ]
    claims = [f for e in entries if e.qualifier == "claim" for f in e.facts]
    limited = [f for e in entries if not e.qualifier for f in e.facts if f.value != ALWAYS]
    if not claims:
        return not_applicable(say("nothing promises to be there day and night"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for subject in dict.fromkeys(f.subject for f in claims):
        of_it = sorted((f for f in claims if f.subject == subject), key=lambda f: (f.source is Source.BARE, f.order))
        if any(f.scope for f in of_it):
            of_it = [f for f in of_it if f.scope]  # there is a line that is open; what names no line may speak of it
        pairs = [(c, f) for c in of_it for f in limited if contradicts(subject, f) and c.scope in {"", f.scope}]
        if not pairs:
            continue
        claim = pairs[0][0]
        against = [f for c, f in pairs if c is claim]
        same = [f for f in against if f.subject == subject] or against
        sure = claim.source is not Source.BARE and same[0].subject == subject and claim.scope == same[0].scope
        (faults if sure else doubts).append(_fault(claim, same, journey))
    return judged(examined=len(claims), faults=faults, doubts=doubts)


def contradicts(subject: str, hours: Fact) -> bool:
    """Hours of the same line, or of the people of the service that is claimed to be there."""
    return hours.subject == subject or subject in WHOLE or (subject == "agent" and hours.subject in WHOLE)


def _fault(claim: Fact, limited: list[Fact], journey: JourneyEvidence) -> Fault:
    titles = titles_of(journey)
    hours = limited[0]
    told = say(
        "{place} promises {line} day and night (“{words}”)",
        place=titles.get(claim.place.touchpoint, claim.place.touchpoint),
        line=NAMES[claim.subject],
        words=claim.shown,
    )
    if hours.order >= 0:
        message = say(
            "{promise}, but the hours of {line} are “{hours}” at {place}",
            promise=told,
            line=NAMES[hours.subject],
            hours=hours.shown,
            place=titles.get(hours.place.touchpoint, hours.place.touchpoint),
        )
    else:
        message = say(
            "{promise}, but the hours of {line} are “{hours}” declared",
            promise=told,
            line=NAMES[hours.subject],
            hours=hours.shown,
        )
    return Fault(
        message,
        places_of((claim, *_firsts(limited))),
        severity=Severity.WARNING,
        confidence=least_sure((claim, hours)),
        key=f"availability of {claim.subject}",
        fix=say("Say “{hours}” where the promise stands, and what helps outside these hours.", hours=hours.shown),
    )


def _firsts(facts: list[Fact]) -> list[Fact]:
    """The first place of each of the hours: the same hours in every footer say nothing new."""
    return list({f.value: f for f in sorted(facts, key=lambda f: f.order, reverse=True)}.values())
