"""The texts of a touchpoint that a rule about words may judge: in a language that it knows, and said by the company."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.prose import block_language, is_legal
from auditor.kit.text.sentences import Sentence, sentences
from auditor.model.artifacts import Block, Document, Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.evidence import Evidence
    from auditor.model.verdict import Place

NO_LANGUAGE = "there is no text in English or Chinese"
FIRST_CLASS = frozenset({"en", "zh"})
_LONGEST = 4000  # characters of a text whose sentences are kept
_NOT_OURS = frozenset({"quote", "customer", "code"})  # other people's words, and none at all
_LAYOUT = frozenset({"nav", "footer", "search"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A block in a known language. `layout`: it stands in a menu or footer."""

    block: Block
    language: str
    layout: bool

    @property
    def text(self) -> str:
        """What it says."""
        return self.block.text

    def place(self, here: Evidence, quote: str | None = None, marks: tuple[str, ...] = ()) -> Place:
        """Where a finding about it points; `marks` are words of the quote."""
        return here.place(self.block, quote, marks)


def passages(here: Evidence, languages: Iterable[str] = FIRST_CLASS, *, layout: bool = False) -> list[Passage]:
    """Blocks of the company's own words in those languages, in order; menus and footers only with `layout`."""
    known = frozenset(languages)
    found: list[Passage] = []
    for block in here[Texts].blocks:
        around = block.region in _LAYOUT
        if block.role in _NOT_OURS or (around and not layout) or not block.text.strip():
            continue
        if (language := block_language(block, here.language)) in known:
            found.append(Passage(block, language, around))
    return found


def is_small_print(here: Evidence) -> bool:
    """A page of terms, privacy or cookies; needs `Document` among what the check reads."""
    return Document in here and is_legal(here[Document], here[Texts].blocks)


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """As `sentences`, split once for all checks that ask."""
    return _split(text) if len(text) <= _LONGEST else tuple(sentences(text))


@lru_cache(maxsize=2048)
def _split(text: str) -> tuple[Sentence, ...]:
    return tuple(sentences(text))
