"""What one gatherer hands back: the artifacts of a touchpoint and the files that go with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Captured:
    """`artifacts` by class; `files` by name (`screen.jpg`, `dom.html`, `mail.eml`); `lost` when (partly) in vain.

    `language` is what the thing says of itself, "" if nothing. `parts` are documents that came with a mail: each a
    touchpoint of its own.
    """

    artifacts: dict[type[Any], Any] = field(default_factory=dict[type[Any], Any])
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    lost: str = ""
    language: str = ""
    parts: list[Part] = field(default_factory=list["Part"])


@dataclass(slots=True)
class Part:
    """A document that came with a mail, by the name of its file."""

    name: str
    captured: Captured
