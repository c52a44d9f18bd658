from __future__ import annotations

import pytest

from auditor.api import Confidence, Link, Mail, Markup, Outcome, Style, Template, Texts
from tests.build import block, links, texts, touchpoint
from tests.ends import ends

BUTTON = Style(background="rgb(0, 90, 160)", radius="4px")


def mail(html: list[str], text: str, *more: object, urls: tuple[str, ...] = (), language: str = "en", **fields: object):
    about = Mail(sender="orders@acorn.example", subject="Hello", text=text, html=True, text_links=urls, **fields)  # type: ignore[arg-type]
    body = texts(block("Hello", "subject"), *html)
    return touchpoint("confirmed", body, about, *more, kind="email", language=language)


def test_another_number_of_days_in_the_text_part(check):
    verdict = check(
        mail(["You can return it within 30 days of delivery."], "You can return it within 14 days of delivery.")
    )
    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == "The text part says “14 days” where the HTML says “30 days”"
    assert (fault.severity, fault.confidence) == (None, Confidence.HIGH)
    assert [(p.quote, p.marks) for p in fault.places] == [
        ("You can return it within 30 days of delivery.", ("30 days",)),
        ("You can return it within 14 days of delivery.", ("14 days",)),
    ]


def test_another_day_in_chinese(check):
    verdict = check(mail(["商品签收后30天内可以退货。"], "商品签收后7天内可以退货。", language="zh-CN"))
    (fault,) = verdict.faults
    assert fault.message == "The text part says “7天” where the HTML says “30天”"


@pytest.mark.parametrize(
    ("html", "text", "values"),
    [
        ("Order total: £31.94", "Order total: £29.99", ("£29.99", "£31.94")),
        ("Arrives on Tuesday 6 January", "Arrives on Tuesday 7 January", ("7 January", "6 January")),
        ("Your order number is A-1001, thank you", "Your order number is A-1002, thank you", ("A-1002", "A-1001")),
        ("订单合计：￥299.00", "订单合计：￥289.00", ("￥289.00", "￥299.00")),
    ],
)
def test_sums_days_and_numbers_that_differ(html, text, values, check):
    (fault,) = check(mail([html], text)).faults
    assert fault.message == f"The text part says “{values[0]}” where the HTML says “{values[1]}”"


def test_figures_of_the_html_alone_are_one_finding(check):
    html = ["Order A-1001", "Tent £129.00", "Delivery £3.95", "Total £132.95", "It arrives on 6 January 2026."]
    (fault,) = check(mail(html, "Thank you for your order. We have got it and pack it now.")).faults
    assert fault.message == "Only the HTML says “A-1001”, “£129.00”, “£3.95” and 2 more; the text part does not"
    assert len(fault.places) == 3
    assert fault.confidence is Confidence.MEDIUM


def test_html_without_a_text_part(check):
    (fault,) = check(mail(["Thank you."], "")).faults
    assert fault.message == "The mail has HTML and no plain-text part"


def test_a_text_part_that_says_nothing(check):
    html = [
        "Thank you for your order A-1001. We pack it today and send it tomorrow, so that it is with you on 6 January. "
        * 2
    ]
    (fault,) = check(mail(html, "Your mail program does not support HTML.")).faults
    assert (
        fault.message == "The text part says nothing of what the HTML says: “Your mail program does not support HTML.”"
    )


def test_a_button_that_the_text_part_lacks(check):
    track = Link("Track your order", "https://acorn.example/track/A-1001", role="link", style=BUTTON, selector="a")
    (fault,) = check(mail(["Track your order"], "Track your order on our site.", links(track))).faults
    assert fault.message == "The text part does not have the address of “Track your order”"
    assert fault.places[0].selector == "a"


def test_an_address_that_only_the_text_part_has(check):
    track = Link("Track", "https://acorn.example/track/A-1001", style=BUTTON)
    text = "Track: https://acorn.example/track/A-1001 or https://acorn.example/old-help"
    urls = ("https://acorn.example/track/A-1001", "https://acorn.example/old-help")
    (fault,) = check(mail(["Track"], text, links(track), urls=urls)).faults
    assert fault.message == "Only the text part leads to https://acorn.example/old-help"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (["Total £1,299.00"], "Total 1299 GBP"),
        (["Total £1,299.00"], "*Total* **£1299**"),
        (["It arrives on Tuesday 6 January 2026."], "Arrival: 2026-01-06"),
        (["It arrives on Tuesday 6 January 2026."], "Arrival: 06/01/2026"),
        (["Return it within 14 days."], "Return it within two weeks."),
        (["Valid for 24 hours."], "Valid for one day."),
        (["Collect it at 5 pm."], "Collect it at 17:00."),
        (["Call +44 20 7946 0123."], "Call 020 7946 0123."),
        (["请在2026年1月6日下午3点前付款，合计299元。"], "请在2026-01-06 15:00前付款，合计￥299.00。"),
        (["Order A-1001"], "Order number: A1001"),
        (["Order #100231"], "Order 100231"),
        (["Thank you.", "© 2026 Acorn Ltd, company no. 04123456"], "Thank you."),
        (["Thank you."], "Thank you.\n\n(c) 2026 Acorn Ltd, VAT no. GB123456789"),
        (["Total", "£29.99"], "| Total | £29.99 |\n| ----- | ------ |"),
        (["Write to help@acorn.example."], "Write to help@acorn.example ( mailto:help@acorn.example )."),
        (["Save 20% now"], "Save 20 % now"),
        (["Code 123456"], "Your code: 123456"),
        (["Tea, 2 tins", "¥256.00"], "Tea × 2, ¥128.00 each\n¥256.00"),
    ],
)
def test_the_same_in_another_notation_is_the_same(html, text, check):
    verdict = check(mail(html, text))
    assert verdict.outcome is Outcome.PASS, [fault.message for fault in verdict.faults]


def test_a_hard_line_break_inside_of_a_figure_changes_nothing(check):
    text = "You can send back whatever you do not like, unused and in its box, within 30\ndays of delivery."
    assert check(mail(["Send it back within 30 days of delivery."], text)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("href", "text", "urls"),
    [
        ("https://acorn.example/track/A-1001?utm_source=mail", "https://acorn.example/track/A-1001", True),
        ("https://click.acorn.example/ls/click?upn=Xy7Zk0aB", "https://acorn.example/track/A-1001", True),
        (
            "https://acorn.example/c/3f9a2b7c8d1e4f5a6b7c8d9e0f1a2b3c",
            "https://acorn.example/c/a1b2c3d4e5f60718293a4b5c6d7e8f90",
            True,
        ),
        ("https://acorn.example/track/A-1001", "[Track](https://acorn.example/track/A-1001)", False),
        ("https://acorn.example/", "Thank you.", False),
        ("https://www.facebook.com/acorn", "Thank you.", False),
        ("https://acorn.example/unsubscribe?u=1", "Thank you.", False),
        ("{{ action_url }}", "Track: {{ action_url }}", False),
    ],
)
def test_links_that_are_the_same_or_may_be(href, text, urls, check):
    link = Link("Track your order", href, href, style=BUTTON)
    found = check(mail(["Track your order"], text, links(link), urls=(text,) if urls else ()))
    assert found.outcome is Outcome.PASS, [fault.message for fault in found.faults]


def test_what_stands_in_the_html_unseen_is_there(check):
    markup = Markup('<p>Hello</p><div style="display:none">Order A-1001, £29.99</div>', 60)
    assert check(mail(["Hello"], "Hello. Order A-1001, £29.99", markup)).outcome is Outcome.PASS


def test_nothing_to_compare(check):
    plain = touchpoint("plain", "Hello", Mail(subject="x", text="Hello"), kind="email")
    assert check(plain).reason == "it has one part"
    template = mail(["Hello"], "", Template("jinja"))
    assert check(template).reason == "a template without a text part; the sending program may add one"
    both = mail(["Hello"], "", beside="Hi")
    assert check(both).reason == "its texts stand one below the other: they are no editions of one another"


@pytest.mark.parametrize(
    "text", ["", " ", "word", "x" * 1_000_000, "1" * 1_000_000, "🎉" * 500, "你好 hello £5 ５天", "&amp;amp;"]
)
def test_odd_texts_have_a_verdict(text, check):
    with ends():
        check(mail(["Hello £5"], text or "x"))
        check(touchpoint("odd", Texts((block(text),)), Mail(html=True, text="Total £5"), Markup(text, 1), kind="email"))


def test_a_number_masked_with_asterisks_is_the_same_in_both_parts(check):
    receiver = "收货人：林晓雨，138****2207，请保持电话畅通"
    assert check(mail([receiver], receiver, language="zh-CN")).outcome is Outcome.PASS
    total = "实付：¥637.00，订单已经付款"
    (fault,) = check(mail([total], f"**{total.replace('637', '687')}**", language="zh-CN")).faults
    assert fault.message == "The text part says “¥687.00” where the HTML says “¥637.00”"


def test_a_number_below_a_line_of_figures_is_a_number_of_its_own(check):
    """An international number does not run on from the register number of the line above."""
    end = ["Register: HRB 10442 at the court of Kempten. VAT ID: DE 136 695 976", "+49 8382 555 0180, day and night"]
    verdict = check(mail(["Your booking is confirmed.", *end], "Your booking is confirmed.\n\n" + "\n".join(end)))
    assert verdict.outcome is Outcome.PASS
    other = "\n".join(end).replace("0180", "0190")
    (fault,) = check(mail(["Your booking is confirmed.", *end], "Your booking is confirmed.\n\n" + other)).faults
    assert "+49 8382 555 0190" in fault.message


def test_an_hour_behind_a_chinese_comma(check):
    leave = "退房：12 月 20 日（周日），12:00 前"
    (fault,) = check(mail([leave], leave.replace("12:00", "14:00"), language="zh-CN")).faults
    assert fault.message == "The text part says “14:00” where the HTML says “12:00”"
    assert check(mail([leave], leave, language="zh-CN")).outcome is Outcome.PASS


def test_a_day_is_held_against_the_one_of_its_month(check):
    html = ["Your subscription ends on December 14", "As you asked on November 16, 2026, it ends. You can read on."]
    text = "Your subscription ends on December 4\n\nAs you asked, it ends. You can read on."
    messages = [fault.message for fault in check(mail(html, text)).faults]
    assert messages[0] == "The text part says “December 4” where the HTML says “December 14”"


@pytest.mark.parametrize("address", ["https://acorn.example/view-in-browser/8", "https://acorn.example/webview?m=8"])
def test_the_mail_itself_on_the_web_is_no_other_destination(check, address):
    track = "https://acorn.example/track"
    html = links(Link("Track", track, track))
    same = f"Track: {track}"
    assert check(mail(["Track"], f"Read online: {address}\n{same}", html, urls=(address, track))).faults == ()
    other = "https://acorn.example/claims"
    assert check(mail(["Track"], f"Claim: {other}\n{same}", html, urls=(other, track))).faults
