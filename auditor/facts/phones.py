"""Telephone numbers of the company, each with the desk that answers it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.facts.contacts import GENERAL, role_of
from auditor.facts.kind import FactKind
from auditor.facts.spans.plain import plain, squeezed
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.scene import Piece, Scene

_CANDIDATE = re.compile(
    r"(?<![0-9A-Za-z.,/#£$€¥+-])(?:\+|00|\()?[0-9](?:[ ()./–\-]{0,2}[0-9]){5,16}(?![0-9A-Za-z%])(?![.,][0-9])"
)
_SHORT = re.compile(r"(?<![0-9.,-])(?:95[0-9]{3}|9[56][0-9]{4}|12[0-9]{3}|10[01]{1}[0-9]{2})(?![0-9.,%-])")
_DIGIT = re.compile("[0-9]")
_HAN = re.compile("[\u4e00-\u9fff]")
_CHINESE_LINE = re.compile(r"[48]00[0-9]{7}")
_SAID = re.compile(
    r"(?<![a-z])(?:tel(?:ephone)?|phone|call|ring|dial|hotline|helpline|freephone|whatsapp|fax|mobile|"
    r"(?:contact|speak|talk|reach|text) (?:to )?us)(?![a-z])|电话|热线|客服|致电|拨打|手机|传真|来电|联系"
)
_NOT_PHONE = re.compile(
    r"(?<![a-z])(?:order|booking|reference|ref|tracking|invoice|receipt|account|card|vat|company|registration"
    r"|registered|charity|isbn|"
    r"upc|sku|ean|iban|sort code|product|model|serial|license|licence|policy|id)(?: (?:number|no|code"
    r"|nr))?(?: is)?[ .:#]*$"
    r"|(?:订单|运单|快递单|单|税|许可证|备案|注册|编|账|卡|型|货|批)[号码]?[::#\s]*$|icp.{0,8}$"
)
_SEVERAL = re.compile(r"\s*[,;、；|]\s*|\s+/\s+|\n")
_PHONE = {"phone", "telephone", "tel", "hotline", "电话"}
_REGIONS = {"uk": "GB", "en": "GB"}
_LEAD = 60
FAX = "fax"


def facts(reading: Reading) -> list[Fact]:
    """One fact per number and desk; the customer's own numbers are left out."""
    scene = reading.scene
    region = region_of(scene.about.market)
    own = {normal(v, region) for v in scene.own} - {""}
    found: list[Fact] = []
    seen: set[tuple[str, str]] = set()
    linked = {normal(link.href[4:], region) for link in scene.links if link.href.lower().startswith("tel:")}
    for piece in scene.pieces:
        if piece.skipped:
            continue
        for start, end, value, labelled in find_phones(piece.text, region):
            told = labelled or _labelled_beside(scene, piece)
            role = role_of(scene, piece, start, end)
            told = told or value in linked or (role not in {"", GENERAL} and not piece.text[start:end].isdigit())
            if value in own or not told:
                continue
            if (value, role) in seen:
                continue
            seen.add((value, role))
            place = scene.evidence.place(piece.block, piece.plain.quote(start, end))
            shown = piece.plain.shown(start, end)
            order, at = scene.evidence.order, piece.plain.index(start)
            found.append(Fact("phone", value, place, Source.LABEL, "", role, "", shown, order, at=at))
    return found


def declared(truth: Truth) -> list[Fact]:
    """`phone: A, B` (a pool of call-tracking numbers), or `phone.sales: …` for one desk."""
    if not _PHONE & set(truth.parts):
        return []
    role = next((p for p in truth.parts if p not in _PHONE), GENERAL)
    region = region_of(truth.about.market)
    return [truth.fact("phone", n, role, shown=v) for v in _SEVERAL.split(truth.value) if (n := normal(v, region))]


def find_phones(text: str, region: str) -> Iterator[tuple[int, int, str, bool]]:
    """(start, end, normalised number, whether words beside it say that it is one)."""
    if not _DIGIT.search(text):
        return
    for match in _CANDIDATE.finditer(text):
        lead = squeezed(text[max(0, match.start() - _LEAD) : match.start()])
        if _NOT_PHONE.search(lead):
            continue
        told = bool(_SAID.search(lead))
        if value := normal(match[0], region, labelled=told):
            yield match.start(), match.end(), value, told
    if region == "CN" or _HAN.search(text, 0, 200):
        for match in _SHORT.finditer(text):
            lead = squeezed(text[max(0, match.start() - 12) : match.start()])
            if _SAID.search(lead) and not _NOT_PHONE.search(lead):
                yield match.start(), match.end(), match[0], True


def normal(number: str, region: str, *, labelled: bool = True) -> str:
    """E.164; plain digits for Chinese 400 and 800 lines; "" when it is no telephone number.

    A labelled number need only be possible (numbers set aside for fiction, for instance), a bare one must be valid.
    """
    text = plain(number).text
    digits = re.sub("[^0-9]", "", text)
    if not 5 <= len(digits) <= 17:  # noqa: PLR2004 - the shortest service line, the longest international number
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


def region_of(market: str) -> str:
    """The region of a market, as the telephone library names it."""
    return _REGIONS.get(market.lower(), market.upper())


def _labelled_beside(scene: Scene, piece: Piece) -> bool:
    label = scene.label_of(piece)
    text = squeezed(label.text) if label else ""
    return bool(_SAID.search(text)) and not _NOT_PHONE.search(text)


KIND = FactKind("phone", facts, declared)
