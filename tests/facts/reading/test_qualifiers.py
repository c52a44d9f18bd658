from __future__ import annotations

import pytest

from auditor.facts.reading.qualifiers import clause_qualifier, label_qualifier


@pytest.mark.parametrize(
    ("label", "qualifier"),
    [
        ("Order total", "total"), ("Grand total:", "total"), ("Total amount", "total"), ("订单总额：", "total"),
        ("Amount due", "total due"), ("Total to pay today", "total due"), ("应付金额", "total due"), ("实付款", "total due"),
        ("Total", "weak total"), ("Total (incl. VAT)", "weak total"), ("Total: incl. £20 VAT", "weak total"),
        ("合计（含税）", "weak total"), ("含税总价", "weak total"),
        ("Total (excl. VAT)", "total without tax"), ("Total before delivery", "subtotal"), ("总计(不含运费)", "subtotal"),
        ("Subtotal", "subtotal"), ("Basket total (after discounts)", "subtotal"), ("购物车：", "subtotal"),
        ("Shipping total", "shipping"), ("Delivery", "shipping"), ("配送：", "shipping"), ("运费", "shipping"),
        ("VAT (20%)", "tax"), ("税费", "tax"), ("Discount", "discount"), ("优惠", "discount"), ("Booking fee", "fee"),
        ("Total savings", "saving"), ("You save", "saving"), ("Deposit", "deposit"), ("Balance due", "balance"),
        ("Refund total", "refund"), ("Gift card", "credit"), ("Price", "item"), ("Unit price", "item"), ("单价", "item"),
        ("Price (excl. tax)", "price without tax"), ("Price (incl. tax)", "item"), ("小计", "line"), ("RRP", "was"),
        ("Order contents", ""), ("Fell tent", ""), ("", ""), ("In stock", ""), ("订单详情", ""),
    ],
)  # fmt: skip
def test_labels(label, qualifier):
    assert label_qualifier(label) == qualifier


@pytest.mark.parametrize(
    ("before", "after", "qualifier"),
    [
        ("Your order total is ", "", "total"), ("订单总额为", "", "total"), ("You paid ", " today", "total due"),
        ("Thanks! Your total comes to ", ".", "weak total"), ("the shipping total is ", "", "shipping"),
        ("Free delivery on orders over ", "", "threshold"), ("满", "减10", "threshold"), ("", "以上包邮", "threshold"),
        ("Save ", "", "saving"), ("", " off your next order", "saving"), ("立省", "", "saving"),
        ("was ", "", "was"), ("原价", "", "was"), ("from ", "", "from"), ("", "起", "from"),
        ("", " per 100 g", "per-unit"), ("", "/month", "per-unit"), ("", "/月", "per-unit"), ("每晚", "", "per-unit"),
        ("", " each", "item"), ("", "/件", "item"), ("每罐 ", "", "item"), ("tent - quantity: 1 - price: ", "", "item"),
        ("Delivery costs ", "", "shipping"), ("2 items, total ", "", "weak total"),
        (", now ", "", "item"), ("", " ex VAT", "price without tax"), ("", "（不含税）", "price without tax"),
        ("Your tent costs ", "", ""), ("Only ", "", ""), ("", "", ""), ("Your order total was sent. It cost ", "", ""),
    ],
)  # fmt: skip
def test_words_around_a_sum(before, after, qualifier):
    assert clause_qualifier(before, after) == qualifier


@pytest.mark.parametrize(
    ("label", "qualifier"),
    [
        ("Total for 3 nights", "weak total"), ("Total price for 2 adults", "weak total"), ("3晚总价", "weak total"),
        ("Royal Mail Tracked 48", "shipping"), ("DHL", "shipping"), ("顺丰", "shipping"), ("Cleaning fee", "fee"),
        ("打包费", "fee"), ("包装费", "fee"), ("Gift wrap", "fee"), ("Upsell", ""), ("合计（含税）", "weak total"),
    ],
)  # fmt: skip
def test_labels_of_stays_carriers_and_fees(label, qualifier):
    assert label_qualifier(label) == qualifier


@pytest.mark.parametrize(
    ("label", "same"), [("應付總額", "应付总额"), ("貨品總額", "货品总额"), ("運費", "运费"), ("總計", "总计")]
)
def test_labels_in_traditional_characters_say_the_same(label: str, same: str) -> None:
    assert label_qualifier(label) == label_qualifier(same) != ""
