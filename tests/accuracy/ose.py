"""News articles that teachers rewrote for three levels of learners (OneStopEnglish)."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, Any

from auditor.kit.text.ease import ease
from tests.accuracy.figures import Figure
from tests.accuracy.harder import share, spearman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("level", "group")
REACH = 0.6  # of the rank over all articles, whose subjects differ more than their levels


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """Higher is harder."""
    return {"score": ease(line["text"])}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    scores = [answers[line["id"]]["score"] for line in lines]
    articles: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for line, value in zip(lines, scores, strict=True):
        articles[line["article"]].append((line["level"], value))
    pairs = [a[1] > b[1] for found in articles.values() for a, b in permutations(found, 2) if a[0] > b[0]]
    return [
        Figure("Spearman", spearman(scores, [line["level"] for line in lines]), REACH),
        Figure("pairs of one article right", share(pairs), 0.95),
    ]
