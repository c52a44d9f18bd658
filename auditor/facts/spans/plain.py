"""Text as patterns read it: NFKC, no invisible characters, and the way back to what the customer saw."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from auditor.kit.memory import remembered
from auditor.kit.text.wording import fold

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0f\ufeff]")
_CLAUSE_COMMA = re.compile("(?<=[0-9])，(?=[0-9])")
_DIGIT_GAP = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is for patterns; `raw` is what was read; `origin` maps an index of `text` to one of `raw`.

    `origin` is None where both have the same length, character for character.
    """

    text: str
    raw: str
    origin: tuple[int, ...] | None = None

    def index(self, start: int) -> int:
        """Where `text[start]` stands in `raw`."""
        if self.origin is None or not self.origin:
            return start
        return self.origin[start] if start < len(self.origin) else len(self.raw)

    def shown(self, start: int, end: int) -> str:
        """What the customer read at `text[start:end]`."""
        if start >= end:
            return ""
        if self.origin is None:
            return self.raw[start:end]
        return self.raw[self.origin[start] : self.origin[end - 1] + 1]

    def quote(self, start: int, end: int, around: int = 60) -> str:
        """The text around `text[start:end]`, whole when it is short, cut at spaces and marked with … when not."""
        if len(self.raw) <= 2 * around + 40:
            return self.raw.strip()
        first, last = max(0, start - around), min(len(self.text), end + around)
        if first > 0 and (space := self.text.find(" ", first, start)) >= 0:
            first = space + 1
        if last < len(self.text) and (space := self.text.rfind(" ", end, last)) >= 0:
            last = space
        cut = self.shown(first, last).strip()
        return f"{'…' if first > 0 else ''}{cut}{'…' if last < len(self.text) else ''}"


@remembered
def plain(raw: str, /) -> Plain:
    """`raw` for patterns; linear, and lone surrogates pass through."""
    if raw.isascii():
        return Plain(raw, raw)
    safe = _DIGIT_GAP.sub("'", _CLAUSE_COMMA.sub(";", raw))
    text = unicodedata.normalize("NFKC", safe)
    if len(text) == len(raw) and not _INVISIBLE.search(text):
        return Plain(text, raw)
    folded = fold(safe)
    return Plain(folded.text, raw, tuple(folded.index))


@remembered
def squeezed(text: str, /) -> str:
    """NFKC, without invisible characters, white space collapsed, case folded: for keys and comparisons."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _SPACE.sub(" ", text).strip().casefold()
