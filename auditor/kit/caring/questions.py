"""What customers ask, and where it is answered: questions and texts as sets of subjects that can be compared.

Words of one thing count as one (“send back”, “return”; 退货, 退回); what remains is stemmed, Chinese in pairs of
characters. Small words, and words that every question has, are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.kit.caring.question_words import CONCEPTS, EMPTY_HAN, EMPTY_WORDS
from auditor.kit.labels import stem
from auditor.kit.memory import remembered
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import HAN, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.artifacts import Block

_TOKEN = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+(?:['’][a-z]+)?")
_IS_HAN = re.compile(f"[{HAN}]")
_CONCEPT_EN = re.compile(
    r"(?:\b(?=[a-z])|(?=[£$€¥0-9]))(?:" + "|".join(f"(?P<{name}>{words})" for name, words, _ in CONCEPTS) + ")"
)
_CONCEPT_ZH = re.compile("|".join(f"(?P<{name}>{words})" for name, _, words in CONCEPTS))
_LONGEST = 2000  # characters of a text that are read
_HEADS = frozenset({"heading", "term", "button"})
_QUESTION = re.compile(
    r"[?？]\s*$|^(?i:how|what|when|where|who|why|can|do|does|is|are|will|may|which)\b|(?:吗|呢|怎么|如何|多久|什么)"
)
_SHORT = 160  # characters of a question
_MOST_BLOCKS = 12  # of an answer
ENOUGH = 0.6  # of a question's subjects: a section that names them answers it


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (or question) with what stands below it; `head` is what a finding points at."""

    head: Block
    blocks: tuple[Block, ...] = ()
    subjects: frozenset[str] = field(default_factory=frozenset[str])


@remembered
def subjects(text: str) -> frozenset[str]:
    """What a question or an answer is about."""
    plain = simplified(fold(text[:_LONGEST]).text).casefold()
    found: set[str] = set()
    rest = _without(plain, _CONCEPT_EN, found)
    rest = rest if plain.isascii() else _without(rest, _CONCEPT_ZH, found)
    for token in _TOKEN.findall(rest):
        if _IS_HAN.match(token):
            for part in EMPTY_HAN.split(token):
                found.update(part[i : i + 2] for i in range(len(part) - 1))
        elif len(token) > 1 and not token.isdigit() and token not in EMPTY_WORDS:
            found.add(stem(token))
    return frozenset(found)


def _without(text: str, concepts: re.Pattern[str], found: set[str]) -> str:
    """The text without the words of `concepts`, whose names go into `found`."""
    parts: list[str] = []
    at = 0
    for match in concepts.finditer(text):
        found.add(f"§{match.lastgroup}")
        parts.append(text[at : match.start()])
        at = match.end()
    return " | ".join([*parts, text[at:]])


def shares_a_word(question: str, text: str) -> bool:
    """They are about one thing."""
    return bool(subjects(question) & subjects(text))


def answers(question: frozenset[str], section: frozenset[str]) -> bool:
    """The section names what the question is about: two subjects of it at least, and most of them."""
    shared = question & section
    fewest = min(2, len(question))
    return len(shared) >= fewest and len(shared) >= ENOUGH * len(question)


def asks(block: Block) -> bool:
    """It is written as a question."""
    return len(block.text) <= _SHORT and bool(_QUESTION.search(simplified(block.text.strip())))


def sections(blocks: Iterable[Block]) -> list[Section]:
    """Text cut at its headings, questions and terms; each block of a long section also stands alone."""
    found: list[Section] = []
    head: Block | None = None
    below: list[Block] = []
    for block in blocks:
        if not block.text.strip() or block.role == "code":
            continue
        if block.role in _HEADS or asks(block):
            _close(found, head, below)
            head, below = block, []
        elif head is None:
            head = block
        elif len(below) < _MOST_BLOCKS:
            below.append(block)
        else:
            found.append(Section(block, (), subjects(block.text)))
    _close(found, head, below)
    return found


def _close(found: list[Section], head: Block | None, below: list[Block]) -> None:
    if head is not None:
        about = subjects(head.text).union(*(subjects(b.text) for b in below))
        found.append(Section(head, tuple(below), about))
