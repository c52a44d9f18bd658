"""findings.csv: one row per finding and place, for a spreadsheet that may be told to run what it opens."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from auditor.report.plain import clipped, removed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.audit import Audit, Finding

COLUMNS = (
    "status", "severity", "confidence", "family", "check", "message", "fix", "touchpoint", "touchpoint_title",
    "variant", "quote", "selector", "url", "box", "place", "places", "fingerprint", "waived",
)  # fmt: skip
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF100  # full-width ones count in Excel
_CELL = 32_000  # characters; Excel cuts at 32,767 without a word


def to_csv(audit: Audit) -> bytes:
    """UTF-8 with the mark by which Excel knows it; a cell that a spreadsheet would run is led by an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for status, finding in _all(audit):
        for row in _rows(audit, status, finding):
            writer.writerow([guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def guarded(cell: str) -> str:
    """The cell as text in every spreadsheet."""
    safe = clipped(removed(cell), _CELL)
    return f"'{safe}" if safe.startswith(_STARTS) or safe.lstrip().startswith(_STARTS) else safe


def _all(audit: Audit) -> Iterator[tuple[str, Finding]]:
    for finding in audit.findings:
        yield ("waived" if finding.waived else "open"), finding
    for review in audit.reviews:
        yield "to review", review


def _rows(audit: Audit, status: str, finding: Finding) -> Iterator[tuple[str, ...]]:
    about = {t.id: t for t in audit.touchpoints}
    for number, place in enumerate(finding.places, 1):
        touchpoint = about.get(place.touchpoint)
        shots = touchpoint.shots if touchpoint else ()
        url = next((s.url for s in shots if s.variant == place.variant), "")
        yield (
            status, finding.severity.value, finding.confidence.value, finding.family, finding.check, finding.message,
            finding.fix, place.touchpoint, touchpoint.title if touchpoint else "", place.variant, place.quote,
            place.selector, url, " ".join(f"{v:g}" for v in place.box or ()), str(number), str(len(finding.places)),
            finding.fingerprint, finding.waived,
        )  # fmt: skip
