"""Words in text of any script: folding, terms with honest borders, quotes that are safe to show."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"  # inside a character class
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SILENT = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"  # drawn as nothing
_silent = re.compile(f"[{_SILENT}]")
_unshowable = re.compile(f"[{_SILENT}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]")
_space = re.compile(r"\s+")
_digits = re.compile(r"\d+")
BOOK = 60_000  # characters: ten thousand words; of a longer text no more is read by what reads word by word
QUOTE = 160  # characters of a quote in a finding: two lines of a report


@dataclass(frozen=True, slots=True)
class Folded:
    """Text as it is compared: NFKC, without characters that are drawn as nothing.

    `index[i]` is the position in the original of the i-th character; its last entry is the original's length.
    """

    text: str
    index: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that became `text[start:end]`, which is not empty."""
        last = self.index[end - 1]
        while self.index[end] == last:  # one character became several
            end += 1
        return self.index[start], self.index[end]


def fold(text: str) -> Folded:
    """Full-width to half-width, ligatures to letters, zero-width characters away; case stays."""
    if text.isascii() or (unicodedata.is_normalized("NFKC", text) and not _silent.search(text)):
        return Folded(text, range(len(text) + 1))
    out: list[str] = []
    index: list[int] = []
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        while end < length and unicodedata.combining(text[end]):
            end += 1  # an accent is composed with its letter
        piece = _silent.sub("", unicodedata.normalize("NFKC", text[start:end]))
        out.append(piece)
        index.extend([start] * len(piece))
        start = end
    return Folded("".join(out), [*index, length])


def terms(words: Iterable[str]) -> re.Pattern[str]:
    r"""Any of `words`, longest first, whatever the case.

    A Latin word is not found inside a longer one; a Chinese one is found anywhere. `\b` would find no border
    between `VIP` and `会员`.
    """
    parts: list[str] = []
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        body = r"\s{1,3}".join(re.escape(part) for part in word.split()).replace("'", "['’]")
        before = f"(?<![{LATIN}])" if re.match(f"[{LATIN}]", word) else ""
        after = f"(?![{LATIN}])" if re.search(f"[{LATIN}]$", word) else ""
        parts.append(before + body + after)
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


def bare(text: str) -> str:
    """Folded, lower case, one space between words, without signs around it: for comparing whole names."""
    plain = _space.sub(" ", fold(text).text).casefold()
    start, end = 0, len(plain)
    while start < end and not plain[start].isalnum():
        start += 1
    while end > start and not plain[end - 1].isalnum():
        end -= 1
    return plain[start:end]


def masked(text: str) -> str:
    """Folded, lower case, every number `0`: the same today and tomorrow."""
    return _digits.sub("0", _space.sub(" ", fold(text).text)).strip().casefold()


def shown(text: str, limit: int = QUOTE) -> str:
    """One line that is safe to print: no control or direction characters, cut with an ellipsis."""
    rough = text[: limit * 4] if len(text) > limit * 4 else text
    line = _space.sub(" ", _unshowable.sub("", rough)).strip()
    if len(line) <= limit and len(rough) == len(text):
        return line
    return line[: limit - 1].rstrip() + "…"


def around(text: str, start: int, end: int, limit: int = QUOTE) -> str:
    """`text[start:end]` with as much of its neighbourhood as fits into `limit`, cut at spaces."""
    if len(text) <= limit:
        return shown(text, limit)
    room = max(limit - (end - start), 0) // 2
    left, right = max(start - room, 0), min(end + room, len(text))
    if left and (space := text.find(" ", left, start)) != -1:
        left = space + 1
    if right < len(text) and (space := text.rfind(" ", end, right)) != -1:
        right = space
    cut = shown(text[left:right], limit)
    return f"{'…' if left else ''}{cut}{'…' if right < len(text) and not cut.endswith('…') else ''}"
