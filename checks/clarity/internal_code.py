"""The customer reads what was meant for programmers.

## What it finds
Stack traces and messages of programs (“Cannot read properties of undefined”), of databases (SQLSTATE), names of
constants and columns (ORDER_STATUS_PENDING), and error codes that stand there instead of a message (“ERR_5012”,
“HTTP 500”, 错误代码：5012): on pages, in mails, texts, scripts and files. An error where nothing else says what is
the matter.

Bad: “ERR_5012”. Good: “Your bank declined the card. Try another one. (Code 5012, if you call us)”

## Why it matters
It helps nobody, it frightens, and traces tell attackers what runs on your servers.

## How to fix
Catch it, and say in words what happened and what to do. Put the code small, after the words.

## Not reported
Codes after a sentence for people, or beside one (“Error 404” under “Page not found”); numbers of orders and parts,
codes for a discount, file names, addresses on the web, names of users and networks, versions; texts for developers
(pages of documentation, other audiences); what customers or quotations say; names that the house allows.

## Sources
GOV.UK Design System, “There is a problem with the service” (no jargon such as 404 or 500); OWASP, error handling.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Document,
    Evidence,
    Fault,
    Fields,
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
from auditor.kit.caring.error_pages import is_error_page
from auditor.kit.caring.errors_said import reports_failure
from auditor.kit.house import audience_of, excused
from auditor.kit.text.codes import HUMAN, Found, What, codes_in, human_words
from auditor.kit.text.wording import around, masked, shown

DEVELOPERS = re.compile(r"(?i:develop|engineer|programm|technical|devops|admin)|开发|技术|运维")
DOCUMENTED = re.compile(
    r"(?i:^https?://(?:docs?|developers?|dev|api)\.|/(?:docs?|developers?|api|reference|sdk|changelog"
    r"|release-notes)(?:[/?#]|$))"
)
LAYOUT = frozenset({"nav", "footer", "search"})
FOR_DEVELOPERS = say("texts for developers")


@touchpoint_check(
    id="internal-code",
    title="Internal code shown to customers",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields),
    news=True,
    params={
        "near": 2,  # texts before and after a code in which a sentence for people may stand
        "listings": 3,  # blocks of code that make a page one for developers
    },
)
def internal_code(here: Evidence, params: Params) -> Verdict:
    if DEVELOPERS.search(audience_of(here)) or (Document in here and DOCUMENTED.search(here[Document].url[:300])):
        return not_applicable(FOR_DEVELOPERS)
    failed = is_error_page(here)
    listings = sum(b.role == "code" for b in here[Texts].blocks)
    if listings >= params["listings"] and not failed:
        return not_applicable(FOR_DEVELOPERS)
    blocks = [
        b
        for b in here[Texts].blocks
        if b.text.strip()
        and b.role not in {"quote", "customer"}
        and b.region not in LAYOUT
        and (b.role != "code" or failed)
    ]
    if not blocks:
        return not_applicable(say("there is no text"))
    groups: dict[tuple[str, str], list[tuple[Block, Found, bool]]] = {}
    for index, block in enumerate(blocks):
        near = int(params["near"])
        for found in codes_in(block.text):
            # A code among words for people, or beside them, is for support.
            alone = (found.alone or block.role == "code") and not explained(blocks, index, near)
            if (
                (found.what == "code" and not alone)
                or is_prose_about_it(block, found)
                or excused(here, block.text, found.start, found.end)
            ):
                continue
            groups.setdefault((found.what, masked(block.text[found.start : found.end])), []).append(
                (block, found, alone)
            )
            break
    return judged(examined=len(blocks), faults=[as_fault(here, group) for group in groups.values()])


def is_prose_about_it(block: Block, found: Found) -> bool:
    """A name in small letters in a longer text that reports no failure: somebody writes about programs."""
    said, short = block.text[found.start : found.end], 40  # characters
    return found.what == "constant" and said.islower() and len(block.text) > short and not reports_failure(block.text)


def explained(blocks: list[Block], index: int, near: int) -> bool:
    """A text beside it says in words what is the matter."""
    around_it = blocks[max(index - near, 0) : index] + blocks[index + 1 : index + 1 + near]
    return any(
        b.role not in {"code", "link", "button", "label"}
        and not codes_in(b.text)
        and human_words(b.text, (0, 0)) >= HUMAN
        for b in around_it
    )


def as_fault(here: Evidence, group: list[tuple[Block, Found, bool]]) -> Fault:
    block, found, _ = group[0]
    said = shown(block.text[found.start : found.end], 100)
    alone = all(lone for _, _, lone in group) and found.what != "constant"
    message = message_of(found.what, said)
    return Fault(
        say("{message} and nothing says what it means", message=message) if alone else message,
        tuple(here.place(b, around(b.text, f.start, f.end), (shown(b.text[f.start : f.end]),)) for b, f, _ in group),
        Severity.ERROR if alone else Severity.WARNING,
        key=f"{found.what} {masked(said)[:60]}",
        fix=say("Say in words what happened and what to do; put a code for support after them, if at all."),
    )


def message_of(what: What, said: str) -> Said:
    if what == "trace":
        return say("A message of a program is shown to the customer: “{said}”", said=said)
    if what == "database":
        return say("A message of the database is shown to the customer: “{said}”", said=said)
    if what == "constant":
        return say("A name out of the program is shown to the customer: “{said}”", said=said)
    return say("A code stands in the place of a message: “{said}”", said=said)
