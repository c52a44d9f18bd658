from __future__ import annotations

import pytest

from auditor.kit.speaking.messages import is_code, messages_of, sender_of, sign_of
from tests.build import block, touchpoint


def test_a_push_is_a_title_and_its_text():
    here = touchpoint(
        "push", block("Acme", "sender"), block("On its way", "heading"), block("Arrives today.", "message"),
        block("Alone", "message"), kind="text",
    )  # fmt: skip
    assert [(m.title.text if m.title else "", m.block.text) for m in messages_of(here)] == [
        ("On its way", "Arrives today."),
        ("", "Alone"),
    ]
    assert messages_of(here)[0].text == "On its way\nArrives today."
    sender = sender_of(here)
    assert sender is not None
    assert sender.text == "Acme"


def test_of_a_chat_only_the_company_counts():
    here = touchpoint("chat", block("Hi", "agent"), block("Help", "customer"), kind="text")
    assert [m.text for m in messages_of(here)] == ["Hi"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [("【云雀茶】您的订单", "云雀茶"), ("您的订单已发货【云雀茶】", "云雀茶"), ("您的【VIP】订单", ""), ("Hello", "")],
)
def test_a_signature_stands_at_an_end(text, sign):
    assert sign_of(text) == sign


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Your one-time code is 482913.", True),
        ("482913 is your verification code", True),
        ("【银行】验证码：482913，5分钟内有效", True),
        ("Use code SAVE20 for 20% off", False),
        ("Your parcel is in the locker. Your code: 4821", False),
        ("凭取件码8-2-3041取件", False),
        ("Order 1001 is late", False),
    ],
)
def test_a_code_proves_who_somebody_is(text, code):
    assert is_code(text) is code
