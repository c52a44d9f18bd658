"""Readings of short texts are made once: navigation and footers come again on every page."""

from __future__ import annotations

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
