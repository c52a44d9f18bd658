"""Postal addresses of the company, each with what it is for: registered office, returns, office, warehouse, store."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.spans.plain import plain, squeezed
from auditor.facts.spans.postal import Postal, find_postal, tokens
from auditor.kit.memory import remembered
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

_ROLES = tuple(
    (role, re.compile(rf"(?<![a-z])(?:{english})(?![a-z])|{chinese}"))
    for role, english, chinese in (
        (
            "registered", "registered (?:office|address)|registered (?:in|at)|reg(?:d|\\.)? office|legal address",
            "注册地址|注册地|住所地?",
        ),
        (
            "returns",
            "returns?(?: (?:address|department|dept|centre|center|to|parcels?))?|send (?:it|them|items|your \\w+) back",
            "退货|退换货|寄回|售后",
        ),
        ("warehouse", "warehouse|distribution cent(?:re|er)|depot", "仓库|配送中心"),
        (
            "store",
            "stores?|shops?|showroom|visit us|find us|branch(?:es)?|collect(?:ion)?(?: from| point)?|pick ?up",
            "门店|店铺|分店|展厅|自提",
        ),
        (
            "office",
            "head ?office|headquarters|office|write to us|contact (?:us|address)|our address|postal address|post to",
            "办公地址|公司地址|联系地址|总部|通讯地址|邮寄地址|通信地址",
        ),
    )
)  # fmt: skip
_OF_CUSTOMER = re.compile(
    r"(?<![a-z])(?:deliver(?:y|ing|ed)?|shipping|ship|billing|bill|invoice|sent|send|home|your|customer|recipient)"
    r" ?(?:to|address|details)?(?![a-z])|收货|送货|寄送|配送|送达|寄往|账单|收件|您的"
)
_NOT_SEND = re.compile(r"send (?:it|them|items|your \w+|parcels?) (?:back )?to")
_KEYS = {"address": "", "postal_address": ""}
_MOST = 8
_LEAD = 80


def facts(reading: Reading) -> list[Fact]:
    """One fact per address and role; the customer's own addresses are left out, and so is what no label explains."""
    scene = reading.scene
    found: list[Fact] = []
    seen: set[tuple[str, str]] = set()
    own = "|".join(scene.own)
    for piece in scene.pieces:
        if piece.skipped or piece.block.role in {"subject", "preheader"} or len(piece.text) < 10:  # noqa: PLR2004
            continue
        for postal in postal_in(piece.text[:20_000]):
            role = _role(scene, piece, postal)
            code = postal.postcode.casefold()
            if role is None or (code and code in own) or (not code and squeezed(postal.value) in own):
                continue
            if (postal.value, role) in seen:
                continue
            seen.add((postal.value, role))
            place = scene.evidence.place(piece.block, piece.plain.quote(postal.start, postal.end))
            shown, at = piece.plain.shown(postal.start, postal.end), piece.plain.index(postal.start)
            source = Source.LABEL if role else Source.BARE
            found.append(Fact("address", postal.value, place, source, "", role, "", shown, scene.evidence.order, at=at))
    return found


@remembered
def postal_in(text: str, /) -> tuple[Postal, ...]:
    """The addresses of a text."""
    return tuple(islice(find_postal(text), _MOST))


def _role(scene: Scene, piece: Piece, postal: Postal) -> str | None:
    """What it is for; "" when nothing says so, None when it is the customer's."""
    lead = squeezed(piece.text[max(0, postal.start - _LEAD) : postal.start])
    said = [lead]
    label = scene.label_of(piece)
    if label is not None and not lead.strip(" :"):
        said.append(squeezed(label.text))
    heading = scene.heading_of(piece)
    if heading is not None and piece.index - heading.index <= 4:  # noqa: PLR2004 - blocks that a heading speaks for
        said.append(squeezed(heading.text[:_LEAD]))
    for words in said:
        if role := _named(words):
            return role
        if _OF_CUSTOMER.search(words):
            return None
    return ""


def _named(words: str) -> str:
    if _OF_CUSTOMER.search(words[-40:]) and not _NOT_SEND.search(words) and not re.search("return|退", words[-40:]):
        return ""
    found = [(m.end(), -m.start(), role) for role, pattern in _ROLES for m in pattern.finditer(words)]
    return max(found)[2] if found else ""  # the last one named, and of those that end there the longest


def declared(truth: Truth) -> list[Fact]:
    """`address.returns: 1 Mill Lane, Northwick NW9 9ZZ`, `address.registered: …`; without a role it is the office."""
    if truth.parts[0] not in _KEYS:
        return []
    role = truth.parts[1] if len(truth.parts) > 1 else "office"
    value = plain(truth.value).text
    postal = next(find_postal(value), None)
    return [truth.fact("address", postal.value if postal else " ".join(tokens(value)), role)]


def differs(reference: Fact, other: Fact) -> bool:
    """Another postcode, or another number in the same street; more or fewer words are the same place."""
    one, two = reference.value.split(), other.value.split()
    if not one[:1] or not two[:1]:
        return False
    if _chinese(reference.value) or _chinese(other.value):
        short, long = sorted((reference.value, other.value), key=len)
        return not (long.endswith(short) or long.startswith(short) or short in long)
    if one[0] != two[0]:
        return True
    numbers = [{t for t in words[1:] if t[:1].isdigit()} for words in (one, two)]
    return bool(numbers[0] and numbers[1]) and not (numbers[0] & numbers[1])


def _chinese(value: str) -> bool:
    return "\u3400" <= value[:1] <= "\u9fff"


KIND = FactKind("address", facts, declared, differs=differs)
