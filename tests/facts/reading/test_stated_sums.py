from __future__ import annotations

import pytest

from auditor.api import StructuredData
from tests.build import journey, touchpoint


def prices(price, currency, market="gb"):
    offer = {"@type": "Offer", "price": price, "priceCurrency": currency}
    data = StructuredData(({"@type": "Product", "name": "Aurora Lamp", "offers": offer},))
    seen = journey(touchpoint("product", data), market=market)
    return [(f.value, f.unit, f.shown) for e in seen.ledger.of("money") for f in e.facts]


@pytest.mark.parametrize(
    ("price", "currency", "expected"),
    [
        ("29.99", "GBP", [("29.99", "GBP", "29.99 GBP")]),
        (29.9, "EUR", [("29.90", "EUR", "29.9 EUR")]),
        ("1.299,00 €", "EUR", [("1299.00", "EUR", "1.299,00 €")]),
        ("$45.00", "CAD", [("45.00", "CAD", "$45.00")]),
        ("Was $80.00 Now $60.00", "USD", [("60.00", "USD", "Was $80.00 Now $60.00")]),
        ("Price on request", "GBP", []),
        ("", "GBP", []),
    ],
)
def test_prices_of_structured_data_are_read_as_they_are_written(price, currency, expected):
    assert prices(price, currency) == expected
