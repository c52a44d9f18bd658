"""The subject of a mail says one thing, and the mail another.

## What it finds
Values in the subject or the preheader that the body contradicts: the number of an order, booking or invoice, a sum, a
date, a percentage, the customer's name; states that exclude each other (“has shipped” above “we are preparing your
order”, “is confirmed” above “we will confirm it”, “refunded” above “will be refunded”). Also references, sums, dates
and products in the subject that the body does not repeat (a warning). English and Chinese.

Bad: “Order 1001 has shipped” / “We are preparing your order.” Good: both say the same.

## Why it matters
People read the subject in the list, on the lock screen, and act on it before they open the mail. What they find then
must be what they were told.

## How to fix
Fill subject, preheader and body from the same variables, and choose the subject by the state that the body reports.

## Not reported
Subjects of answers and forwarded mails (Re:, Fwd:, 回复). Other notations of the same value (£1,299.00 and 1299, 6 Jan
and 6 January 2027, LT-1001 and #1001, 8折 and 20% off); references of which the subject shows only the end; numbers of
threads in brackets ([Case 123]). Values whose role is not known, thresholds (“over £20”) and limits (“up to 50%”);
dates that the body gives as days (“tomorrow”, “in 3 days”). States under a condition, in a question, of another part
of the order, or in a timeline; states that the body reports beside those of the subject. Mails of pictures alone.

## Sources
CAN-SPAM Act, section 5(a)(2) (no deceptive subject headings); Nielsen Norman Group on transactional mail.
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Images,
    Kind,
    Mail,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.mailing.bodies import body_of
from auditor.kit.mailing.kept import Broken, absent, broken, misnamed
from auditor.kit.mailing.subjects import is_answer, subject_block, subject_of
from auditor.kit.text.wording import around, shown

WHAT = {  # the sorts that `absent` finds
    "reference": say("reference"),
    "sum": say("sum"),
    "date": say("date"),
    "product": say("product"),
}


@touchpoint_check(
    id="subject-body-mismatch",
    title="Subject and body do not agree",
    severity=Severity.ERROR,
    needs=(Mail, Texts),
    kinds=(Kind.EMAIL,),
    also=(Document, Images),
)
def subject_body_mismatch(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    subject = subject_of(here)
    preheader = next((b.text for b in here[Texts].blocks if b.role == "preheader"), "") or here[Mail].preheader
    if not subject and not preheader:
        return not_applicable(say("the mail has no subject"))
    if is_answer(subject):
        return not_applicable(say("the subject is that of an answer or of a forwarded mail"))
    if not body_of(here):
        return not_applicable(say("the mail has no text"))
    faults = [contradicted(here, "subject", one) for one in broken(here, subject)]
    if name := misnamed(here, subject):
        faults.append(contradicted(here, "subject", name))
    said = {fault.key for fault in faults}
    if not here[Document].truncated if Document in here else True:
        faults += [missing(here, one) for one in absent(here, subject) if f"{one.sort} subject" not in said]
    above = [contradicted(here, "preheader", one) for one in broken(here, preheader[:300])] if preheader else []
    faults += [fault for fault in above if fault.key.replace("preheader", "subject") not in said]
    return judged(examined=1 + bool(preheader), faults=faults)


def contradicted(here: Evidence, part: str, one: Broken) -> Fault:
    """The head says one thing, the body another: both are quoted."""
    block = subject_block(here) if part == "subject" else next((b for b in here[Texts].blocks if b.role == part), None)
    head = subject_of(here) if part == "subject" else block.text if block else here[Mail].preheader
    said, told = named(one.thing, one.said), named(one.thing, one.told)
    if part == "subject":
        message = say("The subject says “{said}”, and the mail “{told}”", said=said, told=told)
    else:
        message = say("The preheader says “{said}”, and the mail “{told}”", said=said, told=told)
    places = [here.place(block, shown(head), (one.said,) if one.said in shown(head) else ())]
    if one.block is not None:
        start = max(one.block.text.find(one.told), 0)
        quote = around(one.block.text, start, start + len(one.told))
        places.append(here.place(one.block, quote, (one.told,) if one.told in quote else ()))
    return Fault(
        message,
        tuple(places),
        confidence=Confidence.HIGH if one.sure else Confidence.MEDIUM,
        key=f"{one.sort} {part}",
        fix=say("Fill subject and body from the same variables."),
    )


def named(thing: Said | None, value: str) -> str:
    """“order 1001”, or the value alone."""
    return say("{thing} {value}", thing=thing, value=shown(value, 60)) if thing else shown(value, 60)


def missing(here: Evidence, one: Broken) -> Fault:
    """The subject names it, the body does not."""
    head = shown(subject_of(here))
    return Fault(
        say("The subject says “{said}”, and the mail does not", said=named(one.thing, one.said)),
        (here.place(subject_block(here), head, (one.said,) if one.said in head else ()),),
        Severity.WARNING,
        Confidence.MEDIUM,
        key=f"no {one.sort}",
        fix=say("Repeat the {what} in the body, where people look for it.", what=WHAT[one.sort]),
    )
