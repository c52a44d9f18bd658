"""On which day a parcel comes: working days are Monday to Friday, and what is ordered after 2pm leaves a day later."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.demo.catalogue import Language

CLOSES = 14  # o'clock, at which the last parcel of the day leaves
_FRIDAY = 4
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def latest(ordered: datetime, days: int) -> date:
    """The last of that many working days, counted from the day on which the parcel leaves."""
    day = ordered.date()
    if ordered.hour >= CLOSES or day.weekday() > _FRIDAY:
        days += 1
    while days:
        day += timedelta(days=1)
        days -= day.weekday() <= _FRIDAY
    return day


def as_said(day: date, language: Language) -> str:
    """`Thursday 26 November`, `11 月 26 日（周四）`: the same on every machine, whatever its own language."""
    if language == "zh":
        return f"{day.month} 月 {day.day} 日（周{'一二三四五六日'[day.weekday()]}）"
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
