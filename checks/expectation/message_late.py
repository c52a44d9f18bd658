"""A mail came later than the journey allows.

## What it finds
Mails that arrived after the time that their touchpoint gives them (`expect: {within: 2m}`), counted from the end of the
steps before to the moment at which the auditor's own mail server had taken them in.

Bad: `within: 1m`, and the confirmation comes after three minutes. Good: it comes within seconds.

## Why it matters
Who waits for a mail looks again, orders again, or calls.

## How to fix
Send transactional mails apart from bulk mails, and raise an alarm when the oldest one in the queue grows old.

## Not reported
A delay of a second (`grace_seconds`), which may be the auditor's own; mails that lay in a folder before the walk. A
test mail server may be slower or faster than the real one: what is told is what was observed in this run.

## Sources
Nielsen's heuristic 1, visibility of system status; NN/g, Transactional Email.
"""

from __future__ import annotations

from auditor.api import (
    Arrival,
    Awaited,
    Evidence,
    Fault,
    JourneyEvidence,
    Mail,
    Params,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.post import awaited, promised, seconds

GRACE = 1.0  # seconds: a browser and a mail server on one machine may be that slow


@journey_check(
    id="message-late",
    title="A mail came late",
    severity=Severity.WARNING,
    needs=(Awaited,),
    also=(Mail, Texts),
    params={"grace_seconds": GRACE},
)
def message_late(journey: JourneyEvidence, params: Params) -> Verdict:
    came = [(here, mail, mail.came) for here, mail in awaited(journey) if mail.came and not mail.none]
    if not came:
        return not_applicable(say("no mail came that a touchpoint waited for"))
    faults: list[Fault] = []
    for here, mail, arrivals in came:
        last = max(arrivals, key=lambda arrival: arrival.waited)
        if last.waited > mail.within + params["grace_seconds"]:
            faults.append(_fault(journey, here, mail, last))
    return judged(examined=sum(len(arrivals) for _, _, arrivals in came), faults=faults)


def _fault(journey: JourneyEvidence, here: Evidence, mail: Awaited, last: Arrival) -> Fault:
    before = promised(journey, here)
    return Fault(
        say(
            "{mail} came {waited} after the step before it; {allowed} are allowed",
            mail=here.title,
            waited=seconds(last.waited),
            allowed=seconds(mail.within),
        ),
        (*((before,) if before else ()), here.place(quote=last.subject)),
        key=f"late {here.touchpoint}",
        fix=say("Send it at once, apart from bulk mails; or tell the customer how long it may take."),
    )
