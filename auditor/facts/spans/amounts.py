"""Sums of money in text: where they stand, how much, and in which currency. What they are for is not decided here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import TYPE_CHECKING

from auditor.facts.spans.currencies import (
    CODES,
    IRREGULAR,
    MINOR,
    NAMES,
    SIGNS,
    SMALL,
    THREE_DECIMALS,
    WORDLIKE,
    currency,
)
from auditor.facts.spans.numerals import han
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Amount", "canonical", "currency", "find_amounts"]

_TIMES = {
    "hundred": 100, "千": 10**3, "k": 10**3, "thousand": 10**3, "万": 10**4, "lakh": 10**5, "lakhs": 10**5,
    "百万": 10**6, "m": 10**6, "mn": 10**6, "million": 10**6, "千万": 10**7, "crore": 10**7, "crores": 10**7,
    "亿": 10**8, "bn": 10**9, "billion": 10**9, "万亿": 10**12, "trillion": 10**12,
}  # fmt: skip


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_WIDE = [s for s in SIGNS if not s.isascii() and s[0] > "\u2fff"]  # Chinese, Japanese and Korean names
_CODE = (
    rf"(?<![A-Za-z])(?=M?[A-Z]{{3}}(?![A-Za-z]))M?(?:{_either(CODES)})(?![A-Za-z])"
    rf"|(?<![A-Za-z])(?:{_either(SMALL)})(?![A-Za-z])"
)
_DOLLAR = (
    r"(?<![A-Za-z])(?:(?:US|CA|AU|NZ|HK|SG|NT|MX|TT|RD|BZ) ?|Mex|Can|Bds|MOP|[CASRJN]"
    r"|(?:USD|AUD|NZD|CAD|HKD|SGD) ?|us|hk|au|nz|(?:usd|aud|nzd|cad|hkd|sgd) ?)\$"
)
_MARK = "[£€¥₹₩₽₺฿₫₪₴₦₱₾₸₼₡₲₭₮₵৳₿₤$]"
_ABBREVIATED = r"(?<![A-Za-z])(?:kr\.?|Rs\.?|Rp\.?|[Dd]ollar(?= [0-9])|RM(?= ?[0-9,]{1,12}\.[0-9]{2}))"
_YUAN_ALONE = r"元(?![年旦月素件器论])|块(?=[钱半0-9一二三四五六七八九两]|\W|$)"
_AFTER = rf"(?:{_either(set(_WIDE) - {'元', '块'})}|美分|欧分|便士|원|{_YUAN_ALONE})"
_NAME = rf"(?i:(?:{_either((*NAMES, *IRREGULAR))}|cent|penny|pennies|pence)(?:e?s)?)(?![A-Za-z])"
_SHORT = r"(?:zł|Zł|[Kk]č|Ft|kr\.?|[Ll]ei|LEI|лв\.?|грн\.?|руб(?:\.|лей|ля|ль)?|р\.|TL|Rs|¢|p(?![a-z.]))(?![A-Za-z])"
_WORD = f"(?:{_SHORT}|{_NAME})"
# Every repetition is bounded, so that a line of a million digits costs a pass and no more.
_NUMBER = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,4}[.,][0-9]{2}|[0-9]{1,15}(?:[.,'’][0-9]{1,15}){0,6})(?![0-9])"
_GROUPS = r"(?<=[A-Z]{3} )[0-9]{1,3}(?: [0-9]{3}){1,4}(?= ?(?:$|[.,;)\n](?![0-9])))"  # behind a code: “DEM 170 000”
_LETTERS = "(?<![A-Za-z])(?:[A-Z]{3}|[a-z]{3})(?![A-Za-z])"  # a code, perhaps
_SPACED = rf"[0-9]{{1,3}}(?: [0-9]{{3}}){{1,4}}(?= ?(?:{_SHORT}|euros?(?![A-Za-z])|€|₽|{_LETTERS}))"
_MULTIPLE = (
    r"(?:[ -]?(?:万亿|千万|百万|亿|万|千(?![克米瓦字卡])|(?:k|m|mn|bn|K|M|(?i:thousand|million|billion|trillion"
    r"|lakhs?|crores?))(?![A-Za-z0-9])))?"
)
_TAIL = rf"(?:\s?(?P<tail>元|円|圆|\({_LETTERS}\)|{_LETTERS}(?!\s?[0-9])))?"
_MINUS = r"(?:(?<![\w)])(?<![-−–] )[-−–]|^\s{0,4}[-−–] )"  # “£5 - £10” is a range
_PREFIXED = (
    rf"(?P<minus>{_MINUS})?(?P<pre>{_CODE}|{_DOLLAR}|(?:CN|JP)?{_MARK}|人民币|港币|{_ABBREVIATED})"
    rf"\s{{0,2}}(?P<minus2>[-−] ?)?(?P<number>{_GROUPS}|{_NUMBER})(?P<times>{_MULTIPLE}){_TAIL}"
)
_SUFFIXED = (
    rf"(?P<minus3>{_MINUS})?(?<![0-9A-Za-z])(?<![0-9][.,'’])(?P<number2>{_SPACED}|{_NUMBER})(?P<times2>{_MULTIPLE})"
    rf"(?:\s{{0,2}}|(?<=[0-9])-)(?P<post>{_CODE}|(?:US|HK|C|A|NZ)\$(?!\s?[0-9])|{_AFTER}|{_WORD}|{_MARK}(?!\s?[0-9]))"
    rf"(?P<times3>\s(?:million|billion)(?![A-Za-z]))?"
)
_MONEY = re.compile(f"{_PREFIXED}|{_SUFFIXED}")
_STEMS = (  # the first four letters of every name
    "doll buck euro poun ster quid cent penc penn yen yuan kuai renm won rupe rupi ring baht dong peso reai real rand"
    " nair shil cedi roub rubl hryv zlot koru crow fori kron fran lira lire lari dirh riya rial dina shek taka teng"
    " pese mark guil escu drac schi punt bitc deut"
)
NAMED = frozenset(_STEMS.split()) | SMALL
_SHORTS = frozenset({"kr", "lei", "ft", "tl", "rs", "rp", "rm", "p"})
_HAN = re.compile("[元円圆圓块币分士镑郎铢盾布比特刀金林令里兰迪马雷谢]")
_SIGNS = re.compile(rf"{_MARK}|¢|[A-Z]{{3}}|[0-9]p(?![a-z])")
_WORDS = re.compile("[a-z]{2,}")
_BELOW_ONE = re.compile("0[.,][0-9]{3}")  # 0.005 is no five, though 1.005 may be a thousand and five
_STOCK = re.compile("[A-Z]{3}[-−]0?[0-9]{1,15}")  # a stock number: “BMD-050”
_DIGIT = re.compile("[0-9]")
_SHORT_TEXT = 300  # characters; what is as short is read once
_SHORTEST_NAMED = 7  # characters of “one yen”
_SMALL_DOLLAR = re.compile("(?<![a-z])(us|hk|nz|au|ca|c) $")  # “us $ 5” in a text without any capitals
_PRICED = re.compile(r"[0-9]{1,3}(?:[,.' ][0-9]{3})+(?:[.,][0-9]{2})?|[0-9]{1,9}[.,][0-9]{2}")
_CENTS = re.compile(r"(?: and)? ([0-9]{1,2}) ?(?:cents?|pence|p)(?![A-Za-z])|(?: and)? ([0-9]{2})(?= ?(?:$|[.;)]|, ))")
_JIAO = re.compile(
    "([1-9一二三四五六七八九])[角毛]钱?(?:([1-9一二三四五六七八九])分)?|(?<=块)([1-9一二三四五六七八九半])(?![0-9十百千一-九件个块元包盒])"
)
_PARTS = re.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:美分|欧分|便士|仙|戈比|日本[銭钱]|銭|分(?![钟之期店]))")
_HAN_DIGIT = {c: i for i, c in enumerate("一二三四五六七八九", 1)} | {"半": 5}
_YUAN = frozenset({"元", "块", "圆", "圓"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum at `start:end`: canonical decimal text with at least two decimals, and an ISO code.

    The unit is the sign itself where nothing says whose dollar, yen or crown it is; 50 cents are `0.50` of it.
    """

    start: int
    end: int
    value: str
    unit: str


def find_amounts(text: str, market: str = "", language: str = "") -> Iterator[Amount]:
    """All sums in NFKC text, from left to right."""
    if len(text) <= _SHORT_TEXT:
        return iter(_found(text, market, language))
    return _find(text, market, language)


@remembered
def _found(text: str, market: str, language: str, /) -> tuple[Amount, ...]:
    return tuple(_find(text, market, language))


def _find(text: str, market: str, language: str) -> Iterator[Amount]:
    ascii_only = text.isascii()
    digits = bool(_DIGIT.search(text))
    if not digits and ascii_only and len(text) < _SHORTEST_NAMED:
        return
    words = {w[:4] for w in _WORDS.findall(text.lower())}
    named = not NAMED.isdisjoint(words) or (not ascii_only and bool(_HAN.search(text)))
    hinted = digits and (named or not ascii_only or bool(_SIGNS.search(text)) or not _SHORTS.isdisjoint(words))
    figures = _in_figures(text, market, language) if hinted else iter(())
    if not named:
        yield from figures
        return
    from auditor.facts.spans.worded_amounts import worded  # noqa: PLC0415 - most texts name no currency

    end = 0
    for amount in sorted(chain(figures, worded(text, market, language)), key=lambda a: (a.start, -a.end)):
        if amount.start >= end:
            end = amount.end
            yield amount


def _in_figures(text: str, market: str, language: str) -> Iterator[Amount]:
    small = text.islower()
    for match in _MONEY.finditer(text):
        number = match["number"] or match["number2"]
        sign = match["pre"] or match["post"]
        if not believed(sign, number, market) or _STOCK.fullmatch(match[0]):
            continue
        tail = (match["tail"] or "元").strip("()")
        unit = currency(tail if tail.upper() in CODES else sign, market, language)
        times = match["times"] or match["times2"] or match["times3"] or ("m" if _in_millions(sign) else "")
        value = canonical(number, times, unit)
        if not value:
            continue
        end = match.end() if not tail.isascii() or tail.upper() in CODES else match.end("times")
        if sign.lower() in MINOR:
            value = hundredth(value)
        elif match["post"] and not times:
            value, end = with_rest(text, end, value, sign)
        minus = match["minus"] or match["minus2"] or match["minus3"]
        start = match.start()
        in_small = sign == "$" and start and small
        if in_small and (country := _SMALL_DOLLAR.search(text[max(0, start - 4) : start])):
            start, unit = start - len(country[0]), currency(f"{country[1]}$", market, language)
        yield Amount(start, end, f"-{value}" if minus and Decimal(value) else value, unit)


def believed(sign: str, number: str, market: str) -> bool:
    """A code that is a word, “pounds” and “p” are money only where the number or the market says so."""
    market = market.lower()
    if sign in WORDLIKE:
        return bool(_PRICED.fullmatch(number))
    if sign == "p":
        return market == "gb" and len(number) <= 2  # noqa: PLR2004 - 99p
    if sign.lower() in IRREGULAR:
        return market in {"", "gb"}
    return True


def hundredth(value: str) -> str:
    """Cents as a part of their currency."""
    return _formatted(Decimal(value) / 100)


def with_rest(text: str, end: int, value: str, sign: str) -> tuple[str, int]:
    """(value, end) with the cents or 角 that follow: “15 dollars 50”, “3元5角”, “三块五”."""
    if sign in _YUAN and (match := _JIAO.match(text, end)):
        tens, ones = match[1] or match[3], match[2] or "0"
        digits = "".join(str(_HAN_DIGIT.get(c, c)) for c in (tens, ones))
    elif sign[-1:].isalpha() and sign.isascii() and (match := _CENTS.match(text, end)):
        digits = (match[1] or match[2]).rjust(2, "0")
    elif not sign.isascii() and (match := _PARTS.match(text, end)):
        digits = (match[1] if match[1].isdecimal() else str(han(match[1]) or 0)).rjust(2, "0")
    else:
        return value, end
    return (_formatted(Decimal(value) + Decimal(digits) / 100), match.end()) if value.endswith(".00") else (value, end)


def _in_millions(sign: str) -> bool:
    return len(sign) == 4 and sign[0] == "M" and sign[1:] in CODES  # noqa: PLR2004 - MUSD


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
    return _formatted(value * _TIMES.get(times.strip(" -").lower(), 1))


def _formatted(value: Decimal) -> str:
    whole, _, part = format(value, "f").partition(".")
    return f"{whole.lstrip('0') or '0'}.{part.rstrip('0').ljust(2, '0')}"
