"""A message leads to a host that is not the company's.

## What it finds
Links and written addresses in mails, text messages, scripts and documents that lead to a domain which is neither
the site's, nor one at which its pages publish addresses, nor declared, nor met in the journey; and public short
links, which hide where they lead.

Bad: `https://trk.mailx.net/c/8f3a` in the order mail of acme.com, `bit.ly/3xY` in a text message.
Good: “View your order” leading to acme.com.

## Why it matters
It is what a forged message looks like. Careful customers do not click, and then phone.

## How to fix
Use links of your own domain; let the mail service count clicks under a subdomain of it. Declare the rest
(`facts: {hosts: "acme.com, help.acme.net", click_hosts: "click.acme-mail.com"}`).

## Not reported
Links that show another address than they lead to, which `link-text-url-mismatch` reports; social networks, shops for
apps, maps, carriers, payment services and public offices; other domains of the company, where declared; hosts of a
developer where the site is one; links on pages. Where no domain of the company is known, only short links are looked
for.

## Sources
Anti-Phishing Working Group, advice to senders; mail filters' rules on foreign links.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.api import (
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Links,
    Params,
    Place,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import in_order
from auditor.kit.hosts import (
    DOMAIN,
    addresses_in,
    domain_shown,
    host_of,
    is_public,
    is_shortener,
    is_well_known,
    registrable,
    same_host,
)
from auditor.kit.owners import Owners, owners_of

MESSAGES = frozenset({Kind.EMAIL, Kind.TEXT, Kind.SCRIPT, Kind.DOCUMENT})
MOST = 2_000  # links of one message
UNSAID = frozenset({"quote", "code", "customer", "sender"})
MOST_PLACES = 6


@dataclass(slots=True)
class Stray:
    """All links to one domain that is not the company's."""

    host: str
    name: str
    titles: list[str] = field(default_factory=list[str])
    places: list[Place] = field(default_factory=list[Place])


@journey_check(
    id="link-host-drift",
    title="A message leads to somebody else's site",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Texts, Document),
)
def link_host_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    own = owners_of(journey, "hosts", "host", "click_hosts", "sender_domains")
    strays: dict[str, Stray] = {}
    examined = 0
    for here in journey:
        if here.kind not in MESSAGES:
            continue
        for host, name, place in leads(here):
            short = is_shortener(host)
            if not (short or own.judges(host) or own.has(host)):
                continue
            examined += 1
            if own.has(host) or (not short and (_expected(host, own) or _shows_another(name, host))):
                continue
            stray = strays.setdefault(registrable(host), Stray(host, name))
            if here.title not in stray.titles:
                stray.titles.append(here.title)
            if len(stray.places) < MOST_PLACES and place not in stray.places:
                stray.places.append(place)
    if not examined:
        return not_applicable(say("no message has a link whose host can be compared with a domain of the company"))
    site = _site(journey, own)
    faults = [_fault(stray, own, in_order((*stray.places, *site), journey)) for stray in strays.values()]
    return judged(examined=examined, faults=faults)


def leads(here: Evidence) -> Iterator[tuple[str, str, Place]]:
    """(host, what is clicked, where) of every link, and of every short address that is only written."""
    seen: set[str] = set()
    for link in here[Links].links[:MOST] if Links in here else ():
        host = host_of(link.href) if link.href[:4].lower() == "http" else ""
        if host:
            seen.add(host)
            yield host, link.text.strip()[:60] or link.href[:60], here.place(link, link.text or link.href[:120])
    for block in here[Texts].blocks if Texts in here else ():
        if block.role in UNSAID or "." not in block.text:
            continue
        text = block.text[:20_000]
        for address in addresses_in(text)[:20] if "://" in text else ():
            host = host_of(address)
            if host and host not in seen:
                seen.add(host)
                yield host, address[:60], here.place(block, address[:120])
        for match in DOMAIN.finditer(text):
            host, after = match[0].lower(), text[match.end() : match.end() + 2]
            if is_shortener(host) and after[:1] == "/" and after[1:].isalnum() and host not in seen:
                seen.add(host)
                yield host, f"{host}{after}", here.place(block)


def _expected(host: str, own: Owners) -> bool:
    return is_well_known(host) or registrable(host) in own.visited


def _shows_another(name: str, host: str) -> bool:
    """Its text is another address: link-text-url-mismatch tells of it."""
    shown = domain_shown(name) if "." in name else ""
    return bool(shown) and is_public(host) and not same_host(shown, host)


def _fault(stray: Stray, own: Owners, places: tuple[Place, ...]) -> Fault:
    where = joined(stray.titles)
    if is_shortener(stray.host):
        message = say(
            "{where}: “{name}” is a public short link ({host}), which hides where it leads",
            where=where,
            name=stray.name,
            host=stray.host,
        )
    else:
        message = say(
            "{where}: “{name}” leads to {host}, the company is at {own}",
            where=where,
            name=stray.name,
            host=stray.host,
            own=joined(sorted(own.own)),
        )
    return Fault(
        message,
        places,
        key=f"links to {registrable(stray.host)}",
        fix=say("Link to a domain of the company, or declare this one in `hosts` or `click_hosts`."),
    )


def _site(journey: JourneyEvidence, own: Owners) -> tuple[Place, ...]:
    page = next((t for t in journey if t.kind is Kind.PAGE and Document in t and t[Document].url), None)
    return (page.place(quote=joined(sorted(own.own)) if own.own else page[Document].url),) if page else ()
