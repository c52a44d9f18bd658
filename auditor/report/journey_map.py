"""The journey map, once per variant: columns by stage, lanes by channel, a curve from the indices, gaps where planned
touchpoints are missing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.journey import Kind
from auditor.model.verdict import Severity
from auditor.report import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, AuditTouchpoint, Finding, Shot
    from auditor.model.verdict import Place
    from auditor.report.cards import Card
    from auditor.report.crops import Windows
    from auditor.report.pictures import Album

GAP_CHECK = "coverage-gap"
CHUNK = 7  # columns that stand side by side on a printed page
SEVERITIES = (Severity.ERROR.value, Severity.WARNING.value, Severity.NOTICE.value, "review")


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
    """A touchpoint in one variant. `thumb`, `picture` and `whole` are classes of its picture, "" without one.

    lane: from 0. value: its index, 0-100, the mean of its pillars; None where nothing was judged there. height: of the
    value above the map's floor, in twentieths.
    """

    number: int
    touchpoint: AuditTouchpoint
    shot: Shot | None
    lost: str
    thumb: str
    picture: str
    whole: str
    link: str  # of the page, when it can be followed safely
    lane: int
    value: int | None
    height: int
    markers: tuple[Marker, ...]
    marks: tuple[Mark, ...]
    glances: tuple[Glance, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A touchpoint that the journey should have and has not; `anchor` leads to the finding."""

    message: str
    anchor: str
    severity: str


@dataclass(frozen=True, slots=True)
class Column:
    """A tile, or a gap; `stage` in words, and whether it is the first column of it."""

    tile: Tile | None
    gap: Gap | None
    stage: str
    begins: bool
    wide: int  # columns of the stage from here to the end of the chunk; 0 where it goes on


@dataclass(frozen=True, slots=True)
class Chunk:
    """Columns that stay together in print. `curve` and `path` are SVG paths: columns are 100 wide; the curve is 100
    high with 100 at the top, the path goes through the middle of the lanes, each 100 high.
    """

    columns: tuple[Column, ...]
    curve: str
    path: str


@dataclass(frozen=True, slots=True)
class JourneyMap:
    """All touchpoints in one variant; `lanes` are (kind, name) from above; the curve stands on the value `floor`."""

    variant: str
    floor: int
    lanes: tuple[tuple[str, str], ...]
    chunks: tuple[Chunk, ...]
    tiles: tuple[Tile, ...]


def journey_maps(
    audit: Audit, pictures: tuple[Album, Windows], cards: Sequence[Card], reviews: Sequence[Card], tongue: Tongue
) -> tuple[JourneyMap, ...]:
    """One for each variant that was walked; one without a variant when there is no evidence at all."""
    variants = tuple(dict.fromkeys(s.variant for t in audit.touchpoints for s in t.shots)) or ("",)
    kinds = [k.value for k in Kind if any(t.kind == k.value for t in audit.touchpoints)]
    values = _values(audit)
    floor = max(min(values.values(), default=0) // 10 * 10 - 10, 0)
    gaps = _gaps(cards)
    made: list[JourneyMap] = []
    for variant in variants:
        board = _Board(variant, floor, *pictures, _by_place(cards, variant), _by_place(reviews, variant), tongue)
        tiles = tuple(
            board.tile(i, t, kinds.index(t.kind), values.get(t.id)) for i, t in enumerate(audit.touchpoints, 1)
        )
        columns = _columns(tiles, gaps, tongue)
        chunks = tuple(_chunk(columns, i, len(kinds), floor) for i in range(0, len(columns), CHUNK))
        lanes = tuple((kind, words.channel(tongue, kind)) for kind in kinds)
        made.append(JourneyMap(variant, floor, lanes, chunks, tiles))
    return tuple(made)


def _values(audit: Audit) -> dict[str, int]:
    """The mean of the pillars that were judged at a touchpoint."""
    found: dict[str, list[int]] = defaultdict(list)
    for cell in audit.cells:
        if cell.value is not None:
            found[cell.touchpoint].append(cell.value)
    return {touchpoint: round(sum(values) / len(values)) for touchpoint, values in found.items()}


def _gaps(cards: Sequence[Card]) -> Mapping[str, list[Gap]]:
    """By the touchpoint after which they would stand; by "" those of which nobody knows where.

    The check tells of owners and of lost touchpoints as well: a gap is what its fix has a name for.
    """
    found: dict[str, list[Gap]] = defaultdict(list)
    for card in cards:
        named = (card.finding.fix_wording or {}).get("values", {})
        if card.finding.check != GAP_CHECK or not card.finding.places or not {"cell", "event"} & set(named):
            continue
        gap = Gap(card.message, card.anchor, card.finding.severity.value)
        found[card.finding.places[0].touchpoint if "cell" in named else ""].append(gap)
    return found


def _by_place(cards: Sequence[Card], variant: str) -> Mapping[str, list[Card]]:
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for touchpoint in dict.fromkeys(p.touchpoint for p in card.finding.places if p.variant == variant):
            found[touchpoint].append(card)
    return found


def _columns(tiles: Sequence[Tile], gaps: Mapping[str, list[Gap]], tongue: Tongue) -> list[tuple[Tile | Gap, str]]:
    """(tile or gap, stage) from left to right."""
    columns: list[tuple[Tile | Gap, str]] = []
    stage = ""
    for tile in tiles:
        stage = tile.touchpoint.stage or stage
        said = words.stage(tongue, stage) if stage else ""
        columns.append((tile, said))
        columns += [(gap, said) for gap in gaps.get(tile.touchpoint.id, ())]
    return columns + [(gap, "") for gap in gaps.get("", ())]


def _chunk(columns: list[tuple[Tile | Gap, str]], start: int, lanes: int, floor: int) -> Chunk:
    made: list[Column] = []
    here = columns[start : start + CHUNK]
    for i, (thing, stage) in enumerate(here):
        begins = start + i == 0 or columns[start + i - 1][1] != stage
        first = i == 0 or here[i - 1][1] != stage
        wide = next((n for n, (_, other) in enumerate(here[i:]) if other != stage), len(here) - i) if first else 0
        tile, gap = (thing, None) if isinstance(thing, Tile) else (None, thing)
        made.append(Column(tile, gap, stage, begins, wide))
    return Chunk(tuple(made), _curve(columns, start, floor), _path(columns, start, lanes))


def _curve(columns: list[tuple[Tile | Gap, str]], start: int, floor: int) -> str:
    """Through the values of the chunk, and to the middle between it and its neighbours."""
    return _line(columns, start, lambda t: None if t.value is None else 100 - 100 * _above(t.value, floor))


def _above(value: int, floor: int) -> float:
    return (value - floor) / (100 - floor)


def _path(columns: list[tuple[Tile | Gap, str]], start: int, lanes: int) -> str:
    return _line(columns, start, lambda tile: tile.lane * 100 + 50) if lanes else ""


def _line(columns: list[tuple[Tile | Gap, str]], start: int, height: Callable[[Tile], float | None]) -> str:
    """Points that have a height joined over those without; outside the chunk the line is cut by its borders."""
    heights = ((i, height(thing)) for i, (thing, _) in enumerate(columns) if isinstance(thing, Tile))
    points = [(i, y) for i, y in heights if y is not None]
    inside = [n for n, (i, _) in enumerate(points) if start <= i < start + CHUNK]
    if not inside:
        return ""
    used = points[max(inside[0] - 1, 0) : inside[-1] + 2]
    return "M" + "L".join(f"{(i - start) * 100 + 50} {y:g}" for i, y in used)


@dataclass(frozen=True, slots=True)
class _Board:
    """What tiles of one variant are made from."""

    variant: str
    floor: int
    album: Album
    windows: Windows
    cards: Mapping[str, list[Card]]
    reviews: Mapping[str, list[Card]]
    tongue: Tongue

    def tile(self, number: int, touchpoint: AuditTouchpoint, lane: int, value: int | None) -> Tile:
        shot = next((s for s in touchpoint.shots if s.variant == self.variant), None)
        picture = self.album.pictures.get((touchpoint.id, self.variant))
        url = shot.url if shot else ""
        lost = shot.lost if shot else touchpoint.lost or self.tongue("not part of this variant")
        return Tile(
            number=number,
            touchpoint=touchpoint,
            shot=shot,
            lost=self.tongue.told(lost),
            thumb=picture.thumb if picture else "",
            picture=picture.name if picture else "",
            whole=self.windows.whole(picture) if picture else "",
            link=url if url.lower().startswith(("https://", "http://")) else "",
            lane=lane,
            value=None if lost else value,
            height=round(_above(value or 0, self.floor) * 20),
            markers=tuple(self._markers(touchpoint.id)),
            marks=tuple(self._marks(touchpoint.id)),
            glances=tuple(self._glances(touchpoint.id, shot)) if shot else (),
        )

    def _glances(self, touchpoint: str, shot: Shot) -> Iterator[Glance]:
        for view in shot.views:
            picture = self.album.views.get((touchpoint, self.variant, view.name))
            if picture:
                yield Glance(view.name, picture.name, self.windows.whole(picture))

    def _markers(self, touchpoint: str) -> Iterator[Marker]:
        here, doubts = self.cards.get(touchpoint, []), self.reviews.get(touchpoint, [])
        for severity in SEVERITIES:
            of = doubts if severity == "review" else [c for c in here if c.finding.severity.value == severity]
            if of:
                yield Marker(severity, len(of), of[0].anchor)

    def _marks(self, touchpoint: str) -> Iterator[Mark]:
        picture = self.album.pictures.get((touchpoint, self.variant))
        for card in self.cards.get(touchpoint, []) if picture else ():
            for place in _places(card.finding, touchpoint, self.variant):
                frame = self.windows.frame(picture, place.box) if picture else ""
                if frame:
                    yield Mark(frame, card.finding.severity.value, card.number, card.anchor, card.message)


def _places(finding: Finding, touchpoint: str, variant: str) -> list[Place]:
    return [p for p in finding.places if (p.touchpoint, p.variant) == (touchpoint, variant)]
