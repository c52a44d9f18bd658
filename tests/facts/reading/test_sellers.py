from __future__ import annotations

import pytest

from auditor.facts import policies
from auditor.facts.reading import sellers
from tests.build import reading


@pytest.mark.parametrize(
    ("texts", "seller"),
    [
        (("Sold by Pine and Clay, 4.9 stars",), "sold by pineandclay"),
        (("Sold and dispatched by Otter Pottery",), "sold by otterpottery"),
        (("卖家:青山陶坊",), "sold by 青山陶坊"),
        (("Sold by Pine and Clay", "Sold by Otter Pottery"), ""),  # a list of several
        (("Sold by Lamp House",), ""),  # the company itself
        (("Sold by us",), ""),
        (("Mugs are not sold by weight of clay but by piece. " * 9,), ""),
    ],
)
def test_the_seller_of_a_touchpoint(texts: tuple[str, ...], seller: str) -> None:
    assert sellers.seller_of(reading(*texts, facts={"brand": "Lamp House"})) == seller


def test_terms_of_a_seller_are_not_those_of_the_company() -> None:
    theirs = policies.facts(reading("Sold by Pine and Clay", "Returns accepted within 30 days."))
    ours = policies.facts(reading("Returns accepted within 30 days."))
    assert [(f.subject, f.scope, f.value) for f in theirs] == [("return", "sold by pineandclay", "30 days")]
    assert [(f.subject, f.scope, f.value) for f in ours] == [("return", "", "30 days")]
