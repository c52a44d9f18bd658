"""A link shows one address and leads to another.

## What it finds
Links whose whole visible text is a web address or a domain, and that lead to another registered domain.

Bad: “acme.com/order” leading to `https://trk.mailx.net/c/8f3a`. Good: “View your order” leading to acme.com, or
“acme.com/order” leading to `https://www.acme.com/orders/17`.

## Why it matters
This is the mark of forged mails: filters move such mails to spam, and customers have been taught not to click.

## How to fix
Show words instead of the address, or let the link lead where it says.

## Not reported
Another path, subdomain, protocol or port of the same domain; hosts declared for counting clicks (`facts:
{click_hosts: …}`) or as the company's (`hosts`); wrappers that a mail gateway adds; addresses of apps; hosts of a
developer; words that are no address.

## Sources
Anti-Phishing Working Group; SpamAssassin's rules on links whose text names another domain.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from auditor.api import (
    Evidence,
    Fault,
    JourneyEvidence,
    Link,
    Links,
    Params,
    Severity,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.hosts import domain_shown, host_of, is_public, registrable, same_host
from auditor.kit.owners import declared_hosts

WRAPPERS = re.compile(
    r"(?:^|\.)(?:safelinks\.protection\.outlook\.com|urldefense(?:\.proofpoint)?\.com|linkprotect\.cudasvc\.com"
    r"|protect-[a-z]{2}\.mimecast\.com|l\.facebook\.com|www\.google\.com)$"
)
APPS = frozenset({"app.link", "onelink.me", "page.link", "apple.com", "google.com"})
MOST = 2_000  # links of one touchpoint


@journey_check(
    id="link-text-url-mismatch",
    title="A link shows one address and leads to another",
    severity=Severity.ERROR,
    needs=(Links,),
)
def link_text_url_mismatch(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    excused = {h for name in ("click_hosts", "hosts", "host") for h in declared_hosts(journey.journey, name)}
    examined = 0
    found: dict[tuple[str, str], list[tuple[Evidence, Link]]] = {}
    for here in journey:
        for link in here[Links].links[:MOST] if Links in here else ():
            shown = domain_shown(link.text) if "." in link.text else ""
            target = host_of(link.href) if link.href[:4].lower() == "http" else ""
            if not shown or not target or not is_public(target):
                continue
            examined += 1
            if not (same_host(shown, target) or registrable(target) in excused or _passes_on(link.href, target, shown)):
                found.setdefault((registrable(shown), registrable(target)), []).append((here, link))
    if not examined:
        return not_applicable(say("no link shows an address"))
    return judged(examined=examined, faults=[_fault(hits) for hits in found.values()])


def _passes_on(href: str, target: str, shown: str) -> bool:
    """A gateway's wrapper around the address that is shown, or an address that opens an app."""
    if registrable(target) in APPS or target.endswith(tuple(f".{a}" for a in APPS)):
        return True
    if not WRAPPERS.search(target):
        return False
    inner = [value for _, value in parse_qsl(urlsplit(href[:4000]).query)]
    return any(same_host(shown, host_of(unquote(value))) for value in inner if "//" in value) or shown in href


def _fault(hits: list[tuple[Evidence, Link]]) -> Fault:
    here, link = hits[0]
    shown, target = domain_shown(link.text), host_of(link.href)
    titles = list(dict.fromkeys(h.title for h, _ in hits))
    places = [h.place(each) for h, each in hits[:6]]
    return Fault(
        say(
            "{titles}: the link shows “{text}”, and leads to {target}",
            titles=joined(titles),
            text=link.text.strip()[:80],
            target=target,
        ),
        (*dict.fromkeys([*places, here.place(link, link.href[:160])]),),
        key=f"{registrable(shown)} leads to {registrable(target)}",
        fix=say("Let the link lead to {host}, or show words instead of an address.", host=shown),
    )
