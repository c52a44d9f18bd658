from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Probed, Severity
from tests.build import block, fields, journey, links, touchpoint

HEAD = block("Help and contact", "heading", level=1, selector="h1")
HEAD_ZH = block("帮助中心", "heading", level=1, selector="h1")
ANSWER = block("Where is my order? Open the link in your confirmation.")


def pay():
    return touchpoint("pay", "Pay now", stage="commit")


def test_a_help_page_without_a_person(check):
    verdict = check(journey(pay(), touchpoint("help", HEAD, ANSWER)))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "From Help no way leads to a person: no phone, mail, chat with people or form"
    assert [(p.touchpoint, p.quote, p.selector) for p in fault.places] == [("help", "Help and contact", "h1")]


def test_in_chinese(check):
    page = touchpoint("bangzhu", HEAD_ZH, block("我的订单到哪里了？打开确认邮件里的链接。"), language="zh")
    (fault,) = check(journey(touchpoint("pay", "付款", stage="commit", language="zh"), page)).faults
    assert fault.places[0].quote == "帮助中心"


@pytest.mark.parametrize(
    "way",
    [
        block("None of this helps? Call us on 020 7946 0000, Monday to Friday, 9am to 5pm."),
        block("Write to hello@shop.test."),
        block("客服热线：400-820-8820"),
        block("需要帮助？请联系在线客服"),
        block("Talk to a person", "button"),
        block("020 7946 0000"),
        links(Link("hello@shop.test", "mailto:hello@shop.test")),
        links(Link("Call", "tel:+442079460000")),
        links(Link("WhatsApp", "https://wa.me/442079460000")),
        links(Link("Chat with us", role="button")),
        links(Link("Contact us", "https://shop.test/contact")),  # was not visited
        links(Link("Submit a request", "https://shop.test/requests/new")),
        links(Link("联系客服", "https://shop.test/kefu")),
        links(Link("Find a branch", "https://shop.test/branches")),
        fields(Field("Your message", "textarea", name="message", form="#f")),
    ],
)
def test_ways_to_a_person(check, way):
    assert check(journey(pay(), touchpoint("help", HEAD, ANSWER, way))).outcome is Outcome.PASS


def test_a_contact_page_that_was_seen_must_have_a_way(check):
    contact = Link("Contact us", "https://shop.test/contact")
    page = touchpoint("help", HEAD, ANSWER, links(contact))
    empty = touchpoint("contact", block("Contact", "heading", level=1), "Our office is in Leeds.", links(contact))
    (fault,) = check(journey(pay(), page, empty)).faults
    assert [p.touchpoint for p in fault.places] == ["help", "contact"]
    full = touchpoint("contact", block("Contact", "heading", level=1), "Call 020 7946 0000.", links(contact))
    assert check(journey(pay(), page, full)).outcome is Outcome.PASS


def test_a_way_that_only_a_mail_names_is_a_notice_with_both_places(check):
    mail = touchpoint("mail", "Questions? Call 020 7946 0000.", kind="email")
    (fault,) = check(journey(touchpoint("help", HEAD, ANSWER), mail)).faults
    assert fault.severity is Severity.NOTICE
    assert fault.message.endswith(", though Mail gives “020 7946 0000”")
    assert [p.touchpoint for p in fault.places] == ["help", "mail"]


def test_a_robot_on_the_page_is_no_person(check):
    page = touchpoint(
        "help", HEAD, ANSWER, links(Link("Ask our chatbot", role="button"), Link("智能客服", role="button"))
    )
    assert check(journey(pay(), page)).outcome is Outcome.FAIL


LOST = [block(f"Sorry, I didn't understand that. ({n})", "agent") for n in range(3)]
HELLO = block("Hello, I am Ada, your virtual assistant.", "agent")


def test_a_robot_that_never_offers_a_person(check):
    bot = touchpoint("bot", HELLO, *LOST, kind="script", stage="help")
    (fault,) = check(journey(bot)).faults
    assert fault.message == "The robot gives no answer 3 times, and offers no person"
    assert [p.quote for p in fault.places] == [b.text for b in LOST]


@pytest.mark.parametrize("name", ["chat-assistant", "chat-bot", "the-robot-in-our-chat", "chatbot"])
def test_a_robot_by_its_title(check, name):
    said = (block("Hello, what can I do for you?", "agent"), *LOST)
    bot = touchpoint(name, *said, kind="script", stage="help")
    assert len(check(journey(bot)).faults) == 1


def test_a_robot_in_chinese(check):
    said = [
        block("您好，我是智能客服小云。", "agent"),
        *(block(f"抱歉，我没有听懂，请换个说法{n}。", "agent") for n in "一二三"),
    ]
    bot = touchpoint("bot", *said, kind="script", stage="help", language="zh")
    assert len(check(journey(bot)).faults) == 1
    helped = touchpoint("bot", *said[:2], block("为您转接人工。", "agent"), *said[2:], kind="script", language="zh")
    assert check(journey(helped)).outcome is Outcome.PASS


@pytest.mark.parametrize("escape", ["Would you like to talk to a colleague?", "Call us on 020 7946 0000.", "Press 0."])
def test_a_robot_with_a_way_out(check, escape):
    bot = touchpoint("bot", HELLO, LOST[0], block(escape, "agent"), *LOST[1:], kind="script", stage="help")
    assert check(journey(bot)).outcome is Outcome.PASS


def test_two_failed_answers_are_borne(check):
    bot = touchpoint("bot", HELLO, *LOST[:2], kind="script", stage="help")
    assert check(journey(bot)).outcome is Outcome.PASS
    assert check(journey(bot), answers=2).outcome is Outcome.FAIL


def test_a_script_for_people_is_no_robot(check):
    script = touchpoint("call", block("Good morning, this is Rose.", "agent"), *LOST, kind="script", stage="help")
    assert check(journey(script)).outcome is Outcome.NOT_APPLICABLE


def test_a_site_to_read_is_left_alone(check):
    page = touchpoint("help", HEAD, ANSWER, links(Link("Articles", "https://shop.test/a")))
    assert check(journey(page)).outcome is Outcome.NOT_APPLICABLE
    shop = touchpoint("help", HEAD, ANSWER, links(Link("Basket", "https://shop.test/b")))
    assert check(journey(shop)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "more",
    [
        [Document("https://shop.test/help", "Help", status=404)],
        [fields(Field("Password", "password", form="#f"))],
        [Probed("missing-page")],
        [block("Page not found", "heading", level=1)],
    ],
)
def test_pages_that_are_not_judged_here(check, more):
    assert check(journey(pay(), touchpoint("help", ANSWER, *more))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "name", ["Contact lenses", "Financial support for students", "Delivery and returns", "关于我们"]
)
def test_pages_about_other_things_are_no_help_pages(check, name):
    page = touchpoint("page", block(name, "heading", level=1), ANSWER)
    assert check(journey(pay(), page)).outcome is Outcome.NOT_APPLICABLE


def test_giving_support_is_no_help(check):
    address = Document("https://shop.test/support", "Support us | Shop")
    page = touchpoint("support", block("Support us: donate today", "heading", level=1), ANSWER, address)
    assert check(journey(pay(), page)).outcome is Outcome.NOT_APPLICABLE


def test_what_was_not_read_to_its_end_or_in_another_language_is_left_to_a_person(check):
    cut = touchpoint(
        "help", HEAD, ANSWER, Document("https://shop.test/help", "Help", truncated="a frame of another site")
    )
    assert check(journey(pay(), cut)).outcome is Outcome.NEEDS_REVIEW
    danish = touchpoint("help", "Her finder du svar på de spørgsmål som vi får oftest.", language="da")
    assert check(journey(pay(), danish)).outcome is Outcome.NEEDS_REVIEW


def test_nothing_to_look_at(check):
    assert check(journey(pay())).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(touchpoint("help"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text", ["", "Help", "x" * 1_000_000, "😀" * 50, "帮助help中心center", "&amp;lt;help&amp;gt;", "עזרה"]
)
def test_strange_texts(check, text):
    check(journey(pay(), touchpoint("help", HEAD, text)))


@pytest.mark.parametrize("number", ["1-800-555-0144", "(555) 892-9403"])
def test_an_american_number_leads_to_a_person(check, number):
    help_page = touchpoint("help", block("Help", "heading", level=1), f"Call {number}, Mon-Fri 6 AM-9 PM PT.")
    assert check(journey(help_page, market="us")).faults == ()
