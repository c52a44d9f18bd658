"""Error messages that published guides recommend or advise against, shown as the one complaint of a refused form."""

from __future__ import annotations

from typing import Any

from tests.accuracy.asked import complaint, objects
from tests.accuracy.figures import Figure, f1

GOLD = ("label", "why", "source")
REACH = 0.85


def predict(line: dict[str, Any]) -> dict[str, Any]:
    said = complaint(line["text"])
    return {"label": int(objects("error-message-unhelpful", said, language=line.get("lang", "en")))}


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    right = sum(bool(line["label"]) and answers[line["id"]]["label"] == 1 for line in lines)
    predicted = sum(answers[line["id"]]["label"] for line in lines)
    return [Figure("f1", f1(right, predicted, sum(line["label"] for line in lines)), REACH)]


def missed(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[str]:
    """One line of text for each message that was judged otherwise than the guide does."""
    return [
        f"{line['id']}: said {answers[line['id']]['label']}, expected {line['label']}: {line['text']}"
        for line in lines
        if answers[line["id"]]["label"] != line["label"]
    ]
