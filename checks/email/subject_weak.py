"""A subject that does not say what the mail is about.

## What it finds
Subjects that name neither a thing nor an action (“Update”, “Important information”, 温馨提示, the company's name
alone); subjects longer than `letters` characters, or `han` Chinese ones; subjects in capitals throughout; mails with
no subject at all (a warning); the same subject for two stages of a journey, so that nobody can tell the mails apart.
English and Chinese.

Bad: “Update”. Good: “Order 1001 ships today”.

## Why it matters
In a list of two hundred mails the subject is all that there is. What cannot be told from it is not opened, and not
found again.

## How to fix
The thing and its state, in this order and in the first 60 characters: “Order 1001: delivered”.

## Not reported
Subjects of answers and forwarded mails. Short subjects with a code or a number. Names in capitals (IKEA, DHL), and
single words in capitals. Marketing mails that are vague on purpose; their length and capitals are judged. Templates
that have no subject of their own.

## Sources
Nielsen Norman Group on transactional mail (vague subject lines).
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Links,
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
from auditor.kit.mailing.bodies import body_of
from auditor.kit.mailing.phase_words import AGAINST
from auditor.kit.mailing.phases import phases_in
from auditor.kit.mailing.purpose import MARKETING, purpose_of
from auditor.kit.mailing.subjects import (
    is_answer,
    is_han,
    is_name_alone,
    same_when_masked,
    says_nothing,
    shouts,
    subject_block,
    subject_of,
    width_of,
)
from auditor.kit.text.wording import shown


@journey_check(
    id="subject-weak",
    title="A subject that says too little",
    severity=Severity.NOTICE,
    needs=(Mail, Texts),
    also=(Document, Links),
    params={
        "letters": 60,  # NN/g: what a phone's list shows, and a little more
        "han": 30,  # as wide as 60 letters
    },
)
def subject_weak(journey: JourneyEvidence, params: Params) -> Verdict:
    mails = [t for t in journey if t.kind is Kind.EMAIL and Mail in t and (subject_of(t) or has_head(t))]
    if not mails:
        return not_applicable(say("there is no mail with a subject"))
    names = names_of(journey)
    faults = [fault for here in mails for fault in weak(here, names, params)]
    return judged(examined=len(mails), faults=[*faults, *repeated(mails)])


def has_head(here: Evidence) -> bool:
    """It was really sent, so that a subject could have been there."""
    return bool(here[Mail].sender and here[Mail].headers)


def names_of(journey: JourneyEvidence) -> tuple[str, ...]:
    """The company's names, and those of the house."""
    declared = [v for k, v in journey.journey.facts.items() if k.split(".")[0] == "brand"]
    found = [f.value for e in journey.ledger.of("brand") for f in e.facts]
    senders = [t[Mail].sender_name for t in journey if Mail in t and t[Mail].sender_name]
    return tuple(dict.fromkeys([*declared, *found, *senders, *journey.journey.words.names]))


def weak(here: Evidence, names: tuple[str, ...], params: Params) -> list[Fault]:
    """What is wrong with one subject by itself."""
    subject = subject_of(here)
    if not subject:
        place = here.place(None, "")
        return [
            Fault(
                say("The mail has no subject"),
                (place,),
                Severity.WARNING,
                key="none",
                fix=say("Name the thing and its state."),
            )
        ]
    if is_answer(subject):
        return []
    place = here.place(subject_block(here), shown(subject))
    if is_name_alone(subject, names) or (purpose_of(here) != MARKETING and says_nothing(subject, names)):
        return [Fault(
            say("The subject “{subject}” names neither a thing nor an action", subject=shown(subject, 80)),
            (place,),
            confidence=Confidence.MEDIUM,
            key="nothing",
            fix=say("Name the thing and its state, such as “Order 1001: ships today” or “订单 1001 已发货”."),
        )]  # fmt: skip
    faults: list[Fault] = []
    if loud := shouts(subject, names):
        at = here.place(
            subject_block(here), shown(subject), tuple(w for w in dict.fromkeys(loud) if w in shown(subject))
        )
        faults.append(
            Fault(
                say("The subject is in capitals throughout"), (at,), key="capitals", fix=say("Write it as a sentence.")
            )
        )
    han = is_han(subject)
    length, most = (width_of(subject), params["han"]) if han else (len(subject), params["letters"])
    if length > most:
        if han:
            message = say(
                "The subject is {length:.0f} Chinese characters wide; "
                "what comes after {most:.0f} is cut off in most lists",
                length=length,
                most=most,
            )
        else:
            message = say(
                "The subject is {length:.0f} characters long; what comes after {most:.0f} is cut off in most lists",
                length=length,
                most=most,
            )
        faults.append(Fault(
            message,
            (place,),
            key="long",
            fix=say("Put the thing and its state first, and leave the rest to the mail."),
        ))  # fmt: skip
    return faults


def repeated(mails: list[Evidence]) -> list[Fault]:
    """The same subject for two stages."""
    by_subject: dict[str, list[Evidence]] = {}
    for here in mails:
        subject = subject_of(here)
        if subject and not is_answer(subject) and not subject.startswith(("[", "【")):
            by_subject.setdefault(same_when_masked(subject), []).append(here)
    faults: list[Fault] = []
    for same in by_subject.values():
        first = same[0]
        other = next((here for here in same[1:] if differ(first, here)), None)
        if other is None:
            continue
        places = tuple(here.place(subject_block(here), shown(subject_of(here))) for here in (first, other))
        faults.append(Fault(
            say(
                "{title} and {other} have the same subject, “{subject}”, and tell of different things",
                title=first.title or first.touchpoint,
                other=other.title or other.touchpoint,
                subject=shown(subject_of(first), 80),
            ),
            places,
            confidence=Confidence.MEDIUM,
            key="same",
            fix=say("Say in each subject what is new: “confirmed”, “on its way”, “delivered”."),
        ))  # fmt: skip
    return faults


def differ(one: Evidence, other: Evidence) -> bool:
    """They belong to two stages, or report two states."""
    if one.stage and other.stage and one.stage is not other.stage:
        return True
    first = {p.state for b in body_of(one) for p in phases_in(b.text)}
    second = {p.state for b in body_of(other) for p in phases_in(b.text)}
    return bool(first and second and not first & second and any(AGAINST.get(s, frozenset()) & second for s in first))
