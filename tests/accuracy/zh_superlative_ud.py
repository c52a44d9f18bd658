"""zh_superlative_ud: whether 最 raises a word, or is part of a word of time and order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.text.superlatives import superlatives
from tests.accuracy.figures import Figure, f1

if TYPE_CHECKING:
    from collections.abc import Mapping

GOLD = ("label", "superlative", "innocent")


def predict(line: dict[str, Any]) -> dict[str, Any]:
    return {"label": int(bool(superlatives(line["text"], "zh")))}


def score(lines: list[dict[str, Any]], answers: Mapping[str, dict[str, Any]]) -> list[Figure]:
    said = {line["id"] for line in lines if answers[line["id"]]["label"]}
    gold = {line["id"] for line in lines if line["label"]}
    return [
        Figure("F1", f1(len(said & gold), len(said), len(gold)), 0.98),
        Figure("false alarms", len(said - gold) / max(len(lines) - len(gold), 1), 0.04, below=True),
    ]


def missed(lines: list[dict[str, Any]], answers: Mapping[str, dict[str, Any]]) -> list[str]:
    return [
        f"{line['id']}: said {answers[line['id']]['label']}, expected {line['label']} {line['superlative']}:"
        f" {line['text']}"
        for line in lines
        if answers[line["id"]]["label"] != line["label"]
    ]
