"""The screenshots of two audits for one page: equal ones once, and each told apart by its side."""

from __future__ import annotations

import filecmp
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.report.pictures import Album, album

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.model.audit import Audit, AuditTouchpoint, Shot
    from auditor.model.comparison import Comparison

PICTURES = 8_500_000  # bytes of pictures of each of the two, so that the page stays under 25 MB
OF_A, OF_B = "of-a", "of-b"  # classes that tell the two albums apart


@dataclass(frozen=True, slots=True)
class Pictures:
    """Both albums; `equal` are (match, variant of B) of which the two files are the same."""

    a: Album
    b: Album
    equal: frozenset[tuple[int, str]]

    @property
    def css(self) -> str:
        """Rules of both, told apart by a class."""
        return "\n".join(
            rule.replace("\n.", f"\n.{side}.").removeprefix("\n")
            for side, rule in ((OF_A, f"\n{self.a.css}"), (OF_B, f"\n{self.b.css}"))
        )


def pictures_of(comparison: Comparison, audits: tuple[Audit, Audit], runs: tuple[Path, Path]) -> Pictures:
    """The screenshots of both; of two equal files only A's is taken."""
    equal: set[tuple[int, str]] = set()
    left_out: set[tuple[str, str]] = set()
    for number, match in enumerate(comparison.matches):
        for ours, theirs in comparison.variants:
            a, b = shot_of(match.a, ours), shot_of(match.b, theirs)
            if match.b and a and b and _equal(runs, a, b):
                equal.add((number, theirs))
                left_out.add((match.b.id, theirs))
    first = album(_plain(audits[0], set()), runs[0], total=PICTURES)
    second = album(_plain(audits[1], left_out), runs[1], total=PICTURES)
    return Pictures(first, second, frozenset(equal))


def _plain(audit: Audit, without: set[tuple[str, str]]) -> Audit:
    """Only what customers usually see, and only what is wanted."""
    touchpoints = tuple(
        replace(
            t,
            shots=tuple(
                replace(s, views=(), screenshot="" if (t.id, s.variant) in without else s.screenshot) for s in t.shots
            ),
        )
        for t in audit.touchpoints
    )
    return replace(audit, touchpoints=touchpoints)


def shot_of(touchpoint: AuditTouchpoint | None, variant: str) -> Shot | None:
    """Of that variant; None where there is none."""
    return next((s for s in touchpoint.shots if s.variant == variant), None) if touchpoint else None


def _equal(runs: tuple[Path, Path], a: Shot, b: Shot) -> bool:
    if not (a.screenshot and b.screenshot) or (a.width, a.height) != (b.width, b.height):
        return False
    try:
        homes = [run.resolve() for run in runs]
        files = [(home / shot.screenshot).resolve() for home, shot in zip(homes, (a, b), strict=True)]
        inside = all(file.is_relative_to(home) and file.is_file() for file, home in zip(files, homes, strict=True))
        return inside and filecmp.cmp(files[0], files[1], shallow=False)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False
