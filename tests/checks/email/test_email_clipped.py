from __future__ import annotations

import pytest

from auditor.api import Markup, Outcome, Severity
from tests.build import block, texts, touchpoint
from tests.ends import ends

CELL = '<td style="padding:0;margin:0;font-family:Arial,sans-serif;font-size:14px;color:#333333">word</td>'


def mail(html: str, *blocks: str):
    markup = Markup(html[:2_000_000], len(html.encode()))
    return touchpoint("news", texts(block("News", "subject"), *blocks), markup, kind="email")


def long(kilobytes: int) -> str:
    return CELL * (kilobytes * 1024 // len(CELL))


def test_a_mail_that_gmail_cuts(check):
    (fault,) = check(mail(long(180) + "<p>Bye</p>", "Bye")).faults
    assert fault.message.startswith(
        "The HTML of the mail has 180 KB; Gmail shows the first 102 KB, as far as “…word word"
    )
    assert fault.severity is Severity.WARNING


def test_what_lies_behind_the_cut_makes_it_an_error(check):
    end = '<p>Order total: £132.95</p><a href="https://acorn.example/u">Unsubscribe</a>'
    (fault,) = check(mail(long(120) + end, "Order total: £132.95", "Unsubscribe")).faults
    assert fault.message == (
        "The HTML of the mail has 120 KB; Gmail shows the first 102 KB and hides the total “Order total £132.95” and "
        "the way to leave the list (“Unsubscrib”)"
    )
    assert fault.severity is Severity.ERROR
    assert fault.places[0].quote == "Order total: £132.95"


def test_in_chinese(check):
    (fault,) = check(mail(long(120) + "<p>合计：￥299.00</p><p>退订</p>", "合计：￥299.00", "退订")).faults
    assert "the total “合计 ￥299.00” and the way to leave the list (“退订”)" in fault.message


def test_what_stands_before_the_cut_too_is_not_lost(check):
    same = "<p>Total £5.00 · Unsubscribe</p>"
    (fault,) = check(mail(same + long(120) + same, "Total £5.00 · Unsubscribe")).faults
    assert fault.severity is Severity.WARNING


def test_pictures_written_into_the_html_count(check):
    html = f'<p>Hello</p><img alt="x" src="data:image/png;base64,{"A" * 150_000}">'
    (fault,) = check(mail(html, "Hello")).faults
    assert fault.message.endswith("; 147 KB of it are pictures written into the HTML")


@pytest.mark.parametrize("html", [long(40), long(101), "<p>你好</p>", f'<img src="cid:big@acorn" alt="Big">{long(60)}'])
def test_a_mail_that_is_shown_whole(html, check):
    assert check(mail(html, "Hello")).outcome is Outcome.PASS


def test_the_size_counts_bytes_and_not_characters(check):
    han = "<p>" + "订" * 40_000 + "</p>"
    assert check(mail(han, "订")).outcome is Outcome.FAIL
    assert check(mail("<p>" + "o" * 40_000 + "</p>", "o")).outcome is Outcome.PASS


def test_the_limit_can_be_set(check):
    assert check(mail(long(40), "word"), kilobytes=20).outcome is Outcome.FAIL


def test_nothing_to_look_at(check):
    assert check(mail("", "Hello")).reason == "it has no HTML"


@pytest.mark.parametrize("html", ["x" * 2_000_000, "<" * 2_000_000, "<p" * 700_000, "<style>" * 200_000, "🎉" * 60_000])
def test_odd_html_has_a_verdict(html, check):
    with ends():
        assert check(mail(html, "x")).outcome is Outcome.FAIL
