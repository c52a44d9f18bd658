"""Findings as cards: places of one variant side by side, those of the others folded, the check's page beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.report.markdown import sections, to_html
from auditor.report.plain import clipped, language_of, parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from auditor.model.audit import Audit, CheckInfo, Finding
    from auditor.model.verdict import Place
    from auditor.report.crops import Windows
    from auditor.report.pictures import Album

SIDE_BY_SIDE = 6  # places shown with their crop; a finding with more lists the rest folded
_ANCHOR = re.compile(r"[A-Za-z0-9_-]{4,64}")


@dataclass(frozen=True, slots=True)
class Spot:
    """One place. `shot` and `window` are classes of its crop, "" when there is none; without a frame it is the
    top of the page. `number` is the position in the journey, from 1; 0 when the journey has no such touchpoint.
    """

    touchpoint: str
    title: str
    kind: str
    number: int
    variant: str
    quote: str
    pieces: tuple[tuple[str, bool], ...]  # the quote, and which stretches of it triggered the finding
    lang: str
    selector: str
    shot: str
    window: str
    framed: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, ready to be laid out. `why` and `how` come from the check's page; `repeated` when the card before
    has the same check. `others` are the places in other variants; `text` is what the filter searches.
    """

    anchor: str
    number: int
    finding: Finding
    title: str
    why: Markup
    how: Markup
    repeated: bool
    variant: str
    spots: tuple[Spot, ...]
    more: tuple[Spot, ...]
    others: tuple[tuple[str, tuple[Spot, ...]], ...]
    touchpoints: tuple[str, ...]
    fix_lang: str


class Deck:
    """Makes the cards of one report; numbers run on from the first card to the last."""

    def __init__(self, audit: Audit, album: Album, windows: Windows) -> None:
        self._album, self._windows = album, windows
        self._checks = {c.id: c for c in audit.checks}
        self._about = {t.id: (i, t) for i, t in enumerate(audit.touchpoints, 1)}
        self._pages: dict[str, tuple[Markup, Markup]] = {}
        self._anchors: set[str] = set()
        self._count = 0

    def cards(self, findings: Iterable[Finding]) -> tuple[Card, ...]:
        """One card each, in the order given."""
        made: list[Card] = []
        for finding in findings:
            made.append(self._card(finding, made[-1].finding.check if made else ""))
        return tuple(made)

    def _card(self, finding: Finding, before: str) -> Card:
        self._count += 1
        check = self._checks.get(finding.check)
        why, how = self._page(finding.check, check)
        variants = tuple(dict.fromkeys(p.variant for p in finding.places))
        first, rest = variants[:1], variants[1:]
        shown = [p for p in finding.places if p.variant in first]
        return Card(
            anchor=self._anchor(finding.fingerprint),
            number=self._count,
            finding=finding,
            title=check.title if check else finding.check,
            why=why,
            how=how,
            repeated=finding.check == before,
            variant=first[0] if first else "",
            spots=self._spots(shown[:SIDE_BY_SIDE]),
            more=self._spots(shown[SIDE_BY_SIDE:]),
            others=tuple((v, self._spots([p for p in finding.places if p.variant == v])) for v in rest),
            touchpoints=tuple(dict.fromkeys(p.touchpoint for p in finding.places)),
            fix_lang=language_of(finding.fix),
        )

    def _spots(self, places: Sequence[Place]) -> tuple[Spot, ...]:
        return tuple(self._spot(place) for place in places)

    def _spot(self, place: Place) -> Spot:
        number, about = self._about.get(place.touchpoint, (0, None))
        picture = self._album.pictures.get((place.touchpoint, place.variant))
        framed = self._windows.crop(picture, place.box) if picture else ""
        window = framed or (self._windows.top(picture) if picture and not place.box else "")
        return Spot(
            touchpoint=place.touchpoint,
            title=about.title if about else place.touchpoint,
            kind=about.kind if about else "",
            number=number,
            variant=place.variant,
            quote=(quote := clipped(place.quote.strip())),
            pieces=parted(quote, place.marks),
            lang=language_of(place.quote),
            selector=clipped(place.selector, 300),
            shot=picture.name if picture and window else "",
            window=window,
            framed=bool(framed),
        )

    def _page(self, check: str, info: CheckInfo | None) -> tuple[Markup, Markup]:
        if check not in self._pages:
            parts = sections(info.page if info else "")
            self._pages[check] = (to_html(parts.get("why it matters", "")), to_html(parts.get("how to fix", "")))
        return self._pages[check]

    def _anchor(self, fingerprint: str) -> str:
        """Survives from run to run where the fingerprint does; unique on the page."""
        anchor = f"f-{fingerprint}" if _ANCHOR.fullmatch(fingerprint) else f"finding-{self._count}"
        if anchor in self._anchors:
            anchor = f"finding-{self._count}"
        self._anchors.add(anchor)
        return anchor
