"""The browser's Back button costs the customer what was typed.

## What it finds
A form that was filled in, left with Back and reached again with Forward (`probe: {back: true}`), and is empty then, or
shows other choices. Sure where the page forbids browsers to keep it (`Cache-Control: no-store`), left to a person
where most browsers would bring it back from memory and only some would show this.

Bad: Back to look up a price, Forward, and the address has to be typed again. Good: everything stands as it was typed.

## Why it matters
People go back to check something. Who loses ten answers by that does not begin again.

## How to fix
Let browsers keep the page (no `no-store`, no `autocomplete="off"` on a whole form), or save drafts as they are typed.

## Not reported
Passwords, codes, card data and files. Forms into which the journey types nothing. What a site shows in its own window
only, which the probe says itself.

## Sources
WCAG 2.2, 3.3.7 (redundant entry); HTML standard, “session history” and “autofill: off”; web.dev, “Back/forward cache”.
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Kept,
    Params,
    Probed,
    Said,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.filling.kept import given, lost, named


@touchpoint_check(
    id="back-loses-data",
    title="Going back loses what was typed",
    severity=Severity.WARNING,
    needs=(Probed,),
)
def back_loses_data(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    probed = here[Probed]
    if probed.kind != "back":
        return not_applicable(say("nobody went back and forward here"))
    answers = given(probed)
    if not answers:
        return not_applicable(say("nothing was typed here that may come back"))
    gone = lost(answers)
    if not gone:
        return judged(examined=len(answers))
    fault = Fault(
        said_of(gone, len(answers), unkept=bool(probed.unkept)),
        tuple(here.place(one) for one in gone),
        key="answers lost by going back",
        fix=say('Let browsers keep the page and its fields (no `no-store`, no `autocomplete="off"`), or save a draft.'),
    )
    if probed.unkept:
        return judged(examined=len(answers), faults=[fault])
    return judged(examined=len(answers), doubts=[fault])


def said_of(gone: tuple[Kept, ...], answers: int, *, unkept: bool) -> Said:
    names, count = named(gone), len(gone)
    if unkept:
        return say(
            "After Back and Forward the form has lost {names} ({count} of {answers} answers)",
            names=names,
            count=count,
            answers=answers,
        )
    return say(
        "After Back and Forward the form has lost {names} ({count} of {answers} answers), "
        "in a browser that does not keep pages in memory",
        names=names,
        count=count,
        answers=answers,
    )
