"""The five pillars: an index with its counter-metric each, and touchpoints × pillars as a heat map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.report import words

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, Index

HEATS = (95, 85, 70, 50)  # a value below the first is heat 1, below the second heat 2 …


@dataclass(frozen=True, slots=True)
class Heat:
    """One cell. value: None where nothing was judged; heat: 0 (in order) to 4."""

    touchpoint: str
    title: str
    value: int | None
    heat: int
    judged: int
    failed: int


@dataclass(frozen=True, slots=True)
class PillarRow:
    """One pillar: what its counter-metric counts, and how much that is (both "" without one); a cell per touchpoint."""

    id: str
    name: str
    index: Index
    heat: int
    counter_name: str
    counter_value: str
    cells: tuple[Heat, ...]


def pillar_rows(audit: Audit, tongue: Tongue) -> tuple[PillarRow, ...]:
    """In the order of the pillars; none for an audit that has no indices."""
    titles = {t.id: t.title for t in audit.touchpoints}
    rows: list[PillarRow] = []
    for index in audit.indices:
        cells = tuple(
            Heat(c.touchpoint, titles.get(c.touchpoint, c.touchpoint), c.value, _heat(c.value), c.judged, c.failed)
            for c in audit.cells
            if c.pillar is index.pillar
        )
        counter = index.counter
        name = words.counter_name(tongue, counter.name) if counter else ""
        value = words.counter_value(tongue, counter) if counter else ""
        row = PillarRow(
            index.pillar.value, words.word(tongue, index.pillar), index, _heat(index.value), name, value, cells
        )
        rows.append(row)
    return tuple(rows)


def _heat(value: int | None) -> int:
    return 0 if value is None else sum(value < limit for limit in HEATS)
