"""What an inbox shows beside the subject says nothing.

## What it finds
HTML mails whose first 90 characters, hidden or not, are “View in browser”, the name of a logo, an address, or the
subject once more; English and Chinese.

Bad: “View this email in your browser · Acme”. Good: “It arrives on Tuesday 6 January between 9 and 12.”

## Why it matters
Half of what a reader sees of a mail before opening it is this line. It can say what the subject has no room for.

## How to fix
Put one sentence with the news first in the body: seen, or hidden above the logo.

## Not reported
Mails in plain text; a hidden preheader; a first line that says something after such words, within the 90 characters;
mails that are nothing but pictures (`image-only-email`).

## Sources
Mailchimp, “About preview text”; Nielsen Norman Group, “Transactional email and confirmation message usability”.
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Images,
    Kind,
    Mail,
    Markup,
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
from auditor.kit.mailing.hidden import pictures_of
from auditor.kit.mailing.openings import leads_elsewhere, weight, what_is_left
from auditor.kit.text.wording import around, bare, shown


@touchpoint_check(
    id="preheader-missing",
    title="Nothing beside the subject",
    severity=Severity.NOTICE,
    needs=(Mail, Texts),
    kinds=(Kind.EMAIL,),
    also=(Images, Markup),
    params={
        "characters": 90,  # about what phones show beside the subject (catalogue §4.6)
        "least": 12,  # letters that say something; a Han character counts as three
    },
)
def preheader_missing(here: Evidence, params: Params) -> Verdict:
    mail = here[Mail]
    if not mail.html:
        return not_applicable(say("it is plain text: it begins with what it says"))
    blocks = body_of(here)
    if not blocks:
        return not_applicable(say("it has no text"))
    names = tuple(filter(None, (mail.subject, mail.sender_name, *_alternatives(here))))
    most = int(params["characters"])
    line = " ".join([mail.preheader, *(block.text for block in blocks[:40])]).strip()
    line = " ".join(line.split())
    seen = line[:most]
    # a name that goes on behind the cut is still that name
    left = what_is_left(seen, (*names, *(name[: len(seen)] for name in names)))
    if weight(left) >= params["least"] or weight(line) < params["least"] or _is_short(line, names, most):
        return judged(examined=1)
    head = next((b for b in here[Texts].blocks if b.role == "preheader"), None) or blocks[0]
    fault = Fault(
        _worded(seen, mail.subject, most),
        (here.place(head, around(head.text, 0, min(len(head.text), most))),),
        key="preheader",
        fix=say("Begin the body, seen or hidden, with one sentence that says the news."),
    )
    return judged(examined=1, faults=[fault])


def _alternatives(here: Evidence) -> list[str]:
    """What the first pictures are called."""
    if Markup in here:
        return [picture.alt for picture in pictures_of(here[Markup].html[:200_000])[:3] if picture.alt]
    return [image.text for image in here[Images].images[:3]] if Images in here else []


def _is_short(line: str, names: tuple[str, ...], most: int) -> bool:
    """The whole mail is shorter than what an inbox shows: a subject that is repeated is all there is to say."""
    return len(line) <= most and not leads_elsewhere(line) and weight(what_is_left(line, names[1:])) > 0


def _worded(seen: str, subject: str, most: int) -> Said:
    start = shown(seen, most)
    if bare(subject) and bare(seen).startswith(bare(subject)[: len(bare(seen))]):
        return say(
            "The first {count} characters of the mail, which the inbox shows beside the subject, "
            "repeat the subject: “{start}”",
            count=most,
            start=start,
        )
    if leads_elsewhere(seen):
        return say(
            "The first {count} characters of the mail, which the inbox shows beside the subject, "
            "only lead elsewhere: “{start}”",
            count=most,
            start=start,
        )
    return say(
        "The first {count} characters of the mail, which the inbox shows beside the subject, "
        "say nothing of it: “{start}”",
        count=most,
        start=start,
    )
