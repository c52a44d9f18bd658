"""The plain-text part of a mail and its HTML do not say the same.

## What it finds
Sums, dates, spans of time, hours, numbers of orders, codes, phone numbers and addresses that differ between the two
parts, or that stand in one of them alone; buttons whose address the text part lacks, and addresses that only the
text part has; a text part that says nothing of the mail; HTML without a text part. English and Chinese.

Bad: the HTML says “return it within 30 days”, the text part “within 14 days”. Good: both come from one source.

## Why it matters
Watches, screen readers, previews, company archives and some readers show the text part. They get another truth, and
nobody who looks at the mail in a browser sees it.

## How to fix
Make both parts from one template, or have the text part generated from the HTML when the mail is sent.

## Not reported
The same figure or day in another notation; a sum more in a text part that has all those of the HTML; small print
(copyright, registers) and footers; campaign parameters, counters of clicks and addresses that hold a key, which differ
by nature; “label ( address )” and the other notations of programs that write text parts; the mail itself on the web,
leaving the list, social networks and home pages; a template without a text part, which the sending program may add.

## Sources
RFC 2046, 5.1.4: alternatives are “alternative” versions of the same information.
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Images,
    Kind,
    Links,
    Mail,
    Markup,
    Params,
    Severity,
    Template,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.mailing.bodies import body_of
from auditor.kit.mailing.parts import Spot, counted, differences, missing_actions, strange_links
from auditor.kit.text.wording import around, shown


@touchpoint_check(
    id="part-drift",
    title="Text part that says something else",
    severity=Severity.WARNING,
    needs=(Mail, Texts),
    kinds=(Kind.EMAIL,),
    also=(Links, Images, Markup, Template),
    params={
        "stub": 0.2,  # of the words of the HTML: a text part with fewer and no figures is none
        "shown": 3,  # figures that a finding names
    },
)
def part_drift(here: Evidence, params: Params) -> Verdict:
    mail = here[Mail]
    if not mail.html:
        return not_applicable(say("it has one part"))
    if not mail.text.strip():
        if mail.beside:
            return not_applicable(say("its texts stand one below the other: they are no editions of one another"))
        if Template in here:
            return not_applicable(say("a template without a text part; the sending program may add one"))
        return judged(examined=1, faults=[without_text(here)])
    words = sum(counted(block.text) for block in body_of(here))
    stub = counted(mail.text)
    found = differences(here)
    if words > 30 and stub < params["stub"] * words and found.only_html:  # noqa: PLR2004 - a mail of three lines
        return judged(examined=1, faults=[says_nothing(here)])
    most = int(params["shown"])
    faults = [apart(here, one, other) for one, other in found.apart]
    faults += [only(here, found.only_html, most, html=True)] if found.only_html else []
    faults += [only(here, found.only_text, most, html=False)] if found.only_text else []
    if missing := missing_actions(here):
        names = series(say("“{name}”", name=shown(link.text, 40)) for link in missing[:most])
        faults.append(
            Fault(
                say("The text part does not have the address of {names}", names=names),
                tuple(here.place(link) for link in missing[:most]),
                confidence=Confidence.MEDIUM,
                key="link missing",
                fix=say("Write the address into the text part."),
            )
        )
    elif strange := strange_links(here):
        faults.append(
            Fault(
                say(
                    "Only the text part leads to {addresses}",
                    addresses=series(shown(address, 80) for address in strange[:most]),
                ),
                (here.place(None, around(mail.text, *_span(mail.text, strange[0])), (shown(strange[0], 80),)),),
                confidence=Confidence.MEDIUM,
                key="link of the text part",
            )
        )
    return judged(examined=1 + words, faults=faults)


def _span(text: str, piece: str) -> tuple[int, int]:
    start = max(0, text.find(piece))
    return start, min(len(text), start + len(piece))


def without_text(here: Evidence) -> Fault:
    """Readers without HTML get an empty mail, or source."""
    return Fault(
        say("The mail has HTML and no plain-text part"),
        (here.place(next(iter(body_of(here)), None)),),
        key="no text part",
        fix=say("Send a plain-text part with it; most mail libraries can make one from the HTML."),
    )


def says_nothing(here: Evidence) -> Fault:
    """It only tells that there is HTML."""
    return Fault(
        say("The text part says nothing of what the HTML says: “{text}”", text=shown(here[Mail].text, 120)),
        (here.place(None, shown(here[Mail].text)),),
        key="stub",
        fix=say("Write what the mail says into the text part too."),
    )


def apart(here: Evidence, text: Spot, html: Spot) -> Fault:
    """Two values of one thing."""
    return Fault(
        say("The text part says “{text}” where the HTML says “{html}”", text=text.figure.shown, html=html.figure.shown),
        (
            here.place(html.block, None if html.block else html.text, (html.figure.shown,)),
            here.place(None, around(text.text, text.figure.start, text.figure.end), (text.figure.shown,)),
        ),
        key=f"apart {text.figure.sort}",
        fix=say("Make both parts from one source."),
    )


def only(here: Evidence, spots: tuple[Spot, ...], most: int, *, html: bool) -> Fault:
    """Figures of one part alone, in one finding."""
    names = series(say("“{value}”", value=shown(spot.figure.shown, 60)) for spot in spots[:most])
    if len(spots) > most:
        names = say("{names} and {count} more", names=names, count=len(spots) - most)
    if html:
        said = say("Only the HTML says {names}; the text part does not", names=names)
    else:
        said = say("Only the text part says {names}", names=names)
    places = tuple(
        here.place(spot.block, around(spot.text, spot.figure.start, spot.figure.end), (spot.figure.shown,))
        for spot in spots[:most]
    )
    return Fault(
        said, places, confidence=Confidence.MEDIUM, key=f"only {'html' if html else 'text'}",
        fix=say("Make both parts from one source."),
    )  # fmt: skip
