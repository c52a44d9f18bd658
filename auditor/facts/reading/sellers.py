"""Who else sells at a touchpoint: on a marketplace each seller sets times and terms of their own."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from auditor.kit.names import name_key

if TYPE_CHECKING:
    from auditor.facts.kind import Reading

_SOLD_BY = re.compile(
    r"(?i:\b(?:sold|offered)(?: and (?:d[ei]spatched|shipped|delivered|fulfilled|sent))? by:? )"
    r"(?P<en>[^,;.|(\n·]{2,40})"
    r"|(?:卖家|商家|店铺)(?:名称)?[:: ]\s{0,2}(?P<zh>[^,;,。;|(\n·]{2,20})"
)
_MOST = 2_000  # blocks that are read
_LONGEST = 200  # characters of a block that names a seller


def seller_of(reading: Reading) -> str:
    """`sold by …`, where one other than the company sells, and only one; else "" (shared by all kinds of a scene)."""
    kept = reading.scene.kept
    if "seller" not in kept:
        kept["seller"] = _seller(reading)
    return str(kept["seller"])


def _seller(reading: Reading) -> str:
    short = (p.text for p in reading.scene.pieces if not p.skipped and len(p.text) <= _LONGEST)
    told = (_SOLD_BY.search(text) for text in islice(short, _MOST))
    keys = {name_key(match["en"] or match["zh"]) for match in told if match}
    if len(keys) != 1:
        return ""
    (key,) = keys
    ours = any(brand in key or key in brand for brand in map(name_key, reading.brands) if brand)
    return "" if ours or key in {"us", "我们"} else f"sold by {key}"
