"""A PDF as the customer reads it: its pages one below the other, blocks of text with their places, links, codes."""

from __future__ import annotations

import asyncio
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError
from auditor.gather.apart import run_apart
from auditor.gather.captured import Captured
from auditor.gather.drawn.autolink import find_pressable
from auditor.gather.paper.lines import blocks_of
from auditor.gather.paper.pdf import WIDTH
from auditor.gather.paper.segments import Segment
from auditor.model.artifacts import Block, Box, Document, Link, Links, Screenshot, Texts
from auditor.model.papers import Code, Pdf
from auditor.model.retelling import again, reason_of
from auditor.model.sayings import say

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.model.journey import Touchpoint

SECONDS = 60.0
_ENOUGH = 45.0  # seconds after which no further page is begun: what was read by then is kept
MEGABYTES = 1_000
LARGEST = 200_000_000  # bytes
_ADDRESS = re.compile(r"(?i:https?://|mailto:|tel:|sms(?:to)?:)[^\s<>]{1,3000}")
_CRASHED = "the process that read it"


async def capture_document(touchpoint: Touchpoint) -> Captured:
    """The PDF of a touchpoint."""
    if touchpoint.file is None:
        return Captured(lost=say("this document names no file"))
    return await capture_pdf(touchpoint.file)


async def capture_pdf(path: Path, name: str = "") -> Captured:
    """A PDF that lies in a file; `name` is what it is called where it is lost, when that is not the file's own name."""
    name = name or path.name
    try:
        size = await asyncio.to_thread(_size, path)
        if not size:
            return Captured(lost=say("{file} is empty", file=name))
        if size > LARGEST:
            return Captured(
                lost=say(
                    "{file} has {size:.0f} MB; the most that is read is {most:.0f} MB",
                    file=name,
                    size=size / 1e6,
                    most=LARGEST / 1e6,
                )
            )
        request = {"path": str(path), "seconds": min(_ENOUGH, SECONDS)}
        read, picture = await asyncio.to_thread(
            run_apart, "auditor.gather.paper.pdf:work", request, seconds=SECONDS, megabytes=MEGABYTES
        )
    except OSError as error:
        return Captured(lost=say("{file} cannot be read: {reason}", file=name, reason=error.strerror or str(error)))
    except AuditorError as error:
        return Captured(lost=say("{file} cannot be read: {reason}", file=name, reason=_why(reason_of(error))))
    if read["lost"]:
        return Captured(
            lost=say("{file} cannot be read: {reason}", file=name, reason=again(read["lost"], read["lost_wording"]))
        )
    return await asyncio.to_thread(_captured, read, picture)


def _size(path: Path) -> int:
    return path.stat().st_size


def _why(said: str) -> str:
    if not said.startswith(_CRASHED):
        return said
    return say("it is broken, or made to break what reads it: the reader crashed, or ran out of memory")


def _captured(read: dict[str, Any], picture: bytes) -> Captured:
    blocks = blocks_of([Segment(**segment) for segment in read["segments"]])
    codes = _codes(read["codes"])
    height = float(read["page_height"])
    artifacts = {
        Document: Document(
            title=read["title"], language=read["language"], width=WIDTH, height=min(height, 600), page_height=height,
            truncated=again(read["truncated"], read["truncated_wording"]),
        ),
        Texts: Texts(tuple(blocks)),
        Links: Links((*_links(read["links"], blocks), *_scanned(codes))),
        Pdf: Pdf(
            read["pages"], read["read"], read["tagged"], tuple(read["bare"]), codes, read["untitled"], read["made"],
            read["carried"], read["xfa"], tuple(_box(sheet) for sheet in read["sheets"]), read["pictured"],
        ),
        Screenshot: Screenshot("screen.jpg", WIDTH, int(read["height"])),
    }  # fmt: skip
    return Captured(dict(artifacts), {"screen.jpg": picture}, language=read["language"])


def _codes(read: list[dict[str, Any]]) -> tuple[Code, ...]:
    return tuple(
        Code(code["text"], code["page"], f"page {code['page']} code {number}", _box(code["box"]))
        for number, code in enumerate(read, 1)
    )


def _scanned(codes: tuple[Code, ...]) -> list[Link]:
    """The codes that are addresses: what a phone opens."""
    return [
        Link(code.text, code.text, code.text, "code", image_only=True, selector=code.selector, box=code.box)
        for code in codes
        if _ADDRESS.fullmatch(code.text)
    ]


@dataclass(frozen=True, slots=True)
class _Spot:
    text: str
    href: str
    box: Box


class _Near:
    """The blocks of a document, by where they begin."""

    def __init__(self, blocks: list[Block]) -> None:
        placed = [(block.box.y, index, block) for index, block in enumerate(blocks) if block.box]
        self._blocks = sorted(placed, key=lambda one: one[:2])
        self._tops = [top for top, _, _ in self._blocks]
        self._tallest = max((block.box.height for block in blocks if block.box), default=0)

    def around(self, box: Box) -> str:
        """The text of the first block that the middle of a box lies in."""
        x, y = box.x + box.width / 2, box.y + box.height / 2
        first, last = bisect_left(self._tops, y - self._tallest - 2), bisect_left(self._tops, y + 3)
        inside = [
            (index, block.text)
            for _, index, block in self._blocks[first:last]
            if (b := block.box) and b.x - 2 <= x <= b.x + b.width + 2 and b.y - 2 <= y <= b.y + b.height + 2
        ]
        return min(inside)[1] if inside else ""


def _links(written: list[dict[str, Any]], blocks: list[Block]) -> list[Link]:
    """The document's own links, and addresses in its text that readers make pressable."""
    spots = [_Spot(one["text"], one["href"], _box(one["box"])) for one in written]
    known = {spot.href.removeprefix("https://").removeprefix("http://").rstrip("/") for spot in spots}
    for block in blocks:
        for one in find_pressable(block.text):
            bare = one.href.removeprefix("https://").removeprefix("http://").rstrip("/")
            if not one.href.startswith("tel:") and bare not in known and block.box:
                spots.append(_Spot(block.text[one.start : one.end], one.href, block.box))
    near = _Near(blocks)
    return [
        Link(spot.text, spot.href, spot.href, context=near.around(spot.box)[:300], image_only=not spot.text,
             selector=f"link {number}", box=spot.box)
        for number, spot in enumerate(spots, 1)
    ]  # fmt: skip


def _box(corners: list[float]) -> Box:
    x, y, right, bottom = corners
    return Box(round(x, 1), round(y, 1), round(right - x, 1), round(bottom - y, 1))
