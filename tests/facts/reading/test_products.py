from __future__ import annotations

import pytest

from auditor.api import Link, StructuredData
from auditor.facts.reading.products import catalogue_of, described, is_name, name_key, page_product, quantity_of, rows
from auditor.facts.reading.scene import read
from auditor.model.evidence import Declared
from tests.build import block, links, touchpoint

ABOUT = Declared("j", market="gb")
ROW = {"row": "table > tr:nth-of-type(1)"}


def scene(*parts, id="page", **more):
    return read(touchpoint(id, *parts, **more), ABOUT)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Fell tent × 2", 2), ("3 x Fell tent", 3), ("Qty: 4", 4), ("数量：5", 5), ("共6件", 6), ("Fell tent", 0),
        ("Tent 2 x 3 m", 0), ("Model X3", 0), ("12-pack", 0), ("1.5 x", 0), ("2026", 0),
    ],
)  # fmt: skip
def test_quantities(text, quantity):
    assert quantity_of(text) == quantity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fell two-person tent", True), ("极光台灯", True), ("Order total", False), ("Delivery", False), ("运费", False),
        ("Basket", False), ("Your order", False), ("商品清单", False), ("12", False), ("", False), ("£", False),
        ("Thank you for your order!", False), ("x" * 300, False),
    ],
)  # fmt: skip
def test_what_may_be_a_name(text, name):
    assert is_name(text) is name


def test_names_are_the_same_without_case_quantity_and_punctuation():
    assert name_key("Fell Two-Person Tent × 1") == name_key("fell two person tent") == "fell two person tent"


def test_the_page_that_sells_it():
    page = scene(block("Fell tent", "heading", level=1), "£129.00", block("Add to basket", "button"))
    found = page_product(page)
    assert found is not None
    assert (found.name, found.keys) == ("Fell tent", frozenset({"url:/page"}))


def test_a_list_of_products_sells_none_in_particular():
    pods = [
        block("Tents", "heading", level=1),
        block("Fell tent", "link"), block("£129.00"), block("Add to basket", "button"),
        block("Moor tent", "link"), block("£219.00"), block("Add to basket", "button"),
    ]  # fmt: skip
    assert page_product(scene(*pods)) is None
    under_headings = [block(b.text, "heading", level=3) if b.role == "link" else b for b in pods]
    assert page_product(scene(*under_headings)) is None
    assert page_product(scene(block("Delivery", "heading", level=1), "£3.95")) is None


def test_rows_name_what_their_sums_are_for():
    basket = scene(
        block("Fell tent", "link", **ROW), block("2", "cell", **ROW), block("£129.00", "cell", **ROW),
        block("£258.00", "cell", **ROW), links(Link("Fell tent", "https://shop.test/tent/")),
    )  # fmt: skip
    (row,) = rows(basket)
    assert (row.name, row.quantity, row.evident, row.keys) == ("Fell tent", 2, True, frozenset({"url:/tent"}))
    assert [p.text for p in row.sums] == ["£129.00", "£258.00"]


def test_totals_and_frames_are_no_products():
    total = scene(block("Order total", "cell", **ROW), block("£129.00", "cell", **ROW))
    frame = scene(block("Fell tent × 1", region="header", **ROW), block("£129.00", region="header", **ROW))
    assert (rows(total), rows(frame)) == ([], [])


def test_a_link_to_a_known_product_names_it_too():
    page = scene(block("Fell tent", "heading", level=1), "£129.00", block("Add to basket", "button"), id="tent")
    basket = scene(
        block("The Fell tent, green", "link", **ROW), block("£129.00", "cell", **ROW),
        links(Link("The Fell tent, green", "https://shop.test/tent?from=basket")),
    )  # fmt: skip
    assert catalogue_of([page, basket]).subject("The Fell tent, green") == "Fell tent"


def test_a_name_without_evidence_is_no_product_and_a_cut_one_is():
    unknown = catalogue_of([scene(block("Standard delivery", "cell", **ROW), block("£3.95", "cell", **ROW))])
    known = catalogue_of([scene(block("Fell two-person tent × 1", "cell", **ROW), block("£129.00", "cell", **ROW))])

    assert unknown.subject("Standard delivery") == ""
    assert known.subject("Fell two-pers…") == "Fell two-person tent"
    assert known.subject("Fe…") == ""


def test_a_name_with_two_stock_numbers_stands_for_variants():
    data = StructuredData(
        ({"@type": "Product", "name": "Tent", "sku": "A"}, {"@type": "Product", "name": "Tent", "sku": "B"})
    )
    found = catalogue_of([scene("Tent", data)])
    assert found.subject("Tent") == ""
    assert found.subject("", ("sku:a",)) == "Tent"


def test_structured_data_of_any_shape_is_read_or_left():
    odd = StructuredData(
        (
            {"@type": ["Thing", "Product"], "name": "Tent", "offers": [{"price": 129, "priceCurrency": "GBP"}]},
            {"@type": "Product", "name": 7}, {"@type": "Product"}, {"name": "x"}, {"@type": "Product", "name": "  "},
            {"@type": "Product", "name": "Mat", "offers": {"@type": "AggregateOffer", "lowPrice": 1}},
            {"@type": "Product", "name": "Cup", "offers": [{"price": 1}, {"price": 2}], "url": "http://[broken"},
            {"@type": "Product", "name": "Pot", "offers": "free"},
        )
    )  # fmt: skip
    assert [(d.name, d.price, d.currency) for d in described(scene("x", odd))] == [
        ("Tent", "129", "GBP"), ("Mat", "", ""), ("Cup", "", ""), ("Pot", "", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Amount", "each", "Quantity", "金额", "单价"])
def test_the_head_of_a_column_is_no_product(label):
    assert not is_name(label)
