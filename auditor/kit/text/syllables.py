"""Syllables of English words: a rule, and the common words that it gets wrong."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_VOWELS = re.compile("[aeiouy]+")
_ALSO = re.compile(r"i(?:a(?!l|n|ge?)|[ou](?!us|n))|[^q]u[ao]|eo(?!u)|[^l]ying|creat|sm\b|[^td]ial|io$|[aeiou]ing")
_SILENT = re.compile(
    r"[^aeiouyl]e(?:s|d)?$|[aeiouy]le[sd]$|[lr]e$|[^aeiouy]{1,2}e(?:ly|ment|ments|ful|less|ness)$|[aeiou]re[sd]?$"
)
_SOUNDED = re.compile(r"(?:[td]ed|[cgszx]es|[cs]hes|[^aeiouy]le[sd]?|[^aeiouy]re)$")


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many; of a word of Latin letters in any case. One for what has no vowel; digits and signs do not count."""
    plain = word.lower().replace("’", "'")
    known = _exceptions().get(plain)
    return known if known is not None else by_rule(plain)


def by_rule(word: str) -> int:
    """As the spelling alone says (lower case): groups of vowels, those that are two, and the silent e."""
    word = word.removesuffix("'s")
    count = len(_VOWELS.findall(word)) + len(_ALSO.findall(word))
    if count > 1 and _SILENT.search(word) and not _SOUNDED.search(word):
        count -= 1
    return max(count, 1)


@cache
def _exceptions() -> dict[str, int]:
    """Lines of `count word word …`."""
    table: dict[str, int] = {}
    text = files("auditor.kit").joinpath("data", "english_syllables.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            count, *words = line.split()
            table.update(dict.fromkeys(words, int(count)))
    return table
