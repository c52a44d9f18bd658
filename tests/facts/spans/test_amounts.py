from __future__ import annotations

import pytest

from auditor.facts.spans.amounts import canonical, currency, find_amounts
from auditor.facts.spans.plain import plain
from tests.ends import ends


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
        ("£5 - £10", [("5.00", "GBP", "£5"), ("10.00", "GBP", "£10")]),
        ("£5-£10", [("5.00", "GBP", "£5"), ("10.00", "GBP", "£10")]),
        ("Discount -£5", [("-5.00", "GBP", "-£5")]),
        ("1'234.56 CHF", [("1234.56", "CHF", "1'234.56 CHF")]),
        ("₹12,34,567", [("1234567.00", "INR", "₹12,34,567")]),
        ("PTE 120 000 000", [("120000000.00", "PTE", "PTE 120 000 000")]),
        ("DEM 170 000", [("170000.00", "DEM", "DEM 170 000")]),
        ("1 250 ₽", [("1250.00", "RUB", "1 250 ₽")]),
        ("$75 million", [("75000000.00", "$", "$75 million")]),
        ("$1.5bn", [("1500000000.00", "$", "$1.5bn")]),
        ("75 USD million", [("75000000.00", "USD", "75 USD million")]),
        ("30 MUSD", [("30000000.00", "USD", "30 MUSD")]),
        ("35 lakh rupees", [("3500000.00", "Rs", "35 lakh rupees")]),
        ("309,381 yen", [("309381.00", "JPY", "309,381 yen")]),
        ("10 turkish lira", [("10.00", "TRY", "10 turkish lira")]),
        ("aud$ 15", [("15.00", "AUD", "aud$ 15")]),
        ("C$60.00 (CAD)", [("60.00", "CAD", "C$60.00 (CAD)")]),
        ("99¢", [("0.99", "$", "99¢")]),
        ("50 cents", [("0.50", "$", "50 cents")]),
        ("470 pence", [("4.70", "GBP", "470 pence")]),
        ("15 dollars 50.", [("15.50", "$", "15 dollars 50")]),
        ("100元人民币", [("100.00", "CNY", "100元人民币")]),
        ("1200亿美元", [("120000000000.00", "USD", "1200亿美元")]),
        ("20日元5銭", [("20.05", "JPY", "20日元5銭")]),
        ("3英镑50便士", [("3.50", "GBP", "3英镑50便士")]),
        ("50美分", [("0.50", "USD", "50美分")]),
        ("8分钟，5分", []),
        ("3元5角", [("3.50", "CNY", "3元5角")]),
        ("500韩元，20泰铢", [("500.00", "KRW", "500韩元"), ("20.00", "THB", "20泰铢")]),
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
        "ALL 5 solutions",
        "TOP 10",
        "PHP 8",
        "BMD-050 Bai Mu Dan × 1",
        "CUP-12",
        "5 p. 10",
        "2024年元旦",
        "买3块香皂",
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
    "hostile",
    [
        "9",
        "£",
        "dollars ",
        "five ",
        "one cent ",
        "元",
        "一",
        "三块",
        "USD",
        "5 lakh ",
        "cent five ",
        "1,",
        "1 234 ",
        "£1 ",
        "- ",
        "USD ",
        "¥1.2万",
        "1'",
        ".",
        "£-",
        "０",
        "\ud800",
        "( £",
    ],
)
def test_a_line_without_end_comes_to_an_end(hostile):
    text = (hostile * 300_000)[:300_000]
    with ends():
        for _ in find_amounts(plain(text).text, "gb", "en"):
            pass


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a hundred dollars", [("100.00", "$", "a hundred dollars")]),
        ("It costs twenty-five cents.", [("0.25", "$", "twenty-five cents")]),
        ("ten million yen", [("10000000.00", "JPY", "ten million yen")]),
        ("half a million euros", [("500000.00", "EUR", "half a million euros")]),
        ("three quarters billion us dollars", [("750000000.00", "USD", "three quarters billion us dollars")]),
        ("one-yen bid", [("1.00", "JPY", "one-yen")]),
        ("one penny", [("0.01", "GBP", "one penny")]),
        ("五十美分", [("0.50", "USD", "五十美分")]),
        ("十五美元", [("15.00", "USD", "十五美元")]),
        ("二百元", [("200.00", "CNY", "二百元")]),
        ("一百万美元", [("1000000.00", "USD", "一百万美元")]),
        ("三块五", [("3.50", "CNY", "三块五")]),
        ("五块钱", [("5.00", "CNY", "五块钱")]),
        ("三亿元", [("300000000.00", "CNY", "三亿元")]),
        ("两块香皂，二元一次方程，第一元", []),
        ("the dollars and the euros of two countries", []),
        ("five people, no cents", []),
    ],
)
def test_sums_in_words(text, expected):
    assert read(text) == expected


def test_pounds_are_money_where_they_are_no_weight():
    assert read("5 pounds", "gb") == [("5.00", "GBP", "5 pounds")]
    assert read("5 pounds", "us") == []
    assert read("99p", "gb") == [("0.99", "GBP", "99p")]
    assert read("1080p", "gb") == []
    assert read("99p") == []


@pytest.mark.parametrize(
    ("sign", "market", "code"),
    [
        ("rupees", "pk", "PKR"), ("rupees", "", "Rs"), ("Rs", "in", "INR"), ("pesos", "mx", "MXN"), ("R", "za", "ZAR"),
        ("dirhams", "ae", "AED"), ("US $", "", "USD"), ("aud$", "", "AUD"), ("cents", "de", "EUR"), ("MUSD", "", "USD"),
        ("£", "eg", "EGP"), ("Kč", "", "CZK"), ("австр", "", "австр"),
    ],
)  # fmt: skip
def test_names_and_abbreviations(sign, market, code):
    assert currency(sign, market) == code
