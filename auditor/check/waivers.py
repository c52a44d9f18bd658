"""Known faults, accepted for a time with a reason and an owner."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.model.audit import Finding, WaiverNote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.settings import Waiver


def apply_waivers(
    findings: Sequence[Finding], waivers: Sequence[Waiver], today: str
) -> tuple[tuple[Finding, ...], tuple[WaiverNote, ...]]:
    """Findings with `waived`, owner and due day set where a waiver fits, and what became of each waiver.

    `today` is an ISO date: the day of the gathering, so that an audit of the same evidence stays the same.
    """
    waived: dict[str, Waiver] = {}
    notes: list[WaiverNote] = []
    for waiver in waivers:
        fitting = tuple(f.fingerprint for f in findings if _fits(waiver, f))
        expired = bool(waiver.until) and bool(today) and waiver.until < today
        state = "expired" if expired else "used" if fitting else "unused"
        if not expired:
            waived.update(dict.fromkeys(fitting, waiver))
        notes.append(WaiverNote(waiver.check, waiver.reason, waiver.owner, waiver.until, state, fitting))
    marked = tuple(_waived(f, waived[f.fingerprint]) if f.fingerprint in waived else f for f in findings)
    return marked, tuple(notes)


def _waived(finding: Finding, waiver: Waiver) -> Finding:
    return replace(finding, waived=f"{waiver.reason} ({waiver.owner})", owner=waiver.owner, due=waiver.until)


def _fits(waiver: Waiver, finding: Finding) -> bool:
    if waiver.check != finding.check:
        return False
    if waiver.fingerprint:
        return waiver.fingerprint == finding.fingerprint
    places = [p for p in finding.places if not waiver.touchpoint or p.touchpoint == waiver.touchpoint]
    return bool(places) and (not waiver.quote or any(waiver.quote in p.quote for p in places))
