"""Opening hours in plain text, English and Chinese: days and times that stand together, as a week of intervals.

“Mon-Fri 9am-5.30pm, Sat 10-4”, “weekdays 9 to 5”, “24/7”, 周一至周五 9:00-18:00, 每天9点到21点.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

Interval = tuple[int, int]  # minutes since midnight; a second one that is not later is of the next day
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ANY_DAY = 7  # a time of which nothing says on which days
DAY = 24 * 60
ALWAYS = "Mon-Sun 00:00-24:00"
_NOON, _WEEK = 12, range(7)

_EN_DAY = (
    r"(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?"
    r"|sun(?:days?)?)(?![a-z])\.?"
)
_ZH_DAY = r"(?:周|星期|礼拜)[一二三四五六日天]"
_TO = r"[ ]{0,2}(?:-|–|—|―|~|to|through|thru|until|till|至|到)[ ]{0,2}"
_HALF_DAY = r"(?:上午|早上|早晨|清晨|早|下午|晚上|晚间|晚|中午|凌晨|次日|翌日|第二天)?"
_MERIDIEM = r"(?:[ap]\.?[ ]?m(?![a-z])\.?)"
_TIME = (
    rf"{_HALF_DAY}[ ]?(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}}(?![0-9])|[点时][ ]?(?:半|[0-9]{{1,2}}分?|整)?)?"
    rf"[ ]?(?:{_MERIDIEM}|h(?![a-z])|noon|midnight)?|noon|midday|midnight)"
)
_TOKEN = re.compile(
    rf"""
    (?P<always>(?<![0-9/])24[ ]?(?:/|[x×*])[ ]?7(?![0-9/])(?:[ ]?/[ ]?365)?
        |(?<![0-9])7[ ]?[天日]?[ ]?[x×*][ ]?24[ ]?(?:小时|h(?:ours?)?(?![a-z]))?
        |(?<![0-9])24[ -]?hours?(?:[ ]a[ ]day|[ ](?:every[ ]|per[ ])day|[ ]?/[ ]?day)
        |(?<![a-z])(?:a?round[ -]the[ -]clock|day[ ](?:and|or)[ ]night)(?![a-z])
        |全天候|(?:全天|每天|全年|每日)?[ ]?(?<![0-9])24[ ]?小时
            (?=全天|不间断|不打烊|在线|服务|人工|客服|营业|为您|有人|热线|开放|均可|都|值班|[ ]?[;,。)!]|$)
        |全年365天)
    |(?P<range>(?<![0-9A-Za-z./£$€¥-])(?<![0-9]:){_TIME}(?:{_TO}|[ ]and[ ]){_TIME}(?![0-9%:/])(?!\.[0-9]))
    |(?P<closed>(?<![a-z])closed(?![a-z])|休息|不营业|闭店|休业|不上班)
    |(?P<holiday>(?<![a-z])(?:(?:bank|public|national|legal|federal)[ ])?holidays?(?![a-z])
        |法定节假日|节假日|国定假日|公休日)
    |(?P<days>(?<![a-z])(?:{_EN_DAY}(?:(?:{_TO}){_EN_DAY})?
        |week[ -]?days?|working[ ]days?|business[ ]days?|week[ -]?ends?|daily
        |(?:every|each)[ ]day(?:[ ]of[ ]the[ ]week)?|(?:7|seven)[ ]days(?:[ ](?:a|per|in[ ]the)[ ]week|/week)?)(?![a-z])
        |{_ZH_DAY}(?:(?:{_TO}(?:周|星期|礼拜)?[一二三四五六日天])|(?:[、,及和]?[一二三四五六日天](?![一-鿿]))+)?
        |(?:法定)?工作日|周末|双休日|每[天日]|天天|全年无休|全周)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANCHOR = re.compile(
    r"(?i:mon|tue|wed|thu|fri|sat|sun|week|daily|every day|each day|days|24|round|day (?:and|or) night"
    r"|[0-9]:[0-9]|open|hours|am\b|pm\b)|[周天日点时]|星期|礼拜|24|候"
)
_TIMED = re.compile(r"[0-9]|(?i:midnight|noon|midday|round[ -]the|day (?:and|or) night)|全天候")
_GAP = re.compile(
    r"(?:[\s,;:、。.()\[\]|/·•&+–—=*-]|(?<![a-z])(?:and|from|between|open|on|to|hours?|are|is|we|we're|including|incl|only|also"
    r"|or|the|our|uk|gmt|bst|time|local)(?![a-z])|及|和|的|为|每|全天|营业|开放|服务时间|时间|均|是|北京){0,24}",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?P<part>上午|早上|早晨|清晨|早|下午|晚上|晚间|晚|中午|凌晨|次日|翌日|第二天)?\s?"
    r"(?:(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2})|(?P<sign>[点时])\s?(?P<more>半|[0-9]{1,2}|整)?分?)?"
    r"\s?(?P<half>[ap])?\.?\s?m?\.?h?\s?(?P<word>noon|midnight)?|(?P<alone>noon|midday|midnight))",
    re.IGNORECASE,
)
_SPLIT = re.compile(rf"{_TO}|[ ]and[ ]", re.IGNORECASE)
_COUNTED = re.compile(
    r"[ ]?(?:working|business|calendar|days?|weeks?|months?|years?|hours?|hrs?|min|%|st|nd|rd|th|people|items?"
    r"|个|天|日|小时|分钟|月|年|周|件|元|人|岁|次|k?g|cm|mm|ml|miles?|km)",
    re.IGNORECASE,
)
_SURE = re.compile(r"[:点时]|[ap]\.?\s?m(?![a-z])|noon|midday|midnight|上午|下午|早|晚", re.IGNORECASE)
_ZH_INDEX = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_EN_INDEX = {name.lower(): index for index, name in enumerate(DAYS)}
_LONGEST_GAP = 24
_MOST = 2_000  # tokens of one text


@dataclass(frozen=True, slots=True)
class Hours:
    """`text[start:end]` says them. `value` is canonical: `Mon-Fri 09:00-17:30, Sat 10:00-16:00, Sun closed`.

    `always`: day and night, the whole week · `days`: how many different days are named
    · `sure`: a colon, am or pm, or the like shows that the figures are times.
    """

    start: int
    end: int
    value: str
    always: bool
    days: int
    sure: bool
    holidays: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    kind: str
    text: str


@remembered
def find_hours(text: str, /) -> tuple[Hours, ...]:
    """Every statement of opening hours, in order; times without days only where the figures are surely times."""
    if not _TIMED.search(text) or not _ANCHOR.search(text):
        return ()
    found = (_read(run) for run in _runs(text))
    return tuple(hours for hours in found if hours is not None)


def week_of(value: str) -> dict[int, tuple[Interval, ...]]:
    """The canonical value taken apart: day (0 Monday to 6 Sunday, 7 any day) to intervals, none where it is closed."""
    week: dict[int, list[Interval]] = {}
    for part in value.split(", "):
        days, _, times = part.partition(" ")
        if days == "any":
            numbers: tuple[int, ...] = (ANY_DAY,)
        else:
            first, _, last = days.partition("-")
            numbers = tuple(range(DAYS.index(first), DAYS.index(last or first) + 1))
        for number in numbers:
            intervals = week.setdefault(number, [])
            intervals += [_interval(time) for time in times.split("+") if time != "closed"]
    return {day: tuple(intervals) for day, intervals in week.items()}


def canonical(week: dict[int, tuple[Interval, ...]]) -> str:
    """The week as text; neighbouring days with the same hours stand together."""
    parts: list[str] = []
    day = 0
    while day <= ANY_DAY:
        if day not in week:
            day += 1
            continue
        last = day
        while last + 1 < ANY_DAY and week.get(last + 1) == week[day] and day != ANY_DAY:
            last += 1
        name = "any" if day == ANY_DAY else DAYS[day] if last == day else f"{DAYS[day]}-{DAYS[last]}"
        parts.append(f"{name} {'+'.join(_shown(i) for i in sorted(set(week[day]))) or 'closed'}")
        day = last + 1
    return ", ".join(parts)


def days_named(text: str) -> frozenset[int]:
    """The days that one expression names (`Mon-Fri`, `weekends`, 周一至五, 周六、日)."""
    lowered = text.lower().strip()
    if re.match(r"week[ -]?day|working|business|法?定?工作日", lowered):
        return frozenset(range(5))
    if re.match(r"week[ -]?end|周末|双休", lowered):
        return frozenset({5, 6})
    if re.match(r"daily|every|each|7|seven|每|天天|全", lowered):
        return frozenset(_WEEK)
    numbers = [_EN_INDEX[m[0]] for m in re.finditer(r"mon|tue|wed|thu|fri|sat|sun", lowered)]
    numbers = numbers or [_ZH_INDEX[c] for c in re.sub(r"周|星期|礼拜", "", lowered) if c in _ZH_INDEX]
    if len(numbers) == 2 and _SPLIT.search(lowered):  # noqa: PLR2004 - from one to the other
        first, last = numbers
        return frozenset(range(first, last + 1) if first <= last else [*range(first, 7), *range(last + 1)])
    return frozenset(numbers)


def interval_of(text: str) -> Interval | None:
    """The two times of a range, with the half of the day that each belongs to; None when they are no times of day."""
    cut = _SPLIT.search(text, 1)
    first = _CLOCK.match(text.strip())
    second = _CLOCK.match(text[cut.end() :].strip()) if cut else None
    if first is None or second is None:
        return None
    start, start_known = _minutes(first)
    end, end_known = _minutes(second)
    if start < 0 or end < 0:
        return None
    twelve = _NOON * 60
    if end_known and second["half"] and not start_known and start < twelve < start + twelve < end:
        # 2-5pm begins at two in the afternoon, 9-5pm does not; 8-9pm may be an hour or thirteen
        start += twelve
    elif not end_known and end <= start and end <= twelve:
        end += twelve
    return (start, min(end, DAY)) if start != end else None


def _minutes(clock: re.Match[str]) -> tuple[int, bool]:
    """(minutes since midnight, whether the half of the day is said); -1 for what is no time."""
    word = (clock["alone"] or clock["word"] or "").lower()
    if word:
        return (DAY if word == "midnight" else _NOON * 60), True
    hour, more = int(clock["hour"]), clock["more"] or ""
    minute = 30 if more == "半" else int(clock["minute"] or (more if more.isdigit() else "0"))
    if hour > 24 or minute > 59:  # noqa: PLR2004 - a clock
        return -1, False
    half, part = (clock["half"] or "").lower(), clock["part"] or ""
    if half:
        if hour > _NOON:
            return hour * 60 + minute, True
        hour = hour % _NOON + (_NOON if half == "p" else 0)
        return hour * 60 + minute, True
    if part in {"下午", "晚上", "晚间", "晚"} and hour < _NOON:
        hour += _NOON
    written_out = len(clock["hour"]) == 2 and bool(clock["minute"])  # noqa: PLR2004 - 09:00
    return hour * 60 + minute, bool(part) or hour > _NOON or written_out or bool(clock["sign"])


def _runs(text: str) -> Iterator[list[_Token]]:
    """Tokens with nothing but filler between them."""
    run: list[_Token] = []
    for count, match in enumerate(_TOKEN.finditer(text)):
        if count >= _MOST:
            break
        kind = match.lastgroup or ""
        if kind == "range" and _COUNTED.match(text, match.end()):
            continue
        token = _Token(match.start(), match.end(), kind, match[0])
        between = text[run[-1].end : token.start] if run else ""
        if run and (len(between) > _LONGEST_GAP or not _GAP.fullmatch(between)):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _read(run: list[_Token]) -> Hours | None:
    week: dict[int, tuple[Interval, ...]] = {}
    named: set[int] = set()
    sure = False
    for days, times in _groups(run):
        intervals: list[Interval] = []
        for token in times:
            if token.kind == "always":
                intervals.append((0, DAY))
                sure = True
            elif token.kind == "range" and (interval := interval_of(token.text)):
                intervals.append(interval)
                sure = sure or bool(_SURE.search(token.text))
        if not intervals and all(t.kind != "closed" for t in times):
            continue
        whole_week = frozenset(_WEEK) if any(t.kind == "always" for t in times) else frozenset({ANY_DAY})
        numbers = days or whole_week
        named |= days
        for day in numbers:
            week[day] = (*week.get(day, ()), *intervals)
    if not any(week.values()) or (ANY_DAY in week and not sure):
        return None
    value = canonical(week)
    holidays = any(t.kind == "holiday" for t in run)
    return Hours(run[0].start, run[-1].end, value, value == ALWAYS, len(named), sure, holidays)


def _groups(run: list[_Token]) -> Iterator[tuple[frozenset[int], list[_Token]]]:
    """(days, times) that belong together; what is said of holidays is left out."""
    tokens = _without_holidays(run)
    if not tokens:
        return
    days_first = tokens[0].kind == "days"
    days: frozenset[int] = frozenset()
    times: list[_Token] = []
    for token in tokens:
        is_day = token.kind == "days"
        if is_day == days_first and times and days:
            yield days, times
            days, times = frozenset(), []
        if is_day:
            days |= days_named(token.text)
        else:
            times.append(token)
    if times:
        yield days, times


def _without_holidays(run: list[_Token]) -> list[_Token]:
    kept: list[_Token] = []
    after_holiday = False
    for index, token in enumerate(run):
        if token.kind == "holiday":
            after_holiday = True
            if kept and kept[-1].kind == "closed" and not any(t.kind == "days" for t in run[index + 1 :]):
                kept.pop()  # “closed on bank holidays”
            continue
        if token.kind == "days":
            after_holiday = False
        if not after_holiday:
            kept.append(token)
    return kept


def _interval(time: str) -> Interval:
    first, second = ((int(hour) * 60 + int(minute)) for hour, _, minute in (t.partition(":") for t in time.split("-")))
    return first, second


def _shown(interval: Interval) -> str:
    return "-".join(f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in interval)
