"""A link, code or quote is said to be valid for another time elsewhere.

## What it finds
How long a link, a code, a quote or a basket is valid (“valid for 24 hours”, “expires in 60 minutes”, 链接24小时内有效),
where the two parts of one mail, a mail and the page that it leads to, or two touchpoints about the same link say
different times, or another time than is declared (`facts: {link_ttl: 1 hour}`). Shorter than was claimed is an error,
longer a warning.

Bad: the mail says “valid for 24 hours”, the page “this link works for one hour”. Good: one hour in both.

## Why it matters
Whoever comes back in the evening to a link that died at noon has to start again, and does not know why.

## How to fix
Render the time from the setting that the server uses, in both parts of the mail and on the page.

## Not reported
Links for different things (to reset a password, to confirm an address); dates (“valid until 5 May”), which move on with
every message; what is left of the time (“still valid for two hours”); passwords, sessions, vouchers, guarantees and
return periods. Left to a person: links of which nothing says what they are for, unless one touchpoint leads to the
other, and how long a basket or seat is held.

## Sources
Public trackers of account systems (mails that say 24 hours for links that live one); Nielsen's heuristic 5.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from auditor.api import (
    Document,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Links,
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
from auditor.kit.drift import least_sure, places_of, said_where, titles_of

BASKET, QUOTE = "basket", "quote"
MOST = 200  # claims that are compared with each other
THINGS = {"link": say("the link"), "code": say("the code"), QUOTE: say("the quote"), BASKET: say("the basket")}
PURPOSES = {
    "password reset": say("password reset"),
    "confirmation": say("confirmation"),
    "sign-in": say("sign-in"),
    "payment": say("payment"),
    "download": say("download"),
    "invitation": say("invitation"),
}


@journey_check(
    id="expiry-claim-drift",
    title="How long a link or code is valid differs",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Links, Document),
    params={"tolerance": 1 / 30},  # share: a month may have 30 days or 31
)
def expiry_claim_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    told = [f for e in journey.ledger.of("validity") for f in e.facts]
    truths = [f for f in told if f.order < 0]
    claims = sorted((f for f in told if f.order >= 0), key=lambda f: f.order)
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    settled: set[Fact] = set()
    for truth in truths:
        about = [f for f in claims if f.subject == truth.subject and truth.qualifier in {"", f.qualifier}]
        about = [f for f in about if truth.qualifier or not _declared_apart(f, truths)]
        examined += len(about)
        settled |= set(about)
        wrong = [f for f in about if _differ(truth, f, params)]
        if wrong:
            faults.append(_against(truth, wrong, journey))
    seen: set[tuple[str, str]] = set()
    open_claims = _different(f for f in claims if f not in settled)
    for index, one in enumerate(open_claims):
        for other in open_claims[index + 1 :]:
            if not _same_thing(one, other):
                continue
            key = (one.subject, one.qualifier or other.qualifier)
            examined += 2
            if not _differ(one, other, params) or key in seen:
                continue
            seen.add(key)
            (faults if _surely(one, other, journey) else doubts).append(_between(one, other, journey))
    if not examined:
        return not_applicable(say("nowhere is it said twice, or declared, how long a link, code or quote is valid"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def _different(claims: Iterable[Fact]) -> list[Fact]:
    """Two of a touchpoint that say the same of the same, so that it can be counted that they agree; 200 in all."""
    kept: list[Fact] = []
    times: Counter[tuple[str, str, str, str, bool]] = Counter()
    for claim in claims:
        key = (claim.place.touchpoint, claim.subject, claim.qualifier, claim.value, claim.place.selector == "")
        times[key] += 1
        if times[key] <= 2:  # noqa: PLR2004 - the second agrees with the first
            kept.append(claim)
        if len(kept) == MOST:
            break
    return kept


def _declared_apart(fact: Fact, truths: list[Fact]) -> bool:
    return any(t.qualifier and t.qualifier == fact.qualifier and t.subject == fact.subject for t in truths)


def _differ(one: Fact, other: Fact, params: Params) -> bool:
    first, second = int(one.value), int(other.value)
    return abs(first - second) > params["tolerance"] * max(first, second)


def _same_thing(one: Fact, other: Fact) -> bool:
    apart = one.qualifier and other.qualifier and one.qualifier != other.qualifier
    return one.subject == other.subject and not apart


def _surely(one: Fact, other: Fact, journey: JourneyEvidence) -> bool:
    """Both speak of one link, code or quote: the same purpose, parts of one mail, or one leads to the other."""
    if one.subject == BASKET:
        return False
    if one.subject == QUOTE or (one.qualifier and one.qualifier == other.qualifier):
        return True
    if one.order == other.order:
        return one.place.selector == "" or other.place.selector == ""  # a part of a mail that has no blocks
    by_id = {t.touchpoint: t for t in journey}
    return _leads(by_id[one.place.touchpoint], by_id[other.place.touchpoint])


def _leads(one: Evidence, other: Evidence) -> bool:
    if Links not in one or Document not in other:
        return False
    target = _page(other[Document].url)
    return bool(target[0]) and any(_page(link.href) == target for link in one[Links].links if link.href)


def _page(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.netloc.lower(), parts.path.rstrip("/")


def _against(truth: Fact, wrong: list[Fact], journey: JourneyEvidence) -> Fault:
    said = said_where(wrong, titles_of(journey))
    longer = any(int(f.value) > int(truth.value) for f in wrong)
    return Fault(
        say(
            "How long {thing} is valid is not as declared: {said}, declared is “{value}”",
            thing=_named(wrong[0]),
            said=said,
            value=truth.shown,
        ),
        places_of(wrong),
        severity=Severity.ERROR if longer else Severity.WARNING,
        confidence=least_sure(wrong),
        key=f"validity of {truth.subject} {truth.qualifier}".strip(),
        fix=say("Say “{value}” everywhere.", value=truth.shown),
    )


def _between(one: Fact, other: Fact, journey: JourneyEvidence) -> Fault:
    shorter = int(other.value) < int(one.value) or other.order == one.order
    least = min((one, other), key=lambda f: int(f.value))
    return Fault(
        say(
            "How long {thing} is valid differs: {said}",
            thing=_named(one if one.qualifier else other),
            said=said_where((one, other), titles_of(journey)),
        ),
        places_of((one, other)),
        severity=Severity.ERROR if shorter else Severity.WARNING,
        confidence=least_sure((one, other)),
        key=f"validity of {one.subject} {one.qualifier or other.qualifier}".strip(),
        fix=say("Say the same time everywhere: “{value}”, if that is how long it works.", value=least.shown),
    )


def _named(fact: Fact) -> Said:
    if not fact.qualifier:
        return THINGS[fact.subject]
    purpose = PURPOSES.get(fact.qualifier, fact.qualifier)
    return say("{thing} for {purpose}", thing=THINGS.get(fact.subject, fact.subject), purpose=purpose)
