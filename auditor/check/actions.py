"""What to do first: open findings of one check together, by what they cost the customer and what mending them costs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.model.audit import Action
from auditor.model.verdict import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.audit import Finding

IMPACT = {Severity.ERROR: 9.0, Severity.WARNING: 3.0, Severity.NOTICE: 1.0}
SURE = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.7, Confidence.LOW: 0.4}
PLACE, SOURCE, PROCESS = 1, 2, 3  # effort
# A page, a message, a route or a step has to be made, not only corrected.
_MADE = frozenset({
    "coverage-gap", "lifecycle-gap", "message-missing", "message-late", "promise-vs-observed", "dead-end",
    "forced-account", "forced-channel-switch", "error-clears-form", "back-loses-data", "effort-budget",
    "re-asked-known-data", "redundant-entry", "lost-context-link", "human-route-missing", "help-missing",
    "complaint-route-missing", "feedback-route-missing", "exit-harder-than-entry", "image-only-email", "pdf-no-text",
    "drip-pricing", "survey-overload", "message-overload", "special-need-route-missing", "forced-enrollment",
})  # fmt: skip


def actions_of(findings: Iterable[Finding], variants: int) -> tuple[Action, ...]:
    """First first; `variants`: how many ways of walking there were."""
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if not finding.waived:
            grouped[finding.check].append(finding)
    actions = [_action(check, group, max(variants, 1)) for check, group in grouped.items()]
    return tuple(sorted(actions, key=lambda a: (-a.score, -a.impact, a.effort, a.check)))


def _action(check: str, findings: list[Finding], variants: int) -> Action:
    touchpoints = tuple(dict.fromkeys(p.touchpoint for f in findings for p in f.places))
    met = max(len({v for f in findings for v in f.variants}), 1)
    impact = max(IMPACT[f.severity] * SURE[f.confidence] for f in findings)
    reach = round(len(touchpoints) * min(met / variants, 1.0), 2)
    effort = _effort(check, findings)
    return Action(
        check, tuple(f.fingerprint for f in findings), round(impact, 2), reach, effort,
        round(impact * reach / effort, 2), touchpoints,
    )  # fmt: skip


def _effort(check: str, findings: list[Finding]) -> int:
    if check in _MADE:
        return PROCESS
    across = any(len({p.touchpoint for p in f.places}) > 1 for f in findings)
    return SOURCE if across else PLACE
