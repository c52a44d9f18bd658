"""The words of a product: what may be its name, what is a quantity beside it, what is its stock number."""

from __future__ import annotations

import re

from auditor.facts.reading.qualifiers import label_qualifier
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import remembered

LONGEST_NAME = 140
_QUANTITY = re.compile(
    r"(?:(?<![a-z0-9])(?<![0-9] )[x×*] ?([0-9]{1,3})(?![0-9.,a-z])"
    r"|(?<![0-9.,])([0-9]{1,3}) ?[x×](?![a-z0-9])(?! [0-9])"
    r"|(?:(?i:qty|quantity)|数量)[ .:]{0,3}([0-9]{1,3})(?![0-9.,])|(?<![0-9.,])([0-9]{1,3}) ?(?:件|份|个|pcs?|pieces?"
    r"|units?)(?![a-z装套入组]))"
)
_NOT_A_NAME = re.compile(
    r"(?:items?|products?|article|description|quantity|qty|price|amount|each|name|image|photo|remove|edit|change|update"
    r"|delete|size|"
    r"colou?r|availability|in stock|details|summary|(?:your |my |the )?(?:basket|cart|bag|order"
    r"|booking)(?: (?:summary|contents|"
    r"details|lines|items))?|order contents|totals?|payment|invoice|receipt|contact|help|about us|home|"
    r"商品|名称|数量|单价|金额|价格|订单(?:详情|内容|明细)?|购物车|商品清单|支付|发票|图片|操作|详情)"
)
SIZE = (
    r"[0-9]{1,4}(?:[.,][0-9]{1,2})? ?(?:k?g|mg|m?l|cl|mm|cm|m|oz|lbs?|in|inch|litres?|"
    r"克|千克|公斤|斤|毫升|升|厘米|毫米|米|片|粒|枚)"
    r"(?![a-z0-9])(?: ?(?:tin|bag|box|pack(?:et)?|bottle|jar|pot|tube|pouch|caddy|can|carton|tub|bar|sachet|roll"
    r"|罐|盒|袋|瓶|包|装|支))?"
)
_STOCK = re.compile(
    r"(?<![a-z])(?:sku|upc|ean|gtin|(?:item|product|article|stock)[ -]?(?:no|number|code|id|#)"
    r"|art\.?[ -]?(?:nr|no)|mpn)\.?[ :#]{0,3}(?P<en>[a-z0-9][a-z0-9._/-]{1,30}[a-z0-9])(?![a-z0-9])"
    r"|(?:货号|商品编号|商品编码|款号|产品编号)[ ::]{0,3}(?P<zh>[a-z0-9][a-z0-9._/-]{1,30}[a-z0-9])(?![a-z0-9])"
)
_TRAILING = re.compile(r"[\s\-–—:：,|@(*•·]+$")
_PUNCTUATION = re.compile(r"[^\w]+")
_READ = 400


@remembered
def name_key(name: str, /) -> str:
    """A name without case, quantity and punctuation."""
    return _PUNCTUATION.sub(" ", squeezed(_QUANTITY.sub(" ", plain(name).text))).strip()


@remembered
def quantity_of(text: str, /) -> int:
    """How many, where a text says so: “× 2”, “Qty: 2”, “2件”; 0 when it does not, or says two different numbers."""
    found = {int(next(g for g in m.groups() if g)) for m in _QUANTITY.finditer(plain(text[:_READ]).text)}
    return found.pop() if len(found) == 1 else 0


@remembered
def quantity_at(text: str, /) -> tuple[int, int]:
    """Where the quantity stands in the plain text; (-1, -1) when there is none."""
    match = _QUANTITY.search(text[:_READ])
    return (match.start(), match.end()) if match else (-1, -1)


@remembered
def is_name(text: str, /) -> bool:
    """It may be the name of something for sale: not a label, not a sentence, not a number."""
    bare = squeezed(text).strip(" :")
    if not 1 < len(bare) <= LONGEST_NAME or bare.endswith(("。", "!", "?")):
        return False
    key = name_key(bare)
    letters = sum(c.isalpha() for c in key)
    few = 3 if key.isascii() else 2
    return letters >= few and not _NOT_A_NAME.fullmatch(bare) and not label_qualifier(bare)


@remembered
def stock_number(text: str, /) -> str:
    """The stock number that a label names: “SKU: LMP-02”, “货号 LMP-02”; folded, "" when there is none."""
    match = _STOCK.search(squeezed(text[:_READ]))
    number = str(match["en"] or match["zh"]) if match else ""
    return number if any(c.isdigit() for c in number) else ""


def cleaned(name: str) -> str:
    """Without quantity and what follows it, without bullets."""
    match = _QUANTITY.search(name)
    cut = name[match.end() :] if match and match.start() == 0 else name[: match.start()] if match else name
    return _TRAILING.sub("", cut.strip(" *•·-–—\t")).strip()
