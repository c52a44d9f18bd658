"""Who a message says it comes from: the domain of From, the name shown, where an answer goes, the sign of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind, never
from auditor.kit.hosts import registrable
from auditor.model.artifacts import Mail
from auditor.model.facts import Fact, Source
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Scene
    from auditor.model.verdict import Place

SUBJECT = "sender"
_DECLARED = {"sender_domains": "domain", "sender_domain": "domain", "display_names": "name", "display_name": "name"}
_SIGN = re.compile(r"^\s*【([^【】]{1,30})】|【([^【】]{1,30})】\s*$")
_ADDRESS = re.compile(r"@([A-Za-z0-9.-]{1,253})")
_SEVERAL = re.compile("[,;，；、|]")


def facts(reading: Reading) -> list[Fact]:
    """Of a mail: domain, name, reply (where it goes elsewhere); of a text message: sign (【…】), name."""
    scene = reading.scene
    found: list[Fact] = []
    block = next((p.block for p in scene.pieces if p.block.role == "sender"), None)
    if Mail in scene.evidence:
        mail = scene.evidence[Mail]
        shown = f"{mail.sender_name} <{mail.sender}>" if mail.sender_name else mail.sender
        for address, qualifier in ((mail.sender, "domain"), (mail.reply_to, "reply")):
            if match := _ADDRESS.search(address):
                quote = shown if qualifier == "domain" else f"Reply-To: {address}"
                spot = scene.evidence.place(block, quote)
                found.append(_fact(scene, registrable(match[1].lower()), qualifier, quote, spot))
        if mail.sender_name.strip():
            found.append(
                _fact(
                    scene,
                    mail.sender_name.strip(),
                    "name",
                    mail.sender_name.strip(),
                    scene.evidence.place(block, shown),
                )
            )
    if scene.evidence.kind is Kind.TEXT:
        found += _signs(scene)
    return found


def _signs(scene: Scene) -> list[Fact]:
    found: list[Fact] = []
    for piece in scene.pieces:
        if piece.block.role == "sender" and piece.text.strip():
            spot = scene.evidence.place(piece.block)
            found.append(_fact(scene, piece.text.strip()[:60], "name", piece.block.text.strip()[:60], spot))
        elif not piece.skipped and (match := _SIGN.search(piece.block.text[:4000])):
            sign = (match[1] or match[2]).strip()
            spot = scene.evidence.place(piece.block, piece.block.text[:120])
            found.append(_fact(scene, sign, "sign", f"【{sign}】", spot, at=piece.block.text.find("【")))
    return found


def _fact(scene: Scene, value: str, qualifier: str, shown: str, place: Place, *, at: int = -1) -> Fact:
    return Fact("sender", value, place, Source.CAPTURED, "", SUBJECT, qualifier, shown, scene.evidence.order, at=at)


def declared(truth: Truth) -> list[Fact]:
    """`sender_domains: acme.com, acme-mail.com`, `display_names: Acme, Acme Orders`."""
    qualifier = _DECLARED.get(truth.parts[0], "")
    parts = [p.strip() for p in _SEVERAL.split(truth.value) if p.strip()] if qualifier else []
    values = ((registrable(p.rpartition("@")[2]) if qualifier == "domain" else p, p) for p in parts)
    return [truth.fact("sender", value, SUBJECT, qualifier, shown=shown) for value, shown in values]


KIND = FactKind("sender", facts, declared, differs=never, one=False)
