from __future__ import annotations

from typing import Any

import pytest

from auditor.kit.parity import twins
from auditor.kit.statements import Statement, statements


def test_statements_know_their_path_and_sort() -> None:
    data: dict[str, Any] = {
        "@type": "Product", "name": "Aurora Lamp", "offers": [{"price": 55.0, "priceCurrency": "GBP"}, {"lowPrice": "40"}],
        "review": [{"reviewRating": {"ratingValue": "5"}}], "aggregateRating": {"ratingValue": "4.5"}, "color": "12345",
    }  # fmt: skip
    assert [(s.path, s.sort, s.value) for s in statements([data])] == [
        ("offers.price", "money", "55.0"), ("offers.lowPrice", "money", "40"),
        ("review.reviewRating.ratingValue", "other rating", "5"), ("aggregateRating.ratingValue", "rating", "4.5"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sort", "value", "text", "shown"),
    [
        ("money", "1495", "now $1,405", "1,405"), ("money", "13.00", "£31.00", "31.00"), ("date", "2026-03-14", "on 2026-03-15", "2026-03-15"),
        ("phone", "+44 20 7946 0000", "Tel 020 7946 0001", "020 7946 0001"), ("street", "12 Mill Lane", "at 13 Mill Lane", "13 Mill Lane"),
        ("code", "LMP-0042", "SKU LMP-0043", "LMP-0043"),
    ],
)  # fmt: skip
def test_a_near_twin(sort: str, value: str, text: str, shown: str) -> None:
    assert [t.shown for t in twins([Statement("x", sort, value)], text)] == [shown]


@pytest.mark.parametrize(
    ("sort", "value", "text"),
    [
        ("money", "1495", "$1,495.00"), ("money", "55", "55 pieces in 45 boxes"), ("money", "55", "£155"), ("date", "2026-03-14", "14 March 2026"),
        ("date", "2026-03-14T19:30", "14 Mar 2026, 7:30 pm"), ("phone", "(425) 123-4567", "425.123.4567"), ("name", "Lamp number 2", "Lamp number 3"),
        ("code", "LMP-0042", "LMP-0043"), ("money", "abc", "£5"), ("money", "", ""),
    ],
)  # fmt: skip
def test_no_twin(sort: str, value: str, text: str) -> None:
    assert twins([Statement("x", sort, value)], text) == []
