"""The audit in a few words: one verdict sentence, the counts, the coverage; the same in every format."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from auditor.library.catalogues import Tongue
from auditor.model.verdict import Outcome, Severity
from auditor.report.words import sentences, series

if TYPE_CHECKING:
    from auditor.model.audit import Audit, Finding

Tone = Literal["bad", "warn", "good", "partial", "void"]
JUDGED = (Outcome.PASS, Outcome.FAIL, Outcome.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """tone: bad (errors) · warn (lesser faults) · good (nothing, and all was seen) · partial (nothing found, but
    not all was seen) · void (nothing was judged). `outcomes` counts coverage rows. The lines speak `tongue`.
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
    tongue: Tongue = field(default_factory=Tongue)

    @property
    def open(self) -> int:
        """Findings that nobody has accepted."""
        return self.errors + self.warnings + self.notices

    @property
    def counts_line(self) -> str:
        """Always printed, zeros included."""
        tongue = self.tongue
        said = tongue(
            "{errors}, {warnings}, {notices}; {reviews:,} to review",
            errors=severity_count(tongue, Severity.ERROR, self.errors),
            warnings=severity_count(tongue, Severity.WARNING, self.warnings),
            notices=severity_count(tongue, Severity.NOTICE, self.notices),
            reviews=self.reviews,
        )
        return tongue("{counts}; {waived:,} waived", counts=said, waived=self.waived) if self.waived else said

    @property
    def coverage_line(self) -> str:
        """What stands behind the counts: verdicts by outcome, things examined, touchpoints seen."""
        tongue = self.tongue
        judged = sum(self.outcomes[o] for o in JUDGED)
        parts = series(tongue, (outcome_count(tongue, o, self.outcomes[o]) for o in Outcome if self.outcomes[o]))
        planned = touchpoints(tongue, self.planned)
        if not judged:
            parts = parts or tongue("no check ran")
            return tongue(
                "nothing judged ({outcomes}); {seen} of {touchpoints} seen",
                outcomes=parts, seen=self.seen, touchpoints=planned,
            )  # fmt: skip
        return tongue(
            "{verdicts} on {things} examined ({outcomes}); {seen} of {touchpoints} seen",
            verdicts=tongue.number("{count:,} verdict", "{count:,} verdicts", judged),
            things=things(tongue, self.examined), outcomes=parts, seen=self.seen, touchpoints=planned,
        )  # fmt: skip


def touchpoints(tongue: Tongue, count: int) -> str:
    """`1 touchpoint`, `1,200 touchpoints`."""
    return tongue.number("{count:,} touchpoint", "{count:,} touchpoints", count)


def things(tongue: Tongue, count: int) -> str:
    """What checks looked at, in things of their own kind."""
    return tongue.number("{count:,} thing", "{count:,} things", count)


def severity_count(tongue: Tongue, severity: Severity, count: int) -> str:
    """`1 error`, `2 warnings`."""
    if severity is Severity.ERROR:
        return tongue.number("{count:,} error", "{count:,} errors", count)
    if severity is Severity.WARNING:
        return tongue.number("{count:,} warning", "{count:,} warnings", count)
    return tongue.number("{count:,} notice", "{count:,} notices", count)


def outcome_count(tongue: Tongue, outcome: Outcome, count: int) -> str:
    """`3 passed`, `2 need review`."""
    if outcome is Outcome.PASS:
        return tongue("{count:,} passed", count=count)
    if outcome is Outcome.FAIL:
        return tongue("{count:,} failed", count=count)
    if outcome is Outcome.NEEDS_REVIEW:
        return tongue("{count:,} need review", count=count)
    if outcome is Outcome.NOT_APPLICABLE:
        return tongue("{count:,} not applicable", count=count)
    return tongue("{count:,} could not be judged", count=count)


def open_findings(audit: Audit) -> tuple[Finding, ...]:
    """Those that no waiver accepts, in the audit's order: worst first."""
    return tuple(f for f in audit.findings if not f.waived)


def gaps(audit: Audit, tongue: Tongue) -> tuple[str, ...]:
    """What could not be looked at, in the language."""
    wordings = (*audit.incomplete_wordings, *(None for _ in audit.incomplete))
    return tuple(tongue.told(text, wording) for text, wording in zip(audit.incomplete, wordings, strict=False))


def conclude(audit: Audit, tongue: Tongue | None = None) -> Conclusion:
    """Count what stands in the audit and say it."""
    said = tongue or Tongue()
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
    met = [t for t in audit.touchpoints if not t.source]  # an error that was provoked is no touchpoint of the journey
    parts = (_sentence(said, audit, findings, tone, examined), _gap(said, audit) if tone != "void" else "")
    return Conclusion(
        tone=tone,
        sentence=sentences(said, parts),
        errors=by[Severity.ERROR],
        warnings=by[Severity.WARNING],
        notices=by[Severity.NOTICE],
        reviews=len(audit.reviews),
        waived=len(audit.findings) - len(findings),
        outcomes={o: outcomes[o] for o in Outcome},
        examined=examined,
        seen=sum(not t.lost for t in met),
        planned=len(met),
        tongue=said,
    )


def _sentence(tongue: Tongue, audit: Audit, findings: tuple[Finding, ...], tone: Tone, examined: int) -> str:
    if tone == "void":
        if all(t.lost for t in audit.touchpoints):
            return tongue("Nothing was checked: no touchpoint could be seen. This is no pass.")
        return tongue("Nothing was checked: no check found its matter. This is no pass.")
    count = sum(f.severity is findings[0].severity for f in findings) if findings else 0
    if tone == "bad":
        return _errors(tongue, audit, findings, count)
    if findings and findings[0].severity is Severity.WARNING:
        return _warnings(tongue, audit, findings, count)
    if findings:
        return _notices(tongue, count, seen_whole=not audit.incomplete)
    return _clean(tongue, audit, examined)


def _clean(tongue: Tongue, audit: Audit, examined: int) -> str:
    checks = len({c.check for c in audit.coverage if c.outcome in JUDGED})
    by = {"things": things(tongue, examined), "checks": tongue.number("{count:,} check", "{count:,} checks", checks)}
    if audit.findings:  # all of them accepted
        return tongue("No fault is open: {things} examined by {checks}.", **by)
    return tongue("No faults found: {things} examined by {checks}.", **by)


def _errors(tongue: Tongue, audit: Audit, findings: tuple[Finding, ...], count: int) -> str:
    if touched := _touched(audit, findings):
        return tongue.number(
            "{count:,} error misleads or blocks the customer at {touched} of {touchpoints}.",
            "{count:,} errors mislead or block the customer at {touched} of {touchpoints}.",
            count, touched=touched, touchpoints=touchpoints(tongue, sum(not t.source for t in audit.touchpoints)),
        )  # fmt: skip
    return tongue.number(
        "{count:,} error misleads or blocks the customer on this journey.",
        "{count:,} errors mislead or block the customer on this journey.",
        count,
    )


def _warnings(tongue: Tongue, audit: Audit, findings: tuple[Finding, ...], count: int) -> str:
    if touched := _touched(audit, findings):
        return tongue.number(
            "Nothing found misleads or blocks the customer; {count:,} warning costs effort or trust at {touched} of "
            "{touchpoints}.",
            "Nothing found misleads or blocks the customer; {count:,} warnings cost effort or trust at {touched} of "
            "{touchpoints}.",
            count, touched=touched, touchpoints=touchpoints(tongue, sum(not t.source for t in audit.touchpoints)),
        )  # fmt: skip
    return tongue.number(
        "Nothing found misleads or blocks the customer; {count:,} warning costs effort or trust on this journey.",
        "Nothing found misleads or blocks the customer; {count:,} warnings cost effort or trust on this journey.",
        count,
    )


def _notices(tongue: Tongue, count: int, *, seen_whole: bool) -> str:
    if seen_whole:
        return tongue.number(
            "In good order: {count:,} notice remains, matters of polish.",
            "In good order: {count:,} notices remain, matters of polish.",
            count,
        )
    return tongue.number(
        "What was seen is in good order: {count:,} notice remains, matters of polish.",
        "What was seen is in good order: {count:,} notices remain, matters of polish.",
        count,
    )


def _touched(audit: Audit, findings: tuple[Finding, ...]) -> int:
    """At how many touchpoints the worst ones stand."""
    worst = findings[0].severity
    touched = {p.touchpoint for f in findings if f.severity is worst for p in f.places}
    return sum(t.id in touched and not t.source for t in audit.touchpoints)


def _gap(tongue: Tongue, audit: Audit) -> str:
    if not audit.incomplete:
        return ""
    lost = sum(bool(t.lost) for t in audit.touchpoints if not t.source)
    if not lost:
        return tongue("Not everything could be looked at.")
    return tongue.number(
        "Not everything could be looked at: {count:,} touchpoint was not seen.",
        "Not everything could be looked at: {count:,} touchpoints were not seen.",
        lost,
    )
