"""To which pillar of a service each check belongs: by its family, and for some checks by name."""

from __future__ import annotations

from auditor.model.pillars import Pillar

_FAMILIES = {
    "effort": Pillar.FLOW, "coverage": Pillar.FLOW,
    "clarity": Pillar.WORDS,
    "consistency": Pillar.DETAIL, "expectation": Pillar.DETAIL, "trust": Pillar.DETAIL,
    "access": Pillar.HELP, "channels": Pillar.HELP, "email": Pillar.HELP, "help": Pillar.HELP,
}  # fmt: skip
_BY_NAME = {
    Pillar.FLOW: (
        "next-step-missing", "step-indicator-mismatch", "message-missing", "message-late", "message-duplicate",
        "precommit-summary-missing", "order-reference-drift", "nav-order-drift", "exit-harder-than-entry",
        "sms-no-action", "email-cta-missing",
    ),
    Pillar.WORDS: (
        "script-structure", "script-unfit-phrase", "script-empathy-missing", "script-unspeakable",
        "error-message-unhelpful", "confirmshaming", "trick-question", "urgency-pressure", "scarcity-unproven",
        "overpromise-absolute", "superlative-claim", "superlative-evasion", "filter-damage", "term-drift",
        "register-drift", "cta-label-drift", "component-name-drift", "subject-weak", "subject-body-mismatch",
        "preheader-missing", "commit-button-unclear",
    ),
    Pillar.DETAIL: (
        "preference-ignored", "generic-greeting", "locale-mismatch", "special-need-route-missing",
        "signature-incomplete", "sms-unidentified", "script-fact-coverage", "key-fact-buried", "part-drift",
    ),
    Pillar.MEASURE: (
        "effort-budget", "promise-vs-observed", "feedback-route-missing", "feedback-ack-missing",
        "survey-overload", "complaint-route-missing", "noreply-dead", "faq-coverage", "lifecycle-gap",
        "edition-undated", "expired-content", "message-overload",
    ),
}  # fmt: skip
_NAMED = {check: pillar for pillar, checks in _BY_NAME.items() for check in checks}


def pillar_of(check: str, family: str) -> Pillar:
    """By name, else by family; a family that a workspace made up is a matter of detail."""
    return _NAMED.get(check) or _FAMILIES.get(family, Pillar.DETAIL)


def named() -> frozenset[str]:
    """The checks that do not follow their family."""
    return frozenset(_NAMED)
