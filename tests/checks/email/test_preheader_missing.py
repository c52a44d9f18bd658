from __future__ import annotations

import pytest

from auditor.api import Mail, Markup, Outcome
from tests.build import block, texts, touchpoint


def mail(
    *blocks: str,
    subject: str = "Your order A-1001",
    preheader: str = "",
    html: bool = True,
    markup: str = "",
    language: str = "en",
):
    about = Mail("Acorn Books", "orders@acorn.example", subject=subject, preheader=preheader, html=html)
    head = [block(subject, "subject"), block("Acorn Books <orders@acorn.example>", "sender")]
    head += [block(preheader, "preheader")] if preheader else []
    more = [Markup(markup, len(markup))] if markup else []
    return touchpoint("confirmed", texts(*head, *blocks), about, *more, kind="email", language=language)


def test_a_mail_that_begins_with_view_in_browser(check):
    (fault,) = check(mail("View this email in your browser", "Acorn Books", "https://acorn.example")).faults
    assert fault.message == (
        "The first 90 characters of the mail, which the inbox shows beside the subject, only lead elsewhere: "
        "“View this email in your browser Acorn Books https://acorn.example”"
    )
    assert fault.places[0].quote == "View this email in your browser"


@pytest.mark.parametrize(
    "blocks",
    [
        ("Having trouble viewing this email? View it in your browser", "Acorn Books", "Your order A-1001"),
        (
            "https://acorn.example/a-very-long-address-of-a-page/with-a-path/and-more/and-more/and-yet-more/and-more",
            "Hello",
        ),
        ("Can't see the images? Click here to view this message online", "Acorn Books", "www.acorn.example"),
        ("Web version", "Acorn Books"),
        ("如果您无法正常查看此邮件，请点击这里在浏览器中查看", "橡果书店"),
    ],
)
def test_words_that_say_nothing(blocks, check):
    name = "橡果书店" if "橡果书店" in blocks else "Acorn Books"
    here = mail(*blocks, markup=f'<img alt="{name}" src="x">')
    assert check(here).outcome is Outcome.FAIL


def test_the_subject_once_more(check):
    subject = "Your order A-1001 at Acorn Books is confirmed and we have begun to pack it for you today, Ada"
    (fault,) = check(mail(subject, "Thank you.", subject=subject)).faults
    assert ", repeat the subject: “Your order A-1001" in fault.message


@pytest.mark.parametrize(
    "here",
    [
        mail("It arrives on Tuesday 6 January between 9 and 12."),
        mail("View in browser", "It arrives on Tuesday 6 January between 9 and 12."),
        mail("View in browser", "Acorn Books", preheader="It arrives on Tuesday 6 January."),
        mail("Your order A-1001", "Thank you, Ada. We have begun to pack it."),
        mail("Acorn Books", "Hi Ada, your parcel has left our house."),
        mail("在线查看", "您的订单已发货，预计1月6日送达。"),
        mail("您的验证码是 123456，10分钟内有效。", subject="验证码"),
        mail("Your code is 123456", subject="Your code"),
        mail("Your order A-1001"),
    ],
)
def test_a_first_line_that_says_something(here, check):
    assert check(here).outcome is Outcome.PASS


def test_a_hidden_preheader_that_only_leads_elsewhere_is_none(check):
    (fault,) = check(mail("Acorn Books", preheader="View this message online")).faults
    assert fault.places[0].quote == "View this message online"


def test_nothing_to_look_at(check):
    assert check(mail("View online", html=False)).reason == "it is plain text: it begins with what it says"
    assert check(mail()).reason == "it has no text"


@pytest.mark.parametrize("text", ["x" * 1_000_000, "🎉" * 300, "a", "&amp;amp;", "مرحبا", "你好 hello"])
def test_odd_texts_have_a_verdict(text, check):
    assert check(mail(text)).outcome is Outcome.PASS
