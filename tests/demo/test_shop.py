"""The shop sells: baskets, sums, orders, mails; and what people type stays text."""

from __future__ import annotations

import re
import socket
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from auditor.demo.catalogue import MARKETS
from auditor.demo.company import environment, serve

from .conftest import Visitor

PAGES = ["", "teas", "basket", "about", "help", "delivery-and-returns", *(f"teas/{t.slug}" for t in MARKETS["en"].teas)]


def reference(page: str) -> str:
    return re.search(r'class="reference">(LT-\d{6})<', page)[1]


def sums(page: str) -> list[str]:
    return re.findall(r"<dd>([£¥][\d,.]+)</dd>", page)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_and_says_its_language(visitor, language, page):
    text = visitor.get(f"/{language}/{page}")
    assert visitor.status == 200
    assert f'<html lang="{MARKETS[language].html_lang}">' in text
    assert text.count("<h1") == 1
    assert "{{" not in text


@pytest.mark.parametrize(
    "path", ["/en/nothing", "/en/orders/LT-000000", "/en/teas/coffee", "/fr/", "/static/../server.py"]
)
def test_what_is_not_there_is_a_404_that_offers_help(visitor, path):
    text = visitor.get(path)
    assert visitor.status == 404
    assert text == "" or MARKETS["en"].phone in text


def test_the_front_door_speaks_the_language_of_the_browser(shop):
    for accepted, path in (("zh-CN,zh;q=0.9", "/zh/"), ("en-GB", "/en/"), ("", "/en/")):
        request = urllib.request.Request(shop, headers={"Accept-Language": accepted})
        with urllib.request.urlopen(request, timeout=5) as answer:
            assert answer.url == shop + path


def test_the_basket_adds_changes_and_empties(visitor):
    visitor.post("/en/basket", tea="white-peony", add="1", quantity="2")
    visitor.post("/en/basket", tea="white-peony", add="1", quantity="1")
    page = visitor.post("/en/basket", tea="jasmine-pearls", add="1", quantity="1")
    assert sums(page) == ["£54.50"]  # 3 × 14.00 + 12.50
    page = visitor.post("/en/basket", tea="white-peony", quantity="1")
    assert sums(page) == ["£26.50"]
    page = visitor.post("/en/basket", tea="white-peony", quantity="0")
    assert sums(page) == ["£12.50"]
    page = visitor.post("/en/basket", tea="jasmine-pearls", quantity="0")
    assert "There is no tea in it yet" in page


@pytest.mark.parametrize("quantity", ["", "-1", "two", "1e9", "99999999999999999999", "٣"])
def test_a_quantity_that_is_none_puts_nothing_in(visitor, quantity):
    page = visitor.post("/en/basket", tea="white-peony", add="1", quantity=quantity)
    assert "There is no tea in it yet" in page


def test_two_visitors_and_two_markets_have_baskets_of_their_own(shop):
    one, other = Visitor(shop), Visitor(shop)
    one.post("/en/basket", tea="white-peony", add="1", quantity="1")
    assert "There is no tea in it yet" in other.get("/en/basket")
    assert "里面还没有茶" in one.get("/zh/basket")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", ["£28.00", "£3.95", "£31.95"]), ("zh", ["¥256.00", "¥12.00", "¥268.00"])],
)
def test_review_thanks_status_and_mail_say_the_same_sums(visitor, mailbox, language, expected):
    before = len(mailbox.mails)
    page = visitor.buy(language)
    assert sums(page) == expected
    assert sums(visitor.get(visitor.path.removesuffix("/thank-you"))) == expected
    mail = mailbox.wait(before + 1)[before]
    for part in ("plain", "html"):
        text = mail.get_body((part,)).get_content()
        assert all(amount in text for amount in expected)
        assert reference(page) in text
    assert reference(page) in mail["Subject"]
    assert mail["From"].addresses[0].display_name == MARKETS[language].brand
    assert mail["To"] == ("ada@customer.example" if language == "en" else "liming@customer.example")
    assert re.search(r'href="(http://127[^"]+)"', mail.get_body(("html",)).get_content())[1].endswith(reference(page))


@pytest.mark.parametrize(("language", "file"), [("en", "Terms and returns.pdf"), ("zh", "配送与退货说明.pdf")])
def test_the_terms_come_with_the_mail_and_its_links_lead_somewhere(visitor, shop, mailbox, language, file):
    before = len(mailbox.mails)
    visitor.buy(language)
    mail = mailbox.wait(before + 1)[before]
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == (file, "application/pdf")
    assert attached.get_content().startswith(b"%PDF-")
    assert "List-Unsubscribe" not in mail  # it is no list: it answers an order
    links = re.findall(r'href="(http://127[^"]+)"', mail.get_body(("html",)).get_content())
    assert len(links) == 2
    for link in links:
        assert link in mail.get_body(("plain",)).get_content()
        visitor.get(link.removeprefix(shop))
        assert visitor.status == 200


@pytest.mark.parametrize(("language", "first", "free"), [("en", "£3.95", "£0.00"), ("zh", "¥12.00", "¥0.00")])
def test_delivery_is_free_from_the_sum_that_the_pages_name(visitor, language, first, free):
    visitor.post(f"/{language}/basket", tea="white-peony", add="1", quantity="1")
    named = MARKETS[language].free_delivery
    assert all(named in visitor.get(f"/{language}/{page}") for page in ("", "basket", "delivery-and-returns"))
    assert sums(visitor.buy(language))[1] == free  # three tins
    assert sums(visitor.buy(language))[1] == first  # two


def test_every_order_has_a_reference_of_its_own_and_empties_the_basket(visitor):
    first, second = visitor.buy(), visitor.buy()
    assert reference(first) != reference(second)
    assert "There is no tea in it yet" in visitor.get("/en/basket")


def test_the_checkout_cannot_be_entered_from_behind(visitor):
    for step in ("details", "delivery", "review"):
        visitor.get(f"/en/checkout/{step}")
        assert visitor.path == "/en/basket"
    visitor.post("/en/basket", tea="white-peony", add="1", quantity="1")
    visitor.get("/en/checkout/review")
    assert visitor.path == "/en/checkout/details"
    visitor.post("/en/checkout/review")
    assert visitor.path == "/en/basket"


@pytest.mark.parametrize(("language", "missing"), [("en", 5), ("zh", 5)])
def test_missing_answers_are_named_beside_the_field_and_above(visitor, language, missing):
    visitor.post(f"/{language}/basket", tea="white-peony", add="1", quantity="1")
    page = visitor.post(f"/{language}/checkout/details", email="ada@", name="")
    assert page.count('class="problem"') == missing
    assert page.count('<li><a href="#') == missing
    assert re.search(r"<title>(Error:|出错了)", page)
    assert 'value="ada@"' in page


def test_what_is_typed_stays_text(visitor, mailbox):
    before = len(mailbox.mails)
    page = visitor.buy(name='<script>alert(1)</script> "Ada"', line1="{{ 7*7 }}", email="ada@customer.example")
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    html = mailbox.wait(before + 1)[before].get_body(("html",)).get_content()
    assert "<script>" not in html


@pytest.mark.parametrize(
    "address", ["ada@x.example\r\nBcc: eve@x.example", "ada@x.example, eve@x.example", "<ada@x.example>"]
)
def test_an_address_cannot_carry_a_second_one_into_the_mail(visitor, mailbox, address):
    before = len(mailbox.mails)
    visitor.buy(email=address)
    assert visitor.path == "/en/basket" or visitor.path.startswith("/en/checkout")
    assert len(mailbox.mails) == before


def test_a_form_that_is_too_large_is_refused(visitor):
    visitor.post("/en/basket", tea="x" * 100_000)
    assert visitor.status == 413


def test_without_a_mail_server_the_order_stands_and_the_page_says_so():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = closed.getsockname()
        with serve("clean", smtp=nobody) as url:
            page = Visitor(url).buy()
    assert reference(page)
    assert "We could not send your confirmation" in page


def test_when_the_shop_closes_its_threads_and_its_port_are_free():
    before = threading.active_count()
    with serve("flawed", smtp=("127.0.0.1", 1)) as url:
        urllib.request.urlopen(f"{url}/en/", timeout=5).close()
    assert threading.active_count() <= before
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{url}/en/", timeout=5)
    with serve("clean", smtp=("127.0.0.1", 1), port=int(url.rpartition(":")[2])) as again:
        assert again == url


def test_the_variables_of_the_journeys_lead_to_files_that_are_there():
    variables = environment("flawed", "http://127.0.0.1:1", 25)
    assert variables["DEMO_URL"] == "http://127.0.0.1:1"
    assert variables["DEMO_SMTP"] == "25"
    assert (Path(variables["DEMO_FILES"]) / "zh" / "brewing-guide.pdf").is_file()
