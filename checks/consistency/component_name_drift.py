"""The same thing of the page's frame has another name on another page.

## What it finds
A menu item that leads to the same page and is called otherwise on some pages; a search box (or another field that sends
to the same address) with another name. Whether that is a slip or meant is for a person to say: it is always a case for
review.

Bad: the magnifier is called “Search” on one page, and “Find” on the next. Good: “Search” everywhere.

## Why it matters
People who hear the page read, or who speak to their computer, know its parts by name; everybody else wonders whether
“About” and “Who we are” are two pages.

## How to fix
Take the names of menu items and fields from one place for all pages.

## Not reported
Names that differ in case, punctuation, counts or a remark in brackets (“Basket (2)”); pages in other languages; a
greeting with the customer's name; items that lead to a place on the same page, unless all others of the menu are the
same and only one is called otherwise; buttons and links outside the frame,
which `cta-label-drift` compares.

## Sources
WCAG 2.2, 3.2.4 Consistent Identification, level AA.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Link,
    Links,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import said_at
from auditor.kit.filling.fields import asks_for
from auditor.kit.menus import Menu, item_name, renamed, same_menus, target_key, usual


@dataclass(frozen=True, slots=True)
class Named:
    """A part of a page, and what it is called there."""

    here: Evidence
    name: str
    thing: Link | Field


@journey_check(
    id="component-name-drift",
    title="The same part of the page has different names",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Fields, Texts),
)
def component_name_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    doubts: list[Fault] = []
    examined = 0
    greeted = {item_name(v) for v in journey.journey.customer.values()} | {
        item_name(v) for t in journey for v in t.given
    }
    for what, parts in (*_items(same_menus(journey)), *_searches(journey)):
        by_language: dict[str, list[Named]] = {}
        for part in parts:
            if not any(g and g in part.name for g in greeted if len(g) > 2):  # noqa: PLR2004 - initials fit anywhere
                by_language.setdefault(part.here.language[:2], []).append(part)
        for same in by_language.values():
            examined += len(same)
            if len({part.name for part in same}) > 1:
                doubts.append(_fault(what, same))
    if not examined:
        return not_applicable(say("no part of the frame comes again on another page"))
    return judged(examined=examined, doubts=doubts)


def _items(groups: list[list[Menu]]) -> Iterator[tuple[Said, list[Named]]]:
    """Menu items by where they lead; those that lead to one place twice in a menu are not told apart."""
    item = say("menu item")
    for menus in groups:
        found: dict[str, list[Named]] = {}
        for menu in menus:
            times = Counter(item.key for item in menu.items)
            for each in menu.items:
                if each.key and times[each.key] == 1:
                    found.setdefault(each.key, []).append(Named(menu.here, each.name, each.link))
        yield from ((item, parts) for parts in found.values() if len(parts) > 1)
        yield from ((item, parts) for parts in _in_the_same_slot(menus, found))


def _in_the_same_slot(menus: list[Menu], told: dict[str, list[Named]]) -> Iterator[list[Named]]:
    """Items that addresses do not tell apart: the menu is the same but for the name in one slot."""
    whole = usual(menus)
    for menu in menus:
        pair = renamed(menu, whole)
        if pair is None or len({part.name for part in told.get(pair[1].key, [])}) > 1:
            continue
        same = [(m, i) for m in menus for i in m.items if i.name == pair[1].name]
        if len(same) > 1:
            parts = [Named(m.here, i.name, i.link) for m, i in same]
            yield sorted([*parts, Named(menu.here, pair[0].name, pair[0].link)], key=lambda p: p.here.order)


def _searches(journey: JourneyEvidence) -> Iterator[tuple[Said, list[Named]]]:
    """Search boxes by where they send to."""
    found: dict[str, list[Named]] = {}
    for here in journey:
        fields = here[Fields].fields if Fields in here else ()
        boxes = [f for f in fields if f.visible and f.action and asks_for(f).key == "search"]
        if len(boxes) == 1 and (name := item_name(boxes[0].text)) and (key := target_key(boxes[0].action)):
            found.setdefault(key, []).append(Named(here, name, boxes[0]))
    yield from ((say("search box"), parts) for parts in found.values() if len(parts) > 1)


def _fault(what: Said, parts: list[Named]) -> Fault:
    times = Counter(part.name for part in parts)
    wanted = max(times, key=lambda name: (times[name], -[p.name for p in parts].index(name)))
    first: dict[str, Named] = {}
    for part in parts:
        first.setdefault(part.name, part)
    names = series(
        said_at(part.thing.text.strip()[:60], [p.here.title for p in parts if p.name == name])
        for name, part in first.items()
    )
    usual = first[wanted]
    strays = [part for part in parts if part.name != wanted]
    places = sorted([usual, *strays], key=lambda p: p.here.order)
    return Fault(
        say("The same {what} has different names: {names}", what=what, names=names),
        tuple(dict.fromkeys(p.here.place(p.thing) for p in places)),
        confidence=Confidence.MEDIUM,
        key=f"{what} {wanted}",
        fix=say("Call it “{name}” on every page.", name=usual.thing.text.strip()[:60]),
    )
