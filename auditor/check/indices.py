"""An index for each pillar, and for each pillar at each touchpoint; never one number for the whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.check.counters import counters_of
from auditor.check.pillars import pillar_of
from auditor.check.scores import value_of, weights_of
from auditor.model.audit import Cell, Index
from auditor.model.journey import Kind
from auditor.model.pillars import Pillar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from auditor.check.findings import Collected
    from auditor.model.facts import Ledger
    from auditor.model.run import Run

Weights = list[tuple[int, int]]  # (weight of what was judged, weight of what failed of it)


def indices_of(collected: Sequence[Collected], run: Run, ledgers: Mapping[str, Ledger]) -> tuple[Index, ...]:
    """One for each pillar, in their order."""
    found: dict[Pillar, Weights] = defaultdict(list)
    for one in collected:
        if weight := weights_of(one):
            found[_pillar(one)].append(weight)
    counters = counters_of(run, ledgers)
    return tuple(
        Index(pillar, value_of(found[pillar]), len(found[pillar]), _failed(found[pillar]), counters.get(pillar))
        for pillar in Pillar
    )


def cells_of(collected: Sequence[Collected], touchpoints: Sequence[str]) -> tuple[Cell, ...]:
    """Touchpoints × pillars.

    A check of one touchpoint counts there. A check across touchpoints counts at each that it could look at: failed
    where a fault of it lies, else passed.
    """
    found: dict[tuple[str, Pillar], Weights] = defaultdict(list)
    for one in collected:
        for touchpoint, weight in _weights(one):
            found[touchpoint, _pillar(one)].append(weight)
    return tuple(
        Cell(t, p, value_of(found[t, p]), len(found[t, p]), _failed(found[t, p])) for t in touchpoints for p in Pillar
    )


def _weights(one: Collected) -> Iterator[tuple[str, tuple[int, int]]]:
    weight = weights_of(one)
    if weight is None:
        return
    if one.coverage.touchpoint:
        yield one.coverage.touchpoint, weight
        return
    faulty = {p.touchpoint for f in one.verdict.faults for p in f.places}
    meta = one.check.meta
    looked = {e.touchpoint for e in one.seen if all(n in e for n in meta.needs) and e.kind in (meta.kinds or Kind)}
    for touchpoint in sorted(looked | faulty):
        yield touchpoint, weight if touchpoint in faulty else (weight[0], 0)


def _pillar(one: Collected) -> Pillar:
    return pillar_of(one.check.meta.id, one.check.meta.family)


def _failed(weights: Weights) -> int:
    return sum(1 for _, gone in weights if gone)
