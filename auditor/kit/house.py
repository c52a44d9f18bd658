"""What a workspace's `words.yaml` says about a stretch of text: excused, unwanted, wrongly spelled."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.wording import terms

if TYPE_CHECKING:
    from auditor.model.evidence import Evidence
    from auditor.model.words import HouseWords


def excused(here: Evidence, text: str, start: int, end: int) -> bool:
    """`text[start:end]` lies within a name or a term that the house allows for this audience.

    Every check that objects to words asks this first.
    """
    words = here.about.words
    if not (words.names or words.allowed):
        return False
    pattern = _allowed(_terms(words, audience_of(here)))
    window = 120  # characters: longer than any term
    low, high = max(start - window, 0), min(end + window, len(text))
    return any(low + m.start() <= start and end <= low + m.end() for m in pattern.finditer(text[low:high]))


def audience_of(here: Evidence) -> str:
    """Who reads this touchpoint: its own audience, else the journey's; "" is everybody."""
    return here.audience or here.about.audience


def _terms(words: HouseWords, audience: str) -> tuple[str, ...]:
    return (*words.names, *words.allowed.get("", ()), *(words.allowed.get(audience, ()) if audience else ()))


@lru_cache(maxsize=64)
def _allowed(known: tuple[str, ...]) -> re.Pattern[str]:
    return terms(known)
