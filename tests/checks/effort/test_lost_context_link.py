from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Walk
from auditor.model.artifacts import Done
from tests.build import block, fields, journey, links, touchpoint

NUMBER = "HDJ2123"
ORDER = Field("Order number", name="order", form="#find")
PASSWORD = Field("Password", "password", "pw", form="#in")
EMAIL = Field("Email address", "email", "email", form="#in")


def at(path):
    return Document(url=f"https://shop.test{path}")


def thanks():
    return touchpoint("thank-you", f"Order number: {NUMBER}", stage="confirm")


def mail(text="View your order", href="https://shop.test/orders/HDJ2123", *words, kind="email"):
    return touchpoint("mail", f"Your order {NUMBER} is on its way", *words, links(Link(text, href, href)), kind=kind)


def landing(*artifacts, text="View your order", more=()):
    steps = (Done(f"follow “{text}” in mail"), *(Done(m) for m in more))
    return touchpoint("landing", Walk(steps=steps), *artifacts)


def found(check, sent, reached):
    return check(journey(thanks(), sent, reached))


def test_a_link_about_the_order_that_leads_home(check):
    verdict = found(check, mail(), landing(at("/en/"), block("Good tea, plainly told", "heading", level=1)))

    (fault,) = verdict.faults
    assert fault.message == (
        "“View your order” in Mail leads to the home page (Landing), where nothing is known of it"
    )  # fmt: skip
    assert (verdict.examined, fault.severity) == (1, None)
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("mail", "View your order"),
        ("landing", "Good tea, plainly told"),
    ]


def test_a_log_in_that_forgets_where_it_leads(check):
    (fault,) = found(check, mail(), landing(at("/login"), "Log in", fields(EMAIL, PASSWORD))).faults
    assert "leads to a log-in that does not say where it leads" in fault.message


def test_an_empty_form_that_asks_for_the_number(check):
    (fault,) = found(check, mail(), landing(at("/find"), "Find your order", fields(ORDER))).faults
    assert "leads to an empty form" in fault.message


def test_in_chinese_and_in_a_text_message(check):
    sent = mail("查看订单", kind="text")
    (fault,) = found(check, sent, landing(at("/zh/"), "首页", text="查看订单")).faults
    assert fault.message == "“查看订单” in Mail leads to the home page (Landing), where nothing is known of it"


def test_a_captured_page_with_the_links_address_is_its_landing(check):
    sent = mail("Finish your booking", "https://shop.test/?utm_source=mail")
    verdict = check(journey(touchpoint("home", at("/"), "Hello"), thanks(), sent))
    assert [p.touchpoint for p in verdict.faults[0].places] == ["mail", "home"]


@pytest.mark.parametrize(
    "reached",
    [
        pytest.param(landing(at("/orders/HDJ2123"), "Your order"), id="the address has the reference"),
        pytest.param(landing(at("/"), f"Order {NUMBER}: on its way"), id="the text has it"),
        pytest.param(
            landing(at("/login?next=/orders/1"), "Log in", fields(EMAIL, PASSWORD)), id="a log-in that returns"
        ),
        pytest.param(landing(at("/find?token=abc"), "Find", fields(ORDER)), id="a token"),
        pytest.param(landing(at("/find"), f"Order {NUMBER}", fields(ORDER)), id="a form that knows"),
        pytest.param(landing(at("/"), "Hello", more=("click “Menu”",)), id="the journey went on"),
        pytest.param(landing(at("/booking/step-3"), "12 May, two guests"), id="the booking itself"),
    ],
)
def test_landings_that_know_what_it_is_about(check, reached):
    assert found(check, mail(), reached).faults == ()


@pytest.mark.parametrize("text", ["Visit our shop", "My account", "访问商城", "Unsubscribe", "Larkspur Tea"])
def test_links_to_no_object_are_not_looked_at(check, text):
    verdict = found(check, mail(text, "https://shop.test/"), landing(at("/"), "Hello", text=text))
    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_landings_that_nobody_saw_and_links_of_pages(check):
    assert check(journey(thanks(), mail())).outcome is Outcome.NOT_APPLICABLE
    page = touchpoint("page", links(Link("View your order", "https://shop.test/")))
    assert check(journey(touchpoint("home", at("/")), page)).outcome is Outcome.NOT_APPLICABLE
