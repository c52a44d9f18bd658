"""Prices, totals and the other sums of a touchpoint: each with what it is for and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading.products import SIZE, Catalogue, Row, is_name, page_product, rows
from auditor.facts.reading.qualifiers import clause_qualifier, label_qualifier, words_after
from auditor.facts.reading.scene import table_of
from auditor.facts.reading.stated_sums import captured_sums, with_structured
from auditor.facts.reading.sum_roles import OF_THE_ORDER, ORDER, TOTALS, why_listed
from auditor.facts.spans.amounts import Amount, find_amounts
from auditor.facts.spans.plain import plain, squeezed
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

_BEFORE, _AFTER = 80, 40  # characters on either side of a sum that may say what it is for
_READ, _MOST_IN_BARE = 400, 8  # a longer block, or one with more sums, is no bare price
_FILLER = re.compile(
    rf"(?:{SIZE}|\W|(?<![a-z])(?:now|only|just|each|from|ea|ex(?:cl)?|incl?|including|vat|tax|gst|inclusive|price|our"
    rf"|sale)(?![a-z])|含税|仅|只要|现价|售价|特价|起|[每/] ?[件罐个盒瓶份只套支本袋])*"
)
_LINK_WORDS = re.compile(
    r"(?:\W|[0-9]{1,3}(?![0-9])|(?<![a-z])(?:for|at|only|just|now|is|was|are|costs?|price|priced|qty|quantity|x"
    r"|the|your|our|a|an|in|"
    r"black|white|still|currently|on sale)(?![a-z])"
    r"|售价|价格|只要|仅需?|现价|特价|到手价|单价|数量|为|是|件|份|个|现在)*"
)
_MOST_PIECES = 99
_TOTAL = frozenset({"total", "order_total", "合计", "总额"})
_OF_A_PRODUCT = frozenset({"item", "line", "price without tax", "was", "from", "per-unit", "member"})


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum where it stands: `lead` and `tail` are the words before and after it, up to the next sum."""

    piece: Piece
    amount: Amount
    lead: str
    tail: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the sums of one touchpoint are read with. `page`: what the page sells; `page_heading`: its first heading."""

    scene: Scene
    catalogue: Catalogue
    rows: Mapping[int, Row]
    page: str
    page_heading: int
    scope: str


def facts(reading: Reading) -> list[Fact]:
    """All sums outside the frame of the site, and those that a step captured."""
    scene, catalogue = reading.scene, reading.catalogue
    sold = page_product(scene)
    first = next((p.index for p in scene.pieces if p.is_heading and p.block.level == 1), -1)
    by_piece = {piece.index: row for row in rows(scene) for piece in row.sums}
    page = catalogue.subject(sold.name, sold.keys) if sold else ""
    inner = _Reading(scene, catalogue, by_piece, page, first if page else -1, reading.scope)
    found = [_fact(inner, one) for piece in scene.pieces if not piece.in_frame for one in _sums(piece)]
    return [*captured_sums(scene, reading.scope), *with_structured(scene, catalogue, found)]


def declared(truth: Truth) -> list[Fact]:
    """`order_total: £17.95`, `price.White Peony: £14`."""
    if truth.parts[-1] in _TOTAL:
        return _declared(truth, ORDER, "total")
    if truth.parts[0] == "price" and len(truth.parts) > 1:
        product = truth.name.partition(".")[2]
        return _declared(truth, truth.catalogue.subject(product) or product, "item")
    return []


def _declared(truth: Truth, subject: str, qualifier: str) -> list[Fact]:
    tongue = truth.about.languages[0] if truth.about.languages else ""
    sums = find_amounts(plain(truth.value).text, truth.about.market, tongue)
    return [truth.fact("money", s.value, subject, qualifier, unit=s.unit) for s in sums]


def _sums(piece: Piece) -> Iterator[_Sum]:
    before = 0
    for index, amount in enumerate(piece.amounts):
        after = piece.amounts[index + 1].start if index + 1 < len(piece.amounts) else len(piece.text)
        lead = piece.text[max(before, amount.start - 2 * _BEFORE) : amount.start]
        yield _Sum(piece, amount, lead, piece.text[amount.end : min(after, amount.end + _AFTER)])
        before = amount.end + words_after(piece.text[amount.end : min(after, amount.end + _AFTER)])


def _fact(reading: _Reading, one: _Sum) -> Fact:
    piece, amount, scene = one.piece, one.amount, reading.scene
    told, label = _told(scene, one)
    qualifier, subject = _about(reading, one, told)
    quote = piece.plain.quote(amount.start, amount.end)
    if label is not None and label.block.text not in quote:
        quote = f"{label.block.text.strip()} {quote}"
    return Fact(
        kind="money",
        value=amount.value.lstrip("-") if qualifier == "discount" else amount.value,
        place=scene.evidence.place(piece.block, quote),
        source=Source.LABEL if qualifier and subject else Source.BARE,
        unit=amount.unit,
        subject=subject,
        qualifier=qualifier,
        shown=piece.plain.shown(amount.start, amount.end),
        order=scene.evidence.order,
        scope=reading.scope if subject == ORDER else "",
        at=piece.plain.index(amount.start),
    )


def _told(scene: Scene, one: _Sum) -> tuple[str, Piece | None]:
    """What the words say that the sum is for, and the label beside it, if that says it."""
    if "line-through" in one.piece.block.style.decoration:
        return "was", None
    lead = one.lead[-_BEFORE:]
    if said := clause_qualifier(lead, one.tail):
        return said, None
    if any(c.isalpha() for c in lead) and not _FILLER.fullmatch(squeezed(lead)):
        return "", None
    label = scene.label_of(one.piece)
    if label is not None and not label.amounts and (said := label_qualifier(label.text)):
        return said, label
    said = label_qualifier(_column_head(scene, one.piece))
    return ("line" if said in TOTALS else said), None


def _column_head(scene: Scene, piece: Piece) -> str:
    """The head of its column: the cell at the same position in the head row of its table."""
    cells = scene.rows.get(piece.block.row, ()) if piece.block.role == "cell" else ()
    head = scene.heads.get((table_of(piece.block.row), len(cells)), ())
    return scene.pieces[head[cells.index(piece.index)]].text[:_BEFORE] if head and head[0] < piece.index else ""


def _about(reading: _Reading, one: _Sum, told: str) -> tuple[str, str]:
    """(qualifier, subject)."""
    row = reading.rows.get(one.piece.index)
    subject = reading.catalogue.subject(row.name, row.keys) if row else ""
    if told in OF_THE_ORDER:
        of_line = row is not None and told == "weak total" and not _after_summary(one.piece, row)
        return ("line", subject) if of_line else (told, ORDER)
    if row is not None and told in _OF_A_PRODUCT:
        return told, subject
    if row is not None and not told and _is_bare(one.piece, row):
        return _in_row(row, one.amount), subject
    named = _named(reading.catalogue, one.lead)
    if not told and (named or _is_bare(one.piece, None)):
        told = "item"
    if told in {"item", "price without tax"} and not named and row is None and _on_page(reading, one.piece, told):
        return told, reading.page
    return told, named


def _after_summary(piece: Piece, row: Row) -> bool:
    """A subtotal or a delivery charge stands before it below the same name: it is no total of that line."""
    before = (clause_qualifier(p.text[:_BEFORE], "") for p in row.sums if p.index < piece.index)
    return any(said in {"subtotal", "shipping", "tax"} for said in before)


def _is_bare(piece: Piece, row: Row | None) -> bool:
    """Nothing but sums, quantity and filler stand in it, or the name of its row as well."""
    if len(piece.text) > _READ or len(piece.amounts) > _MOST_IN_BARE:
        return False
    rest = piece.text
    for amount in reversed(piece.amounts):
        rest = f"{rest[: amount.start]} {rest[amount.end :]}"
    rest = squeezed(rest)
    if row is not None:
        rest = rest.replace(squeezed(row.name), " ")
    return bool(_FILLER.fullmatch(rest) or _LINK_WORDS.fullmatch(rest))


def _in_row(row: Row, amount: Amount) -> str:
    """Price of one, or sum of the line: only arithmetic can tell where no label does."""
    values = sorted({Decimal(a.value) for p in row.sums if _is_bare(p, row) for a in p.amounts})
    if len(values) == 1:
        return "item" if row.quantity <= 1 else ""
    if len(values) == 2 and values[0] > 0:  # noqa: PLR2004 - one and the sum
        times = values[1] / values[0]
        whole = times == times.to_integral_value() and times <= _MOST_PIECES
        if whole and row.quantity in {0, int(times)}:
            return "item" if Decimal(amount.value) == values[0] else "line"
    return ""


def _named(catalogue: Catalogue, lead: str) -> str:
    """The product that is named directly before the sum: “Aurora Lamp, now only £20”."""
    pattern, words = catalogue.pattern, squeezed(lead)
    if pattern is None or not words:
        return ""
    *_, last = [None, *pattern.finditer(words)]
    if last is None or not _LINK_WORDS.fullmatch(words[last.end() :]):
        return ""
    return catalogue.subject(last[0])


def _on_page(reading: _Reading, piece: Piece, told: str) -> bool:
    """The price of what the page sells: below the first heading, or in a row called “Price”."""
    if reading.page_heading < 0 or piece.index < reading.page_heading:
        return False
    before = reading.scene.pieces[piece.index - 1] if piece.index else piece
    if before.block.role == "link" and is_name(before.text):
        return False  # another product, named by the link above
    labelled = bool(piece.block.row) and (reading.scene.label_of(piece) is not None or not _is_bare(piece, None))
    return piece.heading == reading.page_heading or (labelled and told in {"item", "price without tax"})


KIND = FactKind("money", facts, declared, why_listed, by_unit=True)
