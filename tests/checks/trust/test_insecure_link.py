from __future__ import annotations

import pytest

from auditor.api import Document, Field, Fields, Image, Images, Link, Links, Mail, Network, Outcome, Severity
from auditor.model.activity import Request
from tests.build import block, fields, links, touchpoint

SECURE = Document(url="https://shop.test/checkout")


def test_an_unencrypted_link_is_reported_with_its_place(check):
    verdict = check(
        touchpoint(
            "page",
            links(Link("Terms", "http://old.example.com/terms", selector="#t"), Link("Help", "https://a.example/")),
        )
    )

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The link “Terms” is not encrypted: http://old.example.com/terms"
    assert fault.severity is Severity.WARNING
    assert fault.fix == "Use https://old.example.com/terms if old.example.com answers there."
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [("page", "#t", "Terms")]


def test_links_to_one_host_are_one_finding(check):
    (fault,) = check(
        touchpoint("mail", links(Link("A", "http://x.example/a"), Link("B", "http://x.example/b")), kind="email")
    ).faults
    assert fault.message == "2 links to x.example are not encrypted, such as http://x.example/a"
    assert [place.quote for place in fault.places] == ["A", "B"]


def test_a_form_that_posts_without_encryption_is_an_error(check):
    form = fields(
        Field("", type="hidden", visible=False, form="#f", action="http://pay.example.com/go"),
        Field("Card number", form="#f", action="http://pay.example.com/go", selector="#card"),
    )
    (fault,) = check(touchpoint("pay", form, SECURE)).faults
    assert fault.message == "A form sends what the customer types without encryption, to http://pay.example.com/go"
    assert fault.severity is Severity.ERROR
    assert [place.quote for place in fault.places] == ["Card number"]


def test_pictures_and_blocked_parts_are_reported(check):
    verdict = check(
        touchpoint(
            "page",
            SECURE,
            Images((Image("Logo", "http://img.example/logo.png"),)),
            Network((Request("http://cdn.example/app.js", "script"), Request("http://img.example/logo.png", "image"))),
        )
    )
    assert [fault.message for fault in verdict.faults] == [
        "A picture is loaded without encryption: http://img.example/logo.png",
        "The page needs a part that browsers block, as it is not encrypted: http://cdn.example/app.js",
    ]


@pytest.mark.parametrize("kind", ["text", "script", "document"])
@pytest.mark.parametrize("text", ["Track it: http://track.example/4711.", "查询物流：http://track.example/4711。"])
def test_an_address_in_plain_text_is_reported(check, kind, text):
    (fault,) = check(touchpoint("sms", text, kind=kind)).faults
    assert fault.message == "An address in the text is not encrypted: http://track.example/4711"


def test_an_address_that_is_a_link_as_well_is_counted_once(check):
    sms = touchpoint(
        "sms", "See http://a.example/x", links(Link("http://a.example/x", "http://a.example/x")), kind="text"
    )
    assert len(check(sms).faults) == 1


@pytest.mark.parametrize(
    "here",
    [
        touchpoint("page", "See http://a.example/x", SECURE, links(Link("x", "https://a.example/x"))),
        touchpoint(
            "mail", "See http://a.example/x", Mail(html=True), links(Link("x", "https://a.example/x")), kind="email"
        ),
        touchpoint(
            "doc", block("GET http://a.example/x", "code"), links(Link("x", "https://a.example/x")), kind="document"
        ),
    ],
    ids=["page", "html mail", "code"],
)
def test_where_links_say_where_they_lead_the_text_is_silent(check, here):
    assert check(here).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8101", "localhost", "[::1]:80", "10.1.2.3", "shop.test", "nas.local", "intranet"]
)
def test_the_hosts_of_developers_are_silent(check, host):
    assert check(touchpoint("page", SECURE, links(Link("a", f"http://{host}/a")))).outcome is Outcome.PASS


def test_an_unencrypted_site_may_link_to_itself_but_not_to_others(check):
    own = Document(url="http://shop.example.com/")
    inside = Link("Basket", "http://shop.example.com/basket")
    form = Fields((Field("Email", action="http://shop.example.com/login"),))
    assert check(touchpoint("page", own, links(inside), form)).outcome is Outcome.PASS
    assert check(touchpoint("page", own, links(Link("Bank", "http://bank.example.com/")))).outcome is Outcome.FAIL


def test_mail_and_phone_links_are_silent(check):
    assert (
        check(touchpoint("page", links(Link("a", "mailto:a@b.example"), Link("b", "tel:+44")))).outcome
        is Outcome.NOT_APPLICABLE
    )


def test_the_key_names_the_host_and_no_address_of_the_day(check):
    (fault,) = check(touchpoint("mail", links(Link("A", "http://x.example/order/4711")), kind="email")).faults
    assert fault.key == "link x.example"


def test_no_addresses_is_not_applicable(check):
    assert check(touchpoint("page", "Hello")).outcome is Outcome.NOT_APPLICABLE


def test_what_a_customer_wrote_is_not_the_companys(check):
    mail = touchpoint(
        "mail", "We have your photos.", block("> http://evil.shop-a.com/x", "quote"), Links(()), kind="email"
    )
    assert check(mail).outcome is not Outcome.FAIL
    own = touchpoint("mail", "See http://evil.shop-a.com/x", Links(()), kind="email")
    assert check(own).outcome is Outcome.FAIL
