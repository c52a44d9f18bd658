"""Which blocks are running text, and which touchpoints are legal annexes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.text.languages import language_of
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import HAN, terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.artifacts import Block, Document

_RUNNING = frozenset({"paragraph", "message", "agent", "caption", "cell"})  # a mail's text stands in cells
_ASIDE = frozenset({"nav", "footer", "search"})  # small print and menus: lists, whatever they look like
_END = re.compile(r"[.!?…。！？][\"'”’»)\]）」』]*(?:\s|$|(?=[㐀-鿿]))")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{5}(?:-\d{4})?\b|邮编|\b\d{6}\b")
_SEPARATORS = re.compile(r"[,;|•·、，；/]")
FEWEST_WORDS = 8  # below it, a block is a label or a line of an address
_LEGAL = terms(
    [
        *("terms", "terms and conditions", "privacy", "cookies", "cookie policy", "legal", "legal notice"),
        *("licence agreement", "license agreement", "data protection", "imprint"),
        *("服务条款", "用户协议", "服务协议", "隐私政策", "隐私权", "法律声明", "使用条款", "条款与条件", "购买条款"),
    ]
)
_LEGAL_PATH = re.compile(
    r"/(?:terms(?:[-_](?:and|of|conditions|service|use)[^/?#]{0,60})?|tos|(?:privacy|cookies?|legal)(?:[-_](?:policy|notice|statement|terms))?"
    r"|gdpr|imprint|impressum|agb|conditions)(?:\.\w{2,5})?(?:[/?#]|$)",
    re.IGNORECASE,
)


def is_prose(block: Block) -> bool:
    """Running text with at least one whole sentence; no list, address, heading, quotation or code."""
    if block.role not in _RUNNING or block.region in _ASIDE:
        return False
    return reads_as_prose(block.text)


def reads_as_prose(text: str) -> bool:
    """It has the length and the signs of sentences, not those of a list or an address."""
    if not _END.search(text):
        return False
    words = count_words(text)
    return words >= FEWEST_WORDS and not is_enumeration(text, words) and not _is_address(text, words)


def is_enumeration(text: str, words: int) -> bool:
    """Mostly a list: its parts between commas are a word or three."""
    parts = len(_SEPARATORS.findall(text)) + 1
    fewest, longest = 6, 3.5 if not re.search(f"[{HAN}]", text) else 5
    return parts >= fewest and words / parts <= longest


def is_legal(document: Document, blocks: Iterable[Block]) -> bool:
    """Terms, privacy, cookies: its address, its title or its first heading say so."""
    if _LEGAL_PATH.search(document.url[:2000]):
        return True
    first = next((b.text for b in blocks if b.role == "heading" and b.level <= 1 and b.region not in _ASIDE), "")
    short = 60  # characters; a longer title merely mentions the word
    return any(len(name) <= short and _LEGAL.search(name) for name in (document.title.split("|")[0], first))


def block_language(block: Block, main: str) -> str:
    """The language of a block: what it is written in, what it declares, else the touchpoint's."""
    return language_of(block.text, block.lang or main)


def _is_address(text: str, words: int) -> bool:
    short = 30
    return (
        words <= short and len(_POSTCODE.findall(text)) > 0 and text.count(",") + text.count("\n") >= max(words // 5, 2)
    )
