from __future__ import annotations

import pytest

from auditor.kit.links import is_key, sort_of, sort_of_address
from auditor.model.artifacts import Link
from tests.ends import ends

SHOP = "http://127.0.0.1:8101"


def sort(text: str, href: str, context: str = "") -> str:
    return sort_of(Link(text, href, href, context=context))


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Confirm your address", "https://a.example/x/1"),
        ("Confirm", "https://a.example/x"),
        ("Activate account", "https://a.example/x"),
        ("Yes, it was me", "https://a.example/x?y=1"),
        ("Reset password", f"{SHOP}/password-reset/confirm/Mw/dig872-944df07b82028c82de5b6f9e71b2b49e/"),
        ("Reset your password", "https://acorn.example/a/7fQ2"),
        ("Close your account", "https://acorn.example/close"),
        ("Extend my trial", "https://acorn.example/trial/extend"),
        ("View", f"{SHOP}/accounts/alerts/confirm/ufj25ltwvgqrzsl2dcvd2kprehqv02y00yvbmp1b/"),
        ("View", f"{SHOP}/accounts/alerts/cancel/key/ufj25ltwvgqrzsl2dcvd2kprehqv02y00yvbmp1b/"),
        ("Open", "https://a.example/login?token=9f86d081884c7d659a2feaa0c55ad015"),
        ("Open", "https://a.example/in?code=4711"),
        ("Sign in with one click", "https://a.example/in"),
        ("Open", "https://a.example/magic/7"),
        ("Join the team", "https://a.example/j/12"),
        ("Accept the invitation", "https://a.example/j/12"),
        ("Open", "https://a.example/invite/12"),
        ("Set up account", "https://acorn.example/a/7fQ2"),
        ("Upgrade my account", "https://acorn.example/a/7fQ2"),
        ("Approve", "https://a.example/requests/12"),
        ("Order again", "https://a.example/orders/12"),
        ("9", "https://a.example/survey?score=9&id=12"),
        ("Our shop", "https://click.a.example/ls/click?upn=u001.AbC12dEf3GhI4jKl"),
        ("Our shop", "https://a.example/r/9f86d081-884c-7d65-9a2f-eaa0c55ad015"),
        ("Our shop", "https://a.example/#access_token=9f86d081884c7d659a2feaa0c55ad015"),
        ("View your order", "https://a.example/orders/12?sig=9f86d081884c7d659a2feaa0c55ad015"),
        ("确认邮箱", "https://a.example/x"),
        ("激活账号", "https://a.example/x"),
        ("重置密码", "https://a.example/x"),
        ("一键登录", "https://a.example/x"),
        ("接受邀请", "https://a.example/x"),
        ("取消订单", "https://a.example/x"),
        ("再来一单", "https://a.example/x"),
        ("重設密碼", "https://a.example/mima/chongzhi?token=abcd1234"),
    ],
)
def test_what_acts_is_one_time(text, href):
    assert sort(text, href) == "one-time"


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Unsubscribe", "https://a.example/x"),
        ("here", "https://a.example/unsubscribe/7"),
        ("here", "https://a.example/u?action=optOut"),
        ("Manage your preferences", "https://a.example/account"),
        ("Email preferences", "https://a.example/x"),
        ("settings", "https://a.example/email-preferences"),
        ("subscription settings", "https://a.example/x"),
        ("Stop receiving these mails", "https://a.example/x"),
        ("here", "https://acme.us1.list-manage.com/x?u=1"),
        ("退订", "https://a.example/x"),
        ("管理订阅", "https://a.example/x"),
    ],
)
def test_what_leaves_a_list_is_unsubscribe(text, href):
    assert sort(text, href) == "unsubscribe"


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Pay now", "https://a.example/o/1"),
        ("Pay this invoice", "https://acorn.example/a/7fQ2"),
        ("Update payment details", "https://acorn.example/a/7fQ2"),
        ("Open", "https://www.paypal.com/invoice/p/1"),
        ("Open", "https://checkout.stripe.com/c/pay/x"),
        ("Open", "https://qr.alipay.com/x"),
        ("Open", "https://a.example/checkout/"),
        ("Open", "https://a.example/invoices/12/pay"),
        ("Open", "https://pay.a.example/12"),
        ("立即支付", "https://a.example/o/1"),
        ("去付款", "https://a.example/o/1"),
    ],
)
def test_what_asks_for_money_is_payment(text, href):
    assert sort(text, href) == "payment"


@pytest.mark.parametrize(
    ("text", "href", "expected"),
    [
        ("Write to us", "mailto:help@a.example?subject=Confirm", "contact"),
        ("Call", "tel:+441632960123", "contact"),
        ("Text", "sms:80808", "contact"),
        ("Terms (PDF)", "https://a.example/terms.pdf", "asset"),
        ("", "https://a.example/static/logo.8f3a9c.png?v=3", "asset"),
        ("", "https://a.example/base.css", "asset"),
        ("Calendar", "https://a.example/event.ics", "asset"),
    ],
)
def test_files_and_ways_to_write(text, href, expected):
    assert sort(text, href) == expected


@pytest.mark.parametrize(
    ("text", "href", "context"),
    [
        ("", f"{SHOP}/accounts/order-status/100003/100003:2u42zjyJ6dZFI7KexhiNW6c8GlJdw3Vx_SdVdUZD80c/", ""),
        ("Track your parcel", "https://a.example/track/JD0002230011445566", ""),
        ("Fell two-person tent", f"{SHOP}/catalogue/nw-tent-2_1/", ""),
        ("Shop", "https://a.example/p/summer-sale-2026-best-tents?utm_source=aBc123dEf456gHi789jKl", ""),
        ("Help", "https://acorn.example/help", ""),
        ("Payment methods", "https://a.example/payment-methods", ""),
        ("How to cancel an order", "https://a.example/help/cancel-order", ""),
        ("View and comment", "https://acorn.example/a/7fQ2", ""),
        ("Your order", "https://a.example/orders/100023", "This is to confirm your order. Your order"),
        ("Privacy policy", "https://a.example/privacy", "Unsubscribe · Privacy policy · Contact"),
        ("查看订单", "https://a.example/order/100023", "请点击下方链接查看订单"),
        ("Our home page", "https://a.example", "Click to confirm, or visit our home page"),
        ("", "", ""),
        ("Broken", "https://[a", ""),
    ],
)
def test_what_only_leads_somewhere_is_navigational(text, href, context):
    assert sort(text, href, context) == "navigational"


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        ("To unsubscribe click here", "unsubscribe"),
        ("Please click here to confirm your address", "one-time"),
        ("Follow this link and choose a new password: here", "one-time"),
        ("请点击这里激活您的账号", "one-time"),
        ("Read more about tents here", "navigational"),
    ],
)
def test_a_name_that_says_nothing_is_read_with_its_sentence(context, expected):
    assert sort("here", "https://a.example/u/17", context) == expected
    assert sort("", "https://a.example/go", context) == expected


def test_what_the_mail_s_own_header_names_leaves_the_list():
    link = Link("Our offers", "https://a.example/offers")
    assert sort_of(link) == "navigational"
    assert sort_of(link, ("https://a.example/offers",)) == "unsubscribe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9f86d081884c7d659a2feaa0c55ad015", True),
        ("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", True),
        ("ufj25ltwvgqrzsl2dcvd2kprehqv02y00yvbmp1b", True),
        ("123456789012345678901234", False),
        ("the-best-tents-for-two-people-in-summer", False),
        ("internationalisation", False),
        ("iPhone15", False),
        ("", False),
    ],
)
def test_what_is_a_key(text, expected):
    assert is_key(text) is expected


@pytest.mark.parametrize(
    "odd", ["", "😀", "a" * 1_000_000, "https://a.example/" + "a1" * 500_000, "%00%ff", "https://a b", "::"]
)
def test_odd_addresses_come_to_an_end(odd):
    with ends():
        sort_of_address(odd)
        sort(odd, odd, odd)
