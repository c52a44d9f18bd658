"""Text that was written in one encoding and read in another: found by undoing it, so that only damage is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Damage: TypeAlias = Literal["replacement", "misread", "entity"]

# what a byte 0x80-0xBF looks like when it is read as Windows-1252 or Latin-1
_TRAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_AS_WESTERN = re.compile(f"(?:[Â-ß][{_TRAIL}]|[à-ï][{_TRAIL}]{{2}}|[ð-ô][{_TRAIL}]{{3}})+")
_PLAUSIBLE = re.compile(  # what text that was damaged this way said: letters, signs, Chinese, emoji
    "[\u00a0-ſΆ-ώЀ-џא-ת،-ۿ\u2010-\u203a€™ก-๛\u3000-ヿ\u3400-\u4dbf\u4e00-\u9fff가-힣\uff00-\uffef"
    "\u2190-\u21ff\u2500-\u27bf\U0001f300-\U0001faff]+"
)
_CLOSING = "“”’»…™®"  # after a capital they close a word: «CAFÉ», „MENÜ“
_AS_GBK = re.compile("[\u4e00-\u9fff\ue000-\uf8ff€]{4,200}")
_GBK_AS_WESTERN = re.compile("[\u00a1-\u00ff]{6,200}")
_CHINESE = re.compile("[\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]+")
_LOST = 0.25  # of the characters; a byte or two falls out on the way
_CLASSIC = re.compile("(?:锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯)+")
_REPLACEMENT = re.compile("\ufffd+")
_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:#\d{2,6}|#x[0-9A-Fa-f]{2,6}|nbsp|amp|lt|gt|quot|apos|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo"
    r"|[lr]aquo|euro|pound|yen|cent|bull|middot|times|deg|ensp|emsp|thinsp|shy|zwnj|rarr|larr|frac12"
    r"|[AEIOUaeiou](?:acute|grave|circ|uml|tilde)|[Nn]tilde|[Cc]cedil|szlig);"
)
_ABOUT = re.compile(
    r"\b(?:HTML|XML|entit(?:y|ies)|encodings?|encoded|UTF-?8|charset|Unicode|mojibake|escap(?:e|ed|ing))\b|编码|乱码|实体|字符集|转义",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Garbled:
    """A damaged stretch of a text; `meant` is what it should say, "" when that is lost."""

    damage: Damage
    start: int
    end: int
    meant: str = ""


def garbled(text: str) -> Iterator[Garbled]:
    """All damage, in order of kind. Nothing in a text that speaks about encodings."""
    if text.isascii():
        if "&" in text and not _ABOUT.search(text):
            yield from _entities(text)
        return
    if _ABOUT.search(text):
        return
    for match in _REPLACEMENT.finditer(text):
        yield Garbled("replacement", *match.span())
    for match in _CLASSIC.finditer(text):
        yield Garbled("misread", *match.span())
    yield from _western(text)
    yield from _chinese(text)
    yield from _entities(text)


def _entities(text: str) -> Iterator[Garbled]:
    for match in _ENTITY.finditer(text):
        yield Garbled("entity", *match.span())


def _western(text: str) -> Iterator[Garbled]:
    """UTF-8 that was read as Windows-1252: `CafÃ©`."""
    for match in _AS_WESTERN.finditer(text):
        meant = _decoded(match[0])
        if not meant or not _PLAUSIBLE.fullmatch(meant):
            continue
        before = text[match.start() - 1 : match.start()]
        closes_a_word = before.isupper() and len(match[0]) == 2 and match[0][1] in _CLOSING  # noqa: PLR2004
        if not closes_a_word:
            yield Garbled("misread", *match.span(), meant)


def _chinese(text: str) -> Iterator[Garbled]:
    """UTF-8 read as GBK (`鎴戜滑`), and GBK read as Latin-1 (`ÎÒÃÇ`)."""
    for match in _AS_GBK.finditer(text):
        undone = match[0].encode("gb18030", "ignore").decode("utf-8", "replace")
        if len(_CHINESE.sub("", undone)) <= _LOST * len(undone):  # of innocent Chinese nearly nothing decodes
            yield Garbled("misread", *match.span(), "" if "\ufffd" in undone else undone)
    for match in _GBK_AS_WESTERN.finditer(text):
        undone = match[0].encode("latin-1").decode("gb2312", "replace")
        if _CHINESE.fullmatch(undone):
            yield Garbled("misread", *match.span(), undone)


def _decoded(text: str) -> str:
    """Windows-1252 where it has the sign, Latin-1 where it leaves a gap, back to UTF-8."""
    data = bytearray()
    for sign in text:
        try:
            data += sign.encode("cp1252")
        except UnicodeEncodeError:
            data.append(ord(sign))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
