from __future__ import annotations

import pytest

from auditor.api import Box, Confidence, Image, Images, Link, Links, Mail, Outcome, Style
from tests.build import block, touchpoint

BLUE = "rgb(10, 90, 200)"


def link(text: str, href: str = "https://acme.test/do?id=1", ground: str = "", **more: object) -> Link:
    return Link(text, href, style=Style(background=ground), box=Box(0, 0, 160, 40), **more)  # type: ignore[arg-type]


def mail(
    *parts: object, links: tuple[Link, ...] = (), subject: str = "Hello", sender: str = "help@acme.test", **more: object
):
    envelope = Mail(sender=sender, subject=subject, html=True)
    return touchpoint("mail", block(subject, "subject"), *parts, envelope, Links(links), kind="email", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please confirm your email address.", "confirm your email address"),
        ("Please verify your account to go on.", "verify your account"),
        ("You need to reset your password.", "reset your password"),
        ("Please pay the invoice by 14 March.", "pay the invoice"),
        ("Please complete your profile.", "complete your profile"),
        ("Please rate your stay.", "rate your stay"),
        ("Please choose a delivery slot.", "choose a delivery slot"),
        ("Don’t forget to renew your membership.", "renew your membership"),
        ("请确认您的邮箱。", "确认您的邮箱"),
        ("请尽快支付您的账单。", "尽快支付"),
        ("请您完善个人资料。", "完善个人资料"),
        ("請確認您的郵箱。", "確認您的郵箱"),
    ],
)
def test_a_request_without_a_link(check, text, words):
    (fault,) = check(mail(text)).faults
    assert fault.message == f"The mail asks for “{words}”, and has no link or button for it"
    assert fault.places[0].marks == (words,)
    assert fault.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    "text", ["Click the button below to go on.", "Please follow this link.", "请点击下方按钮。", "請點擊以下鏈接。"]
)
def test_a_button_that_is_not_there(check, text):
    (fault,) = check(mail(text)).faults
    assert fault.confidence is Confidence.HIGH


def test_the_subject_asks(check):
    (fault,) = check(mail("We look forward to seeing you.", subject="Confirm your email address")).faults
    assert fault.places[0].quote == "Confirm your email address"


def test_links_of_the_footer_are_no_way(check):
    others = (
        link("Acme", "https://acme.test/"), link("Unsubscribe"), link("Privacy policy"), link("Help"),
        link("Facebook", "https://facebook.com/acme"), link("write", "mailto:help@acme.test"),
    )  # fmt: skip
    assert len(check(mail("Please confirm your email address.", links=others)).faults) == 1


@pytest.mark.parametrize("name", ["Confirm", "here", "Go on", "https://acme.test/c/1", "确认邮箱"])
def test_something_to_press(check, name):
    assert check(mail("Please confirm your email address.", links=(link(name),))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "way",
    [
        "https://acme.test/confirm/1", "www.acme.test", "Go to acme.co.uk/pay", "Just reply to this email.", "Call us on 020 7946 0958.", "Open the Acme app.",
        "Log in to your account.", "Sort code 20-00-00, account number 12345678.", "Ask at the front desk.",
        "See the attached form.", "致电 400-000-7946。", "请在微信小程序中操作。", "请扫描二维码。",
    ],
)  # fmt: skip
def test_other_ways(check, way):
    assert check(mail("Please pay your bill.", way)).outcome is Outcome.PASS


def test_a_reply_that_nobody_reads_is_no_way(check):
    assert check(mail("Please confirm your booking.", "Just reply to this email.", sender="noreply@acme.test")).faults


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your order.", "Your payment was received.", "If you did not ask for this, reset your password.",
        "You don’t need to confirm your email address.", "We will never ask you to confirm your account by mail.",
        "You can track your order in two days.", "You can pay your bill later.", "Thanks for confirming your email address.",
        "您的邮箱已确认。", "如果不是您本人操作，请修改密码。", "您可以查询物流。", "感谢您完善资料。",
    ],
)  # fmt: skip
def test_mails_that_ask_for_nothing(check, text):
    assert check(mail(text)).outcome is Outcome.NOT_APPLICABLE


def test_a_picture_may_be_the_button(check):
    picture = Images((Image("", "a.png", True, box=Box(0, 0, 400, 200)),))
    assert check(mail("Please confirm your email address.", picture)).outcome is Outcome.NEEDS_REVIEW


def three(*names: str, **more: str) -> tuple[Link, ...]:
    return tuple(link(name, more.get("href", f"https://acme.test/{number}"), BLUE) for number, name in enumerate(names))


def test_three_buttons(check):
    (fault,) = check(mail("Your trial has ended.", links=three("Upgrade", "Export", "Close"))).faults
    assert fault.message == "3 buttons of equal weight lead to different places: “Upgrade”, “Export” and “Close”"
    assert len(fault.places) == 3
    assert check(mail("Your trial has ended.", links=three("Upgrade", "Export", "Close"))).outcome is Outcome.FAIL
    assert (
        check(mail("Your trial has ended.", links=three("Upgrade", "Export", "Close")), primary=3).outcome
        is Outcome.PASS
    )


def test_a_button_whose_ground_is_its_cell(check):
    cells = [block(name, "cell", style=Style(background=BLUE)) for name in ("Upgrade", "Export", "Close")]
    plain = tuple(link(name, f"https://acme.test/{name}") for name in ("Upgrade", "Export", "Close"))
    low = [
        block(name, "cell", style=Style(background=BLUE), box=Box(0, 0, 160, 40))
        for name in ("Upgrade", "Export", "Close")
    ]
    assert check(mail("Your trial has ended.", *low, links=plain)).outcome is Outcome.FAIL
    del cells


def test_buttons_that_are_one(check):
    body = "Your trial has ended."
    assert (
        check(mail(body, links=three("Upgrade", "Export", "Close", href="https://acme.test/go"))).outcome
        is Outcome.PASS
    )
    assert check(mail(body, links=three("Read more", "Read more", "Read more"))).outcome is Outcome.PASS
    assert check(mail(body, links=three("Upgrade", "Export"))).outcome is Outcome.PASS
    assert check(mail(body, links=three("Upgrade", "Unsubscribe", "Facebook"))).outcome is Outcome.PASS


@pytest.mark.parametrize("ground", ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)", "", "rgb(246, 246, 246)"])
def test_plain_links_are_no_buttons(check, ground):
    links = tuple(link(name, f"https://acme.test/{name}", ground) for name in ("Upgrade", "Export", "Close"))
    assert check(mail("Your trial has ended.", links=links)).outcome is Outcome.NOT_APPLICABLE


def test_newsletters_show_many_offers(check):
    assert (
        check(mail("Look at this.", links=three("Tents", "Boots", "Stoves"), purpose="marketing")).outcome
        is Outcome.PASS
    )


def test_nothing_to_look_at(check):
    assert check(mail()).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("Bitte bestätigen Sie Ihre Adresse.", language="de")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "请点击" * 50_000, "please " * 100_000, "😀", "אנא אשר", "&amp;amp;lt;"]
)
def test_odd_texts(check, text):
    check(mail(text, links=(link(text),)))
