"""What a workspace's `words.yaml` says about a stretch of text: excused, unwanted, wrongly spelled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.text.wording import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.evidence import Evidence
    from auditor.model.words import HouseWords, WordRule

_WINDOW = 120  # characters about a stretch: longer than any term


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule, and the stretch of text that it objects to."""

    rule: WordRule
    start: int
    end: int


def excused(here: Evidence, text: str, start: int, end: int) -> bool:
    """`text[start:end]` lies within a name or a term that the house allows for this audience.

    Every check that objects to words asks this first.
    """
    words = here.about.words
    if not (words.names or words.allowed):
        return False
    return _covered(_pattern(_terms(words, audience_of(here))), text, start, end)


def audience_of(here: Evidence) -> str:
    """Who reads this touchpoint: its own audience, else the journey's; "" is everybody."""
    return here.audience or here.about.audience


def unwanted(here: Evidence, text: str, language: str, role: str = "") -> Iterator[Hit]:
    """What the house's rules object to in `text`, rule by rule; "" as language: that is not known."""
    chosen = _rules(here.about.words.rules, audience_of(here), language, role)
    if not chosen:
        return
    small = text.lower()
    for rule in chosen:
        if rule.needle not in small:  # most texts hold none of hundreds of words
            continue
        for match in _compiled(rule.pattern, rule.case).finditer(text):
            start, end = match.span()
            right = start == end or match[0] in rule.instead or _excepted(rule, text, start, end)
            if not (right or excused(here, text, start, end)):
                yield Hit(rule, start, end)


def misspelled(here: Evidence, text: str) -> Iterator[tuple[str, int, int]]:
    """The house's names in other capitals or spacing than its own: (the right spelling, start, end)."""
    names = here.about.words.names
    if not names:
        return
    for match in _spellings(names).finditer(text):
        right = _right(names)[_squeezed(match[0])]
        if match[0] not in names and not _is_address(text, *match.span()) and not _ordinary(match[0], right):
            yield right, *match.span()


def _terms(words: HouseWords, audience: str) -> tuple[str, ...]:
    return (*words.names, *words.allowed.get("", ()), *(words.allowed.get(audience, ()) if audience else ()))


@lru_cache(maxsize=64)
def _pattern(known: tuple[str, ...]) -> re.Pattern[str]:
    return terms(known)


def _covered(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    low, high = max(start - _WINDOW, 0), min(end + _WINDOW, len(text))
    return any(low + m.start() <= start and end <= low + m.end() for m in pattern.finditer(text[low:high]))


def _excepted(rule: WordRule, text: str, start: int, end: int) -> bool:
    if rule.never_after:
        before = _compiled(f"(?:{rule.never_after})\\Z", rule.case)
        if before.search(text[max(start - _WINDOW, 0) : start]):
            return True
    return bool(rule.exceptions) and _covered(_pattern(rule.exceptions), text, start, end)


@lru_cache(maxsize=256)
def _rules(rules: tuple[WordRule, ...], audience: str, language: str, role: str) -> tuple[WordRule, ...]:
    return tuple(
        rule
        for rule in rules
        if (not rule.languages or language in rule.languages)
        and (not rule.audiences or audience in rule.audiences)
        and (not rule.roles or role in rule.roles)
    )


@lru_cache(maxsize=1024)
def _compiled(pattern: str, case: bool) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE | (0 if case else re.IGNORECASE))


def _squeezed(name: str) -> str:
    return re.sub(r"[\s-]", "", name).casefold()


@lru_cache(maxsize=64)
def _right(names: tuple[str, ...]) -> dict[str, str]:
    return {_squeezed(name): name for name in reversed(names)}


@lru_cache(maxsize=64)
def _spellings(names: tuple[str, ...]) -> re.Pattern[str]:
    """Each name, whatever its capitals, with its words apart, joined or hyphenated."""
    loose = (terms([name]).pattern.replace(r"\s{1,3}", r"[\s-]{0,3}") for name in sorted(names, key=len, reverse=True))
    return re.compile("|".join(loose) or r"(?!)", re.IGNORECASE)


def _ordinary(found: str, right: str) -> bool:
    """Capitals throughout, or plain words in small letters: “a fresh box”, “an apple”, not “iphone”."""
    inner = any(c.isupper() for c in right[1:].replace(" ", ""))
    split = found.count(" ") != right.count(" ")
    return found == right.upper() or (found.islower() and (split or not inner))


def _is_address(text: str, start: int, end: int) -> bool:
    """It stands in a web or mail address, a file's name, a social handle."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 2]
    joined = bool(after) and (after[0] in "@/_" or (after[0] == "." and after[1:].isalnum()))
    return joined or (bool(before) and before in "@/._#")
