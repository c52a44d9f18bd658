"""Short messages of programs in thirteen languages: their language, the `%{name}` left in them, and no blame in any."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from auditor.kit.text.languages import likely_language, primary
from auditor.kit.text.placeholders import placeholders
from tests.accuracy.asked import blames
from tests.accuracy.figures import Figure, f1

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("lang", "placeholders", "key", "group")
AMONG = ("de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    text = line["text"]
    language = likely_language(text, AMONG)
    found = [hit.token for hit in placeholders(text, language=language) if hit.sort == "syntax"]
    return {"language": language, "placeholders": found, "blame": int(blames(text, language or "en"))}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    told = [answers[line["id"]] for line in lines]
    pairs = list(zip(lines, told, strict=True))
    right = sum((Counter(x["placeholders"]) & Counter(a["placeholders"])).total() for x, a in pairs)
    said = [(x, a) for x, a in pairs if _speaks(x)]
    return [
        Figure("language", sum(_same(x, a) for x, a in said) / len(said) if said else 1.0, 0.85),
        Figure(
            "F1 of placeholders",
            f1(right, sum(len(a["placeholders"]) for a in told), sum(len(x["placeholders"]) for x in lines)),
            1.0,
        ),
        Figure("blame findings", sum(a["blame"] for a in told), 0, below=True),
    ]


def _same(line: Mapping[str, Any], answer: Mapping[str, Any]) -> bool:
    return answer["language"] == primary(line["lang"])


def _speaks(line: Mapping[str, Any]) -> bool:
    """It has letters beside its placeholders."""
    text = line["text"]
    for token in line["placeholders"]:
        text = text.replace(token, " ")
    return any(sign.isalpha() for sign in text)


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    wrong = [x for x in lines if _speaks(x) and not _same(x, answers[x["id"]])]
    wrong += [x for x in lines if x["placeholders"] != answers[x["id"]]["placeholders"] or answers[x["id"]]["blame"]]
    return [f"{x['id']}: {x['text']!r}: said {answers[x['id']]}, is {x['lang']} {x['placeholders']}" for x in wrong]
