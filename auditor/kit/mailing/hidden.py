"""The HTML of a mail as a stream of what it would say, hidden or not, with the place of each piece in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from auditor.kit.text.wording import BOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"/?([a-z][a-z0-9:-]{0,30})", re.IGNORECASE)
_UNSHOWN = frozenset({"style", "script", "title", "template", "noscript"})
_ATTRIBUTE = re.compile(
    r"(?<![\w-])([a-z][a-z-]{0,30})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s>]{1,2000}))", re.IGNORECASE
)
_BARE_ALT = re.compile(r"\salt(?=[\s/>])", re.IGNORECASE)
_SIGNS = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2800\ufeff]")
_MOST_IMAGES = 2_000
_LONGEST_TAG = 20_000  # characters of a tag whose attributes are read


@dataclass(frozen=True, slots=True)
class Picture:
    """An `img` of the source. `alt` is None where there is none."""

    src: str
    alt: str | None
    role: str
    width: str
    height: str


def words_of(html: str, most: int = BOOK) -> str:
    """All its texts, tags and what is never shown left out; at most `most` characters."""
    said: list[str] = []
    length = 0
    for name, piece in _pieces(html):
        if name or not piece.strip():
            continue
        said.append(piece)
        length += len(piece)
        if length > most:
            break
    return " ".join(_SIGNS.sub("", unescape(" ".join(said))).split())[:most]


def pictures_of(html: str) -> list[Picture]:
    """Every `img`, in order."""
    found: list[Picture] = []
    for name, tag in _pieces(html):
        if name == "img":
            found.append(_picture(tag))
            if len(found) >= _MOST_IMAGES:
                break
    return found


def _picture(tag: str) -> Picture:
    said: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag[:_LONGEST_TAG] if len(tag) > _LONGEST_TAG else tag):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        said.setdefault(match[1].lower(), value)
    alt = said.get("alt")
    if alt is None and _BARE_ALT.search(tag[:_LONGEST_TAG]):
        alt = ""
    return Picture(
        unescape(said.get("src", "")), None if alt is None else unescape(alt).strip(), said.get("role", "").lower(),
        said.get("width", ""), said.get("height", ""),
    )  # fmt: skip


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """Texts (no name) and opening tags with their names; in one pass, whatever is left open."""
    at, length = 0, len(html)
    while at < length:
        start = html.find("<", at)
        if start < 0:
            yield "", html[at:]
            return
        if start > at:
            yield "", html[at:start]
        if html.startswith("<!--", start):
            end = html.find("-->", start + 4)
            at = length if end < 0 else end + 3
            continue
        named = _NAME.match(html, start + 1)
        if not named and html[start + 1 : start + 2] not in {"!", "?"}:
            yield "", "<"
            at = start + 1
            continue
        end = html.find(">", start)
        if end < 0:
            return
        at = end + 1
        name = named[1].lower() if named else "!"
        if html[start + 1] != "/":
            yield name, html[start:at]
            if name in _UNSHOWN:
                at = _after(html, name, at)


def _after(html: str, name: str, at: int) -> int:
    """Where an element ends of which nothing is shown; the end of everything where it is left open."""
    close = re.compile(rf"</{name}\s{{0,20}}>", re.IGNORECASE).search(html, at)
    return close.end() if close else len(html)
