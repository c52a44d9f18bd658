from __future__ import annotations

import pytest

from auditor.api import Field, Link, Mail, Outcome, Probed, Severity
from tests.build import block, fields, journey, links, touchpoint

HEAD = block("Contact us", "heading", level=1, selector="h1")


def contact(*parts, **more):
    return touchpoint("contact", HEAD, *parts, **more)


def test_an_address_without_an_answer_time(check):
    verdict = check(journey(contact("Email us at help@shop.test.")))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "“help@shop.test” at Contact: nothing says when somebody answers, or what a call costs"
    (place,) = fault.places
    assert (place.quote, place.marks) == ("Email us at help@shop.test.", ("help@shop.test",))
    assert fault.severity is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Call us on 020 7946 0000.", "020 7946 0000"),
        ("客服热线：400-820-8820", "400-820-8820"),
        ("请发邮件到 kefu@shop.test", "kefu@shop.test"),
        ("Live chat", "Live chat"),
    ],
)
def test_other_ways(check, text, said):
    (fault,) = check(journey(contact(text))).faults
    assert fault.message.startswith(f"“{said}” at Contact")


def test_the_name_of_a_message_is_no_address(check):
    quoted = "Content-Type: text/plain\nMessage-ID: <20592.1022586929@mail.example.com>"
    assert check(journey(contact(quoted))).outcome is Outcome.NOT_APPLICABLE
    name = "20592.1022586929@mail.example.com"
    made = links(Link(name, f"mailto:{name}", name, context=f"Content-ID: <{name}> Content-Type: text/plain"))
    assert check(journey(contact(made))).outcome is Outcome.NOT_APPLICABLE


def test_a_form_and_links(check):
    form = fields(Field("Your message", "textarea", name="m", form="#f"))
    (fault,) = check(journey(contact(form))).faults
    assert fault.message.startswith("“Your message” at Contact")
    (fault,) = check(journey(contact(links(Link("Ring the shop", "tel:+442079460000"))))).faults
    assert fault.message.startswith("“Ring the shop” at Contact")


@pytest.mark.parametrize(
    "expected",
    [
        "Email us; we reply within one working day.",
        "Monday to Friday, 9am to 5pm",
        "Mon–Fri 09:00–17:00",
        "We are here 24/7.",
        "Calls cost the same as to any landline.",
        "Freephone",
        "Our usual response time is a few hours.",
        "You will hear from us the same day.",
        "Lines are open every day.",
        "周一至周五 9:00–17:00",
        "我们会在一个工作日内回复。",
        "24小时服务",
        "服务时间：每天",
        "按市话计费",
        "週一至週五 9:00–17:00",
    ],
)
def test_one_word_on_it_is_enough(check, expected):
    assert check(journey(contact("Call us on 020 7946 0000.", expected))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text", ["Your order arrives within 3 working days.", "我们 3 天内发货。", "We reply as soon as possible."]
)
def test_other_times_are_none(check, text):
    mail = touchpoint("mail", "Questions? Call us on 020 7946 0000.", text, kind="email")
    assert check(journey(mail)).outcome is Outcome.FAIL


def test_days_of_delivery_are_no_answer_time_in_chinese(check):
    said = ("有问题请拨打 400-000-7946。", "预计 3 个工作日内送达。")
    mail = touchpoint("mail", *said, kind="email", language="zh")
    assert len(check(journey(mail)).faults) == 1
    mail = touchpoint("mail", "有问题请在工作日拨打 400-000-7946。", kind="email", language="zh")
    assert check(journey(mail)).faults == ()


def test_mails_and_scripts_of_a_journey_are_one_finding(check):
    mail = touchpoint("mail", "Questions? Call us on 020 7946 0000 or write to help@shop.test.", kind="email")
    script = touchpoint("call", block("You can call us on 020 7946 0000.", "agent"), kind="script")
    (fault,) = check(journey(mail, script)).faults
    assert fault.message == (
        "“020 7946 0000” and “help@shop.test” at Mail and Call: nothing says when somebody answers, or what a call costs"
    )
    assert [p.touchpoint for p in fault.places] == ["mail", "call"]


def test_hours_that_stand_elsewhere_make_it_a_notice_with_both_places(check):
    mail = touchpoint("mail", "Questions? Call us on 020 7946 0000.", kind="email")
    page = contact("Call us on 020 7946 0000.", "Monday to Friday, 9am to 5pm")
    (fault,) = check(journey(mail, page)).faults
    assert fault.severity is Severity.NOTICE
    assert fault.message == "“020 7946 0000” at Mail without hours or answer time, though Contact gives them"
    assert [(p.touchpoint, p.quote) for p in fault.places][1] == ("contact", "Monday to Friday, 9am to 5pm")


@pytest.mark.parametrize(
    "here",
    [
        touchpoint("home", "Call us on 020 7946 0000."),
        touchpoint("sms", "Call us on 020 7946 0000.", kind="text"),
        touchpoint("guide", "Call us on 020 7946 0000.", kind="document"),
        touchpoint("contact", HEAD, block("Call us on 020 7946 0000.", region="footer")),
        contact("In an emergency call 999 or our helpline on 020 7946 0000."),
        contact("对处理不满意，可以拨打 12345。"),
        contact("紧急情况请拨打 400-820-8820"),
        contact("Call us on 020 7946 0000.", Probed("missing-page")),
        touchpoint("mail", "Thank you for your order.", kind="email"),
        touchpoint("mail", Mail(sender="noreply@shop.test"), "This mail is from noreply@shop.test", kind="email"),
        touchpoint("call", block("My number is 020 7946 0000.", "customer"), kind="script"),
        touchpoint(
            "mail", "Rufen Sie uns an: Telefon 030 1234567, wir sind gerne für Sie da.", kind="email", language="de"
        ),
        contact("We sell tea."),
    ],
)
def test_where_no_hours_are_due(check, here):
    assert check(journey(here)).outcome is Outcome.NOT_APPLICABLE


def test_the_customers_own_number_shown_back(check):
    mail = touchpoint("mail", "Phone: 020 7946 0000", kind="email", given=("020 7946 0000",))
    assert check(journey(mail)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "x" * 1_000_000, "😀", "客服chat热线", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(contact(text)))


@pytest.mark.parametrize(
    "text",
    ["Your account: grace@customer.test", "Email address: ada@elsewhere.test", "We sent it to (bob@elsewhere.test)."],
)
def test_the_customers_own_address_in_a_mail(check, text):
    mail = touchpoint("mail", Mail(sender="orders@shop.test", to=("grace@customer.test",)), text, kind="email")
    assert check(journey(mail)).outcome is Outcome.NOT_APPLICABLE


def test_many_ways_are_named_in_few_words(check):
    said = ["Just reply to this email.", "just reply", "Call 020 7946 0000", "Live chat", "Write to help@shop.test"]
    (fault,) = check(journey(touchpoint("mail", *said, kind="email"))).faults
    assert fault.message.startswith("“Just reply”, “020 7946 0000”, “Live chat” and others at Mail: ")


def test_day_and_night_are_hours(check):
    said = "You can call me or a colleague on 0345 496 0123 at any time, day or night."
    assert check(journey(touchpoint("call", said, kind="script"))).outcome is Outcome.PASS


def test_a_reply_that_is_asked_for_as_an_opinion_needs_no_answer_time(check):
    said = "Did we miss something? Just reply and tell us what we could do better."
    assert check(journey(touchpoint("mail", said, kind="email"))).outcome is Outcome.NOT_APPLICABLE


def test_what_speaks_of_contact_is_quoted_before_a_deadline(check):
    told = touchpoint("told", "Your trial ends at 11:59 PM.", "Just reply, we answer within a day.", kind="email")
    (fault,) = check(journey(told, touchpoint("mail", "Just reply to this email.", kind="email", order=1))).faults
    assert fault.places[-1].quote == "Just reply, we answer within a day."
