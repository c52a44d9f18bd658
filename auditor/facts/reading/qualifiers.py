"""What a sum is for, from the words before and after it. Words that fit nothing leave it open: "" is an answer."""

from __future__ import annotations

import re

from auditor.facts.reading.sum_words import (
    AFTER,
    BEFORE,
    IN_LABEL,
    INCLUDING,
    ITEM,
    LINE,
    WHOLE,
    WITHOUT_DELIVERY,
    WITHOUT_TAX,
    Table,
)
from auditor.facts.spans.plain import squeezed
from auditor.kit.text.hanzi import simplified

_COPULA = re.compile(r"(?:\s|[:=*•·>–—-]|(?:is|was|of|comes to|will be|now|only|just|为|是|共))*$")
_LEAD = re.compile(r"^[\s*•·>–—-]+")
_CLAUSE_END = re.compile(r"[.!?。;\n]\s")
_PART = re.compile(r"[,;(]| - | – | — ")
_ABBREVIATED = re.compile(r"(?<![a-z])(incl|inc|excl|exc|ex)\.")  # no end of a clause: “Total incl. VAT”
_LED_TOTAL = re.compile(r"(?:^|[^a-z-])([a-z]+)[ -]totals?$")  # the word before decides: “shipping total” is none
_TOTAL_LEADS = frozenset({"your", "the", "order", "grand", "overall", "final", "full", "a", "and", "new"})
_PRICE_LAST = re.compile(r"(?:price|单价|售价|现价|特价|价格)$")
_NOW = re.compile(r"(?<![a-z])(?<!pay )(?<!order )now(?: only| just)?:?$|现在(?:只要|仅)?$")
_CONTAINS = re.compile(r"(?i:\b(?:incl|inc|including|includes|of which)\.?(?: of)? $)")
_TAX = re.compile(r"(?i: ?(?:of )?(?:vat|gst|hst|sales tax|tax)\b)")
_EDGES = " :;*•·>=–—-"


def label_qualifier(label: str) -> str:
    """What a label by itself (a cell, a term, a caption) says of the sum beside it."""
    text = simplified(squeezed(label)).strip(_EDGES)
    if not text:
        return ""
    bare = INCLUDING.sub(" ", text).strip(_EDGES) or text
    if total := _whole(WHOLE, bare):
        if WITHOUT_DELIVERY.search(text):
            return "subtotal"
        return "total without tax" if WITHOUT_TAX.search(text) else total
    if LINE.fullmatch(bare):
        return "line"
    if named := _within(IN_LABEL, bare):
        return named
    without = "price without tax" if WITHOUT_TAX.search(text) else "item"
    return without if ITEM.fullmatch(bare) else ""


def clause_qualifier(before: str, after: str) -> str:
    """What the words around a sum in running text say: `before` ends and `after` starts at the sum."""
    if _CONTAINS.search(before[-40:]) and _TAX.match(after[:20]):
        return "tax"  # “Total, including £3.00 VAT”
    lowered = _CLAUSE_END.split(_ABBREVIATED.sub(r"\1", simplified(squeezed(before))))[-1]
    tail = _COPULA.sub("", lowered)
    found = (
        _leading(AFTER, simplified(squeezed(after[:40])))
        or _within(BEFORE, tail)
        or _within(BEFORE, lowered.rstrip(" :("))
    )
    if found:
        return found
    bare = _LEAD.sub("", INCLUDING.sub(" ", tail).strip(" :,;"))
    return label_qualifier(bare) or _last_words(bare) or ("item" if _NOW.search(lowered.rstrip()) else "")


def words_after(after: str) -> int:
    """How many characters after a sum still belong to it (“ ex VAT”, “/month”), and not to the next one."""
    return max((m.end() for _, pattern in AFTER if (m := pattern.match(after.lower()))), default=0)


def _last_words(text: str) -> str:
    """The label at the end of a clause: “Your order total”, “…, delivery”."""
    part = _PART.split(text)[-1].strip(" :")
    if part != text and (found := label_qualifier(part)):
        return found
    words = part.split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        found = _whole(WHOLE[:2], " ".join(words[-count:]))
        if found:
            return found
    if (lead := _LED_TOTAL.search(part)) and lead[1] in _TOTAL_LEADS:
        return "weak total"
    return "item" if _PRICE_LAST.search(part) else _within(IN_LABEL, " ".join(words[-3:]))


def _whole(table: Table, text: str) -> str:
    return next((name for name, pattern in table if pattern.fullmatch(text)), "")


def _within(table: Table, text: str) -> str:
    return next((name for name, pattern in table if pattern.search(text)), "")


def _leading(table: Table, text: str) -> str:
    return next((name for name, pattern in table if pattern.match(text)), "")
