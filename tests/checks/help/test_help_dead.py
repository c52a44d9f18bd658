from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Field, Link, Network, Outcome, Probed, Typed, Walk
from auditor.model.activity import Request
from tests.build import block, fields, journey, links, touchpoint

HELP = Link("Help", "https://shop.test/help", "/help", region="footer")
HEAD = block("Help", "heading", level=1, selector="h1")
FULL = "Where is my order? Open the link in your confirmation mail to see where it is now."


def home(*items, **more):
    return touchpoint("home", "Welcome", links(*(items or (HELP,))), **more)


def test_a_help_page_that_fails(check):
    page = touchpoint("help", HEAD, Document("https://shop.test/help", "Help", status=500))
    verdict = check(journey(home(), page))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "Help: the help page answers with an error (HTTP 500)"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("home", "Help"), ("help", "Help")]
    assert fault.confidence is Confidence.HIGH


def test_a_page_reached_by_a_link_to_help(check):
    link = Link("客服", "https://shop.test/service/12", "/service/12")
    gone = touchpoint("x", block("页面不存在", "heading", level=1), Document("https://shop.test/service/12", "404"))
    (fault,) = check(journey(home(link), gone)).faults
    assert fault.message == "X: the help page shows an error instead of help"
    assert [p.quote for p in fault.places] == ["客服", "页面不存在"]


@pytest.mark.parametrize("status", [401, 403, 429, 200])
def test_closed_is_not_dead(check, status):
    page = touchpoint("help", HEAD, FULL, Document("https://shop.test/help", "Help", status=status))
    assert check(journey(home(), page)).outcome is Outcome.PASS


def test_a_page_behind_a_log_in(check):
    page = touchpoint("help", HEAD, fields(Field("Password", "password", form="#f")))
    assert check(journey(home(), page)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "said",
    ["No articles yet.", "Coming soon", "暂无内容", "常见问题整理中，内容更新中", ""],
    ids=lambda s: s[:8] or "nothing",
)
def test_an_empty_help_page(check, said):
    blocks = [block(said)] if said else []
    page = touchpoint("faq", block("FAQ", "heading", level=1), *blocks)
    (fault,) = check(journey(home(), page)).faults
    assert fault.message == "Faq: there is nothing on the help page"
    assert fault.places[-1].quote == (said or "FAQ")


@pytest.mark.parametrize(
    "part",
    [
        FULL,
        links(Link("Delivery", "https://shop.test/d"), Link("Returns", "https://shop.test/r")),
        fields(Field("Search", "search", name="q")),
        "Call 020 7946 0000",
        block("订单发出以后，您会收到短信，里面有快递单号，可以随时查询。"),
    ],
)
def test_a_page_with_something_on_it(check, part):
    page = touchpoint("faq", block("FAQ", "heading", level=1), part)
    assert check(journey(home(), page)).outcome is Outcome.PASS


def test_an_empty_page_that_was_not_read_to_its_end_is_left_to_a_person(check):
    page = touchpoint(
        "faq", block("FAQ", "heading", level=1), Document("https://shop.test/faq", "FAQ", truncated="a frame")
    )
    assert check(journey(home(), page)).outcome is Outcome.NEEDS_REVIEW


def searched(value):
    typed = Walk(typed=(Typed(Field("Search", "search", name="q"), value, "https://shop.test/help"),))
    return touchpoint("help", HEAD, block("No results found"), FULL, typed)


def test_a_search_that_finds_nothing_for_a_declared_question(check):
    (fault,) = check(journey(home(), searched("return"), questions=("How do I send something back?",))).faults
    assert (
        fault.message == "Help: the search finds nothing for “How do I send something back?”, which customers often ask"
    )
    assert fault.places[-1].quote == "No results found"


def test_a_search_for_something_else_may_find_nothing(check):
    assert check(journey(home(), searched("xyzzy"), questions=("How do I pay?",))).outcome is Outcome.PASS
    assert check(journey(home(), searched("return"))).outcome is Outcome.PASS


def test_a_contact_link_that_leads_back_to_its_page(check):
    own = Link("Contact us", "https://shop.test/contact", "/contact", region="main")
    page = touchpoint("contact", block("Contact", "heading", level=1), FULL, links(own))
    (fault,) = check(journey(home(), page)).faults
    assert fault.message == "Contact: “Contact us” leads back to the same page, and there is no other way"
    reached = touchpoint("contact", block("Contact", "heading", level=1), FULL, "Call 020 7946 0000", links(own))
    assert check(journey(home(), reached)).outcome is Outcome.PASS
    menu = Link("Contact us", "https://shop.test/contact", "/contact", region="nav")
    assert check(journey(home(), touchpoint("contact", FULL, links(menu)))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        (Link("Contact us", "mailto:", "mailto:"), "no address follows `mailto:`"),
        (Link("Email us", "mailto:?subject=Hello", "mailto:?subject=Hello"), "no address follows `mailto:`"),
        (Link("Call us", "tel:", "tel:"), "no number follows `tel:`"),
        (Link("联系客服", "tel:", "tel:"), "no number follows `tel:`"),
    ],
)
def test_links_without_a_goal(check, link, reason):
    (fault,) = check(journey(home(link), home(link))).faults
    assert fault.message == f"“{link.text}” at Home leads nowhere: {reason}"
    assert [p.quote for p in fault.places] == [link.text]


@pytest.mark.parametrize("written", ["#", "javascript:void(0)", ""])
def test_what_a_script_may_open_is_left_to_a_person(check, written):
    link = Link("Help", "https://shop.test/home", written)
    verdict = check(journey(home(link)))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


@pytest.mark.parametrize("written", ["#", "javascript:void(0)"])
def test_in_documents_no_script_opens_anything(check, written):
    leaflet = touchpoint("leaflet", "Hello", links(Link("Help", "#", written)), kind="document")
    (fault,) = check(journey(leaflet)).faults
    assert fault.message == f"“Help” at Leaflet leads nowhere: its address is “{written}”"


@pytest.mark.parametrize("written", ["#", "javascript:void(0)", "mailto:", "tel:"])
@pytest.mark.parametrize("kind", ["email", "text"])
def test_links_of_messages_are_for_another_check(check, kind, written):
    mail = touchpoint("mail", "Hello", links(Link("Contact us", "#", written)), kind=kind)
    assert check(journey(mail)).outcome is Outcome.PASS


@pytest.mark.parametrize("written", ["mailto:{{support_email}}", "tel:*|PHONE|*", "mailto:%7B%7Bsupport%7D%7D"])
def test_an_address_that_was_not_filled_in_is_for_another_check(check, written):
    assert check(journey(home(Link("Email us", written, written)))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "link",
    [
        Link("Chat with us", "https://shop.test/#", "#"),
        Link("Contact us", role="button"),
        Link("Contact us", "https://shop.test/#contact", "#contact"),
        Link("Share by email", "mailto:?subject=x", "mailto:?subject=x"),
        Link("Call us", "tel:+442079460000", "tel:+442079460000"),
        Link("Email us", "mailto:a%40shop.test", "mailto:a%40shop.test"),
        Link("Help", "https://shop.test/#", "#", disabled=True),
        Link("Help", "https://shop.test/help", ""),  # of a drawing
    ],
)
def test_links_that_lead_somewhere_or_may(check, link):
    assert not check(journey(home(link, HELP))).faults
    assert not check(journey(home(link, HELP))).doubts


def test_an_address_that_a_page_requested_in_vain(check):
    page = home(HELP)
    asked = touchpoint("home", "Hi", links(HELP), Network((Request("https://shop.test/help", "fetch", 404),)))
    (fault,) = check(journey(asked)).faults
    assert fault.message == "“Help” leads to an error (HTTP 404)"
    fine = touchpoint("home", "Hi", links(HELP), Network((Request("https://shop.test/help", "fetch", 403),)))
    assert check(journey(page, fine)).outcome is Outcome.PASS


def test_what_was_provoked_is_not_judged(check):
    page = touchpoint("help", HEAD, Probed("missing-page"), Document("https://shop.test/help", "Help", status=404))
    assert check(journey(home(), page)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "x" * 1_000_000, "😀", "帮助help", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(home(), touchpoint("help", HEAD, text)))
