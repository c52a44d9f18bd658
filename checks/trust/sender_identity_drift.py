"""A message comes from a sender that the customer does not know.

## What it finds
Mails whose From is at a domain that is neither the site's, nor one at which its pages publish addresses, nor
declared; sender names without the brand, or not among the declared ones; answers that go to another domain
(Reply-To); text messages signed with another name (【…】); mails that fail DMARC, by the header of the server that
received them.

Bad: `no-reply@mg.xyz-mailer.io`. Good: `Acme Orders <orders@acme.com>`.

## Why it matters
Messages from unfamiliar senders are deleted or reported, and the order confirmation with them.

## How to fix
Send from a domain of your own, under one pattern: brand, then function. Declare further ones
(`facts: {sender_domains: "acme.com, acme-mail.com", display_names: "Acme, Acme Orders"}`).

## Not reported
Hosts of a developer, and names reserved for examples where the company has no such domain; carriers and payment
services that write under their own name; names that add a function to the brand, or shorten it; text messages
from a bare number. Where no domain of the company is known, and none declared, domains are not compared. Two names
that share the brand are left to a person.

## Sources
Nielsen Norman Group on mail: put the brand into From; CAN-SPAM Act, no misleading headers; RFC 7489 (DMARC).
"""

from __future__ import annotations

import re

from auditor.api import (
    Document,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Mail,
    Params,
    Place,
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
from auditor.kit.drift import in_order, places_of, titles_of, touchpoints_of
from auditor.kit.hosts import is_public, is_reserved, is_well_known, registrable
from auditor.kit.names import name_key
from auditor.kit.owners import Owners, declared_hosts, declared_names, owners_of
from auditor.kit.sender_names import LEAST, beside_brand, names_brand

NO_SIGN = re.compile("重要|通知|提醒|公告|验证码|提示|紧急|活动|优惠|注意|必读|新品|福利")
HAN = re.compile("[\u3400-\u9fff]")
DMARC = re.compile(r"(?i:\bdmarc\s*=\s*)([a-z]+)")


@journey_check(
    id="sender-identity-drift",
    title="The sender is not one that the customer knows",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Mail, Document),
)
def sender_identity_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    said: dict[str, list[Fact]] = {"domain": [], "name": [], "reply": [], "sign": []}
    for entry in journey.ledger.of("sender"):
        said[entry.qualifier] += [f for f in entry.facts if f.order >= 0]
    own = owners_of(journey, "sender_domains", "hosts")
    brands = brands_of(journey)
    judged_names = _names(journey, [*said["name"], *said["sign"]], brands)
    domains = [f for f in said["domain"] if _comparable(f, own, journey)]
    replies = [f for f in said["reply"] if _answerable(f, said["domain"], own)]
    proofs = [t for t in journey if Mail in t and _results(t[Mail])]
    examined = len(domains) + len(replies) + len(proofs) + judged_names[0]
    if not examined:
        return not_applicable(
            say("no message has a sender that can be compared with a domain or a name of the company")
        )
    faults = [*_domains(journey, domains, own, brands), *_replies(journey, replies, said["domain"]), *judged_names[1]]
    faults += [fault for t in proofs for fault in _unproved(t)]
    return judged(examined=examined, faults=faults, doubts=judged_names[2])


def brands_of(journey: JourneyEvidence) -> tuple[str, ...]:
    """The brand's names: declared, else those that the ledger found, the most frequent spelling of each."""
    declared = [v for k, v in journey.journey.facts.items() if k.split(".")[0] == "brand" and "variant" not in k]
    found = [f.value for e in journey.ledger.of("brand") for f in e.facts]
    return tuple(dict.fromkeys(name_key(n) for n in (declared or found) if name_key(n)))


def _comparable(fact: Fact, own: Owners, journey: JourneyEvidence) -> bool:
    if declared_hosts(journey.journey, "sender_domains"):
        return is_public(fact.value) or is_reserved(fact.value) or own.has(fact.value)
    return own.has(fact.value) or (own.judges(fact.value) and (is_public(fact.value) or is_reserved(fact.value)))


def _domains(journey: JourneyEvidence, facts: list[Fact], own: Owners, brands: tuple[str, ...]) -> list[Fault]:
    """One finding for each domain that is not the company's."""
    faults: list[Fault] = []
    titles = titles_of(journey)
    for domain in dict.fromkeys(f.value for f in facts if not own.has(f.value) and not is_well_known(f.value)):
        same = [f for f in facts if f.value == domain]
        where = joined([titles.get(t, t) for t in touchpoints_of(same)])
        known = joined(sorted(own.own))
        akin = any(b in domain.replace("-", "").replace(".", "") for b in brands if len(b) >= LEAST)
        faults.append(
            Fault(
                say(
                    "{where}: the sender is at {domain} (“{sender}”), the company at {known}",
                    where=where,
                    domain=domain,
                    sender=same[0].shown[:80],
                    known=known,
                ),
                in_order((*places_of(same), *_site(journey, known)), journey),
                severity=Severity.WARNING if akin else Severity.ERROR,
                key=f"domain of the sender at {' '.join(touchpoints_of(same))}",
                fix=say(
                    "Send from an address at {domain}, or declare the domain in `sender_domains`.", domain=min(own.own)
                ),
            )
        )
    return faults


def _answerable(fact: Fact, senders: list[Fact], own: Owners) -> bool:
    sender = next((f for f in senders if f.place.touchpoint == fact.place.touchpoint), None)
    if sender is None or own.has(fact.value) or fact.value == sender.value:
        return sender is not None
    return is_public(fact.value) and (is_public(sender.value) or is_reserved(sender.value) == is_reserved(fact.value))


def _replies(journey: JourneyEvidence, replies: list[Fact], senders: list[Fact]) -> list[Fault]:
    own = owners_of(journey, "sender_domains", "hosts")
    titles = titles_of(journey)
    faults: list[Fault] = []
    for fact in replies:
        sender = next(f for f in senders if f.place.touchpoint == fact.place.touchpoint)
        if fact.value == sender.value or own.has(fact.value):
            continue
        where = titles.get(fact.place.touchpoint, fact.place.touchpoint)
        faults.append(
            Fault(
                say(
                    "{where}: the mail comes from {sender}, but an answer goes to {target}",
                    where=where,
                    sender=sender.value,
                    target=fact.value,
                ),
                (sender.place, fact.place),
                severity=Severity.WARNING,
                key=f"reply-to at {fact.place.touchpoint}",
                fix=say("Let answers go to an address at {domain}.", domain=sender.value),
            )
        )
    return faults


def _names(
    journey: JourneyEvidence, facts: list[Fact], brands: tuple[str, ...]
) -> tuple[int, list[Fault], list[Fault]]:
    """(how many names were compared, those that are not the company's, those that share only the brand)."""
    allowed = {name_key(n) for n in declared_names(journey.journey, "display_names", "display_name")}
    compared = [f for f in facts if _is_name(f) and (allowed or _in_script(f, brands))]
    titles = titles_of(journey)
    faults: list[Fault] = []
    told: dict[str, Fact] = {}
    seen: set[tuple[str, str]] = set()  # the name of a text's sender and 【its signature】 are one
    for fact in compared:
        key = name_key(fact.value)
        at = (fact.place.touchpoint, key.strip("【】"))
        if key in allowed or at in seen:
            continue
        seen.add(at)
        where = titles.get(fact.place.touchpoint, fact.place.touchpoint)
        if (allowed and fact.qualifier == "name") or not any(names_brand(fact.value, b) for b in brands):
            fault = Fault(
                _unnamed(where, fact.shown[:60], declared=bool(allowed)),
                in_order((fact.place, *_brand_place(journey)), journey),
                severity=Severity.WARNING,
                key=f"{fact.qualifier} of the sender at {fact.place.touchpoint}",
                fix=say("Write the brand's name first, then the function: “Acme Orders”."),
            )
            if not is_carrier(fact, journey):
                faults.append(fault)
        elif fact.qualifier == "name" and "@" not in fact.value:
            told.setdefault(beside_brand(fact.value, brands), fact)
    odd = [f for rest, f in told.items() if rest] if len(told) > 1 and not allowed else []
    doubts = [_several(list(told.values()), titles)] if odd else []
    return len(compared), faults, doubts


def _unnamed(where: str, name: str, *, declared: bool) -> Said:
    if declared:
        return say("{where}: the sender's name “{name}” is not among the declared ones", where=where, name=name)
    return say("{where}: the sender's name “{name}” does not name the brand", where=where, name=name)


def is_carrier(fact: Fact, journey: JourneyEvidence) -> bool:
    """The mail is from a carrier or a payment service that writes under its own name and domain."""
    here = next((t for t in journey if t.touchpoint == fact.place.touchpoint), None)
    return (
        here is not None and Mail in here and is_well_known(registrable(here[Mail].sender.rpartition("@")[2].lower()))
    )


def _several(facts: list[Fact], titles: dict[str, str]) -> Fault:
    said = series(
        say("“{name}” at {place}", name=f.shown[:40], place=titles.get(f.place.touchpoint, f.place.touchpoint))
        for f in facts[:4]
    )
    return Fault(
        say("The company writes under several names: {names}", names=said),
        places_of(facts),
        severity=Severity.WARNING,
        key="several names of the sender",
        fix=say("Keep to one pattern: the brand, then the function."),
    )


def _is_name(fact: Fact) -> bool:
    letters = any(c.isalpha() for c in fact.value)
    return letters and "@" not in fact.value and not (fact.qualifier == "sign" and NO_SIGN.search(fact.value))


def _in_script(fact: Fact, brands: tuple[str, ...]) -> bool:
    """There is a brand's name in the same script; “Acme” says nothing of 【艾克米】."""
    return any(bool(HAN.search(b)) == bool(HAN.search(fact.value)) for b in brands)


def _results(mail: Mail) -> str:
    """The first Authentication-Results: that of the server nearest to the customer."""
    return next((value for name, value in mail.headers if name.lower() == "authentication-results"), "")


def _unproved(here: Evidence) -> list[Fault]:
    results = _results(here[Mail])
    said = DMARC.search(results)
    if said is None or said[1].lower() not in {"fail", "permerror"}:
        return []
    return [
        Fault(
            say(
                "{title}: the mail fails DMARC, so nothing proves that it is from {sender}",
                title=here.title,
                sender=here[Mail].sender[:80],
            ),
            (here.place(quote=here[Mail].sender), here.place(quote=results[:160])),
            severity=Severity.WARNING,
            key=f"dmarc at {here.touchpoint}",
            fix=say("Sign with DKIM for the domain in From, or use a domain there that SPF covers."),
        )
    ]


def _site(journey: JourneyEvidence, known: str) -> tuple[Place, ...]:
    page = next((t for t in journey if Document in t and t[Document].url), None)
    return (page.place(quote=known),) if page else ()


def _brand_place(journey: JourneyEvidence) -> tuple[Place, ...]:
    facts = [f for e in journey.ledger.of("brand") for f in e.facts if f.order >= 0]
    return (facts[0].place,) if facts else ()
