"""Summaries of an order as touchpoints print them: rows of sums with a total below, and whether they add up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from auditor.model.artifacts import Texts
from auditor.model.sayings import Said, say, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model.artifacts import Block
    from auditor.model.evidence import Evidence
    from auditor.model.facts import Fact, Ledger

ROWS = ("subtotal", "shipping", "tax", "discount", "fee")
TOTALS = frozenset({"total", "running total"})
_LINES = frozenset({"line", "item"})
_ASIDE = frozenset({"was", "per-unit", "price without tax", "total without tax"})  # they stand beside, and add nothing
_GAP = 12  # blocks between two rows of one summary
_MOST_OPTIONAL = 8
_NUMBER = re.compile(r"[-−]?[0-9]{1,9}[.,][0-9]{2}")
_POINTED = re.compile(r"(?<![0-9.,])[0-9]{1,9}(?:,[0-9]{3}){0,3}(?:\.[0-9]{2})?(?![0-9.,]?[0-9])")
_THOUSANDS = re.compile(r"[0-9],[0-9]{3}")
_INCLUDED = re.compile(r"(?i:(?<![a-z])(?:incl|including|includes|included|of which|thereof)(?![a-z]))|含|其中")


@dataclass(frozen=True, slots=True)
class Placed:
    """A sum and the index of the block that it stands in."""

    fact: Fact
    index: int

    @property
    def value(self) -> Decimal:
        """Its amount."""
        return Decimal(self.fact.value)


@dataclass(frozen=True, slots=True)
class Summary:
    """One total and the rows above it, in document order.

    `lines` are the sums of single products above the subtotal; `whole`: every sum between the first row and the
    total is understood, so that they can be added up.
    """

    total: Placed
    rows: tuple[Placed, ...]
    lines: tuple[Placed, ...]
    whole: bool

    def of(self, qualifier: str) -> tuple[Placed, ...]:
        """The rows of one purpose."""
        return tuple(r for r in self.rows if r.fact.qualifier == qualifier)

    @property
    def subtotal(self) -> Placed | None:
        """The one subtotal; None where there is none, or several."""
        found = self.of("subtotal")
        return found[0] if len({r.value for r in found}) == 1 else None


def sums_at(here: Evidence, ledger: Ledger) -> list[Placed]:
    """The sums of one touchpoint that stand in a block, in document order."""
    blocks = here[Texts].blocks if Texts in here else ()
    by_selector: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        by_selector.setdefault(block.selector, []).append(index)
    facts = [f for e in ledger.of("money") for f in e.facts if f.at >= 0 and f.place.touchpoint == here.touchpoint]
    placed: list[Placed] = []
    used: set[tuple[int, int]] = set()
    for fact in facts:
        index = _index(fact, blocks, by_selector.get(fact.place.selector, ()), used)
        if index >= 0:
            used.add((index, fact.at))
            placed.append(Placed(fact, index))
    return sorted(placed, key=lambda p: (p.index, p.fact.at))


def _index(fact: Fact, blocks: Sequence[Block], indexes: Iterable[int], used: set[tuple[int, int]]) -> int:
    for index in indexes:
        if (index, fact.at) not in used and blocks[index].text.startswith(fact.shown, fact.at):
            return index
    return -1


def summaries(here: Evidence, ledger: Ledger) -> list[Summary]:
    """Every total of the touchpoint with the rows above it, the first first."""
    sums = sums_at(here, ledger)
    blocks = here[Texts].blocks if Texts in here else ()
    found: list[Summary] = []
    for position, total in enumerate(sums):
        if total.fact.subject == "order" and total.fact.qualifier in TOTALS:
            found.append(_above(total, sums[:position], blocks))
    return [s for s in found if s.rows or s.lines]


def _above(total: Placed, before: Sequence[Placed], blocks: Sequence[Block]) -> Summary:
    rows: list[Placed] = []
    lines: list[Placed] = []
    whole, last = True, total.index
    for each in reversed(before):
        fact = each.fact
        if last - each.index > _GAP or fact.unit != total.fact.unit:
            break
        of_order = fact.subject == "order"
        if of_order and fact.qualifier in TOTALS:
            if each.value != total.value:
                break
            continue
        if of_order and fact.qualifier in ROWS:
            if lines:
                break
            rows.append(each)
        elif fact.qualifier in _LINES and not of_order:
            lines.append(each)
        elif fact.qualifier not in _ASIDE:
            if rows and any(r.fact.qualifier == "subtotal" for r in rows):
                break
            whole = False
        last = each.index
    first = min((r.index for r in rows), default=total.index)
    bare = (b for b in blocks[first : total.index] if _NUMBER.fullmatch(b.text[:20].strip()))
    return Summary(total, tuple(reversed(rows)), tuple(reversed(lines)), whole and not any(bare))


def adds_up(summary: Summary, tolerance: Decimal) -> bool | None:
    """Whether the rows give the total, in any way of reading them; None where that cannot be told.

    Tax may be contained in the prices, a discount may be taken off the subtotal already, a row that says so is
    contained in another, and rows above the subtotal may be part of it.
    """
    start = summary.subtotal
    several = any(len({r.value for r in summary.of(q)}) > 1 for q in ("subtotal", "shipping"))
    if not summary.whole or start is None or several or len(summary.rows) < 2:  # noqa: PLR2004 - a sum of two
        return None
    parts = {(r.fact.qualifier, r.value, _label(r)): r for r in summary.rows if r.fact.qualifier != "subtotal"}
    fixed, choices = start.value, list[tuple[Decimal, Decimal]]()
    for row in parts.values():
        amount = -abs(row.value) if row.fact.qualifier == "discount" else row.value
        optional = row.fact.qualifier in {"tax", "discount"} or row.index < start.index or _contained(row)
        if optional:
            choices.append((Decimal(0), amount))
        else:
            fixed += amount
    if len(choices) > _MOST_OPTIONAL:
        return None
    allowed = tolerance * len(summary.rows)
    return any(abs(fixed + sum(picked) - summary.total.value) <= allowed for picked in product(*choices))


def _label(row: Placed) -> str:
    return row.fact.place.quote.casefold()


def _contained(row: Placed) -> bool:
    return bool(_INCLUDED.search(row.fact.place.quote[:200]))


def in_words(summary: Summary) -> Said:
    """`£14.00 + £3.95 − £2.00 make £15.95`, of the rows that count when nothing is contained in another."""
    start = summary.subtotal
    if start is None:
        return together()
    words, total = start.fact.shown.lstrip("-−"), start.value
    for row in summary.rows:
        if row.fact.qualifier == "subtotal" or _contained(row) or row.value == 0:
            continue
        if row.fact.qualifier == "tax" and row.value and not _adds_tax(summary, row):
            continue
        minus = row.fact.qualifier == "discount" or row.value < 0
        words += f" {'−' if minus else '+'} {row.fact.shown.lstrip('-−– ')}"
        total += -abs(row.value) if minus else row.value
    return say("{words} make {sum}", words=words, sum=as_shown(total, start.fact))


def as_shown(value: Decimal, like: Fact) -> str:
    """A computed sum in the spelling of one that is shown: `£15.95`; bare where that writes decimals with a comma."""
    figure = f"{value:,.2f}" if _THOUSANDS.search(like.shown) else f"{value:.2f}"
    spelt, replaced = _POINTED.subn(figure, like.shown.lstrip("-−– "), count=1)
    return spelt if replaced else f"{value:.2f}"


def _adds_tax(summary: Summary, row: Placed) -> bool:
    """The reading with the tax on top is nearer to the total than the one without it."""
    rest = sum(
        (-abs(r.value) if r.fact.qualifier == "discount" else r.value for r in summary.rows if r is not row), Decimal(0)
    )
    gap = summary.total.value - rest
    return abs(gap - row.value) < abs(gap)
