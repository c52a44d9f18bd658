"""A mail does not tell screen readers what it is, or is hard to see.

## What it finds
What the HTML of a mail lacks for people who listen to it or see little: no `lang` (or one that is no language, such as
`und` or `en_US`, or that contradicts the text); no `dir="rtl"` around Arabic, Persian, Hebrew or Urdu; no <title>;
tables that only arrange things and do not say so (`role="presentation"`); text with too little contrast to what it
stands on (below 4.5:1; below 3:1 for large text). All in one finding for a mail: it mostly lies in its template.

Bad: `<html>` and 14 nested tables. Good: `<html lang="en">`, `<table role="presentation">`.

## Why it matters
Without a language, a screen reader reads English with the voice of another one. Tables that arrange are announced
one by one: “table with 1 row and 1 column”. Pale grey on white is lost in the sun, and to many over sixty.

## How to fix
In the template that all mails are made of: `lang` (and `dir`) on `<html>` and on a `<div>` around everything, since
many clients throw `<html>` away; a `<title>`; `role="presentation"` on every table for layout; darker text.

## Not reported
Pictures without alternative text (`image-only-email`); mails without HTML; tables of values (with `<th>`, a caption, or
two rows of two values); text on a picture, a gradient or a ground that cannot be told for certain; signs without
letters or digits; short texts whose language is not sure; a long mail without headings.

## Sources
WCAG 2.2, 1.4.3 Contrast, 3.1.1 Language of Page, 2.4.2 Page Titled, 1.3.1 Info and Relationships; WAI-ARIA,
`presentation`; Email Markup Consortium, Accessibility Report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Block,
    Evidence,
    Fault,
    Kind,
    Markup,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.clients.grounds import Grounds, browser_colour, contrast
from auditor.kit.clients.reading_aloud import Aloud, is_tag, said_in
from auditor.kit.text.languages import language_of, primary
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import shown

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "iw", "ur", "yi"})
HEAD = frozenset({"subject", "sender", "preheader"})
LETTER = re.compile(r"[^\W_]")
ROUNDING = 0.05
BOLD = 700
SHOWN = 5  # texts with too little contrast that are places of the finding


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that the mail lacks: in the message, its places, and what to do."""

    message: Said
    places: tuple[Place, ...]
    fix: Said
    minor: bool = False


@touchpoint_check(
    id="email-a11y",
    title="Mail that is hard to listen to or to see",
    severity=Severity.WARNING,
    needs=(Markup, Texts),
    kinds=(Kind.EMAIL,),
    params={
        "contrast": 4.5,  # WCAG 2.2, 1.4.3
        "contrast_large": 3,  # the same, of large text
        "large": 24,  # CSS pixels (18 points); bold text from 7/9 of that on
        "words": 20,  # that a text must have for its language to be sure
    },
)
def email_a11y(here: Evidence, params: Params) -> Verdict:
    said = said_in(here[Markup].html)
    blocks = [one for one in here[Texts].blocks if one.role not in HEAD and one.text.strip()]
    if said is None or not (blocks or said.all_tables):
        return not_applicable(say("the mail has no HTML with something in it"))
    text = " ".join(one.text for one in blocks)[:20_000]
    language = language_of(text) if count_words(text) >= params["words"] else ""
    lacks = [
        *of_language(here, said, language),
        *of_direction(here, said, language),
        *of_title(here, said),
        *of_tables(here, said),
        *of_contrast(here, blocks, params),
    ]
    if not lacks:
        return judged(examined=4 + len(blocks))
    said_of, fix = all_of(lacks)
    if len(lacks) == 1:
        message = say("One thing makes the mail hard to listen to or to see: {lacks}", lacks=said_of)
    else:
        message = say(
            "{count} things make the mail hard to listen to or to see: {lacks}", count=len(lacks), lacks=said_of
        )
    fault = Fault(
        message,
        tuple(place for one in lacks for place in one.places),
        Severity.NOTICE if all(one.minor for one in lacks) else Severity.WARNING,
        key="template",
        fix=fix,
    )
    return judged(examined=4 + len(blocks), faults=[fault])


def all_of(lacks: list[Lack]) -> tuple[Said, Said]:
    """What is lacking, and what to do, each in one sentence after the other."""
    message, fix = lacks[-1].message, lacks[-1].fix
    for one in reversed(lacks[:-1]):
        message = say("{lack}; {others}", lack=one.message, others=message)
        fix = say("{fix} {others}", fix=one.fix, others=fix)
    return message, fix


def of_language(here: Evidence, said: Aloud, language: str) -> list[Lack]:
    meant = language or primary(here.language) or "en"
    fix = say('Write `<html lang="{lang}">`, and the same on a `<div>` around everything.', lang=meant)
    place = here.place(quote=said.where, marks=(said.where,))
    if not said.lang:
        return [Lack(say("it does not say its language (`lang`)"), (place,), fix)]
    mark = f'lang="{said.lang}"' if f'lang="{said.lang}"' in said.where else said.where
    place = here.place(quote=said.where, marks=(mark,))
    if not is_tag(said.lang):
        return [Lack(say('`lang="{lang}"` is no language', lang=shown(said.lang, 30)), (place,), fix)]
    if language and not same(language, primary(said.lang)):
        message = say(
            'it says `lang="{lang}"`, but the text is in another language ({found})', lang=said.lang, found=language
        )
        return [Lack(message, (place,), fix)]
    return []


def same(one: str, other: str) -> bool:
    """The same language, or two that texts cannot tell apart."""
    alike = ({"zh", "yue", "cmn"}, {"no", "nb", "nn", "da"}, {"he", "iw"}, {"hr", "bs", "sr", "sh"}, {"id", "ms", "in"})
    return one == other or any({one, other} <= group for group in alike)


def of_direction(here: Evidence, said: Aloud, language: str) -> list[Lack]:
    if language not in RIGHT_TO_LEFT or said.rtl:
        return []
    place = here.place(quote=said.where, marks=(said.where,))
    message = say('it is written from right to left, and does not say so (`dir="rtl"`)')
    return [Lack(message, (place,), say('Add `dir="rtl"`.'))]


def of_title(here: Evidence, said: Aloud) -> list[Lack]:
    if said.title:
        return []
    empty = said.title == ""
    quote = "<title></title>" if empty else said.where
    message = say("its <title> is empty") if empty else say("it has no <title>")
    return [Lack(message, (here.place(quote=quote, marks=(quote,)),), say("Give it a `<title>`."), minor=True)]


def of_tables(here: Evidence, said: Aloud) -> list[Lack]:
    if not said.tables:
        return []
    number, line = len(said.tables), said.lines[0]
    if number == 1:
        message = say('1 table for layout without `role="presentation"` (first in line {line})', line=line)
    else:
        message = say(
            '{count} tables for layout without `role="presentation"` (first in line {line})', count=number, line=line
        )
    place = here.place(quote=said.tables[0], marks=("<table",))
    return [Lack(message, (place,), say('Add `role="presentation"` to them.'), minor=True)]


def of_contrast(here: Evidence, blocks: list[Block], params: Params) -> list[Lack]:
    grounds = Grounds(here[Markup].html)
    weak: list[tuple[float, Block, str]] = []
    for block in blocks:
        ink = browser_colour(block.style.color) if block.style.color else None
        if ink is None or ink[1] < 1 or not LETTER.search(block.text):
            continue
        stands = grounds.behind(block)
        least = params["contrast_large"] if is_large(block, params["large"]) else params["contrast"]
        if stands and LETTER.search(stands[1]) and (ratio := contrast(ink[0], stands[0])) < least - ROUNDING:
            weak.append((ratio, block, stands[1]))
    if not weak:
        return []
    worst = min(ratio for ratio, _, _ in weak)
    if len(weak) == 1:
        message = say("a text has too little contrast (down to {ratio:.1f}:1)", ratio=worst)
    else:
        message = say("{count} texts have too little contrast (down to {ratio:.1f}:1)", count=len(weak), ratio=worst)
    places = tuple(here.place(block, marks=(run,) if run in block.text else ()) for _, block, run in weak[:SHOWN])
    return [Lack(message, places, say("Make that text darker, or its ground lighter."))]


def is_large(block: Block, large: float) -> bool:
    try:
        size, weight = float(block.style.size.removesuffix("px")), float(block.style.weight or 400)
    except ValueError:
        return True  # it cannot be told: the lower bound holds
    return size >= large or (weight >= BOLD and size >= large * 7 / 9)
