"""What a touchpoint calls itself."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.model.artifacts import Block

LAYOUT = frozenset({"nav", "footer", "header", "aside", "search"})  # the same on every page


def main_heading(blocks: Iterable[Block]) -> Block | None:
    """The first of the highest level outside the layout; of a mail without headings, its subject."""
    named = [b for b in blocks if b.role in {"heading", "subject"} and b.region not in LAYOUT and b.text.strip()]
    return min(named, key=lambda b: (b.role == "subject", b.level or 9), default=None)
