"""The language of sentences, pairs of words and single words, out of sixteen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.text.languages import likely_language
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("lang", "group")
AMONG = ("en", "zh", "ja", "ko", "ar", "ru", "tr", "vi", "pl", "sv", "nl", "de", "fr", "es", "it", "pt")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    return {"value": likely_language(line["text"], AMONG)}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    def right(chosen: Sequence[Mapping[str, Any]]) -> float:
        return sum(answers[x["id"]]["value"] == x["lang"] for x in chosen) / len(chosen) if chosen else 1.0

    of = {kind: [x for x in lines if x["kind"] == kind] for kind in ("sentences", "word-pairs", "single-words")}
    script = [x for x in lines if x["lang"] in {"en", "zh"}]
    mixed_up = [x for x in script if {x["lang"], answers[x["id"]]["value"]} == {"en", "zh"}]
    return [
        Figure("English and Chinese kept apart", 1 - len(mixed_up) / max(len(script), 1), 1.0),
        Figure("Chinese", right([x for x in lines if x["lang"] == "zh"]), 1.0),
        Figure("sentences", right(of["sentences"]), 0.99),
        Figure("pairs of words", right(of["word-pairs"]), 0.95),
        Figure("single words", right(of["single-words"]), 0.85),
    ]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    wrong = [x for x in lines if answers[x["id"]]["value"] != x["lang"]]
    return [f"{x['id']}: {x['text']!r}: said {answers[x['id']]['value']!r}, is {x['lang']!r}" for x in wrong]
