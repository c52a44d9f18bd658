"""Help stands in another place on another page, or has gone from a menu that is otherwise the same.

## What it finds
Help of one kind – contact details, a way to write or talk, self-help, a robot – that most pages offer in their header
or menu, and that on other pages stands only in the footer (or the other way round); and a menu that has lost its link
to help on some pages, though all its other items are there.

Bad: “Contact” in the header of three pages, and only in the footer of the payment page. Good: always in the header.

## Why it matters
Whoever needs help is under stress, and looks where it was the last time.

## How to fix
Give help one place in the layout that every page uses, the checkout as well.

## Not reported
Pages without any help (`help-missing` is about those); pages with a frame of their own that offers less; the page
that the link leads to, where pages of the site do not link to themselves; PDFs; links to help in running text; floating
chat windows, which stand at the end of the document.

## Sources
WCAG 2.2, 3.2.6 Consistent Help, level A.
"""

from __future__ import annotations

from dataclasses import dataclass

from auditor.api import (
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Link,
    Links,
    Params,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.helping import help_kind
from auditor.kit.menus import Item, Menu, item_name, renamed, same_menus, target_key, usual

TOP, BOTTOM = say("header or menu"), say("footer")
REGIONS = {"header": TOP, "nav": TOP, "footer": BOTTOM}


@dataclass(frozen=True, slots=True)
class Offered:
    """The first help of a kind in the frame of a page."""

    here: Evidence
    link: Link
    where: str


@journey_check(
    id="help-position-drift",
    title="Help moves or vanishes from page to page",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Texts, Document),
    params={
        "min_pages": 2,  # pages on which help must stand in its usual place, before another place is a fault
    },
)
def help_position_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    groups = same_menus(journey)
    gaps = _gaps(groups)
    faults = [_gap_fault(gap, link, menus) for gap, link, menus in gaps]
    gone = {(menu.here.touchpoint, help_kind(link)) for missing, link, _ in gaps for menu in missing}
    offered = _offered(journey)
    for kind, found in offered.items():
        known = [o for o in found if (o.here.touchpoint, kind) not in gone]
        if fault := _moved(kind, known, int(params["min_pages"])):
            faults.append(fault)
    helping = [m for menus in groups if any(help_kind(i.link) for i in usual(menus).items) for m in menus]
    examined = sum(len(found) for found in offered.values()) or len(helping)
    if not examined:
        return not_applicable(say("no page offers help in its frame"))
    return judged(examined=examined, faults=faults)


def _offered(journey: JourneyEvidence) -> dict[str, list[Offered]]:
    found: dict[str, list[Offered]] = {}
    for here in journey:
        if here.kind is not Kind.PAGE or Links not in here:
            continue
        seen: set[str] = set()
        for link in here[Links].links:
            where = REGIONS.get(link.region, "")
            kind = help_kind(link) if where else ""
            if kind and kind not in seen:
                seen.add(kind)
                found.setdefault(kind, []).append(Offered(here, link, where))
    return found


def _moved(kind: str, found: list[Offered], fewest: int) -> Fault | None:
    top = [o for o in found if o.where == TOP]
    bottom = [o for o in found if o.where == BOTTOM]
    steady, strays = (top, bottom) if len(top) >= len(bottom) else (bottom, top)
    if not strays or len(steady) <= max(len(strays), fewest - 1):
        return None
    places = sorted([steady[0], *strays], key=lambda o: o.here.order)
    name = steady[0].link.text.strip()[:60]
    return Fault(
        say(
            "Help moves: {kind} (“{name}”) stands in the {where} at {titles}, and in the {elsewhere} at {others}",
            kind=kind,
            name=name,
            where=steady[0].where,
            titles=joined([o.here.title for o in steady]),
            elsewhere=strays[0].where,
            others=joined([o.here.title for o in strays]),
        ),
        tuple(o.here.place(o.link) for o in places),
        key=f"place of {kind}",
        fix=say("Keep “{name}” in the {where} of every page.", name=name, where=steady[0].where),
    )


def _gaps(groups: list[list[Menu]]) -> list[tuple[list[Menu], Link, list[Menu]]]:
    """(the menus that lack it, the link to help, the menus that have it)."""
    found: list[tuple[list[Menu], Link, list[Menu]]] = []
    for menus in groups:
        whole = usual(menus)
        links_to_itself = sum(_own(m.here) in {i.key for i in m.items if i.key} for m in menus) > 1
        for item in whole.once:
            if not help_kind(item.link):
                continue
            rest = [i for i in whole.items if i.name != item.name and not help_kind(i.link)]
            others = {i.name for i in whole.items} - {item.name}
            having = [m for m in menus if _has(m, item, others)]
            lacking = [
                m
                for m in menus
                if m not in having
                and not renamed(m, whole)
                and _all_there(rest, m)
                and not _is_there(m.here, item.link, links_to_itself=links_to_itself)
            ]
            if lacking and len(having) > len(lacking):
                found.append((lacking, item.link, having))
    return found


def _has(menu: Menu, item: Item, others: set[str]) -> bool:
    """The item is there, perhaps by another name: what leads to its page and is none of the menu's other items."""
    return any(item.name == i.name or (i.key and i.key == item.key and i.name not in others) for i in menu.items)


def _all_there(rest: list[Item], menu: Menu) -> bool:
    """Every one, but for what leads to the page itself."""
    own = _own(menu.here)
    names = {i.name for i in menu.items}
    return all(i.name in names or (i.key and i.key == own) for i in rest)


def _own(here: Evidence) -> str:
    return target_key(here[Document].url) if Document in here else ""


def _is_there(here: Evidence, link: Link, *, links_to_itself: bool) -> bool:
    """The page shows it as plain text, or is what it leads to, on a site whose pages do not link to themselves."""
    if not links_to_itself and _own(here) == target_key(link.href) != "":
        return True
    name = item_name(link.text)
    blocks = here[Texts].blocks if Texts in here else ()
    plain = (b for b in blocks if b.role != "link" and (b.region in REGIONS or b.row))
    return any(item_name(b.text[:80]) == name for b in plain)


def _gap_fault(lacking: list[Menu], link: Link, having: list[Menu]) -> Fault:
    name = link.text.strip()[:60]
    shown = next(m for m in having if any(i.link is link for i in m.items))
    places = [shown.here.place(link), *(m.here.place(m.items[0].link) for m in lacking)]
    orders = {m.here.touchpoint: m.here.order for m in (*having, *lacking)}
    return Fault(
        say(
            "The menu offers “{name}” at {titles}, and not at {others}, where all its other items are",
            name=name,
            titles=joined([m.here.title for m in having]),
            others=joined([m.here.title for m in lacking]),
        ),
        tuple(sorted(places, key=lambda p: orders[p.touchpoint])),
        key=f"gap {item_name(name)}",
        fix=say("Put “{name}” back into the menu of every page.", name=name),
    )
