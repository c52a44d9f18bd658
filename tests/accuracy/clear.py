"""Passages that teachers ranked by ease (CLEAR; for measuring only, nothing is trained on it)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.text.ease import ease
from tests.accuracy.figures import Figure
from tests.accuracy.harder import spearman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("easiness", "se", "ref", "genre", "group")
REACH = 0.62


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """Higher is harder."""
    return {"score": ease(line["text"])}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    found = spearman([answers[line["id"]]["score"] for line in lines], [-line["easiness"] for line in lines])
    return [Figure("Spearman", found, REACH)]
