"""A mail that the journey expects did not come.

## What it finds
Email touchpoints that wait for a mail (`expect: {to, subject, from, within}`) in which none came, or fewer than
`count:`, also after three times the time (at most a minute more).

Bad: the page says “we have sent you a confirmation”, and the inbox stays empty. Good: the mail comes within the minute.

## Why it matters
Silence after paying is the commonest worry: has it worked, was I charged, do I order again?

## How to fix
Let the order and its mail be one unit of work with a queue that retries; raise an alarm on the queue's age and on
bounces.

## Not reported
Mails of a journey that broke before they were due: nobody waited for them. Mails that came late (`message-late`). Mails
that are read from a file. A mail that came and could not be shown. The audit stays incomplete as well, because the
touchpoint could not be looked at.

## Sources
Nielsen's heuristic 1, visibility of system status; NN/g, Transactional Email.
"""

from __future__ import annotations

from auditor.api import (
    Awaited,
    Evidence,
    Fault,
    JourneyEvidence,
    Params,
    Place,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.post import awaited, promised, seconds, wanted

FEW = 3  # other mails that are named


@journey_check(
    id="message-missing",
    title="A mail did not come",
    severity=Severity.ERROR,
    needs=(Awaited,),
    also=(Texts,),
)
def message_missing(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    waits = [(here, mail) for here, mail in awaited(journey) if not mail.none]
    if not waits:
        return not_applicable(say("no touchpoint waits for a mail"))
    faults = [_fault(journey, here, mail) for here, mail in waits if len(mail.came) < mail.count]
    return judged(examined=len(waits), faults=faults)


def _fault(journey: JourneyEvidence, here: Evidence, mail: Awaited) -> Fault:
    if mail.came:
        said = say(
            "{title}: only {came} of {count} mails came within {time}",
            title=here.title,
            came=len(mail.came),
            count=mail.count,
            time=seconds(mail.within),
        )
    else:
        said = say(
            "{title} did not come: no {mail} arrived within {time}, nor some time after",
            title=here.title,
            mail=wanted(mail),
            time=seconds(mail.within),
        )
    others = [say("“{subject}”", subject=other.subject[:80]) for other in mail.others[:FEW] if not other.saved]
    if others and not mail.came:
        said = say("{message}; instead came {others}", message=said, others=series(others))
    before = promised(journey, here)
    place = Place(here.touchpoint, here.variant, f"no {wanted(mail)}")
    return Fault(
        said,
        (*((before,) if before else ()), place if here.lost else here.place()),
        key=f"missing {here.touchpoint}",
        fix=say(
            "Send it when its cause is done, and again if that fails; or correct what “{touchpoint}” waits for.",
            touchpoint=here.touchpoint,
        ),
    )
