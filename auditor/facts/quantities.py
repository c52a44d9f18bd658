"""How many of each product the order holds, and how many pieces it is said to hold in all."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts import references
from auditor.facts.kind import FactKind
from auditor.facts.reading.product_rows import page_product, rows
from auditor.facts.reading.product_words import quantity_at
from auditor.facts.spans.plain import squeezed
from auditor.model.artifacts import Fields
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.product_rows import Row
    from auditor.facts.reading.scene import Piece, Scene
    from auditor.model.artifacts import Field

ORDER = "order"
SAID, SUM, PART = "items", "sum of lines", "part"
_FIELD = re.compile(r"(?<![a-z])(?:qty|quantity)(?![a-z])|数量")
_COUNT = re.compile(r"[0-9]{1,3}")
_PIECES = "(?:items?|products?|articles?|pieces?)"
_BASKET = "(?:order|basket|cart|bag|parcel)"
_ITEMS = re.compile(
    rf"(?:(?:total|subtotal|summary|{_BASKET})[a-z ]{{0,20}}[:(] ?([0-9]{{1,3}}) {_PIECES}(?![a-z])"
    rf"|^([0-9]{{1,3}}) {_PIECES} in (?:your|this|the) {_BASKET}"
    rf"|(?:your|this|the) {_BASKET} (?:of|has|contains|with) ([0-9]{{1,3}}) {_PIECES}(?![a-z])"
    r"|(?:number of items|items? (?:ordered|in total)|total items?):? ?([0-9]{1,3})(?![0-9.,])"
    r"|共(?:计|有)? ?([0-9]{1,3}) ?(?:件|个|份)(?:商品|物品|宝贝|产品)?"
    r"|商品(?:总数|件数|数量)[:：]? ?([0-9]{1,3})(?:件|个|份)?)"
)
_ITEMS_ANCHOR = re.compile(r"items?|products?|articles?|pieces?|共|商品")
_PART = re.compile(
    r"part of (?:your|the) order|partial(?:ly)?|(?:two|three|several|separate|[2-9]) (?:parcels|packages|shipments"
    r"|deliveries)|parcel [0-9] of|remaining items?|rest of (?:your|the) order|will follow|back-?order|split"
    r"|分批|拆单|部分(?:商品)?(?:已)?发货|其余商品|分开发货|分包裹"
)
_UNDONE = re.compile(
    r"(?<![a-z])(?:return|refund|exchange|cancel|replace|previous|earlier|wish ?list|saved|recommended|you may"
    r"|also (?:like|bought)|out of stock|unavailable)|退货|退款|换货|取消|缺货|推荐|猜你喜欢|心愿|收藏"
)
_READ = 200
_LOOKED_AT = 400  # pieces searched for words about part deliveries


def facts(reading: Reading) -> list[Fact]:
    """Quantities of rows with a known product; what the touchpoint says of the whole order; their sum."""
    scene = reading.scene
    if page_product(scene) is not None or len(_orders(reading)) > 1:
        return []
    listed = rows(scene)
    typed = _typed(scene, listed)
    part = _partial(scene)
    found: list[Fact] = []
    lines: list[int] = []
    for index, row in enumerate(listed):
        field = typed.get(index)
        count = int(field.value) if field is not None else row.quantity
        subject = reading.catalogue.subject(row.name, row.keys)
        if row.quantity or field is not None:
            lines.append(count)
        if not count or not subject:
            continue
        qualifier = PART if part or _undone(scene, row) else ""
        one = _in_field(scene, row, field) if field is not None else _in_row(scene, row)
        found.append(replace(one, subject=subject, qualifier=qualifier))
    often = Counter(f.subject for f in found)
    found = [f if often[f.subject] == 1 else replace(f, qualifier=PART) for f in found]
    whole = bool(lines) and len(lines) == len(listed) and not any(f.qualifier for f in found)
    return [*found, *_in_all(scene, part), *([_sum(scene, lines, listed)] if whole else [])]


def declared(truth: Truth) -> list[Fact]:
    """`quantity.Aurora Lamp: 2`."""
    product = truth.name.partition(".")[2]
    if truth.parts[0] != "quantity" or not product or not _COUNT.fullmatch(truth.value.strip()):
        return []
    return [truth.fact("quantity", str(int(truth.value)), truth.catalogue.subject(product) or product)]


def _orders(reading: Reading) -> set[str]:
    return {f.value for f in references.facts(reading) if f.subject in references.ORDERS}


def _in_field(scene: Scene, row: Row, field: Field) -> Fact:
    place = scene.evidence.place(field, f"{row.name}: {field.value}")
    return Fact("quantity", str(int(field.value)), place, Source.LABEL, shown=field.value, order=scene.evidence.order)


def _in_row(scene: Scene, row: Row) -> Fact:
    evidence = scene.evidence
    piece = row.counted or row.piece
    start, end = quantity_at(piece.text)
    if start < 0:
        start, end = 0, len(piece.text)
    quote = piece.plain.quote(start, end)
    if piece is not row.piece:
        quote = f"{row.name} {quote}"
    at = piece.plain.index(start)
    shown = piece.plain.shown(start, end)
    place = evidence.place(piece.block, quote)
    return Fact("quantity", str(row.quantity), place, Source.LABEL, shown=shown, order=evidence.order, at=at)


def _typed(scene: Scene, listed: list[Row]) -> dict[int, Field]:
    """The quantity fields of rows, by row: where the field names the product, else one after the other."""
    if Fields not in scene.evidence:
        return {}
    fields = [
        f
        for f in scene.evidence[Fields].fields
        if f.visible
        and _COUNT.fullmatch(f.value.strip())
        and _FIELD.search(squeezed(f"{f.name[:80]} {f.text[:80]}".replace("_", " ")))
    ]
    found: dict[int, Field] = {}
    for index, row in enumerate(listed):
        named = [f for f in fields if squeezed(row.name) in squeezed(f.text[:_READ])]
        if len(named) == 1:
            found[index] = named[0]
    if not found and len(fields) == len(listed):
        return dict(enumerate(fields))
    return found


def _in_all(scene: Scene, part: bool) -> Iterator[Fact]:
    evidence = scene.evidence
    for piece in scene.pieces:
        if piece.skipped or piece.in_frame:
            continue
        text = piece.text[:_READ].lower()
        if not _ITEMS_ANCHOR.search(text):
            continue
        match = _ITEMS.search(text)
        if match is None or _undone_near(scene, piece):
            continue
        count = next(g for g in match.groups() if g)
        start, end = match.span()
        quote = piece.plain.quote(start, end)
        shown = piece.plain.shown(start, end)
        at = piece.plain.index(start)
        yield Fact(
            "quantity", str(int(count)), evidence.place(piece.block, quote), Source.LABEL, "", ORDER,
            PART if part else SAID, shown, evidence.order, at=at,
        )  # fmt: skip


def _sum(scene: Scene, lines: list[int], listed: list[Row]) -> Fact:
    """What the quantities add up to; its unit says of how many lines."""
    evidence, value = scene.evidence, str(sum(lines))
    place = evidence.place(listed[0].piece.block)
    return Fact("quantity", value, place, Source.LABEL, f"{len(lines)} lines", ORDER, SUM, value, evidence.order)


def _partial(scene: Scene) -> bool:
    """The touchpoint says that it is about a part of the order, or about taking it back."""
    for piece in scene.pieces[:_LOOKED_AT]:
        if piece.in_frame or piece.block.region == "footer":
            continue
        text = squeezed(piece.text[:_READ])
        if _PART.search(text) or (
            piece.block.role in {"subject", "heading"} and piece.block.level <= 1 and _UNDONE.search(text)
        ):
            return True
    return False


def _undone(scene: Scene, row: Row) -> bool:
    return _undone_near(scene, row.piece)


def _undone_near(scene: Scene, piece: Piece) -> bool:
    heading = scene.heading_of(piece)
    return heading is not None and bool(_UNDONE.search(squeezed(heading.text[:_READ])))


def _why_listed(fact: Fact) -> str:
    if fact.qualifier == PART:
        return say("one of several lines, a part of the order, or what is taken back")
    if fact.subject == ORDER:
        return say("may count lines or pieces")
    return "" if fact.subject else say("nothing says of which product")


KIND = FactKind("quantity", facts, declared, _why_listed)
