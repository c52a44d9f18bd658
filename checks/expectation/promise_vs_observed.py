"""A message that was promised within a time came later, in this run.

## What it finds
“You'll receive a confirmation within 5 minutes”, 5分钟内收到邮件: the promise is held against the next mail that really
reached this customer. An error when it came later than promised and a grace on top, a warning within the grace. Where
a promised mail was not captured at all, and where a page promises fewer steps (“order in 3 easy steps”) than forms
were met, a person decides.

Bad: “within 5 minutes”, and it comes after fourteen. Good: “usually after 2 minutes, at most 15; look into the spam
folder, or have it sent again”.

## Why it matters
A modest promise that is kept beats a bold one that is not.

## How to fix
Promise what nearly all mails need, not what the median needs, and say what to do when it does not come.

## Not reported
Mails that come from a template or a saved file have no time of arrival; texts, calls and answers are not waited for.
What only a third party can keep (a bank, a carrier), what the customer has to do in a time, how long a link is valid,
“takes about 5 minutes”: a machine's pace says nothing about a person's. Test systems may be slower or faster than live
ones, so the message says that it was observed in this run. That a mail is missing is the matter of message-missing.

## Sources
China, E-Commerce Law, Art. 20; “Good Services”, principle 3 (sets expectations); Nielsen's heuristic 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Awaited,
    Confidence,
    Evidence,
    Fact,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Mail,
    Params,
    Place,
    Said,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import titles_of
from auditor.kit.memory import Sign
from auditor.kit.promising.intervals import Span, read

SECONDS = 86_400.0
LATER = frozenset({Stage.WAIT, Stage.RECEIVE, Stage.HELP, Stage.LEAVE})  # stages whose mails answer another promise
MAIL_ID = re.compile(r"mail|邮件")
STEPS = re.compile(
    r"(?i:(?<![a-z0-9])(?P<en>[2-6]|two|three|four|five) (?:(?:easy|simple|quick|short|little)(?: and [a-z]{3,8})? )?"
    r"steps(?![a-z]))|(?P<zh>[2-6二两三四五])(?:个)?(?:简单)?步(?!骤?条)"
)
ORDERING = Sign(
    r"(?i:(?<![a-z])(?:order|book(?:ing)?|appl(?:y|ication)|sign(?:ing)? up|regist(?:er|ration)|check ?out|open an"
    r" account)(?![a-z]))|下单|注册|申请|预约|开户|预订"
)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise and the mail that it is held against; `waited` in seconds."""

    promise: Fact
    deadline: float
    mail: Evidence
    waited: float


@journey_check(
    id="promise-vs-observed",
    title="A promised message came late",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Mail, Awaited, Walk, Fields),
    params={
        "grace_percent": 20,  # of the promised time: clocks and mail servers differ
        "grace_seconds": 30,  # at least: one round of fetching mails
    },
)
def promise_vs_observed(journey: JourneyEvidence, params: Params) -> Verdict:
    promises = [f for e in journey.ledger.of("response") if e.subject == "email" for f in e.facts if f.order >= 0]
    held = [kept for promise in promises if (kept := _held(promise, journey)) is not None]
    doubts = [*_unseen(promises, journey), *_steps(journey)]
    examined = len(held) + len(doubts)
    if not examined:
        return not_applicable(say("no promised message was waited for"))
    faults: list[Fault] = []
    for mail in dict.fromkeys(kept.mail.touchpoint for kept in held):
        strictest = min((k for k in held if k.mail.touchpoint == mail), key=lambda k: k.deadline)
        if strictest.waited > strictest.deadline:
            faults.append(_late(strictest, journey, params))
    return judged(examined=examined, faults=faults, doubts=doubts)


def _held(promise: Fact, journey: JourneyEvidence) -> Kept | None:
    """The next mail after the promise, when it really came in this walk."""
    span = read(promise.value)
    mail = next((t for t in journey if t.order > promise.order and t.kind is Kind.EMAIL), None)
    if mail is None or mail.stage in LATER or not isinstance(span, Span) or Mail not in mail:
        return None
    awaited = mail.get(Awaited)
    came = [a for a in awaited.came if not a.saved] if awaited else []
    waited = came[0].waited if came else mail[Mail].waited
    if not came and (awaited is not None or waited <= 0):
        return None
    return Kept(promise, span.high * SECONDS, mail, waited)


def _late(kept: Kept, journey: JourneyEvidence, params: Params) -> Fault:
    titles = titles_of(journey)
    grace = max(kept.deadline * params["grace_percent"] / 100, params["grace_seconds"])
    promised_at = titles.get(kept.promise.place.touchpoint, kept.promise.place.touchpoint)
    subject = kept.mail[Mail].subject
    first = next((b for b in kept.mail[Texts].blocks if b.role == "subject"), None) if Texts in kept.mail else None
    return Fault(
        say(
            "{place} promises a mail “{promise}”, but {mail} came after {time} (observed in this run)",
            place=promised_at,
            promise=kept.promise.shown,
            mail=kept.mail.title,
            time=_clock(kept.waited),
        ),
        (kept.promise.place, kept.mail.place(first, f"{subject} (after {_clock(kept.waited)})")),
        severity=Severity.ERROR if kept.waited > kept.deadline + grace else Severity.WARNING,
        confidence=Confidence.MEDIUM,
        key=f"promised mail {kept.mail.touchpoint}",
        fix=say("Promise a time that nearly all mails keep, and say what to do when none comes."),
    )


def _unseen(promises: list[Fact], journey: JourneyEvidence) -> list[Fault]:
    """A mail is promised, none follows, and one that should was not captured; one that was awaited is told already."""
    awaited = {t.touchpoint for t in journey.unmet if Awaited in t}
    lost = [id for id in journey.unseen if MAIL_ID.search(id.lower()) and id not in awaited]
    if not lost:
        return []
    titles = titles_of(journey)
    found: list[Fault] = []
    for promise in promises[:1]:
        if any(t.order > promise.order and t.kind is Kind.EMAIL for t in journey):
            continue
        where = titles.get(promise.place.touchpoint, promise.place.touchpoint)
        found.append(
            Fault(
                say(
                    "{place} promises a mail “{promise}”, but “{mail}” was not captured in this run",
                    place=where,
                    promise=promise.shown,
                    mail=lost[0],
                ),
                (promise.place,),
                confidence=Confidence.MEDIUM,
                key="promised mail not captured",
                fix=say("See whether the mail is sent at all."),
            )
        )
    return found


def _steps(journey: JourneyEvidence) -> list[Fault]:
    """“Order in 3 easy steps”, and more forms were met on the way."""
    forms = [t for t in journey if t.kind is Kind.PAGE and _is_step(t, journey)]
    for here in journey:
        if here.kind is not Kind.PAGE or Texts not in here:
            continue
        for block in here[Texts].blocks:
            match = STEPS.search(block.text[:300]) if ORDERING[block.text[:300]] else None
            if match is None or block.role in {"code", "quote"}:
                continue
            said = match["en"] or match["zh"]
            count = COUNTS.get(said.lower()) or int(said)
            after = [t for t in forms if t.order >= here.order]
            if len(after) > count:
                return [_too_many(here, here.place(block), match[0], after)]
    return []


def _is_step(here: Evidence, journey: JourneyEvidence) -> bool:
    """A form of the order: something was to be filled in on the way to the commitment."""
    last = journey.ledger.commitment_order
    if not (here.stage is Stage.COMMIT and here.order <= last) or Fields not in here:
        return False
    return any(f.visible and f.type not in {"hidden", "search", "submit", "button"} for f in here[Fields].fields)


def _too_many(here: Evidence, place: Place, said: str, forms: list[Evidence]) -> Fault:
    return Fault(
        say(
            "{place} promises “{said}”, but {count} forms were met: {forms}",
            place=here.title,
            said=said,
            count=len(forms),
            forms=series(t.title for t in forms),
        ),
        (place, *(t.place(None, t.title) for t in forms)),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        key="promised number of steps",
        fix=say("Count the steps as the customer does, or leave the number out."),
    )


def _clock(seconds: float) -> Said:
    """`14:10 minutes`, `45 seconds`, `2 h 5 min`."""
    whole = round(seconds)
    if whole < 120:  # noqa: PLR2004 - below two minutes seconds are read more easily
        return say("{count} seconds", count=whole)
    if whole < 3600:  # noqa: PLR2004 - an hour
        return say("{minutes}:{seconds:02d} minutes", minutes=whole // 60, seconds=whole % 60)
    return say("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)
