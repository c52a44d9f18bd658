"""Order, booking and case numbers: captured by a step, or beside a label that says what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind, Reading
from auditor.facts.reading.products import Catalogue
from auditor.facts.spans.plain import squeezed
from auditor.model.artifacts import Walk
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Truth
    from auditor.facts.reading.scene import Piece, Scene

_TOKEN = r"(?P<token>[A-Za-z0-9]{1,24}(?:[-/_.][A-Za-z0-9]{1,24}){0,5})(?![A-Za-z0-9@%])(?!\.[0-9])"
_CLASSES = {
    "order": "order", "purchase": "order", "booking": "booking", "reservation": "booking", "application": "application",
    "case": "case", "ticket": "case", "claim": "case", "enquiry": "case", "inquiry": "case",
    "confirmation": "reference", "reference": "reference", "ref": "reference", "订单": "order", "预约": "booking",
    "预订": "booking", "预定": "booking",
    "申请": "application", "受理": "application", "工单": "case", "参考": "reference", "确认": "reference",
}  # fmt: skip
_OTHERS = (  # words that make it another number: of the payment, the parcel, the company, of an order before this one
    r"payment|transaction|invoice|receipt|tracking|shipment|parcel|delivery|consignment|vat|tax|company|customer"
    r"|account|member(?:ship)?|"
    r"card|product|item|model|style|catalogue|part|purchase order|po|returns?|refund|work|gift|standing|money"
    r"|firm|charity|licen[cs]e|practice"
    r"|postal|court|supplier|previous|last|past|earlier|older|original|sample|example|test"
)
_NUMBER_WORD = (
    r"(?:numbers?|num\.?|nr\.?|no\.?|n[º°]|#|id|code|reference(?: (?:number|no\.?|code))?|ref\.?(?: (?:number"
    r"|no\.?))?)"
)
_ENGLISH = re.compile(
    rf"(?<![A-Za-z-])(?:(?P<other>{_OTHERS})[ -])?(?P<kind>order|purchase|booking|reservation|application|case"
    rf"|ticket|claim|enquiry|inquiry|"
    rf"confirmation|reference|ref)(?![A-Za-z])\.?(?: ?(?P<word>{_NUMBER_WORD})(?![A-Za-z]))?(?P<link> (?:is|was)"
    rf"| ?:| ?#| ?-)? ?:?#? ?"
    rf"[“\"'(\[]?{_TOKEN}",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?P<other>上次|上一(?:个|笔)|之前的?|历史|原|支付|商户|微信|退款|退货|运|快递|物流|交易|发票|采购)?(?P<kind>订单|预约|预订|预定|申请|受理|工单|参考|确认)"
    rf"(?P<word>编号|号码|号|单号|码|参考号)?(?P<link>(?:是|为)?[::]?)\s?[#\[【「(]?{_TOKEN}"
)
_LABEL = re.compile(
    rf"(?:your |the )?(?P<kind>order|booking|reservation|application|case|ticket|claim|enquiry|inquiry"
    rf"|confirmation|reference)"
    rf" ?(?P<word>{_NUMBER_WORD})?|(?:您的)?(?P<zh>订单|预约|预订|预定|申请|受理|工单|参考|确认)"
    r"(?:编号|号码|号|单号|参考号)",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"#? ?{_TOKEN}\.?")
_DATE = re.compile(
    r"(?:19|20)[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{2}){1,2}"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th|am|pm|k?g|cm|mm|m|l|ml|x|px|hrs?|mins?|days?|years?)", re.IGNORECASE)
_AFTER_COUNT = re.compile(
    r" ?(?:items?|products?|people|guests?|nights?|days?|weeks?|units?|pcs|of|件|份|个|天|人|%|[$£€¥元])", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\s\-–/_.#]+")
_NAMES = re.compile(
    r"order|booking|reservation|reference|confirmation|(?:^|_)ref(?:$|_)|application|case|ticket|订单|预约|预订|编号|单号"
)
_NOT_NAMES = re.compile(
    r"total|price|amount|sum|cost|date|time|url|link|mail|phone|name|status|tracking|payment|invoice|总|额|价"
)
_ENGLISH_ANCHORS = re.compile("|".join(word for word in _CLASSES if word.isascii()), re.IGNORECASE)
_CHINESE_ANCHORS = re.compile("|".join(word for word in _CLASSES if not word.isascii()))
_DIGIT = re.compile(r"\d")
_EXAMPLE = re.compile(r"(?i:e\.?g\.?|for (?:example|instance)|such as|looks? like|something like)|例如|比如|示例|形如")
ORDERS = frozenset({"order", "booking", "reference"})  # classes that tell one order from another
_LEAD = 40  # characters before a reference that may say that it is only an example
_SHORTEST, _LONGEST = 4, 40
_LONGEST_HEAD = 120
_BILL = re.compile(
    r"(?i:\b(?:your|the|first|next|latest|new|monthly|annual|final|phone|mobile|energy|gas|water|electricity|broadband)"
    r" (?:[a-z]{3,20} )?(?:bills?|statements?)(?: (?:is|for|of|from|no\.?|number)\b|$|[ ]?[:–-]))"
    r"|(?:月|本期|年度|电子)账单"
)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kind: str


def facts(reading: Reading) -> list[Fact]:
    """The references of one touchpoint; of each value the surest sighting."""
    if "references" not in reading.scene.kept:
        reading.scene.kept["references"] = _facts(reading.scene)
    found: list[Fact] = reading.scene.kept["references"]
    return found


def scope_of(scene: Scene) -> str:
    """The order that a touchpoint is about, where it names exactly one."""
    orders = {f.value for f in facts(Reading(scene, Catalogue())) if f.subject in ORDERS}
    return orders.pop() if len(orders) == 1 else "" if orders else _period(scene)


def _period(scene: Scene) -> str:
    """“Your first bill”, “Your statement for May”: sums of a period of a contract, not of what was ordered."""
    heads = (p for p in scene.pieces if p.block.role in {"subject", "heading"} and len(p.text) <= _LONGEST_HEAD)
    mail = scene.evidence.part_of or scene.evidence.touchpoint
    return f"bill at {mail}" if any(_BILL.search(p.text) for p in heads) else ""


def declared(truth: Truth) -> list[Fact]:
    """`order_number: …`, `booking_reference: …`."""
    kind = captured_class(truth.name, truth.value)
    return [truth.fact("reference", normal(truth.value), kind)] if kind else []


def _facts(scene: Scene) -> list[Fact]:
    evidence = scene.evidence
    found: list[Fact] = []
    for name, value in evidence[Walk].captured if Walk in evidence else ():
        if kind := captured_class(name, value):
            piece = next((p for p in scene.pieces if value in p.block.text), None)
            place = evidence.place(piece.block if piece else None, None if piece else value)
            found.append(Fact("reference", normal(value), place, Source.CAPTURED, "", kind, "", value, evidence.order))
    known = {f.value for f in found}
    for piece in scene.pieces:
        if piece.skipped:
            continue
        for hit in _in_piece(scene, piece):
            shown = piece.plain.shown(hit.start, hit.end)
            value = normal(shown)
            if value in known and any(f.value == value and f.shown == shown for f in found):
                continue
            known.add(value)
            quote = piece.plain.quote(hit.start, hit.end)
            place = evidence.place(piece.block, quote)
            at = piece.plain.index(hit.start)
            found.append(Fact("reference", value, place, Source.LABEL, "", hit.kind, "", shown, evidence.order, at=at))
    return found


def captured_class(name: str, value: str) -> str:
    """The class of a captured reference; "" when its name or look says that it is something else."""
    lowered = name.casefold()
    if not _NAMES.search(lowered) or _NOT_NAMES.search(lowered):
        return ""
    if not 3 <= len(value) <= _LONGEST or not any(c.isdigit() for c in value) or len(value.split()) > 3:  # noqa: PLR2004
        return ""
    return next((kind for word, kind in _CLASSES.items() if word in lowered), "reference")


def normal(value: str) -> str:
    """Without separators and `#`, upper case: what makes two references the same."""
    return _SEPARATORS.sub("", squeezed(value)).upper()


def _in_piece(scene: Scene, piece: Piece) -> Iterator[_Found]:
    text = piece.text
    if not _DIGIT.search(text):
        return
    hits = 0
    for pattern, anchors in ((_ENGLISH, _ENGLISH_ANCHORS), (_CHINESE, _CHINESE_ANCHORS)):
        if not anchors.search(text):
            continue  # ten times as fast as to let the pattern find out
        for match in pattern.finditer(text):
            anchored = bool(match["word"] or (match["link"] or "").strip())
            if match["other"] or _EXAMPLE.search(text[max(0, match.start() - _LEAD) : match.start("token")]):
                continue
            if not _is_reference(match["token"], text[match.end() : match.end() + 12], anchored=anchored):
                continue
            kind = _CLASSES[match["kind"].lower()]
            if kind == "reference" and not anchored:
                continue
            hits += 1
            yield _Found(match.start("token"), match.end("token"), kind)
    if hits or len(text) > _LONGEST + 8:
        return
    alone = _ALONE.fullmatch(text.strip())
    label = scene.label_of(piece) if alone else None
    said = _LABEL.fullmatch(squeezed(label.text).strip(" :#")) if label else None
    if alone and said and _is_reference(alone["token"], "", anchored=True):
        start = text.index(alone["token"])
        yield _Found(start, start + len(alone["token"]), _CLASSES[(said["kind"] or said["zh"]).lower()])


def _is_reference(token: str, following: str, *, anchored: bool) -> bool:
    """It looks like a number given to one order, not like a count, a date, a time or a word."""
    digits = sum(c.isdigit() for c in token)
    if digits == 0 or not _SHORTEST <= len(token) <= _LONGEST:
        return False
    if _DATE.fullmatch(token) or _ORDINAL.fullmatch(token) or _AFTER_COUNT.match(following) or following[:1] == ":":
        return False
    if anchored:
        return digits >= 2 or len(token) >= 6  # noqa: PLR2004 - a word with one digit is seldom a reference
    if _YEAR.fullmatch(token):
        return False
    mixed = any(c.isupper() for c in token) and not any(c.islower() for c in token)
    return token.isdigit() or (mixed and digits >= 2) or (digits >= 4)  # noqa: PLR2004


KIND = FactKind("reference", facts, declared)
