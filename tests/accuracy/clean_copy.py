"""Edited service prose, in which every claim, urgency, blame or template syntax that is found is presumed false.

The sentences are shown as promotion and, for blame, as what a form says when it refuses. As in `placeholders`, only
syntax counts as a placeholder: four sentences hold “[Product Name]”, which is a true leftover of their mails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.model.evidence import Declared
from tests.accuracy import asked
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping

GOLD = ("group",)  # there are no labels
CHECKS = {
    "claims": "superlative-claim",
    "urgency": "urgency-pressure",
    "overpromises": "overpromise-absolute",
    "blame": "error-message-unhelpful",
    "placeholders": "placeholder-leak",
    "jargon": "jargon",
}
SYNTAX = ("syntax ", "template not filled in")
_THOUSAND = {"claims": 5.0, "urgency": 2.0, "overpromises": 5.0, "blame": 5.0, "placeholders": 0.0}


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """How many findings of each sort."""
    return {name: _found(name, line["text"]) for name in CHECKS}


def _found(name: str, text: str) -> int:
    if name == "blame":
        return int(asked.blames(text))
    faults = asked.verdict(CHECKS[name], text, about=asked_about(), stage="discover").faults
    return sum(name != "placeholders" or fault.key.startswith(SYNTAX) for fault in faults)


def asked_about() -> Declared:
    """A company in Britain, that its checks of the market are asked as well."""
    return Declared("clean-copy", market="gb", today="2025-06-01")


def score(lines: list[dict[str, Any]], answers: Mapping[str, dict[str, Any]]) -> list[Figure]:
    counts = {name: sum(answers[line["id"]][name] for line in lines) for name in CHECKS}
    return [
        Figure(f"{name} per 1,000 sentences", 1000 * count / max(len(lines), 1), _THOUSAND.get(name, 20.0), below=True)
        for name, count in counts.items()
    ]


def missed(lines: list[dict[str, Any]], answers: Mapping[str, dict[str, Any]]) -> list[str]:
    return [
        f"{line['id']}: {name} said {answers[line['id']][name]}, expected 0: {line['text']}"
        for line in lines
        for name in CHECKS
        if answers[line["id"]][name]
    ]
