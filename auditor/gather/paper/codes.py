"""QR codes and bar codes on a page, read from its picture as a phone would read them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.gather.paper.place import library

if TYPE_CHECKING:
    from auditor.gather.paper.place import Corners, Place

_DOTS = 150 / 72  # pixels to a point at which a page is searched: 150 dpi
_MOST_PIXELS = 5_000_000  # of a picture that is searched
_CLOSER = 6.0  # pixels to a point at which a small picture on it is searched again, at most
_CLOSER_SIDE = 1_800  # pixels of such a picture
_LEAST = 18.0  # points of a side: a smaller code is no use to anybody
_SQUARE = (0.6, 1.7)
_CLOSER_A_PAGE = 3
_CORNERS = 24  # of a path: a code drawn in one stroke of the pen has more
_STROKES = 40  # paths: a code drawn square by square has more
_MOST_THINGS = 4_000  # on a page that are looked at
_MOST_CODES = 50  # of a page
_LONGEST = 3_000  # characters; a QR code holds no more


@dataclass(slots=True)
class Drawn:
    """What a page draws beside letters: pictures by their places (points, as the page counts them), paths."""

    pictures: list[Corners]
    things: int = 0
    paths: int = 0
    intricate: bool = False

    @property
    def may_hold_codes(self) -> bool:
        """Whether there is anything that could be one."""
        return bool(self.pictures) or self.intricate or self.paths > _STROKES


def drawn_on(page: Any) -> Drawn:
    """What stands on the page that is not text; forms are opened, but not the forms in them."""
    pdfium = library()
    found = Drawn([])
    raw = page.raw
    for index in range(min(pdfium.FPDFPage_CountObjects(raw), _MOST_THINGS)):
        thing = pdfium.FPDFPage_GetObject(raw, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        _note(found, thing, kind)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            continue
        for inner in range(min(pdfium.FPDFFormObj_CountObjects(thing), _MOST_THINGS)):
            part = pdfium.FPDFFormObj_GetObject(thing, inner)
            what = pdfium.FPDFPageObj_GetType(part)
            if what in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}:
                _note(found, thing, pdfium.FPDF_PAGEOBJ_IMAGE)
                break
            _note(found, part, what)
    return found


def _note(found: Drawn, thing: Any, kind: int) -> None:
    pdfium = library()
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        return
    found.things += 1
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        found.paths += 1
        found.intricate = found.intricate or pdfium.FPDFPath_CountSegments(thing) >= _CORNERS
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        sides = [ctypes.c_float() for _ in range(4)]
        if pdfium.FPDFPageObj_GetBounds(thing, *(ctypes.byref(side) for side in sides)):
            left, bottom, right, top = (side.value for side in sides)
            if min(right - left, top - bottom) >= _LEAST:
                found.pictures.append((left, bottom, right, top))


def codes_on(page: Any, place: Place, drawn: Drawn, closer: int) -> tuple[list[dict[str, Any]], int]:
    """The codes of a page, {"text", "box"}, and how often a picture was looked at more closely (`closer` at most)."""
    wide, tall = page.get_size()
    scale = min(_DOTS, (_MOST_PIXELS / max(1.0, wide * tall)) ** 0.5)
    found = _read(page, scale, (0, 0, 0, 0), place, (0, 0))
    looked = 0
    for picture in sorted(drawn.pictures, key=lambda box: (box[2] - box[0]) * (box[3] - box[1])):
        if looked >= min(closer, _CLOSER_A_PAGE):
            break
        x, y, right, bottom = place.box(*picture)
        x, y, right, bottom = (
            max(0, x),
            max(place.top, y),
            min(place.width, right),
            min(place.top + place.height, bottom),
        )
        if right - x < _LEAST * place.scale or bottom - y < _LEAST * place.scale:
            continue
        if not _SQUARE[0] < (right - x) / (bottom - y) < _SQUARE[1] or any(
            _inside(code, x, y, right, bottom) for code in found
        ):
            continue
        looked += 1
        points = [
            side / place.scale for side in (x, place.height - bottom + place.top, place.width - right, y - place.top)
        ]
        nearer = min(_CLOSER, _CLOSER_SIDE / (max(right - x, bottom - y) / place.scale))
        if nearer > 1.2 * scale:  # else it shows nothing new
            found += _read(page, nearer, (points[0], points[1], points[2], points[3]), place, (x, y - place.top))
    return found[:_MOST_CODES], looked


def _inside(code: dict[str, Any], x: float, y: float, right: float, bottom: float) -> bool:
    box = code["box"]
    return bool(x - 4 <= (box[0] + box[2]) / 2 <= right + 4 and y - 4 <= (box[1] + box[3]) / 2 <= bottom + 4)


def _read(page: Any, scale: float, crop: Corners, place: Place, corner: tuple[float, float]) -> list[dict[str, Any]]:
    """The codes of a part of the page, `corner` pixels of the picture from the page's own."""
    import zxingcpp  # noqa: PLC0415

    kinds = zxingcpp.BarcodeFormat
    read = zxingcpp.BarcodeFormats(
        [kinds.QRCode, kinds.MicroQRCode, kinds.DataMatrix, kinds.Aztec, kinds.EANUPC, kinds.Code128]
    )
    image = page.render(scale=scale, crop=crop, grayscale=True).to_pil()
    found: list[dict[str, Any]] = []
    for code in zxingcpp.read_barcodes(image, formats=read, text_mode=zxingcpp.TextMode.Plain):
        if not code.valid or not code.text.strip():
            continue
        at = code.position
        corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        ratio = place.scale / scale
        xs = [corner[0] + point.x * ratio for point in corners]
        ys = [corner[1] + place.top + point.y * ratio for point in corners]
        text = "".join(c for c in code.text if c.isprintable() or c in "\n\t ")[:_LONGEST].strip()
        found.append({"text": text, "box": [min(xs), min(ys), max(xs), max(ys)]})
    return found
