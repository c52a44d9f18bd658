"""What written dates mean on the calendar: ISO text, and `XXXX` for a year that is not said."""

from __future__ import annotations

import calendar
from datetime import date, timedelta


def _words(text: str) -> list[str]:
    return text.split()


MONTHS_FIRST = frozenset({"us", "ph", "pr", "fm", "mh", "pw"})
_DAYS_FIRST = frozenset(
    _words(
        "gb uk ie au nz in za sg my hk mt cy fr de at ch be nl lu it es pt br mx ar cl co pe pl cz sk gr tr ro "
        "bg hr dk no fi ua ru il ae sa eg th vn id"
    )
)
_DAYS_FIRST_TONGUES = frozenset(_words("fr de it es pt nl da nb no nn fi pl cs sk ro bg hr el tr ru uk he th vi id"))
_CENTURY = 70  # two digits from here on are of the last century
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
MONDAY_TO_SUNDAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def order_of(language: str, market: str) -> str:
    """How `03/04/26` is read there: `D/M/Y`, `M/D/Y`, or "" where nothing settles it."""
    market, tongue = market.lower(), language.lower()[:2]
    if market:
        return "M/D/Y" if market in MONTHS_FIRST else "D/M/Y" if market in _DAYS_FIRST else ""
    if language.lower() in {"en-us", "en_us"}:
        return "M/D/Y"
    return "D/M/Y" if tongue in _DAYS_FIRST_TONGUES or language.lower() in {"en-gb", "en_gb"} else ""


def year(digits: str | int) -> int:
    """`26` → 2026, `94` → 1994."""
    value = int(digits)
    if len(str(digits)) > 2:  # noqa: PLR2004 - written in full
        return value
    return value + (1900 if value >= _CENTURY else 2000)


def iso(y: int | None, m: int | None, d: int | None = None) -> str:
    """`2026-01-06`, `XXXX-01-06`, `2026-01`, `2026`; "" for a day that does not exist."""
    head = f"{y:04d}" if y is not None else "XXXX"
    if m is None:
        return head if d is None else ("" if not 1 <= d <= 31 else f"{head}-XX-{d:02d}")  # noqa: PLR2004
    if not 1 <= m <= 12:  # noqa: PLR2004
        return ""
    if d is None:
        return f"{head}-{m:02d}"
    longest = calendar.monthrange(y, m)[1] if y else _LONGEST.get(m, 31)
    return f"{head}-{m:02d}-{d:02d}" if 1 <= d <= longest else ""


def day_of(today: str) -> date | None:
    """The day of ISO text, with or without a time."""
    try:
        return date.fromisoformat(today[:10])
    except ValueError:
        return None


def shifted(today: str, days: int) -> str:
    """So many days from `today`; "" when that is not known."""
    start = day_of(today)
    try:
        return (start + timedelta(days=days)).isoformat() if start else ""
    except OverflowError:
        return ""


def weekday(name: str) -> int:
    """Monday 0 to Sunday 6, by the first three letters."""
    return MONDAY_TO_SUNDAY.index(name[:3].lower())


def coming(today: str, day: int, weeks: int | None = None) -> str:
    """The weekday `day`: the next one from `today` on, or that of this week (0), the next (1), the last one (-1)."""
    start = day_of(today)
    if start is None:
        return ""
    if weeks is None:
        return shifted(today, (day - start.weekday()) % 7)
    return shifted(today, day - start.weekday() + 7 * weeks)


def period(today: str, unit: str, offset: int) -> str:
    """This (0), next (1), last (-1) week, month or year, as ISO text or a range; "" when `today` is not known."""
    start = day_of(today)
    if start is None:
        return ""
    if unit == "week":
        monday = shifted(today, 7 * offset - start.weekday())
        return f"{monday}/{shifted(monday, 6)}" if monday else ""
    if unit == "weekend":
        saturday = shifted(today, 7 * offset + 5 - start.weekday())
        return f"{saturday}/{shifted(saturday, 1)}" if saturday else ""
    if unit == "month":
        months = start.year * 12 + start.month - 1 + offset
        return iso(months // 12, months % 12 + 1)
    if unit == "year":
        return iso(start.year + offset, None)
    return shifted(today, offset) if unit == "day" else ""
