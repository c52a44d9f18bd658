from __future__ import annotations

import pytest

from auditor.kit.labels import (
    acts_here,
    content,
    destination,
    is_button,
    leads_to,
    names_something,
    overlap,
    purposes,
    same_site,
    stem,
)
from auditor.model.artifacts import Link, Style


def key(address: str) -> object:
    goal = destination(address)
    return goal.key if goal else None


@pytest.mark.parametrize(
    "same",
    [
        "https://www.shop.test/en/orders/1/", "https://shop.test/orders/1?utm_source=mail&gclid=2",
        "HTTPS://SHOP.test/zh-CN/orders/1/index.html",
    ],
)  # fmt: skip
def test_one_page_by_several_addresses(same: str):
    assert key(same) == key("https://shop.test/orders/1")


@pytest.mark.parametrize(
    "other", ["https://shop.test/orders/2", "https://other.test/orders/1", "https://shop.test/orders/1?tab=2"]
)
def test_other_pages(other: str):
    assert key(other) != key("https://shop.test/orders/1")


def test_what_is_no_web_address():
    for address in ("mailto:a@b.test", "tel:1", "", "javascript:void(0)", "http://[", "/orders"):
        assert destination(address) is None


def test_start_page_login_and_shape():
    home, login = destination("https://shop.test/en/"), destination("https://shop.test/accounts/login/?next=/")
    order = destination("https://shop.test/orders/LT-1/status")
    assert home
    assert home.is_home
    assert login
    assert login.is_login
    assert order
    assert order.shape == "/orders/0/status"
    assert order.words == frozenset({stem("orders"), stem("status")})


def test_places_within_a_page_are_no_destinations():
    assert leads_to(Link("Voucher", "https://shop.test/basket#voucher", "#voucher")) is None
    assert leads_to(Link("Menu", "https://shop.test/basket", "#")) is None
    assert leads_to(Link("Basket", "https://shop.test/basket", "/basket")) == destination("https://shop.test/basket")


def test_one_company():
    assert same_site("shop.acme.test", "www.acme.test")
    assert same_site("acme.test", "pay.acme.test")
    assert not same_site("acme.co.uk", "other.co.uk")
    assert not same_site("paypal.test", "acme.test")


def test_what_looks_like_a_button():
    assert is_button("button", Style())
    assert is_button("link", Style(background="rgb(0, 0, 0)", radius="4px"))
    assert not is_button("link", Style(background="rgba(0, 0, 0, 0)", radius="4px"))
    assert not is_button("link", Style())


def test_labels_that_name_something():
    assert names_something("Track your order")
    for text in ("", "020 7946 0958", "https://shop.test/x", "a@b.test", "shop.test/track", "#3"):
        assert not names_something(text)
    assert acts_here("Change your address")
    assert acts_here("继续购物")
    assert not acts_here("Track your order")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Track your order", "Order tracking"),
        ("Returns", "Return policy"),
        ("Sign in", "Log in"),
        ("View bag", "Your shopping cart"),
        ("查看订单状态", "订单详情"),
        ("全部茶叶", "我们的六款茶"),
        ("登录", "登入"),
    ],
)
def test_labels_that_share_a_word(one: str, other: str):
    language = "en" if one.isascii() else "zh"
    assert overlap(content(one, language), content(other, language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Track parcel", "Order status"),
        ("Contact us", "Get in touch"),
        ("查看物流", "订单跟踪"),
        ("See order 4", "See order 5"),
    ],
)
def test_labels_that_share_none(one: str, other: str):
    language = "en" if one.isascii() else "zh"
    first, second = content(one, language), content(other, language)
    assert not overlap(first - {"ord"}, second - {"ord"})


def test_what_a_label_offers_to_do():
    assert purposes("Pay now") == purposes("Pay the bill") == frozenset({"pay"})
    assert purposes("Contact us") == purposes("Get in touch")
    assert purposes("立即付款") != purposes("查看订单")
    assert purposes("Track your order") == frozenset()


def test_numbers_and_small_words_say_nothing():
    assert content("Go to your 2 items here", "en") == content("items", "en")
    assert content("123", "en") == frozenset()
    assert content("立即查看", "zh") == frozenset()
