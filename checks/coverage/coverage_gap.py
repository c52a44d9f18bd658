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
    Params,
    Place,
    Severity,
    Stage,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
)
from auditor.kit.lifecycle import NOBODY, TEMPLATES, Cell


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
        return not_applicable("the journey names no `template:`, which says what it must have")
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
    kinds = f" of kind {' or '.join(cell.kinds)}" if cell.kinds else ""
    unsure = [t for t in near if t.stage is None]
    said = f"; {joined([t.title for t in unsure])} may be it, and has no stage" if unsure else ""
    return Fault(
        f"The {journey.journey.template} journey has no touchpoint{kinds} at the stage “{cell.stage}”: "
        f"{cell.said}{said}",
        tuple(_place(t, f"stage {t.stage}" if t.stage else "no stage") for t in near),
        key=f"cell {cell.id}",
        fix=f"Add one with `stage: {cell.stage}`, or say why there is none: `absent: {{{cell.id}: …}}`.",
    )


def _no_event(journey: JourneyEvidence, event: str, planned: list[Evidence]) -> Fault:
    return Fault(
        f"No touchpoint tells the customer of the event “{event}”, "
        f"which happens in {journey.journey.template} journeys",
        tuple(_place(t, "") for t in planned[:1]),
        key=f"event {event}",
        fix=f"Name the touchpoint: `events: {{{event}: id}}`; or say why there is none: `absent: {{{event}: …}}`.",
    )


def _no_evidence(lost: list[Evidence]) -> Fault:
    several = len(lost) > 1
    return Fault(
        f"{joined([t.title for t in lost])} {'are' if several else 'is'} planned, and nothing of "
        f"{'them' if several else 'it'} could be captured: {lost[0].lost[:200]}",
        tuple(_place(t, "no evidence") for t in lost),
        key="no evidence",
        fix="Mend the step that breaks, or the sender of the mail, and walk again.",
    )


def _unowned(planned: list[Evidence]) -> list[Fault]:
    """One finding for owners and one for dates, if some touchpoints have them and others do not."""
    faults: list[Fault] = []
    for key, name, without in (
        ("owner", "owner", [t for t in planned if not t.owner]),
        ("reviewed", "date of the last review", [t for t in planned if not t.reviewed]),
    ):
        if without and len(without) < len(planned):
            faults.append(
                Fault(
                    f"{joined([t.title for t in without])} {'have' if len(without) > 1 else 'has'} no {name}",
                    tuple(_place(t, f"no {key}") for t in without),
                    key=f"no {key}",
                    fix=f"Add `{key}:` to {'each' if len(without) > 1 else 'it'}.",
                )
            )
    return faults


def _place(here: Evidence, said: str) -> Place:
    return Place(here.touchpoint, here.variant, said)
