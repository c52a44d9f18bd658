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
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    touchpoint_check,
)
from auditor.kit.clients.grounds import Grounds, browser_colour, contrast
from auditor.kit.clients.reading_aloud import Said, is_tag, said_in
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

    message: str
    places: tuple[Place, ...]
    fix: str
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
        return not_applicable("the mail has no HTML with something in it")
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
    many = f"{len(lacks)} things make" if len(lacks) > 1 else "One thing makes"
    fault = Fault(
        f"{many} the mail hard to listen to or to see: {'; '.join(one.message for one in lacks)}",
        tuple(place for one in lacks for place in one.places),
        Severity.NOTICE if all(one.minor for one in lacks) else Severity.WARNING,
        key="template",
        fix=" ".join(one.fix for one in lacks),
    )
    return judged(examined=4 + len(blocks), faults=[fault])


def of_language(here: Evidence, said: Said, language: str) -> list[Lack]:
    meant = language or primary(here.language) or "en"
    fix = f'Write `<html lang="{meant}">`, and the same on a `<div>` around everything.'
    place = here.place(quote=said.where, marks=(said.where,))
    if not said.lang:
        return [Lack("it does not say its language (`lang`)", (place,), fix)]
    mark = f'lang="{said.lang}"' if f'lang="{said.lang}"' in said.where else said.where
    place = here.place(quote=said.where, marks=(mark,))
    if not is_tag(said.lang):
        return [Lack(f'`lang="{shown(said.lang, 30)}"` is no language', (place,), fix)]
    if language and not same(language, primary(said.lang)):
        return [Lack(f'it says `lang="{said.lang}"`, but the text is in another language ({language})', (place,), fix)]
    return []


def same(one: str, other: str) -> bool:
    """The same language, or two that texts cannot tell apart."""
    alike = ({"zh", "yue", "cmn"}, {"no", "nb", "nn", "da"}, {"he", "iw"}, {"hr", "bs", "sr", "sh"}, {"id", "ms", "in"})
    return one == other or any({one, other} <= group for group in alike)


def of_direction(here: Evidence, said: Said, language: str) -> list[Lack]:
    if language not in RIGHT_TO_LEFT or said.rtl:
        return []
    place = here.place(quote=said.where, marks=(said.where,))
    return [Lack('it is written from right to left, and does not say so (`dir="rtl"`)', (place,), 'Add `dir="rtl"`.')]


def of_title(here: Evidence, said: Said) -> list[Lack]:
    if said.title:
        return []
    what, quote = ("its <title> is empty", "<title></title>") if said.title == "" else ("it has no <title>", said.where)
    return [Lack(what, (here.place(quote=quote, marks=(quote,)),), "Give it a `<title>`.", minor=True)]


def of_tables(here: Evidence, said: Said) -> list[Lack]:
    if not said.tables:
        return []
    number = len(said.tables)
    message = f'{number} table{"s" if number > 1 else ""} for layout without `role="presentation"`'
    place = here.place(quote=said.tables[0], marks=("<table",))
    return [
        Lack(f"{message} (first in line {said.lines[0]})", (place,), 'Add `role="presentation"` to them.', minor=True)
    ]


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
    number = f"{len(weak)} texts have" if len(weak) > 1 else "a text has"
    places = tuple(here.place(block, marks=(run,) if run in block.text else ()) for _, block, run in weak[:SHOWN])
    return [
        Lack(
            f"{number} too little contrast (down to {worst:.1f}:1)",
            places,
            "Make that text darker, or its ground lighter.",
        )
    ]


def is_large(block: Block, large: float) -> bool:
    try:
        size, weight = float(block.style.size.removesuffix("px")), float(block.style.weight or 400)
    except ValueError:
        return True  # it cannot be told: the lower bound holds
    return size >= large or (weight >= BOLD and size >= large * 7 / 9)
