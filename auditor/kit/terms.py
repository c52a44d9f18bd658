"""Words that name one thing of a service (“log in”, “sign in”): groups of true synonyms, and where a text uses them.

A group holds only what a customer takes for the same thing. A word with several senses counts in the frames in which
it has this one: `bag` in “add to bag”, not in “leather bag”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.kit.memory import Sign, remembered
from auditor.kit.term_groups import GROUPS, Group
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare, terms

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABEL = 40  # characters; a longer text is no label
_NEAR = 24  # characters between two words of a group that are set beside each other: “Postcode / ZIP code”
_MOST = 50  # uses in one text
_BORDER = r"(?<![A-Za-z0-9@#/_])"
BY_CONCEPT: dict[tuple[str, str], Group] = {(g.concept, g.language): g for g in GROUPS}


@dataclass(frozen=True, slots=True)
class Use:
    """One word of a group at `text[start:end]`; `word` is how the group writes it.

    `cue`: the word counts only where something says that it is about an account.
    """

    start: int
    end: int
    concept: str
    word: str
    cue: bool = False


@dataclass(frozen=True, slots=True)
class _Compiled:
    group: Group
    words: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None, bool], ...]


def _compiled(group: Group) -> _Compiled:
    border = _BORDER if group.language == "en" else ""
    words = tuple(
        (
            w.word,
            re.compile(f"{border}(?:{w.anywhere})", re.IGNORECASE) if w.anywhere else None,
            re.compile(f"(?:{w.label})", re.IGNORECASE) if w.label else None,
            w.cue,
        )
        for w in group.words
    )
    return _Compiled(group, words)


_COMPILED = {lang: tuple(_compiled(g) for g in GROUPS if g.language == lang) for lang in ("en", "zh")}
_ANCHORS = {
    lang: re.compile("|".join(sorted({a for g in GROUPS if g.language == lang for a in g.anchors})), re.IGNORECASE)
    for lang in ("en", "zh")
}


_ANY = Sign(re.compile("|".join(pattern.pattern for pattern in _ANCHORS.values()), re.IGNORECASE))


def may_use(text: str) -> bool:
    """Cheap: False where no group has a word, in any language."""
    return _ANY[text if text.isascii() else simplified(text)]


@remembered
def uses(text: str, language: str) -> tuple[Use, ...]:
    """The words of all groups of `language` (`en` or `zh`) in `text`, in order.

    Two words of one group side by side (“voucher/promo code”) explain each other, and neither counts.
    """
    groups = _COMPILED.get(language)
    if groups is None or not _ANCHORS[language].search(read := simplified(text) if language == "zh" else text):
        return ()
    lower = read.casefold()
    found: list[Use] = []
    for compiled in groups:
        if any(anchor in lower for anchor in compiled.group.anchors):
            found += _alone(_of_group(read, compiled))
    return tuple(sorted(found, key=lambda u: (u.start, u.concept)))


def _of_group(text: str, compiled: _Compiled) -> list[Use]:
    found: list[Use] = []
    for word, anywhere, label, cue in compiled.words:
        if label is not None and len(text) <= _LABEL and label.fullmatch(_uncounted(text)):
            start, end = _narrowed(text, 0, len(text), word)
            found.append(Use(start, end, compiled.group.concept, word, cue))
        elif anywhere is not None:
            for match in anywhere.finditer(text):
                start, end = _narrowed(text, match.start(), match.end(), word)
                found.append(Use(start, end, compiled.group.concept, word, cue))
                if len(found) >= _MOST:
                    return found
    return sorted(found, key=lambda u: u.start)


def _narrowed(text: str, start: int, end: int, word: str) -> tuple[int, int]:
    """The word itself within the frame that gives it its sense (“basket” of “add to basket”)."""
    at = text[start:end].lower().find(word.lower())
    return (start + at, start + at + len(word)) if at >= 0 else (start, end)


_COUNT = re.compile(
    r"^[\s0-9.)]{0,6}|[\s:(（\[]{0,3}[0-9]{0,4}(?:\s?(?:items?|件))?[\s)）\]:：.…!！]{0,4}$", re.IGNORECASE
)


def _uncounted(text: str) -> str:
    """A label without the number of its step and the count behind it: `1. Basket (2)`."""
    return _COUNT.sub("", text)


def _alone(found: list[Use]) -> list[Use]:
    beside: set[int] = set()
    for index, (one, other) in enumerate(pairwise(found)):
        if one.word != other.word and other.start - one.end <= _NEAR:
            beside |= {index, index + 1}
    return [use for index, use in enumerate(found) if index not in beside]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a journey declares for a concept: the words to use, and words that it rules out."""

    words: tuple[str, ...]
    unwanted: tuple[str, ...] = ()


_LIST = re.compile(r"\s*[,，、;；|]\s*")
_NOT = re.compile(r"[,，;；]?\s*(?:(?<![A-Za-z])not(?![A-Za-z])|而不是|不要用|不用|不是|而非)\s*", re.IGNORECASE)


def wanted(value: str) -> Wanted:
    """`log in`, `basket, bag` (both are right), or `parcel, not package, packet`."""
    use, *rest = _NOT.split(value, maxsplit=1)
    return Wanted(_words(use), _words(rest[0]) if rest else ())


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for part in _LIST.split(text) if (w := bare(part))))


def word_in_group(word: str, concept: str, language: str) -> str:
    """How the group of the concept writes `word` (`login` → `log in`); as it is when there is no such group."""
    group = BY_CONCEPT.get((concept, language))
    if group is None:
        return word
    plain = simplified(word) if language == "zh" else word
    for known in group.words:
        if plain == known.word or plain in known.forms:
            return known.word
    return plain


def plain_uses(text: str, words: Iterable[str], concept: str) -> tuple[Use, ...]:
    """Declared words as they stand, wherever they stand; at most fifty."""
    known = tuple(words)
    if not known:
        return ()
    found: list[Use] = []
    for match in terms(known).finditer(text):
        found.append(Use(match.start(), match.end(), concept, bare(match[0])))
        if len(found) >= _MOST:
            break
    return tuple(found)
