"""Spellings of a name in text: “FreshBox”, “Fresh Box” and “Freshbox” are one name in three forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINT = r"[ \u00a0\-‐‑–_·&]"
_ENTITY = re.compile(
    r",? (?:ltd|limited|plc|inc|llc|llp|gmbh|ag|co|corp|pty|s\.?a|b\.?v|oy|ab)(?![A-Za-z])|.{0,6}有限公司",
    re.IGNORECASE,
)
_LONGEST = 60


def name_key(name: str) -> str:
    """Case folded, without spaces and hyphens: what all spellings of a name share."""
    return re.sub(rf"{_JOINT}+|\s+", "", unicodedata.normalize("NFKC", name).casefold())


def spellings(text: str, name: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, form) of every mention of `name`, in whatever spelling, in running text.

    Addresses, domains, hashtags, file names and legal names (“… Ltd”) are no mentions.
    """
    pattern = _pattern(name_key(name))
    if pattern is None:
        return
    for match in pattern.finditer(text):
        if not _ENTITY.match(text[match.end() : match.end() + 14]):
            yield match.start(), match.end(), match[0]


@lru_cache(maxsize=64)
def _pattern(key: str) -> re.Pattern[str] | None:
    if (len(key) < 3 and key.isascii()) or len(key) < 2 or len(key) > _LONGEST:  # noqa: PLR2004 - two letters fit anywhere
        return None
    body = f"{_JOINT}?".join(re.escape(c) for c in key)
    if key.isascii():
        return re.compile(rf"(?<![A-Za-z0-9@#./_\-]){body}(?![A-Za-z0-9@/_]|\.[a-z0-9]|-[A-Za-z0-9])", re.IGNORECASE)
    return re.compile(body, re.IGNORECASE)


def is_ordinary(form: str, canonical: str, *, starts_sentence: bool) -> bool:
    """This spelling may be ordinary words (“a fresh box”) or emphasis (“FRESHBOX”), so it says nothing."""
    if (
        form == form.upper()
        and form != form.lower()
        and canonical != canonical.upper()
        and form.replace(" ", "") != form.lower()
    ):
        return True
    parts = re.split(_JOINT, form)
    lower = form == form.lower() and form.isascii()
    humps = sum(c.isupper() for c in canonical[1:]) > 0 or bool(re.search(_JOINT, canonical))
    if lower and (len(parts) > 1 or not humps):
        return True
    return starts_sentence and len(parts) > 1 and all(p == p.lower() != p.upper() for p in parts[1:])
