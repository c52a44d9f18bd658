"""The journey from left to right, once per variant: what was seen, and how many findings sit where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model.audit import Audit, AuditTouchpoint, Shot
    from auditor.report.cards import Card
    from auditor.report.crops import Windows
    from auditor.report.pictures import Album, Picture

NOT_WALKED = "not part of this variant"


@dataclass(frozen=True, slots=True)
class Marker:
    """Findings of one severity (or `review`) at a touchpoint; `anchor` is the first of them."""

    severity: str
    count: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame on a whole screenshot that leads to a finding."""

    frame: str
    severity: str
    number: int
    anchor: str
    message: str


@dataclass(frozen=True, slots=True)
class Glance:
    """The touchpoint as another reader sees it; `picture` and `whole` are classes."""

    name: str
    picture: str
    whole: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A touchpoint in one variant; `shot` and `whole` are classes of its picture, "" when there is none."""

    number: int
    touchpoint: AuditTouchpoint
    shot: Shot | None
    lost: str
    picture: str
    whole: str
    link: str  # of the page, when it can be followed safely
    new_stage: bool
    markers: tuple[Marker, ...]
    marks: tuple[Mark, ...]
    glances: tuple[Glance, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """All touchpoints in one variant."""

    variant: str
    tiles: tuple[Tile, ...]
    gaps: int


def strips(
    audit: Audit, album: Album, windows: Windows, cards: Sequence[Card], reviews: Sequence[Card]
) -> tuple[Strip, ...]:
    """One strip per variant, in the order of the journey; a journey without any evidence still has one."""
    variants = tuple(dict.fromkeys(s.variant for t in audit.touchpoints for s in t.shots)) or ("",)
    made: list[Strip] = []
    for variant in variants:
        tiles: list[Tile] = []
        stage = ""
        for number, touchpoint in enumerate(audit.touchpoints, 1):
            here = _At(touchpoint, variant, album.pictures.get((touchpoint.id, variant)), windows, album)
            tiles.append(here.tile(number, touchpoint.stage != stage, cards, reviews))
            stage = touchpoint.stage
        made.append(Strip(variant, tuple(tiles), sum(bool(t.lost) for t in tiles)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _At:
    touchpoint: AuditTouchpoint
    variant: str
    picture: Picture | None
    windows: Windows
    album: Album

    def tile(self, number: int, new_stage: bool, cards: Sequence[Card], reviews: Sequence[Card]) -> Tile:
        shot = next((s for s in self.touchpoint.shots if s.variant == self.variant), None)
        mine, doubts = self._here(cards), self._here(reviews)
        url = shot.url if shot else ""
        return Tile(
            number=number,
            touchpoint=self.touchpoint,
            shot=shot,
            lost=shot.lost if shot else self.touchpoint.lost or NOT_WALKED,
            picture=self.picture.name if self.picture else "",
            whole=self.windows.whole(self.picture) if self.picture else "",
            link=url if url.lower().startswith(("https://", "http://")) else "",
            new_stage=new_stage,
            markers=(*self._markers(mine), *self._review_marker(doubts)),
            marks=tuple(self._marks(mine)),
            glances=tuple(self._glances(shot)) if shot else (),
        )

    def _glances(self, shot: Shot) -> Iterator[Glance]:
        for view in shot.views:
            picture = self.album.views.get((self.touchpoint.id, self.variant, view.name))
            if picture:
                yield Glance(view.name, picture.name, self.windows.whole(picture))

    def _here(self, cards: Sequence[Card]) -> list[Card]:
        here = (self.touchpoint.id, self.variant)
        return [c for c in cards if any((p.touchpoint, p.variant) == here for p in c.finding.places)]

    def _markers(self, cards: list[Card]) -> list[Marker]:
        made: list[Marker] = []
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTICE):
            of = [c for c in cards if c.finding.severity is severity]
            if of:
                made.append(Marker(severity.value, len(of), of[0].anchor))
        return made

    def _review_marker(self, cards: list[Card]) -> list[Marker]:
        return [Marker("review", len(cards), cards[0].anchor)] if cards else []

    def _marks(self, cards: list[Card]) -> list[Mark]:
        if not self.picture:
            return []
        made: list[Mark] = []
        for card in cards:
            for place in card.finding.places:
                if (place.touchpoint, place.variant) != (self.touchpoint.id, self.variant):
                    continue
                frame = self.windows.frame(self.picture, place.box)
                if frame:
                    made.append(
                        Mark(frame, card.finding.severity.value, card.number, card.anchor, card.finding.message)
                    )
        return made
