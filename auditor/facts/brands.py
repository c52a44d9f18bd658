"""The brand's name as each touchpoint writes it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading.scene import LONGEST
from auditor.kit.names import is_ordinary, name_key, spellings
from auditor.model.artifacts import Block, Document, Mail, StructuredData
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Scene

BRAND = "brand"
_MOST = 40  # mentions in one block
_TITLE = re.compile(r" [|·–—-] |[|_｜]")
_SUBJECT = frozenset({"subject", "sender"})
_RESHAPED = frozenset({"uppercase", "lowercase", "capitalize"})
_ORGANISATIONS = frozenset({"Organization", "Corporation", "OnlineStore", "Store", "LocalBusiness", "WebSite"})


def facts(reading: Reading) -> list[Fact]:
    """Every mention, in any spelling, of the company's names; the qualifier is the role of the text (h1, subject …)."""
    scene = reading.scene
    found: list[Fact] = []
    blocks: list[Block] = [p.block for p in scene.pieces if not p.skipped]
    if Mail in scene.evidence and scene.evidence[Mail].sender_name and all(b.role != "sender" for b in blocks):
        blocks.insert(0, Block(scene.evidence[Mail].sender_name, "sender"))
    for block in blocks:
        for canonical in reading.brands:
            for start, _, form in islice(spellings(block.text[:LONGEST], canonical), _MOST):
                if _says_nothing(block, start, form, canonical):
                    continue
                source = Source.LABEL if block.role in _SUBJECT or block.level == 1 else Source.BARE
                place = scene.evidence.place(block, _around(block.text, start, len(form)))
                order = scene.evidence.order
                found.append(Fact("brand", form, place, source, "", BRAND, where(block), form, order, at=start))
    return found


def declared(truth: Truth) -> list[Fact]:
    """`brand: Larkspur Tea`."""
    return [truth.fact("brand", truth.value, BRAND)] if truth.parts == (BRAND,) else []


def where(block: Block) -> str:
    """h1, subject, sender, or "" for anything else: where a wrong spelling weighs more."""
    if block.role == "heading":
        return "h1" if block.level == 1 else ""
    return block.role if block.role in _SUBJECT else ""


def _says_nothing(block: Block, start: int, form: str, canonical: str) -> bool:
    if form == canonical:
        return False
    if form.casefold() == canonical.casefold() and block.style.transform in _RESHAPED:
        return True
    first = start == 0 or block.text[max(0, start - 4) : start].rstrip()[-1:] in {".", "!", "?", ":", "\n", "•", "-"}
    return is_ordinary(form, canonical, starts_sentence=first)


def _around(text: str, start: int, length: int) -> str:
    if len(text) <= 120:  # noqa: PLR2004 - a line
        return text
    first, last = max(0, start - 50), min(len(text), start + length + 50)
    return f"{'…' if first else ''}{text[first:last].strip()}{'…' if last < len(text) else ''}"


def names_of(scenes: Iterable[Scene], declared: Mapping[str, str]) -> tuple[str, ...]:
    """The brand's name in each language: declared, else what the company calls itself in its data or as a sender.

    Only what half of all touchpoints, and two at least, are signed with (structured data, sender, title) is a name.
    """
    if brands := [v for k, v in declared.items() if k.split(".")[0] == BRAND and "variant" not in k and v.strip()]:
        return tuple(dict.fromkeys(brands))
    votes: dict[str, list[str]] = {}
    signatures = [dict.fromkeys(_signatures(scene)) for scene in scenes]
    for names in signatures:
        for name in names:
            votes.setdefault(name_key(name), []).append(name)
    signed = sum(1 for names in signatures if names)
    shared = {k: v for k, v in votes.items() if k and len(v) > 1 and 2 * len(v) >= signed}
    return tuple(max(sorted(set(v)), key=v.count) for _, v in sorted(shared.items()))[:3]


def _signatures(scene: Scene) -> list[str]:
    found: list[str] = []
    evidence = scene.evidence
    if Mail in evidence and evidence[Mail].sender_name:
        found.append(evidence[Mail].sender_name.strip())
    if StructuredData in evidence:
        for item in evidence[StructuredData].items[:50]:
            name, kind = item.get("name"), item.get("@type")
            if isinstance(name, str) and isinstance(kind, str) and kind in _ORGANISATIONS:
                found.append(name.strip())
    if Document in evidence and (parts := _TITLE.split(evidence[Document].title.strip())):
        found += parts[-1:] if len(parts) > 1 else []
    return [n for n in found if 2 <= len(n) <= 40]  # noqa: PLR2004 - longer ones are slogans


KIND = FactKind("brand", facts, declared, one=False, by_qualifier=False)
