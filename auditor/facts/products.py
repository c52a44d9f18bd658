"""Which products a journey shows, and what each is called where: so that a price has a subject.

A name counts as a product only with evidence: structured data, the page that sells it, or a row with a quantity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, cast

from auditor.facts.qualifiers import label_qualifier
from auditor.facts.scene import Piece, Scene, path_of
from auditor.facts.spans.plain import plain, squeezed
from auditor.model.artifacts import StructuredData

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BUY = re.compile(
    r"add (?:\w+ )?to (?:your |my |the )?(?:basket|cart|bag|trolley)|buy (?:it )?now"
    r"|加入购物车|加入购物袋|立即购买|马上抢"
)
_QUANTITY = re.compile(
    r"(?:(?<![a-z0-9])(?<![0-9] )[x×*] ?([0-9]{1,3})(?![0-9.,a-z])"
    r"|(?<![0-9.,])([0-9]{1,3}) ?[x×](?![a-z0-9])(?! [0-9])"
    r"|(?:(?i:qty|quantity)|数量)[ .:]{0,3}([0-9]{1,3})(?![0-9.,])|(?<![0-9.,])([0-9]{1,3}) ?(?:件|份|个|pcs?|pieces?"
    r"|units?)(?![a-z]))"
)
_COUNT = re.compile(r"[0-9]{1,3}")
_NOT_A_NAME = re.compile(
    r"(?:items?|products?|article|description|quantity|qty|price|name|image|photo|remove|edit|change|update"
    r"|delete|size|"
    r"colou?r|availability|in stock|details|summary|(?:your |my |the )?(?:basket|cart|bag|order"
    r"|booking)(?: (?:summary|contents|"
    r"details|lines|items))?|order contents|totals?|payment|invoice|receipt|contact|help|about us|home|"
    r"商品|名称|数量|单价|价格|订单(?:详情|内容|明细)?|购物车|商品清单|支付|发票|图片|操作|详情)"
)
SIZE = (
    r"[0-9]{1,4}(?:[.,][0-9]{1,2})? ?(?:k?g|mg|m?l|cl|mm|cm|m|oz|lbs?|in|inch|litres?|"
    r"克|千克|公斤|斤|毫升|升|厘米|毫米|米|片|粒|枚)"
    r"(?![a-z0-9])(?: ?(?:tin|bag|box|pack(?:et)?|bottle|jar|pot|tube|pouch|caddy|can|carton|tub|bar|sachet|roll"
    r"|罐|盒|袋|瓶|包|装|支))?"
)
_SIZED = re.compile(rf"^(?P<base>.{{2,}}?) (?P<size>{SIZE})$")
_TRAILING = re.compile(r"[\s\-–—:：,|@(*•·]+$")
_PUNCTUATION = re.compile(r"[^\w]+")
_SECTION = 10  # blocks below a name in which its price may stand
_LONGEST = 140
_MOST = 400  # products of one touchpoint that are told apart; a longer list is cut


@dataclass(frozen=True, slots=True)
class Sighting:
    """A product as one touchpoint names it. `keys` are `sku:…`, `url:…`; `evident`: it certainly is a product."""

    name: str
    keys: frozenset[str]
    evident: bool


@dataclass(frozen=True)
class Catalogue:
    """All products of a journey, by name and key."""

    names: Mapping[str, str] = field(default_factory=dict[str, str])  # normalised name to the product's name
    keys: Mapping[str, str] = field(default_factory=dict[str, str])

    def subject(self, name: str, keys: Iterable[str] = ()) -> str:
        """The name under which the product is compared; "" when it is none that we know."""
        for key in keys:
            if key in self.keys:
                return self.keys[key]
        wanted = name_key(name)
        if wanted in self.names:
            return self.names[wanted]
        if name.rstrip().endswith(("...", "…")) and len(wanted) >= 8:  # noqa: PLR2004 - shorter stumps fit too much
            fits = {subject for known, subject in self.names.items() if known.startswith(wanted)}
            return fits.pop() if len(fits) == 1 else ""
        return ""

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Any known name in squeezed text, the longest first."""
        known = sorted({squeezed(n) for n in self.names.values()} - {""}, key=lambda n: (-len(n), n))[:_MOST]
        if not known:
            return None
        return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, known))})(?![a-z0-9])")


def name_key(name: str) -> str:
    """A name without case, quantity and punctuation."""
    return _PUNCTUATION.sub(" ", squeezed(_QUANTITY.sub(" ", plain(name).text))).strip()


def quantity_of(text: str) -> int:
    """How many, where a text says so: “× 2”, “Qty: 2”, “2件”; 0 when it does not."""
    match = _QUANTITY.search(plain(text[:400]).text)
    return int(next(g for g in match.groups() if g)) if match else 0


def is_name(text: str) -> bool:
    """It may be the name of something for sale: not a label, not a sentence, not a number."""
    bare = squeezed(text).strip(" :")
    if not 1 < len(bare) <= _LONGEST or bare.endswith(("。", "!", "?")):
        return False
    key = name_key(bare)
    letters = sum(c.isalpha() for c in key)
    few = 3 if key.isascii() else 2
    return letters >= few and not _NOT_A_NAME.fullmatch(bare) and not label_qualifier(bare)


def catalogue_of(scenes: Iterable[Scene]) -> Catalogue:
    """Merge what all touchpoints show. Names that stand for two stock numbers are dropped: they are variants."""
    names: dict[str, str] = {}
    keys: dict[str, str] = {}
    stock: dict[str, set[str]] = {}
    seen = [s for scene in scenes for s in sightings(scene)]
    for sighting in seen:
        if not sighting.evident:
            continue
        wanted = name_key(sighting.name)
        subject = next((keys[k] for k in sorted(sighting.keys) if k in keys), "") or names.get(wanted, sighting.name)
        names.setdefault(wanted, subject)
        for key in sighting.keys:
            keys.setdefault(key, subject)
            if key.startswith("sku:"):
                stock.setdefault(wanted, set()).add(key)
    for sighting in seen:  # a row whose link leads to a known product names that product too
        subject = next((keys[k] for k in sorted(sighting.keys) if k in keys), "")
        if subject and not sighting.evident:
            names.setdefault(name_key(sighting.name), subject)
    known = {n: s for n, s in names.items() if n and len(stock.get(n, ())) <= 1}
    same = _one_size(known)
    return Catalogue({n: same.get(s, s) for n, s in known.items()}, {k: same.get(s, s) for k, s in keys.items()})


def _one_size(names: Mapping[str, str]) -> dict[str, str]:
    """“White Peony 50 g” is “White Peony” where the journey knows no other size of it: subject to subject."""
    sizes: dict[str, list[str]] = {}
    for name in names:
        if match := _SIZED.match(name):
            sizes.setdefault(match["base"], []).append(name)
    return {names[found[0]]: names[base] for base, found in sizes.items() if len(found) == 1 and base in names}


def sightings(scene: Scene) -> list[Sighting]:
    """The products of one touchpoint."""
    found = [Sighting(d.name, d.keys, evident=True) for d in described(scene)]
    if (page := page_product(scene)) is not None:
        found.append(page)
    found += [Sighting(r.name, r.keys, r.evident) for r in rows(scene)]
    return found[:_MOST]


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
    for item in scene.evidence[StructuredData].items[:_MOST]:
        kind, name = item.get("@type"), item.get("name")
        kinds = cast("list[object]", kind) if isinstance(kind, list) else [kind]
        if "Product" not in kinds or not isinstance(name, str) or not name.strip():
            continue
        keys = {f"{k}:{squeezed(str(item[k]))}" for k in ("sku", "gtin13", "mpn") if isinstance(item.get(k), str | int)}
        if isinstance(item.get("url"), str) and (path := path_of(item["url"])):
            keys.add(f"url:{path}")
        price, currency = _offer(item.get("offers"))
        found.append(Described(name.strip()[:_LONGEST], frozenset(keys), price, currency))
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
    return Sighting(_cleaned(first.text), keys, evident=True)


@dataclass(frozen=True, slots=True)
class Row:
    """A name with sums beside or below it. `quantity` 0: not said. `sums` are pieces with money."""

    name: str
    keys: frozenset[str]
    quantity: int
    sums: tuple[Piece, ...]
    evident: bool


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
        if sums and (name := _row_name(pieces)):
            found.append(_row(name, pieces, sums, hrefs))
    for heading in scene.pieces:
        if not heading.is_heading or heading.block.row or heading.block.level == 1 or heading.in_frame:
            continue
        below = [
            p for p in scene.pieces[heading.index + 1 : heading.index + 1 + _SECTION] if p.heading == heading.index
        ]
        sums = tuple(p for p in below if not p.block.row and _has_money(p))
        if sums and is_name(heading.text) and not heading.skipped:
            found.append(_row(_cleaned(heading.text), [heading, *below], sums, hrefs))
    return found


def _row(name: str, pieces: list[Piece], sums: tuple[Piece, ...], hrefs: Mapping[str, str]) -> Row:
    quantity = next((q for p in pieces if (q := quantity_of(p.text))), 0)
    if not quantity:
        lone = [int(t) for p in pieces if _COUNT.fullmatch(t := p.text.strip())]
        quantity = lone[0] if len(lone) == 1 else 0
    href = hrefs.get(squeezed(name), "")
    keys = frozenset({f"url:{path_of(href)}"} if path_of(href) else ())
    return Row(name, keys, quantity, sums, quantity > 0)


def _row_name(pieces: list[Piece]) -> str:
    if pieces[0].in_frame or pieces[0].skipped:
        return ""
    for role in ("heading", "link", ""):
        for piece in pieces:
            if role and piece.block.role != role:
                continue
            name = _cleaned(_before_money(piece))
            if is_name(name):
                return name
    return ""


def _before_money(piece: Piece) -> str:
    return piece.text[: piece.amounts[0].start] if piece.amounts else piece.text[:_LONGEST]


def _cleaned(name: str) -> str:
    """Without quantity and what follows it, without bullets."""
    match = _QUANTITY.search(name)
    cut = name[match.end() :] if match and match.start() == 0 else name[: match.start()] if match else name
    return _TRAILING.sub("", cut.strip(" *•·-–—\t")).strip()


def _has_money(piece: Piece) -> bool:
    return bool(piece.amounts) and not piece.in_frame
