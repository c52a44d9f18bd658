"""A text message leaves the customer without a way on.

## What it finds
Text and push messages about a delay or a failed delivery, an appointment, a payment, a parcel that waits or one that is
on its way, without what that needs: the day or time, the reference or code, and a link, a telephone number or another
way to act. Text messages that advertise, without the way to stop them. English and Chinese.

Bad: “Your delivery is delayed.” Good: “Your delivery comes on 7 Jan instead. Another day: acme.example/d”

## Why it matters
A message that only says that something is wrong makes the customer search, call, and wait in the queue.

## How to fix
Add the new day, the reference, and one way to act, where the thumb is. Advertising ends with “Stop: text STOP to
60777” or 拒收请回复R.

## Not reported
Codes for logging in, chats, and messages about anything else. A push needs no link: it opens the app, and is stopped in
the settings of the phone. “Reply”, “in the app”, “at your branch” and “you need to do nothing” are ways on as well.

## Sources
“Good Services”, principle 10 (no dead ends); 工信部《通信短信息服务管理规定》; PECR and TCPA on the way to
opt out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    either,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import FIRST_CLASS, NO_LANGUAGE
from auditor.kit.promising.timewords import says_when
from auditor.kit.prose import block_language
from auditor.kit.speaking import message_words as words
from auditor.kit.speaking.messages import Message, is_code, messages_of
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around

DAY, REFERENCE = say("the day or time"), say("the reference or code")
WAY = say("a link, a telephone number or another way to act")
_TIMED = re.compile(
    r"\{\{?[^{}\n]{0,60}(?:date|time|day|arriv|eta|slot|window|when)[^{}\n]{0,60}\}"
    r"|\d ?(?:个)?(?:工作日|小时|分钟|天)|now\b"
    r"|尽快|\d{1,2}[:：]\d\d|\d{1,2} ?[-–] ?\d{1,2} ?[ap]m",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sort:
    """What messages of one sort need: one of each group of things."""

    name: Said
    pattern: re.Pattern[str]
    needs: tuple[tuple[Said, ...], ...]
    fix: Said


SORTS = (
    Sort(say("a delay"), words.DELAY, ((DAY, WAY), (WAY,)),
         say("Say the new day and where to change it: “… comes on 7 Jan instead. Another day: acme.example/d”")),
    Sort(say("an appointment"), words.APPOINTMENT, ((DAY,), (WAY, REFERENCE)),
         say("Say when it is and how to change it: “Tue 6 Jan, 9:20. To change it, call 020 7946 0000.”")),
    Sort(say("a payment"), words.PAYMENT, ((WAY,),), say("Say where to pay or ask: “Pay by 6 Jan: acme.example/pay”")),
    Sort(say("a parcel to collect"), words.COLLECT, ((REFERENCE, WAY, DAY),),
         say("Say the code and the place: “Code 4821, 12 High Street, until 9 Jan.”")),
    Sort(say("a delivery"), words.DELIVERY, ((DAY, WAY), (REFERENCE, WAY)),
         say("Say when it arrives and where to follow it: “Order 1001 arrives Tue 6 Jan: acme.example/t”")),
)  # fmt: skip


@touchpoint_check(
    id="sms-no-action",
    title="Text message without a way on",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.TEXT,),
)
def sms_no_action(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    if here.channel == "chat":
        return not_applicable(say("a chat goes on by itself"))
    found = messages_of(here)
    known = [m for m in found if block_language(m.block, here.language) in FIRST_CLASS]
    if not known:
        return not_applicable(NO_LANGUAGE if found else say("there is no message"))
    faults = [fault for message in known if (fault := judge(here, message))]
    return judged(examined=len(known), faults=faults)


def judge(here: Evidence, message: Message) -> Fault | None:
    text = simplified(message.text[:4000])
    if is_code(text):
        return None
    if here.purpose == "marketing" or (not here.purpose and words.is_marketing(text)):
        return advertises(here, message, text)
    for sort in SORTS:
        if match := sort.pattern.search(text):
            return lacks(here, message, text, sort, match)
    return None


def advertises(here: Evidence, message: Message, text: str) -> Fault | None:
    if here.channel == "push" or words.OPT_OUT.search(text):
        return None
    match = words.MARKETING.search(text)
    start, end = match.span() if match and match.end() <= len(message.block.text) else (0, 0)
    chinese = block_language(message.block, here.language) == "zh"
    return Fault(
        say("The message advertises, and does not say how to stop such messages"),
        (here.place(message.block, around(message.block.text, start, end), marks(message, start, end)),),
        confidence=Confidence.HIGH if here.purpose == "marketing" else Confidence.MEDIUM,
        key=f"no opt-out {message.block.selector}",
        fix=say("End with 拒收请回复R.") if chinese else say("End with “Stop: text STOP to 60777”."),
    )


def lacks(here: Evidence, message: Message, text: str, sort: Sort, match: re.Match[str]) -> Fault | None:
    given = {thing for thing in (DAY, REFERENCE, WAY) if gives(here, text, thing)}
    missing = [group[0] for group in sort.needs if not given & set(group)]
    if not missing:
        return None
    start, end = match.span() if match.end() <= len(message.block.text) else (0, 0)
    if message.title:
        start = end = 0
    return Fault(
        say(
            "The message is about {sort}, and does not give {things}",
            sort=sort.name,
            things=either(dict.fromkeys(missing)),
        ),
        (here.place(message.block, around(message.block.text, start, end), marks(message, start, end)),),
        confidence=Confidence.MEDIUM,
        key=f"{sort.name} {message.block.selector}",
        fix=sort.fix,
    )


def marks(message: Message, start: int, end: int) -> tuple[str, ...]:
    said = message.block.text[start:end].strip()
    return (said,) if said and "\n" not in said else ()


def gives(here: Evidence, text: str, thing: Said) -> bool:
    if thing == DAY:
        return says_when(text) or bool(_TIMED.search(text))
    if thing == REFERENCE:
        return bool(words.REFERENCE.search(text))
    return here.channel == "push" or bool(
        words.LINK.search(text) or words.PHONE.search(text) or words.ANSWER.search(text)
    )
