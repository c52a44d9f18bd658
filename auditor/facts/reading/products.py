"""Which products a journey shows, and what each is called where: so that a price has a subject.

A name counts as a product only with evidence: structured data, the page that sells it, or a row with a quantity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from auditor.facts.reading.product_rows import MOST, Described, Row, Sighting, described, page_product, rows
from auditor.facts.reading.product_words import SIZE, is_name, name_key, quantity_of
from auditor.facts.spans.plain import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from auditor.facts.reading.scene import Scene

__all__ = [
    "SIZE", "Catalogue", "Described", "Row", "Sighting", "catalogue_of", "described", "is_name", "name_key",
    "page_product", "quantity_of", "rows", "sightings",
]  # fmt: skip
_SIZED = re.compile(rf"^(?P<base>.{{2,}}?) (?P<size>{SIZE})$")


@dataclass(frozen=True)
class Catalogue:
    """All products of a journey, by name and key."""

    names: Mapping[str, str] = field(default_factory=dict[str, str])  # normalised name to the product's name
    keys: Mapping[str, str] = field(default_factory=dict[str, str])

    def subject(self, name: str, keys: Iterable[str] = ()) -> str:
        """The name under which the product is compared; "" when it is none that we know."""
        for key in keys:
            if key in self.keys:
                return self.keys[key]
        wanted = name_key(name)
        if wanted in self.names:
            return self.names[wanted]
        if (number := f"sku:{squeezed(name)}") in self.keys:
            return self.keys[number]
        if name.rstrip().endswith(("...", "…")) and len(wanted) >= 8:  # noqa: PLR2004 - shorter stumps fit too much
            fits = {subject for known, subject in self.names.items() if known.startswith(wanted)}
            return fits.pop() if len(fits) == 1 else ""
        return ""

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Any known name in squeezed text, the longest first."""
        known = sorted({squeezed(n) for n in self.names.values()} - {""}, key=lambda n: (-len(n), n))[:MOST]
        if not known:
            return None
        return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, known))})(?![a-z0-9])")


def catalogue_of(scenes: Iterable[Scene]) -> Catalogue:
    """Merge what all touchpoints show. Names that stand for two stock numbers are dropped: they are variants."""
    names: dict[str, str] = {}
    keys: dict[str, str] = {}
    stock: dict[str, set[str]] = {}
    seen = [s for scene in scenes for s in sightings(scene)]
    for sighting in seen:
        if not sighting.evident:
            continue
        wanted = name_key(sighting.name)
        subject = next((keys[k] for k in sorted(sighting.keys) if k in keys), "") or names.get(wanted, sighting.name)
        names.setdefault(wanted, subject)
        for key in sighting.keys:
            keys.setdefault(key, subject)
            if key.startswith("sku:"):
                stock.setdefault(wanted, set()).add(key)
    for sighting in seen:  # a row whose link leads to a known product names that product too
        subject = next((keys[k] for k in sorted(sighting.keys) if k in keys), "")
        if subject and not sighting.evident:
            names.setdefault(name_key(sighting.name), subject)
    known = {n: s for n, s in names.items() if n and len(stock.get(n, ())) <= 1}
    same = _one_size(known)
    return Catalogue({n: same.get(s, s) for n, s in known.items()}, {k: same.get(s, s) for k, s in keys.items()})


def _one_size(names: Mapping[str, str]) -> dict[str, str]:
    """“White Peony 50 g” is “White Peony” where the journey knows no other size of it: subject to subject."""
    sizes: dict[str, list[str]] = {}
    for name in names:
        if match := _SIZED.match(name):
            sizes.setdefault(match["base"], []).append(name)
    return {names[found[0]]: names[base] for base, found in sizes.items() if len(found) == 1 and base in names}


def sightings(scene: Scene) -> list[Sighting]:
    """The products of one touchpoint."""
    if "sightings" not in scene.kept:
        found = [Sighting(d.name, d.keys, evident=True) for d in described(scene)]
        if (page := page_product(scene)) is not None:
            found.append(page)
        found += [Sighting(r.name, r.keys, r.evident, r.piece) for r in rows(scene)]
        scene.kept["sightings"] = found[:MOST]
    kept: list[Sighting] = scene.kept["sightings"]
    return kept
