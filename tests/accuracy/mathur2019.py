"""Dark patterns of shopping sites by type, as far as their words tell.

Only the text is read: the researchers' comment says what it is. A third of the lines have no text at all (a countdown
that is a picture, a testimonial that was not copied). Five types lie in what is drawn, chosen or charged: the first two
figures leave them out, the third counts them.
"""

from __future__ import annotations

from typing import Any

from auditor.kit.selling.pressure import Pressure, pressures
from auditor.kit.selling.pressure_words import (
    ACTIVITY,
    COUNTDOWN,
    ENROLMENT,
    HARD_EXIT,
    HIDDEN_COST,
    HIDDEN_RENEWAL,
    HIGH_DEMAND,
    LIMITED,
    LOW_STOCK,
    SELLING,
    SHAMING,
    SNEAKING,
    TESTIMONIAL,
    TRICK,
    VISUAL,
)
from tests.accuracy.figures import Figure

GOLD = ("category", "type", "deceptive", "comment")
REACH = 0.80
_FIRST = (
    ENROLMENT, TRICK, SHAMING, HARD_EXIT, HIDDEN_RENEWAL, SNEAKING, ACTIVITY, COUNTDOWN, LOW_STOCK, HIGH_DEMAND,
    LIMITED, SELLING, HIDDEN_COST, TESTIMONIAL, VISUAL,
)  # fmt: skip
_COUNTS = frozenset({ACTIVITY, COUNTDOWN, LOW_STOCK})
_IN_WORDS = (
    LOW_STOCK, HIGH_DEMAND, ACTIVITY, COUNTDOWN, LIMITED, SHAMING, SELLING, HARD_EXIT, TRICK, HIDDEN_RENEWAL,
)  # fmt: skip


def predict(line: dict[str, Any]) -> dict[str, Any]:
    found = pressures(line["text"], "en")
    if not found:
        return {"label": 0, "type": ""}
    return {"label": 1, "type": min(found, key=_rank).kind}


def _rank(one: Pressure) -> tuple[int, int]:
    """What counts people, goods or minutes tells more than a mere “hurry” beside it."""
    if one.kind == LIMITED:
        return (1 if one.firm else 2), _FIRST.index(one.kind)
    return (0 if one.firm or one.kind in _COUNTS else 2), _FIRST.index(one.kind)


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    told = [line for line in lines if line["text"].strip()]
    by_type: dict[str, list[dict[str, Any]]] = {}
    for line in told:
        by_type.setdefault(line["type"], []).append(line)
    shares = {t: sum(answers[x["id"]]["type"] == t for x in of) / len(of) for t, of in by_type.items()}
    seen = {t: sum(answers[x["id"]]["label"] for x in of) / len(of) for t, of in by_type.items()}
    words = [t for t in _IN_WORDS if t in shares]
    figures = [
        Figure("macro recall, type right", sum(shares[t] for t in words) / len(words), REACH),
        Figure("macro recall, found", sum(seen[t] for t in words) / len(words), REACH),
        Figure("macro recall over all types", sum(shares.values()) / len(shares), REACH),
    ]
    figures += [Figure(f"{t} ({len(by_type[t])})", shares[t], 0) for t in sorted(shares)]
    return figures


def missed(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[str]:
    wrong = [x for x in lines if x["text"].strip() and answers[x["id"]]["type"] != x["type"]]
    return [f"{x['id']}: said {answers[x['id']]['type'] or 'nothing'}, is {x['type']}: {x['text']}" for x in wrong]
