"""What each touchpoint calls each product. Two names are one product only by a key: stock number or address."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading.product_rows import rows
from auditor.facts.reading.product_words import name_key
from auditor.facts.reading.products import sightings
from auditor.facts.spans.plain import squeezed
from auditor.kit.likeness import likeness, same_script
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.product_rows import Row, Sighting

ALIKE = 0.85
_PRODUCT = frozenset({"product", "product_name", "商品"})
_PRESSED = re.compile(  # what a link to a product says when it does not name it
    r"(?:view|see|shop|buy|learn|read|show|open|go|track|manage|write|rate|review|re-?order|return|edit|change|remove"
    r"|add|order|get|more|details?|discover|explore|find|click|back|continue|visit|download|choose|select|save|move"
    r"|image|photo|picture)(?![a-z])"
    r"|查看|详情|了解|更多|购买|立即|去|再次|评价|晒单|加入|删除|移除|修改|图片|返回|点击|选择"
)


def facts(reading: Reading) -> list[Fact]:
    """One fact per product and name; the names of one language stand in one entry."""
    scene, catalogue = reading.scene, reading.catalogue
    language = _language(scene.evidence.language)
    found: dict[tuple[str, str], Fact] = {}
    for one in sightings(scene):
        subject = catalogue.subject(one.name, one.keys)
        value = name_key(one.name)
        if not subject or not value or (subject, value) in found or _PRESSED.match(squeezed(one.name)):
            continue
        found[subject, value] = _fact(reading, one, subject, language)
    return [*found.values(), *_only_line(reading, language)]


def declared(truth: Truth) -> list[Fact]:
    """`product.<key>: Aurora Lamp; AL black`: its names; the key is its stock number or one of its names."""
    if truth.parts[0] not in _PRODUCT or len(truth.parts) == 1:
        return []
    key = truth.name.partition(".")[2]
    names = [n.strip() for n in truth.value.split(";") if name_key(n)]
    known = (truth.catalogue.subject(n, [f"sku:{squeezed(n)}"]) for n in (key, *names))
    subject = next((k for k in known if k), key)
    language = _language(truth.about.languages[0] if truth.about.languages else "en")
    return [truth.fact("product", name_key(n), subject, language, shown=n) for n in names]


def differs(reference: Fact, other: Fact) -> bool:
    """Another name, and no shorter, longer or translated form of it."""
    return same_script(reference.shown, other.shown) and likeness(reference.shown, other.shown) < ALIKE


def _fact(reading: Reading, one: Sighting, subject: str, language: str) -> Fact:
    evidence, piece = reading.scene.evidence, one.piece
    if piece is None:
        place = evidence.place(quote=f"{one.name} (structured data)")
        return Fact(
            "product", name_key(one.name), place, Source.STRUCTURED, "", subject, language, one.name, evidence.order
        )
    start = max(0, piece.text.find(one.name))
    place = evidence.place(piece.block, piece.plain.quote(start, start + len(one.name)))
    at = piece.plain.index(start)
    shown = one.name
    return Fact("product", name_key(shown), place, Source.LABEL, "", subject, language, shown, evidence.order, at=at)


def _only_line(reading: Reading, language: str) -> Iterator[Fact]:
    """The one line of an order whose number is known: a key of its own, with the price and the count in it."""
    row = only_row(reading)
    if row is None or not row.quantity or not reading.scope:
        return
    sums = sorted({(Decimal(a.value), f"{a.value} {a.unit}") for p in row.sums for a in p.amounts})
    if not sums or _PRESSED.match(squeezed(row.name)):
        return
    evidence, start = reading.scene.evidence, max(0, row.piece.text.find(row.name))
    place = evidence.place(row.piece.block, row.piece.plain.quote(start, start + len(row.name)))
    key = f"the only line of order {reading.scope}"
    unit = f"{row.quantity} for {sums[-1][1]}"
    at = row.piece.plain.index(start)
    yield Fact("product", name_key(row.name), place, Source.LABEL, unit, key, language, row.name, evidence.order, at=at)


def only_row(reading: Reading) -> Row | None:
    """The row of a touchpoint that shows exactly one with a quantity, and no other product."""
    found = rows(reading.scene)
    return found[0] if len(found) == 1 and found[0].evident else None


def _language(code: str) -> str:
    return code.split("-", maxsplit=1)[0].lower()


def _without_key(fact: Fact) -> str:
    return "" if fact.subject else say("nothing says which product it names")


KIND = FactKind("product", facts, declared, _without_key, differs, by_unit=True)
