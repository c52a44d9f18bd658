"""Bookings, events and places that a page marks up as microdata."""

from __future__ import annotations

import pytest

from auditor.gather.collect import collect
from auditor.model.artifacts import StructuredData

pytestmark = pytest.mark.browser


@pytest.fixture
def see(page, run):
    def look(body: str):
        run(page.set_content(f"<!doctype html><html lang=en><body>{body}</body></html>"))
        return run(collect(page, capture="none")).artifacts[StructuredData].items

    return look


def test_a_booking_is_read_with_what_it_holds(see):
    (item,) = see(
        """<div itemscope itemtype="http://schema.org/EventReservation"><meta itemprop="reservationNumber" content="IO1">
        <div itemprop="reservationFor" itemscope itemtype="http://schema.org/Event"><b itemprop="name"> A  fair </b>
        <time itemprop="startDate" datetime="2026-05-15T08:30">Friday</time></div></div>"""
    )
    assert item == {
        "@type": "EventReservation",
        "reservationNumber": "IO1",
        "reservationFor": {"@type": "Event", "name": "A fair", "startDate": "2026-05-15T08:30"},
    }


def test_other_microdata_is_left_alone(see):
    assert see('<div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Lamp</b></div>') == ()
    assert see('<div itemscope><b itemprop="name">Lamp</b></div>') == ()


def test_deep_and_many_items_are_bounded(see):
    deep = '<div itemprop="a" itemscope>' * 40
    (item,) = see(f'<div itemscope itemtype="https://schema.org/Hotel">{deep}</div>')
    depth, at = 0, item
    while at.get("a"):
        depth, at = depth + 1, at["a"]
    assert depth == 4  # and an empty one below it
    assert len(see('<div itemscope itemtype="https://schema.org/Hotel"></div>' * 100)) == 20
