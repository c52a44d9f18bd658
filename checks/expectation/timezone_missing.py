"""A clock time has no time zone, though customers live in several.

## What it finds
Hours of telephone, chat and support, order deadlines, online appointments and ends of offers that name a clock time
without a zone, where the journey's markets lie in more than one zone (us, ca, au, br …; several markets; `facts:
markets:`), or the service is remote (`facts: service: remote`). All hours of a journey are one finding.

Bad: “Offer ends tonight at 18:00.” Good: “Offer ends tonight at 18:00 CET.” Bad: 客服时间 9:00–18:00. Good: 北京时间
9:00–18:00.

## Why it matters
Whoever calls at six finds the line closed, and the appointment is missed by an hour, or by nine.

## How to fix
Write the zone with the hour, “18:00 Beijing time”, or say once on the page that all times are of one zone.

## Not reported
Countries with one zone; hours with a zone in the same or a neighbouring text, or said once for the touchpoint; what
happens at a place (shops, check-in, doors, departures, deliveries): there, hours are local.

## Sources
GOV.UK style guide, “Times”; by analogy, its pattern for opening hours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    JourneyEvidence,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.passages import NO_LANGUAGE
from auditor.kit.promising.lines import lines
from auditor.kit.promising.markets import spans_zones
from auditor.kit.promising.timewords import clocks_in, names_zone
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around

if TYPE_CHECKING:
    from auditor.kit.passages import Passage

FAR = re.compile(  # what is done from afar, so that the customer's clock is another one
    r"(?i:(?<![a-z])(?:call|phone|ring|telephone|tel|lines?|chat|support|help ?(?:line|desk)|hotline|contact"
    r"|reach us|webinar|online|zoom|video|teams meeting"
    r"|order (?:by|before|until|within)|ordered|orders? (?:placed|received)|cut-?off|deadline|offers?|sale|ends?"
    r"|expires?|valid|until|submit|apply|applications?"
    r"|maintenance|downtime|live stream|customer (?:service|care)|advis[eo]rs?|appointment|reply|respond)(?![a-z]))"
    r"|电话|热线|致电|拨打|客服|在线|咨询|直播|线上|视频|下单|截止|截至|结束|优惠|活动|有效|提交|申请|维护|预约|前"
    r"|回复|服务时间|工作时间"
)
THERE = re.compile(
    r"(?i:(?<![a-z])(?:store|shop|branch|restaurant|caf[eé]|bar|museum|doors|check-?(?:in|out)|depart\w*|arriv\w*"
    r"|flights?|trains?|boarding|gate|deliver(?:y|ed|ies)"
    r"|courier|collect(?:ion)?|pick-?up|breakfast|lunch|dinner|reception|venue|street|road|showroom|library|clinic"
    r"|surgery|pool|gym|parking|in person|session)(?![a-z]))"
    r"|门店|店铺|餐厅|博物馆|入住|退房|航班|列车|登机|送达|配送|派送|自提|取货|早餐|午餐|晚餐|前台|地址|展厅|营业厅"
    r"|游泳|停车|开放时间"
)
HOURS = re.compile(r"(?i)(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:周|星期)[一二三四五六日天]|工作日")


@journey_check(
    id="timezone-missing",
    title="Clock time without a time zone",
    severity=Severity.WARNING,
    needs=(Texts,),
)
def timezone_missing(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001
    why = spans_zones(journey.journey)
    if not why:
        return not_applicable(say("all declared markets lie in one time zone"))
    examined, spoken = 0, False
    found: list[Place] = []
    for here in journey:
        texts = lines(here, layout=True) if Texts in here else []
        spoken = spoken or bool(texts)
        own: list[Place] = []
        for index, passage in enumerate(texts):
            hours = clocks_in(passage.text)
            if not hours or not is_far(passage, texts[index - 1] if index else None):
                continue
            examined += 1
            beside = texts[max(index - 1, 0) : index + 2]
            if not any(names_zone(p.text) for p in beside):
                own.append(place_of(here, passage, hours))
        if own and not any(says_once(p.text) for p in texts):
            found += own
    if not examined:
        return not_applicable(say("no hours of the clock are named") if spoken else NO_LANGUAGE)
    return judged(examined=examined, faults=[as_fault(found, why)] if found else [])


def as_fault(places: list[Place], why: Said) -> Fault:
    said = list(dict.fromkeys(place.marks[0] for place in places))
    hours = series(say("“{words}”", words=words) for words in said[:3])
    where = len({place.touchpoint for place in places})
    return Fault(
        say("Hours without a time zone at {count} touchpoints: {hours}; {why}", count=where, hours=hours, why=why)
        if where > 1
        else say("Hours without a time zone: {hours}; {why}", hours=hours, why=why),
        tuple(dict.fromkeys(places)),
        confidence=Confidence.MEDIUM,
        key="hours",
        fix=say("Write the zone beside the hour, such as “{hour} CET”, or say once which zone is meant.", hour=said[0]),
    )


def is_far(passage: Passage, before: Passage | None) -> bool:
    """Hours of what is done from afar; hours of the week are told by the text above them."""
    text = simplified(passage.text)
    if THERE.search(text):
        return False
    if FAR.search(text):
        return True
    above = simplified(before.text[:200]) if before else ""
    return bool(HOURS.search(text)) and bool(FAR.search(above)) and not THERE.search(above)


def says_once(text: str) -> bool:
    """“All times are in GMT”, 以下时间均为北京时间."""
    return names_zone(text) and bool(
        re.search(r"(?i)(?:all|these|our|hours|times)\b.{0,40}\btimes?|均为|以.{0,6}为准", text)
    )


def place_of(here: Evidence, passage: Passage, hours: tuple[tuple[int, int], ...]) -> Place:
    start, end = hours[0]
    quote = around(passage.text, start, end)
    marks = tuple(dict.fromkeys(passage.text[a:b].strip() for a, b in hours[:6] if passage.text[a:b].strip() in quote))
    return passage.place(here, quote, marks or (quote,))
