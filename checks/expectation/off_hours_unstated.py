"""At an hour at which nobody is there, the page still sends customers to the chat or the telephone.

## What it finds
A page that was opened with the browser's clock at an hour of rest (`probe: {clock: "sunday 03:00"}`), and that says
“Chat now” or “We are open” although the stated hours (at any touchpoint, or `facts: {hours.phone: …}`) say that nobody
is there; or that names the telephone or the chat with neither hours nor a word of what to do instead. English and
Chinese.

Bad: “Our lines are open now” at 03:00. Good: “Opens 9:00. Leave a message, and we will call you in the morning.”

## Why it matters
Hope, and then a tape or a robot.

## How to fix
Say that it is closed, when it opens, and what helps until then.

## Not reported
Times at which the line is open. Hours of stores, and lines whose hours nobody states. Pages that say at that time that
it is closed, when it opens again, or that one can leave a message. What a server may have worked out does not go by the
browser's clock: it is left to a person, and only words that the page's own scripts wrote are held against it.

## Sources
GOV.UK Design System, pattern “contact a department or service team” (opening hours and exceptions).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from auditor.api import (
    Block,
    Confidence,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Link,
    Links,
    Params,
    Probed,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.promising.open_words import CALL, CHAT, CLOSED, MAYBE, OPEN, PHONE, STORE
from auditor.kit.text.hanzi import simplified

PEOPLE = ("phone", "chat", "agent", "support")
NAMES = {
    "phone": say("the telephone"),
    "chat": say("the chat"),
    "agent": say("staff"),
    "support": say("customer service"),
}
WEEK = (
    *(say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday")),
    say("Sunday"),
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TIMES = re.compile(r"([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})")
_LONGEST = 300  # characters of a text that may say it
_DAY = 24 * 60


@journey_check(
    id="off-hours-unstated",
    title="Closed, and the page does not say so",
    severity=Severity.WARNING,
    needs=(Texts, Probed),
    also=(Links,),
)
def off_hours_unstated(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    provoked = [t for t in journey if Probed in t and Texts in t and t[Probed].kind == "clock"]
    if not provoked:
        return not_applicable(
            say(
                "no page was opened at another time of day: a touchpoint may say `{example}`",
                example="probe: {clock: 03:00}",
            )
        )
    hours = [f for e in journey.ledger.of("hours") if e.subject in PEOPLE and not e.qualifier for f in e.facts]
    if not hours:
        return not_applicable(say("nothing says when the telephone, the chat or customer service can be reached"))
    examined, faults, doubts = 0, list[Fault](), list[Fault]()
    for here in provoked:
        closed = _closed(hours, here[Probed].clock)
        if not closed or not (blocks := [b for b in here[Texts].blocks if 0 < len(b.text) <= _LONGEST]):
            continue
        seen, found, unsure = _judge(here, blocks, closed, hours)
        examined += seen
        faults += found
        doubts += unsure
    if not examined:
        return not_applicable(
            say("nothing about telephone or chat stands on a page that was opened while they are closed")
        )
    return judged(examined=examined, faults=faults, doubts=doubts)


def _judge(
    here: Evidence, blocks: list[Block], closed: dict[str, Fact], hours: list[Fact]
) -> tuple[int, list[Fault], list[Fault]]:
    scripted = set(here[Probed].scripted)
    says_closed = any(CLOSED.search(simplified(b.text)) for b in blocks)
    says_hours = any(f.place.touchpoint == here.source for f in hours)
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = int(says_closed)
    for block, quote, states in _claims(blocks):
        names = states and (CHAT.search(simplified(quote)) or PHONE.search(simplified(quote)))
        subject = "" if STORE.search(simplified(block.text)) else _subject(quote if names else block.text, closed)
        if not subject:
            continue
        examined += 1
        if CLOSED.search(simplified(block.text)) or (not states and (says_closed or says_hours)):
            continue
        fault = _said_open(here, block, quote, closed[subject])
        (faults if states and block.text in scripted else doubts).append(fault)
    pressed = here[Links].links if Links in here else ()
    if not examined and (link := next((one for one in pressed if one.href.startswith("tel:")), None)):
        examined += 1
        subject = next((s for s in ("phone", "support", "agent") if s in closed), "")
        if subject and not says_closed and not says_hours:
            doubts.append(_bare_number(here, link, subject, closed[subject]))
    return examined, faults, doubts


def _claims(blocks: list[Block]) -> Iterator[tuple[Block, str, bool]]:
    """Each block that says so, the words, and whether they state it or only invite."""
    for block in blocks:
        text = simplified(block.text)
        for pattern, states in ((OPEN, True), (CALL, False)):
            match = pattern.search(text)
            if match and not MAYBE.search(text[max(0, match.start() - 40) : match.start()]):
                yield block, block.text[match.start() : match.end()], states
                break


def _subject(words: str, closed: dict[str, Fact]) -> str:
    """The closed line that the words speak of; "" where it may be another one."""
    text = simplified(words)
    wanted = (
        ("chat", "agent", "support") if CHAT.search(text) and not PHONE.search(text) else ("phone", "support", "agent")
    )
    if not CHAT.search(text) and not PHONE.search(text):
        wanted = ("support", "agent", *(closed if len(closed) == 1 else ()))
    return next((one for one in wanted if one in closed), "")


def _bare_number(here: Evidence, link: Link, subject: str, hours: Fact) -> Fault:
    return Fault(
        say(
            "At {time} {line} is closed (“{hours}”), and the page names its number with neither hours nor what helps"
            " until then",
            time=_clock(here),
            line=NAMES[subject],
            hours=hours.shown,
        ),
        (here.place(link), hours.place),
        confidence=Confidence.MEDIUM,
        key=f"{subject} without hours",
        fix=say("Say “{hours}” beside the number, and what helps outside these hours.", hours=hours.shown),
    )


def _said_open(here: Evidence, block: Block, quote: str, hours: Fact) -> Fault:
    return Fault(
        say(
            "At {time} the page says “{quote}”, and {line} is closed (“{hours}”)",
            time=_clock(here),
            quote=quote,
            line=NAMES[hours.subject],
            hours=hours.shown,
        ),
        (here.place(block, marks=(quote,)), hours.place),
        confidence=Confidence.MEDIUM,
        key=f"open outside the hours of {hours.subject}",
        fix=say("Say when it opens again, and what helps until then: “Opens 9:00. Leave us a message.”"),
    )


def _clock(here: Evidence) -> Said:
    at = datetime.fromisoformat(here[Probed].clock)
    return say("{day} {time}", day=WEEK[at.weekday()], time=f"{at:%H:%M}")


def _closed(hours: list[Fact], clock: str) -> dict[str, Fact]:
    """The lines that are closed at that time by everything that is said of them."""
    try:
        at = datetime.fromisoformat(clock)
    except ValueError:
        return {}
    minute, day = at.hour * 60 + at.minute, at.weekday()
    result: dict[str, Fact] = {}
    for subject in PEOPLE:
        own = [f for f in hours if f.subject == subject]
        if own and not any(_open_at(f.value, day, minute) for f in own):
            result[subject] = min(own, key=lambda f: (f.order < 0, f.order))
    return result


def _open_at(value: str, day: int, minute: int) -> bool:
    """Whether hours (`Mon-Fri 09:00-17:00, Sat closed`) hold that minute; a day that is not named is closed."""
    for part in value.split(", "):
        days, _, times = part.partition(" ")
        first, _, last = days.partition("-")
        known = first in _DAYS and (last or first) in _DAYS
        low, high = (_DAYS.index(first), _DAYS.index(last or first)) if known else (0, 6)
        for match in _TIMES.finditer(times):
            start, end = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
            late = end <= start
            if low <= day <= high and start <= minute < (_DAY if late else end):
                return True
            if late and low <= (day - 1) % 7 <= high and minute < end:
                return True
    return False
