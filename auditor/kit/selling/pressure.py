"""Where a text presses the customer to decide, and by what: scarce goods, a crowd, a clock, shame, a hidden way out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from auditor.kit.house import excused
from auditor.kit.memory import remembered
from auditor.kit.passages import sentences_of
from auditor.kit.selling.pressure_words import (
    ACTIVITY,
    COUNTDOWN,
    EN,
    ENDING_EN,
    ENDS_EN,
    HIGH_DEMAND,
    LIMITED,
    LOW_STOCK,
    NEUTRAL_DECLINE,
    NOT_SURE_EN,
    ORDINARY_EN,
    OWNED_EN,
    PROMOTES_EN,
    SHAMING,
    SURE_EN,
)
from auditor.kit.selling.pressure_words_zh import (
    ENDING_ZH,
    ENDS_ZH,
    NOT_SURE_ZH,
    ORDINARY_ZH,
    OWNED_ZH,
    PROMOTES_ZH,
    SURE_ZH,
    ZH,
)
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import Folded, around, fold, shown

if TYPE_CHECKING:
    from auditor.kit.passages import Passage
    from auditor.model.evidence import Evidence
    from auditor.model.verdict import Place

_LONGEST = 4000  # characters that are read: a text that presses does it early
_MOST = 20  # matches of a pattern in one text
_LABEL = 120  # characters of a button's name; what is longer is no button
_SAME = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "＇": "'", "\n": " ", "\t": " ", "\u00a0": " "})
_TIMED = frozenset({COUNTDOWN, LIMITED})
_LANGUAGES = frozenset({"en", "zh"})
_WORD = re.compile(r"(?<![\w'])[a-z]+|(?<=\d)[a-z]+|(?<=\d) ?:(?= ?\d)")


@dataclass(frozen=True, slots=True)
class Pressure:
    """`text[start:end]` presses by `kind` (a name of `pressure_words`).

    firm: it presses whatever stands around it. dated: the same sentence says on which day it ends.
    """

    kind: str
    start: int
    end: int
    firm: bool
    dated: bool = False


@remembered
def pressures(
    text: str, language: str, *, all_of_them: bool = True, kinds: frozenset[str] = frozenset()
) -> tuple[Pressure, ...]:
    """What presses in an English or Chinese text, in order; one of each kind in each sentence.

    all_of_them: those that are not firm as well; without them it is several times as fast. kinds: only these.
    """
    if language not in _LANGUAGES or not text.strip():
        return ()
    folded = fold(text[:_LONGEST])
    plain = folded.text.translate(_SAME)
    plain = simplified(plain) if language == "zh" else plain
    held = frozenset(plain if language == "zh" else (w.strip() for w in _WORD.findall(plain.lower())))
    found: dict[tuple[str, int], Pressure] = {}
    for kind, firm, words, pattern in _table(language, all_of_them=all_of_them):
        if kinds and kind not in kinds:
            continue
        if (words and held.isdisjoint(words)) or (kind == SHAMING and len(plain) > _LABEL):
            continue
        for match in islice(_compiled(pattern).finditer(plain), _MOST):
            if (one := _read(match, kind, folded, language, firm=firm)) is None:
                continue
            at = (kind, _sentence(plain, match.start())[0])
            if at not in found or (one.firm and not found[at].firm):
                found[at] = one
    return tuple(sorted(found.values(), key=lambda p: (p.start, -p.end, p.kind)))


def _read(match: re.Match[str], kind: str, folded: Folded, language: str, *, firm: bool) -> Pressure | None:
    """What a match says; None when it only sounds like pressure."""
    if match.end() == match.start():
        return None
    plain = match.string
    begin, stop = _sentence(plain, match.start())
    near = plain[begin : max(stop, match.end())]
    if firm and _excused(kind, plain, near, match, language):
        return None
    start, end = folded.span(match.start(), match.end())
    return Pressure(kind, start, end, firm and _certain(kind, near, language), has_end(near, language))


def has_end(text: str, language: str) -> bool:
    """It names the day on which something ends: “Ends 31 January”, 截至1月31日."""
    day, word = _endings(language)
    return any(word.search(text[max(m.start() - 60, 0) : m.end() + 20]) for m in day.finditer(text))


def _excused(kind: str, plain: str, near: str, match: re.Match[str], language: str) -> bool:
    """It only sounds like pressure."""
    if kind == SHAMING:
        return language == "en" and _neutral().search(plain) is not None
    ordinary, promotes, owned = _exempt(language)
    if kind in _TIMED:
        return ordinary.search(near) is not None and not (promotes.search(near) or promotes.search(match[0]))
    if kind in {LOW_STOCK, HIGH_DEMAND, ACTIVITY}:
        return owned.search(near) is not None
    return False


def _certain(kind: str, near: str, language: str) -> bool:
    """What the sentence holds beside it leaves no doubt that it presses."""
    needed, excluded = _conditions(language)
    if kind in needed and not needed[kind].search(near):
        return False
    return kind not in excluded or not excluded[kind].search(near)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence that `at` lies in."""
    for sentence in sentences_of(text):
        if at < sentence.end:
            return min(sentence.start, at), sentence.end
    return at, len(text)


@cache
def _table(language: str, *, all_of_them: bool) -> tuple[tuple[str, bool, frozenset[str], str], ...]:
    """Kind, whether it is firm, what a text holds at least one of where it can match, and the pattern."""
    if language == "zh":
        return tuple((kind, firm, frozenset(signs), p) for kind, firm, signs, p in ZH if firm or all_of_them)
    firmly = tuple((kind, firm, frozenset(words.split()), p) for kind, firm, words, p in EN)
    if not all_of_them:
        return firmly
    from auditor.kit.selling.pressure_hints import EN_HINTS  # noqa: PLC0415 - long, and no check needs it

    return firmly + tuple((kind, False, frozenset(words.split()), p) for kind, words, p in EN_HINTS)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _conditions(language: str) -> tuple[dict[str, re.Pattern[str]], dict[str, re.Pattern[str]]]:
    needed, excluded = (SURE_EN, NOT_SURE_EN) if language == "en" else (SURE_ZH, NOT_SURE_ZH)
    return (
        {kind: re.compile(p, re.IGNORECASE) for kind, p in needed.items()},
        {kind: re.compile(p, re.IGNORECASE) for kind, p in excluded.items()},
    )


@cache
def _exempt(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = (ORDINARY_EN, PROMOTES_EN, OWNED_EN) if language == "en" else (ORDINARY_ZH, PROMOTES_ZH, OWNED_ZH)
    ordinary, promotes, owned = (re.compile(w, re.IGNORECASE) for w in words)
    return ordinary, promotes, owned


@cache
def _endings(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    day, word = (ENDS_EN, ENDING_EN) if language == "en" else (ENDS_ZH, ENDING_ZH)
    return re.compile(day, re.IGNORECASE), re.compile(word, re.IGNORECASE)


@cache
def _neutral() -> re.Pattern[str]:
    return re.compile(NEUTRAL_DECLINE, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pressing:
    """A passage, and what in it presses."""

    passage: Passage
    pressure: Pressure

    @property
    def words(self) -> str:
        """The words that press, as they stand there."""
        return self.passage.text[self.pressure.start : self.pressure.end].strip()

    def place(self, here: Evidence) -> Place:
        """Where it stands, with those words marked."""
        quote = around(self.passage.text, self.pressure.start, self.pressure.end)
        words = shown(self.words)
        return self.passage.place(here, quote, (words,) if words in quote else ())


def pressing(here: Evidence, among: list[Passage], kinds: frozenset[str]) -> list[Pressing]:
    """What presses for sure by one of `kinds`, each text once; words that the house allows are left out."""
    found: dict[str, Pressing] = {}
    for passage in among:
        for one in pressures(passage.text, passage.language, all_of_them=False, kinds=kinds):
            if one.firm and not excused(here, passage.text, one.start, one.end):
                found.setdefault(f"{one.kind} {passage.text[:200]}", Pressing(passage, one))
    return list(found.values())
