"""A page's characters to stretches of text: the words of a line, or the cells of a row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise

# times the letter size between two pieces of a line: columns of a table, not words; justified words may stand wider
_APART, _JUSTIFIED = 1.2, 2.0


@dataclass(slots=True)
class Sign:
    """A character; pixels of the picture. Without text it ends the line, or is a soft hyphen at its end."""

    text: str
    box: tuple[float, float, float, float]
    size: float
    bold: bool
    hyphen: bool = False


@dataclass(slots=True)
class Segment:
    """A stretch of text on one line; pixels of the picture. `line` is shared by what stands on the same line."""

    text: str
    x: float
    y: float
    right: float
    bottom: float
    size: float
    bold: bool
    line: int
    page: int
    hyphen: bool = False  # the word goes on in the next line


def segments_of(signs: list[Sign], page: int) -> list[Segment]:
    """Signs to stretches: a new one at the end of a line, where the line changes, or after a wide gap."""
    found: list[Segment] = []
    now: Segment | None = None
    before: Sign | None = None
    line = 0
    for sign in signs:
        if not sign.text:
            if now and sign.hyphen:
                now.hyphen = True
            elif not sign.hyphen:
                now = None
                line += 1
            continue
        if sign.text.isspace():
            if now and not now.text.endswith(" "):
                now.text += " "
            continue
        x, y, right, bottom = sign.box
        if now and not (before and _below(before, sign)):  # else written from top to bottom, or turned
            if not now.y <= (y + bottom) / 2 <= now.bottom or right < now.x - sign.size:
                now = None
                line += 1
            elif x - now.right > _APART * now.size and x - now.right > _APART * sign.size:
                now = None
        if now is None:
            now = Segment("", x, y, right, bottom, sign.size, sign.bold, line, page)
            found.append(now)
        now.text += sign.text
        # no min and max: this is done for every letter
        now.x = min(now.x, x)
        now.y = min(now.y, y)
        now.right = max(now.right, right)
        now.bottom = max(now.bottom, bottom)
        now.size = max(now.size, sign.size)
        now.bold = now.bold and sign.bold
        before = sign
    return _unjustified([segment for segment in found if segment.text.strip()])


def _below(before: Sign, sign: Sign) -> bool:
    """Whether a sign stands right above or below the one before it, in no line with it."""
    (a, b, c, d), (e, f, g, h) = before.box, sign.box
    if f < d and b < h and min(d, h) - max(b, f) >= 0.5 * min(d - b, h - f):
        return False  # beside it
    over = min(c, g) - max(a, e) > 0.5 * min(c - a, g - e)
    return over and -0.5 * sign.size < max(f - d, b - h) < 0.8 * sign.size


def _unjustified(segments: list[Segment]) -> list[Segment]:
    """Lines whose every word stands apart are justified text, not rows."""
    kept: list[Segment] = []
    for _, group in groupby(segments, key=lambda segment: segment.line):
        line = list(group)
        wide = max((b.x - a.right for a, b in pairwise(line)), default=0)
        words = len(line) > 2 and not any(" " in segment.text.strip() for segment in line)  # noqa: PLR2004
        if words and wide < _JUSTIFIED * line[0].size:
            joined = replace(line[0], text=" ".join(segment.text.strip() for segment in line), right=line[-1].right)
            kept.append(replace(joined, y=min(s.y for s in line), bottom=max(s.bottom for s in line)))
        else:
            kept += line
    return kept
