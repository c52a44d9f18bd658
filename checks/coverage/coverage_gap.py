"""The journey lacks a touchpoint that journeys of its type need, or nobody answers for one.

## What it finds
With `template:` (purchase, booking, application, support, renewal, leave): stages and channels that this type of
journey needs and that no touchpoint covers, events of which the customer must be told and that `events:` names no
touchpoint for, and planned touchpoints without evidence. Where some touchpoints have an `owner:` or a `reviewed:` date,
those that have none.

Bad: a shop without a message for a failed payment. Good: a touchpoint for it, or
`absent: {payment-failed: "pay on invoice only"}`.

## Why it matters
The mail that nobody looks after is the one that is broken, and customers meet it when things go wrong.

## How to fix
Add the touchpoint (a file of its template is enough), or say under `absent:` why there is none.

## Not reported
Journeys without `template:`; what `absent:` gives a reason for. Which cell a touchpoint without a `stage:` fills nobody
knows: while one could fill the gap, a person decides. Owners and dates, where no touchpoint of the journey has any.
A mail that was awaited in vain, and what could not be reached without it: `message-missing` tells of it.

## Sources
CJML (Customer Journey Modelling Language): planned and actual journeys; GOV.UK Service Standard, point 2.
"""

from __future__ import annotations

from auditor.api import (
    Awaited,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Place,
    Said,
    Severity,
    Stage,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.lifecycle import EVENT_NAMES, NOBODY, TEMPLATES, Cell

JOURNEYS = {
    "purchase": say("purchase journey"), "booking": say("booking journey"), "application": say("application journey"),
    "support": say("support journey"), "renewal": say("renewal journey"), "leave": say("leave journey"),
}  # fmt: skip
OF_KIND: dict[tuple[Kind, ...], Said] = {
    (Kind.PAGE,): say("of kind page"), (Kind.EMAIL, Kind.TEXT): say("of kind email or text"),
}  # fmt: skip
STAGES = {
    Stage.DISCOVER: say("“discover”"), Stage.CONSIDER: say("“consider”"), Stage.DECIDE: say("“decide”"),
    Stage.COMMIT: say("“commit”"), Stage.CONFIRM: say("“confirm”"), Stage.WAIT: say("“wait”"),
    Stage.RECEIVE: say("“receive”"), Stage.HELP: say("“help”"), Stage.LEAVE: say("“leave”"),
}  # fmt: skip


@journey_check(
    id="coverage-gap",
    title="A touchpoint is missing",
    severity=Severity.WARNING,
    needs=(Document,),
    also=(Awaited,),
)
def coverage_gap(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    about = journey.journey
    template = TEMPLATES.get(about.template)
    if template is None:
        return not_applicable(say("the journey names no `template:`, which says what it must have"))
    planned = sorted((*journey.touchpoints, *journey.unmet), key=lambda t: t.order)
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for cell in template.cells:
        if cell.id in about.absent or any(_fills(t, cell) for t in planned):
            continue
        unstaged = [t for t in planned if t.stage is None and (not cell.kinds or t.kind in cell.kinds)]
        (doubts if unstaged else faults).append(_no_cell(journey, cell, unstaged or _around(planned, cell)))
    known = {t.touchpoint for t in planned}
    for event in template.events:
        told = about.events.get(event, "")
        if event not in about.absent and (told == NOBODY or told not in known):
            faults.append(_no_event(journey, event, planned))
    lost = _lost(planned)
    if lost:
        faults.append(_no_evidence(lost))
    faults += _unowned(planned)
    return judged(examined=len(template.cells) + len(template.events) + len(planned), faults=faults, doubts=doubts)


def _lost(planned: list[Evidence]) -> list[Evidence]:
    """Those without evidence, up to a mail that was awaited in vain: that is told, and what follows comes of it."""
    missing = min((t.order for t in planned if t.lost and Awaited in t), default=len(planned))
    return [t for t in planned if t.lost and t.order < missing]


def _around(planned: list[Evidence], cell: Cell) -> list[Evidence]:
    """The touchpoints between which it would stand."""
    stages = list(Stage)
    before = [t for t in planned if t.stage and stages.index(t.stage) <= stages.index(cell.stage)]
    after = [t for t in planned if t.stage and stages.index(t.stage) > stages.index(cell.stage)]
    return [*before[-1:], *after[:1]] or planned[:1]


def _fills(here: Evidence, cell: Cell) -> bool:
    return here.stage is cell.stage and (not cell.kinds or here.kind in cell.kinds)


def _no_cell(journey: JourneyEvidence, cell: Cell, near: list[Evidence]) -> Fault:
    about, stage = JOURNEYS[journey.journey.template], STAGES[cell.stage]
    unsure = [t for t in near if t.stage is None]
    message = say(
        "The {journey} has no touchpoint at the stage {stage}: {wanted}", journey=about, stage=stage, wanted=cell.said
    )
    if cell.kinds:
        message = say(
            "The {journey} has no touchpoint {of_kind} at the stage {stage}: {wanted}",
            journey=about,
            of_kind=OF_KIND[cell.kinds],
            stage=stage,
            wanted=cell.said,
        )
    if unsure:
        names = joined([t.title for t in unsure])
        message = say("{message}; {names} may be it, and has no stage", message=message, names=names)
    return Fault(
        message,
        tuple(_place(t, f"stage {t.stage}" if t.stage else "no stage") for t in near),
        key=f"cell {cell.id}",
        fix=say(
            "Add one with `stage: {stage}`, or say why there is none: `absent: {{{cell}: …}}`.",
            stage=cell.stage.value,
            cell=cell.id,
        ),
    )


def _no_event(journey: JourneyEvidence, event: str, planned: list[Evidence]) -> Fault:
    return Fault(
        say(
            "No touchpoint tells the customer of the event {event}, which happens in {journey}s",
            event=EVENT_NAMES[event],
            journey=JOURNEYS[journey.journey.template],
        ),
        tuple(_place(t, "") for t in planned[:1]),
        key=f"event {event}",
        fix=say(
            "Name the touchpoint: `events: {{{event}: id}}`; or say why there is none: `absent: {{{event}: …}}`.",
            event=event,
        ),
    )


def _no_evidence(lost: list[Evidence]) -> Fault:
    names, why = joined([t.title for t in lost]), lost[0].lost[:200]
    return Fault(
        say("{names} are planned, and nothing of them could be captured: {why}", names=names, why=why)
        if len(lost) > 1
        else say("{names} is planned, and nothing of it could be captured: {why}", names=names, why=why),
        tuple(_place(t, "no evidence") for t in lost),
        key="no evidence",
        fix=say("Mend the step that breaks, or the sender of the mail, and walk again."),
    )


def _unowned(planned: list[Evidence]) -> list[Fault]:
    """One finding for owners and one for dates, if some touchpoints have them and others do not."""
    faults: list[Fault] = []
    for key, without in (
        ("owner", [t for t in planned if not t.owner]),
        ("reviewed", [t for t in planned if not t.reviewed]),
    ):
        if without and len(without) < len(planned):
            several = len(without) > 1
            faults.append(
                Fault(
                    _lacking(key, joined([t.title for t in without]), several=several),
                    tuple(_place(t, f"no {key}") for t in without),
                    key=f"no {key}",
                    fix=say("Add `{key}:` to each.", key=key) if several else say("Add `{key}:` to it.", key=key),
                )
            )
    return faults


def _lacking(key: str, names: Said, *, several: bool) -> Said:
    if key == "owner":
        return say("{names} have no owner", names=names) if several else say("{names} has no owner", names=names)
    if several:
        return say("{names} have no date of the last review", names=names)
    return say("{names} has no date of the last review", names=names)


def _place(here: Evidence, said: str) -> Place:
    return Place(here.touchpoint, here.variant, said)
