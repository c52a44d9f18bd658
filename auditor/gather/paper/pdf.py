"""What a PDF holds: lines with their places, links, codes, what it says of itself, and a picture of its pages.

Runs in a process of its own (see apart.py): the library that reads PDFs is not written in a safe language.
"""

from __future__ import annotations

import io
import math
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.gather.paper import catalog
from auditor.gather.paper.anchors import links_on
from auditor.gather.paper.codes import Drawn, codes_on, drawn_on
from auditor.gather.paper.place import Place, signs_of
from auditor.gather.paper.segments import segments_of
from auditor.model.retelling import kept, noted
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL import Image

    from auditor.gather.paper.segments import Segment

WIDTH = 800  # CSS pixels of a page in the picture
GAP = 12  # between two pages
MOST_PAGES = 1_000  # that are read
MOST_PICTURED = 30  # that are drawn
MOST_SEARCHED = 120  # that are searched for codes, of those that draw something
MOST_CLOSER = 12  # pictures on them that are searched closely
MOST_CHARACTERS = 2_000_000
MOST_LINKS = 3_000
TALLEST = 36_000  # pixels of the picture
_LARGEST_SCALE = 4.0  # pixels to a point: a till receipt fills the width
_FURTHEST = 10_000_000  # pixels down a page
_TABLE = (208, 212, 217)
_SMALL = 200  # pixels of a page that is only looked at, whether anything is on it
_PLAIN = 24  # between its darkest and its lightest spot: nothing is on it


def work(request: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """{"lost": why} or everything that was read, and the picture as JPEG.

    The request: `path`, and `seconds` after which no further page is begun.
    """
    import pypdfium2  # noqa: PLC0415

    path = Path(request["path"])
    try:
        document: Any = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        return _lost(_unread(str(error))), b""
    with document:
        if document.get_formtype():
            document.init_forms()  # so that what is filled in is drawn; the library runs no scripts
        if not len(document):
            return _lost(say("it has no pages")), b""
        return _Reader(document, time.monotonic() + float(request["seconds"])).read(path)


def _lost(why: Said) -> dict[str, Any]:
    return {"lost": why, "lost_wording": kept(why)}


def _unread(said: str) -> Said:
    if "password" in said.lower() or "security" in said.lower():
        return say("it is protected by a password; give a copy without one")
    return say("it is not a PDF, or a broken one")


@dataclass(slots=True)
class _Reader:
    """One document, page by page. `top` is where the next page begins on the picture."""

    document: Any
    until: float
    segments: list[Segment] = field(default_factory=list["Segment"])
    links: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    codes: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    bare: list[int] = field(default_factory=list[int])
    pictures: list[Image.Image] = field(default_factory=list["Image.Image"])
    sheets: list[list[float]] = field(default_factory=list[list[float]])
    failed: list[int] = field(default_factory=list[int])
    top: float = 0
    height: int = 0  # of the picture
    characters: int = 0
    searched: int = 0
    unsearched: int = 0
    closer: int = 0
    slow: bool = False

    def read(self, path: Path) -> tuple[dict[str, Any], bytes]:
        """Everything, as `work` answers it."""
        pages = len(self.document)
        read = self._pages(pages)
        if not read or len(self.failed) == read:
            return _lost(say("none of its pages can be read")), b""
        title, hidden = catalog.title_of(self.document, path)
        truncated = noted(self._notes(pages, read))
        answer = {
            "lost": "", "title": title, "untitled": not title and not hidden,
            "language": catalog.language_of(self.document), "pages": pages, "read": read,
            "tagged": catalog.is_tagged(self.document), "made": catalog.made_on(self.document),
            "carried": catalog.carried(self.document), "xfa": catalog.is_xfa(self.document), "bare": self.bare,
            "pictured": len(self.pictures), "sheets": self.sheets,
            "codes": self.codes, "height": max(1, self.height), "page_height": max(1.0, self.top - GAP),
            "truncated": truncated, "truncated_wording": kept(truncated),
            "segments": [asdict(segment) for segment in self.segments], "links": self.links,
        }  # fmt: skip
        return answer, self._picture()

    def _pages(self, pages: int) -> int:
        """How many were read."""
        for number in range(min(pages, MOST_PAGES)):
            if self.characters >= MOST_CHARACTERS:
                return number
            if number and time.monotonic() > self.until:
                self.slow = True
                return number
            self._page(number)
        return min(pages, MOST_PAGES)

    def _page(self, number: int) -> None:
        from pypdfium2 import PdfiumError  # noqa: PLC0415

        self.sheets.append([0, self.top, 0, self.top])
        try:
            page = self.document[number]
        except PdfiumError:
            self.failed.append(number + 1)
            return
        wide, tall = page.get_size()
        if not (math.isfinite(wide) and math.isfinite(tall) and wide > 0 and tall > 0):
            self.failed.append(number + 1)
            return
        place = Place(page, min(WIDTH / wide, _LARGEST_SCALE, _FURTHEST / tall), self.top)
        self.sheets[-1] = [0, self.top, place.width, self.top + place.height]
        signs = list(signs_of(page, place, MOST_CHARACTERS - self.characters))
        letters = sum(1 for sign in signs if sign.text and not sign.text.isspace())
        self.characters += len(signs)
        self.segments += segments_of(signs, number + 1)
        self.links += links_on(page, place, signs, MOST_LINKS - len(self.links))
        drawn = drawn_on(page)
        picture = self._draw(page, place)
        if not letters and _shows(page, drawn, picture):
            self.bare.append(number + 1)
        self._search(page, place, drawn, number + 1)
        self.top += max(1, round(place.height)) + GAP
        page.close()

    def _draw(self, page: Any, place: Place) -> Image.Image | None:
        """A picture of the page or, where it is too tall, of its upper part; None where there is no room for it."""
        room = TALLEST - self.top
        if len(self.pictures) >= MOST_PICTURED or room <= 0 or self.height < self.top - GAP:
            return None
        shown = min(place.height, room)
        cut = (place.height - shown) / place.scale
        picture: Image.Image = page.render(scale=place.scale, crop=(0, cut, 0, 0)).to_pil().convert("RGB")
        picture = picture.crop((0, 0, min(WIDTH, picture.width), max(1, round(shown))))
        self.pictures.append(picture)
        self.height = round(self.top) + picture.height
        return picture

    def _search(self, page: Any, place: Place, drawn: Drawn, number: int) -> None:
        if not drawn.may_hold_codes:
            return
        if self.searched >= MOST_SEARCHED:
            self.unsearched += 1
            return
        self.searched += 1
        found, looked = codes_on(page, place, drawn, MOST_CLOSER - self.closer)
        self.closer += looked
        self.codes += [{**code, "page": number} for code in found]

    def _notes(self, pages: int, read: int) -> list[str]:
        notes: list[str] = []
        if read < pages:
            notes.append(
                say(
                    "only the first {read} of {count} pages were read, for the time that they took",
                    read=read,
                    count=pages,
                )
                if self.slow
                else say("only the first {read} of {count} pages were read", read=read, count=pages)
            )
        elif self.characters >= MOST_CHARACTERS:
            notes.append(say("only its first {count} characters were read", count=MOST_CHARACTERS))
        if self.failed:
            shown = ", ".join(map(str, self.failed[:5])) + (" …" if len(self.failed) > 5 else "")  # noqa: PLR2004
            notes.append(
                say("pages {pages} cannot be read", pages=shown)
                if len(self.failed) > 1
                else say("page {page} cannot be read", page=shown)
            )
        if self.unsearched:
            notes.append(say("{count} pages were not searched for QR codes", count=self.unsearched))
        if len(self.links) >= MOST_LINKS:
            notes.append(say("only its first {count} links were read", count=MOST_LINKS))
        if catalog.is_xfa(self.document):
            notes.append(say("it is an XFA form, of which only the page that stands in for it was read"))
        return notes

    def _picture(self) -> bytes:
        """All pages one below the other, as JPEG."""
        from PIL import Image  # noqa: PLC0415

        whole = Image.new("RGB", (WIDTH, max(1, self.height)), _TABLE)
        at = 0
        for picture in self.pictures:
            whole.paste(picture, (0, at))
            at += picture.height + GAP
        out = io.BytesIO()
        whole.save(out, "JPEG", quality=78)
        return out.getvalue()


def _shows(page: Any, drawn: Drawn, picture: Any) -> bool:
    """Whether there is anything to see on a page."""
    if not drawn.things:
        return False
    if picture is None:
        wide, tall = page.get_size()
        picture = page.render(scale=_SMALL / max(wide, tall), grayscale=True).to_pil()
    shades: tuple[int, int] = picture.convert("L").getextrema()
    return shades[1] - shades[0] > _PLAIN
