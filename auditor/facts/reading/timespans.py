"""Lengths of time as facts write them: one text for `a fortnight`, `14 days` and 两周."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from auditor.facts.spans.durations import find_durations
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from auditor.facts.spans.durations import Duration

_RELATIVE = re.compile(
    r"(?<![a-z])(?:(?P<next_working>(?:on |by )?(?:the )?(?:next|following) (?:working|business) day)"
    r"|(?P<next>(?:the )?(?:next|following) (?:calendar )?day|next[ -]day|tomorrow|overnight)"
    r"|(?P<same>(?:the )?(?:same|that)(?: working| business)?[ -]day|today))(?![a-z])"
    r"|(?P<zh_next_working>(?:下一?个?|次一?个?)工作日)|(?P<zh_next>次日|翌日|隔天|第二天|明[天日])|(?P<zh_same>当[天日]|今[天日])",
    re.IGNORECASE,
)
_RELATIVE_HINT = re.compile(r"(?i:day|tomorrow|overnight)|工作日|[次翌隔二明当今][天日]")
_ISO_DAY = re.compile(r"(?P<year>[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}")
_BY = re.compile(r"(?i)(?<![a-z])(?:by|before|no later than|until)(?: the| at the latest)?\s$|(?:最晚|不晚于|最迟)\s?$")
_BY_ZH = re.compile(r"\s?(?:前|之前|以前)")
_JUST_PAST = 120  # days for which a day without a year is the last one of that name
_RANGE = re.compile(r"(?P<low>[0-9]{1,4})\s?(?:-|–|—|~|to|至|到)\s?(?P<high>[0-9]{1,4})", re.IGNORECASE)
_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_TIMES = {"week": ("day", 7), "year": ("month", 12)}
_VAGUE = re.compile(r"(?i)(?<![a-z])(?:few|several|couple)(?![a-z])|几|数")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """`text[start:end]` says it; `value` is canonical: `2..3 business days`, `0..24 hours`, `14 days`, `24 months`."""

    start: int
    end: int
    value: str
    low: int
    high: int


@remembered
def find_day_spans(text: str, /, *, relative: bool = False, seconds: bool = False) -> tuple[TimeSpan, ...]:
    """Lengths of time, in order; with `relative` also “tomorrow”, “the next working day”, 当天."""
    units = _UNITS | {"second"} if seconds else _UNITS
    found = [_span(d) for d in find_durations(text) if d.unit in units and not _VAGUE.search(d.words)]
    if _RELATIVE_HINT.search(text):
        for match in _RELATIVE.finditer(text):
            kind = (match.lastgroup or "").removeprefix("zh_")
            if not relative and kind != "next_working":
                continue
            days, basis = (0, "") if kind == "same" else (1, "business " if kind == "next_working" else "")
            value = f"{days} {basis}days"
            found = [f for f in found if f.end <= match.start() or f.start >= match.end()]
            found.append(TimeSpan(match.start(), match.end(), value, days, days))
    return tuple(sorted(found, key=lambda f: f.start))


def _span(duration: Duration) -> TimeSpan:
    low, high = duration.low, duration.high
    return TimeSpan(duration.start, duration.end, written(duration), low, high)


def written(duration: Duration) -> str:
    """Its canonical text; weeks are days, years are months."""
    unit, times = _TIMES.get(duration.unit, (duration.unit, 1))
    low, high = duration.low, duration.high
    if low == 0 and (range_ := _RANGE.search(duration.words)) and int(range_["high"]) == high:
        low = int(range_["low"])  # “within 5 to 7 days”, 5-7天内
    low, high = low * times, high * times
    basis = "business " if duration.basis == "business" and unit == "day" else ""
    return f"{high if low == high else f'{low}..{high}'} {basis}{unit}s"


def coming(value: str, today: str, lead: str, tail: str) -> str:
    """A day or days that are not over, as `2026-01-06`, `2026-01-06..2026-01-08`, `..2026-01-06` (by then); else ""."""
    first, _, last = value.partition("/")
    days = [d for d in (_dated(part, today) for part in (first, last or first)) if d]
    if len(days) < 2 or days[0] > days[1] or days[1] < today:  # noqa: PLR2004 - first and last
        return ""
    if days[0] == days[1]:
        return f"..{days[0]}" if _BY.search(lead) or _BY_ZH.match(tail) else days[0]
    return "..".join(days)


def _dated(part: str, today: str) -> str:
    """The day alone; without a year, the next one of that name, unless the last one was not long ago."""
    match = _ISO_DAY.match(part)
    if match is None or match["year"] != "XXXX":
        return match[0] if match else ""
    this_year = f"{today[:4]}{match[0][4:]}"
    past = days_between(this_year, today)
    return this_year if past <= _JUST_PAST else f"{int(today[:4]) + 1}{match[0][4:]}"


def days_between(first: str, last: str) -> int:
    """From one ISO date to another; 0 where one of them is no day."""
    try:
        return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return 0


def length(duration_value: str) -> str:
    """The upper end alone: what a window or a deadline is (`0..30 days` is `30 days`)."""
    return duration_value.rpartition("..")[2]
