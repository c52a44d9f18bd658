"""Whether a release may pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import FINDINGS, INCOMPLETE, OK

if TYPE_CHECKING:
    from auditor.model.audit import Audit, Finding
    from auditor.model.verdict import Confidence, Severity


def gating(audit: Audit, fail_on: Severity, min_confidence: Confidence) -> tuple[Finding, ...]:
    """The findings that close the gate."""
    return tuple(
        f
        for f in audit.findings
        if not f.waived and f.severity.rank >= fail_on.rank and f.confidence.rank >= min_confidence.rank
    )


def exit_code(audit: Audit, fail_on: Severity | None, min_confidence: Confidence) -> int:
    """0 passed, 1 findings, 3 incomplete; 3 beats 1. `fail_on` None never fails on findings."""
    if audit.incomplete:
        return INCOMPLETE
    return FINDINGS if fail_on and gating(audit, fail_on, min_confidence) else OK
