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
        return not_applicable("no touchpoint waits for a mail")
    faults = [_fault(journey, here, mail) for here, mail in waits if len(mail.came) < mail.count]
    return judged(examined=len(waits), faults=faults)


def _fault(journey: JourneyEvidence, here: Evidence, mail: Awaited) -> Fault:
    if mail.came:
        said = f"{here.title}: only {len(mail.came)} of {mail.count} mails came within {seconds(mail.within)}"
    else:
        said = (
            f"{here.title} did not come: no {wanted(mail)} arrived within {seconds(mail.within)}, nor some time after"
        )
    others = [f"“{other.subject[:80]}”" for other in mail.others[:FEW] if not other.saved]
    instead = f"; instead came {', '.join(others)}" if others and not mail.came else ""
    before = promised(journey, here)
    place = Place(here.touchpoint, here.variant, f"no {wanted(mail)}")
    return Fault(
        said + instead,
        (*((before,) if before else ()), place if here.lost else here.place()),
        key=f"missing {here.touchpoint}",
        fix=f"Send it when its cause is done, and again if that fails; or correct what “{here.touchpoint}” waits for.",
    )
