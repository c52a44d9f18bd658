"""What is new in the audit of a company with a fault in it, and whether that is exactly the fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.model.audit import Audit, Finding
    from tests.mutations.faults import Fault

Told = tuple[str, str, tuple[str, ...]]


def told(finding: Finding, severity: str = "") -> Told:
    """Check, severity (`review` where it is left to a person) and touchpoints, as `faults.yaml` writes them."""
    touchpoints = dict.fromkeys(place.touchpoint for place in finding.places)
    return finding.check, severity or finding.severity.value, tuple(touchpoints)


def everything(audit: Audit) -> dict[str, tuple[Told, str]]:
    """By fingerprint, what the audit reports and what it leaves to a person, with the message."""
    found = {f.fingerprint: (told(f), f.message) for f in audit.findings}
    return found | {f.fingerprint: (told(f, "review"), f.message) for f in audit.reviews}


@dataclass
class Tally:
    """Of one check: faults planted, found exactly so, and what was reported that nobody planted."""

    planted: int = 0
    found: int = 0
    alarms: list[str] = field(default_factory=list)


def lessened(finding: Told, clean: Mapping[str, tuple[Told, str]]) -> bool:
    """A finding of the clean audit, at fewer of its touchpoints: the others were lost behind the fault."""
    check, severity, touchpoints = finding
    return any(c == check and s == severity and set(touchpoints) < set(t) for (c, s, t), _ in clean.values())


def judge(faults: tuple[Fault, ...], clean: Audit, mutated: Audit) -> tuple[tuple[Fault, ...], list[tuple[Told, str]]]:
    """(those that were found, what else is new)."""
    known = everything(clean)
    new = [said for fingerprint, said in everything(mutated).items() if fingerprint not in known]
    if mutated.incomplete:
        new = [said for said in new if not lessened(said[0], known)]
    wanted = {(fault.check, fault.severity, fault.touchpoints): fault for fault in faults}
    assert len(wanted) == len(faults), "two faults of one walk ask for the same finding"
    found = {said[0] for said in new} & wanted.keys()
    return tuple(wanted[told] for told in found), [said for said in new if said[0] not in wanted]
