"""Wikipedia sentences beside two simplifications (ASSET; for measuring only, nothing is trained on it)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.text.ease import ease
from tests.accuracy.figures import Figure
from tests.accuracy.harder import missed_pairs, right, share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("group",)
REACH = 0.89
SIDES = ("hard", "simple", "simple2")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """The score of each side."""
    return {side: ease(line[side]) for side in SIDES if side in line}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    first, second = right(lines, answers, "simple"), right(lines, answers, "simple2")
    return [
        Figure("pairs right", share([*first, *second]), REACH),
        Figure("pairs right, first rewrite", share(first), REACH),
        Figure("pairs right, second rewrite", share(second), 0.0),
    ]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return missed_pairs(lines, answers, "simple", "simple2")
