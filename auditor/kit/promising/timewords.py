"""A light reading of time in text: whether it says when at all, and the calendar days and hours that it names.

For rules about single texts; what is compared along the journey is read for the ledger, with more care.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from auditor.kit.memory import Sign, remembered
from auditor.kit.text.hanzi import simplified

_NUMBER = (
    r"(?:\d{1,4}(?:[.,]\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty"
    r"|thirty|sixty|ninety|half an|a few|a couple of|several)"
)
_UNIT = (
    r"(?:(?:clear |full )?(?:(?:working|business|calendar|bank|week|trading)[ -])?"
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|fortnights?|months?|quarters?|years?))"
)
_MONTH_EN = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DAY_EN = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
_COUNT_ZH = r"(?:\d{1,4}|[一二两三四五六七八九十半数几]{1,3})"
_WHEN = re.compile(
    rf"(?i:(?<![\w.,/£$€-]){_NUMBER}(?: ?(?:-|–|—|~|to|or) ?{_NUMBER})? ?\+?[ -]?{_UNIT}(?![a-z])(?! (?:of age|old))"
    rf"|(?<![a-z]){_MONTH_EN}\.? ?\d|\d(?:st|nd|rd|th)?(?: of)? ?{_MONTH_EN}(?![a-z])"
    rf"|(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?![a-z])"
    r"|\d{4}-\d\d-\d\d|(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])|(?<![\d:])\d{1,2}:\d\d(?![\d:])"
    r"|(?<![\w:.])\d{1,2}(?:\.\d\d)? ?[ap]\.?m(?![a-z])"
    r"|(?<![a-z])(?:today|tonight|tomorrow|overnight|noon|midday|midnight|same[ -]day|next[ -]day|fortnight"
    r"|(?:this|next|the following|by the end of the|end of(?: the)?|early|late|mid) ?-?"
    r"(?:working |business |calendar )?(?:morning|afternoon|evening|day|week|weekend|month|year|quarter)"
    r"|(?:in|on|by|within) (?:spring|summer|autumn|winter)|24/7|within the (?:hour|day|week)|immediately|instantly"
    r"|straight ?away|right away|at once|right now|instant)(?![a-z]))"
    rf"|{_COUNT_ZH} ?(?:-|–|—|~|至|到)? ?{_COUNT_ZH}? ?个?(?:秒钟?|分钟|小时|钟头|天|日|号|周|星期|礼拜|个月|月份?"
    rf"|季度|年|工作日|自然日|点)"
    r"|[今明后当次翌隔][天日晚晨早]|(?:周|星期|礼拜)[一二三四五六日天末]|[本下][个]?(?:周|星期|月|季度?|工作日)"
    r"|月底|月初|年底|立即|立刻|即时|实时"
    r"|秒到|上午|下午|中午|工作日内"
)
_MAYBE = Sign(
    r"(?i:\d|day|night|tomorrow|noon|week|month|year|hour|minute|second|fortnight|quarter|instant|immediate|once|away"
    r"|right now|morning|afternoon|evening|spring|summer|autumn|winter)|[天日号周月年时点秒晚晨早午底即刻实]"
)


@remembered
def says_when(text: str, /) -> bool:
    """It holds a day, an hour, a length of time, or says “now”."""
    return _MAYBE[text] and _WHEN.search(simplified(text)) is not None


# --- calendar days ---------------------------------------------------------------------------------------------------

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    rf"(?i:(?<![\w/.-])(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]?(?P<m1>{_MONTH_EN})"
    rf"(?![a-z])(?:\.?,?[ -](?P<y1>(?:19|20)\d\d))?"
    rf"|(?<![a-z])(?P<m2>{_MONTH_EN})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,? (?P<y2>(?:19|20)\d\d))?)"
    r"|(?<![\d./-])(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})(?![\d/-])"
    r"|(?:(?P<y4>(?:19|20)\d\d) ?年 ?)?(?P<m4>\d{1,2}) ?月 ?(?P<d4>\d{1,2}) ?[日号]"
)
_YEAR_FIRST = Sign(r"\d[-/.]\d{1,2}[-/.]\d")
_FIGURE = Sign(r"\d")


_TO = re.compile(
    r"(?i:(?:[^\w\n—–-]{1,2}\d{1,2}[:：]\d\d)? ?(?:-|–|—|－|~|～|to|until|through|至|到) ?(?:[a-z]{3,9}day,? )?)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day at `start:end`; `year` 0 where the text does not say it. `first`, `last`: of a period."""

    start: int
    end: int
    year: int
    month: int
    day: int
    first: bool = False
    last: bool = False

    def on(self, today: date) -> date | None:
        """The day itself; without a year that of the last twelve months or the next, whichever is nearer."""
        if self.year:
            return _date(self.year, self.month, self.day)
        near = [d for y in (today.year - 1, today.year, today.year + 1) if (d := _date(y, self.month, self.day))]
        return min(near, key=lambda d: abs((d - today).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@remembered
def days_in(text: str, /) -> tuple[Day, ...]:
    """The days that are written with a month in words, year first, or in Chinese; d/m/y is not read."""
    if not _FIGURE[text]:
        return ()
    lowered = text.lower()
    if "月" not in text and not _YEAR_FIRST[text] and not any(month in lowered for month in _MONTHS):
        return ()
    found: list[Day] = []
    until = -1
    for match in _DAY.finditer(text):
        part = {k[0]: v for k, v in match.groupdict().items() if v}
        month = _MONTHS.index(part["m"][:3].lower()) + 1 if part["m"].isalpha() else int(part["m"])
        if _date(int(part.get("y", 2024)), month, int(part["d"])):
            year, last = int(part.get("y", 0)), match.start() == until
            if last and not year and (month, int(part["d"])) >= (found[-1].month, found[-1].day):
                year = found[-1].year
            to = _TO.match(text, match.end())
            until = to.end() if to else -1
            first = bool(to and _DAY.match(text, until))
            found.append(Day(match.start(), match.end(), year, month, int(part["d"]), first, last))
    return tuple(found)


# --- hours of the clock, and their zones -----------------------------------------------------------------------------

_CLOCK = re.compile(
    r"(?i:(?<![\d:./£$€¥-])(?<!\d,)(?:[01]?\d|2[0-4])[:：][0-5]\d(?![\d:])(?: ?[ap]\.?m(?![a-z]))?"
    r"|(?<![\w:.,/£$€¥])(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)? ?[ap]\.?m(?![a-z])"
    r"|(?<![a-z])(?:noon|midday|midnight)(?![a-z]))"
    r"|(?:上午|下午|晚上|早上|中午|凌晨)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[点时](?:半|整"
    r"|\d{1,2}分)?(?![间候段差区期代尚长])"
)
_CLOCK_FIGURE = Sign(r"\d(?:[:：]\d|(?:[.]\d\d)? ?[apAP][.]?[mM])")
_CLOCK_WORDS = ("noon", "midday", "midnight", "点", "时")
_ZONE = re.compile(
    r"(?<![A-Za-z])(?:(?:UTC|GMT)(?: ?[+−–-] ?\d{1,2}(?::?\d\d)?)?|BST|WES?T|CES?T|EES?T|[ECMP][SD]?T|AK[SD]T|HST"
    r"|IST|JST|KST|SGT"
    r"|HKT|PHT|WIB|WITA|WIT|MSK|A[EC][SD]?T|AWST|NZ[SD]?T|BRT|SAST|GST|CAT|EAT|WAT)(?![A-Za-z])"
    r"|(?i:(?<![a-z])(?:local|your|uk|us|british|london|beijing|china|hong kong|eastern|central|mountain|pacific|berlin"
    r"|paris|[a-z]{4,14}|new york|los angeles|san francisco|greenwich mean|central european(?: summer)?)"
    r"(?: (?:standard|daylight|summer))?(?: local)? time(?: ?zone)?(?![a-z])|time ?zone|where you are)"
    r"|(?:北京|当地|本地|香港|台北|东京|新加坡|伦敦|纽约|格林威治|格林尼治|美东|美西|东部|西部|太平洋|中欧|莫斯科"
    r"|悉尼)(?:夏令)?时间|时区|东[一二三四五六七八九十]{1,2}区"
)
_NO_ZONE_NAME = re.compile(
    r"(?i:(?:opening|delivery|arrival|departure|closing|start|response|waiting|check-?(?:in|out)|full|part|same|some"
    r"|each|every|this|that|next|last|first|more|your|meal|real|peak|free|long|best|right|only|good|over|what"
    r"|departs?|save|spare|lead|cooking|travel|journey|collection|appointment|business|working|term|half|down|quality"
    r"|play|show|life|take|leave|spend) time)$"
)


@remembered
def clocks_in(text: str, /) -> tuple[tuple[int, int], ...]:
    """Where hours of the clock stand: 18:00, 5 pm, noon, 下午3点."""
    if not _CLOCK_FIGURE[text] and not any(word in text.lower() for word in _CLOCK_WORDS):
        return ()
    return tuple(m.span() for m in _CLOCK.finditer(text))


@remembered
def names_zone(text: str, /) -> bool:
    """It says in which zone its hours are: CET, UTC+8, Beijing time, 当地时间."""
    return any(not _NO_ZONE_NAME.search(m[0]) for m in _ZONE.finditer(simplified(text)))
