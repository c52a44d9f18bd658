"""clean_copy: edited service prose, in which every claim, threat, blame or leftover that is found is presumed false."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.evidence import Declared
from tests.accuracy import asked
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.model.verdict import Verdict

GOLD = ()
CHECKS = {
    "claims": "superlative-claim",
    "urgency": "urgency-pressure",
    "overpromises": "overpromise-absolute",
    "blame": "error-message-unhelpful",
    "placeholders": "placeholder-leak",
    "jargon": "jargon",
}
_THOUSAND = {"claims": 5.0, "urgency": 2.0, "overpromises": 5.0, "blame": 0.0, "placeholders": 0.0}


@cache
def _known() -> frozenset[str]:
    return frozenset(load_checks((built_in(),)).checks)


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """How many findings of each sort; a check that is not there yet finds none."""
    return {name: _found(name, line["text"]) for name in CHECKS}


def _found(name: str, text: str) -> int:
    check = CHECKS[name]
    if check not in _known():
        return 0
    verdict: Verdict = asked.verdict(check, text, about=asked_about())
    if name == "blame":
        return sum("blame" in fault.message.lower() for fault in verdict.faults)
    return len(verdict.faults)


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
