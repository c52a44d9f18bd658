from __future__ import annotations

import pytest

from auditor.kit.promising.intervals import apart, later_by, read

MONDAY = "2026-11-23"


@pytest.mark.parametrize(
    ("one", "two", "disjoint"),
    [
        ("0..3 business days", "3..5 business days", False),
        ("0..3 business days", "4..5 business days", True),
        ("5 business days", "7 days", False),
        ("2..3 days", "7..9 days", True),
        ("24 hours", "1 days", False),
        ("2026-12-01", "2026-12-02", True),
        ("2026-12-01..2026-12-03", "..2026-12-02", False),
        ("2026-11-24", "5..7 business days", True),
        ("2026-11-30", "5..7 business days", False),
        ("something", "2 days", False),
    ],
)
def test_whether_something_fits_both(one, two, disjoint):
    assert apart(one, two, MONDAY) is disjoint
    assert apart(two, one, MONDAY) is disjoint


def test_a_date_and_a_number_of_days_need_the_day_of_the_walk():
    assert not apart("2026-11-24", "30 days")
    assert later_by("2026-11-24", "30 days") == 0


def test_how_much_later_an_end_is():
    assert later_by("0..3 business days", "3..5 business days") == 2
    assert later_by("3..5 business days", "0..3 business days") == 0
    assert later_by("5 business days", "7 days") == 0
    assert later_by("2026-12-01", "2026-12-04") == 3


@pytest.mark.parametrize("value", ["", "2026-02-31", "soon", "3 lightyears", "9999999999 days"])
def test_what_is_no_span(value):
    assert read(value) is None


@pytest.mark.parametrize(
    ("one", "two", "differ"),
    [("0 days", "25..35 minutes", False), ("1 day", "25..35 minutes", False), ("2 days", "25 minutes", True)],
)
def test_minutes_lie_in_a_day(one, two, differ):
    assert apart(one, two) is differ
    assert apart(two, one) is differ
