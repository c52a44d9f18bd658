from __future__ import annotations

import pytest

from auditor.facts.spans.prices import priced
from tests.ends import ends


@pytest.mark.parametrize(
    ("text", "hint", "value", "sign"),
    [
        ("29.99", "GBP", "29.99", "GBP"),
        ("£29.99", "", "29.99", "£"),
        ("  1 299,00 Kč ", "", "1299.00", "Kč"),
        ("1.299,00 €", "EUR", "1299.00", "€"),
        ("CHF 1'299.50", "", "1299.50", "CHF"),
        ("12,345.678 OMR", "", "12345.678", "OMR"),
        ("US $45.00", "", "45.00", "US $"),
        ("NZD $45.00", "", "45.00", "NZD"),
        ("R499.00", "", "499.00", "R"),
        ("350 Q", "", "350.00", "Q"),
        ("75 KM", "", "75.00", "KM"),
        ("199 den", "", "199.00", "den"),
        ("350 د.م.", "", "350.00", "د.م."),
        ("8800元/台", "", "8800.00", "元"),
        ("19.90 €/kg", "", "19.90", "€"),
        ("19,90 € + MwSt", "", "19.90", "€"),
        ("2 Flaschen für nur 9,90 EUR", "", "9.90", "EUR"),
        ("Was $80.00 Now $60.00", "", "60.00", "$"),
        ("Was: $80.00 Now: $0.00", "", "80.00", "$"),
        ("Free!", "", "0.00", ""),
        ("- $44.99", "", "44.99", "$"),
        ("1499 yen", "", "1499.00", "yen"),
    ],
)
def test_dirty_prices(text, hint, value, sign):
    assert (priced(text, hint).value, priced(text, hint).sign) == (value, sign)


@pytest.mark.parametrize(
    "text", ["", "Not available", "15.08.2019", "31-07", "18.00 ft", "12:30", "Free Delivery on Orders over $60"]
)
def test_what_is_no_price(text):
    assert priced(text).value == ""


@pytest.mark.parametrize("text", ["40.00/each", "Price 30", "12.50坪", "99.90 inc VAT", "16.00 *"])
def test_a_word_beside_a_price_is_no_currency(text):
    assert priced(text).sign == ""


def test_the_code_is_told_where_it_can_be():
    assert priced("19.90 €").unit() == "EUR"
    assert priced("$45").unit("ca") == "CAD"
    assert priced("$45").unit() == "$"
    assert priced("45").unit() == ""


@pytest.mark.parametrize("hostile", ["9", "£", "9 ", "$ ", "€9", "a", ".", "９", "9€"])
def test_a_field_without_end_comes_to_an_end(hostile):
    with ends():
        priced(hostile * 100_000, hostile * 100_000)
