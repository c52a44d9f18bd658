"""Findings as cards: places of one variant side by side, those of the others folded, the check's page beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from auditor.model.pillars import Pillar
from auditor.report.markdown import sections, to_html
from auditor.report.plain import clipped, language_of, parted
from auditor.report.words import status_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.library.catalogues import Tongue
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
    """A finding, ready to be laid out, in the language of the report. `why` and `how` come from the check's page;
    `again`: an earlier card of the report has them too. `others` are the places in other variants. status: open,
    waived, to review (see `words.status`).
    """

    anchor: str
    number: int
    finding: Finding
    title: str
    why: Markup
    how: Markup
    again: bool
    message: str
    fix: str
    pillar: str
    status: str
    variant: str
    spots: tuple[Spot, ...]
    more: tuple[Spot, ...]
    others: tuple[tuple[str, tuple[Spot, ...]], ...]
    touchpoints: tuple[str, ...]


class Deck:
    """Makes the cards of one report; numbers run on from the first card to the last."""

    def __init__(self, audit: Audit, album: Album, windows: Windows, tongue: Tongue) -> None:
        self._album, self._windows, self._tongue = album, windows, tongue
        self._checks = {c.id: c for c in audit.checks}
        self._about = {t.id: (i, t) for i, t in enumerate(audit.touchpoints, 1)}
        self._explained: dict[str, tuple[Markup, Markup]] = {}
        self._anchors: set[str] = set()
        self._count = 0

    def cards(self, findings: Iterable[Finding], *, review: bool = False) -> tuple[Card, ...]:
        """One card each, in the order given."""
        return tuple(self._card(finding, review=review) for finding in findings)

    def _card(self, finding: Finding, *, review: bool) -> Card:
        self._count += 1
        tongue, check = self._tongue, self._checks.get(finding.check)
        again = finding.check in self._explained
        why, how = self._page(finding.check, check)
        variants = tuple(dict.fromkeys(p.variant for p in finding.places))
        first, rest = variants[:1], variants[1:]
        shown = [p for p in finding.places if p.variant in first]
        return Card(
            anchor=self._anchor(finding.fingerprint),
            number=self._count,
            finding=finding,
            title=tongue.told(check.title) if check else finding.check,
            why=why,
            how=how,
            again=again,
            message=tongue.told(finding.message, finding.wording),
            fix=tongue.told(finding.fix, finding.fix_wording),
            pillar=(check.pillar if check else Pillar.DETAIL).value,
            status=status_of(finding, review=review),
            variant=first[0] if first else "",
            spots=self._spots(shown[:SIDE_BY_SIDE]),
            more=self._spots(shown[SIDE_BY_SIDE:]),
            others=tuple((v, self._spots([p for p in finding.places if p.variant == v])) for v in rest),
            touchpoints=tuple(dict.fromkeys(p.touchpoint for p in finding.places)),
        )

    def _spots(self, places: Sequence[Place]) -> tuple[Spot, ...]:
        return tuple(self.spot(place) for place in places)

    def spot(self, place: Place) -> Spot:
        """A place with its crop."""
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
        if info is None:
            return Markup(), Markup()
        if check not in self._explained:
            parts = sections(info.page)
            why, how = parts.get("why it matters", ""), parts.get("how to fix", "")
            self._explained[check] = to_html(self._tongue.page(why)), to_html(self._tongue.page(how))
        return self._explained[check]

    def _anchor(self, fingerprint: str) -> str:
        """Survives from run to run where the fingerprint does; unique on the page."""
        anchor = f"f-{fingerprint}" if _ANCHOR.fullmatch(fingerprint) else f"finding-{self._count}"
        if anchor in self._anchors:
            anchor = f"finding-{self._count}"
        self._anchors.add(anchor)
        return anchor
