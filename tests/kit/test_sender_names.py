"""Names of senders that hold a brand or shorten it, and those that only look like it."""

from __future__ import annotations

import pytest

from auditor.kit.names import name_key
from auditor.kit.sender_names import beside_brand, names_brand


@pytest.mark.parametrize(
    ("name", "brand"),
    [
        ("Acme Lamps Orders", "Acme Lamps"),
        ("Acme", "Acme Lamps"),
        ("HarbourRms", "The Harbour Rooms"),
        ("明州三院", "明州市第三医院"),
        ("【云雀茶】", "云雀茶"),
    ],
)
def test_a_name_that_is_the_brands(name: str, brand: str) -> None:
    assert names_brand(name, name_key(brand))


@pytest.mark.parametrize(
    ("name", "brand"),
    [("Parcelbird", "Acme Lamps"), ("Ac", "Acme Lamps"), ("市三院", "明州市第三医院"), ("Lamps Direct", "Acme Lamps")],
)
def test_a_name_that_is_somebody_elses(name: str, brand: str) -> None:
    assert not names_brand(name, name_key(brand))


def test_what_stands_beside_the_brand_and_its_function() -> None:
    brands = (name_key("Acme Lamps"),)
    assert beside_brand("Acme Lamps Customer Service", brands) == ""
    assert beside_brand("Jenny of Acme Lamps", brands) == "jennyof"
    assert beside_brand("Acme", brands) == ""
