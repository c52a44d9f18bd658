from __future__ import annotations

import pytest

from auditor.api import Outcome, StructuredData
from tests.build import block, touchpoint


def test_a_crowd_that_cannot_be_seen_is_reported(check):
    verdict = check(touchpoint("kettle", "Kettle", block("17 people are viewing this", selector="#crowd")))
    (fault,) = verdict.faults
    assert fault.message == ("“17 people are viewing” tells what others do, and the customer cannot see that it is so")
    (place,) = fault.places
    assert (place.selector, place.marks) == ("#crowd", ("17 people are viewing",))


@pytest.mark.parametrize("text", ["Someone in Leeds just bought a kettle", "Selling fast!", "87% claimed"])
def test_other_claims(check, text):
    assert check(touchpoint("kettle", text)).outcome is Outcome.FAIL


@pytest.mark.parametrize("text", ["17人正在看", "已抢87%", "手慢无", "過去24小時已售出35件"])
def test_claims_in_chinese(check, text):
    assert check(touchpoint("kettle", text, language="zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(("text", "language"), [("Only 3 left in stock", "en"), ("仅剩3件", "zh")])
def test_a_small_number_left_is_for_a_person(check, text, language):
    verdict = check(touchpoint("kettle", text, language=language))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert "make sure that the number comes from the stock" in verdict.doubts[0].message


def test_the_same_number_left_of_three_products_is_a_fault(check):
    cards = [block("Only 2 left!", selector=f"#card-{i}") for i in range(3)]
    (fault,) = check(touchpoint("list", *cards)).faults
    assert fault.message.startswith("“Only 2 left” stands 3 times") or "stands 3 times" in fault.message
    assert len(fault.places) == 3


@pytest.mark.parametrize(
    "offer",
    [
        {"@type": "Offer", "inventoryLevel": {"@type": "QuantitativeValue", "value": 3}},
        {"@type": "Offer", "availability": "https://schema.org/LimitedAvailability"},
    ],
)
def test_structured_data_that_confirm_it_are_enough(check, offer):
    data = StructuredData(({"@type": "Product", "offers": [offer]},))
    assert check(touchpoint("kettle", "Only 3 left in stock", data)).outcome is Outcome.PASS


def test_structured_data_with_another_number_are_not(check):
    data = StructuredData(({"@type": "Offer", "inventoryLevel": 250},))
    assert check(touchpoint("kettle", "Only 3 left in stock", data)).outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize(
    "text",
    [
        "5 in stock",
        "Only 2 attempts left",
        "3 items left in your order",
        "You have 3 credits left",
        "Due to high demand, delivery may take longer.",
        "We are experiencing high demand on our telephone lines.",
        "More than 2,000 people have donated this year.",
        "Customers also bought",
    ],
)
def test_plain_stock_and_what_is_the_customers_pass(check, text):
    assert check(touchpoint("kettle", text)).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["库存23件", "月销1000", "100人付款", "您还有2次机会", "由于需求旺盛，配送可能延迟"])
def test_plain_stock_passes_in_chinese(check, text):
    assert check(touchpoint("kettle", text, language="zh")).outcome is Outcome.PASS


def test_quotations_and_nothing(check):
    assert check(touchpoint("a", block("Selling fast!", "quote"), "Hello there.")).outcome is Outcome.PASS
    assert check(touchpoint("a")).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("a", "Nur noch 3", language="de")).outcome is Outcome.NOT_APPLICABLE
