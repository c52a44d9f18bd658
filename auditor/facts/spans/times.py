"""Times of day: `3:30 pm`, `15:00`, `half past seven`, `noon`, `下午三点半`, and parts of the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans.atoms import Atom, Sort
from auditor.facts.spans.numerals import HAN, WORDS, english, han

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTE_WORD = (
    r"(?:(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|o[h']? ?five)"
)
_AM = (
    r"(?P<{0}>(?:[ap]\s?\.\s?m\b(?:\s?\.)?|[ap]\s?m\b|ampm|in the (?:morning|afternoon|evening)|at night)(?![a-z0-9]))"
)
_CLOCK = re.compile(
    r"(?<![0-9a-z.,:/$£€¥#])(?:"
    rf"(?P<h>[01]?[0-9]|2[0-4]):(?P<m>[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{{1,3}})?)?(?:\s?{_AM.format('ap')})?(?![0-9:])"
    rf"|(?P<h2>[01]?[0-9]|2[0-4])(?:[.h]?(?P<m2>[0-5][0-9]))?(?:\s?{_AM.format('ap2')}"
    rf"|\s?o['’]?\s?clock(?:\s?{_AM.format('ap3')})?)"
    r"|(?P<h3>[01][0-9]|2[0-4])(?P<m3>[0-5][0-9])\s?(?:h(?:ou)?rs?|h)(?![a-z0-9])"
    r"|(?P<h4>[01]?[0-9]|2[0-4])h(?P<m4>[0-5][0-9])?(?![a-z0-9])"
    rf"|(?P<word>{_HOUR_WORD})(?:[- :](?P<minutes>{_MINUTE_WORD}))?(?:\s{_AM.format('ap4')}|\so['’]?\s?clock)"
    rf"|(?P<past>half|(?:a )?quarter|twenty|ten|five|[0-9]{{1,2}} min(?:ute)?s?)\s(?P<side>past|to|after)\s"
    rf"(?P<of>noon|midnight|midday|[0-9]{{1,2}}(?![0-9:./])|{_HOUR_WORD}(?![a-z]))(?:\s?{_AM.format('ap5')})?)",
    re.IGNORECASE,
)
_CLOCK_STEMS = ("o'clock", "o’clock", "oclock", "past ", "quarter to", " am", " pm", " a.m", " p.m", "in the ")
_NAMED = re.compile(
    r"(?<![a-z0-9-])(?P<name>noon(?:ish)?|midday|mid[- ]day|midmorning|midnight|lunch\s?time|dinner\s?time)(?![a-z])",
    re.IGNORECASE,
)
_NAMES = {"n": "12:00", "l": "", "d": ""}
_PART = re.compile(
    r"(?<![a-z-])(?:(?:in|during|by|before|after|at|until)\s(?:the\s)?)?"
    r"(?:(?P<led>in the|during the|this|early|late(?:r)?(?: in the)?|mid|the|same|next|that|every|each|all)[- ]){0,2}"
    r"(?:the\s)?(?:early[- ]|late[- ]|mid[- ])?"
    r"(?P<part>mornings?|afternoons?|evenings?|nights?|night-time|nighttime|daytime|business hours?|working hours"
    r"|lunch|breakfast|dinner)(?![a-z])",
    re.IGNORECASE,
)
_BARE_PART = re.compile(r"(?:in|during|by|before|after|until)\s|this|early|later?|mid|business|working", re.IGNORECASE)
_MEAL = re.compile(r"(?:at|after|before|until)\s", re.IGNORECASE)
_AT_HOUR = re.compile(
    rf"(?<![a-z])(?:at|by|until|till|from|before|after|around|about)\s(?P<h>(?:[01]?[0-9]|2[0-3])(?:\.[0-5][0-9])?[ap]?"
    rf"|{_HOUR_WORD}(?:[- ](?:thirty|fifteen|forty[- ]five))?)(?=\s?(?:[?!;]|[.,]?$|[.,]\s|\s(?:on|in the|today"
    rf"|tomorrow"
    r"|tonight|sharp|mon|tue|wed|thu|fri|sat|sun|yesterday|this|next|please)))",
    re.IGNORECASE,
)
_ZH_PART = (
    "凌晨|清晨|早上|早晨|早间|早間|早|上午|中午|正午|午后|午後|午间|午夜"
    "|下午|傍晚|晚上|晚间|晚間|晚|夜里|夜裡|夜间|夜晚|深夜|半夜"
)
_ZH_NUM = rf"(?:[0-9]{{1,2}}|{HAN}{{1,3}})"
_ZH_CLOCK = re.compile(
    rf"(?:(?P<part>{_ZH_PART})的?\s?)?(?:(?<![0-9.:第一-鿿])|(?<=[^0-9.:第{HAN[1:-1]}]))"
    rf"(?:(?P<h>{_ZH_NUM})\s?(?P<unit>[点點时時])(?P<sharp>整|正|钟|鐘)?(?:过|過)?"
    rf"(?:(?P<half>半)|(?P<quarter>[一三1 3]刻)|(?P<m>{_ZH_NUM})(?:分钟?|(?![0-9个年月日天]))(?:{_ZH_NUM}秒)?)?"
    r"|(?P<h2>[01]?[0-9]|2[0-4]):(?P<m2>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:]))"
)
_ZH_PARTS = re.compile(rf"(?P<part>{_ZH_PART})")
_ZH_WHOLE = frozenset(
    [
        "上午",
        "下午",
        "中午",
        "晚上",
        "早上",
        "傍晚",
        "凌晨",
        "清晨",
        "早晨",
        "早间",
        "晚间",
        "夜里",
        "夜间",
        "深夜",
        "半夜",
        "午夜",
        "午后",
        "夜晚",
        "早間",
        "晚間",
    ]
)
_LATER = frozenset({"下午", "晚上", "晚", "傍晚", "晚间", "晚間", "午后", "午後", "夜里", "夜间", "夜晚", "深夜"})
_TIMES_MOST = 24


def clock(hour: int, minute: int, half: str = "") -> str:
    """`T15:30`; `half`: am, pm or "". "" when there is no such time."""
    if half == "pm" and hour < 12:  # noqa: PLR2004
        hour += 12
    if half == "am" and hour == 12:  # noqa: PLR2004
        hour = 0
    return f"T{hour:02d}:{minute:02d}" if hour <= _TIMES_MOST and minute < 60 else ""  # noqa: PLR2004


def times(text: str, lowered: str) -> Iterator[Atom]:
    """Times and parts of the day in NFKC text."""
    digits = any(c.isdecimal() for c in text)
    if digits or any(stem in lowered for stem in _CLOCK_STEMS):
        yield from _clocks(text)
    if "noon" in lowered or "mid" in lowered or "time" in lowered:
        for match in _NAMED.finditer(text):
            value = "T00:00" if match[0].lower() == "midnight" else "T12:00" if match[0][0] in "nNmM" else ""
            yield Atom(match.start(), match.end(), Sort.TIME, value, "named time")
    if any(
        stem in lowered
        for stem in ("morning", "noon", "evening", "night", "daytime", "hour", "lunch", "dinner", "breakfast")
    ):
        for match in _PART.finditer(text):
            meal = match["part"].lower() in {"lunch", "breakfast", "dinner"}
            if (_MEAL if meal else _BARE_PART).match(match[0]):
                yield Atom(match.start(), match.end(), Sort.PART, "", "part of the day")
            else:
                yield Atom(match.start("part"), match.end(), Sort.LOOSE_PART, "", "part of the day")
    if digits or "at " in lowered or "from " in lowered:
        for match in _AT_HOUR.finditer(text):
            if value := _at(match["h"]):
                yield Atom(match.start("h"), match.end("h"), Sort.TIME, value, "hour")


def _at(words: str) -> str:
    if words[0].isdecimal():
        hour, _, minute = words.rstrip("apAP").partition(".")
        return clock(int(hour), int(minute or 0), "pm" if words[-1] in "pP" else "am" if words[-1] in "aA" else "")
    first, _, rest = words.replace("-", " ").partition(" ")
    return clock(WORDS.get(first.lower(), 99), (english(rest) or 0) if rest else 0)


def _clocks(text: str) -> Iterator[Atom]:
    for match in _CLOCK.finditer(text):
        said = next((match[g] for g in ("ap", "ap2", "ap3", "ap4", "ap5") if match[g]), "").lower()
        half = (
            ""
            if not said or said == "ampm"
            else "am"
            if (said[0] == "a" and "night" not in said) or "morning" in said
            else "pm"
        )
        hour, minute = _read(match)
        shape = "12h" if said else "24h"
        if value := clock(hour, minute, half):
            yield Atom(match.start(), match.end(), Sort.TIME, value, shape)


def _read(match: re.Match[str]) -> tuple[int, int]:
    for h, m in (("h", "m"), ("h2", "m2"), ("h3", "m3"), ("h4", "m4")):
        if match[h]:
            return int(match[h]), int(match[m] or 0)
    if match["word"]:
        return english(match["word"]) or 0, (english(match["minutes"].replace("o", "", 0)) or 5) if match[
            "minutes"
        ] else 0
    of = match["of"].lower()
    hour = 12 if of in {"noon", "midday"} else 24 if of == "midnight" else int(of) if of.isdecimal() else WORDS[of]
    past = match["past"].lower()
    first = past.split()[0]
    minute = 30 if past == "half" else 15 if "quarter" in past else int(first) if first.isdecimal() else WORDS[first]
    return (hour, minute) if match["side"].lower() != "to" else ((hour - 1) % 24, 60 - minute)


def times_zh(text: str) -> Iterator[Atom]:
    """`下午三点半`, `16时40分`, `上午`; not 一点 (a little) nor 3小时."""
    if "点" in text or "點" in text or "时" in text or "時" in text or ":" in text:
        for match in _ZH_CLOCK.finditer(text):
            if atom := _zh_time(match, text):
                yield atom
    for match in _ZH_PARTS.finditer(text):
        sort = Sort.PART if match[0] in _ZH_WHOLE else Sort.LOOSE_PART
        yield Atom(match.start(), match.end(), sort, "", "part of the day")


def _zh_time(match: re.Match[str], text: str) -> Atom | None:
    part = match["part"] or ""
    if match["h2"]:
        hour, minute = int(match["h2"]), int(match["m2"])
        shape = "12h" if part else "24h"
    else:
        if match["h"] == "一" and match["unit"] in "时時" and not part:
            return None  # 一时 is for a while
        exact = part or match["sharp"] or match["half"] or match["quarter"] or match["m"]
        if not exact and (match["h"] in {"一", "两", "幾", "几"} or text[match.end() : match.end() + 1] in _NO_HOUR):
            return None
        hour = int(match["h"]) if match["h"].isdecimal() else han(match["h"])  # type: ignore[assignment]
        minute = _zh_minute(match)
        shape = "点" if match["unit"] in "点點" else "时"
    if hour is None or hour > _TIMES_MOST:
        return None
    later = part in _LATER or (part in {"中午", "正午"} and hour < 3)  # noqa: PLR2004 - one at noon is 13:00
    value = clock(hour, minute, "pm" if later and hour < 12 else "")  # noqa: PLR2004
    return Atom(match.start(), match.end(), Sort.TIME, value, shape) if value else None


_NO_HOUR = frozenset("建要原数心意理方击播菜评名个都不也就多可")


def _zh_minute(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 45 if match["quarter"][0] in "三3" else 15
    if not match["m"]:
        return 0
    return int(match["m"]) if match["m"].isdecimal() else han(match["m"]) or 0
