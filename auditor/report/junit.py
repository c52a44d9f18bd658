"""JUnit XML: one suite per touchpoint and one for the journey; a case per check, subject and variant."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from auditor.model.verdict import Outcome
from auditor.report.plain import clipped, one_line, removed

if TYPE_CHECKING:
    from auditor.model.audit import Audit, AuditTouchpoint, Coverage, Finding

_COUNTED = ("failure", "error", "skipped")


def to_junit(audit: Audit) -> bytes:
    """Failures are findings; errors are checks that crashed and touchpoints that were lost; skipped is what does
    not apply, waits for a person, or is waived.
    """
    found: dict[tuple[str, str], list[Finding]] = defaultdict(list)  # (check, touchpoint or "")
    scope = {c.id: c.scope for c in audit.checks}
    for finding in audit.findings:
        subjects = {""} if scope.get(finding.check) == "journey" else {p.touchpoint for p in finding.places}
        for subject in subjects:
            found[finding.check, subject].append(finding)
    rows: dict[str, list[Coverage]] = defaultdict(list)
    for row in audit.coverage:
        rows[row.touchpoint].append(row)
    root = ET.Element("testsuites", name=removed(audit.journey.title or audit.journey.id))
    for touchpoint in audit.touchpoints:
        suite = _suite(root, audit, touchpoint.id)
        _seen(suite, audit, touchpoint)
        for row in rows[touchpoint.id]:
            _case(suite, audit, row, found[row.check, touchpoint.id], touchpoint)
    journey = _suite(root, audit, "journey")
    for reason in audit.incomplete:
        case = _element(journey, audit, "complete", 0)
        _say(case, "error", "incomplete", reason, reason)
    for row in rows[""]:
        _case(journey, audit, row, found[row.check, ""])
    _total(root)
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _suite(root: ET.Element, audit: Audit, name: str) -> ET.Element:
    return ET.SubElement(root, "testsuite", name=removed(f"{audit.journey.id}.{name}"))


def _element(suite: ET.Element, audit: Audit, name: str, line: int) -> ET.Element:
    case = ET.SubElement(suite, "testcase", classname=suite.get("name", ""), name=removed(name), time="0")
    if audit.journey.path:
        case.set("file", removed(audit.journey.path))
        case.set("line", str(max(line, 1)))
    return case


def _say(case: ET.Element, tag: str, kind: str, message: str, text: str) -> None:
    told = ET.SubElement(case, tag, message=one_line(clipped(message, 500)))
    if tag != "skipped":
        told.set("type", kind)
        told.text = removed(text)


def _seen(suite: ET.Element, audit: Audit, touchpoint: AuditTouchpoint) -> None:
    for shot in touchpoint.shots:
        case = _element(suite, audit, f"seen [{shot.variant}]", touchpoint.line)
        if shot.lost:
            _say(case, "error", "lost", f"not seen: {shot.lost}", shot.lost)
    if not touchpoint.shots and touchpoint.lost:
        _say(_element(suite, audit, "seen", touchpoint.line), "error", "lost", touchpoint.lost, touchpoint.lost)


def _case(
    suite: ET.Element, audit: Audit, row: Coverage, findings: list[Finding], touchpoint: AuditTouchpoint | None = None
) -> None:
    case = _element(suite, audit, f"{row.check} [{row.variant}]", touchpoint.line if touchpoint else 0)
    lost = touchpoint and any(s.lost and s.variant == row.variant for s in touchpoint.shots)  # said once, as an error
    if row.outcome is Outcome.FAIL:
        here = [f for f in findings if row.variant in (f.variants or {p.variant for p in f.places})]
        _failed(case, row, here)
    elif row.outcome is Outcome.ERROR and lost:
        _say(case, "skipped", "", row.reason, "")
    elif row.outcome is Outcome.ERROR:
        _say(case, "error", "not-judged", row.reason or "could not be judged", row.reason)
    elif row.outcome is Outcome.NEEDS_REVIEW:
        _say(case, "skipped", "", f"needs review: {row.reason or 'a person must decide'}", "")
    elif row.outcome is Outcome.NOT_APPLICABLE:
        _say(case, "skipped", "", f"not applicable: {row.reason}", "")


def _failed(case: ET.Element, row: Coverage, findings: list[Finding]) -> None:
    open_ones = [f for f in findings if not f.waived]
    if findings and not open_ones:
        _say(case, "skipped", "", f"waived: {findings[0].waived}", "")
        return
    if not open_ones:
        _say(case, "failure", "fail", row.reason or f"{row.check} failed", row.reason)
        return
    more = f" (and {len(open_ones) - 1} more)" if len(open_ones) > 1 else ""
    text = "\n\n".join(_told(f, row.variant) for f in open_ones)
    _say(case, "failure", open_ones[0].severity.value, f"{open_ones[0].message}{more}", text)


def _told(finding: Finding, variant: str) -> str:
    places = [p for p in finding.places if p.variant == variant] or list(finding.places)
    lines = [f"{finding.severity.value} ({finding.confidence.value} confidence): {finding.message}"]
    for place in places:
        quote = f" “{one_line(clipped(place.quote))}”" if place.quote else ""
        selector = f" {place.selector}" if place.selector else ""
        lines.append(f"  at {place.touchpoint} [{place.variant}]{selector}{quote}")
    if finding.fix:
        lines.append(f"  fix: {finding.fix}")
    return "\n".join([*lines, f"  fingerprint: {finding.fingerprint}"])


def _total(root: ET.Element) -> None:
    for suite in (*root, root):
        cases = list(suite.iter("testcase"))
        suite.set("tests", str(len(cases)))
        for tag, word in zip(_COUNTED, ("failures", "errors", "skipped"), strict=True):
            suite.set(word, str(sum(case.find(tag) is not None for case in cases)))
        suite.set("time", "0")
