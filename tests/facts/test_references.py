from __future__ import annotations

import pytest

from auditor.api import Source, Walk
from auditor.facts.references import captured_class, facts, normal
from tests.build import block, reading
from tests.ends import ends

ROW = {"row": "dl > div"}


def found(*parts):
    return [(f.value, f.subject, f.shown) for f in facts(reading(*parts))]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Confirmation of order 100003", "100003", "order"),
        ("Order #100003", "100003", "order"),
        ("ORDER NUMBER: A80SD99", "A80SD99", "order"),
        ("Your order number is HDJ-2123-F.", "HDJ2123F", "order"),
        ("Booking reference: QX7Y2", "QX7Y2", "booking"),
        ("Your reservation no. 55-1234", "551234", "booking"),
        ("Reference number: HDJ2123F", "HDJ2123F", "reference"),
        ("Case 00451234 is open", "00451234", "case"),
        ("订单编号：2026112200017", "2026112200017", "order"),
        ("您的订单100001已收到", "100001", "order"),
        ("订单号：ＨＤＪ２１２３", "HDJ2123", "order"),
        ("预约号 YY20261", "YY20261", "booking"),
        ("order number : A8\u200c0SD99", "A80SD99", "order"),
    ],
)
def test_labelled_references(text, value, kind):
    assert [(v, k) for v, k, _ in found(text)] == [(value, kind)]


def test_a_label_in_the_cell_or_block_before():
    assert found(block("Order number", "term", **ROW), block("HDJ2123F", "cell", **ROW)) == [
        ("HDJ2123F", "order", "HDJ2123F")
    ]
    assert found(block("Your order number", "heading"), block("HDJ2123F")) == [("HDJ2123F", "order", "HDJ2123F")]
    assert found(block("订单号"), block("100001")) == [("100001", "order", "100001")]
    assert found(block("Tracking number"), block("HDJ2123F")) == []


@pytest.mark.parametrize(
    "text",
    ["Order today", "order 2 items", "Order 12 items", "orders 10000", "order 2026", "Order by 12/05/2026", "Order 15:30",
     "order 2026-05-12", "Payment reference: P12345", "Invoice number 12345", "(firm reference number 654321)", "VAT number 123456789", "order 500g", "reorder 12345",
     "运单号：12345678", "支付订单号：12345678", "order@1234.test", "Order over £5000", "Reference prices 12345", "border 12345",
     "Order 5000 units", "order number", "订单", ""],
)  # fmt: skip
def test_what_is_no_reference(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("order_number", "100003", "order"), ("reference", "HDJ2123F", "reference"), ("booking", "QX 7Y2", "booking"),
        ("订单号", "100001", "order"), ("order_total", "£19.90", ""), ("order_date", "12 May 2026", ""),
        ("order_url", "https://shop.test/1", ""), ("title", "123456", ""), ("order_number", "none", ""),
    ],
)  # fmt: skip
def test_captured_names_say_what_they_are(name, value, kind):
    assert captured_class(name, value) == kind


def test_a_captured_value_points_at_the_text_that_holds_it():
    walk = Walk(captured=(("order_number", "100003"),))
    (fact,) = facts(reading(block("Order 100003 is placed", selector="h1"), walk))
    assert (fact.source, fact.place.selector, fact.place.quote) == (Source.CAPTURED, "h1", "Order 100003 is placed")


def test_separators_case_and_marks_do_not_count():
    assert normal("#hdj-2123 f") == normal("HDJ2123F") == "HDJ2123F"


@pytest.mark.parametrize("hostile", ["order number ", "订单号", "order 12 ", "order A-", "A-", "a" * 40 + "-"])
def test_a_line_without_end_comes_to_an_end(hostile):
    text = (hostile * 300_000)[:300_000]
    with ends():
        found(text)
