from __future__ import annotations

import pytest

from auditor.api import Link
from auditor.facts import emails, phones
from auditor.facts.phones import normal
from tests.build import block, links, reading
from tests.ends import ends


def numbers(*parts, market="gb", **customer):
    return [(f.value, f.subject) for f in phones.facts(reading(*parts, market=market, customer=customer))]


def addresses(*parts, **customer):
    return [(f.value, f.subject) for f in emails.facts(reading(*parts, customer=customer))]


@pytest.mark.parametrize(
    ("text", "market", "value", "role"),
    [
        ("Call us on 020 7946 0000", "gb", "+442079460000", "general"),
        ("Phone: +44 (0)20 7946 0000", "gb", "+442079460000", "general"),
        ("Tel 01632 960123 (fiction)", "gb", "+441632960123", "general"),
        ("Customer service: 0800 123 4567", "gb", "+448001234567", "support"),
        ("Returns: 020 7946 0000", "gb", "+442079460000", "returns"),
        ("Call (212) 555-0100", "us", "+12125550100", "general"),
        ("客服热线：400-800-1234", "cn", "4008001234", "support"),
        ("客服电话 ４００ ８００ １２３４", "cn", "4008001234", "support"),
        ("致电 +86 400 800 1234", "cn", "4008001234", "general"),
        ("电话：010-12345678", "cn", "+861012345678", "general"),
        ("手机：13800138000", "cn", "+8613800138000", "mobile"),
        ("客服热线95588", "cn", "95588", "support"),
        ("投诉电话12315", "cn", "12315", "complaints"),
    ],
)
def test_numbers_and_their_desks(text, market, value, role):
    assert numbers(text, market=market) == [(value, role)]


@pytest.mark.parametrize(
    "text",
    ["Order number 02079460000", "2026-05-12", "£20 7946 0000", "123456789", "Version 1.2.3.4.5.6", "20 30 40 50 60 70",
     "VAT 123 4567 89", "10:00-18:00", "95588 sold", "ISBN 978-0-306-40615-7", "1234 5678 9012 3456", ""],
)  # fmt: skip
def test_what_is_no_number(text):
    assert numbers(text) == []


def test_a_link_says_that_it_is_a_number():
    link = Link("020 7946 0000", "tel:+442079460000")
    assert numbers(block("020 7946 0000", region="footer"), links(link)) == [("+442079460000", "general")]


def test_the_label_may_stand_in_the_cell_before_or_in_the_heading():
    row = {"row": "dl"}
    assert numbers(block("Sales", "term", **row), block("020 7946 0000", **row)) == [("+442079460000", "sales")]
    assert numbers(block("Complaints", "heading", level=2), "Call 020 7946 0000") == [("+442079460000", "complaints")]


def test_the_customers_own_are_left_out():
    assert numbers("Phone: +44 7700 900123", phone="07700 900123") == []
    assert addresses("Email: ada@customer.example", email="Ada@customer.example") == []


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("Write to help@shop.test.", "help@shop.test", "support"),
        ("发邮件至help@example.com。", "help@example.com", "support"),
        ("Returns: post@shop.test", "post@shop.test", "returns"),
        ("Email us: hello@shop.test", "hello@shop.test", "general"),
        ("Orders@Shop.Test", "orders@shop.test", "orders"),
        ("ada@nowhere.test", "ada@nowhere.test", ""),
    ],
)
def test_addresses_and_their_desks(text, value, role):
    assert addresses(text) == [(value, role)]


@pytest.mark.parametrize("text", ["a@b", "@shop.test", "shop.test", "a@b@c.test", "1@2", "a@-.test"])
def test_what_is_no_address(text):
    assert addresses(text) == []


def test_equal_numbers_have_one_form_and_nonsense_has_none():
    assert normal("(0)20 7946-0000", "GB") == normal("+44 20 7946 0000", "US") == "+442079460000"
    assert normal("tel", "GB") == normal("9" * 40, "GB") == normal("12", "GB") == ""


@pytest.mark.parametrize("hostile", ["020 7946 0000 ", "0 ", "+1-", "a@", "a.b@c.d ", "(", "9"])
def test_a_line_without_end_comes_to_an_end(hostile):
    text = (hostile * 300_000)[:300_000]
    with ends():
        numbers(text)
        addresses(text)
