"""What elements and attributes of a mail tell of the features that it uses, and whether these are missed."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import TYPE_CHECKING, Any

from auditor.kit.clients import html_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_FLAT = re.compile(r"background(?:-color)?\s*:\s*(?:#|rgb|[a-z])", re.IGNORECASE)
_ENDING = re.compile(r"\.([a-z0-9]{2,5})(?:[&;].{0,200})?$")
_ANIMATED = b"acTL"  # the chunk that makes a PNG move
_DATA = re.compile(r"\s*data:\s*(?:image|video)/([a-z0-9.+-]{2,30})([^,]{0,100}),?", re.IGNORECASE)
_FONTS = re.compile(r"fonts?\.|/fonts?/|typekit|font-face", re.IGNORECASE)
_DRAWN_BY_HAND = frozenset(
    {"video", "audio", "object", "meter", "progress", "ruby"}
)  # what stands within is shown instead


def element_weight(node: Any, tag: str, held: Mapping[str, str]) -> bool:
    """Whether an element is missed where a client does not know it."""
    if tag in _DRAWN_BY_HAND:
        return not (len(node) and any(one.tag in {"img", "a", "p", "div", "table"} for one in node)) and not (
            tag in {"meter", "progress", "ruby"} and (node.text or "").strip()
        )
    if tag == "link":
        sheet = "stylesheet" in held.get("rel", "").lower()
        return sheet and not _FONTS.search(held.get("href", ""))
    if tag == "style":
        return held.get("media", "all").strip().lower() in {"", "all", "screen"}
    if tag in {"svg", "hr"}:
        return held.get("aria-hidden") != "true"
    return True


def attribute_weight(name: str, node: Any, tag: str, style: str) -> bool:
    """Whether an attribute is."""
    if name == "background":
        return not node.get("bgcolor") and not _FLAT.search(style)
    if name == "dir":
        return bool(node.get("dir", "").strip().lower() == "rtl")
    if name == "hidden":
        return not _HIDDEN.search(style)
    if name in {"width", "height", "align", "valign"}:
        return not re.search(rf"(?:^|[;\s]|-){'text-align' if name == 'align' else name}\s*:", style) and tag != "svg"
    return True


def more_of(node: Any, tag: str, held: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Features that more than a name tells: slug, quote and weight."""
    if tag in {"input", "button"}:
        kind = held.get("type", "").strip().lower()
        if slug := (words.INPUTS if tag == "input" else words.BUTTONS).get(kind):
            yield slug, f'<{tag} type="{kind}">' if kind else f"<{tag}>", True
    elif tag in {"a", "area"}:
        href = held.get("href", "").strip()
        if href.startswith("#") and href != "#":
            yield "html-anchor-links", f'<a href="{href}">', True
        elif href[:7].lower() == "mailto:":
            yield "html-mailto-links", f'<a href="{href}">', True
    elif tag == "meta" and held.get("name", "").strip().lower() == "color-scheme":
        yield "html-meta-color-scheme", '<meta name="color-scheme">', True
    if tag in {"img", "source", "input", "image"}:
        yield from _pictures(node, tag, held)
    for slug in formats(held.get("background", "")):
        yield slug, f'<{tag} background="{held["background"][:90]}">', True


def _pictures(node: Any, tag: str, held: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Formats of the pictures of an element; those in `<source>` and `srcset` have another beside them."""
    alone = tag != "source" and not _in_object(node)
    for name in ("src", "srcset", "href", "{http://www.w3.org/1999/xlink}href"):
        for url in _urls(held.get(name, ""), name):
            for slug in formats(url):
                yield slug, f'<{tag} {name}="{url[:90]}">', alone and name == "src"
    kind = held.get("type", "").lower().removeprefix("image/")
    if tag == "source" and kind in words.IMAGES:
        yield words.IMAGES[kind], f'<source type="{held["type"][:60]}">', False


def _in_object(node: Any) -> bool:
    """It has other pictures beside it, or text that is read in its place."""
    parent = node.getparent()
    return parent is not None and parent.tag == "object"


def _urls(value: str, name: str) -> list[str]:
    if not value:
        return []
    if name != "srcset" or value.lstrip().startswith("data:"):
        return [value]
    return [one.split()[0] for one in value[:4000].split(",") if one.strip()][:10]


def formats(url: str) -> Iterator[str]:
    """The formats of pictures that an address tells of."""
    if data := _DATA.match(url[:200]):
        if data[1].lower() in words.IMAGES:
            yield words.IMAGES[data[1].lower()]
        if "base64" in data[2].lower():
            yield "image-base64"
            if data[1].lower() == "png" and _moves(url[data.end() : data.end() + 2000]):
                yield "image-apng"
        return
    path = url[:4000].strip().split("#", 1)[0].split("?", 1)[0].lower().rsplit("/", 1)[-1]
    if (found := _ENDING.search(path)) and found[1] in words.IMAGES:
        yield words.IMAGES[found[1]]


def _moves(encoded: str) -> bool:
    """The start of a PNG says that it has frames."""
    packed = re.sub(r"\s+", "", encoded)
    try:
        return _ANIMATED in b64decode(packed[: len(packed) // 4 * 4])
    except ValueError:
        return False
