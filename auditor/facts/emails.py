"""E-mail addresses of the company, each with the desk that reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from auditor.facts.kind import FactKind
from auditor.facts.reading import structured
from auditor.facts.reading.contacts import GENERAL, named_role, role_of
from auditor.facts.spans.plain import squeezed
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth

_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._%+@-])[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_])?@"
    r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}(?![A-Za-z0-9@])"
)
_EMAIL = {"email", "e-mail", "mail", "邮箱"}
_BY_NAME = (
    ("support", re.compile(r"support|help|care|service|kefu|cs")), ("sales", re.compile(r"sales|shop|buy")),
    ("orders", re.compile(r"orders?")), ("returns", re.compile(r"returns?|refunds?")),
    ("billing", re.compile(r"billing|accounts?|invoices?|finance")), ("privacy", re.compile(r"privacy|dpo|gdpr")),
    ("press", re.compile(r"press|media|pr")), ("jobs", re.compile(r"jobs|careers|hr")),
    ("noreply", re.compile(r"(?:no-?reply|do-?not-?reply|noreply).*")),
    (GENERAL, re.compile(r"info|hello|hi|contact|mail|enquir(?:y|ies)|office|team")),
)  # fmt: skip
_SENT_TO = re.compile(
    r"(?i:\b(?:sent|e-?mailed|mailed|on (?:its|the|their) way)\b[^.!?\n]{0,60}\bto(?: you at)?:?"
    r"|\b(?:signed|logged) in as)\s{0,2}$"
    r"|(?:发送|发|寄)[到至]\s{0,2}$"
)  # what follows is the customer's own address
_LEAD = 90  # characters before an address that may say whose it is


def facts(reading: Reading) -> list[Fact]:
    """One fact per address and desk, of links that show none too; the customer's own address is left out."""
    scene = reading.scene
    found: list[Fact] = []
    seen: set[str] = set()
    for piece in scene.pieces:
        if piece.skipped or piece.block.role == "sender" or "@" not in piece.text:
            continue
        for start, end, value in find_addresses(piece.text):
            if value in scene.own or value in seen or _SENT_TO.search(piece.text[max(0, start - _LEAD) : start]):
                continue
            seen.add(value)
            told = role_of(scene, piece, start, end)
            role = told if told not in {"", GENERAL} else by_name(value) or told
            place = scene.evidence.place(piece.block, piece.plain.quote(start, end))
            shown = piece.plain.shown(start, end)
            order, at = scene.evidence.order, piece.plain.index(start)
            found.append(Fact("email", value, place, Source.LABEL, "", role, "", shown, order, at=at))
    for link in scene.links:
        if link.href[:7].lower() != "mailto:" or "@" in link.text:
            continue
        for _, _, value in find_addresses(unquote(link.href[7:400].partition("?")[0])):
            if value not in seen and value not in scene.own:
                seen.add(value)
                role = named_role(squeezed(link.text[:80])) or by_name(value)
                place, order = scene.evidence.place(link), scene.evidence.order
                found.append(Fact("email", value, place, Source.LABEL, "", role, "", value, order))
    for role, written in structured.contacts(scene, "email"):
        for _, _, value in find_addresses(written.removeprefix("mailto:")):
            if value not in seen and value not in scene.own:
                seen.add(value)
                named = role if role != GENERAL else by_name(value) or role
                found.append(structured.fact(scene, "email", value, named, f"email: {written}"))
    return found


def declared(truth: Truth) -> list[Fact]:
    """`email: …`, or `email.returns: …` for one desk."""
    if not _EMAIL & set(truth.parts):
        return []
    role = next((p for p in truth.parts if p not in _EMAIL), GENERAL)
    return [truth.fact("email", v, role) for _, _, v in find_addresses(truth.value)]


def find_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, address in lower case), from left to right."""
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.end(), match[0].lower()


def by_name(address: str) -> str:
    """The role that the part before the @ names."""
    local = squeezed(address.split("@", maxsplit=1)[0])
    return next((role for role, pattern in _BY_NAME if pattern.fullmatch(local)), "") or named_role(
        local.replace(".", " ")
    )


KIND = FactKind("email", facts, declared)
