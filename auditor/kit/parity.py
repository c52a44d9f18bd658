"""What a page tells machines beside what it tells people: the near twins of statements in the text.

A statement has a near twin where its value stands nowhere on the page while a value of the same shape does that
differs in one digit (or in two that changed places), and that the data does not state elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from auditor.kit.statements import Statement

_RATING = re.compile(
    r"(?i:stars?|rat(?:ed|ing)|out of|review|vote|score)|/ ?(?:5|10|100)(?![0-9])|评价|评分|评论|星|分"
)
_MONEY = re.compile(r"[$£€¥₹₽₩]|(?<![A-Za-z])(?:[A-Z]{3}|kr|zł|Fr\.?)(?![A-Za-z])|元|р\.|(?i:price|cost|fee|from)")
_LABELLED = re.compile(
    r"(?i:isbn|issn|gtin|ean|upc|barcode|sku|mpn|item|art(?:icle)?|part|product|model|ref(?:erence)?|order|booking"
    r"|reservation|confirmation|ticket|tracking|serial|flight|course|vat|tax|code|number|no\.)[^\n]{0,14}$"
    r"|#\s*$|(?:编号|货号|条码|型号|订单号?|单号)[^\n]{0,6}$"
)
_ELSEWHERE = re.compile(r"(?i:fax|mobile|whatsapp|sales|press)[^\n]{0,8}$|(?:传真|手机)[^\n]{0,4}$")
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z.,:/-])(?:[0-9]{1,3}(?:[,.'\u00a0\u202f ][0-9]{3})+(?:[.,][0-9]{1,2})?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,6})?)(?![0-9A-Za-z:]|[.,][0-9]|/[0-9]{1,2}/|/[0-9]{4})"
)
_ANY_NUMBER = re.compile(
    r"[0-9]{1,3}(?:[,.'\u00a0\u202f ][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]{1,12}(?:[.,][0-9]{1,6})?"
)
_PHONE = re.compile(r"(?<![0-9A-Za-z])[+(]{0,2} ?[0-9](?:[ ()./–\-]{0,3}[0-9]){5,16}(?![0-9])")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}")
_ISO = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}:[0-9]{2}))?(?![0-9])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<{}>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z]{{0,6}}\.?"
_DATES = re.compile(
    rf"(?<![0-9])(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH.format('m1')},? (?P<y1>[0-9]{{4}})(?![0-9])"
    rf"|(?<![A-Za-z]){_MONTH.format('m2')} (?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>[0-9]{{4}})(?![0-9])"
    r"|(?<![0-9])(?P<y3>[0-9]{4}) ?年 ?(?P<m3>[0-9]{1,2}) ?月 ?(?P<d3>[0-9]{1,2}) ?日"
)
_AROUND = 120  # characters between a postcode and the town that it belongs to
_FEW_SUMS, _FEW_DATES = 6, 2
_REPEATED, _MOST = 4, 5_000  # times that one writing is looked at, writings on one page
_SHORTEST_PHONE, _SHORTEST_NAME = 7, 5


@dataclass(frozen=True, slots=True)
class Twin:
    """Where the text says something else: `shown` at `start`; `sure` is False where it may be about another thing."""

    statement: Statement
    shown: str
    start: int
    sure: bool = True


def twins(stated: list[Statement], text: str, headings: str = "") -> list[Twin]:
    """The near twins of all statements in a page's text, one for each place in the text.

    `headings`: the text of headings and title, in which alone a name has twins.
    """
    page = _Page(text, headings)
    known: dict[str, set[str]] = {}
    for each in stated:
        known.setdefault(_family(each.sort), set()).add(_canonical_of(each, each.value))
    found: list[Twin] = []
    blamed: set[int] = set()
    for each in dict.fromkeys(stated):
        if each.sort == "other rating":
            continue
        twin = next(
            (t for t in page.twins_of(each) if _canonical_of(each, t.shown) not in known[_family(each.sort)]), None
        )
        if twin is not None and twin.start not in blamed:
            blamed.add(twin.start)
            found.append(twin)
    return found


def _family(sort: str) -> str:
    return "number" if sort in {"money", "rating", "count", "other rating"} else sort


def _canonical_of(statement: Statement, text: str) -> str:
    family = _family(statement.sort)
    if family == "number":
        number = _decimal(text)
        return format(number.normalize(), "f") if number is not None else ""
    if family == "phone":
        return _digits(text)[-9:]
    return re.sub(r"[\W_]+", "", text).lower()


class _Page:
    """The text of one page, with what several statements look up in it."""

    def __init__(self, text: str, headings: str) -> None:
        self.text, self.low, self.headings = text, text.lower(), headings
        self.squeezed = re.sub(r"[\W_]+", "", self.low)
        written = {m[0] for m in _ANY_NUMBER.finditer(text)}
        self.present = {format(d.normalize(), "f") for w in written for d in _readings(w)}
        self.numbers = _firsts(_NUMBER.finditer(text))
        self.sums = {m[0] for m in self.numbers if self._is_sum(m)}
        self.phones = [(m.start(), m[0], _digits(m[0])) for m in _firsts(_PHONE.finditer(text))]
        self.all_digits = re.sub("[^0-9]", "", text)

    def twins_of(self, stated: Statement) -> Iterator[Twin]:
        look = {
            "money": self._money, "rating": self._rated, "count": self._rated, "phone": self._phone,
            "email": self._mail, "date": self._date, "code": self._code, "street": self._shaped,
            "postcode": self._postcode, "name": self._name,
        }[stated.sort]  # fmt: skip
        return look(stated)

    def _number_twins(self, stated: Statement) -> Iterator[re.Match[str]]:
        value = _decimal(stated.value)
        if value is None or value <= 0 or format(value.normalize(), "f") in self.present:
            return
        for match in self.numbers:
            if any(_one_off(*_same_scale(value, other)) for other in _readings(match[0])):
                yield match

    def _is_sum(self, match: re.Match[str]) -> bool:
        before, after = self.text[max(0, match.start() - 14) : match.start()], self.text[match.end() : match.end() + 5]
        return bool(_MONEY.search(before) or _MONEY.search(after))

    def _money(self, stated: Statement) -> Iterator[Twin]:
        for match in self._number_twins(stated):
            if not self._is_sum(match) and not re.search(r"[.,][0-9]{2,6}$", match[0]):
                continue
            around = self.low[max(0, match.start() - 2 * _AROUND) : match.end() + _AROUND]
            named = any(n in around for n in stated.near)
            yield Twin(stated, match[0], match.start(), named or len(self.sums) <= _FEW_SUMS)

    def _rated(self, stated: Statement) -> Iterator[Twin]:
        for match in self._number_twins(stated):
            after = self.text[match.end() : match.end() + 24]
            before = self.text[max(0, match.start() - 16) : match.start()]
            told = _RATING.search(after) or (stated.sort == "rating" and _RATING.search(before))
            if told and not _MONEY.search(before[-2:]):
                yield Twin(stated, match[0], match.start())

    def _phone(self, stated: Statement) -> Iterator[Twin]:
        digits = _digits(stated.value)
        tail = digits[-_SHORTEST_PHONE - 2 :]
        if (
            len(digits) < _SHORTEST_PHONE
            or tail in self.all_digits
            or _digits(stated.value).lstrip("0") in self.all_digits
        ):
            return
        if any(d.endswith(digits.lstrip("0")) or digits.endswith(d.lstrip("0")) for _, _, d in self.phones):
            return
        for start, shown, other in self.phones:
            if _ELSEWHERE.search(self.text[max(0, start - 24) : start]):
                continue
            own, said = digits.lstrip("0"), other.lstrip("0")
            length = min(len(own), len(said))
            ends = ((own[-length:], said[-length:]), (own, said[: len(own)]))
            if length >= _SHORTEST_PHONE and any(_one_off(one, two) for one, two in ends):
                yield Twin(stated, shown.strip(), start)

    def _mail(self, stated: Statement) -> Iterator[Twin]:
        value = stated.value.lower().removeprefix("mailto:").split("?", 1)[0]
        if value in self.low or "@" not in value:
            return
        own, _, host = value.partition("@")
        for match in _firsts(_MAIL.finditer(self.text)):
            said, _, at = match[0].lower().partition("@")
            if (said == own and _slipped(host, at)) or (at == host and _slipped(own, said)):
                yield Twin(stated, match[0], match.start())

    def _date(self, stated: Statement) -> Iterator[Twin]:
        whole = _ISO.match(stated.value)
        if whole is None or stated.value in self.text:
            return
        day, time = "-".join(whole.group(1, 2, 3)), whole[4] or ""
        said = [("-".join(m.group(1, 2, 3)), m[4] or "", m) for m in _ISO.finditer(self.text)]
        told = [(d, m) for m in _DATES.finditer(self.text) if (d := _iso(m))]
        days = {d for d, _ in told} | {d for d, _, _ in said}
        if day in days:
            times = {t for d, t, _ in said if d == day and t}
            for d, t, m in said:
                if time and times and time not in times and d == day and _one_off(time, t):
                    yield Twin(stated, m[0], m.start())
            return
        for d, _, m in said:
            if _one_off(day, d):
                yield Twin(stated, m[0], m.start())
        for d, match in told:
            if _one_off(day, d):
                yield Twin(stated, match[0], match.start(), len(days) <= _FEW_DATES)

    def _postcode(self, stated: Statement) -> Iterator[Twin]:
        for twin in self._shaped(stated):
            around = self.low[max(0, twin.start - _AROUND) : twin.start + _AROUND]
            belongs = any(n and n in around for n in stated.near)
            if belongs or (not stated.near and any(c.isalpha() for c in stated.value)):
                yield twin

    def _code(self, stated: Statement) -> Iterator[Twin]:
        for twin in self._shaped(stated):
            if _LABELLED.search(self.text[max(0, twin.start - 24) : twin.start]):
                yield twin

    def _name(self, stated: Statement) -> Iterator[Twin]:
        return (t for t in self._shaped(stated) if t.shown in self.headings)

    def _shaped(self, stated: Statement) -> Iterator[Twin]:
        """The same letters in the same order, with one digit that differs."""
        if re.sub(r"[\W_]+", "", stated.value.lower()) in self.squeezed:
            return
        for match in _shape(stated.value).finditer(self.text):
            if _one_off(_digits(stated.value), _digits(match[0])):
                yield Twin(stated, match[0], match.start())


def _firsts(matches: Iterator[re.Match[str]]) -> list[re.Match[str]]:
    """Of what is written the same way many times, the first few."""
    found: dict[str, int] = {}
    kept: list[re.Match[str]] = []
    for match in matches:
        found[match[0]] = found.get(match[0], 0) + 1
        if found[match[0]] <= _REPEATED and len(found) <= _MOST:
            kept.append(match)
    return kept


def _shape(value: str) -> re.Pattern[str]:
    parts = (
        "[0-9]" if p.isdigit() else r"[\s,]{1,3}" if p.isspace() else re.escape(p) for p in re.findall(r"\s+|.", value)
    )
    return re.compile(rf"(?<![0-9A-Za-z]){''.join(parts)}(?![0-9])", re.IGNORECASE)


def _digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


def _one_off(one: str, two: str) -> bool:
    """Of equal length, and one character differs, or two neighbours changed places."""
    if len(one) != len(two):
        return False
    apart = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    if len(apart) == 1:
        return True
    return (
        len(apart) == 2  # noqa: PLR2004 - neighbours
        and apart[1] == apart[0] + 1
        and one[apart[0]] == two[apart[1]]
        and one[apart[1]] == two[apart[0]]
    )


def _slipped(one: str, two: str) -> bool:
    return len(one) >= _SHORTEST_NAME and _one_off(one, two)


def _decimal(text: str) -> Decimal | None:
    clean = re.sub(r"[^0-9.,-]", "", text)
    if re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", clean):
        clean = clean.replace(",", "")
    try:
        return Decimal(clean.replace(",", "."))
    except InvalidOperation:
        return None


def _readings(written: str) -> Iterator[Decimal]:
    """A number as it may be meant: its last separator a decimal mark, or all of them grouping."""
    digits = re.sub(r"[^0-9.,]", "", written)
    if len(digits) > 24:  # noqa: PLR2004 - longer is no price
        return
    grouped = re.sub("[.,]", "", digits)
    head, _, tail = digits.replace(",", ".").rpartition(".")
    if not head:
        yield Decimal(grouped)
        return
    yield Decimal(f"{head.replace('.', '')}.{tail}")
    if len(tail) == 3:  # noqa: PLR2004 - a group of thousands
        yield Decimal(grouped)


def _same_scale(one: Decimal, two: Decimal) -> tuple[str, str]:
    places = max(0, *(-int(d.as_tuple().exponent) for d in (one, two)))
    least = places + 1 if min(one, two) < 1 else 1  # the zero before the mark is written
    return str(int(one.scaleb(places))).zfill(least), str(int(two.scaleb(places))).zfill(least)


def _iso(match: re.Match[str]) -> str:
    found = {k: v for k, v in match.groupdict().items() if v}
    year, day = (next((v for k, v in found.items() if k.startswith(c)), "") for c in "yd")
    month = next((v for k, v in found.items() if k.startswith("m")), "")
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
    return f"{year}-{number:02d}-{int(day):02d}"
