"""The menus of a site: which links stand together in its frame, and which of those groups are one menu."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from auditor.kit.wording import fold
from auditor.model.artifacts import Link, Links
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model.evidence import Evidence

FRAME = frozenset({"header", "nav", "footer"})
_MOST_LINKS = 2_000  # of one page
_LONGEST, _USUAL = 60, 25  # characters of an item; on average, where the page names no regions
_SHARED = 0.6  # of the smaller menu's items: the two are one menu (WCAG 3.2.3 speaks of what is repeated)
_FEWEST = 3  # items that two pages share
_INNER = re.compile(r"(?:li|dd|dt|td|tr|span|b|strong|em|p|h[1-6])(?![a-z0-9])")
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
    """Links that stand together at one touchpoint, in document order; `framed`: the page says that it is its frame."""

    here: Evidence
    items: tuple[Item, ...]
    framed: bool

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


def same_menus(touchpoints: Iterable[Evidence]) -> list[list[Menu]]:
    """The menus that at least two pages share, each with its appearance at every page, in journey order.

    One appearance a page: of several the one that shares most. Linear in the number of links, for sites with few menus.
    """
    known: list[tuple[set[str], list[Menu]]] = []
    for here in touchpoints:
        if here.kind is not Kind.PAGE or Links not in here:
            continue
        taken: set[int] = set()
        for menu in sorted(_menus_of(here), key=lambda m: -len(m.items)):
            names = {item.name for item in menu.items}
            scores = [(_overlap(names, seen), -i) for i, (seen, _) in enumerate(known) if i not in taken]
            best = max(scores, default=(0.0, 0))
            if best[0] >= _SHARED:
                known[-best[1]][1].append(menu)
                taken.add(-best[1])
            else:
                taken.add(len(known))
                known.append((names, [menu]))
    half = len({m.here.touchpoint for _, menus in known for m in menus}) / 2
    return [menus for _, menus in known if len(menus) > 1 and (len(menus) >= half or all(m.framed for m in menus))]


def usual(menus: Sequence[Menu]) -> Menu:
    """The appearance that most pages have, the first of them."""
    orders = [tuple(item.name for item in menu.items) for menu in menus]
    times = Counter(orders)
    return menus[orders.index(max(orders, key=lambda order: times[order]))]


def _overlap(names: set[str], known: set[str]) -> float:
    shared = len(names & known)
    return shared / min(len(names), len(known)) if shared >= _FEWEST - 1 and (names & known) else 0.0


def _menus_of(here: Evidence) -> list[Menu]:
    groups: dict[tuple[str, str], list[Item]] = {}
    for link in here[Links].links[:_MOST_LINKS]:
        name = item_name(link.text) if link.role == "link" and len(link.text) <= _LONGEST else ""
        if not name or link.region not in FRAME | {""}:
            continue
        groups.setdefault((link.region, _container(link.selector)), []).append(Item(name, target_key(link.href), link))
    found: list[Menu] = []
    for (region, _), items in groups.items():
        short = sum(len(i.name) for i in items) <= _USUAL * len(items)
        if len(items) >= _FEWEST and (region or short):
            found.append(Menu(here, tuple(items), region in FRAME))
    return found


def _container(selector: str) -> str:
    """The list, row or block that a link stands in."""
    steps = selector.split(" > ")[:-1]
    while steps and _INNER.match(steps[-1]):
        steps.pop()
    return " > ".join(steps)
