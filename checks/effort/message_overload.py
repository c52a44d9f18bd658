"""One customer gets more messages than the matter needs.

## What it finds
More than two mails, or more than two text and push messages, in one stage of a journey: those that the journey waits
for and those that came unasked for.

Bad: “Order received”, “Order confirmed”, “We are getting it ready” and “Here is your receipt” within the hour.
Good: one confirmation, and one mail when it is sent.

## Why it matters
The message that needs an answer drowns among those that do not.

## How to fix
Merge them: what is known at the same time belongs in the same message.

## Not reported
Notices of safety and of identity (codes, passwords, recalls, fraud); messages for an event that the journey declares
(`events:`): that is their reason; mails that lay in the inbox before the walk; one mail that arrives twice
(message-duplicate finds it); chats, which the customer began; messages read from files that name no stage: nobody says
that one customer gets them together, as in a folder of templates. How many are too many can be set in `auditor.yaml`.

## Sources
Nielsen Norman Group, “Transactional and confirmation email”: confirmation and shipping are what customers want.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Awaited,
    Confidence,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Mail,
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
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare, shown

SAFETY = re.compile(
    r"(?i:\b(?:security|safety|recall|fraud|suspicious|unusual (?:activity|sign-?in)|new (?:sign-?in|log-?in|device)"
    r"|verif(?:y|ication)|password|passcode|one[- ]time|otp|2fa|two-factor"
    r"|confirm your e-?mail|activate|emergency|evacuat\w+|severe weather|data breach)\b)"
    r"|安全|召回|欺诈|诈骗|异常登录|新设备|验证码|校验码|动态码|密码|激活|紧急|预警|风险"
)
COUNTERS = {Kind.EMAIL: "mails", Kind.TEXT: "texts"}
WITHIN = {
    "discover": say("in the stage “discover”"),
    "consider": say("in the stage “consider”"),
    "decide": say("in the stage “decide”"),
    "commit": say("in the stage “commit”"),
    "confirm": say("in the stage “confirm”"),
    "wait": say("in the stage “wait”"),
    "receive": say("in the stage “receive”"),
    "help": say("in the stage “help”"),
    "leave": say("in the stage “leave”"),
}


@dataclass(frozen=True, slots=True)
class Message:
    """One message: what it is called, where it is seen, in which stage, and whether nobody waited for it."""

    kind: Kind
    name: str
    place: Place
    stage: str
    unasked: bool = False
    channel: str = ""


@journey_check(
    id="message-overload",
    title="Too many messages",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Mail, Awaited),
    params={"mails": 2, "texts": 2},  # in one stage (catalogue §4.7)
)
def message_overload(journey: JourneyEvidence, params: Params) -> Verdict:
    found = messages_of(journey)
    if not found:
        return not_applicable(say("no message was sent to the customer"))
    faults: list[Fault] = []
    for kind, counter in COUNTERS.items():
        of_kind = [m for m in found if m.kind is kind]
        for stage in dict.fromkeys(m.stage for m in of_kind):
            group = [m for m in of_kind if m.stage == stage]
            if len(group) > params[counter]:
                faults.append(as_fault(group, kind, params[counter], stage))
    return judged(examined=len(found), faults=faults)


def messages_of(journey: JourneyEvidence) -> list[Message]:
    """Each message once, without those that a reason is declared for."""
    with_reason = {touchpoint for touchpoint in journey.journey.events.values() if touchpoint != "none"}
    found: list[Message] = []
    seen: set[str] = set()
    for here in sorted((*journey.touchpoints, *journey.unmet), key=lambda t: t.order):
        if here.kind not in COUNTERS or here.channel == "chat":
            continue
        stage = here.stage.value if here.stage else ""
        if here.touchpoint in with_reason:
            seen.update(a.message_id for a in (here[Awaited].came if Awaited in here else ()))
            continue
        if Awaited not in here:
            counts = stage and not here.lost and Texts in here
            if counts and not SAFETY.search(simplified(name_of(here) + " " + head_of(here))):
                found.append(
                    Message(
                        here.kind, name_of(here), here.place(None, shown(name_of(here))), stage, channel=here.channel
                    )
                )
            continue
        awaited = here[Awaited]
        for arrival, unasked in [*((a, False) for a in awaited.came), *((a, True) for a in awaited.others)]:
            names = {arrival.message_id, f"{bare(arrival.subject)} {arrival.text[:200]}"} - {""}
            if names & seen or arrival.saved:
                continue
            seen |= names
            if not SAFETY.search(simplified(f"{arrival.subject} {arrival.text[:200]}")):
                found.append(
                    Message(here.kind, arrival.subject, here.place(None, shown(arrival.subject)), stage, unasked)
                )
    return found


def name_of(here: Evidence) -> str:
    return here[Mail].subject if Mail in here and here[Mail].subject else here.title


def head_of(here: Evidence) -> str:
    return " ".join(b.text[:200] for b in here[Texts].blocks[:3])


def sent_of(group: list[Message], kind: Kind) -> Said:
    """How many there are of what; a group is always of several."""
    count = len(group)
    if kind is Kind.EMAIL:
        return say("{count} mails", count=count)
    pushed = [m.channel == "push" for m in group]
    if all(pushed):
        return say("{count} push messages", count=count)
    if any(pushed):
        return say("{count} text and push messages", count=count)
    return say("{count} text messages", count=count)


def as_fault(group: list[Message], kind: Kind, allowed: float, stage: str) -> Fault:
    sent = sent_of(group, kind)
    unasked = sum(m.unasked for m in group)
    names = series(f"“{shown(m.name, 50)}”" for m in group[:6])
    if stage:
        sent = say("{messages} to one customer {within}", messages=sent, within=WITHIN[stage])
    else:
        sent = say("{messages} to one customer", messages=sent)
    message = say("{sent} (more than {allowed:g}): {names}", sent=sent, allowed=allowed, names=names)
    if unasked:
        message = say(
            "{sent} (more than {allowed:g}); {unasked} of them came unasked for: {names}",
            sent=sent,
            allowed=allowed,
            unasked=unasked,
            names=names,
        )
    return Fault(
        message,
        tuple(m.place for m in group),
        confidence=Confidence.MEDIUM,
        key=f"{kind.value} {stage}",
        fix=say("Merge what is known at the same time, or declare what each is for (`events:`)."),
    )
