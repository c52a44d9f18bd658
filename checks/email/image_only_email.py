"""With pictures blocked, the mail has lost what it is about.

## What it finds
The mail is looked at with every picture refused, as many mail programs do until the reader allows them. Errors: text
with a sum, a date or a code, or the words of its button, that can only be read on a picture behind them; a call to
action that is a picture without words; a mail of pictures with next to no text. Warnings: pictures that say something
and have no alternative text (all of a mail in one finding).

Bad: a banner with “20 % off until Sunday” as a picture, nothing else. Good: the same words as text, with a colour
behind them.

## Why it matters
Outlook and many company mail programs block pictures, screen readers and searches read text. Who sees an empty frame
does not press it.

## How to fix
Write what counts as text, give every ground picture a ground colour, and each picture that says something an `alt`.

## Not reported
Decoration: `alt=""`, `role="presentation"`, pixels, lines and spacers; pictures in a link that has words of its own;
text on a picture that is legible on the colour under it.

## Sources
WCAG 2.2, 1.1.1 Non-text Content, level A; Email Markup Consortium, accessibility reports.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Evidence,
    Fault,
    Image,
    Images,
    Kind,
    Link,
    Links,
    Markup,
    Params,
    Rendering,
    Renderings,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.hosts import host_of, is_well_known
from auditor.kit.labels import destination
from auditor.kit.links import CONTACT, UNSUBSCRIBE, sort_of
from auditor.kit.mailing.figures import figures_in
from auditor.kit.mailing.hidden import Picture, pictures_of
from auditor.kit.mailing.leaving_words import LEAVE
from auditor.kit.mailing.openings import is_elsewhere
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import shown

SPACER = re.compile(
    r"(?i:spacer|pixel|blank|transparent|shim|1x1|open\.(?:aspx|gif|php)|/o\.gif|track(?:ing)?/open|beacon|divider|shadow|corner|rounded|bg[-_.])"
)
DECOR = frozenset({"presentation", "none"})
THIN, LARGE, HIGH, WIDE = 4, 200, 100, 400  # CSS pixels
KEY = frozenset({"sum", "share", "date", "number", "phone"})


@touchpoint_check(
    id="image-only-email",
    title="Mail that needs its pictures",
    severity=Severity.ERROR,
    needs=(Renderings, Texts),
    kinds=(Kind.EMAIL,),
    also=(Images, Links, Markup),
    params={
        "words": 15,  # of text, from which on it is not mostly pictures; a third of it where there is a code or link
        "shown": 4,  # pictures that a finding names
    },
)
def image_only_email(here: Evidence, params: Params) -> Verdict:
    bare = here[Renderings].named("no-images")
    if bare is None:
        return not_applicable(say("it was not drawn without pictures"))
    images = here[Images].images if Images in here else ()
    if not images and not bare.vanished:
        return not_applicable(say("it has no pictures"))
    silent = silent_pictures(here)
    faults = [fault for fault in (vanished(here, bare), mostly_pictures(here, bare, silent, params["words"])) if fault]
    if not faults:
        faults = [fault for fault in (silent_action(here, silent),) if fault]
        pressed = tuple(f"{place.selector} " for fault in faults for place in fault.places)
        silent = [image for image in silent if not image.selector.startswith(pressed)]
    if silent and not any(fault.key == "pictures" for fault in faults):
        faults.append(without_words(here, silent, int(params["shown"])))
    return judged(examined=len(images) + len(bare.vanished), faults=faults)


def vanished(here: Evidence, bare: Rendering) -> Fault | None:
    """Text that stands on a picture and has the colour of what is under it."""
    if not bare.vanished:
        return None
    seen = {block.text for block in bare.blocks}
    lost = [block for block in bare.vanished if block.text not in seen]
    if not lost:
        return None
    counts = [
        block
        for block in lost
        if block.role in {"link", "button"} or any(f.sort in KEY for f in figures_in(block.text))
    ]
    first = (counts or lost)[0]
    return Fault(
        say(
            "With pictures blocked, “{text}” cannot be read: it has the colour of the ground under its picture",
            text=shown(first.text, 80),
        ),
        tuple(here.place(block, shown(block.text)) for block in (counts or lost)[:4]),
        severity=Severity.ERROR if counts else Severity.WARNING,
        key="vanished",
        fix=say("Give what holds the ground picture a ground colour on which the text can be read."),
    )


def silent_pictures(here: Evidence) -> list[Image]:
    """Pictures that may say something, and have no alternative text."""
    known: dict[str, Picture] = {}
    for picture in pictures_of(here[Markup].html) if Markup in here else []:
        known.setdefault(picture.src[:300], picture)
    worded = [
        link for link in (here[Links].links if Links in here else ()) if link.text.strip() and not link.image_only
    ]
    found: list[Image] = []
    for image in here[Images].images if Images in here else ():
        source = known.get(image.src)
        if image.has_alt or not image.box or (source and source.role in DECOR) or SPACER.search(image.src[:300]):
            continue
        thin = min(image.box.width, image.box.height) <= THIN or (source and {source.width, source.height} & {"1", "0"})
        if not thin and not any(image.selector.startswith(f"{link.selector} ") for link in worded if link.selector):
            found.append(image)
    return found


def mostly_pictures(here: Evidence, bare: Rendering, silent: list[Image], fewest: float) -> Fault | None:
    """A large picture at least, and next to no words beside it."""
    large = [image for image in (here[Images].images if Images in here else ()) if is_large(image)]
    if not large:
        return None
    texts = [block.text for block in bare.blocks if counts_as_text(block)]
    live = sum(map(count_words, texts))
    named = sum(count_words(image.text) for image in bare.images)
    if says_enough(here, texts):
        fewest /= 3
    if live + named >= fewest:
        return None
    what = say("one picture") if len(large) == 1 else say("{count} pictures", count=len(large))
    words = say("{count:.0f} word", count=live) if round(live) == 1 else say("{count:.0f} words", count=live)
    return Fault(
        say(
            "The mail is {pictures} and {words} of text: with pictures blocked there is next to nothing to read",
            pictures=what,
            words=words,
        ),
        tuple(here.place(image, image.text or shown(image.src, 80)) for image in large[:4]),
        severity=Severity.ERROR if silent or not named else Severity.WARNING,
        key="pictures",
        fix=say("Write what the pictures say as text."),
    )


def is_large(image: Image) -> bool:
    """It may hold what the mail says; a logo is lower."""
    box = image.box
    if not box or SPACER.search(image.src[:300]):
        return False
    return box.width >= WIDE or (box.width >= LARGE and box.height >= HIGH)


def says_enough(here: Evidence, texts: list[str]) -> bool:
    """A code, a sum or a day, or a link of words: few words can be all that is needed."""
    if any(figure.sort in KEY for text in texts for figure in figures_in(text)):
        return True
    return any(
        leads_on(link) and link.text.strip() and not link.image_only
        for link in (here[Links].links if Links in here else ())
    )


def counts_as_text(block: Block) -> bool:
    """It is no footer: leaving the list, reading it elsewhere, who sent it."""
    text = block.text
    return not (
        block.region == "footer"
        or LEAVE.search(text)
        or is_elsewhere(text)
        or re.search(r"©|\(c\) ?\d{4}|(?i:all rights reserved|copyright)|版权所有", text)
    )


def silent_action(here: Evidence, silent: list[Image]) -> Fault | None:
    """The only ways on are pictures that have no words."""
    links = [link for link in (here[Links].links if Links in here else ()) if leads_on(link)]
    mute = [link for link in links if link.image_only and not link.text.strip()]
    if not mute or len(mute) < len(links):
        return None
    size = max(mute, key=lambda link: link.box.width * link.box.height if link.box else 0)
    within = [image for image in silent if size.selector and image.selector.startswith(size.selector)]
    if not within:
        return None
    return Fault(
        say(
            "The mail’s only call to action is a picture without words: with pictures blocked there is nothing to press"
        ),
        (here.place(size, size.text or shown(size.href, 80)),),
        key="mute action",
        fix=say("Make the button of text with a ground colour, or give the picture an `alt` that says what it does."),
    )


def leads_on(link: Link) -> bool:
    """Not the logo, not the footer, not another company."""
    if not link.href or link.region == "footer" or sort_of(link) in {UNSUBSCRIBE, CONTACT}:
        return False
    goal = destination(link.href)
    home = goal is not None and not goal.path and not goal.query
    return not home and not is_well_known(host_of(link.href)) and not is_elsewhere(link.text or "-")


def without_words(here: Evidence, silent: list[Image], most: int) -> Fault:
    """All of them in one finding."""
    if len(silent) == 1:
        message = say("1 picture without alternative text: with pictures blocked it says nothing")
    else:
        message = say(
            "{count} pictures without alternative text: with pictures blocked they say nothing", count=len(silent)
        )
    return Fault(
        message,
        tuple(here.place(image, shown(image.src, 80)) for image in silent[:most]),
        severity=Severity.WARNING,
        key="no alternative text",
        fix=say('Say in `alt` what the picture says; `alt=""` where it is decoration.'),
    )
