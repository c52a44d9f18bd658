"""What makes the gap between two totals of one order: the row of the summary that differs, or that is left out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.kit.sums import ROWS, as_shown
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.kit.drift import Drift
    from auditor.model.facts import Fact

    Sums = Mapping[str, set[str]]  # of one summary: by the purpose of a row, what it says

ROW_NAMES = {
    "subtotal": say("“subtotal”"), "shipping": say("“delivery”"), "tax": say("“tax”"), "discount": say("“discount”"),
    "fee": say("“fee”"),
}  # fmt: skip


def explained(drift: Drift, rows: Mapping[int, Sums], titles: Mapping[str, str], said: Said) -> Said:
    """The totals (`said`), and what makes the gap between them: rows that differ, or a row that one total leaves out.

    `rows`: by the order of a touchpoint, the sums of each row of its summary.
    """
    first = drift.agreeing[0] if drift.agreeing else drift.reference
    agreed = rows.get(first.order, {})
    one = titles.get(first.place.touchpoint) or say("the reference")
    for fact in drift.deviating:
        gap = Decimal(fact.value) - Decimal(drift.reference.value)
        there = rows.get(fact.order, {})
        other = titles.get(fact.place.touchpoint, "")
        pairs = {name: (agreed.get(name, {"0.00"}), there.get(name, {"0.00"})) for name in ROWS}
        single = {n: (Decimal(min(a)), Decimal(min(b))) for n, (a, b) in pairs.items() if len(a) == len(b) == 1}
        shifts = {n: (now - was) * (-1 if n == "discount" else 1) for n, (was, now) in single.items() if now != was}
        told = [n for n, shift in shifts.items() if shift == gap][:1] or (
            list(shifts)
            if sum(shifts.values()) == gap
            else [n for n, shift in shifts.items() if abs(shift) == abs(gap)][:1]
        )
        if gap and told:
            here = {n: (_sum(agreed, n, drift.reference), _sum(there, n, fact)) for n in told}
            return _of_rows(said, [_row(n, *here[n], one, other) for n in told])
        kept = next((n for n, (was, now) in single.items() if gap and was == now == abs(gap)), "")
        if kept:
            return _left_out(said, ROW_NAMES[kept], as_shown(single[kept][1], fact), short=gap < 0)
    return say("The total of the order differs: {said}", said=said)


def _of_rows(said: Said, rows: list[Said]) -> Said:
    named = rows[0]
    for row in rows[1:]:
        named = say("{rows} and {row}", rows=named, row=row)
    if len(rows) > 1:
        return say("The total of the order differs: {said}; the gap is the rows {rows}", said=said, rows=named)
    return say("The total of the order differs: {said}; the gap is the row {row}", said=said, row=named)


def _left_out(said: Said, row: Said, amount: str, *, short: bool) -> Said:
    if short:
        return say(
            "The total of the order differs: {said}; the total leaves out the row {row} ({sum})",
            said=said,
            row=row,
            sum=amount,
        )
    return say(
        "The total of the order differs: {said}; the gap is as much as the row {row} ({sum})",
        said=said,
        row=row,
        sum=amount,
    )


def _row(name: str, amount: str, other_amount: str, title: str, other: str) -> Said:
    return say(
        "{row} ({sum} at {title}, {other_sum} at {other})",
        row=ROW_NAMES[name],
        sum=amount,
        title=title,
        other_sum=other_amount,
        other=other,
    )


def _sum(rows: Sums, name: str, like: Fact) -> str:
    """The sum of a row; in words where there is none."""
    return as_shown(Decimal(min(rows[name])), like) if name in rows else say("none")
