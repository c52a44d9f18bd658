"""What a phone or a mail program makes pressable in plain text: addresses, mail addresses, phone numbers.

An address without a scheme is opened as `https://`, as browsers do today; it says nothing against encryption.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = r"\s<>\"'`|\\^，。；：！？、（）【】《》「」“”‘’\u3400-\u9fff\uff00-\uffef"
_TOP = r"(?:com|net|org|info|shop|store|app|dev|io|co|me|eu|uk|ie|cn|hk|tw|sg|us|ca|au|nz|de|fr|es|it|nl|example|test)"
_WEB = re.compile(rf"https?://[^{_END}]+|(?<![\w@.-])www\.[^{_END}]+", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![\w@./:-])(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,3}}{_TOP}(?![a-z0-9-]|\.[a-z0-9])(?:/[^{_END}]*)?",
    re.IGNORECASE | re.ASCII,
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE | re.ASCII)
_DIGITS = r"\d(?:[\s\u00a0.()\-\u2010-\u2013]{0,2}\d)"
_PHONE = re.compile(
    rf"(?<![\w+./-])(?:\+\s?{_DIGITS}{{6,14}}|\(?0{_DIGITS}{{7,12}}|[48]00[ -]?\d{{3,4}}[ -]?\d{{3,4}})(?![\w/])",
    re.ASCII,
)
_CUED = re.compile(
    r"(?:call|phone|tel(?:ephone)?|ring|hotline|helpline|whatsapp|电话|電話|致电|拨打|热线|来电|手机)"
    rf"[^\d\n+]{{0,12}}?({_DIGITS}{{4,13}})(?![\w/])",
    re.IGNORECASE | re.ASCII,
)
_TRAILING = ".,;:!?'\"…"
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Pressable:
    """A stretch of text and where it leads."""

    start: int
    end: int
    href: str


def find_pressable(text: str, most: int = 200) -> tuple[Pressable, ...]:
    """In order, not overlapping. Bare digits count as a phone number only beside a word that says so."""
    found: list[Pressable] = []
    for one in _all(text):
        if len(found) >= most:
            break
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _all(text: str) -> Iterator[Pressable]:
    for match in _WEB.finditer(text):
        said = _trimmed(match[0])
        yield Pressable(match.start(), match.start() + len(said), said if "://" in said else f"https://{said}")
    for match in _MAIL.finditer(text):
        yield Pressable(match.start(), match.end(), f"mailto:{match[0]}")
    for match in _BARE.finditer(text):
        said = _trimmed(match[0])
        yield Pressable(match.start(), match.start() + len(said), f"https://{said}")
    for match in _PHONE.finditer(text):
        yield Pressable(match.start(), match.end(), _tel(match[0]))
    for match in _CUED.finditer(text):
        yield Pressable(match.start(1), match.end(1), _tel(match[1]))


def _trimmed(said: str) -> str:
    """Without the punctuation of the sentence around it."""
    while said:
        last = said[-1]
        if last in _TRAILING or (last in _PAIRS and said.count(_PAIRS[last]) < said.count(last)):
            said = said[:-1]
            continue
        break
    return said


def _tel(said: str) -> str:
    return "tel:" + re.sub(r"[^\d+]", "", said)
