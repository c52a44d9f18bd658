"""The day that the checkout names is one on which parcels come."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from auditor.demo.days import as_said, latest


@pytest.mark.parametrize(
    ("ordered", "days", "said"),
    [
        ("2026-11-23 09:00", 3, "Thursday 26 November"),
        ("2026-11-23 09:00", 1, "Tuesday 24 November"),
        ("2026-11-23 14:00", 1, "Wednesday 25 November"),  # the parcels of that day have left
        ("2026-11-27 13:59", 1, "Monday 30 November"),
        ("2026-11-27 13:59", 3, "Wednesday 2 December"),
        ("2026-11-27 20:00", 1, "Tuesday 1 December"),
        ("2026-11-28 09:00", 1, "Tuesday 1 December"),  # Saturday: it leaves on Monday
        ("2026-11-29 20:00", 3, "Thursday 3 December"),
        ("2026-12-31 09:00", 1, "Friday 1 January"),
    ],
)
def test_the_last_working_day(ordered, days, said):
    assert as_said(latest(datetime.fromisoformat(ordered), days), "en") == said


def test_a_day_in_chinese():
    assert as_said(date(2026, 11, 29), "zh") == "11 月 29 日（周日）"


@pytest.mark.parametrize(
    ("language", "before"), [("en", "within 3 working days, by "), ("zh", "3 个工作日内送达，最晚 ")]
)
def test_the_checkout_names_it(visitor, language, before):
    today = datetime.now().astimezone()
    page = visitor.to_delivery(language)
    days = [as_said(latest(moment, 3), language) for moment in (today, datetime.now().astimezone())]
    assert any(before + day in page for day in days)
