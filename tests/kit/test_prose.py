from __future__ import annotations

import pytest

from auditor.kit.prose import is_legal, is_prose
from auditor.model.artifacts import Document
from tests.build import block

RUNNING = "We check your order today, and then we send it to the address that you gave us."


def test_a_paragraph_with_a_sentence_is_prose():
    assert is_prose(block(RUNNING))
    assert is_prose(block("我们今天处理您的订单，然后寄到您填写的地址。"))
    assert is_prose(block(RUNNING, "cell"))


@pytest.mark.parametrize("role", ["heading", "item", "button", "link", "quote", "code", "label"])
def test_other_roles_are_not(role: str):
    assert not is_prose(block(RUNNING, role))


@pytest.mark.parametrize("region", ["nav", "footer"])
def test_small_print_is_not(region: str):
    assert not is_prose(block(RUNNING, region=region))


@pytest.mark.parametrize(
    "text",
    [
        "Order summary and everything that belongs to it here",
        "Thank you.",
        "Red, green, blue, yellow, black, white, orange, pink.",
        "Northwick Outdoor, 12 Harbour Street,\nNorthwick, NW9 9ZZ, United Kingdom. Tel. 020 7946 0000.",
    ],
)
def test_titles_lists_and_addresses_are_not(text: str):
    assert not is_prose(block(text))


@pytest.mark.parametrize(
    ("url", "title", "heading"),
    [
        ("https://shop.test/terms", "", ""),
        ("https://shop.test/help/privacy-policy.html", "", ""),
        ("https://shop.test/p/7", "Terms and conditions | Acme", ""),
        ("https://shop.test/p/7", "Acme", "隐私政策"),
    ],
)
def test_a_legal_page_says_so(url: str, title: str, heading: str):
    assert is_legal(Document(url=url, title=title), (block(heading, "heading", level=1),))


@pytest.mark.parametrize("path", ["returns-policy", "delivery", "long-terms-lease-cars", "catalogue/cookie-jar_12"])
def test_other_pages_are_not_legal(path: str):
    assert not is_legal(Document(url=f"https://shop.test/{path}", title="How to return an item"), ())
