"""Spans of time as facts write them (`0..3 business days`, `24 hours`, `2026-01-06..2026-01-08`), and how two compare.

Five working days are seven days of the calendar; where a working day meets a calendar day, weekends are allowed for.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta

_SPAN = re.compile(r"(?:(?P<low>[0-9]{1,6})\.\.)?(?P<high>[0-9]{1,6}) (?P<basis>business )?(?P<unit>[a-z]+?)s?")
_DATES = re.compile(r"(?:(?P<first>[0-9]{4}-[0-9]{2}-[0-9]{2})?(?P<dots>\.\.))?(?P<last>[0-9]{4}-[0-9]{2}-[0-9]{2})")
DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_WORKING = 5  # days of a week
_LATE_ORDER = 1  # working day: an order after the cut-off counts from the next one


@dataclass(frozen=True, slots=True)
class Span:
    """`low` to `high` days from the order on; `business` when working days are counted."""

    low: float
    high: float
    business: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """From `first` to `last`; both the same for one day, `first` None for “by then”."""

    first: date | None
    last: date


def read(value: str) -> Span | Dates | None:
    """The span that a fact's value writes; None when it writes none."""
    if match := _SPAN.fullmatch(value):
        each = DAYS.get(match["unit"])
        high = int(match["high"])
        low = int(match["low"]) if match["low"] else high
        return Span(low * each, high * each, bool(match["basis"])) if each else None
    if match := _DATES.fullmatch(value):
        try:
            last = date.fromisoformat(match["last"])
            first = date.fromisoformat(match["first"]) if match["first"] else None
        except ValueError:
            return None
        return Dates(first if match["dots"] else last, last)
    return None


def apart(one: str, two: str, today: str = "") -> bool:
    """Nothing fits both; False too where they cannot be compared (a date and a number of days, without `today`)."""
    first, second = _alike(read(one), read(two), today, wide=True)
    if first is None or second is None:
        return False
    first, second = _whole(first, second), _whole(second, first)
    return first.high < second.low or second.high < first.low


def later_by(one: str, two: str, today: str = "") -> float:
    """By how many days the end of `two` is after that of `one`; 0 where it is not, or where nobody can say."""
    first, second = _alike(read(one), read(two), today, wide=False)
    return max(0.0, second.high - first.high) if first and second else 0.0


def _alike(
    one: Span | Dates | None, two: Span | Dates | None, today: str, *, wide: bool
) -> tuple[Span | None, Span | None]:
    """Both in one measure: working days where both count these, else days of the calendar from one day on."""
    if one is None or two is None:
        return None, None
    if isinstance(one, Span) and isinstance(two, Span):
        if one.business == two.business:
            return one, two
        return _calendar(one, wide=wide), _calendar(two, wide=wide)
    start = date.min if isinstance(one, Dates) and isinstance(two, Dates) else _day(today)
    if start is None:
        return None, None
    return _from(one, start, wide=wide), _from(two, start, wide=wide)


def _whole(span: Span, other: Span) -> Span:
    """Minutes and hours beside whole days lie in a day: “in 25 minutes” is today."""
    days = other.low.is_integer() and other.high.is_integer()
    return Span(math.floor(span.low), math.ceil(span.high), span.business) if days and span.high < 1 else span


def _calendar(span: Span, *, wide: bool) -> Span:
    if not span.business:
        return span
    weekends = 2 * math.ceil(span.high / _WORKING) if wide else 2 * span.high / _WORKING
    return Span(span.low, span.high + weekends)


def _from(one: Span | Dates, start: date, *, wide: bool) -> Span:
    if isinstance(one, Dates):
        last = float((one.last - start).days)
        return Span(0.0 if one.first is None else float((one.first - start).days), last)
    if not one.business:
        return Span(one.low, one.high + (_LATE_ORDER if wide else 0))
    end = _working_days(start, math.ceil(one.high) + (_LATE_ORDER if wide else 0))
    return Span(float((_working_days(start, math.floor(one.low)) - start).days), float((end - start).days))


def _working_days(start: date, count: int) -> date:
    weeks, rest = divmod(min(count, 1000), _WORKING)
    day = start + timedelta(weeks=weeks)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < _WORKING
    return day


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
