from __future__ import annotations

import pytest

from auditor.api import Confidence, Entry, Fact, Place, Source
from auditor.kit.drift import compared, drift_of, joined, least_sure, places_of, said_where, touchpoints_of


def fact(value, touchpoint, order, source=Source.LABEL):
    return Fact("money", value, Place(touchpoint, "desktop", value), source, shown=f"£{value}", order=order)


A, B, C = fact("1.00", "a", 0), fact("2.00", "b", 1), fact("2.00", "c", 2, Source.BARE)
DECLARED = fact("2.00", "", -1, Source.DECLARED)


def different(one, two):
    return one.value != two.value


def test_who_agrees_and_who_deviates():
    drift = drift_of(Entry("money", "x", "item", (A, B, C), B), different)

    assert drift is not None
    assert (drift.agreeing, drift.deviating) == ((B, C), (A,))
    assert drift.places == (A.place, B.place)
    assert drift.confidence is Confidence.MEDIUM


def test_a_declared_reference_has_no_place_but_the_first_that_agrees_has():
    drift = drift_of(Entry("money", "x", "item", (DECLARED, A, C), DECLARED), different)

    assert drift is not None
    assert drift.places == (A.place, C.place)


def test_nothing_is_said_where_nothing_is_compared():
    assert drift_of(Entry("money", "x", "item", (A, B), A, "a saving, not a price"), different) is None
    assert drift_of(Entry("money", "x", "item", (A, B)), different) is None
    assert drift_of(Entry("money", "x", "item", (B, C), B), different) is None


def test_each_value_counts_once_at_a_touchpoint_and_declared_ones_nowhere():
    twice = fact("1.00", "a", 0)
    assert compared(Entry("money", "x", "item", (DECLARED, B, A, twice))) == (A, B)
    assert touchpoints_of((B, A, DECLARED)) == ("a", "b")
    assert places_of((B, DECLARED, A, A)) == (A.place, B.place)
    assert least_sure((A, C)) is Confidence.LOW


def test_what_was_said_where_in_words():
    assert said_where((C, A, B), {"a": "Home", "b": "Basket"}) == "“£1.00” at Home, “£2.00” at Basket and c"
    assert said_where((DECLARED,), {}) == "“£2.00” declared"


@pytest.mark.parametrize(
    ("names", "text"),
    [(["a"], "a"), (["a", "b"], "a and b"), (list("abcd"), "a, b, c and d"), (list("abcdef"), "a, b, c and 3 more")],
)
def test_long_lists_are_cut(names, text):
    assert joined(names) == text
