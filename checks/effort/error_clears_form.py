"""One wrong answer, and the form forgets the right ones.

## What it finds
A form that was sent with one field answered wrongly on purpose (`probe: {form: …, invalid: {Email: not-an-address}}`),
and that came back with other fields empty, or with another choice than the customer's.

Bad: “Enter a valid email” and an empty address below it. Good: the message beside the email, and everything else as it
was typed.

## Why it matters
Typing an address again on a telephone takes minutes. Many do not: they leave.

## How to fix
Fill the form with what was sent when it is shown again, or check it in the page before it is sent.

## Not reported
Passwords, codes, card data and files, which must not or cannot come back. The wrong answer itself. Answers that come
back tidied up. Forms that took the bad value, or that were left by a full page of error. Forms in which nothing but the
wrong field was filled in.

## Sources
WCAG 2.2, 3.3.7 (redundant entry); GOV.UK Design System, pattern “recover from validation errors”.
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Params,
    Probed,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.filling.kept import given, lost, named


@touchpoint_check(
    id="error-clears-form",
    title="An error empties the form",
    severity=Severity.ERROR,
    needs=(Probed,),
)
def error_clears_form(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    probed = here[Probed]
    if probed.kind != "invalid":
        return not_applicable(say("no form was sent with one wrong answer here"))
    if not probed.refused or probed.dead:
        if probed.dead:
            return not_applicable(say("the form could not be sent, so that it had nothing to give back"))
        return not_applicable(say("the form took the wrong answer, so that it had nothing to give back"))
    answers = given(probed)
    if not answers:
        return not_applicable(say("nothing but the wrong field was filled in, or the form was not there any more"))
    gone = lost(answers)
    if not gone:
        return judged(examined=len(answers))
    fault = Fault(
        say(
            "After a wrong “{field}” the form has lost {names} ({count} of {answers} other answers)",
            field=probed.wrong[0],
            names=named(gone),
            count=len(gone),
            answers=len(answers),
        ),
        tuple(here.place(one) for one in gone),
        key=f"answers lost after {probed.wrong[0]}",
        fix=say("Show the form again with every answer that was sent, and mark only the wrong one."),
    )
    return judged(examined=len(answers), faults=[fault])
