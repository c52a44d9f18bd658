"""findings.csv: one row per finding and place, for a spreadsheet that may be told to run what it opens."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from auditor.library.catalogues import ENGLISH, Tongue
from auditor.model.sayings import say
from auditor.report.plain import clipped, removed, upright
from auditor.report.words import status, status_of, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from auditor.model.audit import Audit, Finding

_HEADS = {
    "status": say("Status"), "severity": say("Severity"), "confidence": say("Confidence"), "family": say("Family"),
    "check": say("Check"), "message": say("Finding"), "fix": say("How to fix"), "touchpoint": say("Touchpoint (id)"),
    "touchpoint_title": say("Touchpoint"), "variant": say("Variant"), "quote": say("Quote"),
    "selector": say("Selector"), "url": say("Address"), "box": say("Left, top, width, height"),
    "place": say("Place"), "places": say("Number of places"), "fingerprint": say("Fingerprint"),
    "waived": say("Reason of the waiver"), "title": say("Title"), "owner": say("Owner"), "due": say("Due"),
    "first_seen": say("First seen"),
}  # fmt: skip
COLUMNS = tuple(_HEADS)  # in English, where programs read them; other languages have words for people
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF100  # full-width ones count in Excel
_CELL = 32_000  # characters; Excel cuts at 32,767 without a word


def to_csv(audit: Audit, tongue: Tongue | None = None) -> bytes:
    """UTF-8 with the mark by which Excel knows it; a cell that a spreadsheet would run is led by an apostrophe."""
    tongue = tongue or Tongue()
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS if tongue.lang == ENGLISH else [tongue.told(head) for head in _HEADS.values()])
    checks = {check.id: check.title for check in audit.checks}
    for state, finding in _all(audit):
        for row in _rows(audit, state, finding, checks, tongue):
            writer.writerow([guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def guarded(cell: str) -> str:
    """The cell as text in every spreadsheet."""
    safe = clipped(upright(removed(cell)), _CELL)
    return f"'{safe}" if safe.startswith(_STARTS) or safe.lstrip().startswith(_STARTS) else safe


def _all(audit: Audit) -> Iterator[tuple[str, Finding]]:
    for finding in audit.findings:
        yield status_of(finding), finding
    for review in audit.reviews:
        yield status_of(review, review=True), review


def _rows(
    audit: Audit, state: str, finding: Finding, checks: Mapping[str, str], tongue: Tongue
) -> Iterator[tuple[str, ...]]:
    about = {t.id: t for t in audit.touchpoints}
    for number, place in enumerate(finding.places, 1):
        touchpoint = about.get(place.touchpoint)
        shots = touchpoint.shots if touchpoint else ()
        url = next((s.url for s in shots if s.variant == place.variant), "")
        yield (
            status(tongue, state), word(tongue, finding.severity), word(tongue, finding.confidence), finding.family,
            finding.check, tongue.told(finding.message, finding.wording), tongue.told(finding.fix, finding.fix_wording),
            place.touchpoint, touchpoint.title if touchpoint else "", place.variant, place.quote, place.selector, url,
            " ".join(f"{v:g}" for v in place.box or ()), str(number), str(len(finding.places)), finding.fingerprint,
            finding.waived, tongue.told(checks.get(finding.check, "")), finding.owner, finding.due, finding.first_seen,
        )  # fmt: skip
