"""The same label leads to different places.

## What it finds
A link or button with a label that names one thing (“Track your order”, “Contact us”, 退换货政策) and that leads to
one page of the site at one touchpoint and to another at the next.

Bad: “Contact us” leads to /contact on the pages, and to /help/ask in the mail. Good: to /contact everywhere.

## Why it matters
People expect behind a label what was behind it last time. Of two such pages, one is mostly out of date.

## How to fix
Keep the addresses of such pages in one place, for pages, mails and texts; send the old one on to the new one.

## Not reported
Labels that fit many places: details, edit, remove, continue, next, add to basket, read more, buy now. Labels that
lead to several places at one touchpoint already, as in lists. Pages of one kind (orders/1 and orders/2, two
articles of one blog), one page in two folders (/tents and
/sale/tents), pages of which one lies below the other, other hosts, mail and telephone links, queries,
places within a page, languages of one page, the start page and the login page.

## Sources
WCAG 2.2, 3.2.4 Consistent Identification.
"""

from __future__ import annotations

from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    JourneyEvidence,
    Link,
    Links,
    Params,
    Severity,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.labels import Destination, acts_here, content, leads_to, names_something
from auditor.kit.text.languages import language_of
from auditor.kit.text.wording import masked, shown

LONGEST = 60  # characters of a label; a longer text is a card
MOST = 400  # links of one touchpoint that are read
MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class Way:
    """A link at a touchpoint, and where it leads."""

    here: Evidence
    link: Link
    goal: Destination


@journey_check(
    id="cta-destination-drift",
    title="The same label leads to different places",
    severity=Severity.WARNING,
    needs=(Links,),
)
def cta_destination_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    groups: dict[tuple[str, str], list[Way]] = {}
    for here in journey:
        for key, way in ways(here):
            groups.setdefault(key, []).append(way)
    compared = [g for g in groups.values() if len({w.here.touchpoint for w in g}) > 1]
    if not compared:
        return not_applicable(say("no label that names one thing stands at two touchpoints"))
    return judged(examined=sum(map(len, compared)), faults=[f for g in compared if (f := judge(g))])


def ways(here: Evidence) -> list[tuple[tuple[str, str], Way]]:
    """((label, host), link) of every link whose label names one thing."""
    found: list[tuple[tuple[str, str], Way]] = []
    if Links not in here:
        return found
    for link in here[Links].links[:MOST]:
        if link.image_only or len(link.text) > LONGEST or not names_something(link.text) or acts_here(link.text):
            continue
        goal = leads_to(link)
        if goal is None or goal.is_home or goal.is_login:
            continue
        if content(link.text, language_of(link.text, here.language)):
            found.append(((masked(link.text), goal.host), Way(here, link, goal)))
    return found


def judge(group: list[Way]) -> Fault | None:
    by_touchpoint: dict[str, set[str]] = {}
    for way in group:
        by_touchpoint.setdefault(way.here.touchpoint, set()).add(way.goal.shape)
    if any(len(paths) > 1 for paths in by_touchpoint.values()):
        return None
    first = group[0]
    others = [w for w in group if apart(first.goal, w.goal)]
    if not others:
        return None
    firsts = list({(w.here.touchpoint): w for w in reversed(others)}.values())[::-1][:MOST_PLACES]
    others_at = series(say("{path} at {title}", path=w.goal.path, title=w.here.title) for w in firsts)
    label = shown(first.link.text, LONGEST)
    return Fault(
        say(
            "“{label}” leads to {path} at {title}, but to {others}",
            label=label,
            path=first.goal.path,
            title=first.here.title,
            others=others_at,
        ),
        tuple(w.here.place(w.link) for w in (first, *firsts)),
        confidence=Confidence.MEDIUM,
        key=masked(first.link.text),
        fix=say("Let it lead to one page, or give the other page a label of its own."),
    )


def apart(one: Destination, other: Destination) -> bool:
    """Two pages that are neither of one kind nor one below the other, nor one page in two folders."""
    first, second = one.shape.strip("/").split("/"), other.shape.strip("/").split("/")
    shorter = min(len(first), len(second))
    if first[:shorter] == second[:shorter] or first[-1] == second[-1]:
        return False
    siblings = len(first) == len(second) > 1 and first[:-1] == second[:-1]
    return not siblings
