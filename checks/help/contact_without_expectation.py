"""A way to make contact without a word on when somebody answers.

## What it finds
Phone numbers, mail addresses, chats and forms on help and contact pages, in mails and at the end of phone scripts,
where nothing says when somebody is there, by when they answer, or what the call costs. All such touchpoints of a
journey are one finding; where another touchpoint does say it, the finding is a notice with both places. English and
Chinese.

Bad: “Email us at help@shop.example.” Good: “Email us; we reply within one working day.”

## Why it matters
Who does not know that the phone is closed until Monday writes, calls and writes again, and waits without knowing for
what.

## How to fix
Put the hours beside each number, and the time to an answer beside each address and form.

## Not reported
Footers of ordinary pages, text messages and documents. One statement of hours, answer time or cost is enough for the
touchpoint on which it stands. Emergency lines. The customer's own address, shown back. Other languages.

## Sources
GOV.UK Design System, Contact a department or service team (opening hours, how long an answer takes).
"""

from __future__ import annotations

import re

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
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.caring.contacting import (
    Channel,
    asked_for,
    channels,
    expects,
    is_down,
    is_help_page,
    is_unread,
    spoken_here,
)
from auditor.kit.memory import Sign
from auditor.kit.text.wording import around, shown

MAY_EXPECT = Sign(
    r"\d|(?i:day|hour|minute|repl|respon|answer|rate|cost|charge|free|week|clock|time)|[日天时点费周回复应]"
)
ASKS_OPINION = re.compile(  # whoever is asked for an opinion does not wait for an answer
    r"(?i:\b(?:(?:tell|let) us (?:know )?(?:what|how|why)|did we miss (?:something|anything)"
    r"|what (?:could|can) we (?:do|have done) better"
    r"|(?:your |any )feedback|how (?:did we do|was)|could do better)\b)|意见|建议|反馈|评价"
)
REACHED = re.compile(r"(?i:\b(?:repl|answer|respon|call|phone|lines?|chat|open|e-?mail))|回复|答复|电话|热线|客服|时间")
READ = 4000  # characters of a text that are looked through
NAMED = 3  # channels that a message names


@journey_check(
    id="contact-without-expectation",
    title="Contact without hours or answer time",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Mail, Probed, Walk),
    params={"script_end": 6},  # blocks: what a customer still has in the ear when the call ends
)
def contact_without_expectation(journey: JourneyEvidence, params: Params) -> Verdict:
    given = [(here, found) for here in journey if (found := _given(here, int(params["script_end"])))]
    if not given:
        return not_applicable(say("no help page, mail or script gives a way to make contact"))
    silent = [(here, found) for here, found in given if _said_at(here) is None]
    if not silent:
        return judged(examined=len(given))
    fault = _fault(journey, silent)
    unsure = all(is_unread(here) for here, _ in silent)
    return judged(examined=len(given), doubts=[fault]) if unsure else judged(examined=len(given), faults=[fault])


def _given(here: Evidence, end: int) -> list[Channel]:
    """The channels of a touchpoint on which hours are due."""
    if not asked_for(here) or not spoken_here(here):
        return []
    if here.kind is Kind.PAGE:
        if not is_help_page(here) or is_down(here):
            return []
        # A number in the footer of a page of answers is the frame's; a contact page mostly shows it inside as well.
        return channels(here, layout=False)
    if here.kind is Kind.EMAIL:
        return [c for c in channels(here) if c.block is None or not ASKS_OPINION.search(c.block.text[:READ])]
    if here.kind is Kind.SCRIPT:
        last = [b for b in here[Texts].blocks if b.role != "customer" and b.text.strip()][-end:]
        return [c for c in channels(here) if c.block in last]
    return []


def _said_at(here: Evidence) -> Place | None:
    """Where the touchpoint says when, by when, or for how much."""
    told = [
        block
        for block in here[Texts].blocks
        if block.role not in {"code", "customer", "quote"} and MAY_EXPECT[block.text[:READ]] and expects(block.text)
    ]
    # A time of day may be that of a deadline: what speaks of contact is quoted before it.
    block = next((b for b in told if REACHED.search(b.text[:READ])), told[0] if told else None)
    return here.place(block, shown(block.text)) if block else None


def _fault(journey: JourneyEvidence, silent: list[tuple[Evidence, list[Channel]]]) -> Fault:
    names = list({c.name(40).casefold(): c.name(40) for _, found in silent for c in found}.values())
    few = [say("“{name}”", name=name) for name in names[:NAMED]]
    named = say("{names} and others", names=series(few)) if len(names) > NAMED else joined(few)
    at = joined([here.title for here, _ in silent])
    message = say(
        "{names} at {titles}: nothing says when somebody answers, or what a call costs", names=named, titles=at
    )
    places = [_place(here, found[0]) for here, found in silent]
    mute = {here.touchpoint for here, _ in silent}
    other = next(
        ((t, p) for t in journey if t.touchpoint not in mute and asked_for(t) and channels(t) and (p := _said_at(t))),
        None,
    )
    if other:
        message = say(
            "{names} at {titles} without hours or answer time, though {other} gives them",
            names=named,
            titles=at,
            other=other[0].title,
        )
        places.append(other[1])
    return Fault(
        message,
        tuple(places),
        Severity.NOTICE if other else None,
        Confidence.MEDIUM,
        key="contact without hours",
        fix=say("Say beside each number when somebody is there, and beside each address and form by when you answer."),
    )


def _place(here: Evidence, channel: Channel) -> Place:
    if channel.block is None:
        return here.place(channel.thing, shown(channel.thing.text))
    start = channel.block.text.find(channel.said)
    if start < 0:
        return here.place(channel.block, shown(channel.block.text))
    quote = around(channel.block.text, start, start + len(channel.said))
    return here.place(channel.block, quote, (channel.said,) if channel.said in quote else ())
