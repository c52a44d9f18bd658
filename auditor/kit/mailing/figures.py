"""The figures of a text (sums, dates, spans, numbers of orders, …) in a form in which two parts can be compared.

A light reading: what is compared along the journey is read for the ledger, with more care.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias

from auditor.kit.memory import Sign, remembered
from auditor.kit.promising.timewords import clocks_in, days_in
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import HAN, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 60_000  # characters that are read
MOST = 400  # figures of one text

_NUMBER = r"[0-9]{1,3}(?:[,' ][0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
_CURRENCY = r"[$£€¥￥₹₩₽]|(?:USD|EUR|GBP|CNY|RMB|HKD|AUD|CAD|CHF|JPY|SGD|NZD|SEK|NOK|DKK|PLN|INR|TWD)(?![A-Za-z])"
_MONEY = re.compile(
    rf"(?:{_CURRENCY}) {{0,2}}(?P<a>{_NUMBER})(?![0-9])"
    rf"|(?<![0-9.,A-Za-z])(?P<b>{_NUMBER}) {{0,2}}(?:(?:{_CURRENCY})|(?:美|港|欧|日)?元(?!宵|素|件|气|旦|月)|块钱)"
)
_PERCENT = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:\.[0-9]{1,2})?) ?(?:%|％|per ?cent\b)")
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十五": 15,
    "三十": 30,
}  # fmt: skip
_COUNT = "|".join(sorted((word for word in _COUNTS if word.isascii()), key=len, reverse=True))
_COUNT_ZH = "|".join(sorted((word for word in _COUNTS if not word.isascii()), key=len, reverse=True))
_SPAN = re.compile(
    rf"(?i:(?<![a-z0-9.,/:£$€¥-])(?P<n>[0-9]{{1,4}}|{_COUNT})[ -]?(?:(?:working|business|calendar|full|clear)[ -])?"
    r"(?P<u>minute|min|hour|hr|day|week|month|year)s?(?![a-z]))"
    rf"|(?<![0-9.,/月])(?P<m>[0-9]{{1,4}}|{_COUNT_ZH}) ?个?"
    r"(?P<v>分钟|小时|工作日|自然日|天|日内|周|星期|月(?![0-9])|年(?![0-9]))"
)
_MINUTES = {
    "minute": 1, "min": 1, "hour": 60, "hr": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600,
    "分钟": 1, "小时": 60, "工作日": 1440, "自然日": 1440, "天": 1440, "日内": 1440, "周": 10080, "星期": 10080,
    "月": 43200, "年": 525600,
}  # fmt: skip
_NUMERIC_DATE = re.compile(r"(?<![0-9./-])([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)?[0-9]{2})(?![0-9./-])")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}")
_PHONE = re.compile(r"(?<![0-9A-Za-z./-])[+(]{0,2}[0-9](?:[ ()\-–]{0,3}[0-9]){6,15}(?![0-9A-Za-z])")
_LABELLED = re.compile(
    r"(?i:(?<![a-z])(?:order|booking|reservation|confirmation|reference|ref|invoice|receipt|ticket|case|tracking|account"
    r"|verification|security|access|voucher|promo|discount|coupon)(?: (?:number|no|nr|code|id|reference|ref))?\.?"
    r"|(?<![a-z])(?:code|pin)|订单号?|单号|编号|验证码|校验码|动态码|预订号|发票号码?|优惠码|券码|取件码)"
    r"(?i:[ :：#＃是为]|is){0,6}(?P<code>[A-Z0-9](?:[A-Z0-9-]{1,30})[A-Z0-9])(?![A-Za-z0-9])"
)
_MIXED = re.compile(
    r"(?<![\w/=&.@-])(?=[A-Z0-9-]*[0-9])(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,12}(?:-?[A-Z0-9]{1,12}){1,4}(?![\w/=@-])"
)
_ADDRESS = re.compile(r"(?i:https?://|www\.)[^\s<>\"'，。；）】]{1,2000}")
_MAYBE = Sign(
    rf"[0-9@％%]|(?i:(?:{_COUNT})[ -]?(?:minute|hour|day|week|month|year))"
    rf"|(?:{_COUNT_ZH})个?(?:天|周|月|小时|年|工作日)"
)
_SHORTEST_CODE, _SHORTEST_PHONE = 4, 7
_Found: TypeAlias = tuple[str, set[str], int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """What stands at `start:end`. `values` are its readings: another of its sort that shares one says the same."""

    sort: str  # sum share date span hour number phone address
    values: frozenset[str]
    shown: str
    start: int
    end: int

    def agrees(self, other: Figure) -> bool:
        """It says the same."""
        return self.sort == other.sort and not self.values.isdisjoint(other.values)


@remembered
def figures_in(text: str, /) -> tuple[Figure, ...]:
    """Every figure, in order; none inside another, and none in a web address."""
    read = text[:LONGEST] if len(text) > LONGEST else text
    if not _MAYBE[read]:
        return ()
    folded = fold(read)
    plain = _ADDRESS.sub(lambda match: " " * len(match[0]), simplified(folded.text))
    taken = bytearray(len(plain) + 1)
    found: list[Figure] = []
    for sort, values, start, end in _all(plain):
        if any(taken[start:end]) or not values:
            continue
        taken[start:end] = b"\x01" * (end - start)
        first, last = folded.span(start, end)
        found.append(Figure(sort, frozenset(values), text[first:last].strip(), first, last))
        if len(found) >= MOST:
            break
    return tuple(sorted(found, key=lambda figure: figure.start))


def _all(plain: str) -> Iterator[_Found]:
    """In the order in which they take precedence over what stands within them."""
    for match in _MAIL.finditer(plain):
        yield "address", {match[0].lower()}, *match.span()
    for match in _MONEY.finditer(plain):
        yield "sum", _amounts(match["a"] or match["b"]), *match.span()
    for match in _PERCENT.finditer(plain):
        yield "share", {f"{Decimal(match[1]).normalize():f}"}, *match.span()
    yield from _days(plain)
    for match in _SPAN.finditer(plain):
        count, unit = (match["n"] or match["m"]).lower(), (match["u"] or match["v"]).lower()
        yield "span", {str(_MINUTES[unit] * (_COUNTS.get(count) or int(count)))}, *match.span()
    for start, end in clocks_in(plain):
        yield "hour", _hours(plain[start:end]), start, end
    yield from _numbers(plain)


def _days(plain: str) -> Iterator[_Found]:
    for day in days_in(plain):
        short = f"{day.month}-{day.day}"
        yield "date", {f"{short} {day.year}"} if day.year else {short, *_years(short)}, day.start, day.end
    for match in _NUMERIC_DATE.finditer(plain):
        one, two, year = int(match[1]), int(match[3]), int(match[4]) % 100 + 2000
        pairs = [(m, d) for m, d in ((one, two), (two, one)) if 1 <= m <= 12 and 1 <= d <= 31]  # noqa: PLR2004
        yield "date", {f"{m}-{d} {year}" for m, d in pairs}, *match.span()


def _numbers(plain: str) -> Iterator[_Found]:
    for match in _LABELLED.finditer(plain):
        code = match["code"]
        if any(sign.isdigit() for sign in code) and len(code) >= _SHORTEST_CODE:
            yield "number", {code.replace("-", "")}, *match.span("code")
    for match in _PHONE.finditer(plain):
        digits = re.sub("[^0-9]", "", match[0])
        if len(digits) >= _SHORTEST_PHONE:
            yield "phone", {digits[-9:]}, *match.span()
    for match in _MIXED.finditer(plain):
        if len(match[0]) >= _SHORTEST_CODE:
            yield "number", {match[0].replace("-", "")}, *match.span()


def _years(short: str) -> set[str]:
    """A day without its year may be in any."""
    return {f"{short} {year}" for year in range(2015, 2041)}


def _amounts(written: str) -> set[str]:
    """Both readings of a comma."""
    plain = written.replace("'", "").replace(" ", "")
    found: set[str] = set()
    for text in (plain.replace(",", ""), plain.replace(",", ".") if plain.count(",") == 1 else ""):
        try:
            found.add(f"{Decimal(text).normalize():f}")
        except InvalidOperation:
            continue
    return found


def _hours(written: str) -> set[str]:
    low = written.lower().replace("：", ":").replace(".m", "m").rstrip(".")
    named = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}.get(low)
    if named:
        return {named}
    match = re.search(r"([0-9]{1,2})(?:[:.点时] ?([0-9]{2})|[点时]?(半)?)", low)
    if not match:
        return set()
    hour, minute = int(match[1]), 30 if match[3] else int(match[2] or 0)
    late = "pm" in low or any(word in low for word in ("下午", "晚上"))
    if late and hour < 12:  # noqa: PLR2004
        hour += 12
    if "am" in low and hour == 12:  # noqa: PLR2004
        hour = 0
    return {f"{hour}:{minute:02d}"}


def words_around(text: str, figure: Figure, reach: int = 60) -> frozenset[str]:
    """Words (Chinese: pairs of characters) near a figure, other figures left out."""
    before, after = text[max(0, figure.start - reach) : figure.start], text[figure.end : figure.end + reach]
    words: set[str] = set()
    for piece in (before, after):
        for run in re.findall(rf"[{HAN}]+|[^\W\d_{HAN}]{{2,}}", simplified(piece.lower())):
            words |= {run[i : i + 2] for i in range(len(run) - 1)} if re.match(f"[{HAN}]", run) else {run}
    return frozenset(words)
