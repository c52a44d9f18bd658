from __future__ import annotations

import pytest

from auditor.kit.caring.helping import help_offered
from auditor.model.artifacts import Document, Field, Link, Typed, Walk
from tests.build import block, links, touchpoint
from tests.ends import ends


def offered(*parts: object, **more: object) -> bool:
    return next(help_offered(touchpoint("checkout", *parts, **more)), None) is not None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["Questions? Just reply to this email.", "Call us on 020 7946 0000.", "Contact support for help.", "Tel: +44 20 7946 0000",
     "Read our FAQ.", "Write to support@shop.test.", "客服热线：400-820-8820", "如有疑问，请联系我们。", "请致电 021-6288 0000"],
)  # fmt: skip
def test_help_in_the_text(text: str):
    assert offered(text)


@pytest.mark.parametrize(
    "text",
    ["Order 4711 for £29.99", "We have sent the receipt to ada@mail.test.", "Ref. 0207 9460 000", "订单号 20260101123456",
     "Let the kettle boil.", "We help you save."],
)  # fmt: skip
def test_no_help_in_the_text(text: str):
    assert not offered(text)


@pytest.mark.parametrize(
    ("name", "href"),
    [("Help", "/h"), ("Contact us", "/c"), ("020 7946 0000", "tel:+442079460000"), ("Mail", "mailto:a@shop.test"), ("?", "/help/"),
     ("WhatsApp", "https://wa.me/44"), ("联系客服", "/k"), ("常见问题", "/f"), ("Shop help", "https://help.shop.test/")],
)  # fmt: skip
def test_help_behind_a_link(name: str, href: str):
    assert offered(links(Link(name, href)))


@pytest.mark.parametrize(
    ("name", "href"),
    [
        ("Basket", "https://support-shop.test/basket"),
        ("Terms", "/terms"),
        ("How our chat with the people of Northwick helped a small village to thrive", "/n"),
    ],
)
def test_no_help_behind_a_link(name: str, href: str):
    assert not offered(links(Link(name, href)))


def test_a_bare_number_counts_in_the_layout_only():
    assert offered(block("020 7946 0000", region="footer"))
    assert not offered(block("020 7946 0000"))


def test_the_address_that_sends_a_mail_is_no_help():
    assert not offered(block("Acme <orders@shop.test>", "sender"), kind="email")


def test_the_customers_own_data_shown_back_are_no_help():
    walk = Walk(typed=(Typed(Field("Phone"), "020 7946 0958"), Typed(Field("Email"), "info@ada.test")))
    assert not offered("Phone: +44 20 7946 0958", walk)
    assert not offered("We have written to info@ada.test.", walk)
    assert offered("Phone: +44 20 7946 0000", walk)


def test_a_help_page_is_help():
    assert offered(Document(url="https://shop.test/help/"))


@pytest.mark.parametrize("piece", ["questions ", "0", "0 ", "tel ", "a@", "call ", "有问题", "+1 "])
def test_hostile_text_comes_to_an_end(piece: str):
    with ends():
        offered(piece * (300_000 // len(piece)))


@pytest.mark.parametrize(
    "text", ["Help: +44 20 7946 0321, daily 7am–10pm", "Telefon 07721 555 0120", "Tél. 04 65 71 00 12", "Questions? 0113 496 0100"]
)  # fmt: skip
def test_a_number_after_help_or_a_foreign_word_for_telephone_is_help(text: str):
    assert offered(text, kind="email")


@pytest.mark.parametrize("text", ["Telefonbuch 2026, 07721 Seiten", "Help yourself to 3 free samples of 250 g"])
def test_a_word_that_only_looks_like_it_is_none(text: str):
    assert not offered(text, kind="email")


@pytest.mark.parametrize("text", ["A pharmacist is on call 24/7 at 1-800-555-0144.", "Call us at (555) 892-9403."])
def test_american_numbers_are_help(text):
    assert list(help_offered(touchpoint("mail", text, kind="email")))
