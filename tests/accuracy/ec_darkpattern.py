"""Texts of shopping sites: those that press the customer, among menu items, product names and notices."""

from __future__ import annotations

from typing import Any

from auditor.kit.selling.pressure import pressures
from tests.accuracy.figures import Figure

GOLD = ("label", "category")
PRECISION, RECALL = 0.97, 0.92


def predict(line: dict[str, Any]) -> dict[str, Any]:
    return {"label": int(bool(pressures(line["text"], "en")))}


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    right = sum(answers[line["id"]]["label"] and line["label"] for line in lines)
    said = sum(answers[line["id"]]["label"] for line in lines)
    gold = sum(line["label"] for line in lines)
    return [Figure("precision", right / max(said, 1), PRECISION), Figure("recall", right / max(gold, 1), RECALL)]


def missed(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[str]:
    wrong = [line for line in lines if answers[line["id"]]["label"] != line["label"]]
    return [f"{x['id']}: said {1 - x['label']}, is {x['label']} ({x['category']}): {x['text']}" for x in wrong]
