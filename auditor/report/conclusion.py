"""The audit in a few words: one verdict sentence, the counts, the coverage; the same in every format."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from auditor.model.verdict import Outcome, Severity

if TYPE_CHECKING:
    from auditor.model.audit import Audit, Finding

Tone = Literal["bad", "warn", "good", "partial", "void"]
JUDGED = (Outcome.PASS, Outcome.FAIL, Outcome.NEEDS_REVIEW)
OUTCOME_WORDS = {
    Outcome.PASS: "passed",
    Outcome.FAIL: "failed",
    Outcome.NEEDS_REVIEW: "need review",
    Outcome.NOT_APPLICABLE: "not applicable",
    Outcome.ERROR: "could not be judged",
}


@dataclass(frozen=True, slots=True)
class Conclusion:
    """tone: bad (errors) · warn (lesser faults) · good (nothing, and all was seen) · partial (nothing found, but
    not all was seen) · void (nothing was judged). `outcomes` counts coverage rows.
    """

    tone: Tone
    sentence: str
    errors: int
    warnings: int
    notices: int
    reviews: int
    waived: int
    outcomes: dict[Outcome, int]
    examined: int
    seen: int
    planned: int

    @property
    def open(self) -> int:
        """Findings that nobody has accepted."""
        return self.errors + self.warnings + self.notices

    @property
    def counts_line(self) -> str:
        """Always printed, zeros included."""
        said = (
            f"{count(self.errors, 'error')}, {count(self.warnings, 'warning')}, {count(self.notices, 'notice')}; "
            f"{self.reviews:,} to review"
        )
        return f"{said}; {self.waived:,} waived" if self.waived else said

    @property
    def coverage_line(self) -> str:
        """What stands behind the counts: verdicts by outcome, things examined, touchpoints seen."""
        judged = sum(self.outcomes[o] for o in JUDGED)
        parts = ", ".join(f"{self.outcomes[o]:,} {word}" for o, word in OUTCOME_WORDS.items() if self.outcomes[o])
        seen = f"{self.seen} of {count(self.planned, 'touchpoint')} seen"
        if not judged:
            return f"nothing judged ({parts or 'no check ran'}); {seen}"
        return f"{count(judged, 'verdict')} on {count(self.examined, 'thing')} examined ({parts}); {seen}"


def count(number: int, noun: str) -> str:
    """`1 error`, `2 errors`, `1,200 things`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def open_findings(audit: Audit) -> tuple[Finding, ...]:
    """Those that no waiver accepts, in the audit's order: worst first."""
    return tuple(f for f in audit.findings if not f.waived)


def conclude(audit: Audit) -> Conclusion:
    """Count what stands in the audit and say it."""
    findings = open_findings(audit)
    by = Counter(f.severity for f in findings)
    outcomes = Counter(c.outcome for c in audit.coverage)
    judged = sum(outcomes[o] for o in JUDGED)
    tone: Tone = (
        "void" if not judged and not findings
        else "bad" if by[Severity.ERROR]
        else "warn" if findings
        else "partial" if audit.incomplete
        else "good"
    )  # fmt: skip
    examined = sum(c.examined for c in audit.coverage)
    sentence = _sentence(audit, findings, by, tone, examined)
    return Conclusion(
        tone=tone,
        sentence=f"{sentence} {_gap(audit)}".strip() if tone != "void" else sentence,
        errors=by[Severity.ERROR],
        warnings=by[Severity.WARNING],
        notices=by[Severity.NOTICE],
        reviews=len(audit.reviews),
        waived=len(audit.findings) - len(findings),
        outcomes={o: outcomes[o] for o in Outcome},
        examined=examined,
        seen=sum(not t.lost for t in audit.touchpoints),
        planned=len(audit.touchpoints),
    )


def _sentence(audit: Audit, findings: tuple[Finding, ...], by: Counter[Severity], tone: Tone, examined: int) -> str:
    if tone == "void":
        why = "no touchpoint could be seen" if all(t.lost for t in audit.touchpoints) else "no check found its matter"
        return f"Nothing was checked: {why}. This is no pass."
    if tone == "bad":
        verb = "misleads or blocks" if by[Severity.ERROR] == 1 else "mislead or block"
        return f"{count(by[Severity.ERROR], 'error').capitalize()} {verb} the customer {_where(audit, findings)}."
    if by[Severity.WARNING]:
        verb = "costs" if by[Severity.WARNING] == 1 else "cost"
        return (
            f"Nothing found misleads or blocks the customer; {count(by[Severity.WARNING], 'warning')} "
            f"{verb} effort or trust {_where(audit, findings)}."
        )
    if findings:
        verb = "remains" if len(findings) == 1 else "remain"
        seen = "What was seen is in good order" if audit.incomplete else "In good order"
        return f"{seen}: {count(len(findings), 'notice')} {verb}, matters of polish."
    checks = len({c.check for c in audit.coverage if c.outcome in JUDGED})
    return f"No faults found: {count(examined, 'thing')} examined by {count(checks, 'check')}."


def _where(audit: Audit, findings: tuple[Finding, ...]) -> str:
    worst = findings[0].severity
    touched = {p.touchpoint for f in findings if f.severity is worst for p in f.places}
    known = [t for t in audit.touchpoints if t.id in touched]
    return f"at {len(known)} of {count(len(audit.touchpoints), 'touchpoint')}" if known else "on this journey"


def _gap(audit: Audit) -> str:
    if not audit.incomplete:
        return ""
    lost = sum(bool(t.lost) for t in audit.touchpoints)
    if not lost:
        return "Not everything could be looked at."
    verb = "was" if lost == 1 else "were"
    return f"Not everything could be looked at: {count(lost, 'touchpoint')} {verb} not seen."
