from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Severity
from tests.build import block, journey, touchpoint


def test_two_words_on_buttons_are_a_warning(check):
    verdict = check(
        journey(
            touchpoint("home", block("Sign in", "button", selector="#a")),
            touchpoint("login", block("Log in", "heading", selector="#b")),
        )
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "It is “sign in” at Home, but “log in” at Login"
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("home", "#a", "Sign in"),
        ("login", "#b", "Log in"),
    ]
    assert (fault.severity, fault.key) == (Severity.WARNING, "en sign_in")
    assert fault.fix.startswith("Write “sign in” everywhere")


def test_in_chinese(check):
    walked = journey(
        touchpoint("home", block("登录", "button", selector="#a"), language="zh"),
        touchpoint("mail", block("请登入", "link", selector="#b"), kind="email", language="zh"),
        languages=("zh",),
    )
    (fault,) = check(walked).faults
    assert fault.message == "It is “登录” at Home, but “登入” at Mail"
    assert [p.touchpoint for p in fault.places] == ["home", "mail"]


def test_in_running_text_it_is_a_notice_and_takes_two(check):
    home = touchpoint("home", block("Basket", "link"))
    once = touchpoint("mail", "Your cart is empty.", kind="email")
    twice = touchpoint("mail", "Your cart is empty.", "Fill your shopping cart, please.", kind="email")
    assert check(journey(home, once)).outcome is Outcome.PASS
    (fault,) = check(journey(home, twice)).faults
    assert fault.severity is Severity.NOTICE
    assert check(journey(home, once), min_prose=1).faults


def test_a_mix_on_one_touchpoint(check):
    (fault,) = check(journey(touchpoint("home", block("Log in", "link"), block("Sign in", "button")))).faults
    assert fault.message == "It is “log in” at Home, but “sign in” at Home"
    assert (
        check(journey(touchpoint("home", "Log in, please.", "Log in, now.", "Sign in, please.", "Sign in."))).outcome
        is Outcome.PASS
    )


def test_the_word_at_the_commitment_point_is_right(check):
    walked = journey(
        touchpoint("home", block("Cart", "link")),
        touchpoint("pay", block("Basket", "link"), block("Pay now", "button"), stage="commit"),
    )
    assert walked.ledger.commitment == "pay"
    assert check(walked).faults[0].message == "It is “basket” at Pay, but “cart” at Home"


def test_a_declared_word_is_right_and_one_use_is_enough(check):
    walked = journey(touchpoint("mail", "Please sign in, then pay.", kind="email"), facts={"terms.sign_in": "log in"})
    (fault,) = check(walked).faults
    assert (fault.message, fault.severity, fault.confidence) == (
        "It is declared to be “log in”, but “sign in” at Mail", Severity.NOTICE, "high",
    )  # fmt: skip
    both = journey(
        touchpoint("home", block("Basket", "link"), block("Add to bag", "button")),
        facts={"terms.basket": "basket, bag"},
    )
    assert check(both).outcome is Outcome.PASS


def test_a_declared_concept_of_ones_own(check):
    walked = journey(
        touchpoint("home", block("Track your parcel", "button")), touchpoint("mail", block("Your package", "heading")),
        facts={"terms.parcel": "parcel, not package"},
    )  # fmt: skip
    assert check(walked).faults[0].message == "It is declared to be “parcel”, but “package” at Mail"


def test_another_spelling_is_a_notice(check):
    (fault,) = check(
        journey(touchpoint("a", block("Email", "label")), touchpoint("b", block("E-mail", "heading")))
    ).faults
    assert fault.severity is Severity.NOTICE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Log in", "Login"),
        ("Checkout", "Check out"),
        ("Return", "Exchange"),
        ("Invoice", "Receipt"),
        ("Enter a voucher code", "Special offers"),
        ("Create an account", "Sign up for our newsletter"),
        ("Sign in", "Sign in with Google"),
        ("Delivery", "Shipping address"),
        ("Delivery", "Delivery note"),
        ("Basket", "Leather bag"),
        ("Cart", "Tea bags"),
        ("Checkout", "Checkout 4"),
        ("Shop card", "Business card"),
        ("Register", "Cash register"),
        ("Basket", "Your basket (3)"),
        ("Voucher/promo code", "Voucher code"),
        ("登录", "台风登陆"),
        ("购物车", "环保购物袋"),
        ("注册", "注册商标"),
        ("验证码", "卡背面校验码"),
        ("退货", "换货"),
    ],
)
def test_traps(check, one, other):
    language = "en" if one.isascii() else "zh"
    walked = journey(
        touchpoint("a", block(one, "button"), language=language),
        touchpoint("b", block(other, "heading"), language=language),
    )
    assert check(walked).faults == ()


@pytest.mark.parametrize("role", ["quote", "customer", "code"])
def test_words_of_others_are_not_ours(check, role):
    walked = journey(
        touchpoint("a", block("Basket", "link")), touchpoint("b", block("Your cart", role), block("Basket", "link"))
    )
    assert check(walked).outcome is Outcome.PASS


def test_reviews_are_not_ours(check):
    review = [block("Customer reviews", "heading", level=2), "My cart is empty.", "Add it to the cart, they said."]
    assert check(journey(touchpoint("a", block("Basket", "link")), touchpoint("b", *review))).outcome is Outcome.PASS


def test_two_desks_that_one_touchpoint_names_are_two(check):
    contact = touchpoint("contact", block("Customer service", "heading"), block("Customer support", "heading"))
    assert check(journey(contact, touchpoint("mail", block("Customer support", "link")))).outcome is Outcome.PASS


def test_two_countries_are_not_compared(check):
    def page(id, label, language):
        return touchpoint(id, block(label, "link"), Document(f"https://shop.test/{id}", id, language))

    assert check(journey(page("a", "Basket", "en-GB"), page("b", "Cart", "en-US"))).outcome is Outcome.PASS
    assert check(journey(page("a", "Basket", "en-GB"), page("b", "Cart", "en-GB"))).faults


def test_two_languages_are_not_compared(check):
    assert (
        check(journey(touchpoint("a", block("Log in", "link")), touchpoint("b", block("登录", "link")))).outcome
        is Outcome.PASS
    )


def test_pages_of_other_companies_are_not_ours(check):
    there = touchpoint("pay", block("Log in", "button"), Document("https://pay.bank.test/x", "Bank"))
    assert check(journey(touchpoint("a", block("Sign in", "button")), there)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("a", "Hello"))).outcome is Outcome.NOT_APPLICABLE
