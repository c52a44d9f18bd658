"""Dates and times that a touchpoint shows; a label beside it tells the day of an order, the others are listed."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.spans.dates import When, find_dates
from auditor.facts.spans.plain import plain, squeezed
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

_MOST = 5_000  # at one touchpoint
_LEAD = 40
_ORDERED = re.compile(
    r"(?<![a-z])(?:order(?:ed)?(?: was)?(?: placed)?(?: on| date)|date (?:of (?:the |your )?order|ordered)|placed on"
    r"|purchase(?:d on| date)|date of purchase)[ :]*$"
    r"|(?:下单|订购|购买|订单)(?:日期|时间)[:\s]*$|下单于\s*$"
)
_DAY = re.compile("[0-9X]{4}-[0-9X]{2}-[0-9]{2}")


def dated(scene: Scene) -> tuple[tuple[Piece, When], ...]:
    """Every date, time and period of a touchpoint with the piece it stands in; read once for all kinds of facts."""
    if "dates" not in scene.kept:
        scene.kept["dates"] = tuple(islice(_dated(scene), _MOST))
    found: tuple[tuple[Piece, When], ...] = scene.kept["dates"]
    return found


def _dated(scene: Scene) -> Iterator[tuple[Piece, When]]:
    about, language = scene.about, scene.evidence.language
    for piece in scene.pieces:
        if not piece.skipped:
            for when in find_dates(piece.text, language, about.market, about.today):
                yield piece, when


def facts(reading: Reading) -> list[Fact]:
    """One fact per date; `unit` is how it is written, and `qualifier` as well where nothing says what it is."""
    return [_fact(reading, piece, when) for piece, when in dated(reading.scene)]


def _fact(reading: Reading, piece: Piece, when: When) -> Fact:
    scene = reading.scene
    ordered = _DAY.match(when.value) is not None and "/" not in when.value and _is_order_date(scene, piece, when)
    return Fact(
        kind="date",
        value=when.value,
        place=scene.evidence.place(piece.block, piece.plain.quote(when.start, when.end)),
        source=Source.LABEL if ordered else Source.BARE,
        unit=when.shape,
        subject="order" if ordered else "",
        qualifier="placed" if ordered else when.shape,
        shown=piece.plain.shown(when.start, when.end),
        order=scene.evidence.order,
        scope=reading.scope if ordered else "",
        at=piece.plain.index(when.start),
    )


def _is_order_date(scene: Scene, piece: Piece, when: When) -> bool:
    lead = squeezed(piece.text[max(0, when.start - _LEAD) : when.start])
    if any(c.isalpha() for c in lead):
        return _ORDERED.search(lead) is not None
    label = scene.label_of(piece)
    return label is not None and _ORDERED.search(squeezed(label.text)) is not None


def declared(truth: Truth) -> list[Fact]:
    """`order_date: 2026-01-06`."""
    if truth.parts != ("order_date",):
        return []
    tongue = truth.about.languages[0] if truth.about.languages else ""
    found = find_dates(plain(truth.value).text, tongue, truth.about.market, truth.about.today)
    return [truth.fact("date", w.value, "order", "placed", unit=w.shape) for w in found if w.value]


def _differs(reference: Fact, other: Fact) -> bool:
    """Other days; a year that is not said fits any, and so does a time."""
    one, two = reference.value[:10], other.value[:10]
    if not one or not two:
        return False
    return any(a != b and "X" not in {a, b} for a, b in zip(one, two, strict=False))


def _why_listed(fact: Fact) -> str:
    return "" if fact.subject else say("listed only: nothing beside it says what the date is of")


KIND = FactKind("date", facts, declared, _why_listed, _differs)
