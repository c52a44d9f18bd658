"""Readings of short texts are made once: navigation and footers come again on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
_MANY = 8192  # readings that are kept of each kind
_SHORT = 300  # characters; longer texts seldom come again, and would fill the memory


def remembered(reading: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
    """Keep what `reading` (pure, of a text and other hashable things) says of short texts; never returns generators."""
    kept = lru_cache(maxsize=_MANY)(reading)

    @wraps(reading)
    def read(text: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if len(text) > _SHORT:
            return reading(text, *args, **kwargs)
        return kept(text, *args, **kwargs)  # type: ignore[arg-type]  # callers pass what can be hashed

    return read


class Sign(dict[str, bool]):
    """`sign[text]`: whether a pattern occurs in the text, looked for once in each short text.

    The first look of a reader at a text that mostly holds nothing for it, several times as fast as a search.
    """

    def __init__(self, pattern: str | re.Pattern[str], flags: int = 0) -> None:
        super().__init__()
        self._search = re.compile(pattern, flags).search

    def __missing__(self, text: str) -> bool:
        found = self._search(text) is not None
        if len(text) <= _SHORT:
            if len(self) >= _MANY:
                self.clear()
            self[text] = found
        return found
