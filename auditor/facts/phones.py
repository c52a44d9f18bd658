"""Telephone numbers of the company, each with the desk that answers it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading import structured
from auditor.facts.reading.contacts import GENERAL, role_of
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import Sign
from auditor.kit.misprints import same_number
from auditor.kit.text.hanzi import simplified
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

_CANDIDATE = re.compile(
    r"(?:(?<![0-9A-Za-z.,/#£$€¥+-])|(?<=[A-Za-z])(?=\(?\+)|(?<=[0-9],)(?=0[0-9]{2,3}-[0-9]{7,8}(?![0-9])))"
    r"(?:\+|00|\((?:\+|00)?)? ?[0-9](?:[ ()./–\-]{0,3}[0-9]){5,17}"
    r"(?:(?: ?[xX]| ?ext\.?| ?extension| ?分机| ?转) ?(?P<ext>[0-9]{1,6}))?"
    r"(?![0-9A-Za-z%@_])(?!\.[0-9]|:[0-9]{2}|,[0-9]{1,3}(?![0-9-]))"
    r"(?!(?:(?<=[ (][0-9])|(?<=[ (][0-9]{2})) ?(?:[×x*]|小时|[点时天日月年]))"  # …(24小时), …(9点至17点)
)
_DATE_AFTER = re.compile(r" (?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-]|(?:19|20)[0-9]{2}-[0-9]{2}-)[0-9]{2,4}$")
_NUMBERED = re.compile(r"(?<![a-z])(?:no|nr|num|nos)[.:# ]*$|#$|编号[::]?$")
_FEW = re.compile(r"(?<![0-9A-Za-z.,:/#£$€¥+-])[0-9](?:[ -]?[0-9]){2,4}(?![0-9A-Za-z%:@_])(?![.,/ –-]{1,2}[0-9])")
_OTHERWISE = re.compile(  # a date, times of day, an address of the network, a card or account number
    r"(?:19|20)[0-9]{2} ?[-./–] ?[0-9]{1,2}(?: ?[-./–] ?[0-9]{1,4})?|[0-9]{1,2} ?[-./] ?[0-9]{1,2} ?[-./] ?[0-9]{2,4}"
    r"|[0-9]{1,2}\.[0-9]{2} ?[–-] ?[0-9]{1,2}\.[0-9]{2}|[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9]{4}(?:[ -][0-9]{4}){3}"
    r"|(?:19|20)[0-9]{2}[ –/-]{1,3}(?:19|20)[0-9]{2}.{0,12}|(?:19|20)[0-9]{6}(?:[0-9]{4,6})?"
    r"|[0-2][0-9][0-5][0-9] ?[–-] ?[0-2][0-9][0-5][0-9]"
    r"|[0-9]{1,3}(?: [0-9]{3}){1,3}|[0-9]{1,2} (?:19|20)[0-9]{2}"
)
_DATED = re.compile(
    r"(?:19|20)[0-9]{2} ?[-./–] ?[01]?[0-9] ?[-./–] ?[0-3]?[0-9]|[0-3]?[0-9] ?[-./] ?[0-3]?[0-9] ?[-./] ?20[0-9]{2}"
)
_BARE = re.compile(  # how telephone numbers are grouped: a code, brackets, a trunk zero, three groups or more
    r" ?\(?(?:\+|00)[0-9(].*|\( ?0?[0-9]{2,4} ?\)[ -]?[0-9].*|0[0-9]{2,4}[ /.–-]{1,3}[0-9]{4,}.*"
    r"|0[0-9]{1,4}(?:[ .–-][0-9]{2,4}){2,}|[0-9]{3,4}([ .–-])[0-9]{3,4}\1[0-9]{3,4}|0[0-9]{9,10}"
    r"|[48]00[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}|1[ .-][0-9]{3}[ .-][0-9]{3}[ .-][0-9]{4}"
)
_SHORT = re.compile(r"(?<![0-9.,-])(?:95[0-9]{3}|9[56][0-9]{4}|12[0-9]{3}|10[01]{1}[0-9]{2})(?![0-9.,%-])")
_AUTHORITIES = re.compile(  # whom anybody in China or Taiwan may call about anybody: the city, consumers, supervisors
    r"12345|1231[0-9]|12300|12301|12320|12321|12326|12328|12329|12333|12348|12355|12358|12363|12366|12369|12378|12381"
    r"|12386|12388|12389|12393|1950"
)
AUTHORITY = "authority"
_DIGIT = re.compile("[0-9]")
_HAN = re.compile("[\u4e00-\u9fff]")
_CHINESE_MOBILE = re.compile("1[3-9][0-9]{9}")
_CHINESE_LINE = re.compile(r"[48]00[0-9]{7}")
_SAID = re.compile(
    r"(?<![a-z])(?:tel(?:ephone)?|ph(?:one)?|call|ring|dial|hotline|helpline|freephone|whatsapp|fax|mobile|"
    r"(?:contact|speak|talk|reach|text) (?:to )?us)(?![a-z])|电话|热线|客服|致电|拨打|手机|传真|来电|联系"
)
_NOT_PHONE = re.compile(
    r"(?<![a-z])(?:order|booking|reference|ref|tracking|invoice|receipt|account|card|vat|company|registration"
    r"|registered|charity|isbn|"
    r"upc|sku|ean|iban|sort code|product|model|serial|license|licence|policy|id)(?: (?:number|no|code"
    r"|nr))?(?: is)?[ .:#]*$"
    r"|(?:订单|运单|快递单|单|税|许可证|备案|注册|编|账|卡|型|货|批)[号码]?[::#\s]*$|icp.{0,8}$"
)
_CARD = re.compile(r"(?:card|account|iban|bic|sort code|ending in|卡号|账号|尾号)[ .:#]*$")
_DIRECTLY = re.compile(
    r"(?:(?<![a-z])(?:tel(?:ephone)?|ph(?:one)?|call|ring|dial|hotline|helpline|freephone|whatsapp|fax|mobile)"
    r"(?: (?:us|number|no|nr|line))?(?: (?:on|at|is))?"
    r"|(?:电话|热线|致电|拨打|手机|传真)(?:号码|号)?(?:是|为)?)[ .:)*]*$"
)
_GROUPS = re.compile(r"[0-9]{2,3}(?: [0-9]{3}){2,3}|[0-9]{3,4}[-/. ][0-9]{1,4}[-/. ][0-9]{3,4}")
_IS_SAID = Sign(_SAID)
_HOURS = re.compile("[0-9]{1,2} ?- ?[0-9]{1,2}|(?:19|20)[0-9]{2}")
_SEVERAL = re.compile(r"\s*[,;、；|]\s*|\s+/\s+|\n")
_PHONE = {"phone", "telephone", "tel", "hotline", "电话"}
_REGIONS = {"uk": "GB", "en": "GB"}
_LEAD = 60
_LEAST, _MOST_DIGITS = 6, 16  # of a number of which nobody knows the country
FAX = "fax"
_MOST = 2_000  # numbers in one block


def facts(reading: Reading) -> list[Fact]:
    """One fact per number and desk, then the numbers of which nothing says whose they are (subject "", bare).

    The customer's own numbers are left out.
    """
    scene = reading.scene
    region = region_of(scene.about.market)
    own = {normal(v, region) for v in scene.own} - {""}
    found: list[Fact] = []
    bare: list[Fact] = []
    seen: set[tuple[str, str]] = set()
    dialled = [link.href[4:80] for link in scene.links if link.href.lower().startswith("tel:")]
    linked = {normal(n, region) or ("" if region else _digits(n)) for n in dialled} - {""}
    for piece in scene.pieces:
        if piece.skipped:
            continue
        for number in islice(find_phones(piece.text, region), _MOST):
            role = _desk(scene, piece, number, linked)
            if number.value in own or (number.value, role or "") in seen:
                continue
            if role is None and not number.shaped:
                continue
            seen.add((number.value, role or ""))
            place = scene.evidence.place(piece.block, piece.plain.quote(number.start, number.end))
            shown, at = piece.plain.shown(number.start, number.end), piece.plain.index(number.start)
            source = Source.BARE if role is None else Source.LABEL
            order = scene.evidence.order
            fact = Fact("phone", number.value, place, source, number.ext, role or "", "", shown, order, at=at)
            (bare if role is None else found).append(fact)
    known = {f.value for f in found}
    stated = [(role, normal(written, region), written) for role, written in structured.contacts(scene, "telephone")]
    found += [
        structured.fact(scene, "phone", value, role, f"telephone: {written}")
        for role, value, written in dict.fromkeys(stated)
        if value and value not in known | own
    ]
    return [*found, *(f for f in bare if f.value not in known)]


def _desk(scene: Scene, piece: Piece, number: Number, linked: set[str]) -> str | None:
    """Who answers it; "" when words say that it is a telephone number and not whose, None when nothing does."""
    anywhere = not region_of(scene.about.market) and number.shaped and _LEAST <= len(number.value) <= _MOST_DIGITS
    if not number.sure and not anywhere:
        return None
    told = number.told or ((number.valid or anywhere) and _labelled_beside(scene, piece))
    role = role_of(scene, piece, number.start, number.end)
    if role in {"", GENERAL} and _AUTHORITIES.fullmatch(_national(number.value)):
        return AUTHORITY
    written = piece.text[number.start : number.end]
    told = told or number.value in linked or (role not in {"", GENERAL} and not written.isdigit() and number.valid)
    return role if told else None


def _national(value: str) -> str:
    return value.removeprefix("+86").removeprefix("+886")


def declared(truth: Truth) -> list[Fact]:
    """`phone: A, B` (a pool of call-tracking numbers), or `phone.sales: …` for one desk."""
    if not _PHONE & set(truth.parts):
        return []
    role = next((p for p in truth.parts if p not in _PHONE), GENERAL)
    region = region_of(truth.about.market)
    return [truth.fact("phone", n, role, shown=v) for v in _SEVERAL.split(truth.value) if (n := normal(v, region))]


@dataclass(frozen=True, slots=True)
class Number:
    """A run of digits that may be a telephone number.

    told: words beside it say that it is one · sure: it is possible where it is told, valid where it is not
    · valid: it is in a range that is in use · shaped: it is grouped as telephone numbers are, or words say so.
    """

    start: int
    end: int
    value: str
    told: bool
    sure: bool
    valid: bool
    shaped: bool
    ext: str = ""


def find_phones(text: str, region: str) -> Iterator[Number]:
    """From left to right. What is neither told, nor valid, nor grouped like one, is left out."""
    if not _DIGIT.search(text):
        return
    text = simplified(text)
    for match in _CANDIDATE.finditer(text):
        lead = squeezed(text[max(0, match.start() - _LEAD) : match.start()])
        if _NOT_PHONE.search(lead) or _CARD.search(lead):
            continue
        told = bool(_SAID.search(lead))
        number = _number(match, region, told=told, directly=bool(_DIRECTLY.search(lead)))
        if number is not None and (told or not _NUMBERED.search(lead)):
            yield number
    yield from _short(text, region)


def _number(match: re.Match[str], region: str, *, told: bool, directly: bool) -> Number | None:
    whole, ext = match[0], match["ext"] or ""
    start, end = match.end() - len(whole.lstrip()), match.end()
    main = whole if not ext else whole[: match.start("ext") - match.start()].rstrip("xXtenio. 分机转")
    if (date := _DATE_AFTER.search(main)) and normal(main[: date.start()], region):
        main, end = main[: date.start()], match.start() + date.start()
    main = main.strip()
    value = normal(main, region, labelled=told)
    if _OTHERWISE.fullmatch(main) and not (told and _GROUPS.fullmatch(main)) and not (directly and value):
        return None
    if _DATED.fullmatch(main):
        return None
    valid = bool(value) and (not told or bool(normal(main, region, labelled=False)))
    mobile = bool(_CHINESE_MOBILE.fullmatch(main)) and (region == "CN" or bool(_HAN.search(match.string, 0, 200)))
    shaped = bool(directly or mobile or _BARE.fullmatch(main))
    if value and not valid and _lacks_trunk(main, region):
        value = ""
    if not value and not shaped:
        return None
    return Number(start, end, value or _digits(main), told, bool(value), valid, shaped, ext)


def _short(text: str, region: str) -> Iterator[Number]:
    """Service lines in China, and the whole numbers of places with few lines: only where they are announced as such."""
    if not _IS_SAID[squeezed(text)]:
        return
    if region == "CN" or _HAN.search(text, 0, 200):
        for match in _SHORT.finditer(text):
            lead = squeezed(text[max(0, match.start() - 12) : match.start()])
            if _SAID.search(lead) and not _NOT_PHONE.search(lead):
                yield Number(match.start(), match.end(), match[0], told=True, sure=True, valid=True, shaped=True)
    for match in _FEW.finditer(text):
        lead = squeezed(text[max(0, match.start() - 20) : match.start()])
        if _DIRECTLY.search(lead) and not _HOURS.fullmatch(match[0]) and (value := normal(match[0], region)):
            yield Number(match.start(), match.end(), value, told=True, sure=True, valid=True, shaped=True)


def _digits(written: str) -> str:
    plus = "+" if written.lstrip("( ").startswith("+") else ""
    return plus + re.sub("[^0-9]", "", written)


def normal(number: str, region: str, *, labelled: bool = True) -> str:
    """E.164; plain digits for Chinese 400 and 800 lines; "" when it is no telephone number.

    A labelled number need only be possible (numbers set aside for fiction, for instance), a bare one must be valid.
    """
    text = plain(number).text
    digits = re.sub("[^0-9]", "", text)
    if not 4 <= len(digits) <= 17:  # noqa: PLR2004 - the shortest line of an island, the longest international number
        return ""
    local = digits.removeprefix("0086").removeprefix("86") if len(digits) > 10 else digits  # noqa: PLR2004
    if _CHINESE_LINE.fullmatch(local) and (region == "CN" or local != digits):
        return local
    return _e164(text, region, labelled)


@lru_cache(maxsize=4096)
def _e164(text: str, region: str, labelled: bool) -> str:
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(re.sub("[^0-9+]", "", text), region or None)
    except phonenumbers.NumberParseException:
        return ""
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    fits = possible if labelled else phonenumbers.is_valid_number(number)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if fits else ""


def _lacks_trunk(written: str, region: str) -> bool:
    """Numbers of this region start with a zero; this one, which nobody has there, does not: it is from elsewhere."""
    return written.lstrip("( ")[:1] not in {"+", "0"} and len(_digits(written)) > 8 and _trunk(region) == "0"  # noqa: PLR2004


@lru_cache(maxsize=256)
def _trunk(region: str) -> str:
    from phonenumbers import PhoneMetadata  # noqa: PLC0415

    found = PhoneMetadata.metadata_for_region(region, None)
    return str(found.national_prefix or "") if found else ""


def region_of(market: str) -> str:
    """The region of a market, as the telephone library names it."""
    return _REGIONS.get(market.lower(), market.upper())


def _labelled_beside(scene: Scene, piece: Piece) -> bool:
    label = scene.label_of(piece)
    text = squeezed(label.text) if label else ""
    return bool(_SAID.search(text)) and not _NOT_PHONE.search(text)


def differs(reference: Fact, other: Fact) -> bool:
    """Another number, or another extension (`unit`) where both name one."""
    return not same_number(reference.value, other.value) or bool(
        reference.unit and other.unit and reference.unit != other.unit
    )


KIND = FactKind("phone", facts, declared, differs=differs)
