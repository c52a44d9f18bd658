"""The items of a menu come in another order on another page.

## What it finds
A menu that several pages share (in header, navigation or footer) and that has some of its items in another order on one
of them. The order that most pages have is taken for the intended one.

Bad: “Help” is the second item of the menu on most pages, and the fifth on the payment page. Good: the same order
everywhere, with the current item marked.

## Why it matters
People find a menu's items by where they were last time; those who enlarge the page or hear it read have nothing else.

## How to fix
Build the menu in one place for all pages; mark the current item instead of moving it.

## Not reported
Items that are missing on a page (a reduced header in the checkout, what only customers with an account see), additional
items, other menus, lists of products or articles, the order on another device, items that occur twice in a menu;
lists of links that lead nowhere and that change with the page.

## Sources
WCAG 2.2, 3.2.3 Consistent Navigation, level AA.
"""

from __future__ import annotations

from bisect import bisect_left

from auditor.api import (
    Confidence,
    Document,
    Fault,
    JourneyEvidence,
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
from auditor.kit.menus import Item, Menu, same_menus, target_key, usual


@journey_check(
    id="nav-order-drift",
    title="A menu changes its order",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Texts, Document),
    params={
        "min_shared": 3,  # items that two pages share, before their order is compared: two may be chance
    },
)
def nav_order_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    faults: list[Fault] = []
    examined = 0
    for menus in same_menus(journey):
        examined += len(menus)
        reference = usual(menus)
        moved = [(m, pair) for m in menus if (pair := first_moved(reference, m, params["min_shared"]))]
        if moved and (
            leads_on(menus) or (all(same_rest(reference, m) for m, _ in moved) and 2 * len(moved) < len(menus))
        ):
            faults.append(_fault(reference, menus, moved))
    if not examined:
        return not_applicable(say("no two pages share a menu"))
    return judged(examined=examined, faults=faults)


def leads_on(menus: list[Menu]) -> bool:
    """It is the site's frame, or leads to its pages; lists of links to nowhere may be samples of something."""
    return all(m.framed for m in menus) or any(item.key for m in menus for item in m.items)


def same_rest(reference: Menu, menu: Menu) -> bool:
    """The two differ by their order alone."""
    return {i.name for i in reference.items} == {i.name for i in menu.items}


def first_moved(reference: Menu, menu: Menu, fewest: float) -> tuple[Item, Item] | None:
    """(the item that moved, the one that it now stands before or behind) against the reference; None when none did."""
    rank = {item.name: i for i, item in enumerate(reference.once)}
    shared = [item for item in menu.once if item.name in rank]
    if len(shared) + unlinked(reference, menu) < fewest:
        return None
    staying = _rising([rank[item.name] for item in shared])
    moved = [i for i in range(len(shared)) if i not in staying]
    if not moved:
        return None
    at = moved[0]
    now, before = rank[shared[at].name], range(at)
    passed = next((i for i in before if rank[shared[i].name] > now), None)
    if passed is None:
        passed = next(i for i in range(at + 1, len(shared)) if rank[shared[i].name] < now)
    return shared[at], shared[passed]


def unlinked(reference: Menu, menu: Menu) -> int:
    """How many items of the one are missing in the other only because they lead to the page that it stands on."""
    pairs = ((reference, menu), (menu, reference))
    return sum(1 for one, two in pairs for item in one.items if item.key and item.key == own_key(two))


def own_key(menu: Menu) -> str:
    """Where the page of a menu stands, if the menu does not lead there; "" otherwise."""
    key = target_key(menu.here[Document].url) if Document in menu.here else ""
    return "" if any(item.key == key for item in menu.items) else key


def _rising(ranks: list[int]) -> set[int]:
    """The indexes of a longest rising run, not necessarily without gaps: what kept its order."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for i, rank in enumerate(ranks):
        at = bisect_left(tails, rank)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(rank)
            ends.append(i)
        else:
            tails[at], ends[at] = rank, i
    kept: set[int] = set()
    i = ends[-1] if ends else -1
    while i >= 0:
        kept.add(i)
        i = before[i]
    return kept


def _fault(reference: Menu, menus: list[Menu], moved: list[tuple[Menu, tuple[Item, Item]]]) -> Fault:
    menu, (item, passed) = moved[0]
    strays = {id(m) for m, _ in moved}
    steady = [m for m in menus if id(m) not in strays]
    order = [i.name for i in menu.items]
    before = order.index(item.name) < order.index(passed.name)
    one, two = item.link.text.strip()[:60], passed.link.text.strip()[:60]
    others, same = joined([m.here.title for m, _ in moved]), joined([m.here.title for m in steady])
    places = [reference.here.place(_named(reference, item.name).link)]
    places += [m.here.place(pair[0].link) for m, pair in moved]
    return Fault(
        say(
            "The menu changes its order: “{one}” stands before “{two}” at {others}, the other way round at {same}",
            one=one,
            two=two,
            others=others,
            same=same,
        )
        if before
        else say(
            "The menu changes its order: “{one}” stands behind “{two}” at {others}, the other way round at {same}",
            one=one,
            two=two,
            others=others,
            same=same,
        ),
        tuple(sorted(dict.fromkeys(places), key=lambda p: _order(menus, p.touchpoint))),
        confidence=Confidence.HIGH if reference.framed and menu.framed else Confidence.MEDIUM,
        key=f"order of {' '.join(sorted(i.name for i in reference.items[:3]))}",
        fix=say(
            "Keep the order “{order}” on every page.",
            order=" · ".join(i.link.text.strip()[:30] for i in reference.items[:8]),
        ),
    )


def _named(menu: Menu, name: str) -> Item:
    return next(item for item in menu.items if item.name == name)


def _order(menus: list[Menu], touchpoint: str) -> int:
    return next(m.here.order for m in menus if m.here.touchpoint == touchpoint)
