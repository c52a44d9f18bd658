"""Faults of all checks and variants become findings: identity, severity, one finding for all variants, order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.check.fingerprints import dynamic_values, fingerprint
from auditor.model.audit import Coverage, Finding
from auditor.model.sayings import wording_of
from auditor.model.verdict import Confidence, Fault, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.model.check import Check
    from auditor.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Collected:
    """One check at one subject: what it said, and the touchpoints of that variant that were seen."""

    check: Check
    coverage: Coverage
    verdict: Verdict
    seen: tuple[Evidence, ...]


def findings_of(
    collected: Sequence[Collected], order: Mapping[str, int]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """(findings, reviews), worst first; the same fault in several variants is one finding.

    Among equally grave ones, what touchpoints say against each other goes before what one of them gets wrong: nobody
    who looks at one page can see it. Then the surer, then in journey order.
    """
    seen = {c.coverage.variant: c.seen for c in collected}
    dynamic = {variant: dynamic_values(touchpoints) for variant, touchpoints in seen.items()}
    sure = _merged([(c, f) for c in collected for f in c.verdict.faults], dynamic)
    doubtful = _merged([(c, f) for c in collected for f in c.verdict.doubts], dynamic)

    def rank(finding: Finding) -> tuple[int, bool, int, int, str, str]:
        first = min((order.get(p.touchpoint, len(order)) for p in finding.places), default=0)
        alone = len({p.touchpoint for p in finding.places}) < 2  # noqa: PLR2004 - two contradict each other
        grave, sure = finding.severity.rank, finding.confidence.rank
        return (-grave, alone, -sure, first, finding.check, finding.fingerprint)

    return tuple(sorted(sure, key=rank)), tuple(sorted(doubtful, key=rank))


def _merged(faults: list[tuple[Collected, Fault]], dynamic: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    twins: dict[tuple[str, str], int] = defaultdict(int)
    grouped: dict[str, list[tuple[Collected, Fault]]] = defaultdict(list)
    for collected, fault in faults:
        variant, check = collected.coverage.variant, collected.check.meta.id
        plain = fingerprint(check, fault, dynamic[variant])
        twin = twins[variant, plain]
        twins[variant, plain] += 1
        identity = fingerprint(check, fault, dynamic[variant], twin) if twin else plain
        grouped[identity].append((collected, fault))
    return [_finding(identity, group) for identity, group in grouped.items()]


def _finding(identity: str, group: list[tuple[Collected, Fault]]) -> Finding:
    collected, fault = max(group, key=lambda item: _severity(*item).rank)
    meta = collected.check.meta
    return Finding(
        check=meta.id,
        family=meta.family,
        severity=_severity(collected, fault),
        confidence=fault.confidence,
        message=str(fault.message),
        fingerprint=identity,
        places=tuple(dict.fromkeys(place for _, f in group for place in f.places)),
        variants=tuple(dict.fromkeys(c.coverage.variant for c, _ in group)),
        fix=str(fault.fix),
        wording=wording_of(fault.message),
        fix_wording=wording_of(fault.fix),
    )


def _severity(collected: Collected, fault: Fault) -> Severity:
    if fault.confidence is Confidence.LOW:
        return Severity.NOTICE
    return fault.severity or collected.check.meta.severity
