from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Severity
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint


def test_a_code_instead_of_a_message_is_an_error(check):
    (fault,) = check(touchpoint("pay", "ERR_5012")).faults
    assert fault.message == "A code stands in the place of a message: “ERR_5012” and nothing says what it means"
    assert fault.severity is Severity.ERROR
    assert fault.places[0].marks == ("ERR_5012",)


@pytest.mark.parametrize(
    "text",
    [
        "HTTP 500",
        "500 Internal Server Error",
        "Error 0x80070005",
        "Error: 404",
        "错误代码：5012",
        "502 Bad Gateway",
        "ENOENT",
    ],
)
def test_codes_alone(check, text):
    (fault,) = check(touchpoint("pay", text)).faults
    assert fault.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Your order is now ORDER_STATUS_PENDING, thank you.", "ORDER_STATUS_PENDING"),
        ("您的订单状态为 ORDER_STATUS_PENDING，感谢您的耐心。", "ORDER_STATUS_PENDING"),
        ("We could not load this: Cannot read properties of undefined", "Cannot read properties of"),
        ("Sorry about that, SQLSTATE[23000] was the answer of the shop.", "SQLSTATE"),
        ("Something happened: undefined method `name' for nil", "undefined method"),
        ("Your page could not be made, NullPointerException", "NullPointerException"),
    ],
)
def test_what_programs_say_is_a_warning_among_words(check, text, said):
    (fault,) = check(touchpoint("state", text)).faults
    assert fault.severity is Severity.WARNING
    assert fault.places[0].marks == (said,)


def test_a_trace_on_a_broken_page_stands_in_a_listing(check):
    trace = block('Traceback (most recent call last):\n File "shop.py", line 3', "code")
    broken = touchpoint("x", trace, Document("https://shop.test/x", "x", status=500))
    assert check(broken).faults[0].severity is Severity.ERROR
    assert check(touchpoint("x", trace, "A page about Python.")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "texts",
    [
        ["Your bank declined the card. Try another one. (Code ERR_5012)"],
        ["Your bank declined the card. Try another one.", "ERR_5012"],
        ["Error 404", "We cannot find the page that you asked for."],
        ["您的银行拒绝了这笔付款，请换一张银行卡再试一次。", "错误代码：5012"],
        ["Order number ORD_2026_118"],
        ["The cause was a change of our payment_status table."],
        ["Use code SUMMER_ORDER_10 at the checkout"],
        ["Signed in as user_name"],
        ["Connect to the network HOTEL_GUEST_USER"],
        ["See https://shop.test/a?state=ORDER_STATUS_PENDING for more"],
        ["Download order_status.pdf"],
        ["Part LMP-AUR-02, ISO 9001, IBAN GB33 BUKB 2020 1555 5555 55"],
        ["沪ICP备12345678号-1"],
        ["Version 4.0.4, error rate below 500 in a million"],
        ["We serve 404 customers"],
    ],
)
def test_codes_for_people_pass(check, texts):
    assert check(touchpoint("x", *texts)).outcome is Outcome.PASS


def test_texts_for_developers_are_left_alone(check):
    said = "The answer is ORDER_STATUS_PENDING."
    docs = touchpoint("x", said, Document("https://docs.shop.test/api"))
    assert check(docs).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("x", said, audience="developers")).outcome is Outcome.NOT_APPLICABLE
    listings = [block("x = 1", "code", selector=f"#c{i}") for i in range(3)]
    assert check(touchpoint("x", said, *listings)).outcome is Outcome.NOT_APPLICABLE


def test_names_of_the_house_pass(check):
    about = Declared("j", words=HouseWords(names=("ORDER_STATUS",)))
    assert check(touchpoint("x", "Try ORDER_STATUS, our new tool", about=about)).outcome is Outcome.PASS


def test_the_same_code_is_one_finding(check):
    (fault,) = check(touchpoint("x", "Now ORDER_STATUS_PENDING it is", "Still ORDER_STATUS_PENDING it is")).faults
    assert len(fault.places) == 2


@pytest.mark.parametrize("text", ["A_" * 500_000, "a" * 1_000_000, "😀", "\u202eمرحبا", "错误" * 100_000])
def test_bad_input(check, text):
    assert check(touchpoint("x", text)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(touchpoint("x")).outcome is Outcome.NOT_APPLICABLE
