"""Who goes from where to where, when and with what: label beside value, and rows of a timetable.

Read from rows of cells, as a table has them or as columns of plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.facts.spans.booking_labels import FLYING, label_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS = 3_000
_COLUMN = 6  # characters that a value below its label may be off to the left or right
_BELOW = 3  # rows below a label in which its value may stand
_WIDTH = 3  # cells of a row that may be the head of a table
_TABLE = 12  # rows of a table that its head is read for
_PAIRS = re.compile(r"[,;]\s*(?=[^\W\d_][\w .]{1,28}:)")
_PLACE = re.compile(r"[^\W\d_](?:[^\n:;*<>@]{1,44})")
_DEPARTS = r"ab|dep(?:art(?:ure|s)?)?|abfahrt|abflug|départ|dép|salida|sal|partenza|part|vertrek|odj"
_ARRIVES = r"an|arr(?:ive(?:s)?|ival)?|ankunft|arrivée|llegada|lleg|arrivo|aankomst|aank|příj"
_DATE = (
    r"(?:(?:[^\W\d_]{2,9}\.?,? )?(?:[0-9]{1,2}[./][0-9]{1,2}[./]?(?:[0-9]{4}|[0-9]{2}(?![0-9:]))?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{1,2}[. -]{1,2}[^\W\d_]{3,9}\.?(?:[ -][0-9]{4})?))"
)
_TIMED = re.compile(
    rf"(?P<date>{_DATE})?[ ,\u00a0]*(?:(?P<dep>{_DEPARTS})|(?P<arr>{_ARRIVES}))?\.?[ :]*"
    rf"(?P<time>(?:[01]?[0-9]|2[0-4])[:h][0-5][0-9])(?![0-9:])",
    re.IGNORECASE,
)
_VEHICLE = re.compile(r"(?P<kind>[A-Za-z]{1,5}) ?(?P<n>[0-9]{1,6})(?![0-9:.])")
_NO_VEHICLE = frozenset({
    "gleis", "platform", "track", "terminal", "seat", "coach", "wg", "pl", "platz", "wagen", "voie", "quai", "voiture",
    "place", "binario", "posto", "via", "andén", "coche", "spoor", "stoel", "gate", "class", "klasse", "osob", "km",
    "tel", "t",
})  # fmt: skip
_FLIGHT = re.compile(r"(?P<carrier>[A-Z][A-Z0-9]|[0-9][A-Z]) ?(?P<n>[0-9]{2,4})(?![0-9:.,/-])")
_NAMED_FLIGHT = re.compile(
    r"(?<![A-Za-z])(?i:flights?|flug|vol|vuelo|volo|vlucht)(?: (?i:no\.?|number|nr\.?|n°))?[ :]{1,2}"
    r"(?P<n>[A-Z][A-Z0-9] ?[0-9]{2,4}|[0-9][A-Z] ?[0-9]{2,4})(?![0-9])"
)
_WITH_CODE = re.compile(
    r"(?:(?:from|to|von|nach|à|desde|hasta|naar) )?(?P<name>[^\W\d_][\w '’.-]{1,40}?) ?\((?P<iata>[A-Z]{3})\)"
)
_ROUTE = re.compile(r"(?<![A-Z-])(?P<a>[A-Z]{3}) ?[-–→] ?(?P<b>[A-Z]{3})(?![A-Z])")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or a column of a line; `x` tells columns apart, `tag` is the caller's."""

    text: str
    x: int
    tag: int


@dataclass(frozen=True, slots=True)
class Said:
    """`field` of the trip is `value`, in a cell at `start:end`; `of` counts the legs, -1 for the whole trip."""

    field: str
    value: str
    cell: Cell
    start: int
    end: int
    of: int = -1


@dataclass(frozen=True, slots=True)
class _Stop:
    place: str
    cell: Cell
    date: str
    time: str
    timed: Cell
    at: tuple[int, int]
    departs: bool | None
    vehicle: tuple[str, Cell, int, int] | None
    row: int


def read_trip(rows: Sequence[Sequence[Cell]]) -> tuple[Said, ...]:
    """All that rows say of a booking."""
    parts = [tuple(c for cell in row for c in _split(cell)) for row in rows[:MOST_ROWS]]
    flying = any(FLYING.search(c.text.lower()) for row in parts for c in row)
    said = [*_labelled(parts), *_legs(_stops(parts), flying=flying)]
    return (*said, *(_airports(parts) if flying else ()))


def _split(cell: Cell) -> Iterator[Cell]:
    """`PNR:…,TRAIN:…` are several."""
    at = 0
    for piece in _PAIRS.split(cell.text):
        start = cell.text.index(piece, at)
        at = start + len(piece)
        yield Cell(piece, cell.x + start, cell.tag)


def _labelled(rows: list[tuple[Cell, ...]]) -> Iterator[Said]:
    for number, row in enumerate(rows):
        if _is_head(row):
            yield from _columns_below(row, rows[number + 1 : number + 1 + _TABLE])
            continue
        for index, cell in enumerate(row):
            head, colon, rest = cell.text.partition(":")
            field = label_of(head if colon else cell.text)
            if not field:
                continue
            if rest.strip():
                offset = len(cell.text) - len(rest.lstrip())
                yield from _value(field, Cell(cell.text[offset:], cell.x, cell.tag))
                continue
            beside = row[index + 1] if index + 1 < len(row) else None
            found = list(_value(field, beside)) if beside is not None else []
            below = [c for r in rows[number + 1 : number + 1 + _BELOW] for c in r if abs(c.x - cell.x) <= _COLUMN]
            for other in below:
                if not found and not label_of(other.text):
                    found = list(_value(field, other))
            yield from found


def _is_head(row: tuple[Cell, ...]) -> bool:
    """A row that holds only labels, three or more: what is below them belongs to them."""
    labels = sum(bool(label_of(c.text)) for c in row)
    return len(row) >= _WIDTH and labels > 1 and not any(c.isdigit() for cell in row for c in cell.text)


def _columns_below(head: tuple[Cell, ...], rows: list[tuple[Cell, ...]]) -> Iterator[Said]:
    for row in rows:
        if len(row) != len(head) or _is_head(row):
            return
        for label, cell in zip(head, row, strict=True):
            if field := label_of(label.text):
                yield from _value(field, cell)


def _value(field: str, cell: Cell) -> Iterator[Said]:
    text = cell.text.lstrip(" :")
    span = value_of(field, text)
    if span is not None:
        yield Said(field, text[span[0] : span[1]], Cell(text, cell.x, cell.tag), *span)


def _stops(rows: list[tuple[Cell, ...]]) -> Iterator[_Stop]:
    for number, row in enumerate(rows):
        for index, cell in enumerate(row):
            place, _, below = cell.text.partition("\n")
            if not _PLACE.fullmatch(place.strip()) or label_of(place):
                continue
            after = ([Cell(below, cell.x, cell.tag)] if below else []) + list(row[index + 1 : index + 4])
            if (found := _timed(after)) is None:
                continue
            match, timed, rest = found
            following = [rest, *after[after.index(timed) + 1 :], *row[index + 4 :]]
            departs = True if match["dep"] else False if match["arr"] else None
            yield _Stop(
                place.strip(), cell, match["date"] or "", match["time"], timed, match.span("time"), departs,
                _vehicle(following), number,
            )  # fmt: skip


def _timed(after: list[Cell]) -> tuple[re.Match[str], Cell, Cell] | None:
    """The time in the cells after a place, alone or behind a date in a cell of its own; and what follows it."""
    for index, cell in enumerate(after[:2]):
        both = f"{after[index - 1].text} {cell.text}" if index else cell.text
        text = both if index and re.fullmatch(_DATE, after[index - 1].text.strip()) else cell.text
        if index and text == cell.text:
            return None
        if match := _TIMED.match(text):
            return match, cell, Cell(text[match.end() :].strip(), cell.x, cell.tag)
    return None


def _vehicle(cells: list[Cell]) -> tuple[str, Cell, int, int] | None:
    for cell in cells:
        match = _VEHICLE.match(cell.text) or _FLIGHT.match(cell.text)
        if match and match.groups()[0].lower() not in _NO_VEHICLE:
            return match[0], cell, match.start(), match.end()
    return None


def _legs(stops: Iterator[_Stop], *, flying: bool) -> Iterator[Said]:
    waiting: _Stop | None = None
    leg = 0
    for stop in stops:
        if (
            waiting is None
            or stop.departs is True
            or (stop.departs is None and stop.vehicle and stop.row != waiting.row)
        ):
            waiting = stop if stop.departs is not False else None
            continue
        for role, one in (("departure", waiting), ("arrival", stop)):
            yield Said(f"{role} place", one.place, one.cell, 0, len(one.place), leg)
            when = f"{one.date} {one.time}".strip()
            yield Said(f"{role} time", when, one.timed, *one.at, leg)
        if (vehicle := waiting.vehicle or stop.vehicle) is not None:
            named, cell, start, end = vehicle
            yield Said("flight" if flying and _FLIGHT.fullmatch(named) else "train", named, cell, start, end, leg)
        waiting, leg = None, leg + 1


def _airports(rows: list[tuple[Cell, ...]]) -> Iterator[Said]:
    """`Berlin (TXL)` below or beside “from” and “to”, else by turns; `TXL-BRU`; numbers of flights by themselves."""
    last, legs = "", 0
    for row in rows:
        for cell in row:
            told = label_of(cell.text.partition(":")[0])
            last = told if told in {"from", "to"} else last
            for match in _WITH_CODE.finditer(cell.text):
                role = {"from": "departure", "to": "arrival"}.get(last) or ("arrival" if legs % 2 else "departure")
                legs, last = legs + 1, ""
                yield Said(f"{role} place", match["name"].strip(), cell, *match.span("name"))
                yield Said(f"{role} code", match["iata"], cell, *match.span("iata"))
            for match in _NAMED_FLIGHT.finditer(cell.text):
                yield Said("flight", match["n"], cell, *match.span("n"))
            for match in _ROUTE.finditer(cell.text):
                yield Said("departure code", match["a"], cell, *match.span("a"))
                yield Said("arrival code", match["b"], cell, *match.span("b"))
            if number := _FLIGHT.fullmatch(cell.text.strip().split("\n", 1)[0]):
                yield Said("flight", number[0], cell, *number.span())
                below = cell.text.partition("\n")[2].partition("\n")[0].strip()
                if below and not any(c.isdigit() for c in below):
                    start = cell.text.index(below)
                    yield Said("operator", below, cell, start, start + len(below))
