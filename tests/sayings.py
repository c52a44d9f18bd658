"""Whether what a check says can be said in every language of the product."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from auditor.model.sayings import Said
from tests.catalogue import ROOT, file_of, needs_translation, read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from auditor.model.verdict import Verdict


@functools.cache
def known(family: Path) -> frozenset[str]:
    """English texts that a family of checks may use: its own, and those of the package."""
    files = [file_of(family), *sorted((ROOT / "auditor" / "locale" / "zh").glob("*.po"))]
    return frozenset(text for file in files if file.is_file() for text in read_catalogue(file))


def untranslated(verdict: Verdict, family: Path) -> list[str]:
    """Sentences (or parts of them) that would stay English."""
    said = [verdict.reason, *(t for f in (*verdict.faults, *verdict.doubts) for t in (f.message, f.fix))]
    return [text for one in said if one for text in missing(one, known(family))]


def missing(text: object, texts: frozenset[str]) -> Iterator[str]:
    """What of a sentence the catalogues lack; a sentence that is not a `Said` at all lacks everything."""
    if not isinstance(text, Said):
        yield f"not said by a pattern: {text}"
        return
    if needs_translation(text.pattern) and text.pattern not in texts:
        yield text.pattern
    for value in text.values.values():
        parts = value if isinstance(value, list | tuple) else (value,)
        for part in parts:
            if isinstance(part, Said):
                yield from missing(part, texts)
