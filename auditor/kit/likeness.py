"""How alike two names of one thing are, without what may differ: sizes, colours, the maker's name."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[a-z]")
_CUT = re.compile(r"(?:\.{3}|…)\s*$")
_VARIANT = re.compile(
    r"[0-9]{1,4}(?:kg|mg|ml|cl|mm|cm|oz|lbs?|inch|g|l|m)?|xx?s|xx?l|[sml]|size|colou?r|one|pack|of|the|a|and|with|in"
    r"|black|white|red|blue|green|grey|gray|brown|pink|yellow|orange|purple|navy|beige|cream|silver|gold|ivory|charcoal"
    r"|tin|bag|box|jar|bottle|new|small|medium|large|tall|regular"
)
_VARIANT_HAN = re.compile(
    r"[(（【\[][^)）】\]]{0,20}[)）】\]]|[黑白红蓝绿灰棕粉黄橙紫米金银]色|[大中小加]码|[0-9]+(?:克|千克|毫升|升|厘米|片|粒|枚|件装|包装|罐装|盒装)|新款|正品"
)
_NEARLY = 0.85  # of one word and another: plural, a slip
_MANY = 4096


@lru_cache(maxsize=_MANY)
def likeness(one: str, other: str, brands: tuple[str, ...] = ()) -> float:
    """0 to 1. 1 for names of which one holds all words of the other, or is cut off with “…” where they still agree.

    Shared words count (Dice); sizes, colours and `brands` do not, unless nothing else is left.
    """
    if _is_cut(one, other) or _is_cut(other, one):
        return 1.0
    first, second = _words(one, brands), _words(other, brands)
    if not first or not second:
        return 1.0 if first == second else 0.0
    if "".join(first) == "".join(second) or set(first) <= set(second) or set(second) <= set(first):
        return 1.0
    rest = list(dict.fromkeys(second))
    shared = 0
    left = list(dict.fromkeys(first))
    total = len(left) + len(rest)
    for word in left:
        match = next((w for w in rest if w == word), None) or next((w for w in rest if _nearly(word, w)), None)
        if match is not None:
            rest.remove(match)
            shared += 1
    return 1.0 if shared == min(len(left), total - len(left)) else 2 * shared / total


def same_script(one: str, other: str) -> bool:
    """Both are written in Chinese characters, or neither is: names in two scripts are translations."""
    first, second = one.casefold(), other.casefold()
    return bool(_HAN.search(first)) == bool(_HAN.search(second)) or (
        bool(_LATIN.search(first)) == bool(_LATIN.search(second)) and not _HAN.search(first + second)
    )


def _is_cut(short: str, long: str) -> bool:
    if not _CUT.search(short):
        return False
    stem, whole = _flat(_CUT.sub("", short)), _flat(long)
    return bool(stem) and whole.startswith(stem)


def _flat(text: str) -> str:
    return "".join(_TOKEN.findall(unicodedata.normalize("NFKC", text[:400]).casefold()))


def _words(name: str, brands: tuple[str, ...]) -> tuple[str, ...]:
    text = unicodedata.normalize("NFKC", name[:400]).casefold()
    bare = text
    for brand in brands:
        if brand:
            bare = bare.replace(brand.casefold(), " ")
    tokens = [t for t in _TOKEN.findall(_VARIANT_HAN.sub(" ", bare)) if not _VARIANT.fullmatch(t)]
    return tuple(tokens or _TOKEN.findall(bare) or _TOKEN.findall(text))


def _nearly(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 4:  # noqa: PLR2004 - “two” and “four”, “tea” and “tin” are other words
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEARLY
