"""A date that was to come is past, and the text still speaks of it as coming.

## What it finds
“Sale ends 31 January 2026”, “book by …”, “valid until …”, 活动截至…, 优惠有效期至… whose day is before the day on
which the touchpoint was gathered; events under “Upcoming events” whose dates are all past; and a copyright year that
ends before last year (a notice). The same text on several touchpoints is one finding.

Bad: “Winter sale, ends 31 January 2025” in November 2026. Good: the offer is taken down, or has a new date.

## Why it matters
An offer that cannot be had costs a call, and makes every other date on the site doubtful.

## How to fix
Take it down, give it a new date, or say that it is over. Let the year of the copyright follow the calendar.

## Not reported
What is told as past (“ended on …”, 已结束), what was bought (orders, receipts, cards and passports that expire),
articles, reviews, terms of business, statistics (“截至2025年底，已服务…”), days without a year that are more than
three months away, copyright ranges up to this or last year, and credits of pictures and maps.

## Sources
Nielsen Norman Group, “Outdated content”; 《广告法》第八条: the period of a promotion must be stated clearly and be
true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Place,
    Severity,
    Stage,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, is_small_print, sentences_of
from auditor.kit.promising.lines import lines
from auditor.kit.promising.timewords import Day, days_in
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, masked, shown

if TYPE_CHECKING:
    from auditor.kit.passages import Passage

OFFER = re.compile(
    r"(?i:(?<![a-z])(?:sales?|offers?|discounts?|deals?|promotions?|promo|codes?|vouchers?|coupons?|early[- ]bird"
    r"|savings?|% off"
    r"|half price|competition|giveaway|prize draw|tickets?|registrations?|applications?|entries|enrolments?|bookings?"
    r"|free (?:delivery|shipping|trial)|places|nominations?|survey|consultation|prices?|rates?|special|book|order"
    r"|apply|register|enter"
    r"|sign up|buy|shop|save)(?![a-z]))|活动|优惠|促销|特价|折|券|报名|预订|预约|预售|抢购|红包|满减|秒杀|征集|抽奖"
    r"|早鸟|申请|立减"
)
DEADLINE = re.compile(
    r"(?i:(?<![a-z])(?:ends?|ending|until|till|til|through|expires?|expiring|closes?|closing(?: date)?"
    r"|valid (?:until|to|through|till)"
    r"|available (?:until|till)|by|before|deadline(?: is)?|last (?:day|chance|orders?)|runs? (?:until|to)|to)"
    r"(?:(?: is| on| at| the| midnight|:|,| [a-z]{3,9}day)){0,3} ?$)"
    r"|(?:截至|截止(?:到|至|日期|时间)?|有效期(?:至|到)|(?:至|到|期限)(?:为|是)?|结束于)[为是：: ]{0,2}$"
)
ENDS_ZH = re.compile(r"^ ?(?:\d{1,2}[:：]\d\d)?(?:之?前|截止|结束|止|为止|到期|失效)")
OVER = re.compile(
    r"(?i:(?<![a-z])(?:ended|expired|closed|was|were|has been|have been|had|is over|has finished|sold out"
    r"|took place|last updated|updated|published"
    r"|posted|reviewed|effective|in force|thank(?:s| you)|delivered|ordered|placed|paid|your (?:card|passport"
    r"|licen[cs]e|visa|order|booking|ticket|subscription|membership))(?![a-z]))"
    r"|已(?:于|经|结束|过期|截止|失效|完成|有|服务|累计|超过|在)|共(?:有|计)|累计|更新|发布于|曾|圆满|您的(?:卡"
    r"|订单|护照|会员)|感谢"
)
UPCOMING = re.compile(
    r"(?i:(?<![a-z])(?:upcoming|forthcoming|what['’]s on|next (?:events?|dates?|courses?|webinars?|workshops?)"
    r"|save the date|diary dates|dates for your diary)(?![a-z]))"
    r"|(?:近期|即将(?:举[办行]|开[始展课])|最新)的?(?:活动|课程|讲座|展览)|活动(?:预告|日程)"
)
COPYRIGHT = re.compile(
    r"(?i:©|\(c\)(?= ?(?:19|20)\d\d)|&copy;|(?<![a-z])copyright(?![a-z])|版权所有"
    r"|版權所有)[^\n]{0,60}?(?P<from>(?:19|20)\d\d)"
    r"(?: ?(?:-|–|—|~|to|至|/|,) ?(?P<to>(?:19|20)\d\d|\d\d(?!\d)|(?i:present|now|today|date)|今|至今|现在))?"
    r"|(?P<before>(?:(?:19|20)\d\d ?[-–—] ?)?(?:19|20)\d\d) ?(?:©|(?i:copyright))"
)
CREDIT = re.compile(
    r"(?i:(?<![a-z])(?:photo|image|picture|map|illustration|openstreetmap|ordnance|licen[cs]e[ds]?|since|font"
    r"|google)(?![a-z]))|图片|摄影|地图|自(?:19|20)\d\d年起"
)
HINT = Sign(r"(?i:©|\(c\)|copyright)|版权|版權")
BOUGHT = frozenset({Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE})


@dataclass(frozen=True, slots=True)
class Stale:
    """One text that is past: `what` tells kinds apart, `key` texts."""

    what: str
    key: str
    message: str
    place: Place
    sure: bool = True


@journey_check(
    id="expired-content",
    title="Content that has expired",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    params={
        "near_days": 90,  # a day without a year is taken for the last of its name only when it is this near
        "copyright_years": 1,  # by which a copyright may lag behind
    },
)
def expired_content(journey: JourneyEvidence, params: Params) -> Verdict:
    today = day_of(journey.journey.today)
    seen = [here for here in journey if Texts in here]
    if today is None or not seen:
        return not_applicable(say("the day of the gathering is not known") if seen else say("there is no text"))
    examined = 0
    found: dict[tuple[str, str], list[Stale]] = {}
    for here in seen:
        texts = lines(here, layout=True)
        examined += len(texts)
        for stale in (*past_offers(here, texts, today, params["near_days"]), *past_events(here, texts, today)):
            found.setdefault((stale.what, stale.key), []).append(stale)
        for stale in stale_copyrights(here, today.year - int(params["copyright_years"])):
            examined += 1
            found.setdefault((stale.what, stale.key), []).append(stale)
    if not examined:
        return not_applicable(NO_LANGUAGE)
    return judged(examined=examined, faults=[as_fault(group) for group in found.values()])


def past_offers(here: Evidence, texts: list[Passage], today: date, near: float) -> list[Stale]:
    """Deadlines of offers, sales and registrations that are past."""
    found: list[Stale] = []
    if Document in here and is_small_print(here):
        return found
    for index, passage in enumerate(texts):
        if not days_in(passage.text) or (passage.block.role in {"cell", "term"} and here.stage in BOUGHT):
            continue
        heads = " ".join(t.text[:80] for t in texts[max(index - 2, 0) : index] if t.block.role == "heading")
        for sentence in sentences_of(passage.text):
            text = simplified(sentence.text)
            if not (OFFER.search(text) or OFFER.search(simplified(heads))) or OVER.search(text):
                continue
            for day in days_in(sentence.text):
                if is_past(day, text, today, near):
                    words = sentence.text[day.start : day.end]
                    place = passage.place(here, around(sentence.text, day.start, day.end), (words,))
                    message = say("“{date}” is past, and the text still offers it", date=shown(words, 40))
                    found.append(Stale("offer", masked(passage.text[:200]), message, place, sure=bool(day.year)))
                    break
    return found


def is_past(day: Day, text: str, today: date, near: float) -> bool:
    """A deadline that was yesterday or before."""
    lead, tail = text[max(day.start - 48, 0) : day.start], text[day.end : day.end + 12]
    if day.first or not (day.last or DEADLINE.search(lead) or ENDS_ZH.match(tail)):
        return False
    when = day.on(today)
    if when is None or when >= today:
        return False
    return bool(day.year) or (today - when).days <= near


def past_events(here: Evidence, texts: list[Passage], today: date) -> list[Stale]:
    """A heading that announces what is to come, above dates that are all past."""
    found: list[Stale] = []
    for index, passage in enumerate(texts):
        if passage.block.role != "heading" or not UPCOMING.search(simplified(passage.text)):
            continue
        level = passage.block.level or 9
        dated: list[tuple[Passage, Day]] = []
        for below in texts[index + 1 : index + 80]:
            if below.block.role == "heading" and (below.block.level or 9) <= level:
                break
            dated += [(below, day) for day in days_in(below.text)]
        days = [when for _, day in dated if day.year and (when := day.on(today))]
        if dated and len(days) == len(dated) and max(days) < today:
            last, day = max(dated, key=lambda pair: pair[1].on(today) or today)
            words = last.text[day.start : day.end]
            message = say(
                "All dates under “{heading}” are past; the last was {date}",
                heading=shown(passage.text, 60),
                date=words,
            )
            found.append(Stale("event", masked(passage.text), message, here.place(passage.block)))
    return found


def stale_copyrights(here: Evidence, oldest: int) -> list[Stale]:
    """A copyright of pages and mails whose last year is before `oldest`."""
    found: list[Stale] = []
    for block in here[Texts].blocks if here.kind in {Kind.PAGE, Kind.EMAIL} else ():
        if block.role in {"quote", "code"} or not HINT[block.text] or CREDIT.search(block.text[:400]):
            continue
        match = COPYRIGHT.search(block.text[:2000])
        if match and (year := last_year(match)) and year < oldest:
            quote, words = around(block.text, *match.span()), match[0].strip()
            message = say("The copyright ends in {year}", year=year)
            place = here.place(block, quote, (words,) if words in quote else ())
            found.append(Stale("copyright", str(year), message, place))
    return found


def last_year(match: re.Match[str]) -> int:
    if match["before"]:
        return int(match["before"][-4:])
    last = match["to"]
    if last is None:
        return int(match["from"])
    if not last.isdigit():
        return 0
    return int(last) if len(last) > 2 else int(match["from"][:2] + last)  # noqa: PLR2004 - 2019-25


def as_fault(group: list[Stale]) -> Fault:
    first = group[0]
    copyright = first.what == "copyright"
    return Fault(
        first.message,
        tuple(dict.fromkeys(stale.place for stale in group)),
        Severity.NOTICE if copyright else None,
        Confidence.HIGH if all(stale.sure for stale in group) else Confidence.MEDIUM,
        key=first.what if copyright else f"{first.what} {first.key[:80]}",
        fix=say("Let the year follow the calendar.")
        if copyright
        else say("Take it down, give it a new date, or say it is over."),
    )


def day_of(today: str) -> date | None:
    try:
        return date.fromisoformat(today[:10])
    except ValueError:
        return None
