from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link
from auditor.facts.ledger import build_ledger
from auditor.facts.registers import KIND as ADDRESS
from auditor.facts.terms import KIND
from auditor.model.evidence import Declared
from tests.build import block, fields, links, reading, touchpoint
from tests.ends import ends


def found(*parts, **more):
    return [(f.subject, f.value, f.unit, f.qualifier, f.shown) for f in KIND.read(reading(*parts, **more))]


def test_the_word_its_language_and_its_role():
    assert found(
        block("Sign in", "button"), block("登录", "link"), "Please log in, then pay.", block("Basket", "heading")
    ) == [
        ("sign_in", "sign in", "en", "button", "Sign in"),
        ("sign_in", "登录", "zh", "link", "登录"),
        ("sign_in", "log in", "en", "prose", "log in"),
        ("basket", "basket", "en", "heading", "Basket"),
    ]


def test_a_fact_points_at_its_word():
    (fact,) = KIND.read(reading(block("Please sign in, then pay.", selector="#a")))
    assert (fact.at, fact.place.selector, fact.place.quote) == (7, "#a", "Please sign in, then pay.")


def test_a_short_cell_is_a_label_and_a_subject_is_a_heading():
    assert found(block("Shipping", "cell"))[0][3] == "label"
    assert found(block("Your basket is empty", "subject"))[0][3] == "heading"


@pytest.mark.parametrize("role", ["quote", "code", "customer"])
def test_words_of_others_do_not_count(role):
    assert found(block("Log in", role)) == []


def test_reviews_do_not_count():
    assert found(block("Customer reviews", "heading", level=2), "I had to log in, twice.") == []


def test_running_text_of_legal_pages_does_not_count():
    page = touchpoint(
        "x", "You must log in, always.", block("Log in", "link"), Document("https://a.test/terms", "Terms")
    )
    assert [f.qualifier for f in KIND.read(reading(page))] == ["link"]


def test_names_of_companies_do_not_count():
    assert found("The Shopping Cart Company, London", facts={"brand": "The Shopping Cart Company"}) == []


def test_signing_up_for_an_account():
    login = block("Log in or register", "link")
    assert ("sign_up", "register", "en", "link", "register") in found(login)
    linked = links(Link("Sign up", "https://a.test/accounts/register"))
    assert found(block("Sign up", "link"), linked)[0][1] == "sign up"
    assert found(block("Sign up", "button"), fields(Field("Password", "password")))[0][1] == "sign up"


@pytest.mark.parametrize(
    "trap",
    ["Sign up", "Sign up for our newsletter", "Register now for the webinar", "Register", "Register, and get news"],
)
def test_signing_up_for_anything_else(trap):
    assert [
        f for f in found(block(trap, "button"), links(Link(trap, "https://a.test/newsletter"))) if f[0] == "sign_up"
    ] == []


def test_at_most_four_of_a_kind():
    assert len(found(*[block("Add to basket", "button")] * 40)) == 4


def test_declared_words():
    ledger = build_ledger(Declared("j", facts={"terms.sign_in": "login", "terms.parcel": "parcel, not package"}),
                          [touchpoint("mail", "Your package is here, log in.", "Sign in, please.")], "d")  # fmt: skip
    parcel, sign_in = sorted(ledger.of("term"), key=lambda e: e.subject)
    assert [(f.value, f.order) for f in sign_in.facts] == [("log in", -1), ("log in", 0), ("sign in", 0)]
    assert [f.value for f in sign_in.contradicting] == ["sign in"]
    assert [f.value for f in parcel.contradicting] == ["package"]


def test_ten_thousand_blocks_come_to_an_end():
    page = touchpoint(
        "x", *[block(f"Sign in to your account, or add it to your basket {n}", selector="") for n in range(10_000)]
    )
    made = reading(page)
    with ends():
        assert len(KIND.read(made)) == 8
        assert len(ADDRESS.read(made)) == 0
