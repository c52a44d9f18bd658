"""A link does not say where it leads.

## What it finds
Links whose whole name is “here”, “click here”, “read more”, “more”, “details”, 点击这里, 更多, 详情 and the like (in
English, Chinese and some forty other languages), and that stand in no sentence, list, table row or card that says
what is meant. Three or more of one name are a warning.

Bad: “here”. Good: “Download the return form”.

## Why it matters
People scan pages by their links, and screen readers list them alone: six times “Read more” tells nobody which one.

## How to fix
Name the target in the link itself: the page, the file or the action that follows.

## Not reported
A vague name whose sentence, list item, table row or card heading says where it leads; buttons that act on the page;
names that are vague in another language only (“Her” on an English page is no Danish “here”).

## Sources
WCAG 2.2, 2.4.4 Link Purpose (In Context), level A; plainlanguage.gov, “Write effective links”.
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Link,
    Links,
    Params,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.text.languages import primary
from auditor.kit.text.sentences import count_words
from auditor.kit.text.vague_links import is_vague
from auditor.kit.text.wording import bare, shown


@touchpoint_check(
    id="vague-link",
    title="Link that does not say where it leads",
    severity=Severity.NOTICE,
    needs=(Links,),
    params={
        "twins": 3,  # links of one name from which on they cannot be told apart (catalogue §4.3)
        "context_words": 2,  # beside the name: fewer than that cannot name a target
    },
)
def vague_link(here: Evidence, params: Params) -> Verdict:
    links = [link for link in here[Links].links if link.href and not link.disabled and link.text.strip()]
    if not links:
        return not_applicable(say("there are no links with a name"))
    language, vague = primary(here.language), dict[str, list[Link]]()
    for link in links:
        name = bare(link.text)
        if is_vague(name, language) and not explained(link, name, language, params["context_words"]):
            vague.setdefault(name, []).append(link)
    return judged(examined=len(links), faults=[as_fault(here, twins, params["twins"]) for twins in vague.values()])


def explained(link: Link, name: str, language: str, fewest: float) -> bool:
    """Its sentence, cell, list item or heading says more than the name does."""
    context = bare(link.context)
    rest = context.replace(name, " ")
    return not is_vague(bare(rest), language) and count_words(rest) >= fewest


def as_fault(here: Evidence, twins: list[Link], many: float) -> Fault:
    name = shown(twins[0].text, 60)
    count, targets = len(twins), len({link.href for link in twins})
    if count == 1:
        message = say("The link “{name}” does not say where it leads", name=name)
    elif targets == 1:
        message = say("{count} links are called “{name}” and do not say where they lead", count=count, name=name)
    else:
        message = say(
            "{count} links are called “{name}” and do not say where they lead ({targets} different places)",
            count=count,
            name=name,
            targets=targets,
        )
    severity = Severity.WARNING if len(twins) >= many else Severity.NOTICE
    places = tuple(here.place(link) for link in twins)
    return Fault(message, places, severity, key=bare(twins[0].text), fix=say("Name the page, the file or the action."))
