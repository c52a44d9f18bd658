"""English dates: `Tue 6 January 2026`, `the last week of May`, `next Friday`, `in three weeks`, `every other day`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans import dates_calendar as cal
from auditor.facts.spans.atoms import Atom, Sort
from auditor.facts.spans.numerals import ORDINAL, english

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|(?![a-z])))"
)
_LONG = r"(?:january|february|april|june|july|august|september|october|november|december)(?![a-z])"
_DAY = r"(?:(?:[12][0-9]|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th)(?![a-z]))?(?![0-9:]))"
_DAY_WORD = rf"(?:{_DAY}|{ORDINAL})"
_NTH = rf"(?:(?:[12][0-9]|3[01]|0?[1-9])\s?(?:st|nd|rd|th)(?![a-z])|{ORDINAL})"
_YEAR_WORDS = (
    r"(?:(?:nineteen|eighteen)[- ](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four"
    r"|five|six|seven|eight|nine))?|two thousand(?: and)?(?: (?:twenty[- ])?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))?"
    r"|twenty[- ](?:twenty|thirty|ten|eleven|twelve|fifteen|sixteen|seventeen|eighteen|nineteen)(?:[- ](?:one|two|three"
    r"|four|five|six|seven|eight|nine))?)(?![a-z])"
)
_YEAR = rf"(?:(?:1[5-9]|20|21)[0-9]{{2}}(?![0-9])|['’][0-9]{{2}}(?![0-9])|{_YEAR_WORDS})"
_ANY_YEAR = rf"(?:{_YEAR}|[0-9]{{2}}(?![0-9:./]))"
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    r"s?(?:\.(?=\s?[0-9,])|(?![a-z]))"
)
_FULL_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?![a-z])"
_BEFORE = r"(?<![a-z0-9])"
_TO = r"\s?(?:-|–|—|~|to|till?|until|through|thru|and)\s?(?:the\s)?"
_SEP = r"(?:\s?[-,/]\s?|\s)"
_LEAD_DAY = rf"(?:(?P<wd>{_WEEKDAY}),?\s(?:the\s)?)?"
_DATE = re.compile(
    rf"{_BEFORE}(?<![0-9][./:])(?<![$£€¥]){_LEAD_DAY}(?:(?:the\s)?(?P<d>{_DAY_WORD})(?:{_TO}(?P<d2>{_DAY_WORD}))?"
    rf"(?:\sday)?(?:\sof\s(?:the\s)?|{_SEP}){{0,2}}(?P<m>{_MONTH})"
    rf"|(?P<m2>{_MONTH}){{1}}(?:\s?[,/-]\s?|\s)?(?:the\s)?(?P<d3>{_DAY_WORD})(?!\s?(?:am|pm|a\.m|p\.m"
    rf"|o['’]?clock)(?![a-z]))"
    rf"(?:{_TO}(?P<d4>{_DAY_WORD})(?!\s?(?:am|pm|a\.m|p\.m)(?![a-z])|\s(?:{_MONTH})))?)"
    rf"(?:(?:[-/]|\s?,?\s?(?:of\s|in\s)?)(?P<y>{_YEAR})(?!:)|[-/](?P<y2>[0-9]{{2}}(?![0-9:])))?",
    re.IGNORECASE,
)
_YMD = re.compile(
    rf"{_BEFORE}(?P<y>(?:19|20)[0-9]{{2}})[-/, ]{{1,2}}(?P<m>{_MONTH})[-/, ]{{1,2}}(?P<d>{_DAY})(?![0-9])",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"{_BEFORE}(?:(?:early|mid|late|the month of|month of|the end of|end of|beginning of)[- ])?(?:(?P<m>{_MONTH})"
    rf"(?:\s?[,/'-]\s?|\s)(?:of\s|in\s)?(?P<y>{_YEAR})|(?P<y2>(?:19|20)[0-9]{{2}})\s?[,/-]?\s?(?:in\s)?(?P<m2>{_MONTH})"
    rf"|(?P<m3>{_MONTH})\s(?:of\s)?(?P<rel>this|next|last)\syear)",
    re.IGNORECASE,
)
_LONE_MONTH = re.compile(
    rf"{_BEFORE}(?:(?P<led>in|of|since|until|till|by|this|next|last|past|during|from|for|before|after|early|mid"
    rf"|late|through"
    rf"|between|coming|month of|following|previous|every|each|and|or|to|-)[- ])?(?P<m>{_MONTH})(?!\s?[0-9])",
    re.IGNORECASE,
)
_ON_WEEKDAY = re.compile(
    rf"{_BEFORE}(?:(?P<rel>this|next|last|past|coming|upcoming|previous|following"
    rf"|current)\s)?(?:week['’]?s?\s)?(?P<wd>{_WEEKDAY})"
    rf"(?:\s(?:of\s|the\s)?(?P<rel2>this|next|last|the following)\sweek|(?:,)?\s(?:the\s)?(?P<nth>{_NTH})"
    r"|\s(?P<num>[12][0-9]|3[01])(?![0-9:./]|\s?[-–])|(?:,)?\s(?P<n>[a-z0-9]{1,8})\s(?:weeks?|months?"
    r"|years?)\sfrom\s(?:now|today))?",
    re.IGNORECASE,
)
_NTH_WEEKDAY = re.compile(
    rf"{_BEFORE}(?:the\s)?(?:{_NTH}|last)\s{_FULL_WEEKDAY}\s(?:of|in)\s(?:(?:the|this|next|last|each|every)\s)?"
    rf"(?:{_MONTH}(?:\s{_YEAR})?|month|year|week)(?![a-z])",
    re.IGNORECASE,
)
_DAY_NAMES = re.compile(
    rf"{_BEFORE}(?:(?P<after>(?:the\s)?day\s(?:after|before)\s(?:tomorrow|yesterday|today))"
    r"|(?P<day>(?:end of\s)?(?:today|tomorrow|tomorow|tmrw?|tmr|yesterday|tonight"
    r"|tonite))(?![a-z])(?!['’]s?\s(?:world|offer|deal|pick))"
    r"|(?P<other>the\s(?:next|following|previous)\sday|the\sday\sbefore)(?![a-z])|(?P<now>right\snow|at\sthe\smoment"
    r"|as\ssoon\sas\spossible|asap|end\sof\s(?:the\s)?day|eod)(?![a-z]))",
    re.IGNORECASE,
)
_NTH_DAY = re.compile(
    rf"{_BEFORE}(?:the\s)?(?P<n>{_NTH})(?:\sday)?(?P<of>\sof\s(?:the|this|next|last|each|every)\smonth)?(?![a-z-])",
    re.IGNORECASE,
)
_ON = re.compile(r"(?<![a-z])(?:on|by|for|until|till|before|after|since|from)\s$", re.IGNORECASE)
_NO_THING = re.compile(r"\s?(?:[.,!?;)]|$|(?:at|and|or|to|we|i|is|was|between|from|so)(?![a-z]))", re.IGNORECASE)
_LONE_YEAR = re.compile(
    rf"{_BEFORE}(?<![0-9£$€¥#.,/:-])(?P<led>(?:in|since|of|for|by|from|until|till|before|after|during|year|years"
    rf"|between|and|fy|to|the"
    rf"|early|mid|late|end of|autumn|fall|spring|summer|winter|than)[- ])?(?:the year\s)?(?P<y>(?:19|20)[0-9]{{2}}"
    rf"|{_YEAR_WORDS})(?P<s>['’]?s(?![a-z]))?"
    r"(?![0-9a-z%:])(?![.,/-][0-9])(?!\s?(?:x|mm|cm|kg|g|ml|gb|mb|km|m|usd|eur|gbp|units?|items?|people|customers"
    r"|reviews|dollars|pounds|points|words)(?![a-z]))",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    "in|since|of|by|until|till|before|after|during|years?|early|mid|late|end of|fy|for|from|autumn|fall|spring|summer"
    "|winter|than"
)


def days(text: str, lowered: str, today: str) -> Iterator[Atom]:
    """Days, months and years."""
    if any(m in lowered for m in MONTHS):
        yield from _dated(text, today)
    if any(d in lowered for d in cal.MONDAY_TO_SUNDAY):
        yield from _weekdays(text, today)
    if (
        "day" in lowered
        or "tom" in lowered
        or "tonight" in lowered
        or "tonite" in lowered
        or "eod" in lowered
        or " now" in lowered
        or "moment" in lowered
        or "soon" in lowered
        or "tmr" in lowered
    ):
        yield from _named(text, today)
    if any(c in lowered for c in ("th", "st", "nd", "rd")):
        for match in _NTH_DAY.finditer(text):
            digits = any(c.isdecimal() for c in match["n"]) or " " in match["n"]
            led = _ON.search(text[max(0, match.start() - 10) : match.start()]) and _NO_THING.match(text, match.end())
            sure = match["of"] or (led and digits)
            yield Atom(match.start(), match.end(), Sort.DAY if sure else Sort.LOOSE, "", "D")
    if "19" in text or "20" in text or "thousand" in lowered or "nineteen" in lowered or "twenty" in lowered:
        for match in _LONE_YEAR.finditer(text):
            sure = bool(match["s"]) or _ALWAYS.fullmatch((match["led"] or "").strip(" -").lower()) is not None
            value = year_of(match["y"]) if not match["s"] else None
            yield Atom(
                match.start("y"),
                match.end(),
                Sort.PERIOD if sure else Sort.LOOSE,
                cal.iso(value, None) if value else "",
                "Y",
            )


def year_of(words: str) -> int | None:
    """`2026`, `'26`, `nineteen seventy two`, `two thousand and twenty`."""
    words = words.strip("'’ ")
    if words.isdecimal():
        return cal.year(words)
    parts = words.lower().replace("-", " ").split()
    if parts[:2] == ["two", "thousand"]:
        return 2000 + (english(" ".join(p for p in parts[2:] if p != "and")) or 0)
    head = english(parts[0])
    return head * 100 + (english(" ".join(parts[1:])) or 0) if head else None


def month_of(word: str) -> int:
    return MONTHS.index(word[:3].lower()) + 1


def day_of(word: str) -> int:
    digits = re.match(r"[0-9]{1,2}", word)
    return int(digits[0]) if digits else english(word) or 0


def _dated(text: str, today: str) -> Iterator[Atom]:
    for match in _DATE.finditer(text):
        if atom := _date(match):
            yield atom
    for match in _YMD.finditer(text):
        if value := cal.iso(int(match["y"]), month_of(match["m"]), day_of(match["d"])):
            yield Atom(match.start(), match.end(), Sort.DAY, value, "Y Mon D")
    for match in _MONTH_YEAR.finditer(text):
        if match["m3"]:
            offset = {"this": 0, "next": 1, "last": -1}[match["rel"].lower()]
            base = cal.period(today, "year", offset)
            yield Atom(
                match.start(), match.end(), Sort.PERIOD, f"{base}-{month_of(match['m3']):02d}" if base else "", "Mon"
            )
            continue
        value = cal.iso(year_of(match["y"] or match["y2"]), month_of(match["m"] or match["m2"]))
        yield Atom(match.start(), match.end(), Sort.PERIOD, value, "Mon Y" if match["m"] else "Y Mon")
    for match in _LONE_MONTH.finditer(text):
        word = match["m"]
        plain = word.lower().rstrip(".")
        clear = re.fullmatch(_LONG, plain) is not None or (
            bool(match["led"])
            and (word[0].isupper() or match["led"].lower() not in {"to", "and", "or", "-", "for", "this"})
        )
        if plain in {"may", "march", "mar"} and match["led"] is None:
            clear = False
        start = match.start("m") if (match["led"] or "").lower() not in {"this", "next", "last"} else match.start()
        yield Atom(start, match.end(), Sort.PERIOD if clear else Sort.LOOSE, cal.iso(None, month_of(word)), "Mon")


def _date(match: re.Match[str]) -> Atom | None:
    first = match["d"] or match["d3"]
    last = match["d2"] or match["d4"]
    word = match["m"] or match["m2"]
    if (
        word.lower() in {"may", "march"}
        and not (match["y"] or any(c.isdecimal() for c in first))
        and word[0].islower()
        and " of " not in match[0]
    ):
        return None
    digits = match["y"] or match["y2"]
    year = year_of(digits) if digits else None
    values = [cal.iso(year, month_of(word), day_of(d)) for d in (first, last) if d]
    if not all(values):
        return Atom(match.start(), match.end(), Sort.NOTHING)
    shape = ("D Mon" if match["m"] else "Mon D") + (" Y" if digits else "")
    sort = Sort.PERIOD if last else Sort.DAY
    return Atom(match.start(), match.end(), sort, "/".join(values), shape)


def _weekdays(text: str, today: str) -> Iterator[Atom]:
    for match in _NTH_WEEKDAY.finditer(text):
        yield Atom(match.start(), match.end(), Sort.DAY, "", "weekday")
    for match in _ON_WEEKDAY.finditer(text):
        word = match["wd"].rstrip(".")
        day = cal.weekday(word)
        rel = (match["rel"] or match["rel2"] or "").lower().removeprefix("the ")
        more = match["nth"] or match["num"]
        full = re.fullmatch(_FULL_WEEKDAY, word, re.IGNORECASE) is not None
        if rel in {"next", "following"}:
            value = cal.coming(today, day, 1)
        elif rel in {"last", "past", "previous"}:
            value = cal.coming(today, day, -1)
        else:
            value = "" if more or match["n"] else cal.coming(today, day, 0 if rel else None)
        titled = word[:1].isupper() and word.lower() not in {"sat", "sun", "wed", "mon"}
        sure = full or rel or more or match["n"] or titled
        yield Atom(match.start(), match.end(), Sort.DAY if sure else Sort.LOOSE, value, "weekday")


def _named(text: str, today: str) -> Iterator[Atom]:
    for match in _DAY_NAMES.finditer(text):
        word = match[0].lower()
        if match["after"]:
            base = {"w": 1, "y": 0}.get(word[-1], 0) if "tomorrow" in word or "today" in word else -1
            value = cal.shifted(today, base + (1 if "after" in word else -1))
            yield Atom(match.start(), match.end(), Sort.DAY, value, "relative")
        elif match["day"]:
            offset = -1 if "yest" in word else 0 if "tod" in word or "night" in word else 1
            yield Atom(match.start(), match.end(), Sort.DAY, cal.shifted(today, offset), "relative")
        else:
            yield Atom(match.start(), match.end(), Sort.DAY, "", "relative")
