"""What a booking says of the trip, the stay or the event: names, places, times, numbers; in words and for machines."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, cast

from auditor.facts.kind import FactKind, never
from auditor.facts.spans.booking_labels import BOOKED
from auditor.facts.spans.dates import find_dates
from auditor.facts.spans.itineraries import Cell, read_trip
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import Sign
from auditor.model.artifacts import Mail, StructuredData
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from auditor.facts.kind import Reading
    from auditor.facts.reading.scene import Scene

_TYPES = re.compile(
    r"(?:[A-Za-z]*Reservation|[A-Za-z]*Event|Festival|Hotel|Motel|Hostel|Resort|LodgingBusiness|BedAndBreakfast|Campground"
    r"|Restaurant|FoodEstablishment|Bakery|CafeOrCoffeeShop|BarOrPub|LocalBusiness|TouristAttraction|Museum|Place|Flight"
    r"|TrainTrip|BusTrip|BoatTrip|EventVenue)"
)
_KEPT = frozenset({
    "name", "telephone", "streetAddress", "postalCode", "addressLocality", "reservationNumber", "trainNumber",
    "flightNumber", "busNumber", "iataCode", "departureTime", "arrivalTime", "boardingTime", "startDate", "endDate",
    "checkinTime", "checkoutTime", "checkinDate", "checkoutDate", "seatNumber", "seatSection", "seatRow", "price",
    "totalPrice", "priceCurrency", "partySize", "ticketNumber", "ticketToken",
})  # fmt: skip
_COLUMNS = re.compile(r" {2,}|\t+")
_CLOCKED = re.compile(r"(?P<day>.*?)(?P<h>[0-9]{1,2})[:h](?P<min>[0-9]{2})")
_DAY = re.compile(r"(?P<d>[0-9]{1,2})[./](?P<m>[0-9]{1,2})[./]?(?P<y>[0-9]{4}|[0-9]{2})?")
_HEADING = 120  # characters of a heading that may name what was booked
_BOOKED = Sign(BOOKED)
_DEEPEST, _MOST = 6, 400
_LONGEST = 200_000  # characters of plain text


def facts(reading: Reading) -> list[Fact]:
    """Of each statement one fact; none where nothing speaks of a booking."""
    scene = reading.scene
    found = list(_structured(scene))
    if any(_BOOKED[p.text[:4_000].lower()] for p in scene.pieces if not p.in_frame):
        found += _in_words(scene)
        found += _title(scene) if found else ()
    legs = {(f.subject, f.value) for f in found if f.qualifier}
    kept: dict[tuple[str, str, str], Fact] = {}
    for fact in found:
        if fact.qualifier or (fact.subject, fact.value) not in legs:
            kept.setdefault((fact.subject, fact.value, fact.qualifier), fact)
    return list(kept.values())[:_MOST]


def _title(scene: Scene) -> Iterator[Fact]:
    """What the page or mail is about: its first heading, of level one where there is such a heading."""
    heads = [p for p in scene.pieces if p.is_heading and not p.in_frame and not p.skipped and len(p.text) <= _HEADING]
    piece = next((p for p in heads if p.block.level == 1), heads[0] if heads else None)
    if piece is not None:
        place, order = scene.evidence.place(piece.block), scene.evidence.order
        yield Fact("booking", piece.text.strip(), place, Source.BARE, "", "title", "", piece.block.text, order, at=0)


def _in_words(scene: Scene) -> Iterator[Fact]:
    years = _Years(scene)
    for said in read_trip(_rows(scene)):
        piece = scene.pieces[said.cell.tag] if said.cell.tag >= 0 else None
        value = years.moment(said.value) if said.field.endswith(" time") else " ".join(said.value.split())
        if not value:
            continue
        start = piece.text.find(said.value) if piece else -1
        quote = said.cell.text[:160].replace("\n", " ").strip()
        if piece is not None and start >= 0:
            quote = piece.plain.quote(start, start + len(said.value))
        place = scene.evidence.place(piece.block if piece else None, quote)
        at = piece.plain.index(start) if piece is not None and start >= 0 else -1
        leg = f"leg {said.of + 1}" if said.of >= 0 else ""
        order = scene.evidence.order
        yield Fact("booking", value, place, Source.LABEL, "", said.field, leg, said.value, order, at=at)


def _rows(scene: Scene) -> list[list[Cell]]:
    """Rows of tables, lines of texts; of a plain-text mail the columns of its lines."""
    mail = scene.evidence.get(Mail)
    if mail is not None and mail.text and not mail.html:
        home = next((p.index for p in scene.pieces if p.block.role == "paragraph"), -1)
        return [_columns(line, home) for line in plain(mail.text[:_LONGEST]).text.splitlines() if line.strip()]
    rows: list[list[Cell]] = []
    done: set[str] = set()
    for piece in scene.pieces:
        if piece.skipped or piece.in_frame:
            continue
        if not piece.block.row:
            rows += [[Cell(line.strip(), 0, piece.index)] for line in piece.text.splitlines()]
        elif piece.block.row not in done:
            done.add(piece.block.row)
            rows.append([Cell(p.text, 20 * x, p.index) for x, p in enumerate(scene.row(piece))])
    return rows


def _columns(line: str, tag: int) -> list[Cell]:
    cells: list[Cell] = []
    at = 0
    for text in _COLUMNS.split(line):
        if text.strip():
            start = line.index(text, at)
            cells.append(Cell(text.strip(), start, tag))
            at = start + len(text)
    return cells


class _Years:
    """Days without a year are the first such days after the earliest full date of the touchpoint."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: list[date] | None = None

    def _days(self) -> list[date]:
        if self._known is None:
            evidence, about = self._scene.evidence, self._scene.about
            texts = [p.text[:20_000] for p in self._scene.pieces]
            found = (
                w.value[:10] for t in texts for w in find_dates(t, evidence.language or "de", about.market or "de")
            )
            self._known = sorted({day for v in found if (day := _iso(v)) is not None})
        return self._known

    def moment(self, written: str) -> str:
        """`15.11. 06:46` → `2027-11-15T06:46`; a day or a time alone stays alone; "" when it is neither."""
        match = _CLOCKED.fullmatch(written.strip())
        if match is None:
            evidence, about = self._scene.evidence, self._scene.about
            found = find_dates(written, evidence.language, about.market or "gb")
            value = found[0].value.partition("/")[0] if found else ""
            day = self._after(int(value[5:7]), int(value[8:10])) if value.startswith("XXXX-") else None
            if value.startswith("XXXX"):
                return f"{day.isoformat()}{value[10:]}" if day else ""
            return value[:16]
        time = f"T{int(match['h']):02}:{match['min']}"
        if not match["day"]:
            return time
        day = self._day(match["day"].strip())
        return f"{day.isoformat()}{time}" if day else ""

    def _day(self, written: str) -> date | None:
        match = _DAY.search(written)
        if match is None:
            found = find_dates(written, self._scene.evidence.language, self._scene.about.market or "gb")
            value = found[0].value[:10] if found else ""
            return self._after(int(value[5:7]), int(value[8:10])) if value.startswith("XXXX-") else _iso(value)
        if match["y"]:
            year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)  # noqa: PLR2004
            return _iso(f"{year:04}-{int(match['m']):02}-{int(match['d']):02}")
        return self._after(int(match["m"]), int(match["d"]))

    def _after(self, month: int, day: int) -> date | None:
        known = self._days()
        same = [d for d in known if (d.month, d.day) == (month, day)]
        if same or not known:
            usual = Counter(d.year for d in known)
            return max(same, key=lambda d: (usual[d.year], d), default=None)
        tries = (_iso(f"{known[0].year + more:04}-{month:02}-{day:02}") for more in (0, 1))
        return next((d for d in tries if d and d >= known[0]), None)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _structured(scene: Scene) -> Iterator[Fact]:
    data = scene.evidence.get(StructuredData)
    for item in data.items[:_MOST] if data else ():
        kind = item.get("@type")
        kinds = cast("list[object]", kind) if isinstance(kind, list) else [kind]
        if any(isinstance(k, str) and _TYPES.fullmatch(k.rpartition("/")[2]) for k in kinds):
            for path, value in _leaves(item, (), 0):
                shown = f"{path[-1]}: {value}"
                place = scene.evidence.place(quote=f"{shown[:160]} (structured data)")
                order = scene.evidence.order
                yield Fact("booking", value, place, Source.STRUCTURED, "", ".".join(path[-2:]), "", value, order)


def _leaves(node: Mapping[str, object], path: tuple[str, ...], depth: int) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in node.items():
        here = (*path, key)
        several = cast("list[object]", value)[:50] if isinstance(value, list) else [value]
        for one in several:
            if isinstance(one, dict) and depth < _DEEPEST:
                yield from _leaves(cast("Mapping[str, object]", one), here, depth + 1)
            elif key in _KEPT and isinstance(one, str | int | float) and str(one).strip():
                yield here, str(one).strip()[:300]


def _why_listed(fact: Fact) -> str:
    return say("listed only: what a booking says ({what})", what=squeezed(fact.subject))


KIND = FactKind("booking", facts, incomparable=_why_listed, differs=never, one=False)
