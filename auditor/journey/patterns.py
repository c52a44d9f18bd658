"""Words as people list them, as regular expressions."""

from __future__ import annotations

import re

from auditor.kit.text.wording import HAN, LATIN, terms

_NEVER_AFTER = "(?<!"


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


def split_off(pattern: str) -> tuple[str, str]:
    """A pattern without the look-behind `(?<!…)` that it begins with, and that look-behind's own pattern.

    Vale's engine reads those of any length, ours only of a fixed one. As it is, and "", where there is none, or where
    it belongs to one of several alternatives.
    """
    if not pattern.startswith(_NEVER_AFTER):
        return pattern, ""
    depth, end = 0, 0
    for at, sign in enumerate(re.sub(r"\\.|\[[^]]*\]", lambda m: "x" * len(m[0]), pattern)):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == ")" and not depth and not end:
            end = at + 1
        if sign == "|" and not depth:
            return pattern, ""
    return (pattern[end:], pattern[len(_NEVER_AFTER) : end - 1]) if end else (pattern, "")
