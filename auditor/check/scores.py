"""A score per family: never one number, and never without how much was judged."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.model.audit import Score
from auditor.model.verdict import Confidence, Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.check.findings import Collected

WEIGHT = {Severity.ERROR: 9, Severity.WARNING: 3, Severity.NOTICE: 1}


def scores_of(collected: Sequence[Collected]) -> tuple[Score, ...]:
    """One score per family of the checks that were selected, by name."""
    judged: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in collected:
        family = judged[one.check.meta.family]
        if weight := weights_of(one):
            family.append(weight)
    return tuple(_score(family, weights) for family, weights in sorted(judged.items()))


def weights_of(one: Collected) -> tuple[int, int] | None:
    """(weight of the verdict, weight that is lost by its worst fault); None where nothing was judged."""
    if one.verdict.outcome is Outcome.PASS:
        return WEIGHT[one.check.meta.severity], 0
    if one.verdict.outcome is not Outcome.FAIL:
        return None
    worst = max(_weight(one, i) for i in range(len(one.verdict.faults)))
    return max(worst, WEIGHT[one.check.meta.severity]), worst


def value_of(weights: Sequence[tuple[int, int]]) -> int | None:
    """The share that is in order, 0-100; None where nothing was judged. What failed is never rounded away."""
    total, lost = sum(weight for weight, _ in weights), sum(gone for _, gone in weights)
    if not total:
        return None
    value = round(100 * (total - lost) / total)
    return min(value, 99) if lost else value


def _weight(one: Collected, index: int) -> int:
    fault = one.verdict.faults[index]
    if fault.confidence is Confidence.LOW:
        return WEIGHT[Severity.NOTICE]
    return WEIGHT[fault.severity or one.check.meta.severity]


def _score(family: str, weights: list[tuple[int, int]]) -> Score:
    return Score(family, value_of(weights), len(weights), sum(1 for _, gone in weights if gone))
