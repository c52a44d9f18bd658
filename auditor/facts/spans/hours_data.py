"""Opening hours in structured data: `openingHours` and `openingHoursSpecification` of schema.org."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from auditor.facts.spans.hours import Interval, canonical, interval_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_DAY_NAMES = {"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6}
_SCHEMA_HOURS = re.compile(
    r"^\s*(?P<days>(?:mo|tu|we|th|fr|sa|su)[a-z]*(?:\s?[-,]\s?(?:mo|tu|we|th|fr|sa|su)[a-z]*){0,7})\s+(?P<time>[0-9]{1,2}:[0-9]{2}"
    r"(?::[0-9]{2})?\s?-\s?[0-9]{1,2}:[0-9]{2})", re.IGNORECASE
)  # fmt: skip
_KEYS = ("openingHours", "openingHoursSpecification", "hoursAvailable")
_MOST = 50


def hours_of(item: Mapping[str, Any]) -> str:
    """The hours that one object states, canonical; "" when it states none, or only some with dates of validity."""
    week: dict[int, list[Interval]] = {}
    for key in _KEYS:
        for one in listed(item.get(key))[:_MOST]:
            for day, interval in _stated(one):
                week.setdefault(day, []).append(interval)
    times = {day: tuple(i for i in intervals if i[0] != i[1]) for day, intervals in week.items()}
    return canonical(times) if any(times.values()) else ""


def listed(value: Any) -> list[Any]:
    """A list as it is, anything else as a list of one."""
    return [*cast("Iterable[Any]", value)] if isinstance(value, list) else [value]


def _stated(one: Any) -> Iterator[tuple[int, Interval]]:
    """`Mo-Fr 09:00-17:00`, or an OpeningHoursSpecification; a closed day is (0, 0)."""
    if isinstance(one, str):
        yield from _short(one[:200])
    elif isinstance(one, dict):
        stated = cast("dict[str, Any]", one)
        if not stated.get("validFrom") and not stated.get("validThrough"):
            yield from _specified(stated)


def _short(text: str) -> Iterator[tuple[int, Interval]]:
    match = _SCHEMA_HOURS.match(text)
    interval = interval_of(re.sub(r"\s|(?<=:[0-9][0-9]):[0-9]{2}", "", match["time"])) if match else None
    if match and interval:
        yield from ((day, interval) for day in _days(match["days"]))


def _specified(stated: Mapping[str, Any]) -> Iterator[tuple[int, Interval]]:
    opens, closes = str(stated.get("opens", ""))[:5], str(stated.get("closes", ""))[:5]
    closed = opens == closes == "00:00"
    interval = (0, 0) if closed else interval_of(f"{opens}-{closes}") if opens and closes else None
    if interval is None:
        return
    for name in listed(stated.get("dayOfWeek"))[:8]:
        short = str(name).rstrip("/").rsplit("/", 1)[-1][:2].lower()
        if short in _DAY_NAMES:
            yield _DAY_NAMES[short], interval


def _days(text: str) -> Iterator[int]:
    for part in text.lower().split(","):
        first, _, last = part.partition("-")
        start = _DAY_NAMES[first.strip()[:2]]
        yield from range(start, (_DAY_NAMES[last.strip()[:2]] if last.strip() else start) + 1)
