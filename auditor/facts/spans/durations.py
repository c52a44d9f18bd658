"""Lengths of time in text: `2-3 working days`, `within 24 hours`, `an hour and a half`, `3至5个工作日`, `次日达`.

Cadences (`every two weeks`, `5 days a week`), ages and service adverts (`24-hour helpline`) are no lengths of time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.spans.atoms import Part
from auditor.facts.spans.durations_zh import chinese
from auditor.facts.spans.numerals import ENGLISH, number
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

HOURS = {
    "second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 720.0, "year": 8760.0,
}  # fmt: skip
_SMALLER = {
    "minute": ("second", 60), "hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7), "month": ("day", 30),
    "year": ("month", 12),
}  # fmt: skip
_BUSINESS = 7 / 5
_MOST = 5_000  # in one text

_UNITS = (
    r"(?P<unit>(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|fortnights?|decades?"
    r"|nights?)"
    r"(?![a-z])|h(?![a-z]))"
)
_COUNT = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,5}}(?:\.[0-9]{{1,2}})?|{ENGLISH})"
_SEP = r"(?:\s?(?:-|–|—|~)\s?|\s(?:to|or|and)\s)"
_BASIS = r"(?P<basis>working|business|bank|week|calendar)"
_FILL = r"(?:(?:full|whole|consecutive|more|further|additional|extra|clear)[- ])?"
_ENGLISH = re.compile(
    rf"(?<![a-z0-9.,/$£€-])(?:(?P<low>{_COUNT})(?:{_SEP}(?P<high>{_COUNT}))?(?:\s?\([0-9]{{1,4}}\))?"
    rf"(?P<plus>\+|½|\sand\s(?:a\s)?half)?|(?P<half>half(?:\san?)?|a\shalf)|(?P<one>an?|another)"
    rf"|(?P<some>(?:a\s)?couple(?:\sof)?|(?:a\s)?few|several))"
    rf"[- ]{{0,2}}{_FILL}(?:{_BASIS}[- ])?{_FILL}{_UNITS}(?P<rest>\sand\sa\s(?:half|quarter)(?![a-z]))?",
    re.IGNORECASE,
)
_SHORTHAND = re.compile(
    r"(?<![a-z-])(?P<when>same|next)[- ](?P<basis>(?:working|business)[- ])?day(?=[- ](?:deliver|dispatch|despatch"
    r"|shipping|shipment|collection|courier|pick-?up|service))|(?P<zh>当[日天]|次[日晨]|隔[日天]|明日)(?=达|送达|到达|达服务)",
    re.IGNORECASE,
)
_SHORT_HINT = re.compile("[- ]day[- ]|达", re.IGNORECASE)
_ENGLISH_HINT = re.compile(
    r"(?<![a-z])(?:sec|min|hour|hr|day|week|month|year|yr|fortnight|decade)|[0-9] ?h(?![a-z])"
    r"|(?<![a-z])nights?(?![a-z])",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?<![a-z])(?:within|up to|under|less than|no (?:more|longer|later) than|not more than|at most|a maximum of"
    r"|maximum(?: of)?|max\.?|inside)(?: the (?:first|next|last))?\s$",
    re.IGNORECASE,
)
_CADENCE = re.compile(r"(?<![a-z])(?:every|each|per|once (?:a|in))(?: other)?\s$", re.IGNORECASE)
_LED = re.compile(
    r"(?<![a-z])(?:in|for|within|up to|under|after|over|about|around|approximately|roughly|nearly|almost|than|takes?"
    r"|taking|took|lasts?|wait|quarter of|last|past|next|only|just|with|at least)\s$",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"\s(?:ago|later|before|after|from (?:now|today)|earlier|or (?:two|so|less|more)|trial)(?![a-z])", re.IGNORECASE
)
_NO_LENGTH = re.compile(
    r"\s(?:a|an|per|each|every) (?:day|week|month|year)(?![a-z])|[- ]old(?![a-z])|\sof age(?![a-z])|/[0-9]"
    r"|[- ](?:helpline|hotline|help ?desk|support|(?:customer )?service|customer care|reception|(?:time )?format|clock)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_SOME_DAY = re.compile(r"one day(?=,? (?:you|we|i|it|they|he|she|this|soon|when)(?![a-z]))", re.IGNORECASE)

_GAP = re.compile(r"\s?(?:,|,?\sand|又|零|余|多|加)?\s?")
_TO = re.compile(r"\s?(?:-|–|—|~|to|至|到)\s?", re.IGNORECASE)
_SAID = {"当": 0, "次": 1, "明": 1, "隔": 2}
_HALF = {"half": 0.5, "quarter": 0.25}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time at `start:end` of the text, `low` to `high` of `unit` (low 0: at most; equal: exactly).

    unit: second minute hour day week month year · basis: `business`, `calendar` or "" when it is not said
    · words: as written.
    """

    start: int
    end: int
    low: int
    high: int
    unit: str
    basis: str
    words: str

    @property
    def hours(self) -> tuple[float, float]:
        """As hours of the calendar: five working days are seven days, a month is 30, a year 365."""
        each = HOURS[self.unit] * (_BUSINESS if self.basis == "business" else 1)
        return round(self.low * each, 6), round(self.high * each, 6)


@remembered
def find_durations(text: str, /) -> tuple[Duration, ...]:
    """All of them in NFKC text, from left to right; 5,000 at most."""
    parts: list[Part] = []
    if _ENGLISH_HINT.search(text):
        parts += islice(_in_english(text), _MOST)
    if not text.isascii():
        parts += islice(chinese(text), _MOST)
    if _SHORT_HINT.search(text):
        parts += (_short(m) for m in islice(_SHORTHAND.finditer(text), _MOST))
    parts.sort(key=lambda p: (p.start, -p.end))
    return tuple(_whole(p, text) for p in _joined(parts, text)[:_MOST])


def _in_english(text: str) -> Iterator[Part]:
    for match in _ENGLISH.finditer(text):
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 30]
        if _CADENCE.search(before) or _NO_LENGTH.match(after):
            continue
        fortnight = match["unit"].lower() == "fortnight"
        if match["one"] and not (
            fortnight
            or match["rest"]
            or match["one"].lower() == "another"
            or _LED.search(before)
            or _RELATED.match(after)
        ):
            continue
        counts = _counts(match)
        if counts is None or _SOME_DAY.match(text, match.start()):
            continue
        low, high = counts
        if match["unit"].lower() == "night" and high > 1 and "-" not in match[0]:
            continue  # three night markets
        extra = _HALF[match["rest"].split()[-1].lower()] if match["rest"] else 0.0
        unit, times = _unit(match["unit"].lower())
        lead = _AT_MOST.search(before)
        start = match.start() - len(before) + lead.start() if lead else match.start()
        basis = {"": "", "calendar": "calendar"}.get((match["basis"] or "").lower(), "business")
        yield Part(start, match.end(), (low + extra) * times, (high + extra) * times, unit, basis, bool(lead))


def _counts(match: re.Match[str]) -> tuple[float, float] | None:
    if match["half"]:
        return 0.5, 0.5
    if match["one"]:
        return 1.0, 1.0
    if match["some"]:
        word = match["some"].lower()
        return (2.0, 2.0) if "couple" in word else (2.0, 5.0) if "few" in word else (3.0, 7.0)
    low = number(match["low"])
    high = number(match["high"]) if match["high"] else low
    if low is None or high is None:
        return None
    plus = 0.5 if match["plus"] and match["plus"] != "+" else 0.0
    return (low + plus, high + plus) if low <= high else None


def _unit(word: str) -> tuple[str, int]:
    if word.startswith("fortnight"):
        return "week", 2
    if word.startswith("decade"):
        return "year", 10
    starts = {"s": "second", "h": "hour", "d": "day", "n": "day", "w": "week", "y": "year"}
    return starts.get(word[0]) or ("month" if word.startswith("mo") else "minute"), 1


def _short(match: re.Match[str]) -> Part:
    if match["zh"]:
        days = _SAID[match["zh"][0]]
        return Part(match.start(), match.end() + 1, days, days, "day", "calendar")
    days = 0 if match["when"].lower() == "same" else 1
    return Part(match.start(), match.end(), days, days, "day", "business" if match["basis"] else "")


def _joined(parts: list[Part], text: str) -> list[Part]:
    """`2 years 1 month` is one length, and so is `24小时至48小时`."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last is None:
            joined.append(part)
            continue
        if part.start < last.end:
            continue
        gap = text[last.end : part.start][:8]
        exact = part.end - last.start < 120 and last.basis == part.basis  # noqa: PLR2004 - longer ones are no phrase
        if exact and HOURS[last.unit] > HOURS[part.unit] and _GAP.fullmatch(gap):
            times = HOURS[last.unit] / HOURS[part.unit] if last.unit != "year" or part.unit != "month" else 12
            low, high = (round(v * times, 6) for v in (last.low, last.high))
            low, high = low + part.low, high + part.high
            joined[-1] = replace(part, start=last.start, low=low, high=high, within=last.within)
        elif exact and "又" in gap and _GAP.fullmatch(gap):
            times = HOURS[part.unit] / HOURS[last.unit]
            joined[-1] = replace(
                last, end=part.end, low=last.low + part.low * times, high=last.high + part.high * times
            )
        elif exact and last.unit == part.unit and last.high <= part.low and _TO.fullmatch(gap):
            joined[-1] = replace(part, start=last.start, low=last.low)
        else:
            joined.append(part)
    return joined


def _whole(part: Part, text: str) -> Duration:
    """Counts are whole: an hour and a half is 90 minutes."""
    low, high, unit = part.low, part.high, part.unit
    while (low != int(low) or high != int(high)) and unit in _SMALLER:
        unit, times = _SMALLER[unit]
        low, high = round(low * times, 4), round(high * times, 4)
    first = 0 if part.within and low == high else round(low)
    return Duration(part.start, part.end, first, round(high), unit, part.basis, text[part.start : part.end])
