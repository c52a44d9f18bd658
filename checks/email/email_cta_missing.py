"""A mail asks for something, and has nothing to press; or it has too many buttons to know which.

## What it finds
Mails that ask their reader to do something (confirm an address, set a password, pay, complete a form, leave a review,
choose a slot; 请确认邮箱, 请支付账单; “click the button below”) and hold no link, button or address by which it can be
done. Also mails with more than `primary` buttons of equal weight that lead to different places. English and Chinese.

Bad: “Please confirm your e-mail address.” and the end. Good: the same, and a button “Confirm e-mail”.

## Why it matters
What cannot be done on the spot is put off, forgotten, or asked about by phone. Three equal buttons are a question.

## How to fix
One clear button with the action as its name. What comes second is a plain link.

## Not reported
Mails that ask for nothing: receipts, notifications. An address written out, a telephone number to call, a reply that
is read, a place to go, an app, an account to log in to, a code to enter, bank details, an attachment: they are ways
too. Requests under a condition (“if you did not ask for this …”). Marketing mails and newsletters may show many
offers; cards whose buttons have the same name, and buttons that lead to one place, are one. What looks like a button:
a ground of its own colour, of some size.

## Sources
Validity, e-mail checklist (one call to action); Nielsen Norman Group on transactional mail.
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Images,
    Kind,
    Links,
    Mail,
    Params,
    Severity,
    Texts,
    Verdict,
    joined,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.mailing.actions import Ask, asked_for, can_be_done, primary
from auditor.kit.mailing.bodies import body_of, is_pictorial
from auditor.kit.mailing.purpose import MARKETING, purpose_of
from auditor.kit.text.wording import around, shown


@touchpoint_check(
    id="email-cta-missing",
    title="What to press is missing or unclear",
    severity=Severity.WARNING,
    needs=(Mail, Texts, Links),
    kinds=(Kind.EMAIL,),
    also=(Document, Images),
    params={"primary": 2},  # buttons: one for what is asked, one beside it
)
def email_cta_missing(here: Evidence, params: Params) -> Verdict:
    if not body_of(here):
        return not_applicable(say("the mail has no text"))
    asks = asked_for(here)
    buttons = primary(here)
    if not asks and not buttons:
        return not_applicable(say("the mail asks for nothing"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    if asks and not can_be_done(here):
        fault = nothing_to_press(here, next((a for a in asks if a.action == "link"), asks[0]))
        unsure = is_pictorial(here) or (Document in here and bool(here[Document].truncated))
        (doubts if unsure else faults).append(fault)
    if len(buttons) > params["primary"] and purpose_of(here) != MARKETING:
        names = [say("“{name}”", name=shown(link.text, 40)) for link in buttons]
        faults.append(Fault(
            say(
                "{count} buttons of equal weight lead to different places: {names}",
                count=len(buttons),
                names=joined(names),
            ),
            tuple(here.place(link, shown(link.text)) for link in buttons),
            confidence=Confidence.MEDIUM,
            key="several",
            fix=say("Keep one button for what matters most, and make plain links of the others."),
        ))  # fmt: skip
    return judged(examined=len(asks) + len(buttons), faults=faults, doubts=doubts)


def nothing_to_press(here: Evidence, ask: Ask) -> Fault:
    """The request, quoted; nothing answers it."""
    words = shown(ask.words, 80)
    start = max(ask.block.text.find(ask.words), 0)
    quote = around(ask.block.text, start, start + len(ask.words))
    return Fault(
        say("The mail asks for “{words}”, and has no link or button for it", words=words),
        (here.place(ask.block, quote, (ask.words,) if ask.words in quote else ()),),
        confidence=Confidence.HIGH if ask.action == "link" else Confidence.MEDIUM,
        key=f"nothing to press: {ask.action}",
        fix=say("Add one button that does it, and its address in the text part."),
    )
