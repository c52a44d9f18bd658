"""A question that customers often ask is answered nowhere.

## What it finds
For each question that the journey declares in `top_questions`: no entry, heading, link or answer on any page, mail or
document seen is about it. And answers that stand more than two links away from the help page or the start page, and
help pages whose own “last updated” is older than a year. English and Chinese.

Bad: the question asked most is “Can I change my delivery address?”, and the help page speaks of opening hours and
prices. Good: “Change your delivery address: until 2pm on the day you order, call us.”

## Why it matters
A question that thousands ask is answered thousands of times on the phone, or not at all.

## How to fix
Answer it on the page on which it arises; where that cannot be, as an entry of the help page, in the customer's words.

## Not reported
Journeys without `top_questions`. A question that any page answers, whether as an entry or not, needs no entry; words of
one thing count as one (return, send back; 退货, 退回). Where no help page was seen, where a help page has a search or
topics that may lead to the answer, or where the words stand scattered over one page, a person has to look. Pages in
other languages, and those that were not read to their end, prove nothing.

## Sources
plainlanguage.gov on FAQs (real questions; they do not replace content).
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Links,
    Params,
    Place,
    Probed,
    Severity,
    Stage,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import asked_for, is_help_page, is_unread, pages_seen, spoken_here
from auditor.kit.caring.questions import Section, answers, sections, subjects
from auditor.kit.headings import main_heading
from auditor.kit.labels import leads_to
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import masked, shown

if TYPE_CHECKING:
    from auditor.api import Block

LAYOUT = frozenset({"nav", "footer", "header"})
MOST = 40  # questions of a journey
UPDATED = re.compile(
    r"(?i:\b(?:last (?:updated|reviewed|modified|changed)|updated(?: on)?"
    r"|reviewed(?: on)?)\b)\s?[:：]?\s?(?:on )?(?P<en>[\w ,./-]{6,24})"
    r"|(?:最后|最近)?更新(?:时间|日期|于)?\s?[:：]?\s?(?P<zh>20\d\d\s?[年./-]\s?\d{1,2}(?:\s?[月./-]\s?\d{1,2}日?|月)?)"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = re.compile(
    r"(?P<iso>20\d\d)\s?[-./年]\s?(?P<im>\d{1,2})(?:\s?[-./月]\s?(?P<id>\d{1,2}))?"
    r"|(?:(?P<d>\d{1,2})(?:st|nd|rd|th)? )?(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]{0,6}\.?(?: (?P<d2>\d{1,2})(?:st|nd|rd|th)?,?)? (?P<y>20\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a question is answered: in a section of a touchpoint, or behind a link that was not followed (None)."""

    here: Evidence
    section: Section | None = None


@journey_check(
    id="faq-coverage",
    title="A frequent question without an answer",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Probed),
    params={
        "hops": 2,  # links from help or the start page to an answer (catalogue §4.4)
        "days": 365,  # after which a help page that dates itself is old (catalogue §4.4)
    },
)
def faq_coverage(journey: JourneyEvidence, params: Params) -> Verdict:
    asked = [q for q in journey.journey.questions[:MOST] if q.strip()]
    if not asked:
        return not_applicable(say("the journey declares no `top_questions`"))
    read = [here for here in journey if asked_for(here) and spoken_here(here) and here[Texts].blocks]
    if not read:
        return not_applicable(say("there is no text in English or Chinese"))
    texts = {here.touchpoint: sections(here[Texts].blocks) for here in read}
    helping = [here for here in read if is_help_page(here) or (here.stage is Stage.HELP and here.kind is Kind.PAGE)]
    distances = _distances(journey, [*helping, *[t for t in read if t.kind is Kind.PAGE][:1]])
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for question in asked:
        about = subjects(question)
        found = _answer(read, texts, about)
        if not about:
            continue
        if not found:
            fault = _missing(question, helping or read[:1])
            sure = helping and not _may_be_elsewhere(read, helping, about)
            (faults if sure else doubts).append(fault)
        elif far := _far(found, distances, int(params["hops"])):
            faults.append(_far_fault(question, *far))
    faults += _old(journey, helping, int(params["days"]))
    return judged(examined=len(asked), faults=faults, doubts=doubts)


def _answer(read: list[Evidence], texts: dict[str, list[Section]], about: frozenset[str]) -> list[Found]:
    found: list[Found] = []
    for here in read:
        section = next((s for s in texts[here.touchpoint] if answers(about, s.subjects)), None)
        if section is not None:
            found.append(Found(here, section))
        elif any(answers(about, subjects(k.text[:160])) for k in (here[Links].links if Links in here else ())):
            found.append(Found(here))
    return found


def _may_be_elsewhere(read: list[Evidence], helping: list[Evidence], about: frozenset[str]) -> bool:
    """A search, a topic that was not opened, words scattered over one page, or pages not read to their end."""
    if any(is_unread(here) for here in helping):
        return True
    for here in helping:
        fields = here[Fields].fields if Fields in here else ()
        if any(
            f.visible and (f.type == "search" or re.search(r"(?i)search|搜索", f"{f.text} {f.name}")) for f in fields
        ):
            return True
        inside = [k for k in (here[Links].links if Links in here else ()) if k.region not in LAYOUT]
        if any(about & subjects(k.text[:160]) for k in inside):
            return True
    if len(about) < 2:  # noqa: PLR2004 - one subject is there, or it is not
        return False
    whole = (frozenset[str]().union(*(subjects(b.text) for b in here[Texts].blocks[:400])) for here in read)
    return any(about <= page for page in whole)


def _missing(question: str, where: list[Evidence]) -> Fault:
    return Fault(
        say(
            "“{question}” is asked often, and answered nowhere in this journey",
            question=shown(question, 100),
        ),
        tuple(_head(here) for here in where),
        confidence=Confidence.MEDIUM,
        key=f"question {masked(question)[:80]}",
        fix=say("Answer it where it arises, or add an entry to the help page in these words."),
    )


def _distances(journey: JourneyEvidence, starts: list[Evidence]) -> dict[str, int]:
    """Links from the nearest start to each page seen; pages that no link reaches are left out."""
    seen = pages_seen(journey)
    steps = {here.touchpoint: 0 for here in starts}
    queue = deque(starts)
    while queue:
        here = queue.popleft()
        for link in here[Links].links if Links in here else ():
            goal = leads_to(link)
            there = seen.get(goal.key) if goal else None
            if there is not None and there.touchpoint not in steps:
                steps[there.touchpoint] = steps[here.touchpoint] + 1
                queue.append(there)
    return steps


def _far(found: list[Found], distances: dict[str, int], most: int) -> tuple[Found, int] | None:
    """The nearest answer, when even that is too far; an answer in a mail or script comes to the customer by itself."""
    if any(f.here.kind is not Kind.PAGE or f.here.touchpoint not in distances for f in found):
        return None
    nearest = min(found, key=lambda f: distances[f.here.touchpoint])
    steps = distances[nearest.here.touchpoint]
    return (nearest, steps) if steps > most else None


def _far_fault(question: str, found: Found, steps: int) -> Fault:
    place = found.here.place(found.section.head, shown(found.section.head.text)) if found.section else _head(found.here)
    return Fault(
        say(
            "The answer to “{question}” is {steps} links away from the help page",
            question=shown(question, 100),
            steps=steps,
        ),
        (place,),
        Severity.NOTICE,
        Confidence.MEDIUM,
        key=f"far {masked(question)[:80]}",
        fix=say("Link to the answer from the help page."),
    )


def _old(journey: JourneyEvidence, helping: list[Evidence], days: int) -> list[Fault]:
    """Help pages that say themselves when they were last updated, longer ago than that."""
    try:
        today = date.fromisoformat(journey.journey.today[:10])
    except ValueError:
        return []
    old: list[tuple[Evidence, Block, str]] = []
    for here in helping:
        for block in here[Texts].blocks:
            match = UPDATED.search(simplified(block.text[:400])) if len(block.text) <= 400 else None  # noqa: PLR2004 - a note
            day = _last_day(match["en"] or match["zh"]) if match else None
            if match and day and (today - day).days > days:
                old.append((here, block, block.text[match.start() : match.end()].strip()))
                break
    if not old:
        return []
    titles = joined([here.title for here, _, _ in old])
    return [
        Fault(
            say("{titles}: the help says of itself that it is more than {days} days old", titles=titles, days=days),
            tuple(here.place(block, shown(block.text), (said,)) for here, block, said in old),
            Severity.NOTICE,
            Confidence.MEDIUM,
            key="old help",
            fix=say("Read it over, correct what has changed, and set the date anew."),
        )
    ]


def _last_day(said: str) -> date | None:
    """The last day that the words may mean; a month without a day means its end."""
    match = DATE.search(said)
    if not match:
        return None
    year = int(match["iso"] or match["y"])
    month = int(match["im"]) if match["im"] else MONTHS.index(match["m"][:3].lower()) + 1
    day = int(match["id"] or match["d"] or match["d2"] or 28)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _head(here: Evidence) -> Place:
    title = main_heading(here[Texts].blocks)
    return here.place(title, shown(title.text) if title else shown(here.title))
