"""What an offer says of itself: its code, how much it takes off, from what sum on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.facts.spans.amounts import Amount

PERCENT, AMOUNT, MINIMUM, UP_TO = "percent", "amount", "minimum", "up to percent"
_CODE_WORD = (
    r"(?:(?:promo(?:tion(?:al)?)?|voucher|coupon|discount|offer|gift|welcome|referral|checkout)[ -]?codes?"
    r"|codes?|vouchers?|coupons?)"
)
_CODE = re.compile(
    rf"(?<![A-Za-z])(?i:{_CODE_WORD})(?: (?i:is|was))?[ :]{{0,3}}[“\"'(\[]?"
    r"(?P<code>[A-Z][A-Z0-9-]{2,18}[A-Z0-9]|[0-9]{1,4}[A-Z][A-Z0-9-]{2,16})(?![A-Za-z0-9])"
    r"|(?:优惠码|折扣码|优惠券码|兑换码|促销码|口令|邀请码)(?:为|是)?[ ::“\"「【]{0,3}(?P<zh>[A-Z0-9][A-Z0-9-]{2,18})"
    r"(?![A-Za-z0-9])"
    r"|(?<![A-Z0-9])(?P<used>[A-Z]{2,10}[A-Z0-9]{0,8}[0-9]{1,4})(?: \([^)]{0,30}\))?[”\"')]?"
    r" (?i:applied|has been applied|discount)"
)
_NOT_A_CODE = re.compile(r"ISO|HTTP|UTF|SKU|VAT|QR|PDF|FAQ|HTML|USA|IBAN|SWIFT|PIN|SMS|CODE|HERE|NOW|AND|THE|FOR")
_SECRET = re.compile(
    r"(?<![a-z])(?:verification|security|confirmation|access|one[- ]time|log-?in|sign[- ]in|pass|post(?:al)?|zip"
    r"|country|bar|qr|sort|error|dress|area|booking|source|product|colou?r|tracking|pnr|transaction) ?$"
)
_ANCHOR = re.compile(r"code|voucher|coupon|applied|discount|优惠|折扣|兑换码|促销码|口令|邀请码", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?P<lead>(?<![a-z])(?:up to|as much as|at least|from|between [0-9]{1,2}% and|or|than|last)(?: an?)?\s"
    r"|最高|最多|低至)?"
    r"(?<![0-9.,-])(?P<n>[0-9]{1,2}(?:\.[0-9])?) ?(?:%|percent|per cent)"
    r"(?P<tail> (?:off|discount|reduction|less)(?![a-z])|(?:的)?(?:优惠|折扣))?"
)
_SAVE = re.compile(
    r"(?<![a-z])(?:save|saving|saves|discount(?: of)?|reduction of|立减|减|优惠|省)[ :(]*(?:an? )?"
    r"(?:extra |additional |further )?$"
)
_ZHE = re.compile(r"(?<![0-9.])(?P<n>[1-9](?:\.[0-9])?|[1-9][0-9])折(?P<from>起)?")
_ZHE_LEAD = re.compile(r"(?:低至|最低|最多)$")
_OFF_TAIL = re.compile(r" (?:off|discount)(?![a-z])|(?:优惠券|代金券|红包)")
_OFF_LEAD = re.compile(r"(?:(?<![a-z])(?:save|saving|take|discount of|discount[ :]+)|立减|减|抵扣)[ :]*$")
_LIMIT = re.compile(r"up to|maximum|最高|最多|不超过")
_MIN_LEAD = re.compile(
    r"(?<![a-z])(?:over|above|more than|(?:an? )?minimum (?:spend|order|purchase)(?: value)?(?: (?:of|is))?"
    r"|min\.? (?:spend|order)(?: of)?|spend(?:ing)?|orders? (?:of|from)|at least|when you spend)[ :]*$"
    r"|(?:满|消费满|订单满|实付满)$"
)
_MIN_TAIL = re.compile(r" (?:or more|and over|and above|minimum)|\+|(?:及以上|以上)")
_ZH_PAIR = re.compile(r"满([0-9]{1,6})(?:元)?[立]?减([0-9]{1,6})(?![0-9折.])")
_CLAUSE = re.compile(r"[.;!?。;,]\s?")
_DELIVERY = re.compile(r"(?<![a-z])(?:free|delivery|shipping|postage|p&p)(?![a-z])|包邮|免邮|运费|免运费")
_LEAD = 48


@dataclass(frozen=True, slots=True)
class Code:
    """A code at `start:end`."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of an offer: `field` percent, `up to percent`, amount or minimum."""

    start: int
    end: int
    field: str
    value: str
    unit: str = ""


@remembered
def find_codes(text: str, /) -> tuple[Code, ...]:
    """Codes that a word says are codes; never a word in small letters."""
    if not _ANCHOR.search(text):
        return ()
    found: list[Code] = []
    for match in _CODE.finditer(text):
        name = next(n for n in ("code", "zh", "used") if match[n])
        code = match[name]
        if _SECRET.search(text[max(0, match.start() - 14) : match.start()].lower()):
            continue
        if not _NOT_A_CODE.fullmatch(code) and (any(c.isdigit() for c in code) or len(code) >= 5):  # noqa: PLR2004
            found.append(Code(match.start(name), match.end(name), code))
    return tuple(found)


def find_terms(text: str, amounts: Sequence[Amount]) -> Iterator[Term]:
    """How much the text takes off, and from what sum on; `amounts` are the sums of money in it."""
    lowered = text.lower()
    yield from _percents(lowered)
    for match in _ZHE.finditer(text):
        paid = float(match["n"]) * (10 if float(match["n"]) < 10 else 1)  # noqa: PLR2004 - 8折 and 85折
        least = match["from"] or _ZHE_LEAD.search(text[max(0, match.start() - 4) : match.start()])
        yield Term(match.start(), match.end(), UP_TO if least else PERCENT, _whole(100 - paid))
    for match in _ZH_PAIR.finditer(text):
        yield Term(match.start(1), match.end(1), MINIMUM, f"{int(match[1])}.00", "CNY")
        yield Term(match.start(2), match.end(2), AMOUNT, f"{int(match[2])}.00", "CNY")
    for amount in amounts:
        lead, tail = lowered[max(0, amount.start - _LEAD) : amount.start], lowered[amount.end : amount.end + 24]
        clause = _CLAUSE.split(lead)[-1]
        if _OFF_TAIL.match(tail) or _OFF_LEAD.search(lead):
            if _LIMIT.search(clause):
                continue
            yield Term(amount.start, amount.end, AMOUNT, amount.value.lstrip("-"), amount.unit)
        elif (_MIN_LEAD.search(lead) or _MIN_TAIL.match(tail)) and not _DELIVERY.search(clause + tail):
            yield Term(amount.start, amount.end, MINIMUM, amount.value, amount.unit)


def _percents(lowered: str) -> Iterator[Term]:
    if "%" not in lowered and "per" not in lowered:
        return
    for match in _PERCENT.finditer(lowered):
        lead = lowered[max(0, match.start("n") - _LEAD) : match.start("n")]
        if not match["tail"] and not _SAVE.search(lead):
            continue
        word = (match["lead"] or "").strip()
        if word in {"or", "than", "last"}:
            continue
        limit = word in {"up to", "as much as", "from", "at least", "最高", "最多", "低至"} or word.startswith(
            "between"
        )
        yield Term(match.start("n"), match.end(), UP_TO if limit else PERCENT, _whole(float(match["n"])))


def _whole(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.1f}"
