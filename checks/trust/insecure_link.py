"""A link, a form or a part of the page is not encrypted.

## What it finds
`http:` addresses of links, forms and pictures on pages that are themselves encrypted, and in mails, texts, scripts and
documents; scripts, styles and frames that an encrypted page loads without encryption, which browsers block.

Bad: `http://pay.example.com/form`. Good: `https://pay.example.com/form`.

## Why it matters
Anybody on the way can read and change what is sent. Browsers warn, or show a hole where the picture was; a
customer who is warned on the way to paying does not pay.

## How to fix
Write `https:`. If the target has no encryption, ask its owner, or leave it out. A form must never post to `http:`.

## Not reported
Hosts of the developer (loopback, private networks, `.test`, `.local`), and links of an unencrypted page to its own
host.

## Sources
W3C Mixed Content; caniuse and browser vendors on blocked content; OWASP Transport Layer Security cheat sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.api import (
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    Images,
    Kind,
    Links,
    Mail,
    Network,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.hosts import addresses_in, host_of, is_plain_http, is_public
from auditor.kit.text.wording import shown

DRAWN = frozenset({"image", "media", "img", "video", "audio", "ping", "beacon", "document", "other", ""})


@dataclass(slots=True)
class Leak:
    """All unencrypted addresses of one sort on one host."""

    sort: str
    host: str
    address: str
    name: str
    places: list[Place] = field(default_factory=list[Place])


@touchpoint_check(
    id="insecure-link",
    title="Unencrypted link",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Document, Fields, Images, Mail, Network, Texts),
)
def insecure_link(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    examined, leaks = 0, dict[tuple[str, str], Leak]()
    own = here[Document].url if Document in here else ""
    tolerated = host_of(own) if is_plain_http(own) else ""
    for sort, address, name, place in addresses(here):
        examined += 1
        host = host_of(address)
        if is_plain_http(address) and host != tolerated and is_public(host):
            leaks.setdefault((sort, host), Leak(sort, host, address, name)).places.append(place)
    if not examined:
        return not_applicable(say("there are no links, forms or pictures with a web address"))
    return judged(examined=examined, faults=[as_fault(leak) for leak in leaks.values()])


def addresses(here: Evidence) -> Iterator[tuple[str, str, str, Place]]:
    """(sort, address, name, place) of all that leads, sends or loads; a form is shown by its first visible field."""
    linked = {link.href for link in here[Links].links}
    for link in here[Links].links:
        if link.href.lower().startswith("http"):
            yield "link", link.href, link.text, here.place(link, link.text or shown(link.href))
    forms: dict[tuple[str, str], Field] = {}
    for item in sorted(here[Fields].fields if Fields in here else (), key=lambda f: not f.visible):
        if item.action:
            forms.setdefault((item.form, item.action), item)
    for (_, action), item in forms.items():
        yield "form", action, item.text, here.place(item)
    for image in here[Images].images if Images in here else ():
        if image.src.lower().startswith("http"):
            yield "picture", image.src, image.text, here.place(image, image.text or shown(image.src))
    yield from loaded(here)
    if Texts in here and reads_plainly(here):
        for block in here[Texts].blocks:
            for address in addresses_in(block.text):
                if address not in linked and block.role not in {"code", "quote"}:
                    yield "address", address, "", here.place(block, shown(address))


def loaded(here: Evidence) -> Iterator[tuple[str, str, str, Place]]:
    """What an encrypted page requests; its pictures are evidence of their own."""
    if Network in here and here.kind is Kind.PAGE and not is_plain_http(here[Document].url if Document in here else ""):
        for request in here[Network].requests:
            if request.type.lower() not in DRAWN and request.url.lower().startswith("http"):
                yield "part", request.url, "", here.place(None, shown(request.url))


def reads_plainly(here: Evidence) -> bool:
    """There a written address is the link; on pages and in HTML the link says where it goes."""
    if here.kind is Kind.EMAIL:
        return Mail in here and not here[Mail].html
    return here.kind is not Kind.PAGE


def as_fault(leak: Leak) -> Fault:
    count = len(leak.places)
    message = one_of(leak) if count == 1 else several_of(leak, count)
    severity = Severity.ERROR if leak.sort == "form" else Severity.WARNING
    address = shown(leak.address.strip()[7:], 100)
    fix = say("Use https://{address} if {host} answers there.", address=address, host=leak.host)
    return Fault(message, tuple(dict.fromkeys(leak.places)), severity, key=f"{leak.sort} {leak.host}", fix=fix)


def one_of(leak: Leak) -> Said:
    address = shown(leak.address, 100)
    if leak.sort == "form":
        return say("A form sends what the customer types without encryption, to {address}", address=address)
    if leak.sort == "link" and not leak.name.strip():
        return say("A link without a name is not encrypted: {address}", address=address)
    if leak.sort == "link":
        return say("The link “{name}” is not encrypted: {address}", name=shown(leak.name, 60), address=address)
    if leak.sort == "address":
        return say("An address in the text is not encrypted: {address}", address=address)
    if leak.sort == "picture":
        return say("A picture is loaded without encryption: {address}", address=address)
    return say("The page needs a part that browsers block, as it is not encrypted: {address}", address=address)


def several_of(leak: Leak, count: int) -> Said:
    address, host = shown(leak.address, 100), leak.host
    if leak.sort == "form":
        return say(
            "{count} forms send what the customer types without encryption, such as to {address}",
            count=count,
            address=address,
        )
    if leak.sort == "link":
        return say(
            "{count} links to {host} are not encrypted, such as {address}", count=count, host=host, address=address
        )
    if leak.sort == "address":
        return say(
            "{count} addresses of {host} in the text are not encrypted, such as {address}",
            count=count,
            host=host,
            address=address,
        )
    if leak.sort == "picture":
        return say(
            "{count} pictures from {host} are loaded without encryption, such as {address}",
            count=count,
            host=host,
            address=address,
        )
    return say(
        "The page needs {count} parts from {host} that browsers block, as they are not encrypted, such as {address}",
        count=count,
        host=host,
        address=address,
    )
