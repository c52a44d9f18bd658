"""A mail cannot be answered, and names no other way to ask.

## What it finds
Mails whose answers go to an address that nobody reads (`noreply@`, `donotreply@`), or that say so themselves (“Please
do not reply”, 请勿回复), and that offer neither contact nor help in their text. Also mails that invite to reply, though
the reply would go to such an address. English and Chinese.

Bad: from noreply@shop.example, “Your parcel could not be delivered.” Good: “Questions? Just reply to this mail.”

## Why it matters
The customer has a question, has the mail open, and presses “Reply”. That is the moment to be there.

## How to fix
Send from a mailbox that somebody reads. Where that cannot be, put a phone number or a link to help into every mail.

## Not reported
A no-reply sender whose `Reply-To` is read, or whose mail names a phone, an address or a help page. Mails with a
one-time code are a notice. In other languages than English and Chinese a person has to look.

## Sources
Nielsen Norman Group on transactional mail (say what to do when things go wrong).
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Links,
    Mail,
    Params,
    Place,
    Probed,
    Severity,
    Texts,
    Verdict,
    Walk,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.caring.contact_words import BY_REPLY
from auditor.kit.caring.contacting import reply_goes_nowhere, spoken_here, tells_not_to_reply
from auditor.kit.caring.helping import help_offered
from auditor.kit.headings import main_heading
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, shown

ONE_TIME = re.compile(
    r"(?i:\b(?:verification|security|one[- ]time|login|log-in|sign[- ]in|confirmation|access|authentication"
    r"|2fa) (?:pass)?codes?\b"
    r"|\bone[- ]time (?:passcode|password|pin|link)\b|\botp\b|\bpasscode\b|\bcode (?:is|to (?:log|sign) in)\b"
    r"|\bmagic link\b|\bsign[- ]in link\b)"
    r"|验证码|校验码|动态(?:码|密码)|一次性(?:密码|链接)"
)


@touchpoint_check(
    id="noreply-dead",
    title="A mail that nobody can answer",
    severity=Severity.WARNING,
    needs=(Mail, Texts),
    kinds=(Kind.EMAIL,),
    also=(Document, Links, Probed, Walk),
)
def noreply_dead(here: Evidence, _: Params) -> Verdict:
    mail = here[Mail]
    unread = reply_goes_nowhere(mail.sender, mail.reply_to)
    said = _says_so(here)
    if not unread and said is None:
        return judged(examined=1)
    if not here[Texts].blocks and not mail.text:
        return not_applicable(say("the mail has no text"))
    offers = [offer for offer in help_offered(here) if not tells_not_to_reply(offer)]
    replies = [offer for offer in offers if BY_REPLY.search(simplified(offer))]
    if len(offers) > len(replies):
        return judged(examined=1)
    address = mail.reply_to or mail.sender
    if replies and unread:
        message = say(
            "“{words}” says the mail, but answers go to {address}",
            words=shown(replies[0], 60),
            address=shown(address, 80),
        )
    elif unread:
        message = say("Answers go to {address}, and the mail names no other way to ask", address=shown(address, 80))
    else:
        message = say("The mail says that answers are not read, and names no other way to ask")
    subject = mail.subject + " " + " ".join(b.text[:300] for b in here[Texts].blocks[:30])
    fault = Fault(
        message,
        (said or _at(here, replies),),
        Severity.NOTICE if ONE_TIME.search(simplified(subject)) else None,
        Confidence.HIGH if unread else Confidence.MEDIUM,
        key="no reply",
        fix=say("Send from a mailbox that somebody reads, or say where to ask: a phone number, or a link to help."),
    )
    return judged(examined=1, faults=[fault]) if spoken_here(here) else judged(examined=1, doubts=[fault])


def _says_so(here: Evidence) -> Place | None:
    """Where the mail itself says that answers are not read."""
    for block in here[Texts].blocks:
        if block.role not in {"code", "quote", "sender"} and (match := tells_not_to_reply(block.text[:2000])):
            words = block.text[match.start() : match.end()]
            return here.place(block, around(block.text, match.start(), match.end()), (words,))
    return None


def _at(here: Evidence, replies: list[str]) -> Place:
    for block in here[Texts].blocks:
        if replies and replies[0] in block.text:
            start = block.text.index(replies[0])
            return here.place(block, around(block.text, start, start + len(replies[0])), (replies[0],))
    title = main_heading(here[Texts].blocks) or next((b for b in here[Texts].blocks if b.role != "sender"), None)
    return here.place(title, shown(title.text) if title else shown(here[Mail].subject))
