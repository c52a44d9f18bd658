"""Who answers for a finding, and since when it is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.model.audit import Finding
    from auditor.model.run import Run


def answered(
    findings: Sequence[Finding], reviews: Sequence[Finding], run: Run, earlier: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings and reviews with owner and the day on which they were first seen.

    The owner of a waiver, which stands there already, goes before the touchpoint's.
    """
    owners = {p.id: p.owner for p in run.info.planned if p.owner}
    today = run.info.gathered_at[:10]

    def known(finding: Finding) -> Finding:
        own = next((owners[p.touchpoint] for p in finding.places if p.touchpoint in owners), "")
        return replace(
            finding,
            owner=finding.owner or own,
            first_seen=earlier.get(finding.fingerprint, today),
        )

    return tuple(map(known, findings)), tuple(map(known, reviews))
