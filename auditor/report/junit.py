"""JUnit XML: one suite per touchpoint and one for the journey; a case per check, subject and variant."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from auditor.library.catalogues import Tongue
from auditor.model.verdict import Outcome
from auditor.report.conclusion import gaps
from auditor.report.plain import clipped, one_line, removed
from auditor.report.words import word

if TYPE_CHECKING:
    from auditor.model.audit import Audit, AuditTouchpoint, Coverage, Finding

_COUNTED = ("failure", "error", "skipped")


def to_junit(audit: Audit, tongue: Tongue | None = None) -> bytes:
    """Failures are findings; errors are checks that crashed and touchpoints that were lost; skipped is what does
    not apply, waits for a person, or is waived.
    """
    tongue = tongue or Tongue()
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
        _seen(suite, audit, touchpoint, tongue)
        for row in rows[touchpoint.id]:
            _case(suite, audit, row, found[row.check, touchpoint.id], tongue, touchpoint=touchpoint)
    journey = _suite(root, audit, "journey")
    for reason in gaps(audit, tongue):
        case = _element(journey, audit, "complete", 0)
        _say(case, "error", "incomplete", reason, reason)
    for row in rows[""]:
        _case(journey, audit, row, found[row.check, ""], tongue)
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


def _seen(suite: ET.Element, audit: Audit, touchpoint: AuditTouchpoint, tongue: Tongue) -> None:
    for shot in touchpoint.shots:
        case = _element(suite, audit, f"seen [{shot.variant}]", touchpoint.line)
        if shot.lost:
            _say(case, "error", "lost", tongue("not seen: {reason}", reason=shot.lost), shot.lost)
    if not touchpoint.shots and touchpoint.lost:
        _say(_element(suite, audit, "seen", touchpoint.line), "error", "lost", touchpoint.lost, touchpoint.lost)


def _case(
    suite: ET.Element,
    audit: Audit,
    row: Coverage,
    findings: list[Finding],
    tongue: Tongue,
    *,
    touchpoint: AuditTouchpoint | None = None,
) -> None:
    case = _element(suite, audit, f"{row.check} [{row.variant}]", touchpoint.line if touchpoint else 0)
    lost = touchpoint and any(s.lost and s.variant == row.variant for s in touchpoint.shots)  # said once, as an error
    reason = tongue.told(row.reason, row.wording)
    if row.outcome is Outcome.FAIL:
        here = [f for f in findings if row.variant in (f.variants or {p.variant for p in f.places})]
        _failed(case, row, here, tongue)
    elif row.outcome is Outcome.ERROR and lost:
        _say(case, "skipped", "", reason, "")
    elif row.outcome is Outcome.ERROR:
        _say(case, "error", "not-judged", reason or tongue("could not be judged"), reason)
    elif row.outcome is Outcome.NEEDS_REVIEW:
        why = reason or tongue("a person must decide")
        _say(case, "skipped", "", tongue("needs review: {reason}", reason=why), "")
    elif row.outcome is Outcome.NOT_APPLICABLE:
        _say(case, "skipped", "", tongue("not applicable: {reason}", reason=reason), "")


def _failed(case: ET.Element, row: Coverage, findings: list[Finding], tongue: Tongue) -> None:
    open_ones = [f for f in findings if not f.waived]
    if findings and not open_ones:
        _say(case, "skipped", "", tongue("waived: {reason}", reason=findings[0].waived), "")
        return
    reason = tongue.told(row.reason, row.wording)
    if not open_ones:
        _say(case, "failure", "fail", reason or tongue("{check} failed", check=row.check), reason)
        return
    message = tongue.told(open_ones[0].message, open_ones[0].wording)
    if len(open_ones) > 1:
        message = tongue("{message} (and {count} more)", message=message, count=len(open_ones) - 1)
    text = "\n\n".join(_told(f, row.variant, tongue) for f in open_ones)
    _say(case, "failure", open_ones[0].severity.value, message, text)


def _told(finding: Finding, variant: str, tongue: Tongue) -> str:
    places = [p for p in finding.places if p.variant == variant] or list(finding.places)
    head = tongue(
        "{severity} ({confidence} confidence): {message}",
        severity=word(tongue, finding.severity), confidence=word(tongue, finding.confidence),
        message=tongue.told(finding.message, finding.wording),
    )  # fmt: skip
    lines = [head]
    for place in places:
        quote = f" “{one_line(clipped(place.quote))}”" if place.quote else ""
        selector = f" {place.selector}" if place.selector else ""
        where = f"{place.touchpoint} [{place.variant}]{selector}{quote}"
        lines.append(f"  {tongue('at {place}', place=where)}")
    if finding.fix:
        lines.append(f"  {tongue('fix: {fix}', fix=tongue.told(finding.fix, finding.fix_wording))}")
    return "\n".join([*lines, f"  {tongue('fingerprint: {fingerprint}', fingerprint=finding.fingerprint)}"])


def _total(root: ET.Element) -> None:
    for suite in (*root, root):
        cases = list(suite.iter("testcase"))
        suite.set("tests", str(len(cases)))
        for tag, name in zip(_COUNTED, ("failures", "errors", "skipped"), strict=True):
            suite.set(name, str(sum(case.find(tag) is not None for case in cases)))
        suite.set("time", "0")
