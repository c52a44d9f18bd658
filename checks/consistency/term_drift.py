"""One thing has two names along the journey.

## What it finds
Words that customers take for the same thing, of which more than one is used: sign in and log in, basket and cart,
delivery and shipping (as a service with a price), voucher code and promo code, postcode and ZIP code, email and
e-mail; 登录 and 登入, 购物车 and 购物袋, 结算 and 结账, 账号 and 账户, 验证码 and 动态码. It looks at two
touchpoints and more, and within one at its buttons, links and headings. What you declare is right (`facts:
{terms.sign_in: log in}`, or with words that you rule out, `terms.parcel: "parcel, not package"`); else the word at
the point of commitment, else the first. Between buttons, links and headings it is a warning; in running text, where
a word must come twice, a notice.

Bad: the button says 登录, the mail 请登入账户. Good: 登录 everywhere.

## Why it matters
Readers assume that two words mean two things. People who look for “basket” do not find “cart”.

## How to fix
Keep a list of words, and let one person answer for it. Declare it in the journey, and it is held here.

## Not reported
Words for different things: return and exchange, invoice and receipt, voucher and offer, “sign up for our
newsletter” and “create an account”. “Login” the noun and “log in” the verb, “checkout” and “check out”: they are
one. Words in another sense: leather bags and bags in the names of products, cash registers, “sign in ink”, 购物袋
as a thing for sale, 注册商标, 台风登陆. “Shipping address” and “delivery address”: browsers and forms name those.
Two words side by side that explain each other (“voucher/promo code”). Names of kinds of codes, desks and numbers
that one touchpoint shows both of: there they are two things. Customers' own words, quotations, reviews, names of
companies and products, “Sign in with …” of other companies, running text of legal pages, pages of other hosts.
Pages for different countries (en-GB, en-US) are not compared.

## Sources
plainlanguage.gov, “Use the same terms consistently”; Ant Design, Copywriting; WCAG 2.2, 3.2.4 Consistent
Identification.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from auditor.api import (
    Confidence,
    Document,
    Entry,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import places_of, said_at, titles_of, touchpoints_of
from auditor.kit.hosts import host_of
from auditor.kit.labels import same_site
from auditor.kit.terms import BY_CONCEPT

LOUD = frozenset({"button", "heading", "link"})  # what a customer looks for
SHOWN = LOUD | {"label"}  # words of the interface; one use is enough
WEIGHT = ("button", "heading", "link", "label", "prose")
MOST_PLACES = 6


@journey_check(
    id="term-drift",
    title="One thing has two names",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    params={"min_prose": 2},  # catalogue §3.4: uses in running text from which on a word counts
)
def term_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    foreign = elsewhere(journey)
    regions = {t.touchpoint: region for t in journey if (region := region_of(t))}
    faults: list[Fault] = []
    examined = 0
    for entry in journey.ledger.of("term"):
        facts = [f for f in entry.facts if f.order >= 0 and f.place.touchpoint not in foreign]
        examined += len(facts)
        fault = judge(entry, facts, journey, regions, params)
        if fault is not None:
            faults.append(fault)
    if not examined:
        return not_applicable(say("none of the words that are watched is used"))
    return judged(examined=examined, faults=faults)


def judge(
    entry: Entry, facts: list[Fact], journey: JourneyEvidence, regions: dict[str, str], params: Params
) -> Fault | None:
    right = list(dict.fromkeys(f.value for f in entry.facts if f.order < 0 and not f.place.touchpoint))
    used = in_use(facts, 1 if right else params["min_prose"])
    if not used or (not right and len(used) < 2):  # noqa: PLR2004 - two words are a drift
        return None
    kept = [f for f in facts if f.value in used]
    group = BY_CONCEPT.get((entry.subject, entry.facts[0].unit))
    if not right:
        if len(touchpoints_of(kept)) < 2 and not mixed(kept, SHOWN):  # noqa: PLR2004 - it takes two to differ
            return None
        if group is not None and group.apart and mixed(kept, frozenset(WEIGHT)):
            return None
    first = reference(kept, right, journey.ledger.commitment_order)
    wanted = right[0] if right else first.value
    others = [f for f in kept if f.value not in (right or [wanted]) and same_region(first, f, regions)]
    if not others:
        return None
    agreeing = [f for f in kept if f.value == wanted]
    if group is not None and group.polish:
        severity = Severity.NOTICE
    else:
        loud = any(f.qualifier in LOUD for f in others)
        severity = (
            Severity.WARNING if loud and (right or any(f.qualifier in LOUD for f in agreeing)) else Severity.NOTICE
        )
    return Fault(
        said(wanted, agreeing, others, journey, declared=bool(right)),
        places_of([*agreeing[:1], *one_each(others)[:MOST_PLACES]]),
        severity=severity,
        confidence=Confidence.HIGH if right else Confidence.MEDIUM,
        key=f"{entry.facts[0].unit} {entry.subject}",
        fix=say(
            "Write “{words}” everywhere, or declare the word that you want (`facts: {{terms.{concept}: …}}`).",
            words=any_of(right or [wanted]),
            concept=entry.subject,
        ),
    )


def any_of(words: list[str]) -> Said:
    named = say("{word}", word=words[0])
    for word in words[1:]:
        named = say("{words} or {word}", words=named, word=word)
    return named


def in_use(facts: list[Fact], least: float) -> frozenset[str]:
    """Words that the interface shows, or that running text has often enough."""
    prose = Counter(f.value for f in facts if f.qualifier not in SHOWN)
    return frozenset(f.value for f in facts if f.qualifier in SHOWN) | {w for w, n in prose.items() if n >= least}


def mixed(facts: list[Fact], roles: frozenset[str]) -> bool:
    """One touchpoint has two of the words, in these roles."""
    words: dict[str, set[str]] = {}
    for fact in facts:
        if fact.qualifier in roles:
            words.setdefault(fact.place.touchpoint, set()).add(fact.value)
    return any(len(here) > 1 for here in words.values())


def reference(facts: list[Fact], right: list[str], commitment: int) -> Fact:
    """The use that the others are measured by: a declared word, else at the commitment point, else the first shown."""
    declared = [f for f in facts if f.value in right]
    there = [f for f in facts if f.order == commitment and f.qualifier in LOUD]
    shown = [f for f in facts if f.qualifier in SHOWN]
    candidates = declared or there or shown or facts
    return min(candidates, key=lambda f: (f.order, WEIGHT.index(f.qualifier) if candidates is there else 0))


def one_each(facts: list[Fact]) -> list[Fact]:
    """The loudest use of each word at each touchpoint, in journey order."""
    best: dict[tuple[str, str], Fact] = {}
    for fact in sorted(facts, key=lambda f: (f.order, WEIGHT.index(f.qualifier))):
        best.setdefault((fact.place.touchpoint, fact.value), fact)
    return list(best.values())


def said(word: str, agreeing: list[Fact], others: list[Fact], journey: JourneyEvidence, *, declared: bool) -> Said:
    called = also_called(others, journey)
    if declared:
        return say("It is declared to be “{word}”, but {others}", word=word, others=called)
    titles = titles_of(journey)
    names = joined([titles.get(t, t) for t in touchpoints_of(agreeing)])
    return say("It is “{word}” at {names}, but {others}", word=word, names=names, others=called)


def also_called(others: list[Fact], journey: JourneyEvidence) -> Said:
    titles = titles_of(journey)
    parts: list[Said] = []
    for word in dict.fromkeys(f.value for f in others):
        where = touchpoints_of(f for f in others if f.value == word)
        parts.append(said_at(word, [titles.get(t, t) for t in where]))
    return series(parts)


def elsewhere(journey: JourneyEvidence) -> frozenset[str]:
    """Pages of other companies, such as a payment service: their words are not ours."""
    hosts = {t.touchpoint: host_of(t[Document].url) for t in journey if t.kind is Kind.PAGE and Document in t}
    home = host_of(journey.journey.base_url) or next((h for h in hosts.values() if h), "")
    return frozenset(t for t, host in hosts.items() if host and home and not same_site(host, home))


def region_of(here: Evidence) -> str:
    """GB of en-GB; "" when the document does not say."""
    tags = here[Document].language.replace("_", "-").split("-") if Document in here else []
    return next((b.upper() for _, b in pairwise(tags) if len(b) == 2), "")  # noqa: PLR2004 - a country's code


def same_region(one: Fact, other: Fact, regions: dict[str, str]) -> bool:
    """Nothing says that one page is for another country."""
    here, there = regions.get(one.place.touchpoint, ""), regions.get(other.place.touchpoint, "")
    return not here or not there or here == there
