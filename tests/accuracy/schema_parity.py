"""A page's text beside its JSON-LD: does the text contradict the data? Answered by the product's own check."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.library.checks import load_check
from auditor.model.artifacts import Block, StructuredData, Texts
from auditor.model.check import TouchpointCheck
from auditor.model.evidence import Evidence
from auditor.model.journey import Kind
from auditor.model.verdict import Outcome
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("label", "facts", "contradiction", "group")
CHECK = Path(__file__).resolve().parents[2] / "checks" / "consistency" / "structured_data_drift.py"


@cache
def _check() -> TouchpointCheck:
    loaded = load_check(CHECK)
    assert isinstance(loaded, TouchpointCheck)
    return loaded


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """1 when the check finds a contradiction."""
    items = _listed(line["jsonld"])
    texts = Texts(tuple(Block(t) for t in line["text"].split("\n") if t.strip()))
    page = Evidence(
        "page", "Page", Kind.PAGE, "desktop", artifacts={Texts: texts, StructuredData: StructuredData(items)}
    )
    check = _check()
    return {"label": int(check.judge(page.only(check.meta.reads), check.meta.params).outcome is Outcome.FAIL)}


def _listed(data: Any) -> tuple[Any, ...]:
    return (*data,) if data.__class__ is list else (data,)


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    pairs = [(line["label"], answers[line["id"]]["label"]) for line in lines]
    right = sum(1 for gold, told in pairs if gold and told)
    told, gold = sum(t for _, t in pairs), sum(g for g, _ in pairs)
    return [
        Figure("precision", right / told if told else 1.0, 0.95),
        Figure("recall", right / gold if gold else 1.0, 0.97),
    ]
