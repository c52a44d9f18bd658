"""Whether the name of a sender names the brand: “Acme Orders”, “HarbourRms” of “The Harbour Rooms”, 明州三院."""

from __future__ import annotations

import re

from auditor.kit.names import name_key

LEAST = 4  # letters of a brand's first word that are enough to know it by
_FUNCTIONS = re.compile(
    r"(?i:(?<![a-z])(?:orders?|support|customer|service|services|care|team|shop|store|online|help|news|newsletter|info|billing|accounts?"
    r"|payments?|delivery|deliveries|shipping|returns?|bookings?|reservations?|no-?reply|notifications?|updates?|club"
    r"|security|bank|banking|airlines?|airways|insurance|broadband|plc|the|at|from|by|and|official|app|ltd|limited|inc|llc|gmbh|uk|us|eu|de)(?![a-z]))|客服|官方|旗舰店|商城|服务|通知|订单|团队|中心|平台|信用卡|客户|会员|售后|物流|助手|管家|财务|资讯"
)
_HAN = re.compile("[\u3400-\u9fff]")
_SHORT_SENDER = 15  # characters of a short form; a text message's sender has at most 11, a number's name 15
_SHORTEST_HAN = 3  # characters: two are in the names of many


def names_brand(name: str, brand: str) -> bool:
    """The name holds the brand (as `name_key` writes it), or is a short form of it."""
    key = name_key(name)
    if brand in key or _begins(key, brand) or _shortens(name, key, brand):
        return True
    return bool(_HAN.search(key)) and len(key) > 1 and (key in brand or _abridges(key, brand))


def _abridges(key: str, brand: str) -> bool:
    """明州三院 of 明州市第三医院: the brand's characters in their order, from its first on."""
    letters = iter(brand)
    return len(key) >= _SHORTEST_HAN and key[0] == brand[0] and all(letter in letters for letter in key)


def _begins(key: str, brand: str) -> bool:
    """A short form of the brand, such as the sender of a text message has to be: “Acme” of “Acme Lamps”."""
    return LEAST <= len(key) <= _SHORT_SENDER and brand.removeprefix("the").startswith(key)


def _shortens(name: str, key: str, brand: str) -> bool:
    """“HarbourRms” of “The Harbour Rooms”: the brand's letters in their order, a word of it whole, as few as fit in."""
    if " " in name.strip() or not LEAST <= len(key) <= _SHORT_SENDER or not key.isascii():
        return False
    letters = iter(brand.removeprefix("the"))
    return key[:LEAST] in brand and all(letter in letters for letter in key)


def beside_brand(name: str, brands: tuple[str, ...]) -> str:
    """What a name has beside the brand and the words for a function."""
    key = _FUNCTIONS.sub("", " ".join(re.split(r"[\s|,.&:–—-]+", name.casefold())))
    key = name_key(key)
    if any(_begins(key, brand) or _shortens(name, key, brand) for brand in brands):
        return ""
    for brand in sorted(brands, key=len, reverse=True):
        bare = name_key(_FUNCTIONS.sub("", brand))
        key = key.replace(brand, "").replace(bare, "") if bare else key.replace(brand, "")
    return key
