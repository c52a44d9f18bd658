"""The products of one touchpoint: in its structured data, as what the page sells, in its rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from auditor.facts.reading.product_words import LONGEST_NAME, cleaned, is_name, quantity_of, stock_number
from auditor.facts.reading.scene import Piece, Scene, path_of
from auditor.facts.spans.plain import squeezed
from auditor.model.artifacts import StructuredData

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 400  # products of one touchpoint that are told apart; a longer list is cut
_BUY = re.compile(
    r"add (?:\w+ )?to (?:your |my |the )?(?:basket|cart|bag|trolley)|buy (?:it )?now"
    r"|加入购物车|加入购物袋|立即购买|马上抢"
)
_COUNT = re.compile(r"[0-9]{1,3}")
_SECTION = 10  # blocks below a name in which its price may stand


@dataclass(frozen=True, slots=True)
class Sighting:
    """A product as one touchpoint names it. `keys` are `sku:…`, `url:…`; `evident`: it certainly is a product.

    `piece` is where its name stands, None in structured data.
    """

    name: str
    keys: frozenset[str]
    evident: bool
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """A product of the structured data; `price` as written there."""

    name: str
    keys: frozenset[str]
    price: str
    currency: str


def described(scene: Scene) -> list[Described]:
    """The products that JSON-LD describes; prices only where there is one."""
    if StructuredData not in scene.evidence:
        return []
    found: list[Described] = []
    for item in scene.evidence[StructuredData].items[:MOST]:
        kind, name = item.get("@type"), item.get("name")
        kinds = cast("list[object]", kind) if isinstance(kind, list) else [kind]
        if "Product" not in kinds or not isinstance(name, str) or not name.strip():
            continue
        keys = {f"{k}:{squeezed(str(item[k]))}" for k in ("sku", "gtin13", "mpn") if isinstance(item.get(k), str | int)}
        if isinstance(item.get("url"), str) and (path := path_of(item["url"])):
            keys.add(f"url:{path}")
        price, currency = _offer(item.get("offers"))
        found.append(Described(name.strip()[:LONGEST_NAME], frozenset(keys), price, currency))
    return found


def _offer(offers: object) -> tuple[str, str]:
    """(price, currency) of the one offer; none where there are several, for then they are variants."""
    if isinstance(offers, list):
        several = cast("list[object]", offers)
        offers = several[0] if len(several) == 1 else None
    if not isinstance(offers, dict):
        return "", ""
    offer = cast("dict[str, object]", offers)
    price, currency = offer.get("price"), offer.get("priceCurrency")
    if offer.get("@type") == "AggregateOffer" or "lowPrice" in offer or not isinstance(currency, str):
        return "", ""
    return (str(price), currency) if isinstance(price, str | int | float) else ("", "")


def page_product(scene: Scene) -> Sighting | None:
    """The product that this page sells: first heading, price, a button to buy it, and nothing else's name between."""
    first = next((p for p in scene.pieces if p.is_heading and p.block.level == 1), None)
    if first is None or not is_name(first.text):
        return None
    buttons = sum(1 for link in scene.links if _BUY.search(squeezed(link.text[:80])))
    blocks = [p for p in scene.pieces if p.block.role in {"button", "link"} and _BUY.search(squeezed(p.text[:80]))]
    if not buttons and not blocks:
        return None
    price = next((p for p in scene.pieces[first.index :] if _has_money(p)), None)
    if price is None or price.heading != first.index or (price.block.row and price.block.row != first.block.row):
        return None
    between = scene.pieces[first.index + 1 : price.index]
    if max(buttons, len(blocks)) > 1 and any(p.block.role == "link" for p in between):
        return None  # a list of links with prices and buttons below one heading
    keys = frozenset({f"url:{scene.path}"} if scene.path else ())
    return Sighting(cleaned(first.text), keys, evident=True, piece=first)


@dataclass(frozen=True, slots=True)
class Row:
    """A name with sums beside or below it. `quantity` 0: not said. `sums` are pieces with money."""

    name: str
    keys: frozenset[str]
    quantity: int
    sums: tuple[Piece, ...]
    evident: bool
    piece: Piece  # where the name stands
    counted: Piece | None = None  # where the quantity stands; None when it is a lone number or is not said


def rows(scene: Scene) -> list[Row]:
    """Table rows, list items and cards that name something with a price; frames and reviews left out."""
    if "rows" not in scene.kept:
        scene.kept["rows"] = _rows(scene)
    found: list[Row] = scene.kept["rows"]
    return found


def _rows(scene: Scene) -> list[Row]:
    found: list[Row] = []
    hrefs = {squeezed(link.text): link.href for link in scene.links if link.role == "link" and link.text and link.href}
    for indexes in scene.rows.values():
        pieces = [scene.pieces[i] for i in indexes[:60]]
        sums = tuple(p for p in pieces if _has_money(p))
        if sums and (named := _row_name(pieces)):
            found.append(_row(*named, pieces, sums, hrefs))
    for heading in scene.pieces:
        if not heading.is_heading or heading.block.row or heading.block.level == 1 or heading.in_frame:
            continue
        below = [
            p for p in scene.pieces[heading.index + 1 : heading.index + 1 + _SECTION] if p.heading == heading.index
        ]
        sums = tuple(p for p in below if not p.block.row and _has_money(p))
        if sums and is_name(heading.text) and not heading.skipped:
            found.append(_row(cleaned(heading.text), heading, [heading, *below], sums, hrefs))
    return found


def _row(name: str, piece: Piece, pieces: list[Piece], sums: tuple[Piece, ...], hrefs: Mapping[str, str]) -> Row:
    counted = next((p for p in pieces if quantity_of(p.text)), None)
    quantity = quantity_of(counted.text) if counted else 0
    if counted is None:
        lone = [p for p in pieces if _COUNT.fullmatch(p.text.strip())]
        counted = lone[0] if len(lone) == 1 else None
        quantity = int(counted.text) if counted else 0
    href = hrefs.get(squeezed(name), "")
    keys = {f"url:{path_of(href)}"} if path_of(href) else set[str]()
    keys |= {f"sku:{number}" for p in pieces if (number := stock_number(p.text))}
    return Row(name, frozenset(keys), quantity, sums, quantity > 0, piece, counted)


def _row_name(pieces: list[Piece]) -> tuple[str, Piece] | None:
    if pieces[0].in_frame or pieces[0].skipped:
        return None
    for role in ("heading", "link", ""):
        for piece in pieces:
            if role and piece.block.role != role:
                continue
            name = cleaned(_before_money(piece))
            if is_name(name):
                return name, piece
    return None


def _before_money(piece: Piece) -> str:
    return piece.text[: piece.amounts[0].start] if piece.amounts else piece.text[:LONGEST_NAME]


def _has_money(piece: Piece) -> bool:
    return bool(piece.amounts) and not piece.in_frame
