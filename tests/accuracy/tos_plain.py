"""Clauses of terms of service beside what they say in plain English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.text.ease import ease
from tests.accuracy.figures import Figure
from tests.accuracy.harder import missed_pairs, right, share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("group", "doc")
REACH = 0.9


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """The score of each side."""
    return {side: ease(line[side]) for side in ("hard", "simple")}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    return [Figure("pairs right", share(right(lines, answers, "simple")), REACH)]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return missed_pairs(lines, answers)
