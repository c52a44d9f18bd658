"""What a page tells machines: the comparable values of its JSON-LD, each with the sort of thing that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

_DEEPEST = 10
_MOST = 400  # statements of one page
LONGEST = 200  # characters of a value
_NUMBERS = frozenset({"price", "lowprice", "highprice", "minprice", "maxprice"})
_IN_MONEY = frozenset({"minvalue", "maxvalue", "value"})
_COUNTS = frozenset({"reviewcount", "ratingcount"})
_PHONES = frozenset({"telephone", "faxnumber", "phone"})
_EVENTS = frozenset(
    (
        "startdate", "enddate", "checkintime", "checkouttime", "checkindate", "checkoutdate", "departuretime",
        "arrivaltime", "departuredate", "paymentduedate", "validthrough", "pricevaliduntil", "orderdate",
        "pickuptime", "dropofftime", "doortime", "deliverydate",
    )
)  # fmt: skip
_CODES = frozenset(
    (
        "isbn", "gtin", "gtin8", "gtin12", "gtin13", "gtin14", "sku", "mpn", "productid", "serialnumber",
        "reservationid", "ordernumber", "reservationnumber", "confirmationnumber", "trackingnumber", "ticketnumber",
        "flightnumber", "coursecode", "vatid", "taxid", "issn",
    )
)  # fmt: skip
_STREET, _POST = "streetaddress", frozenset({"postalcode"})
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T|$)")
_SHORTEST_CODE, _FEWEST_LETTERS, _FEWEST_DIGITS = 5, 4, 3


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of the data. sort: money rating count phone email date code street postcode name
    · near: what belongs to it (town and street of a postcode, the name of what a price is for), lower case.
    """

    path: str
    sort: str
    value: str
    near: tuple[str, ...] = ()


def statements(items: Iterable[Any]) -> list[Statement]:
    """Every comparable value of JSON-LD objects, in document order."""
    found: list[Statement] = []
    for item in items:
        for statement in _walk(item, "", (), 0):
            found.append(statement)
            if len(found) >= _MOST:
                return found
    return found


def _walk(node: object, path: str, names: tuple[str, ...], depth: int) -> Iterator[Statement]:
    if depth > _DEEPEST:
        return
    if isinstance(node, list | tuple):
        for each in cast("list[object]", node)[:_MOST]:
            yield from _walk(each, path, names, depth + 1)
        return
    if not isinstance(node, Mapping):
        return
    thing = cast("Mapping[str, object]", node)
    name = thing.get("name")
    if isinstance(name, str) and name.strip():
        names = (name.strip().lower()[:LONGEST],)
    for key, value in list(thing.items())[:_MOST]:
        where = f"{path}.{key}" if path else str(key)
        if isinstance(value, list | tuple | Mapping):
            yield from _walk(cast("object", value), where, names, depth + 1)
        several: list[object] = list(cast("list[object]", value)) if isinstance(value, list) else [value]
        for one in several[:_MOST]:
            text = str(one).strip() if isinstance(one, str | int | float) and not isinstance(one, bool) else ""
            if text and len(text) <= LONGEST and (sort := _sort_of(str(key), path, text, thing)):
                yield Statement(where, sort, text, _near(sort, thing, names))


def _sort_of(key: str, path: str, text: str, thing: Mapping[str, object]) -> str:  # noqa: PLR0911 - a table of keys
    name = key.lower()
    digits = sum(c.isdigit() for c in text)
    if name == "email":
        return "email"
    if not digits:
        return ""
    if name in _NUMBERS or (name in _IN_MONEY and ("currency" in thing or "priceCurrency" in thing)):
        return "money"
    if name in _COUNTS:
        return "count"
    if name == "ratingvalue":
        return "rating" if "review" not in path.lower() else "other rating"
    if name in _PHONES:
        return "phone"
    if name in _EVENTS:
        return "date" if _ISO.match(text) else ""
    if name in _CODES:
        return "code" if len(text) >= _SHORTEST_CODE and digits >= _FEWEST_DIGITS else ""
    letters = sum(c.isalpha() for c in text)
    if name == _STREET:
        return "street" if letters >= _FEWEST_LETTERS else ""
    if name in _POST:
        return "postcode" if len(text) >= _FEWEST_LETTERS else ""
    return "name" if name == "name" and letters >= 2 * _FEWEST_LETTERS else ""


def _near(sort: str, thing: Mapping[str, object], names: tuple[str, ...]) -> tuple[str, ...]:
    if sort == "postcode":
        values = (thing.get("addressLocality"), thing.get("streetAddress"))
        return tuple(
            re.split(r"[,\d]", v.strip().lower())[0].strip() or v.strip().lower()
            for v in values
            if isinstance(v, str) and v.strip()
        )
    return names
