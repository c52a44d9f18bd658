from __future__ import annotations

import pytest

from auditor.facts.declared import expected, facts
from auditor.facts.reading.products import Catalogue
from auditor.model.evidence import Declared
from tests.build import touchpoint


def declared(**named):
    about = Declared("j", market="gb", facts={k.replace("__", "."): v for k, v in named.items()})
    return [(f.kind, f.subject, f.qualifier, f.value, f.unit, f.order) for f in facts(about, "desktop", Catalogue())]


@pytest.mark.parametrize(
    ("name", "value", "facts_"),
    [
        ("brand", "FreshBox", [("brand", "brand", "", "FreshBox", "", -1)]),
        ("phone", "020 7946 0000", [("phone", "general", "", "+442079460000", "", -1)]),
        ("phone__returns", "020 7946 0000", [("phone", "returns", "", "+442079460000", "", -1)]),
        ("support__email", "Help@shop.test", [("email", "support", "", "help@shop.test", "", -1)]),
        ("total", "£29.99", [("money", "order", "total", "29.99", "GBP", -1)]),
        ("price__Fell tent", "£129", [("money", "Fell tent", "item", "129.00", "GBP", -1)]),
        ("order_number", "HDJ-2123", [("reference", "order", "", "HDJ2123", "", -1)]),
        ("returns", "30 days", [("policy", "return", "", "30 days", "", -1)]),
        ("favourite colour", "30 days", []),
        ("phone", "on request", []),
        ("total", "a lot", []),
    ],
)
def test_names_say_what_a_declared_fact_is(name, value, facts_):
    assert declared(**{name: value}) == facts_


def test_a_pool_of_numbers():
    assert [f[3] for f in declared(phone="020 7946 0001, 020 7946 0002；020 7946 0003")] == [
        "+442079460001", "+442079460002", "+442079460003",
    ]  # fmt: skip


def test_declared_facts_have_no_touchpoint_and_expected_ones_have_theirs():
    about = Declared("j", market="gb", facts={"total": "£29.99"})
    (journey_wide,) = facts(about, "desktop", Catalogue())
    (here,) = expected(about, touchpoint("basket", expect={"total": "£25", "to": "ada@customer.example"}), Catalogue())

    assert (journey_wide.place.touchpoint, journey_wide.place.quote) == ("", "total: £29.99")
    assert (here.place.touchpoint, here.place.quote, here.order) == ("basket", "expect total: £25", -1)
