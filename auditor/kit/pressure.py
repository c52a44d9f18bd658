"""Where a text presses the customer to decide, and by what: scarce goods, a crowd, a clock, shame, a hidden way out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from auditor.kit.hanzi import simplified
from auditor.kit.house import excused
from auditor.kit.memory import Sign, remembered
from auditor.kit.passages import sentences_of
from auditor.kit.pressure_words import (
    ACTIVITY,
    COUNTDOWN,
    EN,
    ENDING_EN,
    ENDING_ZH,
    ENDS_EN,
    ENDS_ZH,
    HIGH_DEMAND,
    LIMITED,
    LOW_STOCK,
    NEUTRAL_DECLINE,
    NOT_SURE_EN,
    NOT_SURE_ZH,
    ORDINARY_EN,
    ORDINARY_ZH,
    OWNED_EN,
    OWNED_ZH,
    PROMOTES_EN,
    PROMOTES_ZH,
    SHAMING,
    SURE_EN,
    SURE_ZH,
    ZH,
)
from auditor.kit.wording import around, fold, shown

if TYPE_CHECKING:
    from auditor.kit.passages import Passage
    from auditor.model.evidence import Evidence
    from auditor.model.verdict import Place

_LONGEST = 4000  # characters that are read: a text that presses does it early
_LABEL = 120  # characters of a button's name; what is longer is no button
_SAME = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "＇": "'", "\n": " ", "\t": " ", "\u00a0": " "})
_TIMED = frozenset({COUNTDOWN, LIMITED})
_ANCHOR = {
    "en": Sign(
        r"\d|\bleft\b|stock|limited|remain|quantit|hurry|demand|selling|sells|going fast|gone|sold|viewing"
        r"|looking|bought|purchased|ordered|just|cart"
        r"|chance|ends|ending|expire|timer|count ?down|today|tonight|fast|act now|wait|time|soon|miss|last|few"
        r"|pay|price|\bi\b|\bi'|thank|nah"
        r"|cancel|terminat|subscri|renew|trial|check|tick|automatic|enrol|agree|consent|also|together|pair"
        r"|complete|like to|why not|add\b|add-|protect|warrant|insur|cover"
        r"|save|grab|bundle|before you|forget|tempt|upgrade|reserv|held|hours?\b|days|mins|low\b|only|wheel|sure"
        r"|goes|value|people|many|bag|fees?\b|charge|trending|popular|seller|view|sign up|register|join|skip"
        r"|never|over\b|before",
        re.IGNORECASE,
    ),
    "zh": Sign(
        "[剩余仅抢限最错慢手库售罄时秒倒距截看买购加残狠忍原我取退注自动默勾续凑换保升走离服包费需热爆量恢涨赶快速机单刚正]"
    ),
}


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
def pressures(text: str, language: str) -> tuple[Pressure, ...]:
    """What presses in an English or Chinese text, in order; one of each kind in each sentence."""
    if language not in _ANCHOR or not text.strip():
        return ()
    folded = fold(text[:_LONGEST])
    plain = folded.text.translate(_SAME)
    plain = simplified(plain) if language == "zh" else plain
    if not _ANCHOR[language][plain]:
        return ()
    found: dict[tuple[str, int], Pressure] = {}
    for kind, firm, pattern in _table(language):
        for match in pattern.finditer(plain):
            if match.end() == match.start():
                continue
            begin, stop = _sentence(plain, match.start())
            near = plain[begin : max(stop, match.end())]
            if (firm or kind == SHAMING) and _excused(kind, plain, near, match, language):
                continue
            certain = firm and _certain(kind, near, language)
            start, end = folded.span(match.start(), match.end())
            kept = found.get((kind, begin))
            if kept is None or (certain and not kept.firm):
                found[kind, begin] = Pressure(kind, start, end, certain, has_end(near, language))
    return tuple(sorted(found.values(), key=lambda p: (p.start, -p.end, p.kind)))


def has_end(text: str, language: str) -> bool:
    """It names the day on which something ends: “Ends 31 January”, 截至1月31日."""
    day, word = _endings(language)
    return any(word.search(text[max(m.start() - 60, 0) : m.end() + 20]) for m in day.finditer(text))


def names_day(text: str, language: str) -> bool:
    """It names a day, whatever for."""
    return _endings(language)[0].search(text) is not None


def _excused(kind: str, plain: str, near: str, match: re.Match[str], language: str) -> bool:
    """It only sounds like pressure."""
    if kind == SHAMING:
        return len(plain) > _LABEL or (language == "en" and _neutral().search(plain) is not None)
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
def _table(language: str) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple((kind, firm, re.compile(p, re.IGNORECASE)) for kind, firm, p in (EN if language == "en" else ZH))


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
        for one in pressures(passage.text, passage.language):
            if one.firm and one.kind in kinds and not excused(here, passage.text, one.start, one.end):
                found.setdefault(f"{one.kind} {passage.text[:200]}", Pressing(passage, one))
    return list(found.values())
