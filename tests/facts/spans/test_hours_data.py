from __future__ import annotations

import pytest

from auditor.facts.spans.hours_data import hours_of

DAY = "https://schema.org/"


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ({"openingHours": "Mo-Fr 09:00-17:00"}, "Mon-Fri 09:00-17:00"),
        (
            {"openingHours": ["Mo,We 10:00-18:00", "Sa 10:00-14:00"]},
            "Mon 10:00-18:00, Wed 10:00-18:00, Sat 10:00-14:00",
        ),
        (
            {
                "openingHoursSpecification": {
                    "dayOfWeek": [f"{DAY}Monday", "Tuesday"],
                    "opens": "09:00:00",
                    "closes": "17:00",
                }
            },
            "Mon-Tue 09:00-17:00",
        ),
        (
            {
                "openingHoursSpecification": [
                    {"dayOfWeek": "Monday", "opens": "09:00", "closes": "17:00"},
                    {"dayOfWeek": "Sunday", "opens": "00:00", "closes": "00:00"},
                    {"dayOfWeek": "Tuesday", "opens": "10:00", "closes": "12:00", "validFrom": "2026-12-24"},
                ]
            },
            "Mon 09:00-17:00, Sun closed",
        ),
        ({"openingHours": "by appointment"}, ""),
        ({"openingHours": 7, "openingHoursSpecification": [None, [], {"opens": []}]}, ""),
        ({}, ""),
    ],
)
def test_hours_of_structured_data(item, value):
    assert hours_of(item) == value
