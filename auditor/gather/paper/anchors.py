"""Where the links of a page lead, and the words that they stand on."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from auditor.gather.paper.place import library

if TYPE_CHECKING:
    from auditor.gather.paper.place import Place
    from auditor.gather.paper.segments import Sign

_BAND = 24  # pixels: signs are looked for by the height at which they stand
_MOST_BANDS = 60  # that a link may cover before it is taken to stand on no words: a whole page
_LONGEST = 10_000  # bytes of an address


class _Words:
    """The signs of a page, by height."""

    def __init__(self, signs: list[Sign]) -> None:
        self._bands: dict[int, list[tuple[int, Sign]]] = defaultdict(list)
        for index, sign in enumerate(signs):
            if sign.text:
                self._bands[int((sign.box[1] + sign.box[3]) / 2 // _BAND)].append((index, sign))

    def within(self, x: float, y: float, right: float, bottom: float) -> str:
        """What stands in a rectangle, in reading order."""
        first, last = int(y // _BAND), int(bottom // _BAND)
        if last - first > _MOST_BANDS:
            return ""
        inside = [
            (index, sign.text)
            for band in range(first, last + 1)
            for index, sign in self._bands.get(band, ())
            if x <= (sign.box[0] + sign.box[2]) / 2 <= right and y <= (sign.box[1] + sign.box[3]) / 2 <= bottom
        ]
        return " ".join("".join(text for _, text in sorted(inside)).split())


def links_on(page: Any, place: Place, signs: list[Sign], most: int) -> list[dict[str, Any]]:
    """Addresses that the page leads to; the lines of one link are joined."""
    pdfium = library()
    found: list[dict[str, Any]] = []
    words = _Words(signs)
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    looked = 0
    while len(found) < most and pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        looked += 1
        if looked > 2 * most:
            break
        rect = pdfium.FS_RECTF()
        address = _address(page, pdfium.FPDFLink_GetAction(link))
        if not address or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            continue
        x, y, right, bottom = box = place.box(rect.left, rect.bottom, rect.right, rect.top)
        if not place.shows(box):
            continue
        text = words.within(x, y, right, bottom)
        if found and found[-1]["href"] == address and 0 <= y - found[-1]["box"][3] + 4 < bottom - y:
            before = found[-1]["box"]
            found[-1]["text"] = f"{found[-1]['text']} {text}".strip()
            found[-1]["box"] = [min(x, before[0]), before[1], max(right, before[2]), bottom]
        else:
            found.append({"text": text, "href": address, "box": list(box)})
    return found


def _address(page: Any, action: Any) -> str:
    pdfium = library()
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    document = page.pdf.raw
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length < _LONGEST:
        return ""
    held = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, held, length)
    return " ".join(held.value.decode("utf-8", "replace").split())
