"""The texts of a touchpoint that a rule about words may judge: in a language that it knows, and said by the company."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.prose import block_language, is_legal
from auditor.kit.text.sentences import Sentence, sentences
from auditor.model.artifacts import Block, Document, Texts
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.model.evidence import Evidence
    from auditor.model.verdict import Place

NO_LANGUAGE = say("there is no text in English or Chinese")
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
    known, texts = frozenset(languages), here[Texts]
    key = (id(texts), here.language)
    last = _read.get(key)
    if last is None or last[0] is not texts:
        if len(_read) >= _TOUCHPOINTS:
            _read.clear()
        last = _read[key] = (texts, tuple(_all(texts, here.language)))
    return [one for one in last[1] if one.language in known and (layout or not one.layout)]


_TOUCHPOINTS = 8  # whose passages are kept: one check after the other asks for those of the same touchpoint
_read: dict[tuple[int, str], tuple[Texts, tuple[Passage, ...]]] = {}  # with the texts, so that no others get their id


def _all(texts: Texts, main: str) -> Iterator[Passage]:
    for block in texts.blocks:
        if block.role not in _NOT_OURS and block.text.strip():
            yield Passage(block, block_language(block, main), block.region in _LAYOUT)


def is_small_print(here: Evidence) -> bool:
    """A page of terms, privacy or cookies; needs `Document` among what the check reads."""
    return Document in here and is_legal(here[Document], here[Texts].blocks)


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """As `sentences`, split once for all checks that ask."""
    return _split(text) if len(text) <= _LONGEST else tuple(sentences(text))


@lru_cache(maxsize=2048)
def _split(text: str) -> tuple[Sentence, ...]:
    return tuple(sentences(text))
