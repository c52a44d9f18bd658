"""Dates of digits: `2026-01-06`, `06/01/2026`, `6.1.2026`; which is day and which month is often not said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans import dates_calendar as cal
from auditor.facts.spans.atoms import Atom, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

_YMD = re.compile(
    r"(?<![0-9A-Za-z/.])(?:(?<![0-9]-)|(?<=/[0-9]-)|(?<=/[0-9]{2}-))(?P<y>(?:1[5-9]|2[01])[0-9]{2})(?P<s>\s?[-/.]\s?)(?P<m>1[0-2]|0?[1-9])(?P=s)"
    r"(?P<d>[12][0-9]|3[01]|0?[1-9])(?![0-9]|[/.][0-9])(?:T(?P<t>(?:[01][0-9]|2[0-3]):[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_DMY = re.compile(
    r"(?<![0-9A-Za-z/.:$£€¥])(?:(?<![0-9]-)|(?<=/[0-9]{4}-))(?P<a>[0-3]?[0-9])(?P<s>\s?[-/.]\s?)(?P<b>[0-3]?[0-9])(?P=s)"
    r"(?P<y>(?:1[5-9]|20|21)[0-9]{2}|['’]?[0-9]{2})(?![0-9A-Za-z%]|[/.][0-9]|-[0-9]{1,4}(?!/))"
)
_SHORT = re.compile(
    r"(?<![0-9A-Za-z/.:$£€¥-])(?P<a>[12][0-9]|3[01]|0?[1-9])(?P<s>/)(?P<b>[12][0-9]|3[01]|0?[1-9])(?![0-9A-Za-z/.%\"”″]|[.,][0-9])"
)
_LED = re.compile(
    r"(?:(?<![a-z])(?:on|by|from|before|after|since|until|till|due|to|between|and|through|date|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)[:,]?\s|this\s|next\s|[从至到在于]\s?|/[0-9]{1,2}\s?[-–]\s?)(?:[0-9]{1,2}/[0-9]{1,2}(?:,\s|\sor\s|\sand\s)){0,3}$",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(r"(?<![0-9A-Za-z/.,:-])(?P<m>1[0-2]|0?[1-9])\s?[/-]\s?(?P<y>(?:19|20)[0-9]{2})(?![0-9/.-])")
_YEAR_MONTH = re.compile(
    r"(?<![0-9A-Za-z/.,:-])(?P<y>(?:19|20)[0-9]{2})[/.-](?P<m>1[0-2]|0[1-9]|[1-9](?=[^0-9]|$))(?![0-9/.-])"
)
_YEARS = re.compile(
    r"(?<![0-9A-Za-z/.,:£$€¥+-])(?P<a>(?:19|20)[0-9]{2})\s?(?:-|–|—|~|to|through|至|到)\s?(?P<b>(?:19|20)[0-9]{2}|[0-9]{2}(?![0-9]))(?![0-9/:-]|[.,][0-9])"
)
_BIGGEST_MONTH = 12
_CLOSE = 11  # years; 2015-32 is no stretch of years


def numeric(text: str, language: str, market: str) -> Iterator[Atom]:
    """All of them; text without a digit has none."""
    for match in _YMD.finditer(text):
        value = cal.iso(int(match["y"]), int(match["m"]), int(match["d"]))
        if value:
            time = f"T{match['t']}" if match["t"] else ""
            shape = f"Y{match['s'].strip()}M{match['s'].strip()}D"
            yield Atom(
                match.start(),
                match.end(),
                Sort.MOMENT if time else Sort.DAY,
                value + time,
                shape + (", 24h" if time else ""),
            )
    for match in _DMY.finditer(text):
        if atom := _dmy(match, language, market):
            yield atom
    if "/" in text or "-" in text:
        for match in _SHORT.finditer(text):
            if (int(match["a"]) > _BIGGEST_MONTH and int(match["b"]) > _BIGGEST_MONTH) or match[0] == "24/7":
                continue
            sure = _LED.search(text[max(0, match.start() - 30) : match.start()])
            yield Atom(match.start(), match.end(), Sort.DAY if sure else Sort.LOOSE, "", "M/D or D/M")
        for match in _MONTH_YEAR.finditer(text):
            yield Atom(match.start(), match.end(), Sort.PERIOD, cal.iso(int(match["y"]), int(match["m"])), "M/Y")
        for match in _YEAR_MONTH.finditer(text):
            yield Atom(match.start(), match.end(), Sort.PERIOD, cal.iso(int(match["y"]), int(match["m"])), "Y/M")
    for match in _YEARS.finditer(text):
        last = match["b"] if len(match["b"]) > 2 else match["a"][:2] + match["b"]  # noqa: PLR2004
        if int(match["a"]) < int(last) and (len(match["b"]) > 2 or int(last) - int(match["a"]) < _CLOSE):  # noqa: PLR2004
            yield Atom(match.start(), match.end(), Sort.PERIOD, f"{match['a']}/{last}", "Y")


def _dmy(match: re.Match[str], language: str, market: str) -> Atom | None:
    sign, a, b = match["s"].strip(), int(match["a"]), int(match["b"])
    digits = match["y"].strip("'’")
    short = len(digits) == 2  # noqa: PLR2004
    if short and ((sign == "-" and not market) or (sign == "." and not (len(match["a"]) == len(match["b"]) == 2))):  # noqa: PLR2004
        return _short_dash(match, language) if sign == "-" else None
    year = cal.year(digits)
    day_first, month_first = cal.iso(year, b, a), cal.iso(year, a, b)
    if not day_first and not month_first:
        return None
    if sign == "." and day_first:
        month_first = ""
    order = cal.order_of(language, market)
    if day_first and month_first and not order and day_first != month_first:
        return Atom(match.start(), match.end(), Sort.DAY, "", f"D{sign}M{sign}Y or M{sign}D{sign}Y")
    first = day_first if not month_first or (day_first and order != "M/D/Y") else month_first
    shape = (
        f"D{sign}M{sign}Y"
        if first == day_first and not (first == month_first and order == "M/D/Y")
        else f"M{sign}D{sign}Y"
    )
    return Atom(match.start(), match.end(), Sort.DAY, first, shape)


def _short_dash(match: re.Match[str], language: str) -> Atom | None:
    """`06-01-26` may be anything; only words around it make it a date."""
    return Atom(match.start(), match.end(), Sort.LOOSE, "", "D-M-Y or M-D-Y") if language else None
