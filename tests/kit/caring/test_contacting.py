from __future__ import annotations

import pytest

from auditor.api import Document, Link, Mail
from auditor.kit.caring.contacting import channels, expects, is_help_page, names_help, path_of, reply_goes_nowhere
from tests.build import block, links, touchpoint


@pytest.mark.parametrize(
    "name",
    [
        *("Help", "Help and contact", "Contact us", "FAQs", "Help & Support", "How can we help?", "Acme Help Centre"),
        *(
            "Customer service",
            "Frequently asked questions",
            "Contact Acme",
            "帮助中心",
            "联系我们",
            "常见问题",
            "帮助与联系",
            "好物帮助中心",
        ),
    ],
)
def test_names_of_help(name):
    assert names_help(name)


@pytest.mark.parametrize(
    "name", ["", "Contact lenses", "Helpful books", "Returns", "Supporting actors", "帮扶", "Help yourself to tea"]
)
def test_other_names(name):
    assert not names_help(name)


@pytest.mark.parametrize(
    ("url", "is_help"),
    [
        ("https://shop.test/help", True),
        ("https://shop.test/en/contact-us.html", True),
        ("https://help.shop.test/articles/12", True),
        ("https://shop.test/contact-lenses", False),
        ("https://shop.test/helpful", False),
        ("https://shop.test/?next=/help", False),
    ],
)
def test_addresses_of_help(url, is_help):
    assert is_help_page(touchpoint("x", Document(url, "A page"), "Text")) is is_help


def test_the_first_label_of_a_host_counts():
    assert path_of("https://help.shop.test/a?b#c") == "/help/a"
    assert path_of("https://shop.test/a") == "/a"


def test_a_number_written_in_several_ways_is_one_channel():
    page = touchpoint(
        "contact", "Call 020 7946 0000.", block("Tel: +44 20 7946 0000"), links(Link("Call", "tel:+442079460000"))
    )
    assert next((c.kind, c.said) for c in channels(page)) == ("phone", "020 7946 0000")
    assert len({c.said for c in channels(page) if c.kind == "phone" and c.block is not None}) == 1


@pytest.mark.parametrize("text", ["Order 1203 4555", "Built in 1987", "020", "It costs £29.99", "订单 20260106", ""])
def test_other_numbers_are_no_channel(text):
    assert channels(touchpoint("contact", text)) == []


def test_addresses_of_a_mail():
    mail = touchpoint("mail", Mail(sender="shop@acme.test"), "Write to rose@acme.test", kind="email")
    assert [c.said for c in channels(mail)] == ["rose@acme.test"]
    assert reply_goes_nowhere("no-reply@acme.test", "")
    assert not reply_goes_nowhere("no-reply@acme.test", "rose@acme.test")


@pytest.mark.parametrize("text", ["We are happy to help.", "Delivery takes 3 days.", "随时联系我们", "Order by 12 May"])
def test_no_expectation(text):
    assert not expects(text)
