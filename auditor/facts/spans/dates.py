"""Dates, times and periods in text, with what they mean where that is certain.

Parts are found apart (days, months, times) and put together here: `Tue 6 January, 9 am to 5 pm` is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice

from auditor.facts.spans.atoms import Atom, Sort
from auditor.facts.spans.dates_en import days
from auditor.facts.spans.dates_numeric import numeric
from auditor.facts.spans.dates_other import foreign
from auditor.facts.spans.dates_relative import periods
from auditor.facts.spans.dates_zh import dates_zh
from auditor.facts.spans.times import times, times_zh
from auditor.kit.memory import remembered

_MOST = 5_000  # atoms of a text
_HAN = re.compile("[぀-ヿ一-鿿가-힣]")
_DIGIT = re.compile("[0-9]")
_FRAGMENT = re.compile("[a-z]{3}|q[1-4]|[0-9]")
_WITH = re.compile(r"\s?(?:,|的|、)?\s?(?:@\s?|no later than\s|not (?:before|after)\s|(?:(?:at|around|about|by|between|from|on|in|of|the|for|before|after|until|since)\s){0,2})(?:\(\s?)?", re.IGNORECASE)
_TO = re.compile(r"\s?(?:-|–|—|~|to|till?|until|through|thru|至|到|直到)\s?(?:the\s)?(?:end of\s)?", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|和|与|跟)\s?(?:the\s)?(?:(?:end|middle|beginning|start) of\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:(?<![a-z])between\s(?:the\s)?(?:(?:end|middle|beginning|start) of\s)?|[在从自]\s?)$", re.IGNORECASE)
_FROM = re.compile(r"(?<![a-z])(?:from|between)\s(?:the\s)?$|[从自]\s?$", re.IGNORECASE)
_NUMBER_TO = re.compile(r"(?<![0-9.,:/$£€¥-])(?P<n>[01]?[0-9]|2[0-4])(?::(?P<m>[0-5][0-9]))?\s?(?:-|–|—|~|to|until|till?|and)\s?$", re.IGNORECASE)
_TO_NUMBER = re.compile(r"\s?(?:-|–|—|~|to|until|till?|and)\s?(?P<n>[01]?[0-9]|2[0-4])(?::(?P<m>[0-5][0-9]))?(?![0-9:.,/%]|\s?(?:days?|hours?|minutes?|weeks?|months?|years?|[%£$€]))(?=\s?(?:$|[?!.,;)]|in |on |at |p|a|o|to|$))", re.IGNORECASE)
_DATED = frozenset({Sort.DAY, Sort.PERIOD, Sort.MOMENT})
_TIMED = frozenset({Sort.TIME, Sort.TIMES, Sort.PART, Sort.LOOSE_PART})
_LOOSE = frozenset({Sort.LOOSE, Sort.LOOSE_PART, Sort.NUMBER})
_ISO_DAY = re.compile(r"(?:[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}")
_TITLE = re.compile("《[^《》]{1,60}》")
_OPEN = re.compile(r"(?:\s(?:of|from|after|before|commencing)|w/c)$")
_LONGEST = 160  # characters of one date; what is longer is several


@dataclass(frozen=True, slots=True)
class When:
    """A date, time or period at `start:end` of the text.

    value: ISO text (`2026-01-06`, `XXXX-01-06` without a year, `2026-01-06T15:00`, `T15:00`, `A/B` for a range), "" where
    it is not certain · shape: how it is written (`D Mon Y`, `M/D/Y`, `Y年M月D日`, `D/M/Y or M/D/Y` when that stays open,
    `weekday`, `relative`, `12h`; a time behind a comma; `… to …` for a range) · words: as written.
    """

    start: int
    end: int
    value: str
    shape: str
    words: str


@remembered
def find_dates(text: str, /, language: str = "", market: str = "", today: str = "") -> tuple[When, ...]:
    """All of them in NFKC text, from left to right. `market` and `language` settle `03/04/26`, `today` (ISO) `tomorrow`."""
    lowered = text.lower()
    atoms: list[Atom] = []
    if _FRAGMENT.search(lowered):
        atoms += islice(days(text, lowered, today), _MOST)
        atoms += islice(periods(text, lowered, today), _MOST)
        atoms += islice(times(text, lowered), _MOST)
    if _DIGIT.search(text):
        atoms += islice(numeric(text, language, market), _MOST)
        atoms += islice(foreign(text, lowered, language), _MOST)
    if _HAN.search(text):
        atoms += islice(dates_zh(text, today), _MOST)
        atoms += islice(times_zh(text), _MOST)
    if "《" in text:
        atoms = _outside_titles(atoms, text)
    if not atoms:
        return ()
    whole = _ranged(_timed(_ranged(_apart(atoms), text), text), text)
    return tuple(When(a.start, a.end, a.value, a.shape, text[a.start : a.end]) for a in whole if a.sort not in _LOOSE)


def _outside_titles(atoms: list[Atom], text: str) -> list[Atom]:
    """A title says no date: 《明日之后》."""
    titles = [m.span() for m in islice(_TITLE.finditer(text), _MOST)]
    starts = [start for start, _ in titles]

    def inside(atom: Atom) -> bool:
        index = bisect_right(starts, atom.start) - 1
        return index >= 0 and atom.start < titles[index][1]

    return [a for a in atoms if not inside(a)]


def _apart(atoms: list[Atom]) -> list[Atom]:
    """Of those that overlap the longest one, and of equals the surer."""
    taken: list[Atom] = []
    ends: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start, -(a.end - a.start), a.sort in _LOOSE)):
        last = ends[-1] if ends else None
        if last is None or atom.start >= last.end:
            ends.append(atom)
        elif atom.end - atom.start > last.end - last.start and (last.sort in _LOOSE or atom.sort not in _LOOSE):
            ends[-1] = atom
        elif last.sort in _LOOSE and atom.sort not in _LOOSE:
            ends[-1] = atom
    taken += ends
    return taken


def _timed(atoms: list[Atom], text: str) -> list[Atom]:
    """A day and its time, whichever comes first; a time and its part of the day."""
    out: list[Atom] = []
    for atom in atoms:
        last = out[-1] if out else None
        if last is None or atom.end - last.start > _LONGEST or not _WITH.fullmatch(text[last.end : atom.start][:24] or ""):
            out.append(atom)
            continue
        merged = _moment(last, atom, text)
        if merged is None:
            out.append(atom)
        else:
            out[-1] = merged
    return out


def _nested(one: Atom, two: Atom, text: str) -> Atom | None:
    """`the week of 10 April`, `next year's third quarter`, `Friday next week`, `2021年的前2周`."""
    if two.sort not in {Sort.DAY, Sort.PERIOD, Sort.LOOSE} or one.sort not in {Sort.DAY, Sort.PERIOD}:
        return None
    words, gap = text[one.start : one.end].lower(), text[one.end : two.start].lower()
    if _OPEN.search(words) or (one.shape in {"period", "quarter", "season"} and gap.strip() in {"of", "of the"}):
        return Atom(one.start, two.end, Sort.PERIOD if one.sort is Sort.PERIOD else Sort.DAY, "", one.shape)
    if words.endswith(("'s", "’s")) and two.shape in {"quarter", "period", "season"}:
        return Atom(one.start, two.end, Sort.PERIOD, "", two.shape)
    if {one.shape, two.shape} == {"period", "weekday"} and "week" in text[one.start : two.end].lower():
        return Atom(one.start, two.end, Sort.DAY, "", "weekday") if "," not in gap else None
    if one.shape in {"Y年", "relative"} and words.endswith("年") and two.sort is Sort.PERIOD and two.shape != one.shape:
        return Atom(one.start, two.end, Sort.PERIOD, "", two.shape)
    return None


def _moment(one: Atom, two: Atom, text: str) -> Atom | None:
    if one.sort in _TIMED and two.sort in _TIMED:
        if Sort.TIMES in {one.sort, two.sort} and Sort.TIME in {one.sort, two.sort} or one.sort is two.sort is Sort.TIME:
            return None
        clock = one if one.sort in {Sort.TIME, Sort.TIMES} else two
        return Atom(one.start, two.end, clock.sort, clock.value, clock.shape)
    if nested := _nested(one, two, text):
        return nested
    day, time = (one, two) if one.sort in _DATED or one.sort is Sort.LOOSE else (two, one)
    if day.sort in _DATED and time.sort in _TIMED and not (day.sort is Sort.MOMENT and time.sort is Sort.TIMES and day.value):
        if day.sort is Sort.PERIOD and day.shape in {"Y", "period", "season", "quarter", "Mon", "Mon Y"}:
            return None
        value = _at(day.value, time.value)
        return Atom(one.start, two.end, Sort.MOMENT, value, f"{day.shape}, {time.shape}")
    if day.sort is Sort.SET and time.sort in _TIMED or one.sort is Sort.SET and two.sort in _TIMED:
        return Atom(one.start, two.end, Sort.SET, "", "set")
    if one.sort is Sort.DAY and two.sort is Sort.DAY and one.shape != two.shape and "weekday" in {one.shape, two.shape}:
        dated = two if one.shape == "weekday" else one
        return Atom(one.start, two.end, Sort.DAY, dated.value, dated.shape)
    return None


def _at(day: str, time: str) -> str:
    if not day or not time or "/" in day or "T" in day:
        return ""
    return "/".join(f"{day}{t}" for t in time.split("/"))


def _ranged(atoms: list[Atom], text: str) -> list[Atom]:
    """`A to B`, `between A and B`, `3-5 pm`."""
    out: list[Atom] = []
    for atom in atoms:
        last = out[-1] if out else None
        if last is not None and (merged := _range(last, atom, text)):
            out[-1] = merged
        else:
            out.append(_from_number(atom, text, last.end if last else 0))
    return [_to_number(a, text, out[i + 1].start if i + 1 < len(out) else len(text)) for i, a in enumerate(out)]


def _range(one: Atom, two: Atom, text: str) -> Atom | None:
    gap = text[one.end : two.start][:24]
    between = _AND.fullmatch(gap) and _BETWEEN.search(text[max(0, one.start - 28) : one.start]) is not None
    after = text[two.end : two.end + 2]
    between = between or (_AND.fullmatch(gap) is not None and after.startswith(("之间", "間", "间", "之")))
    if two.end - one.start > _LONGEST or not (_TO.fullmatch(gap) or between):
        return None
    if one.sort is two.sort is Sort.LOOSE and not _FROM.search(text[max(0, one.start - 12) : one.start]) and "/" not in one.shape:
        return None
    sorts = {one.sort, two.sort}
    if Sort.TIMES in sorts and len(sorts) > 1:
        return None
    if sorts <= {Sort.TIME}:
        return Atom(one.start, two.end, Sort.TIMES, _between(*_same_half(one, two)), two.shape if one.shape == "hour" else one.shape)
    if sorts <= {Sort.TIME, Sort.PART, Sort.LOOSE_PART}:
        return Atom(one.start, two.end, Sort.TIMES, "", "part of the day")
    if sorts <= {Sort.DAY, Sort.PERIOD, Sort.LOOSE, Sort.MOMENT} or (sorts <= _DATED | _TIMED and Sort.MOMENT in sorts):
        if one.shape == "set":
            return None
        if one.shape == "D" and two.shape.startswith("D"):
            return None
        shape = one.shape if one.shape == two.shape else f"{one.shape} to {two.shape}"
        return Atom(one.start, two.end, Sort.PERIOD if Sort.MOMENT not in sorts else Sort.MOMENT, _spanning(one, two), shape)
    return None


def _same_half(one: Atom, two: Atom) -> tuple[str, str]:
    return one.value, two.value


def _between(first: str, last: str) -> str:
    return f"{first}/{last}" if first and last else ""


def _spanning(one: Atom, two: Atom) -> str:
    """What the first end leaves out, the second says: `6 to 9 January 2026`, `1 June - 30 June 2026`."""
    first, last = one.value, two.value
    if one.shape == two.shape == "weekday":
        return ""  # Monday to Friday, every week
    if not first or not last or "/" in first or "/" in last:
        return ""
    if first.startswith("XXXX") and _ISO_DAY.match(last) and last[:4] != "XXXX":
        first = last[:4] + first[4:]
    elif last.startswith("XXXX-XX") and _ISO_DAY.match(first):
        last = first[:8] + last[8:]
    elif last.startswith("XXXX") and _ISO_DAY.match(first):
        last = first[:4] + last[4:]
    return f"{first}/{last}"


def _from_number(atom: Atom, text: str, after: int) -> Atom:
    """`3 to 5 pm`: the three is a time too."""
    if atom.sort is not Sort.TIME:
        return atom
    match = _NUMBER_TO.search(text, max(after, atom.start - 16), atom.start)
    if match is None or (" and" in match[0] and not _BETWEEN.search(text[max(0, match.start() - 12) : match.start()])):
        return atom
    hour, minute = int(match["n"]), int(match["m"] or 0)
    end = int(atom.value[1:3]) if atom.value else 0
    hour += 12 if hour < 12 <= end and hour + 12 < end else 0  # noqa: PLR2004 - 3 to 5 pm begins in the afternoon
    first = f"T{hour:02d}:{minute:02d}" if minute < 60 else ""  # noqa: PLR2004
    return Atom(match.start(), atom.end, Sort.TIMES, _between(first, atom.value), atom.shape)


def _to_number(atom: Atom, text: str, before: int) -> Atom:
    """`from 9 am to 5`, `Wednesday from 10-4`."""
    if atom.sort is not Sort.TIME or atom.shape not in {"12h", "24h", "named time", "hour"}:
        return atom
    match = _TO_NUMBER.match(text, atom.end, before)
    if match is None or (" and" in match[0] and not _BETWEEN.search(text[max(0, atom.start - 12) : atom.start])):
        return atom
    hour, minute, first = int(match["n"]), int(match["m"] or 0), int(atom.value[1:3] or 0) if atom.value else 0
    hour += 12 if hour < 12 and hour <= first else 0  # noqa: PLR2004
    return Atom(atom.start, match.end(), Sort.TIMES, _between(atom.value, f"T{hour:02d}:{minute:02d}"), atom.shape)
