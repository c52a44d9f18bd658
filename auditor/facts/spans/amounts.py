"""Sums of money in text: where they stand, how much, and in which currency. What they are for is not decided here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DOLLARS = {
    "us": "USD", "ca": "CAD", "au": "AUD", "nz": "NZD", "hk": "HKD", "sg": "SGD", "tw": "TWD", "mx": "MXN",
    "cl": "CLP", "co": "COP", "ar": "ARS",
}  # fmt: skip
CROWNS = {"se": "SEK", "no": "NOK", "dk": "DKK", "is": "ISK"}
CODES = [
    "USD",
    "EUR",
    "GBP",
    "CNY",
    "RMB",
    "JPY",
    "HKD",
    "TWD",
    "NTD",
    "KRW",
    "INR",
    "AUD",
    "CAD",
    "NZD",
    "SGD",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "ISK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "TRY",
    "RUB",
    "UAH",
    "ILS",
    "AED",
    "SAR",
    "QAR",
    "KWD",
    "BHD",
    "OMR",
    "JOD",
    "TND",
    "EGP",
    "ZAR",
    "NGN",
    "KES",
    "BRL",
    "MXN",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "THB",
    "VND",
    "IDR",
    "MYR",
    "PHP",
    "MOP",
]
_SAME = {"RMB": "CNY", "NTD": "TWD"}
SIGNS = {
    "£": "GBP", "€": "EUR", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "฿": "THB", "₫": "VND", "₪": "ILS",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "zł": "PLN", "Kč": "CZK",
    "Ft": "HUF", "元": "CNY", "块钱": "CNY", "圆": "CNY", "人民币": "CNY", "円": "JPY", "日元": "JPY", "日圆": "JPY",
    "美元": "USD", "欧元": "EUR", "英镑": "GBP", "港元": "HKD", "港币": "HKD", "원": "KRW", "euro": "EUR",
    "euros": "EUR", "CN¥": "CNY", "JP¥": "JPY",
}  # fmt: skip
_TIMES = {
    "千": 10**3, "k": 10**3, "万": 10**4, "万亿": 10**12, "百万": 10**6, "千万": 10**7, "m": 10**6, "million": 10**6,
    "亿": 10**8, "bn": 10**9, "billion": 10**9,
}  # fmt: skip
THREE_DECIMALS = frozenset({"KWD", "BHD", "OMR", "JOD", "TND"})


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_CODE = rf"(?<![A-Za-z])(?:{_either(CODES)})(?![A-Za-z])"
_BEFORE = _either(["US$", "CA$", "C$", "AU$", "A$", "NZ$", "HK$", "S$", "NT$", "MX$", "R$"])
_MARK = "[£€¥₹₩₽₺฿₫₪₴₦₱$]"
_AFTER = _either(["块钱", "圆", "円", "日元", "日圆", "美元", "欧元", "英镑", "港元", "港币", "元", "원"])
_WORD = r"(?:zł|Kč|Ft|kr\.?|euros?|dollars?)(?![A-Za-z])"
# Every repetition is bounded, so that a line of a million digits costs a pass and no more.
_NUMBER = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,4}[.,][0-9]{2}|[0-9]{1,15}(?:[.,'’][0-9]{1,15}){0,6})(?![0-9])"
_SPACED = rf"[0-9]{{1,3}}(?: [0-9]{{3}}){{1,4}}(?= ?(?:{_WORD}|€|{_CODE}))"
_MULTIPLE = r"(?: ?(?:万亿|千万|百万|亿|万|千(?![克米瓦字卡])|(?:k|m|bn|K|M|million|billion)(?![A-Za-z0-9])))?"
_PREFIXED = (
    rf"(?P<minus>[-−–] ?)?(?P<pre>{_CODE}|(?<![A-Za-z])(?:{_BEFORE})|(?:CN|JP)?{_MARK}|人民币|港币|(?<![A-Za-z])kr\.?)"
    rf"\s{{0,2}}(?P<minus2>[-−] ?)?(?P<number>{_NUMBER})(?P<times>{_MULTIPLE})(?:\s?(?P<tail>元|円|圆|{_CODE}))?"
)
_SUFFIXED = (
    rf"(?P<minus3>[-−] ?)?(?<![0-9A-Za-z])(?<![0-9][.,'’])(?P<number2>{_SPACED}|{_NUMBER})(?P<times2>{_MULTIPLE})"
    rf"\s{{0,2}}(?P<post>{_CODE}|{_AFTER}|{_WORD}|{_MARK}(?!\s?[0-9]))"
)
_MONEY = re.compile(f"{_PREFIXED}|{_SUFFIXED}")
_HINT = re.compile(rf"{_MARK}|[元円圆원币]|美元|欧元|英镑|[A-Z]{{3}}|zł|Kč|Ft|kr|euro|dollar")
_BELOW_ONE = re.compile("0[.,][0-9]{3}")  # 0.005 is no five, though 1.005 may be a thousand and five
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum at `start:end`: canonical decimal text with at least two decimals, and an ISO code.

    The unit is the sign itself where nothing says whose dollar, yen or crown it is.
    """

    start: int
    end: int
    value: str
    unit: str


def find_amounts(text: str, market: str = "", language: str = "") -> Iterator[Amount]:
    """All sums in NFKC text, from left to right."""
    if not _DIGIT.search(text) or not _HINT.search(text):
        return
    for match in _MONEY.finditer(text):
        sign = match["pre"] or match["post"]
        if match["tail"] and match["tail"] in CODES:
            sign = match["tail"]
        unit = currency(sign, market, language)
        value = canonical(match["number"] or match["number2"], match["times"] or match["times2"] or "", unit)
        if not value:
            continue
        minus = match["minus"] or match["minus2"] or match["minus3"]
        yield Amount(match.start(), match.end(), f"-{value}" if minus and Decimal(value) else value, unit)


def currency(sign: str, market: str = "", language: str = "") -> str:
    """The ISO code of a sign, name or code, as that market writes it; the sign itself when it stays open."""
    sign, market, tongue = sign.strip(), market.lower(), language[:2].lower()
    if sign in CODES:
        return _SAME.get(sign, sign)
    if sign in SIGNS:
        return SIGNS[sign]
    if sign == "$" or sign.startswith("dollar"):
        return DOLLARS.get(market, "$")
    if sign == "¥":
        by_market = {"cn": "CNY", "jp": "JPY"}.get(market)
        return by_market or {"zh": "CNY", "ja": "JPY"}.get(tongue, "¥")
    if sign.startswith("kr"):
        return CROWNS.get(market, "kr")
    return sign


def canonical(number: str, times: str = "", unit: str = "") -> str:
    """`1.234,56` and `1,234.56` as `1234.56`; "" when it is no number."""
    from price_parser.parser import parse_number  # noqa: PLC0415

    digits = number.replace("'", "").replace("’", "").replace(" ", "")
    sign = "." if unit in THREE_DECIMALS else digits[1] if _BELOW_ONE.fullmatch(digits) else None
    try:
        value: Decimal | None = parse_number(digits, sign)
    except (ValueError, InvalidOperation):
        return ""
    if value is None or not value.is_finite():
        return ""
    factor = _TIMES.get(times.strip().lower(), 1)
    text = format(value * factor, "f")
    whole, _, part = text.partition(".")
    return f"{whole.lstrip('0') or '0'}.{part.rstrip('0').ljust(2, '0')}"
