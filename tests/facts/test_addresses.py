from __future__ import annotations

import pytest

from auditor.facts.addresses import differs
from auditor.facts.extract import facts_of
from auditor.facts.spans.postal import find_postal
from auditor.model.evidence import Declared
from auditor.model.facts import Fact, Source
from auditor.model.verdict import Place
from tests.build import block, journey, touchpoint
from tests.ends import ends


def said(text: str, **customer: str) -> list[tuple[str, str]]:
    facts = facts_of(touchpoint("here", text), Declared("j", market="gb", customer=customer))
    return [(f.subject, f.shown) for f in facts if f.kind == "address"]


@pytest.mark.parametrize(
    ("text", "role", "shown"),
    [
        ("Returns to: Unit 4, Mill Lane, Northwick NW9 9ZZ", "returns", "Unit 4, Mill Lane, Northwick NW9 9ZZ"),
        ("Registered office: PO Box 12, Leeds LS1 4AB. Company no. 1", "registered", "PO Box 12, Leeds LS1 4AB"),
        ("Our warehouse: 405 Whitworth, Seattle, WA 98052", "warehouse", "405 Whitworth, Seattle, WA 98052"),
        ("Write to us: Musterstraße 12, 10115 Berlin", "office", "Musterstraße 12, 10115 Berlin"),
        ("Head office: 38 avenue de l'Opéra, 75002 Paris", "office", "38 avenue de l'Opéra, 75002 Paris"),
        ("Visit us: 123 Bay St, Toronto ON M5J 2N8", "store", "123 Bay St, Toronto ON M5J 2N8"),
        ("退货地址：浙江省杭州市西湖区文三路123号5楼", "returns", "浙江省杭州市西湖区文三路123号5楼"),
        ("注册地址：北京市朝阳区建国路88号", "registered", "北京市朝阳区建国路88号"),
        ("Acme, 1 Mill Lane, Northwick NW9 9ZZ", "", "Acme, 1 Mill Lane, Northwick NW9 9ZZ"),
    ],
)
def test_an_address_and_what_it_is_for(text: str, role: str, shown: str) -> None:
    assert said(text) == [(role, shown)]


@pytest.mark.parametrize(
    "text",
    [
        "Delivery address: 1 Harbour Street, Northwick NW9 9ZZ", "Ship to: 12 Elm Road, Leeds LS1 4AB", "Postcode NW9 9ZZ",
        "收货地址：浙江省杭州市西湖区文三路123号", "Order 12345 Items", "Flight BA1 2AB", "第3号", "共 10115 件",
    ],
)  # fmt: skip
def test_addresses_of_the_customer_and_other_numbers(text: str) -> None:
    assert said(text) == []


def test_what_the_customer_typed_is_theirs() -> None:
    assert said("Returns: 1 Mill Lane, Northwick NW9 9ZZ", postcode="NW9 9ZZ") == []


def fact(text: str) -> Fact:
    return Fact("address", next(find_postal(text)).value, Place("a", "v"), Source.LABEL)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("1 Mill Lane, Northwick NW9 9ZZ", "1 Mill Ln., Northwick, NW9 9ZZ, UK", False),
        ("1 Mill Lane, Northwick NW9 9ZZ", "Acme Ltd, 1 Mill Lane, Northwick NW9 9ZZ", False),
        ("1 Mill Lane, Northwick NW9 9ZZ", "1 Mill Lane, Northwick NW9 9ZX", True),
        ("1 Mill Lane, Northwick NW9 9ZZ", "7 Mill Lane, Northwick NW9 9ZZ", True),
        ("Musterstraße 12, 10115 Berlin", "Musterstr. 12, 10115 Berlin", False),
        ("浙江省杭州市西湖区文三路123号", "杭州市西湖区文三路123号", False),
        ("杭州市西湖区文三路123号", "杭州市西湖区文三路132号", True),
    ],
)
def test_when_two_addresses_differ(one: str, two: str, apart: bool) -> None:
    assert differs(fact(one), fact(two)) is apart


def test_a_declared_address_is_the_reference() -> None:
    page = touchpoint("returns", block("Returns address: 7 Mill Lane, Northwick NW9 9ZZ"))
    ledger = journey(page, facts={"address.returns": "1 Mill Lane, Northwick NW9 9ZZ"}).ledger
    assert [(e.subject, e.contradicted) for e in ledger.of("address")] == [("returns", True)]


@pytest.mark.parametrize("text", ["NW9 9ZZ " * 25_000, "1 a, " * 40_000, "路1号" * 60_000, "省市区" * 60_000])
def test_hostile_text_comes_to_an_end(text: str) -> None:
    with ends():
        said(text)
