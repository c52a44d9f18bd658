"""Words as people list them, as regular expressions."""

from __future__ import annotations

import re

from auditor.kit.wording import HAN, LATIN, terms


def worded(words: str) -> str:
    """A regular expression for words as a person writes them; a star at the end of one stands for its endings."""
    stem = words.strip()
    if not stem.endswith("*"):
        return terms([stem]).pattern
    return terms([stem.rstrip("*")]).pattern.removesuffix(f"(?![{LATIN}])") + f"[{LATIN}]{{0,12}}"


def needle_of(words: str) -> str:
    """The longest word of plain words, in small letters: a text without it does not hold them. "" for a pattern."""
    parts = re.findall(rf"[{LATIN}{HAN}0-9]+", words)
    plain = re.fullmatch(rf"[{LATIN}{HAN}0-9 ,;*'’-]+", words.strip())
    return max(parts, key=len).lower() if plain and parts else ""


def not_regular(pattern: str) -> str | None:
    """Why it is no regular expression; None: it is one."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
    return None
