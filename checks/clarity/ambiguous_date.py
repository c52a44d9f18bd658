"""A date can be read in two ways, or leaves out what is needed.

## What it finds
Numeric dates whose day and month may be exchanged (03/04/26); in mails and text messages a weekday without its date
for something that will happen (“arrives on Friday”, 周五送达); and the end of an offer that names a day and no hour
(a notice).

Bad: “Collect it by 03/04/26.” Good: “Collect it by 3 April 2026, 18:00.”

## Why it matters
Half of the world reads 3 April, the other half 4 March: somebody comes a month late. A mail that is read on Saturday
says “on Friday” of last week, or of the next.

## How to fix
Write the month as a word and add the weekday: Fri 3 April 2026. In Chinese, 2026年4月3日.

## Not reported
ISO dates, 05/05/2026, days above 12, dates that stand in words beside, forms that name the order (dd/mm/yyyy), and
03/04/26 in markets that only write the year first. Where there is one market and one language, and it has one order,
it is a notice, and nothing where another date of the page shows that order. Weekdays with a date in the same or a
neighbouring sentence, or elsewhere in the message (“Check in by Friday”, and below it “Friday 12 March”), and those of
opening hours (“Monday to Friday”).

## Sources
GOV.UK style guide, “Dates”; plainlanguage.gov; ISO 8601.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Fields,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, sentences_of
from auditor.kit.promising.lines import lines
from auditor.kit.promising.markets import DAY_FIRST, MONTH_FIRST, YEAR_FIRST, markets_of
from auditor.kit.promising.timewords import clocks_in, days_in
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, shown

if TYPE_CHECKING:
    from auditor.kit.passages import Passage
    from auditor.kit.promising.timewords import Day

NUMERIC = re.compile(
    r"(?<![\w/.-])(?P<a>0?[1-9]|1[0-2])(?P<sep>[/-])(?P<b>0?[1-9]|1[0-2])(?P=sep)(?:(?:19|20)\d\d|\d\d)(?![\w/-]"
    r"|\.\d)"
)
SETTLED = re.compile(  # shows in which order the page writes: 25/04/2026
    r"(?<![\w/.-])(?:(?:1[3-9]|2\d|3[01])(?P<one>[/-])(?:0?[1-9]|1[0-2])(?P=one)"
    r"|(?:0?[1-9]|1[0-2])(?P<other>[/-])(?:1[3-9]|2\d|3[01])(?P=other))(?:(?:19|20)\d\d|\d\d)(?![\w/-])"
)
NUMERIC_HINT = Sign(r"\d[/-]\d{1,2}[/-]\d\d")
ORDER_SAID = re.compile(r"(?i:d{1,2}[/-]m{1,2}[/-]y{2,4}|m{1,2}[/-]d{1,2}[/-]y{2,4})|日/月/年|月/日/年")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
WEEKDAY_EN = re.compile(
    r"(?<![a-z])(?P<lead>on|by|until|before|this|next|from|for|due) (?:the )?(?P<day>(?:next |this |coming )?(?:mon"
    r"|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?!s|[a-z])(?! ?(?:to|-|–|—|and|or|through|until) ?(?:mon|tues|wednes|thurs|fri|satur|sun))",
    re.IGNORECASE,
)
EVENT_EN = re.compile(
    r"(?<![a-z])(?:arriv(?:es?|ing|al)|deliver(?:y|ed|s)?|dispatch(?:ed)?|ships?|due|expires?|ends?|starts?|begins?"
    r"|appointment|booked|booking|visit"
    r"|collect(?:ion)?|pick(?:ed)? up|see you|meeting|call you|be with you|brings?"
    r"|come|coming|expect|pay|renews?|departs?"
    r"|leaves?|check[- ]in|scheduled|confirmed for)(?![a-z])",
    re.IGNORECASE,
)
HABIT_EN = re.compile(
    r"(?<![a-z])(?:every|each|open|opening|closed|hours|weekly|mon(?:day)? (?:to|-|–) |lines|usually|always"
    r"|subject to|if you|orders? (?:placed|received)|weekend)(?![a-z])",
    re.IGNORECASE,
)
WEEKDAY_ZH = re.compile(
    r"(?P<day>(?:本|这|下)?(?:周|星期|礼拜)[一二三四五六日天])(?!至|到|[-–—~、和及])(?P<rest>[^，。；！？\n]{0,14}?"
    r"(?:送达|到达|发货|派送|配送|上门|到期|截止|扣款|开始|举行|取件|自提|见面|到店|入住|出发|续费))"
)
HABIT_ZH = re.compile(r"每|营业|工作时间|至|服务时间")
WEEKDAY_NAME = re.compile(
    r"(?i:(?<![a-z])(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?(?![a-z]))|(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])"
)
BESIDE = 12  # characters between a weekday and its date
OFFER_END = re.compile(
    r"(?i:(?<![a-z])(?:sale|offer|discount|promotion|deal|code|voucher|early[- ]bird|registration|applications?"
    r"|entries)(?:[^.;!?\n]{0,40}?)"
    r"(?:ends?|closes?|expires?|closing date(?: is)?|deadline(?: is)?)(?: on| by|:)?(?: [a-z]{3,9}day,?)? ?$)"
)
MIDNIGHT = re.compile(r"(?i)midnight|end of (?:the )?day|close of business|noon|inclusive|stocks? last")


@touchpoint_check(
    id="ambiguous-date",
    title="Date that can be read in two ways",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Fields,),
)
def ambiguous_date(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    texts = lines(here)
    if not texts:
        return not_applicable(NO_LANGUAGE)
    message = here.kind in {Kind.EMAIL, Kind.TEXT}
    faults = [
        fault
        for fault in (exchanged(here, texts), weekdays(here, texts) if message else None, ends(here, texts))
        if fault
    ]
    return judged(examined=len(texts), faults=faults)


def exchanged(here: Evidence, texts: list[Passage]) -> Fault | None:
    """Day and month may be exchanged."""
    markets = markets_of(here.about)
    one = len(markets) == 1 and len(set(here.about.languages)) == 1
    year_first = one and markets <= YEAR_FIRST
    fields = here[Fields].fields if Fields in here else ()
    if any(ORDER_SAID.search(f"{f.placeholder} {f.text}") for f in fields):
        return None
    found: list[tuple[Passage, re.Match[str]]] = []
    for passage in texts:
        if not NUMERIC_HINT[passage.text]:
            continue
        if ORDER_SAID.search(passage.text):
            return None
        if not days_in(passage.text):
            dates = [m for m in NUMERIC.finditer(passage.text) if int(m["a"]) != int(m["b"])]
            # Where the year comes first, 03/04/26 may be written so; 03/04/2026 is not.
            found += [(passage, m) for m in dates if not year_first or re.search(r"\d{4}$", m[0])]
    if not found:
        return None
    words = found[0][1][0]
    chinese = found[0][0].language == "zh"
    written = (
        in_chinese(found[0][1])
        if chinese
        else in_words(found[0][1], month_first=bool(markets) and markets <= MONTH_FIRST)
    )
    usual = one and markets <= DAY_FIRST | MONTH_FIRST
    if usual and any(SETTLED.search(p.text) for p in texts if NUMERIC_HINT[p.text]):
        return None
    message = say("“{date}” is one day in Europe and another in the United States", date=words)
    if len(found) > 1:
        message = say("{message}, and {count} more", message=message, count=len(found) - 1)
    return Fault(
        message,
        tuple(p.place(here, around(p.text, *m.span()), (m[0],)) for p, m in found[:20]),
        Severity.NOTICE if usual else None,
        Confidence.HIGH,
        key="day and month",
        fix=say("Write the month as a word: “{date}”, if that is meant.", date=written),
    )


def in_chinese(match: re.Match[str]) -> str:
    year = match[0].rsplit(match["sep"], 1)[-1]
    year = year if len(year) > 2 else f"20{year}"  # noqa: PLR2004
    return f"{year}年{int(match['b'])}月{int(match['a'])}日"


def in_words(match: re.Match[str], *, month_first: bool) -> str:
    day, month = (int(match["b"]), int(match["a"])) if month_first else (int(match["a"]), int(match["b"]))
    year = match[0].rsplit(match["sep"], 1)[-1]
    return f"{day} {MONTHS[month - 1]} {year if len(year) > 2 else '20' + year}"  # noqa: PLR2004


def weekdays(here: Evidence, texts: list[Passage]) -> Fault | None:
    """Something will happen on a weekday that has no date."""
    found: list[tuple[Passage, str, str]] = []
    for passage in texts:
        parts = sentences_of(passage.text)
        for index, sentence in enumerate(parts):
            words = weekday_in(sentence.text, passage.language)
            if words and not any(has_date(s.text) for s in parts[max(index - 1, 0) : index + 2]):
                found.append((passage, sentence.text, words))
    if found:
        dated = {said for passage in texts for said in dated_weekdays(passage.text)}
        found = [one for one in found if weekday_name(one[2]) not in dated]
    if not found:
        return None
    words = found[0][2]
    return Fault(
        say("“{day}” has no date: a message is read days later as well", day=shown(words, 40)),
        tuple(p.place(here, around(s, s.find(w), s.find(w) + len(w)), (w,)) for p, s, w in found[:20]),
        confidence=Confidence.MEDIUM,
        key="weekday without date",
        fix=say("Add the day of the month: “Fri 9 January”, 1月9日（周五）."),
    )


def weekday_in(sentence: str, language: str) -> str:
    if language == "zh":
        text = simplified(sentence)
        match = WEEKDAY_ZH.search(text)
        return sentence[match.start("day") : match.end("day")] if match and not HABIT_ZH.search(text) else ""
    if "day" not in sentence.lower():
        return ""
    match = WEEKDAY_EN.search(sentence)
    return match["day"] if match and EVENT_EN.search(sentence) and not HABIT_EN.search(sentence) else ""


def weekday_name(words: str) -> str:
    """`fri`, 五: what tells a weekday from the others, in whatever form."""
    match = WEEKDAY_NAME.search(simplified(words))
    return (match["en"] or match["zh"]).lower() if match else ""


def dated_weekdays(text: str) -> set[str]:
    """The weekdays that stand beside a day of the month: `fri` in “Friday 12 March”, 五 in 3月12日（周五）."""
    if not WEEKDAY_NAME.search(simplified(text)):
        return set()
    return {
        weekday_name(match[0])
        for day in days_in(text)
        for match in WEEKDAY_NAME.finditer(simplified(text[max(day.start - BESIDE, 0) : day.end + BESIDE]))
    }


def has_date(text: str) -> bool:
    return bool(days_in(text)) or bool(
        re.search(
            r"\d{1,2}(?:st|nd|rd|th)(?![a-z])|(?<![\d./-])(?<!at )(?<!by )\d{1,2}([/.-])\d{1,2}(?:\1\d{2,4})?"
            r"(?![./-]?\d)(?! ?[ap]\.?m)"
            r"|\d{1,2} ?[日号]",
            text,
        )
    )


def is_past(here: Evidence, day: Day) -> bool:
    """It has expired, and another check says so."""
    try:
        today = date.fromisoformat(here.about.today)
    except ValueError:
        return False
    when = day.on(today)
    return when is not None and when < today


def ends(here: Evidence, texts: list[Passage]) -> Fault | None:
    """An offer ends on a day, and nobody says whether that day is in it."""
    found: list[tuple[Passage, str, str]] = []
    for passage in texts:
        for sentence in sentences_of(passage.text) if days_in(passage.text) else ():
            if clocks_in(sentence.text) or MIDNIGHT.search(sentence.text):
                continue
            found += [
                (passage, sentence.text, sentence.text[day.start : day.end])
                for day in days_in(sentence.text)
                if not is_past(here, day) and OFFER_END.search(sentence.text[max(day.start - 90, 0) : day.start])
            ]
    if not found:
        return None
    return Fault(
        say("The end of an offer, “{date}”, has no hour", date=shown(found[0][2], 40)),
        tuple(p.place(here, around(s, s.find(w), s.find(w) + len(w)), (w,)) for p, s, w in found[:20]),
        Severity.NOTICE,
        Confidence.LOW,
        key="deadline without time",
        fix=say("Say at which hour it ends, or that the day is included."),
    )
