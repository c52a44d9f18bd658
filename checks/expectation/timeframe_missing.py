"""A promise does not say when it will be kept.

## What it finds
Promises of the company (to get in touch, to send, to deliver, to decide, to refund) without a date or a length of
time in the same sentence, the one before or the one after; and mails or text messages with a one-time link or code
that do not say how long it works. English and Chinese. Promises of one kind at one touchpoint are one
finding; that a message will come (a receipt, a confirmation) is a notice.

Bad: “Thank you. We will be in touch.” Good: “We will call you within 2 working days.”

Bad: “Reset your password” with a link. Good: “The link works for 60 minutes.”

## Why it matters
Who does not know when to expect something asks too early, or too late.

## How to fix
Add a date, or the longest time it takes; of a link or code, how long it works and how to get a new one.

## Not reported
Promises that hang on an event (“when your parcel leaves”, 收到后), policies (“we will replace faulty items if …”),
what a product will do, how data are used, terms of business, and promises for which the touchpoint names a time
elsewhere or shows a timeline. Early pages are judged by what they promise to answer only. “Soon” and 尽快 are
`vague-timeframe`.

## Sources
GOV.UK content design, “contact information”; “Good Services”, principle 3 (set expectations); ISO 10002, 8.1.
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Links,
    Mail,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE, is_small_print, passages
from auditor.kit.promising.one_time import without_validity
from auditor.kit.promising.promises import Promise, promises_at, timed_elsewhere
from auditor.kit.text.wording import around, shown

KINDS = {
    "contact": say("to get in touch"),
    "message": say("a message"),
    "dispatch": say("to send or process something"),
    "delivery": say("a delivery"),
    "decision": say("a decision"),
    "refund": say("a refund"),
    "repair": say("to put something right"),
}
THINGS = {"link": say("the link"), "code": say("the code")}  # that work once
EARLY = frozenset({None, Stage.DISCOVER, Stage.CONSIDER, Stage.DECIDE})
SAID_LIVE = frozenset({"decision", "repair", "message"})  # on the telephone they are done at once
AFTERWARDS = frozenset({Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.LEAVE})


@touchpoint_check(
    id="timeframe-missing",
    title="Promise without a time",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Links, Mail),
)
def timeframe_missing(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    texts = passages(here)
    if not texts:
        return not_applicable(NO_LANGUAGE)
    if is_small_print(here):
        return not_applicable(say("terms, privacy and cookies promise in their own way"))
    promises = [p for p in promises_at(here, texts) if is_judged(here, p)]
    once = without_validity(here) if here.kind in {Kind.EMAIL, Kind.TEXT} else None
    if not promises and once is None:
        return not_applicable(say("nothing is promised here"))
    open_ones = [p for p in promises if not p.timed and not p.said.vague]
    known = timed_elsewhere(here) if open_ones else frozenset[str]()
    groups: dict[str, list[Promise]] = {}
    for promise in open_ones:
        if promise.said.kind not in known and not is_excused(here, promise):
            groups.setdefault(promise.said.kind, []).append(promise)
    faults = [as_fault(here, kind, twins) for kind, twins in groups.items()]
    if once:
        passage, words, what = once
        quote = around(passage.text, max(passage.text.find(words), 0), max(passage.text.find(words), 0) + len(words))
        faults.append(
            Fault(
                say("It does not say how long {thing} works", thing=THINGS[what]),
                (passage.place(here, quote, (shown(words),) if shown(words) in quote else ()),),
                confidence=Confidence.MEDIUM,
                key=f"validity of a {what}",
                fix=say(
                    "Say how long {thing} works and how to get a new one: “It works for 60 minutes.”",
                    thing=THINGS[what],
                ),
            )
        )
    return judged(examined=len(promises) + (once is not None), faults=faults)


def is_judged(here: Evidence, promise: Promise) -> bool:
    """It is about this customer's case, and does not hang on an event."""
    kind = promise.said.kind
    if promise.said.conditional:
        return False
    if here.kind is Kind.SCRIPT:
        return kind not in SAID_LIVE
    if here.kind in {Kind.PAGE, Kind.DOCUMENT} and here.stage not in AFTERWARDS:
        return kind == "contact" or (here.stage not in EARLY and kind in {"decision", "refund"})
    return True


def is_excused(here: Evidence, promise: Promise) -> bool:
    at = promise.sentence.start
    return excused(here, promise.passage.text, at + promise.said.start, at + promise.said.end)


def as_fault(here: Evidence, kind: str, twins: list[Promise]) -> Fault:
    words = shown(twins[0].words, 60)
    places = tuple(p.passage.place(here, around(p.sentence.text, p.said.start, p.said.end), (p.words,)) for p in twins)
    return Fault(
        say(
            "Promised without a time: {kind} (“{words}”, and {count} more)",
            kind=KINDS[kind],
            words=words,
            count=len(twins) - 1,
        )
        if len(twins) > 1
        else say("Promised without a time: {kind} (“{words}”)", kind=KINDS[kind], words=words),
        places,
        Severity.NOTICE if kind == "message" else None,
        confidence=Confidence.MEDIUM,
        key=kind,
        fix=say("Say by when: a date, or the longest time it takes, such as “within 2 working days”."),
    )
