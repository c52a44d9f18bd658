"""“Do not say” and “say” of plainlanguage.gov, and bureaucratic passages beside their plain versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from auditor.kit.text.ease import ease
from tests.accuracy.figures import Figure
from tests.accuracy.harder import missed_pairs, right, share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("group", "page")
REACH = 0.9
OMIT = re.compile(r"\(omit\)", re.IGNORECASE)


def alternatives(text: str, kind: str) -> list[str]:
    """The list of words writes “proper, right” for one or the other, and “(omit)” for nothing at all."""
    if kind != "word":
        return [text]
    return [OMIT.sub("", one).strip() for one in re.split(r",\s|;\s", text)]


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """The score of each side; of several alternatives, the easiest."""
    kind = line.get("kind", "")
    return {side: min(map(ease, alternatives(line[side], kind))) for side in ("hard", "simple")}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    figures = [Figure("pairs right", share(right(lines, answers, "simple")), REACH)]
    for kind in ("word", "passage"):
        some = [line for line in lines if line["kind"] == kind]
        figures.append(Figure(f"pairs right, {kind}", share(right(some, answers, "simple")), 0.0))
    return figures


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return missed_pairs(lines, answers)
