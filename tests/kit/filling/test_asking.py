from __future__ import annotations

import pytest

from auditor.kit.filling.asking import asked_in, gives_reason
from tests.ends import ends


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Please reply with your order number.", ("order-reference",)),
        ("Reply with your order number and e-mail address so we can help.", ("order-reference", "email")),
        ("What is your booking reference?", ("order-reference",)),
        ("Please tell us your name, address and postcode.", ("name", "address", "postcode")),
        ("Can I take your date of birth?", ("birthday",)),
        ("I’ll need your mobile number.", ("phone",)),
        ("Could you give me the order number, please?", ("order-reference",)),
        ("请提供您的订单号和手机号。", ("order-reference", "phone")),
        ("请再次描述一下您遇到的问题。", ("problem",)),
        ("您的订单号是多少？", ("order-reference",)),
        ("请问您贵姓？", ("name",)),
        ("麻烦您告诉我收货地址。", ("address",)),
    ],
)
def test_what_is_asked_for(text, keys):
    assert [s.keys for s in asked_in(text)] == [keys]


@pytest.mark.parametrize(
    "text",
    [
        "We will confirm your address by mail.",
        "We will never ask you to give us your e-mail address.",
        "You don't need to give us your order number.",
        "Please give us a new phone number.",
        "Let us know the name of the tea you want.",
        "Your order number is HDJ2123.",
        "无需提供订单号。",
        "请提供新的手机号。",
        "我们会发送到您的地址。",
        "",
    ],
)
def test_what_asks_for_nothing(text):
    assert asked_in(text) == ()


def test_a_reason_another_contact_and_a_click_are_noted():
    (check,) = asked_in("For security, can I take your postcode?")
    assert check.reasoned
    (later,) = asked_in("If you call us, please state your order number.")
    assert later.elsewhere
    (click,) = asked_in("Please confirm your email address.")
    assert click.checks
    assert gives_reason("为了您的账户安全")
    assert not gives_reason("Hello")


def test_where_it_stands():
    text = "Hello. Please reply with your order number. Thank you."
    (said,) = asked_in(text)
    assert text[said.start : said.end].strip() == "Please reply with your order number."


@pytest.mark.parametrize("part", ["please ", "请提供", "your email, ", "can i have ", "number ", "reply with your "])
def test_a_line_of_a_million_characters(part):
    with ends():
        asked_in(part * (1_000_000 // len(part)) + " number")
