"""What a PDF says of itself: title, language, tags, when it was made, what it carries along."""

from __future__ import annotations

import ctypes
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from auditor.gather.paper.place import library

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 40_000_000  # of the file that are searched for a title
_LONGEST = 500  # characters of a title
_PACKET = re.compile(rb"<dc:title\b[^>]{0,200}>(.{0,4000}?)</dc:title>", re.DOTALL)
_ITEM = re.compile(r"<rdf:li\b[^>]{0,200}>(.{0,2000}?)</rdf:li>", re.DOTALL)
_PACKED = re.compile(rb"/Type\s{0,4}/Metadata\b")
_DATE = re.compile(r"D?:?(\d{4})(\d{2})?(\d{2})?")
_PAGES_OF_TAGS, _BRANCHES, _DEPTH = 5, 20, 4


def title_of(document: Any, path: Path) -> tuple[str, bool]:
    """Its title, and whether one could be there that cannot be seen."""
    if said := _said(document, "Title"):
        return said, False
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES)
    for packet in _PACKET.finditer(data):
        inside = packet[1].decode("utf-8", "replace")
        item = _ITEM.search(inside)
        if said := " ".join(unescape(item[1] if item else "").split())[:_LONGEST]:
            return said, False
    return "", bool(_PACKED.search(data)) and b"<x:xmpmeta" not in data and b"<rdf:RDF" not in data


def made_on(document: Any) -> str:
    """The ISO date on which the file says that it was last changed, else made; "" when it does not say."""
    for name in ("ModDate", "CreationDate"):
        match = _DATE.match(_said(document, name))
        if match and match[2] and match[3] and 1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31:  # noqa: PLR2004
            return f"{match[1]}-{match[2]}-{match[3]}"
    return ""


def language_of(document: Any) -> str:
    """The language of the whole, else that of the first tag that has one."""
    pdfium = library()
    length = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if 2 < length < 200:  # noqa: PLR2004
        held = (ctypes.c_ushort * length)()
        pdfium.FPDFCatalog_GetLanguage(document.raw, held, length)
        if said := bytes(held).decode("utf-16-le", "replace").split("\x00")[0][:35].strip():
            return said
    return _tags(document)[1]


def is_tagged(document: Any) -> bool:
    """It says that it is, or has tags."""
    return bool(library().FPDFCatalog_IsTagged(document.raw)) or _tags(document)[0]


def carried(document: Any) -> int:
    """How many files are packed into it."""
    return max(0, int(library().FPDFDoc_GetAttachmentCount(document.raw)))


def is_xfa(document: Any) -> bool:
    """Its pages are made by a form language that hardly any reader knows; what is seen is a stand-in."""
    pdfium = library()
    return bool(document.get_formtype() == pdfium.FORMTYPE_XFA_FULL)


def _said(document: Any, name: str) -> str:
    return " ".join(str(document.get_metadata_value(name) or "").replace("\x00", "").split())[:_LONGEST]


def _tags(document: Any) -> tuple[bool, str]:
    """Whether the first pages have tags, and the first language among those."""
    pdfium = library()
    some = False
    for number in range(min(len(document), _PAGES_OF_TAGS)):
        page = document[number]
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        try:
            for index in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _BRANCHES) if tree else 0):
                some = True
                if language := _spoken(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), _DEPTH):
                    return True, language
        finally:
            if tree:
                pdfium.FPDF_StructTree_Close(tree)
            page.close()
    return some, ""


def _spoken(element: Any, depth: int) -> str:
    pdfium = library()
    if not element or not depth:
        return ""
    length = pdfium.FPDF_StructElement_GetLang(element, None, 0)
    if 2 < length < 200:  # noqa: PLR2004  # bytes
        held = ctypes.create_string_buffer(length)
        pdfium.FPDF_StructElement_GetLang(element, held, length)
        if said := held.raw.decode("utf-16-le", "replace").split("\x00")[0][:35].strip():
            return said
    for index in range(min(pdfium.FPDF_StructElement_CountChildren(element), _BRANCHES)):
        if said := _spoken(pdfium.FPDF_StructElement_GetChildAtIndex(element, index), depth - 1):
            return said
    return ""
