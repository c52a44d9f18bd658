"""The hosts that a touchpoint leads to: what a customer sees in the address bar after the click."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind, never
from auditor.facts.reading.scene import LONGEST
from auditor.kit.hosts import addresses_in, host_of
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.model.verdict import Place

LINKS, CLICKS = "links", "clicks"
_NAMES = {"hosts": LINKS, "host": LINKS, "click_hosts": CLICKS}
_SEVERAL = re.compile(r"[\s,;，；、|]+")
_MOST = 2_000  # links of one touchpoint
_LONGEST = 200  # characters of an address that are shown


def facts(reading: Reading) -> list[Fact]:
    """One fact per host, at the first link that leads there; addresses written out in a text are links too."""
    scene = reading.scene
    found: dict[str, Fact] = {}

    def add(address: str, place: Place, source: Source, at: int) -> None:
        host = host_of(address)
        if host and host not in found:
            shown = address[:_LONGEST]
            found[host] = Fact("host", host, place, source, "", LINKS, "", shown, scene.evidence.order, at=at)

    for link in scene.links[:_MOST]:
        if link.href[:4].lower() == "http":
            add(link.href, scene.evidence.place(link, link.text or link.href[:_LONGEST]), Source.CAPTURED, -1)
    for piece in scene.pieces:
        if piece.skipped or "://" not in piece.text:
            continue
        raw, start = piece.block.text[:LONGEST], 0
        for address in addresses_in(raw)[:_MOST]:
            start = raw.find(address, start)
            quote = raw if len(raw) <= _LONGEST else address[:_LONGEST]
            add(address, scene.evidence.place(piece.block, quote), Source.BARE, start)
    return list(found.values())


def declared(truth: Truth) -> list[Fact]:
    """`hosts: acme.com, help.acme.net`; `click_hosts: click.acme.com` for those that count clicks and pass on."""
    subject = _NAMES.get(truth.parts[0], "")
    if not subject:
        return []
    parts = [p for p in _SEVERAL.split(truth.value) if p]
    return [truth.fact("host", host_of(p) or p.lower(), subject, shown=p) for p in parts]


KIND = FactKind("host", facts, declared, differs=never, one=False)
