"""Two ways to write a telephone number: the same number, or one with another digit?

Each stands at a touchpoint of its own; the ledger that the product builds says whether they contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.facts.ledger import build_ledger
from auditor.model.artifacts import Block, Texts
from auditor.model.evidence import Declared, Evidence
from auditor.model.journey import Kind
from tests.accuracy.figures import Figure, f1

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("label", "group")
REACH = 0.995


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """1 when the two are different numbers."""
    about = Declared("phones", market=line["region"].lower())
    said = [_said(side, line[side], order) for order, side in enumerate(("a", "b"))]
    entries = build_ledger(about, said, "desktop").of("phone")
    return {"label": int(any(e.contradicted for e in entries))}


def _said(touchpoint: str, number: str, order: int) -> Evidence:
    texts = Texts((Block(f"Phone: {number}"),))
    return Evidence(touchpoint, touchpoint, Kind.PAGE, "desktop", order=order, artifacts={Texts: texts})


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    gold = [line["label"] for line in lines]
    told = [answers[line["id"]]["label"] for line in lines]
    right = sum(1 for g, t in zip(gold, told, strict=True) if g and t)
    return [Figure("F1 of different numbers", f1(right, sum(told), sum(gold)), REACH)]
