"""A PDF that some of its readers cannot read: no text, no tags, no title, no language.

## What it finds
PDFs whose pages are pictures, without text behind them; XFA forms, which phones and browsers show as “Please wait”;
files that do not say in which order their text is read (tags), what they are called, or in which language they are,
or that name another language than the one they are in. One finding for each file lists what is missing: without text
or tags it is a warning, else a notice. Single pages without text in the middle of a file are for a person to judge.

Bad: a scanned price list. Good: the same, exported from its source with “tagged PDF” and a title.

## Why it matters
Nobody can search a scan, copy the number from it, or have it read out. Without tags a screen reader guesses where a
column ends, and without a language it reads Chinese with an English voice.

## How to fix
Export from the source, not from a scanner: “Tagged PDF” or “PDF/UA” in the dialogue, title and language in the
properties. What exists only on paper goes through text recognition, and a person checks it.

## Not reported
A first or last page without text (covers), blank pages, text that recognition has put behind a scan. A scan that was
made long ago may be kept as an archive copy: a person has to look.

## Sources
WCAG 2.2, 1.1.1 Non-text Content, 1.3.1 Info and Relationships, 2.4.2 Page Titled, 3.1.1 Language of Page, with the
techniques PDF7, PDF9, PDF16 and PDF18; ISO 14289-1 (PDF/UA).
"""

from __future__ import annotations

from datetime import date

from auditor.api import (
    Block,
    Box,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Pdf,
    Said,
    Severity,
    Texts,
    Verdict,
    capital,
    joined,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.prose import block_language
from auditor.kit.text.languages import primary
from auditor.kit.text.wording import shown

NAMES = {"en": say("English"), "zh": say("Chinese")}
LACKS = {"tags": say("no tags"), "title": say("no title"), "language": say("no language")}
WAYS = {
    "tags": say("export it as “tagged PDF”"),
    "title": say("give it a title in its properties"),
    "language": say("set its language in its properties"),
}
DAYS = 365.25


@touchpoint_check(
    id="pdf-no-text",
    title="PDF that cannot be read out or searched",
    severity=Severity.WARNING,
    needs=(Pdf, Texts),
    also=(Document,),
    kinds=(Kind.DOCUMENT,),
    params={
        "archive_years": 5,  # since a scan was made, from which on it may be an archive copy
        "sample": 400,  # characters in a known language from which on the language of the whole can be told
    },
)
def pdf_no_text(here: Evidence, params: Params) -> Verdict:
    pdf = here[Pdf]
    if not pdf.pages:
        return not_applicable(say("it has no pages"))
    blocks = [block for block in here[Texts].blocks if block.text.strip()]
    lacking = missing(here)
    if not blocks:
        return without_text(here, pdf, lacking, params["archive_years"])
    faults: list[Fault] = []
    if pdf.xfa:
        message = say("The PDF is an XFA form, which phones and browsers do not show")
        fix = say("Offer it as a web form, or as a PDF form without XFA.")
        faults.append(as_fault(here, blocks[0], message, "xfa", fix))
    elif lacking:
        severity = Severity.WARNING if "tags" in lacking else Severity.NOTICE
        message = say("The PDF has {lacking}", lacking=joined([LACKS[thing] for thing in lacking]))
        faults.append(as_fault(here, blocks[0], message, "lacking", advice(lacking), severity=severity))
    if other := other_language(here, blocks, params["sample"]):
        said = here[Document].language
        message = say(
            "The PDF says that it is in {declared} ({tag}), and is in {other}",
            declared=NAMES[primary(said)],
            tag=said,
            other=NAMES[other],
        )
        fix = say("Set the language in the properties of the file to {language}.", language=NAMES[other])
        faults.append(as_fault(here, blocks[0], message, "language", fix))
    inner = [page for page in pdf.bare if 1 < page < pdf.pages]
    doubts = [bare_pages(here, pdf, inner)] if inner and not pdf.xfa else []
    return judged(examined=pdf.read or pdf.pages, faults=faults, doubts=doubts)


def missing(here: Evidence) -> list[str]:
    """What the file does not say of itself, the worst first."""
    pdf = here[Pdf]
    found = [] if pdf.tagged else ["tags"]
    if pdf.untitled:
        found.append("title")
    if Document in here and not here[Document].language:
        found.append("language")
    return found


def without_text(here: Evidence, pdf: Pdf, lacking: list[str], years: float) -> Verdict:
    """The whole file is pictures, or empty."""
    what = [say("nothing on its pages")]
    if pdf.bare:
        none = say("no text (its only page is a picture)")
        if pdf.pages > 1:
            none = say("no text (its {count} pages are pictures)", count=pdf.pages)
        what = [none, *(LACKS[thing] for thing in lacking)]
    fix = say("Export it from its source with tags, title and language, instead of scanning it.")
    fault = as_fault(here, None, say("The PDF has {lacking}", lacking=joined(what)), "no text", fix)
    old = bool(pdf.bare) and is_old(pdf.made, here.about.today, years)
    return judged(examined=pdf.pages, doubts=[fault]) if old else judged(examined=pdf.pages, faults=[fault])


def is_old(made: str, today: str, years: float) -> bool:
    """Whether the file was made so long ago that it may be kept for its own sake."""
    try:
        return (date.fromisoformat(today) - date.fromisoformat(made)).days > years * DAYS
    except ValueError:
        return False


def other_language(here: Evidence, blocks: list[Block], sample: float) -> str:
    """The language that it is in, of the two that are known, where it says that it is in the other one."""
    said = primary(here[Document].language) if Document in here else ""
    if said not in NAMES:
        return ""
    letters = dict.fromkeys(NAMES, 0)
    for block in blocks:
        language = block_language(block, "")
        if language in letters:
            letters[language] += len(block.text)
    other = next(name for name in NAMES if name != said)
    return (
        other if letters[other] >= sample / (4 if other == "zh" else 1) and letters[other] > 9 * letters[said] else ""
    )


def bare_pages(here: Evidence, pdf: Pdf, pages: list[int]) -> Fault:
    listed = series(pages[:6])
    listed = say("{pages} …", pages=listed) if len(pages) > 6 else listed  # noqa: PLR2004
    message = (
        say("Page {pages} of the PDF shows something, and holds no text", pages=listed)
        if len(pages) == 1
        else say("Pages {pages} of the PDF show something, and hold no text", pages=listed)
    )
    box = pdf.sheets[pages[0] - 1] if len(pdf.sheets) >= pages[0] else None
    place = here.place(Block("", selector=f"page {pages[0]}", box=box), quote="")
    fix = say("If a page holds words, export it as text; if it is a photo, there is nothing to do.")
    return Fault(message, (place,), key="bare pages", fix=fix)


def as_fault(
    here: Evidence, block: Block | None, message: str, key: str, fix: str, *, severity: Severity = Severity.WARNING
) -> Fault:
    if block is None:
        sheets = here[Pdf].sheets
        box = sheets[0] if sheets else Box(0, 0, 0, 0)
        return Fault(
            message, (here.place(Block("", selector="page 1", box=box), quote=""),), severity, key=key, fix=fix
        )
    return Fault(message, (here.place(block, shown(block.text)),), severity, key=key, fix=fix)


def advice(lacking: list[str]) -> Said:
    return say("{ways}.", ways=capital(joined([WAYS[thing] for thing in lacking])))
