"""SARIF 2.1.0: results at the line of their touchpoint in the journey file, the chain of places as a code flow."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from auditor.library.catalogues import ENGLISH, Tongue
from auditor.model.verdict import Severity
from auditor.report.conclusion import gaps
from auditor.report.markdown import plain_text, section
from auditor.report.plain import clipped, removed

if TYPE_CHECKING:
    from auditor.model.audit import Audit, CheckInfo, Finding
    from auditor.model.verdict import Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_Json = dict[str, Any]


def to_sarif(audit: Audit, tongue: Tongue | None = None) -> bytes:
    """One run. Findings are `fail`, waived ones suppressed, reviews of kind `review`; when something could not be
    looked at, `executionSuccessful` is false and each reason is a notification.
    """
    tongue = tongue or Tongue()
    index = {check.id: i for i, check in enumerate(audit.checks)}
    results = [_result(audit, f, index, tongue) for f in audit.findings]
    results += [_result(audit, r, index, tongue) | {"kind": "review", "level": "none"} for r in audit.reviews]
    name, _, version = audit.tool.partition(" ")
    driver: _Json = {"name": name or "touchpoint-auditor", "rules": [_rule(c, tongue) for c in audit.checks]}
    if version:
        driver["version"] = version
    run: _Json = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"{removed(audit.journey.id)}/"},
        "invocations": [
            {
                "executionSuccessful": not audit.incomplete,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": removed(reason)}} for reason in gaps(audit, tongue)
                ],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"schemaVersion": audit.schema_version, "scores": {s.family: s.value for s in audit.scores}},
    }
    if tongue.lang != ENGLISH:  # which is what SARIF takes for granted
        run["language"] = tongue.lang
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _rule(check: CheckInfo, tongue: Tongue) -> _Json:
    page = removed(tongue.page(check.page))
    title = removed(tongue.told(check.title))
    why = tongue.page(section(check.page, "why it matters"))
    rule: _Json = {
        "id": check.id,
        "name": "".join(word.capitalize() for word in check.id.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": clipped(plain_text(removed(why)), 1000) or title},
        "help": {"text": plain_text(page) or title, "markdown": page or title},
        "defaultConfiguration": {"level": _LEVEL[check.severity]},
        "properties": {"tags": [check.family, check.scope]},
    }
    return rule


def _result(audit: Audit, finding: Finding, index: dict[str, int], tongue: Tongue) -> _Json:
    places = [_location(audit, p) for p in finding.places]
    result: _Json = {
        "ruleId": finding.check,
        "kind": "fail",
        "level": _LEVEL[finding.severity],
        "message": {"text": removed(_message(finding, tongue))},
        "locations": places[:1],
        "partialFingerprints": {"auditorFinding/v1": removed(finding.fingerprint)},
        "properties": {"confidence": finding.confidence.value, "family": finding.family},
    }
    if finding.check in index:
        result["ruleIndex"] = index[finding.check]
    if len(places) > 1:
        result["relatedLocations"] = [{"id": i, **place} for i, place in enumerate(places[1:], 1)]
        result["codeFlows"] = [{"threadFlows": [_flow(finding, places, v) for v in _variants(finding)]}]
    if finding.waived:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": removed(finding.waived)}]
    return result


def _variants(finding: Finding) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.variant for p in finding.places))


def _flow(finding: Finding, places: list[_Json], variant: str) -> _Json:
    """The chain of places in one variant, which hosts show as a path to walk along."""
    chain = [where for place, where in zip(finding.places, places, strict=True) if place.variant == variant]
    return {
        "id": removed(variant),
        "locations": [{"location": where, "executionOrder": i} for i, where in enumerate(chain, 1)],
    }


def _message(finding: Finding, tongue: Tongue) -> str:
    message = tongue.told(finding.message, finding.wording)
    fix = tongue.told(finding.fix, finding.fix_wording)
    return f"{message}\n{tongue('Fix: {fix}', fix=fix)}" if fix else message


def _location(audit: Audit, place: Place) -> _Json:
    touchpoint = next((t for t in audit.touchpoints if t.id == place.touchpoint), None)
    title = touchpoint.title if touchpoint else place.touchpoint
    said = f"{title} [{place.variant}]" + (f": “{clipped(place.quote)}”" if place.quote else "")
    logical: _Json = {
        "name": removed(place.touchpoint),
        "fullyQualifiedName": removed(f"{audit.journey.id}/{place.touchpoint}/{place.variant}"),
        "kind": "touchpoint",
    }
    if place.selector:
        logical["decoratedName"] = removed(clipped(place.selector))
    location: _Json = {"message": {"text": removed(said)}, "logicalLocations": [logical]}
    if audit.journey.path:
        location["physicalLocation"] = {
            "artifactLocation": {"uri": _uri(audit.journey.path)},
            "region": {"startLine": max(touchpoint.line if touchpoint else 1, 1)},
        }
    return location


def _uri(path: str) -> str:
    """A relative reference for a relative path, `file:///…` for an absolute one."""
    windows = PureWindowsPath(path)
    if windows.drive:
        return f"file:///{quote(windows.as_posix(), safe='/:')}"
    posix = PurePosixPath(path.replace("\\", "/"))
    return f"file://{quote(str(posix))}" if posix.is_absolute() else quote(str(posix))
