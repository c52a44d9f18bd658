"""What the customer needs from a message comes late in it.

## What it finds
Confirmation pages, mails and text messages whose key facts (the reference, the day of delivery or of the appointment,
the sum that is due) are there, but first appear after 120 words; on a phone, below the first screen of a confirmation
page. If all of them come late it is a warning, if only the day does, a notice.

Bad: the story of the brand, then “Arrives Tue 6 January”. Good: “Arrives Tue 6 January” first.

## Why it matters
People read the first lines of a message, and decide by them whether they are done.

## How to fix
Put reference, day and sum into the subject or the first lines, and the rest below.

## Not reported
Newsletters and contracts, messages without such facts, facts that stand in the subject or the preview line as well.

## Sources
Nielsen Norman Group, “Transactional and confirmation e-mail”; GOV.UK Design System, confirmation pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Ledger,
    Mail,
    Params,
    Said,
    Severity,
    Stage,
    Texts,
    Verdict,
    capital,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.passages import is_small_print
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.sentences import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAME = frozenset({"header", "nav", "footer", "search", "dialog"})
NOT_READ = frozenset({"sender", "code"})
NEWSLETTER = re.compile(
    r"(?i:(?<![a-z])(?:newsletter|digest|round-?up|sale|% off|new in|offers?|news)(?![a-z]))|资讯|周刊|月刊|促销"
    r"|特惠|优惠"
)
PHONE_WIDTH = 480  # CSS pixels: a telephone held upright
NAMES = {
    "reference": say("the {name}", name=say("reference")),  # “the reference” is the ledger's elsewhere
    "delivery": say("the day of delivery"),
    "booking": say("the appointment"),
    "money": say("the sum that is due"),
}
DATES = frozenset({"delivery", "booking"})


@dataclass(frozen=True, slots=True)
class Late:
    """A key fact and how late it comes first: `words` before it, and whether it is below the first screen."""

    fact: Fact
    words: int
    below: bool


@journey_check(
    id="key-fact-buried",
    title="Key fact that comes late",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Mail),
    params={"words": 120},  # catalogue §4.3: half a minute of reading
)
def key_fact_buried(journey: JourneyEvidence, params: Params) -> Verdict:
    examined = 0
    faults: list[Fault] = []
    for here in journey:
        if not is_message(here):
            continue
        firsts = list(first_facts(here, journey.ledger))
        examined += bool(firsts)
        if fault := judge(firsts, params["words"]):
            faults.append(fault)
    if not examined:
        return not_applicable(say("no message and no confirmation page names a reference, a day or a sum"))
    return judged(examined=examined, faults=faults)


def is_message(here: Evidence) -> bool:
    """A page that confirms, a mail or a text message about something the customer did."""
    if Texts not in here or (Document in here and is_small_print(here)):
        return False
    if here.kind is Kind.PAGE:
        return here.stage is Stage.CONFIRM
    subject = here[Mail].subject if Mail in here else ""
    return here.kind in {Kind.EMAIL, Kind.TEXT} and not NEWSLETTER.search(simplified(subject))


def first_facts(here: Evidence, ledger: Ledger) -> Iterator[Late]:
    """Of each kind of key fact the one that the customer meets first."""
    facts = {kind: list(key_facts(ledger, kind, here.touchpoint)) for kind in NAMES}
    if not any(facts.values()):
        return
    blocks = [b for b in here[Texts].blocks if b.region not in FRAME and b.role not in NOT_READ]
    at: dict[str, int] = {}
    before = 0
    spans: dict[str, Block] = {}
    for block in blocks:
        at.setdefault(block.selector, before)
        spans.setdefault(block.selector, block)
        before += 0 if block.role in {"subject", "preheader"} else count_words(block.text)
    top = first_screen(here)
    for kind in NAMES:
        late = [
            Late(fact, at[place] + count_words(spans[place].text[: max(fact.at, 0)]), is_below(spans[place], top))
            for fact in facts[kind]
            if (place := fact.place.selector) in at
        ]
        if late:
            yield min(late, key=lambda one: one.words)


def key_facts(ledger: Ledger, kind: str, touchpoint: str) -> Iterator[Fact]:
    for entry in ledger.of(kind):
        for fact in entry.facts:
            if fact.place.touchpoint != touchpoint:
                continue
            if kind == "money" and fact.qualifier != "total":
                continue
            if kind == "reference" and fact.subject not in {"order", "booking", "application", "request", "case"}:
                continue
            yield fact


def first_screen(here: Evidence) -> float:
    """The lower edge of what is seen without scrolling, on a telephone; 0 elsewhere."""
    if Document not in here or here.kind is not Kind.PAGE:
        return 0
    page = here[Document]
    return page.height if 0 < page.width <= PHONE_WIDTH else 0


def is_below(block: Block, top: float) -> bool:
    return bool(top and block.box and block.box.y >= top)


def judge(firsts: list[Late], words: float) -> Fault | None:
    late = [one for one in firsts if one.words > words or one.below]
    dates = [one for one in late if one.fact.kind in DATES and one.words > words]
    everything = bool(late) and len(late) == len(firsts)
    if not everything and not dates:
        return None
    told = late if everything else dates
    return Fault(
        message_of(told, words),
        tuple(one.fact.place for one in told),
        None if everything else Severity.NOTICE,
        Confidence.MEDIUM,
        key=" ".join(one.fact.kind for one in told),
        fix=say("Put it into the first lines, or into the subject."),
    )


def message_of(told: list[Late], words: float) -> Said:
    names: Said = NAMES[told[0].fact.kind]
    for late in told[1:]:
        names = say("{names} and {name}", names=names, name=NAMES[late.fact.kind])
    names = capital(names)
    count = min(one.words for one in told)
    if not any(one.words > words for one in told):
        if len(told) == 1:
            return say("{names} comes first below the first screen of a telephone", names=names)
        return say("{names} come first below the first screen of a telephone", names=names)
    if len(told) == 1:
        return say("{names} comes first after {count} words", names=names, count=count)
    return say("{names} come first after {count} words", names=names, count=count)
