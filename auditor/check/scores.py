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
    judged: dict[str, list[tuple[int, int]]] = defaultdict(list)  # family -> (weight, weight lost)
    for one in collected:
        family = judged[one.check.meta.family]
        if one.verdict.outcome is Outcome.PASS:
            family.append((WEIGHT[one.check.meta.severity], 0))
        elif one.verdict.outcome is Outcome.FAIL:
            worst = max(_weight(one, i) for i in range(len(one.verdict.faults)))
            family.append((max(worst, WEIGHT[one.check.meta.severity]), worst))
    return tuple(_score(family, weights) for family, weights in sorted(judged.items()))


def _weight(one: Collected, index: int) -> int:
    fault = one.verdict.faults[index]
    if fault.confidence is Confidence.LOW:
        return WEIGHT[Severity.NOTICE]
    return WEIGHT[fault.severity or one.check.meta.severity]


def _score(family: str, weights: list[tuple[int, int]]) -> Score:
    total, lost = sum(weight for weight, _ in weights), sum(gone for _, gone in weights)
    value = None if not total else round(100 * (total - lost) / total)
    return Score(family, value, len(weights), sum(1 for _, gone in weights if gone))
