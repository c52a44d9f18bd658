from __future__ import annotations

import pytest

from auditor.api import Document, Outcome
from tests.build import block, journey, touchpoint


def page(id: str, title: str, heading: str = "", path: str = ""):
    head = [block(heading, "heading", level=1)] if heading else []
    return touchpoint(id, *head, Document(url=f"https://shop.test/{path or id}", title=title))


def test_a_title_that_fits_any_page_is_reported(check):
    verdict = check(journey(page("pay", "Form", "Payment")))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "The title “Form” fits any page"
    assert fault.fix == "Call it “Payment – ” and the company’s name."
    assert [(place.touchpoint, place.quote) for place in fault.places] == [("pay", "Form")]


@pytest.mark.parametrize(
    "title", ["", " ", "Home", "Untitled Document", "index.html", "https://shop.test/x", "首页", "无标题", "React App"]
)
def test_titles_that_say_nothing(check, title):
    assert check(journey(page("one", title))).outcome is Outcome.FAIL


def test_no_title_is_said_in_words(check):
    (fault,) = check(journey(page("one", ""))).faults
    assert fault.message == "The page has no title"


def test_different_pages_of_one_title_are_one_finding_with_both_places(check):
    (fault,) = check(
        journey(page("address", "Checkout – Acme", "Address"), page("pay", "Checkout – Acme", "Payment"))
    ).faults
    assert fault.message == "2 different pages have the title “Checkout – Acme”: “Address”, “Payment”"
    assert [place.touchpoint for place in fault.places] == ["address", "pay"]


def test_chinese_pages_of_one_title(check):
    (fault,) = check(journey(page("a", "结算", "地址"), page("b", "结算", "支付"))).faults
    assert fault.message == "2 different pages have the title “结算”: “地址”, “支付”"


def test_the_same_page_visited_twice_is_clean(check):
    twice = journey(
        page("basket", "Basket – Acme", "Basket", "basket/"), page("again", "Basket – Acme", "Your basket", "basket")
    )
    assert check(twice).outcome is Outcome.PASS


def test_pages_that_share_title_and_heading_are_clean(check):
    assert (
        check(journey(page("a", "Order – Acme", "Order"), page("b", "Order – Acme", "Order"))).outcome is Outcome.PASS
    )


def test_one_address_before_and_after_a_route_update_is_clean(check):
    spa = journey(page("a", "Acme shop", "Address", "app"), page("b", "Acme shop", "Payment", "app"))
    assert check(spa).outcome is Outcome.PASS


def test_without_headings_a_person_decides(check):
    assert check(journey(page("a", "Acme shop", "Address"), page("b", "Acme shop"))).outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize("title", ["Home – Acme", "Payment – Acme", "支付 – 北岭户外"])
def test_good_titles_are_clean(check, title):
    assert check(journey(page("one", title))).outcome is Outcome.PASS


def test_a_journey_without_pages_is_not_applicable(check):
    assert check(journey(touchpoint("mail", kind="email"))).outcome is Outcome.NOT_APPLICABLE


def test_a_strange_address_is_no_trouble(check):
    odd = touchpoint("one", Document(url="http://[::1", title="Payment – Acme"))
    assert check(journey(odd)).outcome is Outcome.PASS
