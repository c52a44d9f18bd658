from __future__ import annotations

import time

import pytest

from auditor.facts.spans.amounts import canonical, currency, find_amounts
from auditor.facts.spans.plain import plain


def read(text, market="", language=""):
    prepared = plain(text)
    return [(a.value, a.unit, prepared.shown(a.start, a.end)) for a in find_amounts(prepared.text, market, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Order 12345 total £5", [("5.00", "GBP", "£5")]),
        ("2 x £3.50", [("3.50", "GBP", "£3.50")]),
        ("1.234,56 €", [("1234.56", "EUR", "1.234,56 €")]),
        ("€1,234.56", [("1234.56", "EUR", "€1,234.56")]),
        ("€ 1 234,56", [("1234.56", "EUR", "€ 1 234,56")]),
        ("€1\u202f299,00", [("1299.00", "EUR", "€1\u202f299,00")]),
        ("CHF 1'299.00", [("1299.00", "CHF", "CHF 1'299.00")]),
        ("1 299 zł", [("1299.00", "PLN", "1 299 zł")]),
        ("£5 100 items", [("5.00", "GBP", "£5")]),
        ("1,299元", [("1299.00", "CNY", "1,299元")]),
        ("￥１，２９９．００", [("1299.00", "¥", "￥１，２９９．００")]),
        ("¥1.2万", [("12000.00", "¥", "¥1.2万")]),
        ("1.2万元", [("12000.00", "CNY", "1.2万元")]),
        ("人民币99元", [("99.00", "CNY", "人民币99元")]),
        ("满200，300元", [("300.00", "CNY", "300元")]),
        ("共2件，299元", [("299.00", "CNY", "299元")]),
        ("¥5千克", [("5.00", "¥", "¥5")]),
        ("-£5.00", [("-5.00", "GBP", "-£5.00")]),
        ("£-5.00", [("-5.00", "GBP", "£-5.00")]),
        ("£-0.00", [("0.00", "GBP", "£-0.00")]),
        ("US$45.00 USD", [("45.00", "USD", "US$45.00 USD")]),
        ("AED 8000 (USD 2179)", [("8000.00", "AED", "AED 8000"), ("2179.00", "USD", "USD 2179")]),
        ("1.250 KWD", [("1.25", "KWD", "1.250 KWD")]),
        ("£5m and £5 m2", [("5000000.00", "GBP", "£5m"), ("5.00", "GBP", "£5")]),
        ("£1\u200b2.00", [("12.00", "GBP", "£1\u200b2.00")]),
        ("\u200f£12.00\u200e", [("12.00", "GBP", "£12.00")]),
        ("\ud800£5\udfff", [("5.00", "GBP", "£5")]),
        ("Order total£29.99", [("29.99", "GBP", "£29.99")]),
    ],
)  # fmt: skip
def test_sums_in_every_spelling(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Order 12345",
        "A4 $",
        "£",
        "24/7",
        "£" + "9" * 300,
        "10:30",
        "Model USD",
        "１２３",
        "XEUR5",
        "v1.2.3",
        "£ .",
        "page 3",
    ],
)
def test_what_is_no_sum(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("sign", "market", "language", "code"),
    [
        ("$", "us", "en", "USD"), ("$", "ca", "en", "CAD"), ("$", "gb", "en", "$"), ("$", "", "en", "$"),
        ("¥", "cn", "en", "CNY"), ("¥", "jp", "zh", "JPY"), ("¥", "", "zh-CN", "CNY"), ("¥", "", "ja", "JPY"),
        ("¥", "gb", "en", "¥"), ("kr", "se", "sv", "SEK"), ("kr", "", "", "kr"), ("RMB", "", "", "CNY"),
    ],
)  # fmt: skip
def test_a_sign_that_several_currencies_share_is_decided_by_the_market(sign, market, language, code):
    assert currency(sign, market, language) == code


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("29.9", "29.90"),
        ("30", "30.00"),
        ("0.005", "0.005"),
        ("007", "7.00"),
        ("1,29,999", "129999.00"),
        ("", ""),
        ("..", ""),
    ],
)
def test_canonical_text_compares_by_equality(number, value):
    assert canonical(number) == value


@pytest.mark.parametrize(
    "hostile", ["9", "£", "1,", "1 234 ", "£1 ", "- ", "USD ", "¥1.2万", "1'", ".", "£-", "０", "\ud800", "( £"]
)
def test_a_line_without_end_takes_seconds(hostile):
    text = (hostile * 300_000)[:300_000]
    started = time.perf_counter()
    for _ in find_amounts(plain(text).text, "gb", "en"):
        pass
    assert time.perf_counter() - started < 15
