"""A promise says “soon” where it should say when.

## What it finds
Promises of the company (to answer, to send, to decide, to refund, to put something right) that hang on “shortly”,
“soon”, “as soon as possible”, “promptly”, “in due course”, 尽快, 稍后, 近期, 不久, 马上 and the like, with no date
and no length of time in the same sentence or beside it. Promises with the same word are one finding.

Bad: “We will be in touch shortly.” Good: “We will call you by Friday 9 January, 17:00.”

Bad: “我们会尽快联系您。” Good: “我们将在 2 小时内致电您。”

## Why it matters
“Soon” is an hour for the one and a week for the other. Nobody can plan with it; people call to ask.

## How to fix
Name the time within which it happens nine times out of ten, and what to do when it does not.

## Not reported
What the customer is asked to do soon (“请尽快付款”, “contact us as soon as possible”), “coming soon”, “see you soon”,
“try again in a few minutes”, “as soon as it ships” (a condition), 及时 as a description, terms of business.

## Sources
GOV.UK content design, “contact information”: say how long a reply takes; 《广告法》第八条: what is promised must be
clear.
"""

from __future__ import annotations

from auditor.api import (
    Document,
    Evidence,
    Fault,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE, is_small_print, passages
from auditor.kit.promising.promises import Promise, promises_at
from auditor.kit.text.wording import around, bare, shown


@touchpoint_check(
    id="vague-timeframe",
    title="Promise that says “soon” instead of when",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
)
def vague_timeframe(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    texts = passages(here)
    if not texts:
        return not_applicable(NO_LANGUAGE)
    if is_small_print(here):
        return not_applicable(say("terms, privacy and cookies promise in their own way"))
    promises = promises_at(here, texts)
    if not promises:
        return not_applicable(say("nothing is promised here"))
    groups: dict[str, list[Promise]] = {}
    for promise in promises:
        if promise.said.vague and not promise.timed and not is_excused(here, promise):
            groups.setdefault(bare(promise.vague), []).append(promise)
    return judged(examined=len(promises), faults=[as_fault(here, twins) for twins in groups.values()])


def is_excused(here: Evidence, promise: Promise) -> bool:
    start, end = promise.said.vague or (0, 0)
    at = promise.sentence.start
    return excused(here, promise.passage.text, at + start, at + end)


def as_fault(here: Evidence, twins: list[Promise]) -> Fault:
    word = shown(twins[0].vague, 40)
    places = tuple(p.passage.place(here, quote_of(p), (p.vague,)) for p in twins)
    return Fault(
        say("{count} promises say “{word}” and no time", count=len(twins), word=word)
        if len(twins) > 1
        else say("A promise says “{word}” and no time", word=word),
        places,
        key=bare(word),
        fix=say(
            "Instead of “{word}”, name the day or the number of hours or days within which it will be done.", word=word
        ),
    )


def quote_of(promise: Promise) -> str:
    start, end = promise.said.vague or (0, 0)
    return around(promise.sentence.text, start, end)
