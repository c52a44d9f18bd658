"""Parts of dates that stand side by side, put together: a day and its time, the two ends of a range."""

from __future__ import annotations

import re

from auditor.facts.spans.atoms import Atom, Sort

_WITH = re.compile(
    r"\)?\s?(?:,|的|、)?\s?(?:@\s?|no later than\s|not (?:before|after)\s|(?:(?:at|around|about|by|between|from|on|in"
    r"|of|the|for|before|after|until|since)\s){0,2})(?:\(\s?)?",
    re.IGNORECASE,
)
_TO = re.compile(r"\s?(?:-|–|—|~|to|till?|until|through|thru|至|到|直到)\s?(?:the\s)?(?:end of\s)?", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|和|与|跟)\s?(?:the\s)?(?:(?:end|middle|beginning|start) of\s)?", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:(?<![a-z])between\s(?:the\s)?(?:(?:end|middle|beginning|start) of\s)?|[在从自]\s?)$", re.IGNORECASE
)
_FROM = re.compile(r"(?<![a-z])(?:from|between)\s(?:the\s)?$|[从自]\s?$", re.IGNORECASE)
_NUMBER_TO = re.compile(
    r"(?<![0-9.,:/$£€¥-])(?P<n>[01]?[0-9]|2[0-4])(?::(?P<m>[0-5][0-9]))?\s?(?:-|–|—|~|to|until|till?|and)\s?$",
    re.IGNORECASE,
)
_TO_NUMBER = re.compile(
    r"\s?(?:-|–|—|~|to|until|till?|and)\s?(?P<n>[01]?[0-9]|2[0-4])(?::(?P<m>[0-5][0-9]))?(?![0-9:.,/%]"
    r"|\s?(?:days?|hours?|minutes?|weeks?|months?|years?|[%£$€]))(?=\s?(?:$|[?!.,;)]|in |on |at |p|a|o|to|$))",
    re.IGNORECASE,
)
_DATED = frozenset({Sort.DAY, Sort.PERIOD, Sort.MOMENT})
_TIMED = frozenset({Sort.TIME, Sort.TIMES, Sort.PART, Sort.LOOSE_PART})
_ISO_DAY = re.compile(r"(?:[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}")
_OPEN = re.compile(r"(?:\s(?:of|from|after|before|commencing)|w/c)$")
_LONGEST = 160  # characters of one date; what is longer is several


_ALONE = frozenset({"Y", "period", "season", "quarter", "Mon", "Mon Y"})  # stretches that no time of day belongs to


def timed(atoms: list[Atom], text: str) -> list[Atom]:
    """A day and its time, whichever comes first; a time and its part of the day; a period within another."""
    out: list[Atom] = []
    for atom in atoms:
        last = out[-1] if out else None
        near = (
            last is not None and atom.end - last.start <= _LONGEST and _WITH.fullmatch(text[last.end : atom.start][:24])
        )
        merged = _beside(last, atom, text) if last is not None and near else None
        if merged is None:
            out.append(atom)
        else:
            out[-1] = merged
    return out


def _beside(one: Atom, two: Atom, text: str) -> Atom | None:
    if one.sort in _TIMED and two.sort in _TIMED:
        return _clock(one, two)
    if nested := _nested(one, two, text):
        return nested
    day, time = (one, two) if one.sort in _DATED or one.sort is Sort.LOOSE else (two, one)
    if day.sort in _DATED and time.sort in _TIMED:
        return _moment(day, time, one.start, two.end)
    if Sort.SET in {one.sort, two.sort} and (one.sort in _TIMED or two.sort in _TIMED):
        return Atom(one.start, two.end, Sort.SET, "", "set")
    if one.sort is two.sort is Sort.DAY and one.shape != two.shape and "weekday" in {one.shape, two.shape}:
        dated = two if one.shape == "weekday" else one
        return Atom(one.start, two.end, Sort.DAY, dated.value, dated.shape)
    return None


def _clock(one: Atom, two: Atom) -> Atom | None:
    """`8:00 in the morning`; two times are two."""
    sorts = {one.sort, two.sort}
    if Sort.TIME in sorts and sorts <= {Sort.TIME, Sort.TIMES}:
        return None
    clock = one if one.sort in {Sort.TIME, Sort.TIMES} else two
    return Atom(one.start, two.end, clock.sort, clock.value, clock.shape)


def _moment(day: Atom, time: Atom, start: int, end: int) -> Atom | None:
    has_time = day.sort is Sort.MOMENT and bool(day.value) and time.sort is Sort.TIMES
    if has_time or (day.sort is Sort.PERIOD and day.shape in _ALONE):
        return None
    return Atom(start, end, Sort.MOMENT, _at(day.value, time.value), f"{day.shape}, {time.shape}")


def _at(day: str, time: str) -> str:
    if not day or not time or "/" in day or "T" in day:
        return ""
    return "/".join(f"{day}{t}" for t in time.split("/"))


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


def ranged(atoms: list[Atom], text: str) -> list[Atom]:
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
    if two.end - one.start > _LONGEST or not _spans(one, two, text):
        return None
    sorts = {one.sort, two.sort}
    if sorts == {Sort.TIME}:
        shape = two.shape if one.shape == "hour" else one.shape
        return Atom(one.start, two.end, Sort.TIMES, _between(one.value, two.value), shape)
    if sorts <= {Sort.TIME, Sort.PART, Sort.LOOSE_PART}:
        return Atom(one.start, two.end, Sort.TIMES, "", "part of the day")
    days = sorts <= {Sort.DAY, Sort.PERIOD, Sort.LOOSE, Sort.MOMENT}
    moments = Sort.MOMENT in sorts and Sort.TIMES not in sorts and sorts <= _DATED | _TIMED
    if not (days or moments) or (one.shape == "D" and two.shape.startswith("D")):
        return None
    shape = one.shape if one.shape == two.shape else f"{one.shape} to {two.shape}"
    return Atom(one.start, two.end, Sort.MOMENT if Sort.MOMENT in sorts else Sort.PERIOD, _spanning(one, two), shape)


def _spans(one: Atom, two: Atom, text: str) -> bool:
    """What stands between them, or before and behind them, makes a range of the two."""
    gap, before = text[one.end : two.start][:24], text[max(0, one.start - 28) : one.start]
    if one.sort is two.sort is Sort.LOOSE and not _FROM.search(before) and "/" not in one.shape:
        return False
    if _AND.fullmatch(gap):
        return _BETWEEN.search(before) is not None or text[two.end : two.end + 1] in {"之", "间", "間"}
    return _TO.fullmatch(gap) is not None


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
