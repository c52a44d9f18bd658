"""Sums of money in words: “twenty-five cents”, “half a million dollars”, “十五美元”, “三块五”."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.spans.amounts import Amount, believed, canonical, hundredth, with_rest
from auditor.facts.spans.currencies import IRREGULAR, MINOR, NAMES, SIGNS, SMALL, currency
from auditor.facts.spans.numerals import ENGLISH, english, han

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 5_000  # in one text
_FAR = 90  # characters before the name of a currency in which its number may begin
_EN_NAMES = "|".join(
    sorted(map(re.escape, (*NAMES, *IRREGULAR, *SMALL, "cent", "penny", "pennies", "pence")), key=len)[::-1]
)
_EN_NAME = re.compile(rf"(?<=[ -])(?:{_EN_NAMES})(?:e?s)?(?![a-z])")
_SCALE = {"hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
          "trillion": 10**12}  # fmt: skip
_PART = {
    "half": "0.5", "half a": "0.5", "a half": "0.5", "quarter": "0.25", "a quarter": "0.25",
    "three quarters": "0.75", "a quarter of a": "0.25", "three quarters of a": "0.75", "quarter of a": "0.25",
}  # fmt: skip
_PARTS = "|".join(sorted(_PART, key=len, reverse=True))
_SCALES = "|".join(_SCALE)
_EN_NUMBER = re.compile(
    rf"(?<![a-z0-9.,])(?<![a-z]-)(?:(?P<part>{_PARTS})(?= (?:{_SCALES}))|(?P<one>an?)(?= (?:{_SCALES}))"
    rf"|(?P<words>{ENGLISH}))(?P<scale>(?:[ -](?:{_SCALES})s?){{0,2}})(?: of)?[ -]$"
)
_HAN_NUMBER = "[零〇一二两三四五六七八九十百千万亿]"
_HAN_NAMES = "|".join(
    sorted((re.escape(s) for s in (*SIGNS, *MINOR) if "\u2fff" < s[0] < "\ua000"), key=len, reverse=True)
)
_HAN = re.compile(
    rf"(?<![第0-9.零〇一二两三四五六七八九十百千万亿])(?P<number>{_HAN_NUMBER}{{1,14}})(?P<sign>{_HAN_NAMES})"
)
_NO_YUAN = re.compile("[年旦月素件器论一化次方]")
_PIECE = re.compile(r"[钱半0-9一二三四五六七八九]|\W|$")  # 三块蛋糕 are three pieces of cake


def worded(text: str, market: str = "", language: str = "") -> Iterator[Amount]:
    """Sums whose number is written in words, English and Chinese, from left to right."""
    lowered = text.lower()
    if not text.isascii():
        yield from islice(_chinese(text, market, language), _MOST)
    if len(lowered) == len(text):
        yield from islice(_english(lowered, market, language), _MOST)


def _english(text: str, market: str, language: str) -> Iterator[Amount]:
    for name in _EN_NAME.finditer(text):
        first = max(0, name.start() - _FAR)
        match = _EN_NUMBER.search(text[first : name.start()])
        if match is None or not believed(name[0], "", market):
            continue
        number = Decimal(_PART[match["part"]]) if match["part"] else Decimal(english(match["words"] or "one") or 0)
        for scale in re.findall("[a-z]+", match["scale"]):
            number *= _SCALE[scale.removesuffix("s")]
        if not number:
            continue
        value, end = canonical(format(number, "f")), name.end()
        if name[0] in MINOR:
            value = hundredth(value)
        else:
            value, end = with_rest(text, end, value, name[0])
        yield Amount(first + match.start(), end, value, currency(name[0], market, language))


def _chinese(text: str, market: str, language: str) -> Iterator[Amount]:
    for match in _HAN.finditer(text):
        sign, end = match["sign"], match.end()
        after = text[end : end + 1]
        if (sign == "元" and _NO_YUAN.match(after)) or (sign == "块" and not _PIECE.match(after)):
            continue
        number = _large(match["number"])
        if not number:
            continue
        value = canonical(str(number))
        value, end = (hundredth(value), end) if sign in MINOR else with_rest(text, end, value, sign)
        yield Amount(match.start(), end, value, currency(sign, market, language))


def _large(number: str) -> int:
    """With 亿, which stands above what shorter numerals have; 0 for what is no number."""
    high, found, low = number.rpartition("亿")
    if not found:
        return han(number) or 0
    times = _large(high) if high else 1
    return times * 10**8 + (han(low) or 0)
