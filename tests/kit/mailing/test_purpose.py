from __future__ import annotations

import pytest

from auditor.api import Mail
from auditor.kit.mailing.purpose import purpose_of
from tests.build import texts, touchpoint
from tests.ends import ends

BULK = (("Precedence", "bulk"), ("List-Unsubscribe", "<https://a.example/u>"))


def mail(subject: str, text: str, headers: tuple[tuple[str, str], ...] = (), **more):
    return touchpoint("mail", Mail(subject=subject, headers=headers), texts(text), kind="email", **more)


@pytest.mark.parametrize(
    ("subject", "text", "headers", "purpose"),
    [
        ("Black Friday: up to 40% off", "Shop now before the offer ends tonight.", (), "marketing"),
        ("The June newsletter", "In this issue: new arrivals, and how to pitch a tent.", (), "marketing"),
        ("New in", "New collection. Unsubscribe", BULK, "marketing"),
        ("会员日特惠", "全场五折，限时抢购，领券立减。", (), "marketing"),
        ("會員日特惠", "全場五折，限時搶購。", (), "marketing"),
        ("Order confirmation 1001", "Thank you for your order.", (), "service"),
        ("Your invoice", "Amount due: £12.00", BULK, "service"),
        ("Your verification code", "4711", (), "service"),
        ("订单确认", "您的订单1001已付款成功。", (), "service"),
        ("Acorn Planner", "Here is your receipt. 10% off your next purchase! Coupon TENT. Shop now.", (), ""),
        ("Hello", "How are you?", (), ""),
        ("Your order, and 20% off the next", "Shop now. New arrivals.", BULK, ""),
        ("", "", (), ""),
    ],
)
def test_what_a_mail_is_for(subject, text, headers, purpose):
    assert purpose_of(mail(subject, text, headers)) == purpose


def test_the_journey_says_it_first():
    assert purpose_of(mail("Black Friday", "Shop now", purpose="service")) == "service"


def test_a_late_stage_is_service():
    assert purpose_of(mail("Good news", "Your parcel is here", stage="receive")) == "service"


@pytest.mark.parametrize("odd", ["a" * 1_000_000, "😀" * 10_000, "save " * 100_000])
def test_odd_texts_come_to_an_end(odd):
    with ends():
        purpose_of(mail("x", odd))
