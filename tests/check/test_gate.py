"""The gate: 3 beats 1, waived and unsure findings do not close it."""

from __future__ import annotations

import pytest

from auditor.check.gate import exit_code
from auditor.model.audit import Audit, AuditJourney, Finding
from auditor.model.verdict import Confidence, Severity


def audit_with(severity=Severity.ERROR, confidence=Confidence.HIGH, waived="", incomplete=()):
    finding = Finding("c", "f", severity, confidence, "m", "0" * 16, (), waived=waived)
    return Audit(AuditJourney("j", "J"), (), (finding,), (), (), incomplete=incomplete)


@pytest.mark.parametrize(
    ("audit", "fail_on", "code"),
    [
        (audit_with(), Severity.ERROR, 1),
        (audit_with(Severity.WARNING), Severity.ERROR, 0),
        (audit_with(Severity.WARNING), Severity.WARNING, 1),
        (audit_with(Severity.NOTICE), Severity.NOTICE, 1),
        (audit_with(confidence=Confidence.LOW), Severity.ERROR, 0),
        (audit_with(waived="known (Ada)"), Severity.ERROR, 0),
        (audit_with(), None, 0),
        (audit_with(incomplete=("x: lost",)), Severity.ERROR, 3),
        (audit_with(incomplete=("x: lost",)), None, 3),
    ],
)
def test_exit_code(audit, fail_on, code):
    assert exit_code(audit, fail_on, Confidence.MEDIUM) == code
