"""A price as a data field holds it: one string that is the price and nothing else, often scraped, often dirty.

Here, other than in running text, a lone number is a price, and the one short word beside it is its currency, whatever
it is. Of several prices the first counts, unless words say which one holds now.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.facts.spans.amounts import canonical
from auditor.facts.spans.currencies import CODES, NAMES, SIGNS, currency
from auditor.kit.memory import remembered

_LONGEST = 200  # characters of a field that are read
_NUMBER = r"[0-9][0-9\s.,'’]{0,40}"
_LONE = re.compile(rf"(?P<before>[^0-9]{{0,24}}?)\s*(?P<number>\.?{_NUMBER})(?P<after>[^0-9]{{0,24}})", re.DOTALL)
_WORD = re.compile(r"[^\W\d_][^\s\d/*+()]{0,14}|[^\W\d_]{1,6}(?:/\.?|\$)|\$[^\W\d_]{1,2}|[^\w\s.,;:*+()/%#-]{1,2}")
_FOREIGN = re.compile(r"(?=[^\W\d_\u0000-\u0590])[^0-9(+/*]{1,16}")  # a name in a script that is not Latin
_SHORT = 5  # characters; a longer Latin word beside a number may be anything
_PREFIX = re.compile(r"(?<![A-Za-z])(?:[A-Z]{1,3} |[A-Z]{3})\$")
_PER = re.compile(r"\s*/\s*\S{1,12}$")
# Words beside a lone number that are measures, counts or talk: no currency.
_BESIDE = (
    "ft in cm mm m km² m² kg g mg ml cl l oz lb lbs yd pc pcs pce ea each per from to up only now was price total cena"
    " preis prix prezzo precio preço ab od da vanaf от цена inc incl ex exc vat gst tax ht ttc iva mwst off sale new"
    " stock qty item items шт st stk x vs of no nr id. day days hour hours week month year min sec kb mb gb tb px pt"
    " 坪 件 个 個 起 台 张 本 人 年 月 日 天 次 号"
)
_NO_CURRENCY = frozenset(_BESIDE.split())
_NO_PRICE = re.compile(
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}"
    r"|[0-9]{1,2}-0[0-9]|[0-9]{1,2}:[0-9]{2}"
)
_MEASURE = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,3})? ?(?:ft|in|k?g|[cmk]?m|m?l|oz|lbs?|px|[kmgt]b)")
_LIMIT = re.compile(
    r"(?i:(?<![a-z])(?:free (?:shipping|delivery)|orders?|spend|shipping|delivery)[a-z ]{0,20}\s(?:on|over|above|from)"
    r"(?: orders?)?(?: (?:over|above|from|of))?)\s*\S{0,4}$|满\s*\S{0,2}$"
)
_WAS_NOW = re.compile(r"(?i:(?<![a-z])was(?![a-z]).{1,40}?(?<![a-z])now(?![a-z]))")


@dataclass(frozen=True, slots=True)
class Priced:
    """`value` is canonical decimal text, "" when there is no price; `sign` the currency as written, "" for none.

    `sign` may come from the field beside it (the hint); `number` is the number as written.
    """

    value: str
    sign: str
    number: str = ""

    def unit(self, market: str = "", language: str = "") -> str:
        """The ISO code; the sign itself where it stays open."""
        return currency(self.sign, market, language) if self.sign else ""


@remembered
def priced(text: str, hint: str = "", /) -> Priced:
    """The price in a field, and its currency, from the field itself or from `hint`."""
    text = text[:_LONGEST]
    sign = _own_sign(text) or _known_sign(text, hint)
    number = _number(text, sign)
    value = canonical(number, "", currency(sign) if sign else "") if number else "0.00" if _free(text) else ""
    return Priced(value, sign, number)


def _free(text: str) -> bool:
    return bool(re.search(r"(?i:(?<![a-z])free(?! (?:shipping|delivery))(?![a-z]))|免费", text))


def _own_sign(text: str) -> str:
    """What stands beside a lone number, where that can be a currency."""
    bare = text.strip().strip("*").strip()
    if spaced := _PREFIX.search(bare):
        return spaced[0][:3] if spaced[0][:3] in CODES else spaced[0]
    return _beside(bare) or _beside(_PER.sub("", bare))


def _beside(bare: str) -> str:
    match = _LONE.fullmatch(bare)
    if match is None:
        return ""
    before, after = match["before"].strip(), match["after"].strip()
    if not before and after and _is_sign(after):
        return after
    if before and not after and _is_sign(before) and (len(before) < _SHORT or _named(before)):
        return before if _named(before) or before[:1].isupper() or not before.isalpha() else ""
    return ""


def _is_sign(word: str) -> bool:
    if _named(word):
        return True
    capital = len(word) == 1 and word.isupper() and word != "M"  # 1 L are lempiras, 1 l is a litre
    if word.lower().strip(".") in _NO_CURRENCY and not capital:
        return False
    return bool(_FOREIGN.fullmatch(word)) or (bool(_WORD.fullmatch(word)) and (len(word) <= _SHORT or "$" in word))


def _named(word: str) -> bool:
    lowered = word.lower().rstrip(".")
    return word in SIGNS or word.upper() in CODES or lowered in NAMES or lowered.removesuffix("s") in NAMES


def _known_sign(text: str, hint: str) -> str:
    from price_parser import Price  # noqa: PLC0415

    for source in (text, hint[:_LONGEST]):
        found = Price.fromstring(source).currency or ""
        start = source.find(found)
        if found and not (found.isalpha() and found.islower() and source[max(0, start - 1) : start].isalpha()):
            return found
    return ""


def _number(text: str, sign: str) -> str:
    """The number that is the price, as written; "" for none."""
    from price_parser.parser import extract_price_text  # noqa: PLC0415

    if _NO_PRICE.fullmatch(text.strip()) or _MEASURE.fullmatch(text.strip()):
        return ""
    for start in _starts(text, sign):
        found = extract_price_text(text[start:])
        if found and re.search("[0-9]", text[start:]):
            return "" if _LIMIT.search(text[:start]) else found
    return ""


def _starts(text: str, sign: str) -> list[int]:
    """Where to read from: the first number beside the currency; after “now”; else from the start."""
    starts = [0]
    if sign and sign in text:
        near = re.search(rf"{re.escape(sign)}\s?(?=[.0-9])|\.?{_NUMBER}(?=\s?{re.escape(sign)})", text)
        if near:
            starts.insert(0, near.start())
    if now := _WAS_NOW.search(text):
        rest = text[now.end() :]
        if re.search("[1-9]", rest):
            starts.insert(0, now.end())
    return starts
