"""The texts of a touchpoint for rules about figures: running text, and labels and rows that are in no language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.kit.passages import FIRST_CLASS, Passage
from auditor.kit.prose import block_language
from auditor.kit.text.languages import primary
from auditor.model.artifacts import Texts

if TYPE_CHECKING:
    from auditor.model.evidence import Evidence

_NOT_OURS = frozenset({"quote", "customer", "code"})
_LONGEST = 20_000  # characters: longer ones are no text that a person reads
_LAYOUT = frozenset({"nav", "footer", "search"})


def lines(here: Evidence, *, layout: bool = False) -> list[Passage]:
    """As `passages`, with the texts that are in no known language (“Standard, 3–5 days”): it is the touchpoint’s."""
    own = primary(here.language)
    found: list[Passage] = []
    for block in here[Texts].blocks:
        around = block.region in _LAYOUT
        if block.role in _NOT_OURS or (around and not layout) or not 0 < len(block.text) <= _LONGEST:
            continue
        if not block.text.strip():
            continue
        language = block_language(block, here.language) or own
        if language in FIRST_CLASS:
            found.append(Passage(block, language, around))
    return found
