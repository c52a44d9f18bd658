"""A page tells machines something else than people.

## What it finds
Values in the page's structured data (JSON-LD: price, telephone, postcode, street, date of an event, ISBN, article or
booking number, rating, e-mail address) that stand nowhere on the page, while a near twin of them does: the same shape,
one digit other, or two digits that changed places.

Bad: `"price": "55.00"` in the data, “$55.10” on the page. Good: one value in both.

## Why it matters
Search results, maps and voice assistants read the data aloud. The customer arrives with that price or that number, and
finds another.

## How to fix
Render the data and the page from the same record; never write the data by hand into a template.

## Not reported
The same value in another format (dates, decimal marks, country codes); values that the page does not show at all; pages
that show both values; values that the data states elsewhere (variants, a fax number); numbers that nothing near them
says to be of that kind. A sum among many others, or a date among several, is left to a person.

## Sources
Google Search Central, structured data guidelines: the data must describe what the reader sees; schema.org.
"""

from __future__ import annotations

from bisect import bisect_right

from auditor.api import (
    Block,
    Document,
    Evidence,
    Fault,
    Params,
    Severity,
    StructuredData,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.parity import Twin, twins
from auditor.kit.statements import statements

LONGEST = 300_000  # characters of a page that are compared
MOST = 12  # findings; a page whose every price drifted says no more with the rest
NAMES = {
    "money": say("the price is"), "rating": say("the rating is"), "count": say("the number of reviews is"),
    "phone": say("the telephone number is"), "email": say("the address is"), "date": say("the date is"),
    "code": say("the number is"), "street": say("the street is"), "postcode": say("the postcode is"),
    "name": say("the name is"),
}  # fmt: skip


@touchpoint_check(
    id="structured-data-drift",
    title="The page's data for machines says something else",
    severity=Severity.WARNING,
    needs=(Texts, StructuredData),
    also=(Document,),
)
def structured_data_drift(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    stated = statements(here[StructuredData].items)
    blocks = here[Texts].blocks
    if not stated or not blocks:
        return not_applicable(say("the page states no prices, numbers or dates in structured data"))
    text, starts = _joined(blocks)
    title = here[Document].title if Document in here else ""
    headings = "\n".join([title, *(b.text for b in blocks if b.role == "heading")])
    found = twins(stated, text, headings)[:MOST]
    faults = [_fault(here, twin, blocks[bisect_right(starts, twin.start) - 1]) for twin in found if twin.sure]
    doubts = [_fault(here, twin, blocks[bisect_right(starts, twin.start) - 1]) for twin in found if not twin.sure]
    return judged(examined=len(stated), faults=faults, doubts=doubts)


def _joined(blocks: tuple[Block, ...]) -> tuple[str, list[int]]:
    """The text of the page, and where each block starts in it."""
    starts: list[int] = []
    length = 0
    parts: list[str] = []
    for block in blocks:
        if length > LONGEST:
            break
        starts.append(length)
        part = block.text[: LONGEST - length + 1]
        parts.append(part)
        length += len(part) + 1
    return "\n".join(parts), starts


def _fault(here: Evidence, twin: Twin, block: Block) -> Fault:
    stated = twin.statement
    return Fault(
        say(
            "{title}: {what} “{shown}” on the page, and “{stated}” in its data for machines ({path})",
            title=here.title,
            what=NAMES[stated.sort],
            shown=twin.shown,
            stated=stated.value,
            path=stated.path,
        ),
        (here.place(block, twin.shown), here.place(None, f"{stated.path}: {stated.value}")),
        severity=Severity.NOTICE if stated.sort in {"rating", "count"} else Severity.WARNING,
        key=f"{stated.path}",
        fix=say(
            "Let both say the same: “{shown}” or “{stated}”, whichever is true.", shown=twin.shown, stated=stated.value
        ),
    )
