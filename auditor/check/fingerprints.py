"""The identity of a finding: the same fault has the same fingerprint tomorrow, whatever the order number."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from auditor.model.artifacts import Walk
from auditor.model.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.verdict import Fault

_DIGITS = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
_SHORTEST = 4  # a captured or typed value shorter than this would mask innocent words


def dynamic_values(touchpoints: Iterable[Evidence]) -> tuple[str, ...]:
    """What this one walk typed or captured, longest first: addresses with a run's name in them, references."""
    values: set[str] = set()
    for here in touchpoints:
        if Walk in here:
            walk = here[Walk]
            values.update(value for _, value in walk.captured)
            values.update(typed.value for typed in walk.typed)
    return tuple(sorted((v for v in values if len(v) >= _SHORTEST), key=lambda v: (-len(v), v)))


def masked(text: str, dynamic: Iterable[str] = ()) -> str:
    """`text` without the values of the day: what was typed or captured, and every number."""
    for value in dynamic:
        text = text.replace(value, "~")
    return _SPACE.sub(" ", _DIGITS.sub("0", text)).strip()


def fingerprint(check: str, fault: Fault, dynamic: Iterable[str], twin: int = 0) -> str:
    """16 hex digits of check, touchpoints and key; `twin` counts faults that are otherwise the same."""
    touchpoints = dict.fromkeys(place.touchpoint for place in fault.places)
    key = masked(fault.key or fault.message, dynamic)
    parts = [check, *touchpoints, key, *([str(twin)] if twin else [])]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
