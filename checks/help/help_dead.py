"""Help is dead: its page failed, holds nothing, or leads back to itself.

## What it finds
Help and contact pages of the journey that answered with an error; that stand empty (“No articles yet”, a heading and
nothing else); that find nothing for a question which the journey declares as a frequent one; whose only contact link
leads back to the same page. And links to help that lead nowhere, as they are written: `mailto:` without an address,
`tel:` without a number. English and Chinese.

Bad: “Help” leads to “404 – page not found”. Good: a page of answers with a phone number.

## Why it matters
Whoever presses “Help” is stuck already. It is the worst place to fail.

## How to fix
Let the monitoring open the help and contact pages every hour, and test their links with each release.

## Not reported
Nothing is requested that the journey does not visit: links to other pages are not tried. A page that asks for a log-in
or refuses robots (401, 403, 429) is not dead. In pages, “#”, an empty address and `javascript:` may be opened by a
script: those are left to a person, and a button or a chat is not even doubted. Whether a place within the page
(`#opening-hours`) exists is not known from what was gathered. Errors that were provoked on purpose. Links of mails and
messages (`email-link-broken` says all of them together). Placeholders in an address (`placeholder-leak`).

## Sources
GOV.UK Design System, Page not found pages; “Good Services”, principle 15.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Link,
    Links,
    Network,
    Params,
    Place,
    Probed,
    Said,
    Severity,
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import (
    asked_for,
    channels,
    is_help_page,
    is_unread,
    leads_to_contact,
    says_failed,
    spoken_here,
)
from auditor.kit.caring.dead_help import holds_nothing, nowhere
from auditor.kit.caring.helping import help_kind
from auditor.kit.caring.questions import shares_a_word
from auditor.kit.dead_links import is_template
from auditor.kit.filling.goals import state_of
from auditor.kit.headings import LAYOUT, main_heading
from auditor.kit.labels import destination, leads_to
from auditor.kit.text.wording import bare, shown

if TYPE_CHECKING:
    from auditor.api import Block

FAILED = 400  # HTTP status from which on the page is an error
CLOSED = frozenset({401, 403, 407, 429})  # for those who are logged in, and for people
LABEL = 60  # characters
LONGEST = 4_000  # characters of an address that are looked at
MESSAGES = frozenset({Kind.EMAIL, Kind.TEXT})


REPAIR = say("Bring the page back, or send its address to the page that helps now.")


@dataclass(frozen=True, slots=True)
class Dead:
    """What is wrong with a help page, where it says so, and what to do."""

    said: Said
    at: Block | None = None
    fix: Said = REPAIR


@journey_check(
    id="help-dead",
    title="Help that does not work",
    severity=Severity.ERROR,
    needs=(Links, Texts),
    also=(Document, Fields, Network, Probed, Walk),
)
def help_dead(journey: JourneyEvidence, _: Params) -> Verdict:
    met = [here for here in journey if asked_for(here)]
    offered = [(here, link) for here in met for link in _links(here) if _offers_help(link)]
    pages = [here for here in met if is_help(here, offered)]
    if not offered and not pages:
        return not_applicable(say("no link to help and no help page"))
    faults = [*(fault for here in pages if (fault := _page_fault(journey, here, offered))), *_requests(offered, met)]
    dead, unsure = _written(offered)
    examined = len(offered) + len(pages)
    doubts = [f for f in faults if f.confidence is Confidence.LOW]
    return judged(
        examined=examined,
        faults=[*(f for f in faults if f.confidence is not Confidence.LOW), *dead],
        doubts=[*doubts, *unsure],
    )


def is_help(here: Evidence, offered: list[tuple[Evidence, Link]]) -> bool:
    """A help page, by what it says or by the link that leads to it."""
    if here.kind is not Kind.PAGE:
        return False
    if is_help_page(here):
        return True
    goal = destination(here[Document].url) if Document in here else None
    if goal is None or goal.is_home:
        return False
    return any(there is not here and (to := leads_to(link)) and to.key == goal.key for there, link in offered)


def _links(here: Evidence) -> tuple[Link, ...]:
    return here[Links].links if Links in here else ()


def _offers_help(link: Link) -> bool:
    return not link.disabled and link.text.strip() != "" and (help_kind(link) != "" or leads_to_contact(link))


def _page_fault(journey: JourneyEvidence, here: Evidence, offered: list[tuple[Evidence, Link]]) -> Fault | None:
    dead = _dead(journey, here)
    if dead is None:
        return None
    what = dead.said.removeprefix(f"{here.title}: ")
    goal = destination(here[Document].url) if Document in here else None
    from_link = next(
        (
            t.place(k)
            for t, k in offered
            if t.order < here.order and goal and (to := leads_to(k)) and to.key == goal.key
        ),
        None,
    )
    head = dead.at or main_heading(here[Texts].blocks)
    place = here.place(head, shown(head.text) if head else shown(here.title))
    sure = Confidence.LOW if is_unread(here) or not spoken_here(here) else Confidence.MEDIUM
    return Fault(
        dead.said,
        (from_link, place) if from_link else (place,),
        confidence=Confidence.HIGH if "HTTP" in what else sure,
        key=f"dead {re.sub('[0-9]+', '0', what)[:40]}",
        fix=dead.fix,
    )


def _dead(journey: JourneyEvidence, here: Evidence) -> Dead | None:
    """What is wrong with a help page; None when it is alive."""
    status = here[Document].status if Document in here else 0
    if status in CLOSED or any(
        f.type == "password" and f.visible for f in (here[Fields].fields if Fields in here else ())
    ):
        return None
    title = here.title
    if status >= FAILED:
        return Dead(say("{title}: the help page answers with an error (HTTP {status})", title=title, status=status))
    if (block := says_failed(here)) is not None:
        return Dead(say("{title}: the help page shows an error instead of help", title=title), block)
    state, block = state_of(here)
    if state == "a search without results" and (question := _searched(journey, here)):
        said = say(
            "{title}: the search finds nothing for “{question}”, which customers often ask",
            title=title,
            question=shown(question, 80),
        )
        return Dead(said, block, say("Write the answer, and give it the words that customers use."))
    if (block := holds_nothing(here)) is not None:
        said = say("{title}: there is nothing on the help page", title=title)
        return Dead(said, block, say("Fill the page, or take its link away until it is ready."))
    return _loop(here)


def _searched(journey: JourneyEvidence, here: Evidence) -> str:
    """A declared question that shares its words with what was typed on the way to this page."""
    typed = [t.value for t in (here[Walk].typed if Walk in here else ())]
    return next((q for q in journey.journey.questions for t in typed if shares_a_word(q, t)), "")


def _loop(here: Evidence) -> Dead | None:
    """Its only contact link, in the main part, leads back to the page itself."""
    own = destination(here[Document].url) if Document in here else None
    if own is None or channels(here):
        return None
    ways = [k for k in _links(here) if leads_to_contact(k)]
    goals = [leads_to(k) for k in ways]
    inside = [k for k in ways if k.region not in LAYOUT and k.role == "link"]
    if not inside or not all(goal is not None and goal.key == own.key for goal in goals):
        return None
    name = shown(inside[0].text, LABEL)
    block = next(
        (b for b in here[Texts].blocks if b.region not in LAYOUT and bare(inside[0].text) in bare(b.text)), None
    )
    said = say("{title}: “{name}” leads back to the same page, and there is no other way", title=here.title, name=name)
    return Dead(said, block, say("Link to where somebody answers."))


def _requests(offered: list[tuple[Evidence, Link]], met: list[Evidence]) -> list[Fault]:
    """Links to help whose address a page requested, and got an error."""
    failed = {
        r.url.split("#", 1)[0]: r.status
        for here in met
        for r in (here[Network].requests if Network in here else ())
        if r.status >= FAILED and r.status not in CLOSED
    }
    hits: dict[str, list[tuple[Evidence, Link]]] = {}
    for here, link in offered:
        if (address := link.href.split("#", 1)[0]) in failed:
            hits.setdefault(address, []).append((here, link))
    return [
        Fault(
            say(
                "“{name}” leads to an error (HTTP {status})",
                name=shown(found[0][1].text, LABEL),
                status=failed[address],
            ),
            _places(found),
            key=f"request {bare(found[0][1].text)}",
            fix=say("Bring the page back, or link to the page that helps now."),
        )
        for address, found in hits.items()
    ]


def _written(offered: list[tuple[Evidence, Link]]) -> tuple[list[Fault], list[Fault]]:
    """Links that lead nowhere as they are written: those that are certain, and those that a script may open."""
    dead: dict[tuple[str, Said], list[tuple[Evidence, Link]]] = {}
    unsure: dict[tuple[str, Said], list[tuple[Evidence, Link]]] = {}
    for here, link in offered:
        if here.kind in MESSAGES or is_template(unquote(link.written[:LONGEST])):
            continue
        reason, certain = nowhere(here, link)
        if reason is not None:
            (dead if certain else unsure).setdefault((bare(link.text), reason), []).append((here, link))
    return [_link_fault(r, found) for (_, r), found in dead.items()], [
        _link_fault(r, found) for (_, r), found in unsure.items()
    ]


def _link_fault(reason: Said, found: list[tuple[Evidence, Link]]) -> Fault:
    name = shown(found[0][1].text, LABEL)
    titles = list(dict.fromkeys(here.title for here, _ in found))
    return Fault(
        say("“{name}” at {titles} leads nowhere: {reason}", name=name, titles=joined(titles), reason=reason),
        _places(found),
        key=f"nowhere {bare(name)}",
        fix=say("Give the link the address of the page, the mailbox or the telephone that helps."),
    )


def _places(found: list[tuple[Evidence, Link]]) -> tuple[Place, ...]:
    first: dict[str, Place] = {}
    for here, link in found:
        first.setdefault(here.touchpoint, here.place(link, shown(link.text)))
    return tuple(first.values())
