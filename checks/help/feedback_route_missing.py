"""Nobody asks the customer what they thought of it.

## What it finds
Journeys at whose end (confirmation, the mails after it, the end of a phone script, the footer) there is no link, form
or question for feedback: no “How did we do?”, no survey, no 意见反馈, no 评价. English and Chinese.

Bad: “Thank you for your order.” and nothing more. Good: “How was ordering? Tell us in 30 seconds.”

## Why it matters
Who is not asked says it elsewhere, or leaves without a word. One short question shows what to mend first.

## How to fix
Put one short route for feedback on the confirmation page or into the last mail: a link, or a question with a reply.

## Not reported
Journeys of which no end was seen. Pop-ups in the middle of a task do not count as a route, and lists of other people's
reviews neither; a way to complain does. Where a touchpoint of the end was lost, not read to its end, or is in another
language, a person has to look.

## Sources
GOV.UK Design System, Confirmation pages (a link to a feedback page); ISO 10004 on monitoring satisfaction.
"""

from __future__ import annotations

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
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import asked_for, is_down, is_unread, spoken_here
from auditor.kit.caring.feedback import asks_what_they_think
from auditor.kit.headings import main_heading
from auditor.kit.text.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS = frozenset({Stage.CONFIRM, Stage.RECEIVE, Stage.LEAVE})
AFTER = frozenset({Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.HELP, Stage.LEAVE})
LABEL = 80  # characters of a link or button
LAYOUT = frozenset({"header", "nav", "footer", "aside"})


@journey_check(
    id="feedback-route-missing",
    title="Nobody asks for feedback",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Mail, Probed),
)
def feedback_route_missing(journey: JourneyEvidence, _: Params) -> Verdict:
    ends = [here for here in journey if is_end(here)]
    if not ends:
        return not_applicable(say("no end of the journey was seen: no confirmation, closing mail or script"))
    first = min(here.order for here in ends)
    met = [here for here in journey if asked_for(here)]
    if any(_asks(here, late=here.order >= first or here.stage in AFTER) for here in met):
        return judged(examined=len(ends))
    fault = Fault(
        say(
            "By the end ({titles}) nobody has asked what the customer thought",
            titles=joined([here.title for here in ends]),
        ),
        tuple(_place(here) for here in ends),
        confidence=Confidence.MEDIUM,
        key="no feedback",
        fix=say("Ask once, where the customer is done: “How was it? Tell us in 30 seconds”, with a link or by reply."),
    )
    lost = any(here.lost and (here.stage in AFTER or here.order > first) for here in journey.unmet)
    unsure = lost or any(is_unread(here) or not spoken_here(here) for here in ends)
    return judged(examined=len(ends), doubts=[fault]) if unsure else judged(examined=len(ends), faults=[fault])


def is_end(here: Evidence) -> bool:
    """The customer is done here: a confirmation or farewell, a mail of that time, or the end of a call."""
    if not asked_for(here) or not here[Texts].blocks:
        return False
    if here.kind is Kind.SCRIPT:
        return here.stage not in {Stage.DISCOVER, Stage.CONSIDER, Stage.DECIDE, Stage.COMMIT}
    return here.kind in {Kind.PAGE, Kind.EMAIL} and here.stage in ENDS and not is_down(here)


def _asks(here: Evidence, *, late: bool) -> bool:
    return any(asks_what_they_think(text) for text in _texts(here, late=late))


def _texts(here: Evidence, *, late: bool) -> Iterator[str]:
    """What may ask for feedback: everything at the end, the frame and short names of links before."""
    for block in here[Texts].blocks:
        if block.role in {"code", "quote", "customer", "sender"} or block.region == "dialog":
            continue
        if late or block.region in LAYOUT:
            yield block.text
    for link in here[Links].links if Links in here else ():
        if link.region != "dialog" and len(link.text) <= LABEL and (late or link.region in LAYOUT):
            yield link.text
    for field in here[Fields].fields if late and Fields in here else ():
        if field.visible:
            yield f"{field.group} {field.text}".strip()


def _place(here: Evidence) -> Place:
    title = main_heading(here[Texts].blocks)
    if here.kind is Kind.SCRIPT:
        title = next((b for b in reversed(here[Texts].blocks) if b.role != "customer"), title)
    return here.place(title, shown(title.text) if title else shown(here.title))
