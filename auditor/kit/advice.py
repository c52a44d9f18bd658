"""Several sentences of advice, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Iterable


def one_by_one(sentences: Iterable[str]) -> Said:
    """“Do this. Do that.”: whole sentences with a blank between them, each in its own language."""
    named = {f"part{i}": sentence for i, sentence in enumerate(sentences)}
    return say(" ".join(f"{{{name}}}" for name in named), **named)
