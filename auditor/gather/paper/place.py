"""From a page's own coordinates (turned, cropped, upwards) to pixels of the picture; its characters."""

from __future__ import annotations

import ctypes
import importlib
import math
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from auditor.gather.paper.segments import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    Corners = tuple[float, float, float, float]

# Kangxi radicals and ligatures stand for the signs that were written; nothing else is normalised
_STAND_IN = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06]")
_SOFT_HYPHEN = {0x02, 0xFFFE, 0xAD}
_SAME_LETTERS = 16  # characters that are taken to be drawn alike, unless a word ends before
_SEMI_BOLD = 600  # CSS
_FINE = 64  # the library gives whole pixels
_FURTHEST = 2_000_000_000  # its numbers have 32 bits


def library() -> Any:
    """PDFium's own functions; untyped."""
    return importlib.import_module("pypdfium2.raw")


class Place:
    """Where on the picture the things of a page stand, `scale` pixels to a point, from `top` down."""

    def __init__(self, page: Any, scale: float, top: float) -> None:
        pdfium = library()
        points_wide, points_tall = page.get_size()
        self.scale, self.top = scale, top
        self.width, self.height = points_wide * scale, points_tall * scale
        fine = min(_FINE, _FURTHEST / max(self.width, self.height, 1))
        wide, tall = max(1, round(self.width * fine)), max(1, round(self.height * fine))

        def device(x: float, y: float) -> tuple[float, float]:
            left, down = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDF_PageToDevice(page.raw, 0, 0, wide, tall, 0, x, y, ctypes.byref(left), ctypes.byref(down))
            return left.value / fine, down.value / fine

        (x0, y0), (x1, y1), (x2, y2) = device(0, 0), device(1000, 0), device(0, 1000)
        self._across = ((x1 - x0) / 1000, (y1 - y0) / 1000)
        self._up = ((x2 - x0) / 1000, (y2 - y0) / 1000)
        self._origin = (x0, y0 + top)

    def box(self, left: float, bottom: float, right: float, top: float) -> Corners:
        """Left, top, right and bottom on the picture."""
        (ax, ay), (ux, uy), (ox, oy) = self._across, self._up, self._origin
        x1, y1 = ox + left * ax + bottom * ux, oy + left * ay + bottom * uy
        x2, y2 = ox + right * ax + top * ux, oy + right * ay + top * uy
        if x1 > x2:
            x1, x2 = x2, x1
        return (x1, y1, x2, y2) if y1 <= y2 else (x1, y2, x2, y1)

    def shows(self, box: Corners) -> bool:
        """Whether its middle lies on the page: what was cropped away is in the file, and nobody sees it."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 - self.top
        return bool(-1 <= x <= self.width + 1 and -1 <= y <= self.height + 1)


def signs_of(page: Any, place: Place, most: int) -> Iterator[Sign]:
    """The page's characters in reading order, as the library finds it; those that the page does not show left out."""
    pdfium = library()
    textpage = page.get_textpage()
    raw, rect, matrix = textpage.raw, pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    rect_at, matrix_at = ctypes.byref(rect), ctypes.byref(matrix)
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    high, size, bold, alike = 0, 0.0, False, 0
    for index in range(min(textpage.count_chars(), most)):
        code = unicode_of(raw, index)
        if code in {0x0A, 0x0D, 0}:
            alike = 0
            yield Sign("", (0, 0, 0, 0), 0, bold=False)
            continue
        if 0xD800 <= code < 0xDC00:  # noqa: PLR2004  # the first half of a pair
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:  # noqa: PLR2004
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        hyphen = code in _SOFT_HYPHEN
        text = "" if hyphen else _char(code)
        if not hyphen and not text:
            continue
        box_of(raw, index, rect_at)
        box = place.box(rect.left, rect.bottom, rect.right, rect.top)
        if not place.shows(box):
            alike = 0
            continue
        if alike <= 0:
            pdfium.FPDFText_GetMatrix(raw, index, matrix_at)
            size = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d) * place.scale
            bold = pdfium.FPDFText_GetFontWeight(raw, index) >= _SEMI_BOLD
            alike = _SAME_LETTERS
        alike = 0 if code == 0x20 else alike - 1  # noqa: PLR2004
        yield Sign(text, box, size if size > 1 else box[3] - box[1], bold, hyphen)
    textpage.close()


def _char(code: int) -> str:
    if 0x20 <= code < 0x7F:  # noqa: PLR2004
        return chr(code)
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:  # noqa: PLR2004
        return "\ufffd"
    char = chr(code)
    if not (char.isprintable() or char.isspace()):
        return ""
    return unicodedata.normalize("NFKC", char) if _STAND_IN.match(char) else char
