"""Parts that dates and lengths of time are put together from: a day, a month, a time, a number of days."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Sort(Enum):
    """What an atom is, which says what it can be joined with."""

    DAY = auto()  # one day: 6 January, Monday, tomorrow
    PERIOD = auto()  # a week, month, quarter, year, or a stretch of days
    TIME = auto()
    TIMES = auto()  # from one time to another
    PART = auto()  # morning, evening
    MOMENT = auto()  # a day with its time
    SET = auto()  # every Monday
    LOOSE = auto()  # counts only beside another: `May`, `the 5th`, `2026`, a weekday's abbreviation
    LOOSE_PART = auto()  # `morning` alone
    NOTHING = auto()  # a day that does not exist, so that its month is not read alone


@dataclass(frozen=True, slots=True)
class Atom:
    """`value` and `shape` as in `When`."""

    start: int
    end: int
    sort: Sort
    value: str = ""
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A number of units at `start:end`, `low` to `high`; `within`: that long at most."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    basis: str = ""
    within: bool = False
