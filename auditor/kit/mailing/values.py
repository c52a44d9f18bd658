# ruff: noqa: E501 - patterns are read across
"""Values that a subject may promise and a body must keep: references, sums, dates, percentages, each with its role.

A light reading of single texts. A value without a known role is never said to be contradicted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from auditor.kit.memory import Sign, remembered
from auditor.kit.promising.timewords import days_in
from auditor.kit.text.hanzi import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 3000
_ROLES = {
    "order": r"order|purchase|订单|订购",
    "booking": r"booking|reservation|confirmation|appointment|预订|预约|订房",
    "invoice": r"invoice|bill|statement|发票|账单",
    "receipt": r"receipt|收据",
    "parcel": r"parcel|package|tracking|shipment|consignment|快递|运单|物流|包裹",
    "case": r"case|ticket|request|enquiry|inquiry|complaint|工单|案件|服务单|投诉|受理",
    "claim": r"claim|policy|理赔|保单",
    "return": r"return|refund|rma|退货|退款",
    "application": r"application|申请",
}
_REF_ROLE = "|".join(f"(?P<{name}>{words})" for name, words in _ROLES.items())
_CODE = r"(?P<code>(?:[…*xX.]{2,8}|…)?[A-Za-z]{0,6}-?\d[A-Za-z0-9]{1,20}(?:[-/][A-Za-z0-9]{1,12}){0,4})"
_NUMBERED = r"(?:(?: ?(?:number|no\.?|nr\.?|ref(?:erence)?\.?|id|code))?(?: ?(?:number|no\.?|is|ending(?: in)?))?|编号|号码|单号|号)"
_REFERENCE = re.compile(
    rf"(?i:(?<![A-Za-z])(?:{_REF_ROLE})(?:s(?![A-Za-z])|(?![A-Za-z])){_NUMBERED}\s?(?:[:：#№]|为|是|-|–|\(|（|\[){{0,2}}\s?[#№]?\s?{_CODE})"
    r"(?![\w%]|[.,:]\d|/\d| ?(?:items?|days?|hours?|weeks?|months?|years?|minutes?|x|×|for|%|kg|件|个|天|小时|年|月|日|元)(?![A-Za-z]))"
)
_REF_LABEL = re.compile(
    rf"(?i:(?:your )?(?:{_REF_ROLE})(?: ?(?:number|no\.?|nr\.?|ref(?:erence)?\.?|id|code|#)){{0,2}}|(?:{_REF_ROLE.replace('?P<', '?P<z_')})(?:编号|号码|单号|号))\s?[:：#]{{0,2}}"
)
_BARE_CODE = re.compile(r"#?[A-Za-z]{0,6}-?\d[A-Za-z0-9]{2,20}(?:[-/][A-Za-z0-9]{1,12}){0,4}")
_HASH = re.compile(r"(?<![\w&])[#№]\s?(?P<code>[A-Za-z]{0,6}-?\d[A-Za-z0-9-]{2,24})(?!\w)")
_LOCATOR = re.compile(r"[A-Z][A-Z0-9]{5}")  # of an airline or a train: K7PXQ2
_YEAR = re.compile(r"(?:19|20)\d\d")
_ANOTHER = re.compile(
    r"(?i:(?<![a-z])(?:new|replacement|original|previous|old|earlier|first|second|last)[\w ]{0,12}$)|新|原|换货|上[一笔]|补发"
)

_MONEY = re.compile(
    r"(?P<sign>[£€$¥￥]|(?<![A-Za-z])(?:GBP|EUR|USD|CNY|RMB|US\$|HK\$|NT\$))\s?(?P<n1>\d[\d,.\u00a0' ]{0,14}\d|\d)(?P<k>万)?"
    r"|(?<![\d.,])(?P<n2>\d[\d,.]{0,14})\s?(?P<w>万)?(?:元|块|(?:GBP|EUR|USD|CNY)(?![A-Za-z])|€)"
)
_MONEY_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "bound",
        re.compile(
            r"(?i:\b(?:over|above|under|below|from|up to|spend|least|worth|more than|less than|orders? of|between|every)\b[^\d£€$¥]{0,16}$)|满|起|以上|不足|每|超过$"
        ),
    ),
    (
        "saving",
        re.compile(
            r"(?i:\b(?:save|saving|discount|voucher|coupon|gift|credit|bonus|off|reward|cashback|free)\b)|优惠|立减|减|红包|券|返现|省"
        ),
    ),
    ("refund", re.compile(r"(?i:\brefund(?:ed|s)?\b)|退款|退回")),
    (
        "total",
        re.compile(
            r"(?i:\b(?:(?:order |grand |invoice )?total|amount (?:due|paid|charged)|balance due|payment|paid|charged|receipt|invoice|bill|due|owe)\b)|合计|总额|总计|实付|应付|支付|付款|账单|扣款"
        ),
    ),
)
_TOTAL_LABEL = re.compile(
    r"(?i:(?:order |grand |invoice )?total(?: (?:paid|due|charged))?|amount (?:due|paid|charged)|(?:total|balance) due)|合计|总额|总计|订单总额|实付(?:金额|款)?|应付(?:金额|总额)?"
)
_NOT_TOTAL = re.compile(r"(?i:sub-?total|running|items? total|basket|before)|小计")
_PERCENT = re.compile(r"(?<![\d.])(?P<n>\d{1,3}(?:\.\d)?) ?[%％]|(?P<fold>\d(?:\.\d)?) ?折")
_OFF = re.compile(r"(?i:^ ?(?:off|discount|reduction|cheaper|less)\b)|^ ?(?:优惠|折扣|off)")
_OFF_BEFORE = re.compile(
    r"(?i:\b(?:save|saving|extra|discount of|take|get|reduced by)\s{1,2}(?:an? |your )?$)|立减|优惠\s?$"
)
_UP_TO = re.compile(r"(?i:\b(?:up to|as much as|from|at least|over)\s{1,2}$)|最高|低至|高达|至少\s?$")
_DATE_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("arrival", re.compile(r"(?i:\b(?:arriv(?:es?|ing|al)|comes?|coming|deliver(?:y|ed|ing)?|with you|will reach you|estimated)\b[^.!?\n\d]{0,24}$)|送达|到货|派送|配送|预计")),
    ("end", re.compile(r"(?i:\b(?:ends?|ending|expir(?:es?|y|ing)|until|till|valid (?:to|till|until)|last day|closes?)\b[^.!?\n\d]{0,24}$)|截止|到期|有效期至|止于|结束")),
    ("due", re.compile(r"(?i:\b(?:due|pay(?:ment)? (?:by|before)|submit payment by)\b[^.!?\n\d]{0,24}$)|付款期限|还款日|缴费截止|到期还款")),
    ("visit", re.compile(r"(?i:\b(?:appointment|booking|reservation|table|visit|check-?in|departs?|departure|flight|stay|event|class|interview)\b[^.!?\n\d]{0,28}$)|预约|就诊|入住|起飞|面试|开课|到店|出票|订座|登机|出发|预订|体检")),
)  # fmt: skip
_FIGURE = Sign(r"\d")


@dataclass(frozen=True, slots=True)
class Value:
    """What a text says. sort: reference sum percent date · key: what compares by equality · shown: as written."""

    sort: str
    role: str
    key: str
    shown: str
    start: int
    partial: bool = False  # a reference of which only the end is shown
    other: bool = False  # it is of another order than the one that the mail is about


@remembered
def values_in(text: str, /) -> tuple[Value, ...]:
    """The values with a role in one text, in order."""
    if not _FIGURE[text[:_LONGEST]]:
        return ()
    plain = simplified(text[:_LONGEST])
    found = [*_references(plain), *_sums(plain), *_percents(plain), *_dates(plain)]
    return tuple(sorted(found, key=lambda v: v.start))


def labelled(label: str, value: str, start: int = 0) -> Value | None:
    """The value of a cell beside a label of its own: “Order number” and “1002”."""
    plain, said = simplified(label[:60]).strip(), value.strip()[:60]
    if match := _REF_LABEL.fullmatch(plain):
        if _BARE_CODE.fullmatch(said):
            role = next(name.removeprefix("z_") for name, words in match.groupdict().items() if words)
            return Value("reference", role, code_key(said), said, start, other=bool(_ANOTHER.search(plain)))
        return None
    if _TOTAL_LABEL.fullmatch(plain.rstrip(":： ")) and not _NOT_TOTAL.search(plain):
        money = _MONEY.fullmatch(simplified(said))
        amount = _amount(money) if money else None
        if amount is not None:
            return Value("sum", "total", amount, said, start)
    return None


def code_key(code: str) -> str:
    """Letters and digits in capitals."""
    return re.sub(r"[^A-Z0-9]", "", code.upper())


def same_reference(one: str, other: str) -> bool:
    """Two notations of one reference: the shorter is the end or the beginning of the longer (LT-1001, #1001)."""
    short, long = sorted((one, other), key=len)
    fewest = 3
    return one == other or (len(short) >= fewest and (long.endswith(short) or long.startswith(short)))


def amounts_in(text: str) -> frozenset[str]:
    """Every number in a text, as each sum that it may be: 1.299,00 and 1,299 and 1299.00 are one."""
    found: set[str] = set()
    for match in re.finditer(r"\d[\d,.\u00a0' ]{0,14}\d|\d", text[:60_000]):
        for piece in (match[0], *match[0].split()):
            found.update(_readings(piece))
    for match in re.finditer(r"(\d{1,6}(?:\.\d{1,4})?) ?万", text[:60_000]):
        found.add(_normal(Decimal(match[1]) * 10_000))
    return frozenset(found)


def dates_of(text: str) -> frozenset[tuple[int, int]]:
    """Months and days that a text may mean, 06/01 in both ways."""
    found = {(d.month, d.day) for d in days_in(text[:_LONGEST])}
    for match in re.finditer(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?(?![\d/])", text[:_LONGEST]):
        one, two = int(match[1]), int(match[2])
        found |= {(one, two), (two, one)}
    return frozenset(found)


def _references(text: str) -> Iterator[Value]:
    taken: set[int] = set()
    for match in _REFERENCE.finditer(text):
        code = match["code"]
        role = next(name for name in _ROLES if match[name])
        locator = role == "booking" and _LOCATOR.fullmatch(code) is not None
        if not locator and not _is_code(
            code, named="#" in match[0] or bool(re.search(r"(?i)number|no\b|ref|id\b|号", match[0]))
        ):
            continue
        taken.add(match.end())
        cut = bool(re.match(r"[…*xX.]{2}|…", code)) or bool(re.search(r"(?i)ending", match[0])) or "尾号" in match[0]
        key = code_key(re.sub(r"^[…*xX.]{2,8}|^…", "", code))
        other = bool(_ANOTHER.search(text[max(match.start() - 24, 0) : match.start()]))
        yield Value("reference", role, key, code, match.start("code"), cut, other)
    for match in _HASH.finditer(text):
        if match.end() not in taken and _is_code(match["code"], named=True):
            yield Value("reference", "", code_key(match["code"]), match[0], match.start())


def _is_code(code: str, *, named: bool) -> bool:
    digits = sum(c.isdigit() for c in code)
    fewest = 3
    return digits >= fewest and not (_YEAR.fullmatch(code) and not named) and (named or len(code) >= fewest + 1)


def _sums(text: str) -> Iterator[Value]:
    for match in _MONEY.finditer(text):
        amount = _amount(match)
        if amount is None:
            continue
        before, after = text[max(match.start() - 40, 0) : match.start()], text[match.end() : match.end() + 16]
        role = ""
        if re.match(r"(?i)\s?(?:off|discount|voucher|gift|credit|cashback)\b|\s?(?:优惠|红包|券|以上|起)", after):
            role = "saving"
        else:
            role = next((name for name, sign in _MONEY_ROLES if sign.search(before)), "")
            if role == "total" and _NOT_TOTAL.search(before):
                role = ""
        yield Value("sum", role, amount, match[0].strip(), match.start())


def _percents(text: str) -> Iterator[Value]:
    for match in _PERCENT.finditer(text):
        before, after = text[max(match.start() - 20, 0) : match.start()], text[match.end() : match.end() + 12]
        off = match["n"] or f"{100 - float(match['fold']) * 10:g}"
        role = "off" if match["fold"] or _OFF.search(after) or _OFF_BEFORE.search(before) else ""
        if _UP_TO.search(before):
            role = "at most"
        yield Value("percent", role, f"{float(off):g}", match[0], match.start())


def _dates(text: str) -> Iterator[Value]:
    for day in days_in(text):
        before = text[max(day.start - 40, 0) : day.start]
        role = next((name for name, sign in _DATE_ROLES if sign.search(before)), "")
        if day.first or day.last:
            role = ""
        yield Value("date", role, f"{day.month:02d}-{day.day:02d}", text[day.start : day.end], day.start)


def _amount(match: re.Match[str]) -> str | None:
    number = (match["n1"] or match["n2"] or "").strip(" .,'\u00a0")
    readings = _readings(number)
    if not readings:
        return None
    if match["k"] or match["w"]:
        return _normal(Decimal(readings[0]) * 10_000)
    return readings[0]


def _readings(number: str) -> list[str]:
    """The likeliest first: a last group of two digits is the fraction, one of three a group of thousands."""
    digits = re.sub(r"[^\d.,]", "", number).strip(".,")
    most = 15
    if not digits or len(digits) > most:
        return []
    head, mark, tail = digits.replace(",", ".").rpartition(".")
    whole = digits.replace(",", "").replace(".", "")
    thousands = 3
    try:
        if not mark:
            return [_normal(Decimal(whole))]
        split = _normal(Decimal(f"{head.replace('.', '') or '0'}.{tail}"))
        grouped = _normal(Decimal(whole))
    except InvalidOperation:
        return []
    return [grouped, split] if len(tail) == thousands else [split]


def _normal(value: Decimal) -> str:
    return format(value.normalize(), "f")
