from __future__ import annotations

import pytest

from auditor.api import Document, Link, StructuredData
from auditor.facts.kind import Reading
from auditor.facts.product_names import differs, facts
from auditor.facts.reading import products
from auditor.facts.reading.scene import read
from auditor.model.evidence import Declared
from auditor.model.facts import Fact, Source
from auditor.model.verdict import Place
from tests.build import block, links, reading, touchpoint


def row(name, *parts, href="", row="ul > li"):
    blocks = [block(name, "link", row=row), *(block(p, "cell", row=row) for p in parts)]
    return [*blocks, links(Link(name, href))] if href else blocks


def test_a_product_is_named_by_its_row_its_page_and_its_data():
    data = StructuredData(({"@type": "Product", "name": "Aurora Lamp", "sku": "LMP-02"},))
    here = touchpoint("lamp", data, *row("Aurora Lamp", "£20", "× 1"), language="en-GB")
    assert [(f.subject, f.qualifier, f.value, f.source) for f in facts(reading(here))] == [
        ("Aurora Lamp", "en", "aurora lamp", Source.STRUCTURED)
    ]


def test_the_link_ties_another_name_to_the_product():
    shown = touchpoint("basket", *row("Aurora Lamp", "£20", "× 1", href="https://shop.test/lamp"))
    mail = touchpoint("mail", *row("Nordlicht Leuchte", "£20", "× 1", href="https://shop.test/lamp"))

    scenes = [read(t, Declared("j", market="gb")) for t in (shown, mail)]
    catalogue = products.catalogue_of(scenes)
    assert [f.subject for s in scenes for f in facts(Reading(s, catalogue))] == ["Aurora Lamp", "Aurora Lamp"]


def test_a_stock_number_beside_the_name_ties_it_too():
    here = touchpoint("a", *row("Aurora Lamp", "SKU: LMP-02", "£20", "× 1"))
    there = touchpoint("b", *row("Bedside light", "SKU LMP-02", "£20", "× 1"))
    from tests.build import journey  # noqa: PLC0415

    (entry,) = [e for e in journey(here, there).ledger.of("product") if e.subject == "Aurora Lamp"]
    assert [f.shown for f in entry.contradicting] == ["Bedside light"]


def test_what_a_link_says_that_does_not_name_the_product_is_no_name():
    here = touchpoint(
        "a", Document(url="https://shop.test/a"), *row("View details", "£20", "× 1", href="https://shop.test/lamp")
    )
    assert facts(reading(here)) == []


def fact(shown):
    return Fact("product", shown.lower(), Place("t", "v"), Source.LABEL, shown=shown)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aurora Lamp", "Aurora Lamp, black"),
        ("Aurora Lamp", "Aurora Lamp (size M)"),
        ("Long-haul 60-litre rucksack", "Long-haul 60-litre ruck..."),
        ("Walking socks", "Walking sock"),
        ("Spring Dragon Well", "Spring Dragonwell"),
        ("White Peony 50 g", "White Peony"),
        ("福鼎白牡丹", "福鼎白牡丹（50克罐装）"),
        ("福鼎白牡丹", "White Peony"),
    ],
)
def test_forms_of_one_name(one, other):
    assert not differs(fact(one), fact(other))
    assert not differs(fact(other), fact(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aurora Lamp", "LMP-AUR-02 BLK"),
        ("Fell two-person tent", "Fell four-person tent"),
        ("White Peony", "Jasmine Pearls"),
        ("福鼎白牡丹", "茉莉龙珠"),
    ],
)
def test_other_names(one, other):
    assert differs(fact(one), fact(other))
