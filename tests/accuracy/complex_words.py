"""Single words that people rated for difficulty (CompLex)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.text.ease import difficulty
from tests.accuracy.figures import Figure
from tests.accuracy.harder import spearman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("complexity", "n", "domain", "group")
REACH = 0.66


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """Higher is harder."""
    return {"score": difficulty(line["word"])}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    found = spearman([answers[line["id"]]["score"] for line in lines], [line["complexity"] for line in lines])
    return [Figure("Spearman", found, REACH)]
