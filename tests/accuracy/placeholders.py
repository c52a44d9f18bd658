"""Texts with template syntax left in, and the same texts rendered.

Only what `placeholder-leak` calls syntax is measured; the label knows nothing of “[Product Name]” and lorem ipsum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.accuracy.asked import verdict
from tests.accuracy.figures import Figure, f1

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("label", "tokens", "group")
_SYNTAX = ("syntax ", "template not filled in")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """1 when the check is sure of an unfilled placeholder."""
    return {"label": int(any(f.key.startswith(_SYNTAX) for f in verdict("placeholder-leak", line["text"]).faults))}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    gold = [line["label"] for line in lines]
    told = [answers[line["id"]]["label"] for line in lines]
    right = sum(1 for g, t in zip(gold, told, strict=True) if g and t)
    return [Figure("F1 of syntax left in", f1(right, sum(told), sum(gold)), 0.999)]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    wrong = [x for x in lines if answers[x["id"]]["label"] != x["label"]]
    return [f"{x['id']}: {x['text'][:160]!r}: said {answers[x['id']]['label']}, is {x['label']}" for x in wrong]
