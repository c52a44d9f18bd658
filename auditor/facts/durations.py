"""Lengths of time that a touchpoint states; what they promise is read by kinds of their own, here they are listed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind, never
from auditor.facts.spans.durations import Duration, find_durations
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading
    from auditor.facts.reading.scene import Piece, Scene

_MOST = 5_000  # at one touchpoint
_ISO = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}


def lengths(scene: Scene) -> tuple[tuple[Piece, Duration], ...]:
    """Every length of time of a touchpoint with the piece it stands in; read once for all kinds of facts."""
    if "durations" not in scene.kept:
        scene.kept["durations"] = tuple(islice(_lengths(scene), _MOST))
    found: tuple[tuple[Piece, Duration], ...] = scene.kept["durations"]
    return found


def _lengths(scene: Scene) -> Iterator[tuple[Piece, Duration]]:
    for piece in scene.pieces:
        if not piece.skipped:
            for length in find_durations(piece.text):
                yield piece, length


def canonical(length: Duration) -> str:
    """`P3D`, `P2D/P3D`, and `P0D/P3D` for at most three days."""
    low, high = (_ISO[length.unit].format(n) for n in (length.low, length.high))
    return low if low == high else f"{low}/{high}"


def facts(reading: Reading) -> list[Fact]:
    """One fact per length; `unit` says which days are counted: `business`, `calendar`, or "" when that is open."""
    return [_fact(reading, piece, length) for piece, length in lengths(reading.scene)]


def _fact(reading: Reading, piece: Piece, length: Duration) -> Fact:
    evidence = reading.scene.evidence
    return Fact(
        kind="duration",
        value=canonical(length),
        place=evidence.place(piece.block, piece.plain.quote(length.start, length.end)),
        source=Source.BARE,
        unit=length.basis,
        shown=piece.plain.shown(length.start, length.end),
        order=evidence.order,
        at=piece.plain.index(length.start),
    )


def _why_listed(fact: Fact) -> str:  # noqa: ARG001 - the shape of all such rules
    return say("listed only: the promises that they belong to are compared by themselves")


KIND = FactKind("duration", facts, incomparable=_why_listed, differs=never)
