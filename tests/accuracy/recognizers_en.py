"""Sums, dates, lengths of time and telephone numbers in English sentences; see `recognizers` for how they are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.accuracy import recognizers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.accuracy.figures import Figure

GOLD = recognizers.GOLD
GOALS = (0.88, 0.94)


def predict(line: dict[str, Any]) -> dict[str, Any]:
    return recognizers.predict(line, "en", "")


def score(lines: Iterable[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    return recognizers.score(lines, answers, GOALS)
