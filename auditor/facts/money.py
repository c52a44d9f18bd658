"""Prices, totals and the other sums of a touchpoint: each with what it is for and what it is about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts.amounts import Amount, canonical
from auditor.facts.plain import squeezed
from auditor.facts.products import SIZE, Catalogue, Row, described, page_product, rows
from auditor.facts.qualifiers import clause_qualifier, label_qualifier
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.facts.scene import Piece, Scene

ORDER = "order"
TOTALS = ("total", "total due", "weak total")  # from sure to unsure; the ledger settles what a touchpoint's total is
OF_THE_ORDER = frozenset({*TOTALS, "total without tax", "subtotal", "shipping", "tax", "discount", "fee"})
_BEFORE, _AFTER = 80, 40
_FILLER = re.compile(
    rf"(?:{SIZE}|\W|(?<![a-z])(?:now|only|just|each|from|ea|incl?|including|vat|tax|gst|inclusive|price|our|sale)(?![a-z])|含税|仅|只要|现价|售价|特价|起|[每/] ?[件罐个盒瓶份只套支本袋])*"
)
_LINK_WORDS = re.compile(
    r"(?:\W|[0-9]{1,3}(?![0-9])|(?<![a-z])(?:for|at|only|just|now|is|was|are|costs?|price|priced|qty|quantity|x|the|your|our|a|an|in|"
    r"black|white|still|currently|on sale)(?![a-z])|售价|价格|只要|仅需?|现价|特价|到手价|单价|数量|为|是|件|份|个|现在)*"
)
_WIDEST_TIMES = 99


def facts(scene: Scene, catalogue: Catalogue, scope: str) -> list[Fact]:
    """All sums that the company states outside the frame of its site. `scope`: the order's reference, if there is one."""
    on_page = page_product(scene)
    page = catalogue.subject(on_page.name, on_page.keys) if on_page else ""
    page_heading = next((p.index for p in scene.pieces if p.is_heading and p.block.level == 1), -1) if page else -1
    by_piece = {piece.index: row for row in rows(scene) for piece in row.sums}
    found: list[Fact] = []
    for piece in scene.pieces:
        if not piece.amounts or piece.in_frame:
            continue
        row = by_piece.get(piece.index)
        before = 0
        for index, amount in enumerate(piece.amounts):
            after = piece.amounts[index + 1].start if index + 1 < len(piece.amounts) else len(piece.text)
            told, label = _told(scene, piece, amount, before, after)
            qualifier, subject = _about(piece, amount, before, told, row, catalogue)
            if qualifier in {"item", "price without tax"} and not subject and _on_page(piece, page_heading, told, row):
                subject = page
            found.append(_fact(scene, piece, amount, qualifier, subject, scope, label))
            before = amount.end
    return _with_structured(scene, catalogue, found)


def _told(scene: Scene, piece: Piece, amount: Amount, before: int, after: int) -> tuple[str, Piece | None]:
    """What the words say that the sum is for, and the label beside it, if that says it."""
    if "line-through" in piece.block.style.decoration:
        return "was", None
    lead = piece.text[max(before, amount.start - _BEFORE) : amount.start]
    said = clause_qualifier(lead, piece.text[amount.end : min(after, amount.end + _AFTER)])
    if said:
        return said, None
    if any(c.isalpha() for c in lead) and not _FILLER.fullmatch(squeezed(lead)):
        return "", None
    label = scene.label_of(piece)
    if label is not None and not label.amounts and (said := label_qualifier(label.text)):
        return said, label
    if (heads := _column_head(scene, piece)) and (said := label_qualifier(heads)):
        return "line" if said in TOTALS else said, None
    return "", None


def _column_head(scene: Scene, piece: Piece) -> str:
    """The head of its column: the cell at the same position in the first row above with as many cells."""
    row = scene.row(piece)
    if piece.block.role != "cell" or len(row) < 3:  # noqa: PLR2004 - with two cells the other one is the label
        return ""
    at = next(i for i, p in enumerate(row) if p.index == piece.index)
    table = piece.block.row.rsplit(">", 1)[0]
    for selector, indexes in scene.rows.items():
        if selector == piece.block.row:
            return ""
        cells = [scene.pieces[i] for i in indexes[: len(row) + 1]]
        if len(cells) == len(row) and not any(c.amounts for c in cells) and _same_table(selector, table):
            return cells[at].text[:_BEFORE]
    return ""


def _same_table(selector: str, table: str) -> bool:
    """Rows of one table share all but the last steps of their selectors; head and body differ in one more."""
    mine, theirs = table.split(">"), selector.split(">")
    return mine[:-1] == theirs[: len(mine) - 1]


def _about(
    piece: Piece, amount: Amount, before: int, told: str, row: Row | None, catalogue: Catalogue
) -> tuple[str, str]:
    """(qualifier, subject)."""
    if told in OF_THE_ORDER:
        inside = row is not None and (told == "weak total" and not _after_summary(piece, row))
        if told in {"total", "total due"} or not inside:
            return told, ORDER
        return "line", catalogue.subject(row.name, row.keys) if row else ""
    if row is not None and told in {"", "item", "line", "price without tax", "was", "from", "per-unit", "member"}:
        subject = catalogue.subject(row.name, row.keys)
        if told:
            return told, subject
        if _is_bare(piece, row):
            return _in_row(row, amount), subject
    named = _named(piece, amount, before, catalogue)
    if named and told in {"", "item"}:
        return "item", named
    if not told and _is_bare(piece, None):
        return "item", ""
    return told, named


def _after_summary(piece: Piece, row: Row) -> bool:
    """A subtotal or a delivery charge stands before it below the same name: it is no total of that line."""
    return any(
        p.index < piece.index and clause_qualifier(p.text[:_BEFORE], "") in {"subtotal", "shipping", "tax"}
        for p in row.sums
    )


def _is_bare(piece: Piece, row: Row | None) -> bool:
    """Nothing but sums, quantity and filler stand in it, or the name of its row as well."""
    rest = piece.text[:400]
    for amount in piece.amounts:
        rest = rest.replace(piece.text[amount.start : amount.end], " ")
    rest = squeezed(rest)
    if row is not None:
        rest = rest.replace(squeezed(row.name), " ")
    return bool(_FILLER.fullmatch(rest) or _LINK_WORDS.fullmatch(rest))


def _in_row(row: Row, amount: Amount) -> str:
    """Price of one, or sum of the line: only arithmetic can tell where no label does."""
    values = sorted({float(a.value) for p in row.sums for a in p.amounts if _is_bare(p, row)})
    mine = float(amount.value)
    if len(values) == 1:
        return "item" if row.quantity <= 1 else ""
    if len(values) == 2 and values[0] > 0:  # noqa: PLR2004 - one and the sum
        times = values[1] / values[0]
        whole = abs(times - round(times)) < 1e-9 and 2 <= round(times) <= _WIDEST_TIMES  # noqa: PLR2004
        if whole and row.quantity in {0, round(times)}:
            return "item" if mine == values[0] else "line"
    return ""


def _named(piece: Piece, amount: Amount, before: int, catalogue: Catalogue) -> str:
    """The product that is named directly before the sum: “Aurora Lamp, now only £20”."""
    pattern = catalogue.pattern
    lead = squeezed(piece.text[max(before, amount.start - 2 * _BEFORE) : amount.start])
    if pattern is None or not lead:
        return ""
    last = None
    for last in pattern.finditer(lead):  # noqa: B007 - the last one counts
        pass
    if last is None or not _LINK_WORDS.fullmatch(lead[last.end() :]):
        return ""
    return catalogue.subject(last[0])


def _on_page(piece: Piece, page_heading: int, told: str, row: Row | None) -> bool:
    """It is the price of the product that the page sells: below the first heading, or in a row called “Price”."""
    if page_heading < 0 or row is not None or piece.index < page_heading:
        return False
    return piece.heading == page_heading or (bool(piece.block.row) and told in {"item", "price without tax"})


def _fact(
    scene: Scene, piece: Piece, amount: Amount, qualifier: str, subject: str, scope: str, label: Piece | None
) -> Fact:
    shown = piece.plain.shown(amount.start, amount.end)
    quote = piece.plain.quote(amount.start, amount.end)
    if label is not None and label.block.text not in quote:
        quote = f"{label.block.text.strip()} {quote}"
    value = amount.value.lstrip("-") if qualifier == "discount" else amount.value
    return Fact(
        "money", value, scene.evidence.place(piece.block, quote), Source.LABEL if qualifier and subject else Source.BARE,
        amount.unit, subject, qualifier, shown, scene.evidence.order, scope if subject == ORDER else "",
    )  # fmt: skip


def _with_structured(scene: Scene, catalogue: Catalogue, found: list[Fact]) -> list[Fact]:
    """Prices of the structured data: they confirm a price that is shown, else they stand for themselves."""
    for item in described(scene):
        value = canonical(item.price.strip(), "", item.currency.upper()) if item.price else ""
        subject = catalogue.subject(item.name, item.keys)
        if not value or not subject or len(item.price) > 20:  # noqa: PLR2004 - no price has more digits
            continue
        unit = item.currency.upper()[:3]
        same = [
            i
            for i, f in enumerate(found)
            if (f.subject, f.qualifier, f.value, f.unit) == (subject, "item", value, unit)
        ]
        for index in same:
            found[index] = replace(found[index], source=Source.STRUCTURED)
        if not same:
            shown = f"{item.price} {unit}"
            place = scene.evidence.place(quote=f"{item.name}: {shown} (structured data)")
            found.append(
                Fact("money", value, place, Source.STRUCTURED, unit, subject, "item", shown, scene.evidence.order)
            )
    return found


def captured(name: str, value: str, amounts: Iterable[Amount]) -> tuple[str, Amount] | None:
    """(qualifier, sum) when a captured value is one: `order_total` is, `order_number` is not."""
    found = list(amounts)
    if len(found) != 1 or not re.search(
        r"(?:^|[_.\- ])(?:total|amount_due|sum)(?:$|[_.\- ])|总[额价计]|合计", name.lower()
    ):
        return None
    return ("subtotal" if re.search("sub|basket|cart", name.lower()) else "total"), found[0]
