"""The audit as a report in another language shows it: what the walk said of a touchpoint, told anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, AuditTouchpoint, Shot
    from auditor.model.comparison import Comparison


def retold(audit: Audit, tongue: Tongue) -> Audit:
    """Titles that the auditor made, why something was not seen, and the steps of the walk."""
    if not tongue.texts:
        return audit
    return replace(audit, touchpoints=tuple(_touchpoint(one, tongue) for one in audit.touchpoints))


def retold_comparison(comparison: Comparison, tongue: Tongue) -> Comparison:
    """The same of the touchpoints that two audits have."""
    if not tongue.texts:
        return comparison
    matches = tuple(
        replace(one, a=one.a and _touchpoint(one.a, tongue), b=one.b and _touchpoint(one.b, tongue))
        for one in comparison.matches
    )
    return replace(comparison, matches=matches)


def _touchpoint(one: AuditTouchpoint, tongue: Tongue) -> AuditTouchpoint:
    title = tongue.told(one.title, one.title_wording) if one.title_wording else one.title
    lost = tongue.told(one.lost, one.lost_wording) if one.lost else ""
    return replace(one, title=title, lost=lost, shots=tuple(_shot(shot, tongue) for shot in one.shots))


def _shot(shot: Shot, tongue: Tongue) -> Shot:
    wordings = shot.walk_wordings or (None,) * len(shot.walk)
    walk = tuple(
        tongue.told(text, wording) if wording else text for text, wording in zip(shot.walk, wordings, strict=False)
    )
    lost = tongue.told(shot.lost, shot.lost_wording) if shot.lost else ""
    return replace(shot, lost=lost, walk=walk if len(walk) == len(shot.walk) else shot.walk)
