"""Text of an audited site made fit for a reader that is not a browser page: no control, no trick, a bound."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.text.wording import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[ -~])?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_KANA = re.compile("[\u3040-\u30ff]")
_LATIN = re.compile("[A-Za-z]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")

QUOTE_LIMIT = 600  # characters of a quote that a reader is shown; the whole of it stands in audit.json


def visible(text: str) -> str:
    """Control characters, lone surrogates and noncharacters become U+FFFD: seen, and without effect."""
    return text if text.isprintable() else _CONTROL.sub("\ufffd", text)


def removed(text: str) -> str:
    """Terminal sequences and everything that XML 1.0 forbids are gone; tab and line breaks stay."""
    return _CONTROL.sub("", _ANSI.sub("", text))


def upright(text: str) -> str:
    """Without the marks that turn the direction of text: they make a file name or an address look like another."""
    return _BIDI.sub("", text)


def one_line(text: str) -> str:
    """Safe to print on a terminal: one line, no escape sequence, no character that turns the direction of text."""
    return " ".join(_BIDI.sub("", removed(text)).split())


def clipped(text: str, limit: int = QUOTE_LIMIT) -> str:
    """At most `limit` characters, and how many more there were."""
    if len(text) <= limit:
        return text
    return f"{text[:limit].rstrip()}… ({len(text) - limit:,} more characters)"


def parted(quote: str, marks: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The quote in pieces, each with whether it is one of the words that triggered the finding."""
    wanted = _terms(tuple(mark for mark in marks if mark.strip()))
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in wanted.finditer(quote) if marks else ():
        pieces += [(quote[end : match.start()], False), (match[0], True)]
        end = match.end()
    return tuple((text, marked) for text, marked in [*pieces, (quote[end:], False)] if text)


@lru_cache(maxsize=4096)  # the words that trigger findings are few, and a pattern takes longer than the search
def _terms(marks: tuple[str, ...]) -> re.Pattern[str]:
    return terms(marks)


def language_of(text: str) -> str:
    """`ja`, `zh-Hans` or "": with it a browser picks the right shapes for Han characters, and a screen reader the
    right voice. An English sentence that quotes Chinese words stays English.
    """
    if text.isascii():
        return ""
    han = len(_HAN.findall(text))
    if not han or 3 * han < len(_LATIN.findall(text)):  # a Han character says as much as three letters or so
        return ""
    return "ja" if _KANA.search(text) else "zh-Hans"
