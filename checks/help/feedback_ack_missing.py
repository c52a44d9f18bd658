"""Feedback or a complaint was sent, and the answer says nothing but thanks.

## What it finds
After a form for feedback or complaints was sent on the way: the page that follows, and the mails after it, name no
reference, no time until an answer, and nobody who deals with it. A complaint needs a reference and a time; for other
feedback, one of the three alone is a notice. English and Chinese.

Bad: “Thanks.” Good: “Thank you. Your case is 881, and you will have an answer by 12 January.”

## Why it matters
Who took the trouble to write wants to know that somebody has read it. Without a number, the next call starts at zero.

## How to fix
Answer at once with a case number, the name of the team, and the day by which an answer comes.

## Not reported
Votes and stars without words; words sent without a name or an address, unless they are a complaint: nobody could
answer them. “We read every message, and cannot answer each” is a time too. Pages on which the form stands again (it
was not sent), pages that were not read to their end, and other languages.

## Sources
ISO 10002, complaints handling: acknowledgement of receipt, tracking.
"""

from __future__ import annotations

from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Kind,
    Mail,
    Params,
    Place,
    Probed,
    Severity,
    Texts,
    Verdict,
    Walk,
    either,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import asked_for, is_down, is_unread, spoken_here, writes_a_message
from auditor.kit.caring.feedback import acknowledges, is_complaint_form, is_feedback_form
from auditor.kit.filling.entered import identity, page_of
from auditor.kit.filling.fields import asks_for
from auditor.kit.headings import LAYOUT, main_heading
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

ADDRESSED = frozenset({"email", "phone", "name", "given-name", "family-name", "order-reference", "username"})
NAMED = (say("its reference"), say("by when an answer comes"), say("who deals with it"))
BOTH = 2  # of the three


@dataclass(frozen=True, slots=True)
class Sent:
    """A form of feedback that was sent on the way to `here`. `complaint`: it is one for complaints."""

    here: Evidence
    complaint: bool


@journey_check(
    id="feedback-ack-missing",
    title="Feedback is only thanked for",
    severity=Severity.WARNING,
    needs=(Texts, Walk),
    also=(Document, Fields, Mail, Probed),
)
def feedback_ack_missing(journey: JourneyEvidence, _: Params) -> Verdict:
    sent = [s for here in journey if (s := _sent(journey, here))]
    if not sent:
        return not_applicable(say("no form for feedback or complaints was sent"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for one in sent:
        if fault := _fault(journey, one):
            unsure = is_unread(one.here) or not spoken_here(one.here)
            (doubts if unsure else faults).append(fault)
    return judged(examined=len(sent), faults=faults, doubts=doubts)


def _sent(journey: JourneyEvidence, here: Evidence) -> Sent | None:
    if here.kind is not Kind.PAGE or not asked_for(here) or Walk not in here or is_down(here):
        return None
    words = [t for t in here[Walk].typed if writes_a_message(t.field) and t.value.strip()]
    for typed in words:
        fields, title = _form(journey, here, typed.field, typed.url)
        complaint = is_complaint_form(fields, title)
        if not is_feedback_form(fields, title) or _still_there(here, typed.field):
            continue
        answerable = any(
            asks_for(t.field).key in ADDRESSED for t in here[Walk].typed if t.field.form == typed.field.form
        )
        if complaint or answerable:
            return Sent(here, complaint)
    return None


def _form(journey: JourneyEvidence, here: Evidence, field: Field, url: str) -> tuple[tuple[Field, ...], str]:
    """The fields of the form that the field belongs to, and what its page is called."""
    asked = next((a for a in here[Walk].asked if page_of(a.url) == page_of(url)), None)
    page = next(
        (t for t in journey if Document in t and t.kind is Kind.PAGE and page_of(t[Document].url) == page_of(url)), None
    )
    fields: tuple[Field, ...] = asked.fields if asked else ()
    title = asked.title if asked else ""
    if page is not None and page is not here and asked_for(page):
        fields = fields or (page[Fields].fields if Fields in page else ())
        head = main_heading(page[Texts].blocks)
        title = f"{title} | {head.text if head else ''}"
    own = tuple(f for f in fields if f.form == field.form)
    return (own or (field,), title)


def _still_there(here: Evidence, field: Field) -> bool:
    """The same field stands on the page again: the form was refused, or is only filled in."""
    fields = here[Fields].fields if Fields in here else ()
    return any(f.visible and identity(f) == identity(field) for f in fields)


def _fault(journey: JourneyEvidence, sent: Sent) -> Fault | None:
    here = sent.here
    answers = [here, *_mails_after(journey, here)]
    said = " \n".join(
        b.text for t in answers for b in t[Texts].blocks if b.region not in LAYOUT and b.role not in {"code", "quote"}
    )
    given = acknowledges(simplified(said))
    lacks = [name for name, there in zip(NAMED, given, strict=True) if not there]
    due = [name for name in lacks if name in NAMED[:BOTH]] if sent.complaint else lacks
    if not due or (not sent.complaint and sum(given) >= BOTH):
        return None
    if sent.complaint:
        message = say("The answer to the complaint does not say {lacks}", lacks=either(due))
    else:
        message = say("The answer to the feedback does not say {lacks}", lacks=either(due))
    mild = not sent.complaint and sum(given) == 1
    return Fault(
        message,
        tuple(_place(t) for t in answers),
        Severity.NOTICE if mild else None,
        Confidence.MEDIUM,
        key="acknowledgement of complaint" if sent.complaint else "acknowledgement of feedback",
        fix=say("Give a case number, say who reads it, and by when an answer comes."),
    )


def _mails_after(journey: JourneyEvidence, here: Evidence) -> list[Evidence]:
    """Mails that came between this page and the next one on which something was typed."""
    found: list[Evidence] = []
    for other in journey:
        if other.order <= here.order:
            continue
        if other.kind is Kind.PAGE and Walk in other and other[Walk].typed:
            break
        if other.kind in {Kind.EMAIL, Kind.TEXT} and asked_for(other):
            found.append(other)
    return found


def _place(here: Evidence) -> Place:
    title = main_heading(here[Texts].blocks) or next((b for b in here[Texts].blocks if b.region not in LAYOUT), None)
    return here.place(title, shown(title.text) if title else shown(here.title))
