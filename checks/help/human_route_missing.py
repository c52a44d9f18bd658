"""Help leads to no person: no phone, no mail, no chat with people, no form.

## What it finds
Help and contact pages of the journey that show no phone number, no mail address, no chat with a person, no form and no
link to a page with one of them; and scripts of robots (chat, telephone menu) that fail three times in a row and never
offer a person. English and Chinese.

Bad: a page of answers, and a robot that says “Sorry, I didn't understand” for ever. Good: “None of this helps? Talk to
a person: 020 7946 0000, Monday to Friday, 9am to 5pm.”

## Why it matters
The questions that no answer fits are the ones that customers leave over. Who finds nobody to ask tells everybody else.

## How to fix
Put one way to a person on every help page, and let the robot offer it after the first answer that did not help.

## Not reported
A link to a contact page that the journey does not visit counts as a way; so do branches and a button that opens a
chat. Where another page or mail of the journey does name a way, its lack on the help page is a notice. Sites that sell
and serve nothing (news, blogs) are left alone; pages behind a log-in, pages that failed, and pages that were provoked
on purpose are not judged here. A page that was not read to its end, or in another language, is left to a person.

## Sources
WCAG 2.2, 3.2.6 Consistent Help (human contact details, contact mechanism, and its note on chatbots); “Good Services”,
principle 15.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Links,
    Mail,
    Params,
    Place,
    Probed,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import (
    asked_for,
    channels,
    is_down,
    is_help_page,
    is_unread,
    leads_to_contact,
    pages_seen,
    spoken_here,
)
from auditor.kit.headings import main_heading
from auditor.kit.labels import leads_to
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

if TYPE_CHECKING:
    from auditor.api import Block

TRADES = frozenset({Stage.DECIDE, Stage.COMMIT, Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.LEAVE})
SELLS = re.compile(
    r"(?i:\b(?:basket|cart|checkout|log ?in|sign ?in|my account|book(?: now| online)?|apply|order(?:s| now)?"
    r"|subscribe|pricing|buy)\b)"
    r"|购物车|登录|我的账户|预订|预约|申请|下单|订单|购买|会员"
)
ROBOT = re.compile(
    r"(?i:\b(?:(?:chat-? ?)?(?:ro)?bots?|chat assistant|virtual"
    r" (?:assistant|agent)|ai assistant|digital assistant|automated (?:assistant"
    r"|service|system)"
    r"|i(?:['’]m| am) (?:\w{1,20}[, ]{1,2})?(?:your |a |an |the )?(?:\w{1,20} )?(?:bot|virtual assistant|assistant)\b"
    r"|ivr|press (?:1|one)|voice menu|phone menu|for \w{1,20}, press)\b)"
    r"|机器人|智能(?:客服|助手)|虚拟助手|语音(?:菜单|导航|助手)|请按\s?[1一]|按\s?1"
)
UNANSWERED = re.compile(
    r"(?i:(?:didn['’]t|did not|don['’]t|do not|couldn['’]t|could not|can['’]t|cannot|not sure i"
    r"|unable to) (?:quite |really |fully )?"
    r"(?:understand|understood|get that|catch that|recogni[sz]e|find (?:an answer|anything|that)"
    r"|help (?:you )?with that|hear)"
    r"|(?:please |could you |try to )(?:re-?phrase|say that again|ask (?:that )?(?:in )?(?:another"
    r"|a different) way)|not a valid (?:option|choice))"
    r"|没有?(?:听懂|明白|理解|听清|找到(?:答案|相关))|不(?:太)?(?:明白|理解|清楚您)|换(?:一)?(?:种|个)(?:说法"
    r"|方式|问法)|输入(?:有误|错误)|无法(?:识别|回答)"
)
PERSON = re.compile(
    r"(?i:\b(?:person|human|agent|advis[eo]r|operator|colleague|someone (?:from|in|on)|member of (?:our|the)"
    r"|our team|representative"
    r"|(?:put|transfer|connect|hand)(?:ed|ing)? (?:you )?(?:through|over|to)|call us|call (?:me )?back|ring us"
    r"|press 0|hold (?:on )?for"
    r"|speak (?:to|with)|talk to)\b)"
    r"|人工|转接|专员|同事|真人|话务员|值班|请拨打|致电|回电|按\s?0|联系客服"
)


@journey_check(
    id="human-route-missing",
    title="Help leads to no person",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Mail, Probed, Walk),
    params={
        "answers": 3,  # failed ones in a row after which a robot has to offer a person (catalogue §4.4)
    },
)
def human_route_missing(journey: JourneyEvidence, params: Params) -> Verdict:
    robots = [here for here in journey if is_robot(here)]
    pages = [here for here in journey if may_be_judged(here)] if trades(journey) else []
    if not robots and not pages:
        return not_applicable(say("no help page of a site that sells or serves, and no script of a robot"))
    faults = [fault for here in robots if (fault := _robot_fault(here, int(params["answers"])))]
    doubts: list[Fault] = []
    alone = [here for here in pages if not has_way(journey, here)]
    if alone and len(alone) == len(pages):
        fault = _page_fault(journey, alone)
        unsure = any(is_unread(here) or not spoken_here(here) for here in alone)
        (doubts if unsure else faults).append(fault)
    return judged(examined=len(robots) + len(pages), faults=faults, doubts=doubts)


def may_be_judged(here: Evidence) -> bool:
    """A help page that came up, and that asks for no password."""
    if not (asked_for(here) and is_help_page(here)):
        return False
    if is_down(here):
        return False
    fields = here[Fields].fields if Fields in here else ()
    return bool(here[Texts].blocks) and not any(f.type == "password" and f.visible for f in fields)


def trades(journey: JourneyEvidence) -> bool:
    """The company sells or serves something: it is more than a site to read."""
    if journey.journey.template or any(t.stage in TRADES or t.kind is not Kind.PAGE for t in journey):
        return True
    named = (link.text for t in journey if Links in t for link in t[Links].links if len(link.text) <= 40)  # noqa: PLR2004 - a label
    return any(SELLS.search(simplified(name)) for name in named)


def has_way(journey: JourneyEvidence, here: Evidence) -> bool:
    """A channel on the page itself, or a link to a page with one, or to one that nobody looked at."""
    if channels(here):
        return True
    seen = pages_seen(journey)
    for link in here[Links].links if Links in here else ():
        if not leads_to_contact(link):
            continue
        goal = leads_to(link)
        there = seen.get(goal.key) if goal else None
        if there is None or (there is not here and channels(there)):
            return True
    return False


def is_robot(here: Evidence) -> bool:
    """A script, or a text message, in which a machine speaks."""
    if here.kind not in {Kind.SCRIPT, Kind.TEXT} or not asked_for(here):
        return False
    heads = [here.title, here.topic, *(b.text for b in here[Texts].blocks if b.role == "heading")]
    return any(ROBOT.search(simplified(b)) for b in [*heads, *(b.text for b in _spoken(here)[:4])])


def _spoken(here: Evidence) -> list[Block]:
    blocks = [b for b in here[Texts].blocks if b.role not in {"customer", "code", "heading"} and b.text.strip()]
    return [b for b in blocks if b.role == "agent"] or blocks


def _robot_fault(here: Evidence, most: int) -> Fault | None:
    """It fails `most` times, and has offered nobody by then."""
    failed: list[Block] = []
    for block in _spoken(here):
        text = simplified(block.text)
        if PERSON.search(text) and not re.search(r"(?i)\bi(?:['’]m| am) (?:not )?(?:a |an )", text[:40]):
            return None
        if UNANSWERED.search(text):
            failed.append(block)
        if len(failed) >= most:
            break
    if len(failed) < most:
        return None
    return Fault(
        say("The robot gives no answer {count} times, and offers no person", count=most),
        tuple(here.place(b, shown(b.text)) for b in failed),
        confidence=Confidence.MEDIUM,
        key="robot without a person",
        fix=say("After the first answer that did not help, offer a person: a number, a call back, or a message."),
    )


def _page_fault(journey: JourneyEvidence, alone: list[Evidence]) -> Fault:
    places = [_head(here) for here in alone]
    other = next(((t, c[0]) for t in journey if _elsewhere(t, alone) and (c := channels(t))), None)
    titles = joined([t.title for t in alone])
    message = say("From {titles} no way leads to a person: no phone, mail, chat with people or form", titles=titles)
    if other:
        where, channel = other
        places.append(where.place(channel.thing, shown(channel.said)))
        message = say(
            "From {titles} no way leads to a person: no phone, mail, chat with people or form, "
            "though {other} gives “{channel}”",
            titles=titles,
            other=where.title,
            channel=channel.name(60),
        )
    return Fault(
        message,
        tuple(places),
        Severity.NOTICE if other else None,
        confidence=Confidence.MEDIUM,
        key="no way to a person",
        fix=say("Put a phone number, a mail address or a contact form on the help page, with its hours."),
    )


def _elsewhere(here: Evidence, alone: list[Evidence]) -> bool:
    return here not in alone and here.kind in {Kind.PAGE, Kind.EMAIL} and asked_for(here)


def _head(here: Evidence) -> Place:
    title = main_heading(here[Texts].blocks)
    return here.place(title, shown(title.text) if title else shown(here.title))
