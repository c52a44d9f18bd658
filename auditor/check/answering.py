"""Who answers for a finding, until when, and since when it is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.model.audit import Finding
    from auditor.model.run import Run
    from auditor.model.settings import Waiver


def answered(
    findings: Sequence[Finding],
    reviews: Sequence[Finding],
    run: Run,
    waivers: Sequence[Waiver],
    earlier: Mapping[str, str],
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings and reviews with owner, due day and the day on which they were first seen.

    The owner of a waiver goes before the touchpoint's; a day is due where a waiver names one.
    """
    owners = {p.id: p.owner for p in run.info.planned if p.owner}
    today = run.info.gathered_at[:10]

    def known(finding: Finding) -> Finding:
        waiver = next((w for w in waivers if finding.waived == f"{w.reason} ({w.owner})"), None)
        own = next((owners[p.touchpoint] for p in finding.places if p.touchpoint in owners), "")
        return replace(
            finding,
            owner=waiver.owner if waiver else own,
            due=waiver.until if waiver else "",
            first_seen=earlier.get(finding.fingerprint, today),
        )

    return tuple(map(known, findings)), tuple(map(known, reviews))
