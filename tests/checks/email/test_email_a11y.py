from __future__ import annotations

from typing import Any

import pytest

from auditor.api import Block, Markup, Outcome, Severity, Style, Texts
from tests.build import touchpoint
from tests.told import in_chinese

ENGLISH = "Thank you for your order. We have packed it and it is on its way to you, and it will be with you by Friday."
CHINESE = "感谢您的订购。您的订单已经发货，预计周五送达。如果您有任何问题，请随时与我们的客服联系，我们很乐意为您服务。"
ARABIC = "شكرا لطلبك من متجرنا. لقد قمنا بتجهيز طلبك وهو في الطريق إليك وسوف يصل يوم الجمعة. إذا كان لديك أي سؤال يرجى الاتصال بفريق خدمة العملاء لدينا في أي وقت تريده وسوف نجيب"
HEAD = '<html lang="en"><head><title>Order 1001</title></head>'


def mail(html: str, *blocks: Block | str, language: str = "en"):
    texts = [b if isinstance(b, Block) else Block(b, style=Style("rgb(0, 0, 0)", size="16px")) for b in blocks]
    return touchpoint("order-mail", Markup(html, len(html)), Texts(tuple(texts)), kind="email", language=language)


def said(check: Any, html: str, *blocks: Block | str) -> list[str]:
    return [part for fault in check(mail(html, *blocks)).faults for part in fault.message.split(": ", 1)[1].split("; ")]


def test_everything_is_one_finding(check):
    html = (
        "<html><body><table><tr><td><table><tr><td style='color: #999'>"
        f"{ENGLISH}</td></tr></table></td></tr></table></body></html>"
    )
    verdict = check(
        mail(html, Block(ENGLISH, selector="td", style=Style("rgb(153, 153, 153)", size="16px", weight="400")))
    )

    (fault,) = verdict.faults
    assert fault.message == (
        "4 things make the mail hard to listen to or to see: it does not say its language (`lang`); it has no <title>;"
        ' 2 tables for layout without `role="presentation"` (first in line 1); a text has too little contrast (down to 2.8:1)'
    )
    assert (fault.severity, fault.key, verdict.examined) == (Severity.WARNING, "template", 5)
    assert '<html lang="en">' in fault.fix
    assert [(p.quote, p.marks) for p in fault.places] == [
        ("<html>", ("<html>",)),
        ("<html>", ("<html>",)),
        ("<table>", ("<table",)),
        (ENGLISH, (ENGLISH,)),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", ENGLISH), ("en-GB", ENGLISH), ("zh-CN", CHINESE), ("zh-Hans", CHINESE), ("fil", "x"), ("de", "x")],
)
def test_a_good_mail_is_clean(check, lang, text):
    html = f'<html lang="{lang}"><head><title>Order</title></head><body><table role="presentation"><tr><td>{text}</td></tr></table>'
    assert check(mail(html, text)).outcome is Outcome.PASS


def test_a_div_around_everything_may_say_the_language(check):
    html = f"<html><head><title>Order</title></head><body><center><div lang='en'><p>{ENGLISH}</p></div></center></body></html>"
    assert check(mail(html, ENGLISH)).outcome is Outcome.PASS
    beside = html.replace("<center>", "<p>View online</p>")
    assert said(check, beside, ENGLISH) == ["it does not say its language (`lang`)"]


@pytest.mark.parametrize("lang", ["und", "en_US", "english", "xx", "zxx", "e", "und-Latn"])
def test_what_is_no_language(check, lang):
    html = HEAD.replace('"en"', f'"{lang}"') + f"<p>{ENGLISH}</p>"
    assert said(check, html, ENGLISH) == [f'`lang="{lang}"` is no language']


def test_an_empty_language_is_none(check):
    assert said(check, HEAD.replace('"en"', '""') + "<p>x</p>", ENGLISH) == ["it does not say its language (`lang`)"]


def test_a_language_that_contradicts_the_text(check):
    assert said(check, HEAD + f"<p>{CHINESE}</p>", CHINESE) == [
        'it says `lang="en"`, but the text is in another language (zh)'
    ]
    html = HEAD.replace('"en"', '"zh-CN"') + f"<p>{ENGLISH}</p>"
    (fault,) = check(mail(html, ENGLISH)).faults
    assert fault.places[0].marks == ('lang="zh-CN"',)
    assert '<html lang="en">' in fault.fix


def test_short_texts_contradict_nothing(check):
    assert check(mail(HEAD + "<p>您好</p>", "您好")).outcome is Outcome.PASS


def test_the_subject_is_not_in_the_mail(check):
    assert check(mail(HEAD + "<p>Hello</p>", "Hello", Block(CHINESE, "subject"))).outcome is Outcome.PASS


def test_arabic_says_its_direction(check):
    html = HEAD.replace('"en"', '"ar"') + f"<p>{ARABIC}</p>"
    assert said(check, html, ARABIC) == ['it is written from right to left, and does not say so (`dir="rtl"`)']
    assert check(mail(html.replace("<p>", "<p dir='rtl'>"), ARABIC)).outcome is Outcome.PASS
    assert check(mail(html.replace("<p>", "<p style='direction:rtl'>"), ARABIC)).outcome is Outcome.PASS


@pytest.mark.parametrize("title", ["<title></title>", "<title> \n </title>"])
def test_an_empty_title_alone_is_a_notice(check, title):
    (fault,) = check(mail(f"<html lang='en'><head>{title}</head><p>x</p>", "x")).faults
    assert fault.message == "One thing makes the mail hard to listen to or to see: its <title> is empty"
    assert fault.severity is Severity.NOTICE


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Item</th><th>Price</th></tr><tr><td>Tea</td><td>£4</td></tr></table>",
        "<table><caption>Your order</caption><tr><td>Tea</td></tr></table>",
        "<table><tr><td>Tea</td><td>£4</td></tr><tr><td>Cup</td><td>£9</td></tr></table>",
        "<table><tbody><tr><td>茶</td><td>¥4</td></tr><tr><td>杯</td><td>¥9</td></tr></tbody></table>",
        "<table role='none'><tr><td>x</td></tr></table>",
        "<table role='table'><tr><td>x</td></tr></table>",
        "<!--[if mso]><table><tr><td><![endif]-->x",
        "<table></table>",
    ],
)
def test_tables_that_are_no_layout_or_say_so(check, table):
    assert check(mail(HEAD + table, "x")).outcome is Outcome.PASS


def coloured(ink: str, size: str = "16px", weight: str = "400", background: str = "", **more: str) -> Block:
    return Block("Pay now", style=Style(ink, background, size=size, weight=weight, **more))


WHITE, GREY, PALE = "rgb(255, 255, 255)", "rgb(118, 118, 118)", "rgb(153, 153, 153)"


@pytest.mark.parametrize(
    ("around", "block", "found"),
    [
        ("<p>%s</p>", coloured(PALE), True),
        ("<p>%s</p>", coloured(GREY), False),  # 4.54:1
        ("<p>%s</p>", coloured("rgb(148, 148, 148)", "24px"), False),  # 3.03:1, large
        ("<p>%s</p>", coloured("rgb(148, 148, 148)", "19px", "700"), False),
        ("<p>%s</p>", coloured("rgb(148, 148, 148)", "19px"), True),
        ("<p>%s</p>", coloured(PALE, background="rgb(0, 0, 0)"), False),
        ("<p>%s</p>", coloured(WHITE, background="rgb(0, 0, 0)"), False),
        ("<p>%s</p>", coloured("rgba(153, 153, 153, 0.5)"), False),
        ("<p>%s</p>", coloured(PALE, image="url(x.png)"), False),
        ("<p>%s</p>", coloured(PALE, opacity="0.5"), False),
        ("<table role=none bgcolor='#222222'><tr><td><p>%s</p></table>", coloured(WHITE), False),
        ("<table role=none bgcolor='222222'><tr><td><p>%s</p></table>", coloured(WHITE), False),
        ("<table role=none bgcolor='#eeeeee'><tr><td><p>%s</p></table>", coloured(WHITE), True),
        ("<div style='background: #222'><div style='background: transparent'>%s</div></div>", coloured(WHITE), False),
        ("<div style='background: #222 url(x.png)'>%s</div>", coloured(WHITE), False),
        ("<div style='background-color: #eee; background-image: url(x.png)'>%s</div>", coloured(WHITE), False),
        ("<div style='background: linear-gradient(red, blue)'>%s</div>", coloured(WHITE), False),
        ("<td background='x.png'>%s</td>", coloured(WHITE), False),
        ("<div style='background: rgba(0, 0, 0, .5)'>%s</div>", coloured(WHITE), False),
        ("<style>.dark { background: #222 }</style><div class='dark'>%s</div>", coloured(WHITE), False),
        ("<style>.pale { background: #eee }</style><div class='pale'>%s</div>", coloured(WHITE), True),
        (
            "<style>div { background: #eee } .dark { background: #222 }</style><div class='dark'>%s</div>",
            coloured(WHITE),
            False,
        ),
        (
            "<style>.dark { background: #222 }</style><div class='dark' style='background: #eee'>%s</div>",
            coloured(WHITE),
            True,
        ),
        (
            "<style>.dark { background: #222 !important }</style><div class='dark' style='background: #eee'>%s</div>",
            coloured(WHITE),
            False,
        ),
        ("<style>.a .dark { background: #222 }</style><div class='dark'>%s</div>", coloured(WHITE), False),
        ("<style>@media (min-width: 1px) { div { background: #222 } }</style><div>%s</div>", coloured(WHITE), False),
        (
            "<style>@media (prefers-color-scheme: dark) { div { background: #222 } }</style><div>%s</div>",
            coloured(WHITE),
            True,
        ),
        ("<p style='background: #222'>%s</p><p style='background: #eee'>%s</p>", coloured(WHITE), False),
    ],
)
def test_contrast_is_measured_where_the_ground_is_certain(check, around, block, found):
    verdict = check(mail(HEAD + "<body>" + around.replace("%s", block.text), block))
    assert ["contrast" in f.message for f in verdict.faults] == ([True] if found else [])


def test_only_the_run_that_has_the_colour_is_marked(check):
    block = Block("Order number: 12", selector="p", style=Style(PALE, size="16px", weight="400"))
    (fault,) = check(mail(HEAD + "<p><span style='color: #999'>Order number:</span> 12</p>", block)).faults
    assert [(p.quote, p.marks) for p in fault.places] == [("Order number: 12", ("Order number:",))]


def test_signs_without_letters_are_not_read(check):
    assert check(mail(HEAD + "<p>•|—</p>", Block("•|—", style=Style(PALE, size="16px")))).outcome is Outcome.PASS


def test_many_pale_texts_are_counted_and_five_are_shown(check):
    blocks = [Block(f"Line {n}", style=Style(PALE, size="16px", weight="400")) for n in range(9)]
    (fault,) = check(mail(HEAD + "".join(f"<p>{b.text}</p>" for b in blocks), *blocks)).faults
    assert "9 texts have too little contrast" in fault.message
    assert len(fault.places) == 5


def test_a_picture_without_alt_is_not_our_business(check):
    assert check(mail(HEAD + "<img src='x.png'><p>x</p>", "x")).outcome is Outcome.PASS


def test_a_long_mail_needs_no_heading(check):
    blocks = [f"Paragraph {n}. {ENGLISH}" for n in range(30)]
    assert check(mail(HEAD + "".join(f"<p>{b}</p>" for b in blocks), *blocks)).outcome is Outcome.PASS


def test_nothing_to_look_at_is_not_applicable(check):
    assert check(mail("")).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("<html><body></body></html>")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "html",
    [
        "\0",
        "<table>" * 5000,
        "<p style='background:" + "(" * 5000 + "'>x</p>",
        "<style>" + "a{" * 5000,
        "x" * 1_000_000,
    ],
)
def test_hostile_mails(check, html):
    check(mail(html, "x", Block("😀" * 500), Block("a" * 100_000, style=Style("rgb(9, 9, 9)", size="huge"))))


def test_what_it_says_in_chinese(check):
    (fault,) = check(mail(f"<html><body>{ENGLISH}</body></html>", ENGLISH)).faults

    assert in_chinese(fault.message) == "该邮件有 2 处让人难以听读或看清：没有声明语言（`lang`）；没有 <title>"
    assert in_chinese(fault.fix) == (
        '写上 `<html lang="en">`，并在包住全部内容的 `<div>` 上写同样的属性。加上 `<title>`。'
    )
