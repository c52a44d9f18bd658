"""Readings of texts are made once: navigation and footers come again on every page, and every check asks of all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
_MANY = 8192  # readings that are kept of each kind
_SHORT = 300  # characters; longer texts come again in the next check, but seldom on the next page
_LONG = 4000  # characters of a text of which fewer readings are kept
_FEWER = 1024
_FEWEST = 4  # and of any longer one: it is the only one on its page


def remembered(reading: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
    """Keep what `reading` (pure, of a text and other hashable things) says; never returns generators.

    Of long texts fewer are kept, so that the memory stays bounded.
    """
    kept = lru_cache(maxsize=_MANY)(reading)
    kept_long = lru_cache(maxsize=_FEWER)(reading)
    kept_longest = lru_cache(maxsize=_FEWEST)(reading)

    @wraps(reading)
    def read(text: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        length = len(text)
        again = kept if length <= _SHORT else kept_long if length <= _LONG else kept_longest
        return again(text, *args, **kwargs)  # type: ignore[arg-type]  # callers pass what can be hashed

    return read


class Sign(dict[str, bool]):
    """`sign[text]`: whether a pattern occurs in the text, looked for once in each text that is not very long.

    The first look of a reader at a text that mostly holds nothing for it, several times as fast as a search.
    """

    def __init__(self, pattern: str | re.Pattern[str], flags: int = 0) -> None:
        super().__init__()
        self._search = re.compile(pattern, flags).search

    def __missing__(self, text: str) -> bool:
        found = self._search(text) is not None
        if len(text) <= _LONG:
            if len(self) >= _MANY:
                self.clear()
            self[text] = found
        return found
