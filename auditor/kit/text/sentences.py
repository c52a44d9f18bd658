"""Sentences and words of English, Chinese and mixed text. One pass, linear in the length of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.memory import remembered
from auditor.kit.text.wording import HAN, LATIN

_STOP = re.compile(r"[.!?…]+|[。！？｡]+|\n+")
_CLOSERS = re.compile(r"[\"'”’»)\]）」』》】]*")
_SPACE = re.compile(r"\s*")
_BEFORE = re.compile(rf"([{LATIN}0-9][{LATIN}0-9.]*)$")
_HAN = re.compile(f"[{HAN}]")
_AT_ONCE = 20_000  # characters of a text whose words may all be in memory together
_WRAPPED = 50  # characters: a shorter line was not broken because it was full


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# never the end of a sentence: something belongs to them
_LEADS = _listed(
    "mr mrs ms mx dr prof rev st mt ft sr jr gen col capt lt sgt hon messrs vs cf e.g i.e eg ie approx ca fig figs "
    "art sec para pp vol ed eds tel ext dept est min max incl excl al viz resp nr"
)
# the end of one only before a capital: "Acme Inc. The", but "Acme Inc. is"
_TAILS = _listed(
    "etc inc ltd co corp llc plc bros a.m p.m am pm u.s u.k u.s.a e.u ph.d b.a m.a mon tue wed thu fri sat sun"
)
# with these names after them, they do not end one either: "Co. Ltd.", "5 p.m. Friday"
_WITH = {
    "co": _listed("ltd inc"),
    **dict.fromkeys(
        ("a.m", "p.m", "am", "pm"),
        _listed(
            "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun et est edt ct pt pst "
            "pdt gmt bst cet cest utc eastern pacific central"
        ),
    ),
}
_OF_COUNTRIES = _listed("u.s u.k u.s.a e.u")  # "the U.S. Postal Service": only a word that begins sentences parts them
_BEGINNERS = _listed(
    "the a an our we you it its this that these those they he she i if in on at for from when while and but or so to "
    "as all any no not there here please your their my his her what how why where who after before however"
)
_NEXT = re.compile(rf"[{LATIN}]{{1,12}}")
_BEFORE_NUMBER = _listed("no nos p art jan feb mar apr jun jul aug sep sept oct nov dec")
_SHORT = _LEADS | _TAILS | _BEFORE_NUMBER
_WORDS = re.compile(
    rf"(?:https?://|www\.)[^\s{HAN}，。]+"
    rf"|[^\W_{HAN}ぁ-ヿ]+(?:[’'./:@&,+_-][^\W_{HAN}ぁ-ヿ]+)*"
    rf"|[{HAN}ぁ-ヿ]"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is `source[start:end]`."""

    text: str
    start: int
    end: int


def sentences(source: str) -> list[Sentence]:
    """In order, without the white space between them.

    A line break ends a sentence, unless a full line runs on in lower case. Abbreviations, initials, decimals,
    addresses and list numbers do not end one; a closing quote or bracket belongs to the sentence before it.
    """
    found: list[Sentence] = []
    begin = 0
    for stop in _STOP.finditer(source):
        if stop.start() < begin:
            continue
        after = stop.end() if stop[0][0] == "\n" else _match_end(_CLOSERS, source, stop.end())
        following = _match_end(_SPACE, source, after)
        if _ends(source, begin, stop, after, following):
            _add(found, source, begin, after)
            begin = following
    _add(found, source, begin, len(source))
    return found


@remembered
def count_words(text: str) -> int:
    """Words of Latin and other alphabets, plus every Han or kana character; a number or an address is one word."""
    if len(text) <= _AT_ONCE:
        return len(_WORDS.findall(text))
    return sum(1 for _ in _WORDS.finditer(text))


def _match_end(pattern: re.Pattern[str], source: str, at: int) -> int:
    match = pattern.match(source, at)
    return match.end() if match else at


def _add(found: list[Sentence], source: str, begin: int, end: int) -> None:
    text = source[begin:end]
    if stripped := text.strip():
        start = begin + len(text) - len(text.lstrip())
        found.append(Sentence(stripped, start, start + len(stripped)))


def _ends(source: str, begin: int, stop: re.Match[str], after: int, following: int) -> bool:
    sign = stop[0]
    upcoming = source[following : following + 2]
    if not upcoming or sign[0] in "。！？｡":
        return True
    if sign[0] == "\n":
        full = source.rfind("\n", max(stop.start() - _WRAPPED, 0), stop.start()) == -1 and stop.start() >= _WRAPPED
        return not (full and len(sign) == 1 and upcoming[0].islower())
    previous = source[stop.start() - 1 : stop.start()]
    if following == after:  # nothing between the sign and what follows
        return bool(_HAN.match(previous) and _HAN.match(upcoming)) and "…" not in sign
    before = source[max(begin, stop.start() - 20) : stop.start()]
    if upcoming[0].islower() and not upcoming[1:].isupper():  # "iPhone" may begin a sentence
        return sign == "." and _is_plain_word(before)
    return sign != "." or not _abbreviates(before, begin, stop, source[following : following + 12])


def _runs_on(word: str, upcoming: str) -> bool:
    match = _NEXT.match(upcoming)
    following = match[0].lower() if match else ""
    if word in _OF_COUNTRIES:
        return bool(following) and following not in _BEGINNERS
    return following in _WITH.get(word, ())


def _is_plain_word(before: str) -> bool:
    """No abbreviation: in sloppy text, the next sentence begins in lower case."""
    match = _BEFORE.search(before)
    shortest = 3
    return bool(match and match[1].isalpha() and len(match[1]) >= shortest and match[1].lower() not in _SHORT)


def _abbreviates(before: str, begin: int, stop: re.Match[str], upcoming: str) -> bool:
    match = _BEFORE.search(before)
    if not match:
        return False
    word = match[1].lower()
    if word in _LEADS:
        return True
    if word in _BEFORE_NUMBER:
        return upcoming[0].isdigit()
    if word in _TAILS:
        return not (upcoming[0].isupper() or _HAN.match(upcoming[0])) or _runs_on(word, upcoming)
    if word.isdigit():
        return stop.start() - begin == len(word)  # "1. Open the box" is an item's number
    return len(word) == 1 and match[1].isupper() and match[1] != "I"  # J. Smith
