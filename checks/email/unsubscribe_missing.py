"""A mail that sells has no way to leave the list.

## What it finds
In mails whose purpose is marketing (the journey says `purpose: marketing`, or its words and headers do): no words
that let the reader go (unsubscribe, opt out, manage preferences, 退订), no link at those words, and in mails that were
received no List-Unsubscribe with List-Unsubscribe-Post. For the market `us`: no postal address.

Bad: “Summer sale: 20 % off all tents” with “© Acme” below. Good: “… You get this because you ordered from us.
Unsubscribe · Acme Ltd, 1 Harbour Street, Northwick”.

## Why it matters
Who cannot leave presses “Spam”. Laws on advertising by mail ask for a way out in every one, and the large mail
services for a header that works with one press.

## How to fix
Put a plain link “Unsubscribe” in the footer of the base template, and have the mail system send both headers.

## Not reported
Mails of service (orders, passwords, alerts that were asked for), and mails of which nobody can say what they are for:
say `purpose:` in the journey. Headers of templates and files without headers; an opt-out by answering a message; a
link “here” in a sentence that speaks of unsubscribing. Words of leaving without any link are left to a person,
because they may say how else; so are mails in other languages than English and Chinese whose words are not known.

## Sources
RFC 8058; CAN-SPAM Act, 15 U.S.C. 7704(a)(3) and (5); UK PECR, regulation 22; 互联网电子邮件服务管理办法, article 14.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Evidence,
    Fault,
    Kind,
    Link,
    Links,
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
from auditor.kit.links import leaves_a_list
from auditor.kit.mailing.leaving_words import PLACE, lets_go
from auditor.kit.mailing.purpose import MARKETING, SERVICE, purpose_of
from auditor.kit.mailing.unsubscribing import read
from auditor.kit.passages import FIRST_CLASS
from auditor.kit.text.languages import primary
from auditor.kit.text.wording import shown

LONGEST = 4_000


@touchpoint_check(
    id="unsubscribe-missing",
    title="No way to leave the list",
    severity=Severity.ERROR,
    needs=(Texts, Mail),
    also=(Links,),
    kinds=(Kind.EMAIL,),
)
def unsubscribe_missing(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001  # it has no thresholds
    purpose = purpose_of(here)
    if purpose == SERVICE:
        return not_applicable(say("it is a mail of service"))
    if purpose != MARKETING:
        return not_applicable(say("what it is for is not said (`purpose:`), and its words do not show it"))
    said = bool(here.purpose)
    blocks = here[Texts].blocks
    if not any(block.text.strip() for block in blocks if block.role not in {"subject", "sender"}):
        return not_applicable(say("there is no text"))
    faults, doubts = list[Fault](), list[Fault]()
    words = next((b for b in blocks if lets_go(b.text)), None)
    link = _way_out(here)
    if words is None and link is None:
        known = primary(here.language) in FIRST_CLASS
        missing = _fault(here, "visible", say("The mail sells, and says no way to leave the list"), said=said)
        (faults if known else doubts).append(missing)
    elif link is None and words is not None and not _by_answer(words) and not _address_in(words):
        message = say("“{words}” speaks of leaving the list, and no link there does it", words=shown(words.text, 80))
        doubts.append(Fault(message, (here.place(words),), key="no-link", fix=say("Make the words a link.")))
    if here[Mail].headers and (fault := _of_headers(here, said=said)):
        faults.append(fault)
    if here.about.market.lower() == "us" and not any(PLACE.search(b.text[:LONGEST]) for b in blocks):
        message = say("The mail sells, and names no postal address of the sender")
        faults.append(_fault(here, "address", message, said=said))
    return judged(
        examined=1 + bool(here[Mail].headers) + (here.about.market.lower() == "us"), faults=faults, doubts=doubts
    )


def _way_out(here: Evidence) -> Link | None:
    links = here[Links].links if Links in here else ()
    targets = read(here[Mail].headers).targets
    return next((one for one in links if (one.href or one.written) and _leaves(one, targets)), None)


def _leaves(link: Link, targets: tuple[str, ...]) -> bool:
    return leaves_a_list(link, targets) or lets_go(link.context)


def _by_answer(block: Block) -> bool:
    """To answer, to write or to send a message is a way too."""
    return bool(
        re.search(r"(?i:\b(?:reply|text|write|call|e-?mail us|contact us|account)\b)|回复|发送|致电|联系", block.text)
    )


def _address_in(block: Block) -> bool:
    return "://" in block.text or "@" in block.text or "www." in block.text


def _of_headers(here: Evidence, *, said: bool) -> Fault | None:
    found = read(here[Mail].headers)
    if not found.written:
        return _fault(
            here,
            "header",
            say("The mail sells, and has no List-Unsubscribe header"),
            said=said,
            severity=Severity.WARNING,
        )
    if not found.post:
        message = say("The mail sells, and its List-Unsubscribe has no List-Unsubscribe-Post beside it")
        return _fault(here, "post", message, said=said, severity=Severity.WARNING)
    return None


def _fault(here: Evidence, key: str, message: Said, *, said: bool, severity: Severity = Severity.ERROR) -> Fault:
    fixes = {
        "visible": say("Put a link “Unsubscribe” into the footer."),
        "address": say("Put the postal address into the footer."),
        "header": say("Send List-Unsubscribe: <https://…> and List-Unsubscribe-Post: List-Unsubscribe=One-Click."),
        "post": say("Send List-Unsubscribe-Post: List-Unsubscribe=One-Click."),
    }
    subject = next((b for b in here[Texts].blocks if b.role == "subject"), None)
    place = here.place(subject) if subject else here.place(None, here[Mail].subject)
    confidence = Confidence.HIGH if said else Confidence.MEDIUM
    return Fault(message, (place,), severity, confidence, key, fixes[key])
