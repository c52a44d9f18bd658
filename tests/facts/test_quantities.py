from __future__ import annotations

import pytest

from auditor.api import Field
from auditor.facts.quantities import facts
from tests.build import block, fields, reading, touchpoint
from tests.ends import ends

ROW = {"row": "ul > li"}


def line(name, *parts, row="ul > li"):
    return [block(name, "link", row=row), *(block(p, "cell", row=row) for p in parts)]


def found(*parts, **more):
    return [(f.subject, f.qualifier, f.value, f.unit) for f in facts(reading(*parts, **more))]


@pytest.mark.parametrize(
    ("text", "count"),
    [("× 3", "3"), ("Qty: 3", "3"), ("3 pcs", "3"), ("数量：3", "3"), ("3件", "3"), ("3", "3"), ("x3", "3")],
)
def test_quantities_beside_a_product(text, count):
    assert found(*line("Aurora Lamp", text, "£20")) == [
        ("Aurora Lamp", "", count, ""),
        ("order", "sum of lines", count, "1 lines"),
    ]


@pytest.mark.parametrize("text", ["12件装", "pack of 12", "50 x 70", "2 × 50 g", "£3"])
def test_pack_sizes_and_measures_are_none(text):
    assert found(*line("Aurora Lamp", text, "£20")) == []


def test_the_field_of_a_basket_counts_where_it_names_the_product_or_where_each_line_has_one():
    named = Field("Aurora Lamp: Quantity", name="q", value="2")
    here = touchpoint("basket", *line("Aurora Lamp", "£20"), fields(named))
    known = touchpoint("basket", *line("Aurora Lamp", "× 1", "£20"), fields(named))
    assert [f.value for f in facts(reading(known)) if f.subject == "Aurora Lamp"] == ["2"]
    assert [f.qualifier for f in facts(reading(here))] == ["sum of lines"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Total (3 items)", "3"),
        ("3 items in your basket", "3"),
        ("Your order of 3 items", "3"),
        ("Number of items: 3", "3"),
        ("共3件商品", "3"),
        ("商品总数：3", "3"),
    ],
)
def test_what_is_said_of_the_whole_order(text, count):
    assert found(text) == [("order", "items", count, "")]


@pytest.mark.parametrize(
    "text",
    ["3 items left in stock", "Showing 12 of 40 items", "Items you may like", "Save on 3 items or more", "还有3件库存"],
)
def test_other_counts_are_not_of_the_order(text):
    assert found(text) == []


def test_a_part_of_the_order_is_told_apart():
    parts = ["Your order comes in two parcels.", *line("Aurora Lamp", "× 1", "£20")]
    assert found(*parts) == [("Aurora Lamp", "part", "1", "")]
    assert found(block("Your return", "heading", level=1), *line("Aurora Lamp", "× 1", "£20"))[0][1] == "part"


def test_two_lines_of_one_product_are_not_compared_with_one():
    parts = [*line("Aurora Lamp", "× 1", "£20"), *line("Aurora Lamp", "× 2", "£40", row="ul > li + li")]
    assert found(*parts) == [("Aurora Lamp", "part", "1", ""), ("Aurora Lamp", "part", "2", "")]


def test_a_list_of_several_orders_is_not_read():
    assert found("Order 100003", "Order 100004", *line("Aurora Lamp", "× 1", "£20")) == []


def test_a_declared_quantity():
    from auditor.facts.ledger import build_ledger  # noqa: PLC0415
    from auditor.model.evidence import Declared  # noqa: PLC0415

    here = touchpoint("basket", *line("Aurora Lamp", "× 1", "£20"))
    ledger = build_ledger(Declared("j", market="gb", facts={"quantity.Aurora Lamp": "2"}), [here], "desktop")
    (entry,) = [e for e in ledger.of("quantity") if e.subject == "Aurora Lamp"]
    assert (entry.reference.value, [f.value for f in entry.contradicting]) == ("2", ["1"])


@pytest.mark.parametrize("text", ["共" * 100_000, "total items " * 20_000, "x 3 " * 100_000, "9" * 200_000])
def test_hostile_text_comes_to_an_end(text):
    with ends():
        facts(reading(text))
