"""Something happens to the customer's order or contract, and nobody tells, or tells too little or too late.

## What it finds
For each of the journey's `events:` (delay, partial-stock, payment-failed, trial-end, renewal, price-change, expiry,
recall, outage): no touchpoint that tells of it; a touchpoint that leaves out what happens, why, when, what the customer
can do, or whom to ask; and a renewal, new price, end of trial or expiry that is told less than seven days before
(`lead_days`). English and Chinese.

Bad: the card expires, and the service stops. Good: a mail fourteen days before, with the date, the reason, a link to
put in a new card, and a number to call.

## Why it matters
Who finds out by themselves has been let down twice. Renewals and new prices without notice may conflict with
consumer law, which is why they are errors.

## How to fix
Write one template for each event, with these five parts, sent by the event itself.

## Not reported
Journeys without `events:`; touchpoints that were lost, or are in other languages; a reason where the event is one
(renewal, end of trial, expiry). What happens in unusual words is left to a person. How long before a template is sent
nobody knows: only “in 3 days”, and dates in mails that really came, are measured.

## Sources
GOV.UK Design System, notifications; EU Consumer Rights Directive; China E-Commerce Law, Art. 18-20 (for orientation).
"""

from __future__ import annotations

import datetime as dt
import re

from auditor.api import (
    Awaited,
    Block,
    Confidence,
    Evidence,
    Fault,
    JourneyEvidence,
    Links,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    either,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.telling import ACTION, CONTACT, MOMENT, PERIOD, REASON
from auditor.kit.lifecycle import EVENT_NAMES, NOBODY
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.languages import primary

LEAD = 7  # days before a renewal, a new price, an end of trial (card schemes' rules for subscriptions)
GRAVE = frozenset({"renewal", "price-change"})
WHAT_HAPPENS = say("what happens")
AHEAD = frozenset({"renewal", "price-change", "trial-end", "expiry"})
NO_REASON = frozenset({"renewal", "trial-end", "expiry"})
WHAT = {
    "delay": r"delay|late|longer|postpone|behind schedule|held up|not (?:arrive|be delivered)|new (?:delivery )?date"
    r"|延迟|延误|推迟|晚|延期|改期",
    "partial-stock": r"part|some of|rest of|remaining|split|out of stock|unavailable|missing|部分|分批|缺货|其余|剩余",
    "payment-failed": r"payment|card|charge|declin|debit|支付|付款|扣款|银行卡",
    "trial-end": r"trial|试用",
    "renewal": r"renew|subscription|membership|续费|续订|续期|自动扣费",
    "price-change": r"price|cost|fee|rate|价格|调价|涨价|收费|费用",
    "expiry": r"expir|valid until|run out|ends? on|到期|过期|失效|有效期",
    "recall": r"recall|safety|stop using|defect|召回|安全|停止使用|缺陷",
    "outage": r"outage|down|disrupt|interrupt|maintenance|unavailable|problem|故障|中断|维护|停机|无法使用",
}
PATTERNS = {event: re.compile(f"(?i:{said})") for event, said in WHAT.items()}
COMES = re.compile(  # the event is still to come
    r"(?i:(?<![a-z])(?:renews|ends|expires|runs out|changes|rises|increases|goes up|will [a-z]{2,12}|(?:is|are) due to"
    r"|(?:is|are) going to)(?![a-z]))|将|即将|会"
)
IN_DAYS = re.compile(
    r"(?i:(?<![a-z])in ([0-9]{1,2}) (day|hour)s?(?: time)?(?![a-z]))|([0-9]{1,2})\s?(天|小时)[之以]?后"
)
SENTENCE = re.compile(r"[.!?](?=\s|$)|[。！？\n]")
ISO = re.compile(r"(?<![0-9])(20[0-9]{2})[-/.年]\s?([0-9]{1,2})[-/.月]\s?([0-9]{1,2})(?![0-9])")
ENGLISH = re.compile(r"(?i:(?<![a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9}),? (20[0-9]{2})(?![0-9]))")
AMERICAN = re.compile(r"(?i:(?<![a-z])([a-z]{3,9}) ([0-9]{1,2})(?:st|nd|rd|th)?,? (20[0-9]{2})(?![0-9]))")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@journey_check(
    id="lifecycle-gap",
    title="Nobody tells of an event",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Links, Awaited),
    params={"lead_days": LEAD},
)
def lifecycle_gap(journey: JourneyEvidence, params: Params) -> Verdict:
    events = journey.journey.events
    if not events:
        return not_applicable(say("the journey names no `events:`"))
    by_id = {here.touchpoint: here for here in journey}
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for event, told in events.items():
        here = by_id.get(told)
        if told == NOBODY:
            examined += 1
            faults.append(_nobody(journey, event))
        elif here is not None and Texts in here and primary(here.language) in {"en", "zh"}:
            examined += 1
            missing = _missing(here, event)
            if missing == [WHAT_HAPPENS]:
                doubts.append(_says_too_little(here, event, missing))
            elif missing:
                faults.append(_says_too_little(here, event, missing))
            faults += _too_late(here, event, journey.journey.today, params["lead_days"])
    if not examined:
        return not_applicable(say("no touchpoint of the journey's events could be looked at"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def _nobody(journey: JourneyEvidence, event: str) -> Fault:
    last = journey.touchpoints[-1]
    return Fault(
        say("No touchpoint tells the customer of the event {event}", event=EVENT_NAMES[event]),
        (Place(last.touchpoint, last.variant, f"the journey ends here, and nothing tells of “{event}”"),),
        severity=_severity(event),
        key=f"event {event}",
        fix=say("Write a message that says what happens, why, when, what the customer can do, and whom to ask."),
    )


def _severity(event: str) -> Severity:
    return Severity.ERROR if event in GRAVE else Severity.WARNING


def _missing(here: Evidence, event: str) -> list[Said]:
    """The parts that the message leaves out."""
    texts = [simplified(b.text) for b in here[Texts].blocks if b.role != "sender"]
    body = [simplified(b.text) for b in here[Texts].blocks if b.role != "sender" and b.region not in {"footer", "nav"}]
    links = here[Links].links if Links in here else ()
    reached = any(link.href.startswith(("tel:", "mailto:")) or CONTACT.search(link.text) for link in links)
    buttons = any(link.region not in {"footer", "nav", "header"} and link.text.strip() for link in links)
    parts = {
        WHAT_HAPPENS: any(PATTERNS[event].search(text) for text in body),
        say("why"): event in NO_REASON or any(REASON.search(text) for text in body),
        say("when"): any(MOMENT.search(text) or PERIOD.search(text) for text in body),
        say("what the customer can do"): buttons or any(ACTION.search(text) for text in body),
        say("whom to ask"): reached or any(CONTACT.search(text) for text in texts),
    }
    return [name for name, said in parts.items() if not said]


def _says_too_little(here: Evidence, event: str, missing: list[Said]) -> Fault:
    sentence = say("a sentence that says {part}", part=missing[0])
    for part in missing[1:]:
        sentence = say("{sentence} and one that says {part}", sentence=sentence, part=part)
    return Fault(
        say(
            "{title} tells of the event {event} and does not say {parts}",
            title=here.title,
            event=EVENT_NAMES[event],
            parts=either(missing),
        ),
        (here.place(_first(here)),),
        severity=_severity(event),
        confidence=Confidence.MEDIUM,
        key=f"parts {event}",
        fix=say("Add {sentence}.", sentence=sentence),
    )


def _first(here: Evidence) -> Block | None:
    return next((b for b in here[Texts].blocks if b.role in {"subject", "heading", "message"}), None) or next(
        iter(here[Texts].blocks), None
    )


def _too_late(here: Evidence, event: str, today: str, lead: float) -> list[Fault]:
    if event not in AHEAD:
        return []
    for block in here[Texts].blocks:
        said = [simplified(part) for part in SENTENCE.split(block.text) if COMES.search(simplified(part))]
        found = [_days_ahead(part, today if Awaited in here else "") for part in said if PATTERNS[event].search(part)]
        days = next((one for one in found if one is not None), None)
        if days is not None and 0 <= days < lead:
            return [
                Fault(
                    say(
                        "{title} tells of the event {event} only {days:g} days before; {lead:g} are due",
                        title=here.title,
                        event=EVENT_NAMES[event],
                        days=days,
                        lead=lead,
                    ),
                    (here.place(block),),
                    severity=_severity(event),
                    confidence=Confidence.MEDIUM,
                    key=f"lead {event}",
                    fix=say("Send it {lead:g} days before at the latest.", lead=lead),
                )
            ]
    return []


def _days_ahead(text: str, today: str) -> float | None:
    """How long before the event the text is read; None where it does not say, or says two things."""
    if match := IN_DAYS.search(text):
        number, unit = int(match[1] or match[3]), match[2] or match[4]
        return number if unit.lower() in {"day", "天"} else number / 24
    dates = set(_dates(text))
    if not today or len(dates) != 1:
        return None
    return float((dates.pop() - dt.date.fromisoformat(today)).days)


def _dates(text: str) -> list[dt.date]:
    written = [(int(m[1]), int(m[2]), int(m[3])) for m in ISO.finditer(text)]
    for year, month, day in (
        *((m[3], m[2], m[1]) for m in ENGLISH.finditer(text)),
        *((m[3], m[1], m[2]) for m in AMERICAN.finditer(text)),
    ):
        if month[:3].lower() in MONTHS:
            written.append((int(year), MONTHS.index(month[:3].lower()) + 1, int(day)))
    found: list[dt.date] = []
    for year, month, day in written:
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    return found
