"""What a PDF holds: lines with their places, links, title, language, and a picture of its pages.

Runs in a process of its own (see apart.py): the library that reads PDFs is not written in a safe language.
"""

from __future__ import annotations

import ctypes
import importlib
import io
import math
import re
import unicodedata
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from auditor.gather.paper.segments import Segment, Sign, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PIL import Image

WIDTH = 800  # CSS pixels of a page in the picture
GAP = 12  # between two pages
MOST_PAGES = 30
MOST_CHARACTERS = 200_000
TALLEST_PAGE = 6_000
TALLEST = 36_000
_MOST_LINKS = 1_000
_TABLE = (208, 212, 217)
# Kangxi radicals and ligatures stand for the signs that were written; nothing else is normalised
_STAND_IN = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06]")
_SOFT_HYPHEN = {0x02, 0xFFFE, 0xAD}


def work(request: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """{"lost": why} or everything that was read, and the picture as JPEG."""
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(request["path"])
    except pypdfium2.PdfiumError as error:
        return {"lost": _unread(str(error))}, b""
    with document:
        if not len(document):
            return {"lost": "it has no pages"}, b""
        return _read(document)


def _library() -> Any:
    """PDFium's own functions; untyped."""
    return importlib.import_module("pypdfium2.raw")


def _unread(said: str) -> str:
    if "password" in said.lower() or "security" in said.lower():
        return "it is protected by a password; give a copy without one"
    return "it is not a PDF, or a broken one"


def _read(document: Any) -> tuple[dict[str, Any], bytes]:
    pages = len(document)
    segments: list[Segment] = []
    links: list[dict[str, Any]] = []
    pictures: list[Image.Image] = []
    notes: list[str] = []
    top, characters = 0, 0
    for number in range(min(pages, MOST_PAGES)):
        page = document[number]
        width, height = page.get_size()
        scale = WIDTH / max(1.0, width)
        tall = max(1, min(TALLEST_PAGE, round(height * scale)))
        if top + tall > TALLEST or characters > MOST_CHARACTERS:
            pages_read = number
            break
        place = _Place(page, scale, height * scale, top)
        signs = list(_signs(page, place))
        characters += len(signs)
        segments += segments_of(signs, number + 1)
        links += _links(page, place, signs)
        pictures.append(page.render(scale=scale).to_pil().convert("RGB").crop((0, 0, WIDTH, tall)))
        page.close()
        top += tall + GAP
    else:
        pages_read = min(pages, MOST_PAGES)
    if pages_read < pages:
        notes.append(f"only the first {pages_read} of {pages} pages were read")
    if not segments:
        notes.append("it has no text: its pages are pictures, or empty")
    height, picture = _stacked(pictures)
    answer = {
        "lost": "", "title": _title(document), "language": _language(document), "pages": pages, "height": height,
        "truncated": "; ".join(notes), "segments": [asdict(segment) for segment in segments], "links": links,
    }  # fmt: skip
    return answer, picture


def _stacked(pictures: list[Image.Image]) -> tuple[int, bytes]:
    """All pages one below the other, as JPEG."""
    from PIL import Image  # noqa: PLC0415

    whole = Image.new("RGB", (WIDTH, sum(picture.height + GAP for picture in pictures) - GAP), _TABLE)
    at = 0
    for picture in pictures:
        whole.paste(picture, (0, at))
        at += picture.height + GAP
    out = io.BytesIO()
    whole.save(out, "JPEG", quality=78)
    return whole.height, out.getvalue()


class _Place:
    """From the page's own coordinates (turned, cropped, upwards) to pixels of the picture."""

    def __init__(self, page: Any, scale: float, height: float, top: float) -> None:
        pdfium = _library()

        fine = 64  # the library gives whole pixels
        width, tall = round(WIDTH * fine), round(height * fine)

        def device(x: float, y: float) -> tuple[float, float]:
            left, down = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDF_PageToDevice(page.raw, 0, 0, width, tall, 0, x, y, ctypes.byref(left), ctypes.byref(down))
            return left.value / fine, down.value / fine

        (x0, y0), (x1, y1), (x2, y2) = device(0, 0), device(1000, 0), device(0, 1000)
        self._across = ((x1 - x0) / 1000, (y1 - y0) / 1000)
        self._up = ((x2 - x0) / 1000, (y2 - y0) / 1000)
        self._origin = (x0, y0 + top)
        self.scale = scale

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        corners = [self._at(left, bottom), self._at(right, top)]
        xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        return xs[0], ys[0], xs[1], ys[1]

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._origin[0] + x * self._across[0] + y * self._up[0],
            self._origin[1] + x * self._across[1] + y * self._up[1],
        )


def _signs(page: Any, place: _Place) -> Iterator[Sign]:
    """The page's characters in reading order, as the library finds it."""
    pdfium = _library()

    textpage = page.get_textpage()
    raw, rect, matrix = textpage.raw, pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    high = 0
    for index in range(min(textpage.count_chars(), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in {0x0A, 0x0D, 0}:
            yield Sign("", (0, 0, 0, 0), 0, bold=False)
            continue
        if 0xD800 <= code < 0xDC00:  # noqa: PLR2004  # the first half of a pair
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:  # noqa: PLR2004
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(rect))
        box = place.box(rect.left, rect.bottom, rect.right, rect.top)
        pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d) * place.scale
        bold = pdfium.FPDFText_GetFontWeight(raw, index) >= 600  # noqa: PLR2004  # CSS: semi-bold
        hyphen = code in _SOFT_HYPHEN
        text = "" if hyphen else _STAND_IN.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), _char(code))
        if hyphen or text:
            yield Sign(text, box, size if size > 1 else box[3] - box[1], bold, hyphen)
    textpage.close()


def _char(code: int) -> str:
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:  # noqa: PLR2004
        return "\ufffd"
    char = chr(code)
    return char if char.isprintable() or char.isspace() else ""


def _links(page: Any, place: _Place, signs: list[Sign]) -> list[dict[str, Any]]:
    """Addresses that the page leads to; the lines of one link are joined."""
    pdfium = _library()

    found: list[dict[str, Any]] = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        rect = pdfium.FS_RECTF()
        address = _address(page, pdfium.FPDFLink_GetAction(link))
        if not address or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            continue
        x, y, right, bottom = box = place.box(rect.left, rect.bottom, rect.right, rect.top)
        inside = [
            sign.text for sign in signs
            if x <= (sign.box[0] + sign.box[2]) / 2 <= right and y <= (sign.box[1] + sign.box[3]) / 2 <= bottom
        ]  # fmt: skip
        text = " ".join("".join(inside).split())
        if found and found[-1]["href"] == address and 0 <= y - found[-1]["box"][3] + 4 < bottom - y:
            before = found[-1]["box"]
            found[-1]["text"] = f"{found[-1]['text']} {text}".strip()
            found[-1]["box"] = [min(x, before[0]), before[1], max(right, before[2]), bottom]
        else:
            found.append({"text": text, "href": address, "box": list(box)})
    return found


def _address(page: Any, action: Any) -> str:
    pdfium = _library()

    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    document = page.pdf.raw
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length < 10_000:  # noqa: PLR2004
        return ""
    held = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, held, length)
    return " ".join(held.value.decode("utf-8", "replace").split())


def _title(document: Any) -> str:
    return " ".join(str(document.get_metadata_value("Title") or "").split())[:500]


def _language(document: Any) -> str:
    pdfium = _library()

    length = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 2 < length < 200:  # noqa: PLR2004
        return ""
    held = (ctypes.c_ushort * length)()
    pdfium.FPDFCatalog_GetLanguage(document.raw, held, length)
    return bytes(held).decode("utf-16-le", "replace").split("\x00")[0][:35]
