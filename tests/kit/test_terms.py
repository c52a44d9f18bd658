from __future__ import annotations

import pytest

from auditor.kit.term_groups import GROUPS
from auditor.kit.terms import Wanted, plain_uses, uses, wanted, word_in_group
from tests.ends import ends

SPELLINGS = {"账", "帐"}


def words(text: str, language: str = "en") -> list[str]:
    return [u.word for u in uses(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sign in", ["sign in"]),
        ("Sign in to your account", ["sign in"]),
        ("Please sign in, then choose a delivery day.", ["sign in"]),
        ("You are signed in as Ada", ["sign in"]),
        ("Login", ["log in"]),
        ("Log in or register", ["log in", "register"]),
        ("Log out", ["log out"]),
        ("Sign out", ["sign out"]),
        ("Basket (2)", ["basket"]),
        ("Basket 0", ["basket"]),
        ("View cart", ["cart"]),
        ("Add to bag", ["bag"]),
        ("Shopping bag", ["bag"]),
        ("Your cart is empty", ["cart"]),
        ("Free shipping on all orders", ["shipping"]),
        ("2. Shipping method", ["shipping"]),
        ("Delivery", ["delivery"]),
        ("Enter your promo code", ["promo code"]),
        ("ZIP code", ["ZIP code"]),
        ("Postcode", ["postcode"]),
        ("Call customer care", ["customer care"]),
        ("Your order reference is 4", ["order reference"]),
        ("Write an e-mail", ["e-mail"]),
        ("Create an account", ["create an account"]),
    ],
)
def test_words_of_the_interface(text: str, expected: list[str]):
    assert words(text) == expected


@pytest.mark.parametrize(
    "trap",
    [
        "Sign in ink", "There is a sign in the window", "A log in the fire", "Logs in stock", "Blog in English",
        "Sign in with Google", "Login with Amazon", "A leather bag", "Your bag will last for years",
        "This bag has two pockets", "Tea bags", "A picnic basket", "A golf cart", "Basketball", "Cartons",
        "Shipping address", "Delivery address", "Ships within two days", "Delivery note", "Delivered today",
        "Voucher", "Gift voucher", "Special offer", "Zip-up jacket", "Mobile app", "Cell biology", "Checkout 4",
        "Checkout", "Check out our new range", "Proceed to checkout", "Business card", "Shop card", "Return", "Exchange",
        "Invoice", "Receipt", "Voucher/promo code", "Postcode / ZIP code", "Registered office: London",
        "A registered trade mark", "The cash register", "/login", "hello@email.test", "customer", "reorder number",
    ],
)  # fmt: skip
def test_other_things_and_other_senses(trap: str):
    assert [w for w in words(trap) if w != "email"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("登录", ["登录"]),
        ("请登入账户", ["登入", "账户"]),
        ("登陆后查看", ["登陆"]),
        ("立即注册", ["注册"]),
        ("创建新账号", ["创建账号"]),
        ("加入购物车", ["购物车"]),
        ("加入购物袋", ["购物袋"]),
        ("购物袋（2）", ["购物袋"]),
        ("去结算", ["结算"]),
        ("去结账(3)", ["结账"]),
        ("订单号：4", ["订单号"]),
        ("订单编号 4", ["订单编号"]),
        ("請登錄", ["登录"]),
        ("我的账户", ["账户"]),
        ("我的帐户", ["账户"]),
        ("短信验证码", ["验证码"]),
        ("请输入动态码", ["动态码"]),
        ("运费", ["运费"]),
    ],
)
def test_words_in_chinese(text: str, expected: list[str]):
    assert [w for w in words(text, "zh") if w not in SPELLINGS] == expected


@pytest.mark.parametrize(
    "trap",
    [
        "台风登陆", "新品登陆！", "环保购物袋 10 只装", "免费赠送购物袋", "注册商标", "注册地址：北京", "注册资本", "结算周期为七天", "银行账户",
        "支付宝账号", "您的账户余额", "银行卡背面校验码", "单号", "快递员", "标准快递", "配送地址", "物流信息", "人工", "优惠活动", "去付款", "开户",
    ],
)  # fmt: skip
def test_other_senses_in_chinese(trap: str):
    assert [w for w in words(trap, "zh") if w not in SPELLINGS] == []


def test_two_spellings_of_the_account():
    assert words("帐户", "zh") == ["账户", "帐"]
    assert words("账单", "zh") == ["账"]


def test_other_languages_have_no_groups():
    assert uses("Sign in", "de") == ()


def test_a_use_has_its_place():
    (use,) = uses("Please sign in now", "en")
    assert ("Please sign in now"[use.start : use.end], use.concept) == ("sign in", "sign_in")


def test_what_is_declared():
    assert wanted("log in") == Wanted(("log in",))
    assert wanted("basket, bag") == Wanted(("basket", "bag"))
    assert wanted("parcel, not package, packet") == Wanted(("parcel",), ("package", "packet"))
    assert wanted("验证码，不用动态码、校验码") == Wanted(("验证码",), ("动态码", "校验码"))


def test_a_declared_word_in_the_spelling_of_its_group():
    assert word_in_group("login", "sign_in", "en") == "log in"
    assert word_in_group("parcel", "parcel", "en") == "parcel"


def test_declared_words_of_no_group():
    assert [u.word for u in plain_uses("Your package, a packet", ("package", "packet"), "parcel")] == [
        "package",
        "packet",
    ]
    assert plain_uses("Your package", (), "parcel") == ()


def test_every_group_has_two_words_and_its_anchors_fit_them():
    for group in GROUPS:
        assert len({w.word for w in group.words}) > 1
        for word in group.words:
            assert any(a in word.word.casefold() for a in group.anchors), (group.concept, word.word)


@pytest.mark.parametrize(
    "text", ["sign in " * 40_000, "add to " * 45_000, "登" * 300_000, "order " * 50_000, "a" * 300_000]
)
def test_a_long_line_comes_to_an_end(text: str):
    with ends():
        for language in ("en", "zh"):
            uses(text, language)
