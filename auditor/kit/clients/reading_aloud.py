# ruff: noqa: E501, SIM905 - lists are read across
"""What a screen reader learns from the HTML of a mail: its language, its direction, its title, and what is a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.kit.clients.uses import MOST_HTML, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}|x-[a-z0-9]{1,8}", re.IGNORECASE)
_TWO = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es"
    " et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu iw ja jv ka kg"
    " ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn"
    " no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta"
    " te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
_NONE = frozenset({"und", "zxx", "mis", "mul"})
_WRAPPING = frozenset({"html", "body", "center", "div", "table", "tbody", "tr", "td", "main", "article", "section"})
_RTL = re.compile(r"direction\s*:\s*rtl", re.IGNORECASE)
_MANY = 2000  # tables that are looked at
_WIDE = 200  # rows, and cells of a row


@dataclass(frozen=True, slots=True)
class Aloud:
    """What the HTML says of itself. `lang` None: nothing; `title` None: there is no such element.

    tables: start tags of layout tables that do not say that they are, with their lines.
    """

    lang: str | None = None
    where: str = ""  # the element that says the language, as written
    rtl: bool = False
    title: str | None = None
    tables: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    all_tables: int = 0


def said_in(html: str) -> Aloud | None:
    """What the HTML says of itself; None where there is nothing in it."""
    root = parsed(html[:MOST_HTML].replace("\0", "\ufffd"))
    if root is None:
        return None
    lang, where = _language(root)
    title = root.find(".//title")
    tables = list(_tables(root))
    bare = [one for one in tables if _lays_out(one) and not one.get("role", "").strip()]
    return Aloud(
        lang,
        where,
        any(one.get("dir", "").lower() == "rtl" or _RTL.search(one.get("style", "")) for one in _elements(root)),
        None if title is None else " ".join("".join(title.itertext()).split()),
        tuple(start_tag(one) for one in bare),
        tuple(one.sourceline or 1 for one in bare),
        len(tables),
    )


def is_tag(lang: str) -> bool:
    """It names a language, as BCP 47 writes it (`en`, `zh-Hans-CN`; not `en_US`, `english`, `und`)."""
    if not _TAG.fullmatch(lang) or lang.lower().split("-")[0] in _NONE:
        return False
    first = lang.lower().split("-")[0]
    return first in _TWO or len(first) == 3 or first == "x"  # noqa: PLR2004 - letters of ISO 639-3


def start_tag(node: Any) -> str:
    """As it is written, near enough to be found."""
    held = "".join(f' {name}="{value[:40]}"' for name, value in list(node.attrib.items())[:4])
    return f"<{node.tag}{held}>"[:160]


def _elements(root: Any) -> Iterator[Any]:
    return (one for one in root.iter() if isinstance(one.tag, str))


def _language(root: Any) -> tuple[str | None, str]:
    """Of the outermost elements that hold everything; mail clients throw html and body away, so a div may say it."""
    node, first = root, start_tag(root)
    for _ in range(12):
        lang = node.get("lang")
        if lang is not None:
            return lang.strip(), start_tag(node)
        inner = [one for one in node if isinstance(one.tag, str) and one.tag in _WRAPPING and _has_text(one)]
        if len(inner) != 1 or _text_beside(node, inner[0]):
            break
        node = inner[0]
    return None, first


def _has_text(node: Any) -> bool:
    return any(text.strip() for text in node.itertext())


def _text_beside(node: Any, inner: Any) -> bool:
    """Something is said outside of the inner element, the head and style sheets left out."""
    beside = [one for one in node if one is not inner and isinstance(one.tag, str)]
    own = (node.text or "").strip() or any((one.tail or "").strip() for one in node)
    return bool(own) or any(_has_text(one) for one in beside if one.tag not in {"head", "style", "title"})


def _tables(root: Any) -> Iterator[Any]:
    for number, one in enumerate(root.iter("table")):
        if number >= _MANY:
            return
        yield one


def _lays_out(table: Any) -> bool:
    """It only puts things into places: nothing in it is a heading of a column, and it is no grid of values."""
    if table.get("summary") or table.find("caption") is not None or table.find("thead") is not None:
        return False
    rows = [row for part in (table, *table.findall("tbody")) for row in part.findall("tr")]
    cells = [[one for one in row[:_WIDE] if one.tag in {"td", "th"}] for row in rows[:_WIDE]]
    if any(one.tag == "th" or one.get("scope") or one.get("headers") for row in cells for one in row):
        return False
    if any(one.find(".//table") is not None for row in cells for one in row):
        return True
    filled = [[one for one in row if _has_text(one)] for row in cells]
    grid = [row for row in filled if len(row) > 1]
    return len(grid) < 2 and bool(rows)  # noqa: PLR2004 - two rows of two values make a grid
