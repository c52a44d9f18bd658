"""What one gatherer hands back: the artifacts of a touchpoint and the files that go with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Captured:
    """`artifacts` by class; `files` by name (`screen.jpg`, `dom.html`, `mail.eml`); `lost` when (partly) in vain.

    `language` is what the thing says of itself, "" if nothing.
    """

    artifacts: dict[type[Any], Any] = field(default_factory=dict[type[Any], Any])
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    lost: str = ""
    language: str = ""
