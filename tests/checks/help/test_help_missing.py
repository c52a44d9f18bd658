from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Document, Field, Link, Links, Mail, Outcome, Probed
from tests.build import block, fields, links, touchpoint

SIX = fields(*(Field(name, named_by="label", name=name, form="#f") for name in ("a", "b", "c", "d", "e", "f")))


def test_a_payment_page_without_help_is_reported(check):
    verdict = check(touchpoint("pay", block("Payment", "heading", level=1, selector="h1"), stage="commit"))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert (
        fault.message
        == "The page on which the customer commits offers no help: no contact, no questions and answers, no chat"
    )
    assert [(place.touchpoint, place.selector, place.quote) for place in fault.places] == [("pay", "h1", "Payment")]


@pytest.mark.parametrize(
    ("parts", "more", "what"),
    [
        (("Enter your data", SIX), {}, "A form of 6 fields"),
        (("Pay", fields(Field("Card", autocomplete="cc-number"))), {}, "The page on which the customer commits"),
        (("Gone", Document(status=404)), {}, "The error page"),
        ((block("Page not found", "heading", level=1),), {}, "The error page"),
        ((block("页面不存在", "heading", level=1),), {"language": "zh"}, "The error page"),
        (("Thank you!",), {"stage": "confirm"}, "The confirmation"),
        (("Your order is confirmed.",), {"kind": "email"}, "The mail"),
        (("您的订单已确认。",), {"kind": "email", "language": "zh"}, "The mail"),
    ],
)
def test_where_help_is_due(check, parts, more, what):
    (fault,) = check(touchpoint("here", *parts, **more)).faults
    assert fault.message.startswith(f"{what} offers no help")


@pytest.mark.parametrize(
    "help_",
    [
        block("Help · 020 7946 0000", region="header"),
        block("Questions? Just reply to this mail or call us on 020 7946 0000."),
        block("如有疑问，请致电客服热线 400-820-8820。"),
        block("酒店前台 24 小时接听：0571-8790-2200。"),
        block("总机：0574-8766-3300"),
        block("学习顾问小周：400-666-1881 转 8021，每天 9:00–22:00。"),
        links(Link("Contact us", "https://shop.test/c", region="footer")),
        links(Link("FAQ", "https://shop.test/questions")),
        links(Link("在线客服", "https://shop.test/k")),
        links(Link("Chat with us", role="button")),
    ],
)
def test_one_of_the_four_kinds_of_help_is_enough(check, help_):
    assert check(touchpoint("pay", "Pay", help_, stage="commit")).outcome is Outcome.PASS


def test_a_page_that_was_not_read_to_its_end_is_left_to_a_person(check):
    verdict = check(touchpoint("pay", "Pay", Document(truncated="too long"), stage="commit"))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_the_address_that_sends_the_mail_is_no_help(check):
    assert (
        check(touchpoint("mail", block("Acme <orders@shop.test>", "sender"), "Thanks.", kind="email")).outcome
        is Outcome.FAIL
    )


def test_the_length_of_a_form_that_needs_help_can_be_set(check):
    assert check(touchpoint("form", "Data", SIX), fields=7).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("kind", ["hidden", "checkbox", "submit", "search"])
def test_fields_that_are_not_typed_make_no_long_form(check, kind):
    many = fields(*(Field(str(i), type=kind, form="#f") for i in range(9)))
    assert check(touchpoint("list", "Filter", many)).outcome is Outcome.NOT_APPLICABLE


def test_two_short_forms_make_no_long_one(check):
    two = fields(*(Field(str(i), form=f"#f{i % 2}") for i in range(8)))
    assert check(touchpoint("login", "Log in or register", two)).outcome is Outcome.NOT_APPLICABLE


def test_a_product_page_is_not_applicable(check):
    assert check(touchpoint("product", "A tent for two.", stage="consider")).outcome is Outcome.NOT_APPLICABLE


def test_the_customers_own_number_shown_back_is_no_help(check):
    """The shop of django-oscar shows it on its preview and thank-you pages, and nothing else to turn to."""
    page = touchpoint("preview", "Contact", "Phone: +44 20 7946 0958", "Email: grace@customer.example", stage="commit")
    assert check(page).outcome is Outcome.PASS
    own = replace(page, given=("+44 20 7946 0958", "grace@customer.example"))
    assert check(own).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("language", "help_"),
    [
        ("zh-HK", block("客戶服務熱線：2345 6789", region="footer")),
        ("zh-HK", block("如有查詢，請致電 2345 6789。")),
        ("zh-TW", links(Link("聯絡我們", "https://shop.test/c"))),
        ("de", links(Link("Hilfe & Kontakt", "https://shop.test/service"))),
        ("fr", links(Link("Nous contacter", "https://shop.test/n"))),
        ("de", block("Bei Fragen antworten Sie einfach auf diese E-Mail.")),
    ],
)
def test_help_in_traditional_chinese_german_or_french_is_help(check, language, help_):
    assert check(touchpoint("pay", "Pay", help_, stage="commit", language=language)).outcome is Outcome.PASS


def test_no_help_in_a_language_that_is_not_read_is_left_to_a_person(check):
    verdict = check(touchpoint("pay", "Betal nu for at få din ordre sendt", stage="commit", language="da"))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_no_help_in_traditional_chinese_is_reported(check):
    (fault,) = check(touchpoint("pay", "結帳：請輸入您的地址。", stage="commit", language="zh-HK")).faults
    assert fault.message.startswith("The page on which the customer commits")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please do not reply to this email.", "en"),
        ("You cannot reply to this message.", "en"),
        ("Please don't respond to this email.", "en"),
        ("请勿回复此邮件。", "zh"),
        ("请勿直接回复本邮件。", "zh"),
    ],
)
def test_a_request_not_to_reply_is_no_help(check, text, language):
    assert check(touchpoint("mail", text, kind="email", language=language)).outcome is Outcome.FAIL


REFUSED = Probed("invalid", "sign-up", refused=True)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_small_form_that_refuses_an_answer_needs_help_at_hand(check, language):
    says = {"en": "Enter an email address.", "zh": "请输入邮箱地址。"}[language]
    (fault,) = check(touchpoint("sign-up-probe-invalid", says, REFUSED, language=language)).faults
    assert fault.message.startswith("The form that refuses an answer offers no help")
    assert check(touchpoint("here", says, links(Link("Help", "/help")), REFUSED)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("parts", "more"),
    [
        ((REFUSED, SIX), {}),
        ((REFUSED,), {"stage": "commit"}),
        ((Probed("invalid", "sign-up"),), {}),
        ((Probed("missing-page", "home"), Document(status=404)), {}),
        ((Probed("back", "home"),), {}),
    ],
    ids=["said of its source", "said of the commit page", "taken", "an error page", "no error"],
)
def test_what_was_said_elsewhere_of_a_provoked_error_is_not_said_again(check, parts, more):
    assert check(touchpoint("here", "Sign up", *parts, **more)).outcome is Outcome.NOT_APPLICABLE


def test_a_number_in_the_last_row_of_a_mail_is_its_footer(check):
    rows = (
        "会员先买，8 折。",
        "看看会员价",
        "每个账号限购 10 包。",
        "慢里咖啡 · 上海市徐汇区安福路 201 号 · 400-688-2130",
    )
    assert check(touchpoint("promo", *rows, Mail(html=True), kind="email", language="zh")).outcome is Outcome.PASS
    early = (rows[-1], *rows[:-1])
    assert check(touchpoint("promo", *early, Mail(html=True), kind="email", language="zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("help", "language"),
    [
        ("+49 8382 555 0180, Tag und Nacht", "de"),
        ("Fragen? hallo@seehof.example", "de"),
        ("02 98 44 55 66, du mardi au samedi", "fr"),
        ("للمساعدة اتصل بنا على 920000000", "ar"),
    ],
)
def test_a_number_is_help_in_any_language(help, language, check):
    text = {"de": "Ihre Buchung ist bestätigt.", "fr": "Votre commande est prête.", "ar": "شكرا لطلبك."}[language]
    offered = touchpoint("mail", text, help, Links(()), kind="email", language=language)
    assert check(offered).outcome is Outcome.PASS
    bare = touchpoint("mail", text, "SH-20418, 2027-06-04, 296,00 €", Links(()), kind="email", language=language)
    assert len(check(bare).doubts) == 1
