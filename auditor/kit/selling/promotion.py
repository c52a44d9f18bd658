"""The texts in which a company praises itself: no terms, no news, nothing that customers wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.passages import FIRST_CLASS, Passage, is_small_print, passages
from auditor.model.artifacts import Document, Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.evidence import Evidence

_EDITORIAL = re.compile(
    r"/(?:news|newsroom|press|press-releases?|blogs?|magazine|journal|stories|articles?|xinwen|zixun"
    r"|media-cent(?:er|re)|insights)(?:[/?#.]|$)",
    re.IGNORECASE,
)
_REVIEWS = re.compile(
    r"(?i:^\W{0,4}(?:(?:customer|user|product|guest|verified|latest|read|our)\s){0,2}(?:reviews?|testimonials?"
    r"|ratings?)\b"
    r"|what (?:our |people|others|guests?|customers?|clients?)[^\n]{0,20}(?:say|think))|评[价论]|點評|点评|晒单"
    r"|買家秀|买家秀|口碑|用户说|客户说|评語"
)
_DATELINE = re.compile(r"(?:记者|通讯员|本报讯|新华社|中新网|電訊|日电)")


def promotion(here: Evidence, languages: Iterable[str] = FIRST_CLASS) -> list[Passage]:
    """Passages in which the company speaks for itself, in order; none on pages of terms and of news.

    Needs `Texts`, and reads `Document` where the check may.
    """
    if is_small_print(here) or _is_editorial(here):
        return []
    outside = _reviews(here)
    return [p for p in passages(here, languages) if id(p.block) not in outside]


def _is_editorial(here: Evidence) -> bool:
    return Document in here and bool(_EDITORIAL.search(here[Document].url[:2000]))


def _reviews(here: Evidence) -> frozenset[int]:
    """Blocks under a heading of reviews, up to the next heading of its level, and reports with a dateline."""
    found: list[int] = []
    level = 0  # of the heading of reviews that is open; 0: none
    for block in here[Texts].blocks:
        if block.role == "heading":
            if not level or (block.level or 2) <= level:
                level = (block.level or 2) if len(block.text) <= 60 and _REVIEWS.search(block.text) else 0  # noqa: PLR2004
        elif level or _DATELINE.search(block.text[:40]):
            found.append(id(block))
    return frozenset(found)
