"""The menus of a site: which links stand together in its frame, and which of those groups are one menu."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from auditor.kit.text.wording import fold
from auditor.model.artifacts import Block, Link, Links, Texts
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model.artifacts import Box
    from auditor.model.evidence import Evidence

FRAME = frozenset({"header", "nav", "footer"})
_MOST_LINKS = 2_000  # of one page
_LONGEST, _USUAL = 60, 25  # characters of an item; on average, where the page names no regions
_SHARED = 0.6  # of the smaller menu's items: the two are one menu (WCAG 3.2.3 speaks of what is repeated)
_FEWEST = 3  # items of a menu
_HIDDEN = 2  # steps of a selector that starts at an item's own id
_ITEM = re.compile(r"li(?![a-z])")
_NTH = re.compile(r"([a-z][a-z0-9-]*):nth-of-type\(([0-9]+)\)")
_NOISE = re.compile(r"\([^()]{0,40}\)|\[[^\[\]]{0,40}\]|(?<![a-z])[0-9]{1,4}\+?(?: items?)?(?![a-z0-9])|[^\w\s&]|_")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `name`: without counts, remarks in brackets and punctuation; `key`: where it leads, "" for nowhere."""

    name: str
    key: str
    link: Link


@dataclass(frozen=True, slots=True)
class Menu:
    """Links that stand together at one touchpoint, in document order; `framed`: the page says that it is its frame.

    `within` is the list, row or block that they stand in. An item that other pages link, and this page shows as plain
    text (its own), is one of them: its link leads nowhere.
    """

    here: Evidence
    items: tuple[Item, ...]
    framed: bool
    within: str = ""

    @property
    def once(self) -> tuple[Item, ...]:
        """The items whose name occurs once in it."""
        times = Counter(item.name for item in self.items)
        return tuple(item for item in self.items if times[item.name] == 1)


def item_name(text: str) -> str:
    """A name as two pages may be compared by it."""
    plain = fold(text[: 4 * _LONGEST]).text.casefold()
    return _SPACE.sub(" ", _NOISE.sub(" ", plain)).strip()


def target_key(href: str) -> str:
    """Where a link leads, host and path alone; "" for places within the page, scripts, and what cannot be read."""
    try:
        parts = urlsplit(href.strip()[:2000])
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"}:
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{re.sub(r'/(?:index.[a-z]{2,5})?$', '', parts.path)}"


def key_of(link: Link) -> str:
    """`target_key` of a link; "" where it leads to a place on its own page."""
    return "" if link.written.startswith("#") else target_key(link.href)


def same_menus(touchpoints: Iterable[Evidence]) -> list[list[Menu]]:
    """The menus that at least two pages share, each with its appearance at every page, in journey order.

    One appearance a page: of several the one that shares most. Linear in the number of links, for sites with few menus.
    """
    known: list[tuple[set[str], list[Menu]]] = []
    small: list[tuple[Menu, set[int]]] = []
    for here in touchpoints:
        if here.kind is not Kind.PAGE or Links not in here:
            continue
        taken: set[int] = set()
        for menu in sorted(_menus_of(here), key=lambda m: -len(m.items)):
            if len(menu.items) < _FEWEST:
                small.append((menu, taken))
                continue
            names = {item.name for item in menu.items}
            scores = [(_overlap(menu, names, group), -i) for i, group in enumerate(known) if i not in taken]
            best = max(scores, default=(0.0, 0))
            if best[0]:
                known[-best[1]][1].append(menu)
                taken.add(-best[1])
            else:
                taken.add(len(known))
                known.append((names, [menu]))
    _add_small(small, known)
    half = len({m.here.touchpoint for _, menus in known for m in menus}) / 2
    shared = [m for _, m in known if len(m) > 1 and (len(m) >= half or all(menu.framed for menu in m))]
    return [[_completed(menu, menus) for menu in menus] for menus in shared]


def usual(menus: Sequence[Menu]) -> Menu:
    """The appearance that most pages have; of several the longest, the first of them."""
    orders = [tuple(item.name for item in menu.items) for menu in menus]
    times = Counter(orders)
    return menus[orders.index(max(orders, key=lambda order: (times[order], len(order))))]


def renamed(menu: Menu, whole: Menu) -> tuple[Item, Item] | None:
    """(its item, the other's item) where all but one of their items are the same, and that one has another name.

    None as well where the two lead to two pages.
    """
    if len(menu.items) != len(whole.items):
        return None
    pairs = [(one, two) for one, two in zip(menu.items, whole.items, strict=True) if one.name != two.name]
    if len(pairs) != 1:
        return None
    one, two = pairs[0]
    strange = all(one.name != i.name for i in whole.items) and all(two.name != i.name for i in menu.items)
    return (one, two) if strange and (one.key == two.key or not one.key or not two.key) else None


def _overlap(menu: Menu, names: set[str], group: tuple[set[str], list[Menu]]) -> float:
    """How much they share, more than 1 where they stand in one place; 0 where they are two menus."""
    known, menus = group
    at_home = menu.within == menus[0].within and menu.framed == menus[0].framed
    if at_home:  # pages that do not link themselves have each another item less
        known = {item.name for other in menus for item in other.items}
    shared = len(names & known)
    if shared < _FEWEST - 1:
        return 0.0
    part = shared / min(len(names), len(known))
    if part < (1 / 2 if at_home else _SHARED):
        return 0.0
    return part + at_home


def _add_small(small: list[tuple[Menu, set[int]]], known: list[tuple[set[str], list[Menu]]]) -> None:
    """Two links are no menu, but may be what is left of one: where they stand in its place."""
    for menu, taken in small:
        names = {item.name for item in menu.items}
        for i, (_, menus) in enumerate(known):
            if i in taken or len(names) < _FEWEST - 1 or menu.within != menus[0].within:
                continue
            if names < {item.name for other in menus for item in other.items}:
                taken.add(i)
                menus.append(menu)
                menus.sort(key=lambda m: m.here.order)
                break


def _menus_of(here: Evidence) -> list[Menu]:
    links = here[Links].links[:_MOST_LINKS]
    around = _Around(links)
    groups: dict[tuple[str, str], list[Item]] = {}
    for link in links:
        name = item_name(link.text) if link.role == "link" and len(link.text) <= _LONGEST else ""
        if not name or link.region not in FRAME | {""}:
            continue
        groups.setdefault((link.region, around.container(link.selector)), []).append(Item(name, key_of(link), link))
    found: list[Menu] = []
    for (region, within), items in groups.items():
        short = sum(len(i.name) for i in items) <= _USUAL * len(items)
        if len(items) > 1 and (region or short):
            found.append(Menu(here, tuple(items), region in FRAME, within))
    return found


class _Around:
    """Which list, row or block the links of a page stand in."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._beneath: Counter[str] = Counter()
        self._own: set[str] = set()  # list items that have a link of their own, besides a list within
        for link in links:
            steps = link.selector.split(" > ")
            for i in range(1, len(steps)):
                self._beneath[" > ".join(steps[:i])] += 1
            last = next((i for i in range(len(steps) - 1, -1, -1) if _ITEM.match(steps[i])), -1)
            if last >= 0 and not any(step.startswith(("ul", "ol")) for step in steps[last:]):
                self._own.add(" > ".join(steps[: last + 1]))

    def container(self, selector: str) -> str:
        """The lowest element around it with other links; lists within an item of a list belong to that list."""
        steps = selector.split(" > ")[:-1]
        while steps and (_ITEM.match(steps[-1]) or self._beneath[" > ".join(steps)] <= 1):
            steps.pop()
        for i, step in enumerate(steps):
            if _ITEM.match(step) and " > ".join(steps[: i + 1]) in self._own:
                return " > ".join(steps[:i])
        return " > ".join(steps)


def _completed(menu: Menu, menus: list[Menu]) -> Menu:
    """With what the other pages link, and this one shows in the same place as plain text, or as a link with an id."""
    names = {item.name for item in menu.items}
    lacking = {i.name for other in menus for i in other.items} - names
    if not lacking or Texts not in menu.here:
        return menu
    found = [_placed(menu, link) for link in menu.here[Links].links[:_MOST_LINKS] if _apart(menu, link, lacking)]
    found += [_placed(menu, b) for b in menu.here[Texts].blocks if b.role != "link" and _beside(menu, b, lacking)]
    items = list(menu.items)
    for at, item in sorted((f for f in found if f), key=lambda f: -f[0]):
        if all(item.name != i.name for i in items):
            items.insert(at, item)
    return replace(menu, items=tuple(items))


def _apart(menu: Menu, link: Link, lacking: set[str]) -> bool:
    """A link that its id hides from the list it stands in: `#current > a`."""
    steps = link.selector.split(" > ")
    hidden = steps[0].startswith("#") and len(steps) <= _HIDDEN and link.role == "link"
    return hidden and len(link.text) <= _LONGEST and item_name(link.text) in lacking and link.region == _region(menu)


def _beside(menu: Menu, block: Block, lacking: set[str]) -> bool:
    if len(block.text) > _LONGEST or block.region != _region(menu) or item_name(block.text) not in lacking:
        return False
    hidden = block.selector.startswith("#") and " > " not in block.selector
    return hidden or block.selector.startswith(f"{menu.within} > ")


def _region(menu: Menu) -> str:
    return menu.items[0].link.region


def _placed(menu: Menu, part: Link | Block) -> tuple[int, Item] | None:
    """(index in the menu, item), by its number among its like, else by its place on the page; None: nobody knows."""
    link = part if isinstance(part, Link) else Link(part.text, region=part.region, selector=part.selector, box=part.box)
    item = Item(item_name(part.text), key_of(link), link)
    numbers = [_number(i.link.selector, menu.within) for i in menu.items]
    own = _number(part.selector, menu.within)
    if own and all(n and n[0] == own[0] for n in numbers):
        return sum(1 for n in numbers if n and n[1] < own[1]), item
    boxes = [i.link.box for i in menu.items]
    if part.box is None or not all(boxes):
        return None
    known = [b for b in boxes if b]
    if any(not _before(one, two) for one, two in pairwise(known)):
        return None
    return sum(1 for b in known if _before(b, part.box)), item


def _number(selector: str, within: str) -> tuple[str, int] | None:
    """(tag, number) of the part of `within` that a selector points into."""
    match = _NTH.match(selector, len(within) + 3) if selector.startswith(f"{within} > ") else None
    return (match[1], int(match[2])) if match else None


def _before(one: Box, two: Box) -> bool:
    """In lines from left to right, one below the other."""
    if one.y + one.height / 2 < two.y or two.y + two.height / 2 < one.y:
        return one.y < two.y
    return one.x < two.x
