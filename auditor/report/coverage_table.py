"""Coverage: every check at every touchpoint, with its outcome and how much it examined, all variants together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.verdict import Outcome
from auditor.report import words
from auditor.report.ledger_table import Column
from auditor.report.plain import clipped

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, Coverage

SIGNS = {
    Outcome.PASS: "✓", Outcome.FAIL: "✕", Outcome.NEEDS_REVIEW: "?", Outcome.NOT_APPLICABLE: "–", Outcome.ERROR: "!",
}  # fmt: skip
_WORST = (Outcome.FAIL, Outcome.ERROR, Outcome.NEEDS_REVIEW, Outcome.PASS, Outcome.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What one check said at one touchpoint: the worst of all variants, and what it examined in all of them."""

    outcome: str
    sign: str
    examined: int


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check through the journey; the first cell is the journey as a whole. None: it did not run there."""

    check: str
    title: str
    cells: tuple[Outcomes | None, ...]


@dataclass(frozen=True, slots=True)
class FamilyRows:
    """Checks of one family, and how often each outcome is among them: (outcome, sign, words).

    shares: (outcome, from, width) of what applies, in hundredths of it.
    """

    name: str
    rows: tuple[CheckRow, ...]
    counts: tuple[tuple[str, str, str], ...]
    shares: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """`reasons`: why something was not judged, (outcome, reason, what it concerns)."""

    columns: tuple[Column, ...]
    families: tuple[FamilyRows, ...]
    reasons: tuple[tuple[str, str, tuple[str, ...]], ...]
    legend: tuple[tuple[str, str, str], ...]


def coverage_table(audit: Audit, tongue: Tongue) -> CoverageTable | None:
    """None where no check ran."""
    if not audit.coverage:
        return None
    columns = tuple(Column(t.id, t.title, i) for i, t in enumerate(audit.touchpoints, 1))
    at: dict[tuple[str, str], list[Coverage]] = defaultdict(list)
    for row in audit.coverage:
        at[row.check, row.touchpoint].append(row)
    about = {c.id: c for c in audit.checks}
    families: dict[str, list[CheckRow]] = defaultdict(list)
    for check in dict.fromkeys(r.check for r in audit.coverage):
        info = about.get(check)
        cells = tuple(_pooled(at.get((check, subject), ())) for subject in ("", *(c.id for c in columns)))
        families[info.family if info else ""].append(CheckRow(check, tongue.told(info.title) if info else check, cells))
    grouped = tuple(_family(name, rows, tongue) for name, rows in families.items())
    legend = tuple((o.value, SIGNS[o], words.word(tongue, o)) for o in Outcome)
    return CoverageTable(columns, grouped, _reasons(audit, tongue), legend)


def _pooled(rows: list[Coverage] | tuple[()]) -> Outcomes | None:
    if not rows:
        return None
    worst = min((r.outcome for r in rows), key=_WORST.index)
    return Outcomes(worst.value, SIGNS[worst], sum(r.examined for r in rows))


def _family(name: str, rows: list[CheckRow], tongue: Tongue) -> FamilyRows:
    told = [cell.outcome for row in rows for cell in row.cells if cell]
    counts = tuple(
        (o.value, SIGNS[o], f"{told.count(o.value):,} {words.word(tongue, o)}") for o in Outcome if o.value in told
    )
    return FamilyRows(words.family(tongue, name) if name else tongue("Other"), tuple(rows), counts, _shares(told))


def _shares(told: list[str]) -> tuple[tuple[str, float, float], ...]:
    applies = [outcome for outcome in told if outcome != Outcome.NOT_APPLICABLE.value]
    found: list[tuple[str, float, float]] = []
    start = 0.0
    for outcome in Outcome:
        width = 100 * applies.count(outcome.value) / len(applies) if applies else 0
        if width:
            found.append((outcome.value, round(start, 2), round(width, 2)))
        start += width
    return tuple(found)


def _reasons(audit: Audit, tongue: Tongue) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Of everything that was not judged, and blind spots of journey checks."""
    titles = {t.id: t.title for t in audit.touchpoints}
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for row in audit.coverage:
        if row.outcome in {Outcome.NOT_APPLICABLE, Outcome.ERROR, Outcome.NEEDS_REVIEW} and row.reason:
            where = titles.get(row.touchpoint, row.touchpoint)
            subject = tongue("{check} at {touchpoint}", check=row.check, touchpoint=where) if where else row.check
            found[row.outcome.value, clipped(tongue.told(row.reason, row.wording), 300)][subject] = None
        if row.unseen:
            unseen = words.series(tongue, (titles.get(u, u) for u in row.unseen))
            found["blind-spot", tongue("judged without {touchpoints}", touchpoints=unseen)][row.check] = None
    return tuple((outcome, reason, tuple(subjects)) for (outcome, reason), subjects in found.items())
