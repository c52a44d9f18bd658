from __future__ import annotations

import pytest

from auditor.api import Mail
from auditor.facts.spans.validities import find_validities
from auditor.facts.validity import facts
from tests.build import block, reading, touchpoint
from tests.ends import ends


@pytest.mark.parametrize(
    ("text", "thing", "minutes", "purpose"),
    [
        ("This link is valid for 24 hours.", "link", 1440, ""),
        ("This password reset link will expire after 1 hour. Ignore it if", "link", 60, "password reset"),
        ("Your code is 123456. It expires in 10 minutes.", "code", 10, ""),
        ("Use the button below to reset your password. It works for 2 hours.", "link", 120, ""),
        ("Click the link within 24 hours to verify your address", "link", 1440, "confirmation"),
        ("Your quote is valid for 30 days.", "quote", 43200, ""),
        ("We will hold your seats for 15 minutes.", "basket", 15, ""),
        ("链接24小时内有效", "link", 1440, ""),
        ("验证码123456，5分钟内有效，请勿泄露", "code", 5, ""),
        ("该链接将在30分钟后失效", "link", 30, ""),
        ("密码重置链接30分钟内有效", "link", 30, "password reset"),
        ("报价有效期30天", "quote", 43200, ""),
    ],
)
def test_claims(text, thing, minutes, purpose):
    assert [(f.subject, f.value, f.qualifier) for f in facts(reading(text))] == [(thing, str(minutes), purpose)]


@pytest.mark.parametrize(
    "text",
    [
        "Your session expires in 20 minutes",
        "Your password expires in 90 days",
        "Your passport must be valid for 6 months",
        "The voucher code is valid for 3 months",
        "You have 14 days to return it",
        "Follow the link to tell us, and we reply within 24 hours.",
        "This link is still valid for 2 hours",
        "优惠券有效期30天",
        "会话将在20分钟后失效",
        "登录密码有效期90天",
        "This link is valid until 5 May",
    ],
)
def test_other_times_are_no_claims(text):
    assert facts(reading(text)) == []


def test_a_short_claim_speaks_of_what_stands_before_it():
    assert [f.subject for f in facts(reading("Your sign-in code", "Expires in 15 minutes"))] == ["code"]
    assert facts(reading("Your welcome", "Expires in 15 minutes")) == []


def test_the_purpose_is_that_of_the_subject_where_it_says_one_thing():
    mail = touchpoint("mail", block("Reset your password", "subject"), "The link is valid for 1 hour", kind="email")
    assert [f.qualifier for f in facts(reading(mail))] == ["password reset"]


def test_the_plain_text_part_of_a_mail_is_read_beside_the_html():
    part = Mail(subject="Hello", text="The link is valid for 24 hours.", html=True)
    mail = touchpoint("mail", part, "The link is valid for 1 hour.", kind="email")
    assert [(f.value, f.place.selector == "") for f in facts(reading(mail))] == [("60", False), ("1440", True)]
    assert facts(reading(mail))[1].place.quote == "The link is valid for 24 hours. (plain-text part)"


@pytest.mark.parametrize("text", ["valid for 1 hour " * 20_000, "链接有效" * 50_000, "expires in " * 50_000])
def test_hostile_text_comes_to_an_end(text):
    with ends():
        find_validities(text)
