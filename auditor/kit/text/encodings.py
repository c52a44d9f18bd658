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
# what pairs of bytes of UTF-8 look like when they are read as GBK; the usual signs of Chinese sentences are left out
_AS_GBK = re.compile(
    "[\u4e00-\u9fff\ue000-\uf8ff€\u3041-\u30fe\u3105-\u3129\u3220-\u3249\u2460-\u249b\u2500-\u2595Α-ωА-яё]{3,200}"
)
_SHORT = 4  # characters, below which one of them must be so rare that GB 2312 does not have it
_AS_JAPANESE = re.compile("(?:[縺繧繝][\u3000-\u30ff\u4e00-\u9fff\uff61-\uff9f]){2,100}")
_AS_CYRILLIC = re.compile("(?:[РС][Ђ-ЏЁђ-џёҐґ\u00a0-\u00bb№‚„…†‡€‰‹‘’“”•–—™›]){3,200}")
_AS_CENTRAL = re.compile(f"(?:[ĂĹ][{_TRAIL}ŚśŤťŽžŹźŁłĄąŞşŻżĽľˇ˘˛˝˙]){{1,100}}")
_CONTROL = re.compile("[\u0080-\u0084\u0086-\u009f]")  # signs of Windows-1252 that were taken for Latin-1
_HALF_PAIR = re.compile("(?:[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])+")
_ASKED = re.compile(r"[\s\d,.!:;/-]{0,9}(?:\?{2,40}[\s\d,.!:;/-]{1,9}){1,40}\?{2,40}[\s\d,.!:;/?-]{0,9}")
_GBK_AS_WESTERN = re.compile("[\u00a1-\u00ff]{6,200}")
_CHINESE = re.compile("[\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]+")
_LOST = 0.25  # of the characters; a byte or two falls out on the way
_CLASSIC = re.compile("(?:锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯|ï¿½|^ï»¿)+")
_ESCAPED = re.compile(r"&|=[89A-F][0-9A-F]=|\\u")
_REPLACEMENT = re.compile("\ufffd+")
_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:#\d{2,6}|#x[0-9A-Fa-f]{2,6}|nbsp|amp|lt|gt|quot|apos|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo"
    r"|[lr]aquo|euro|pound|yen|cent|bull|middot|times|deg|ensp|emsp|thinsp|shy|zwnj|rarr|larr|frac12"
    r"|[AEIOUaeiou](?:acute|grave|circ|uml|tilde)|[Nn]tilde|[Cc]cedil|szlig);"
)
_QUOTED = re.compile(r"(?:=[89A-F][0-9A-F]){2,100}|(?:\\u[0-9A-Fa-f]{4}){1,100}")  # =E2=80=99, \\u00e9
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
        if _ESCAPED.search(text) and not _ABOUT.search(text):
            yield from _entities(text)
        if "??" in text and _ASKED.fullmatch(text):
            yield Garbled("replacement", 0, len(text))
        return
    if _ABOUT.search(text):
        return
    for pattern in (_REPLACEMENT, _HALF_PAIR):
        for match in pattern.finditer(text):
            yield Garbled("replacement", *match.span())
    for match in _CLASSIC.finditer(text):
        yield Garbled("misread", *match.span())
    yield from _western(text)
    yield from _eastern(text)
    yield from _chinese(text)
    yield from _entities(text)


def _entities(text: str) -> Iterator[Garbled]:
    for match in _ENTITY.finditer(text):
        yield Garbled("entity", *match.span())
    for match in _QUOTED.finditer(text):
        if match[0][0] == "\\" or _is_utf8(bytes.fromhex(match[0].replace("=", ""))):
            yield Garbled("entity", *match.span())


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _western(text: str) -> Iterator[Garbled]:
    """UTF-8 that was read as Windows-1252: `CafÃ©`."""
    for match in _AS_WESTERN.finditer(text):
        meant = _decoded(match[0])
        if not meant or not _PLAUSIBLE.fullmatch(meant):
            continue
        if not _closes_a_word(text, match):
            yield Garbled("misread", *match.span(), meant)
    for match in _CONTROL.finditer(text):
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if not any(0x7F < ord(sign) < 0x100 for sign in around):  # noqa: PLR2004 - else part of what stands above
            yield Garbled("misread", *match.span(), match[0].encode("latin-1").decode("cp1252", "ignore"))


def _closes_a_word(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1 : match.start()]
    return before.isupper() and len(match[0]) == 2 and match[0][1] in _CLOSING  # noqa: PLR2004


def _eastern(text: str) -> Iterator[Garbled]:
    """UTF-8 read as the Windows encodings of Russia (`РџСЂРё`), Central Europe (`Ĺ‚`) and Japan (`縺薙`)."""
    for pattern, encoding in ((_AS_CYRILLIC, "cp1251"), (_AS_CENTRAL, "cp1250"), (_AS_JAPANESE, "cp932")):
        for match in pattern.finditer(text):
            meant = match[0].encode(encoding, "ignore").decode("utf-8", "ignore")
            if meant and _PLAUSIBLE.fullmatch(meant) and not _closes_a_word(text, match):
                yield Garbled("misread", *match.span(), meant)


def _chinese(text: str) -> Iterator[Garbled]:
    """UTF-8 read as GBK (`鎴戜滑`), and GBK read as Latin-1 (`ÎÒÃÇ`)."""
    for match in _AS_GBK.finditer(text):
        undone = match[0].encode("gb18030", "ignore").decode("utf-8", "replace")
        enough = len(match[0]) >= _SHORT or not _is_usual(match[0])
        if enough and len(_CHINESE.sub("", undone)) <= _LOST * len(
            undone
        ):  # of innocent Chinese nearly nothing decodes
            yield Garbled("misread", *match.span(), "" if "\ufffd" in undone else undone)
    for match in _GBK_AS_WESTERN.finditer(text):
        data = match[0].encode("latin-1")
        undone = data.decode("gb2312", "replace")
        if sum(byte >= 0xE0 for byte in data) > len(data) * 0.7:  # small letters of Windows-1251  # noqa: PLR2004
            yield Garbled("misread", *match.span(), data.decode("cp1251"))
        elif _CHINESE.fullmatch(undone):
            usual = max(data[::2]) <= 0xD7 and min(data) < 0xC0  # noqa: PLR2004 - frequent characters, no Russian capitals
            yield Garbled("misread", *match.span(), undone if usual else "")


def _is_usual(text: str) -> bool:
    """All its characters are in GB 2312, which has what is in use."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


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
