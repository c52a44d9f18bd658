"""Sentences of a block and the clauses within them: what is said in one breath belongs together."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from auditor.kit.memory import remembered
from auditor.kit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]
_BREAK = re.compile(
    r"[,;、|•·\n()\[\]【】「」]|\s[–—-]\s|(?<![A-Za-z])(?:and|but|while|whereas|plus)(?![A-Za-z])|但是?|并且?|然后|随后|再",
    re.IGNORECASE,
)


@remembered
def sentence_spans(text: str, /) -> tuple[Span, ...]:
    """(start, end) of every sentence, in order."""
    return tuple((s.start, s.end) for s in sentences(text))


def span_at(spans: Sequence[Span], at: int) -> Span:
    """The one of ordered spans that `at` stands in, else the last one before it; (0, 0) when there is none."""
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 else (0, 0)


def clause_at(text: str, sentence: Span, start: int, end: int) -> Span:
    """The part of a sentence around `text[start:end]`, cut at commas, brackets, dashes and joining words."""
    first, last = sentence
    for match in _BREAK.finditer(text, first, last):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last
