"""How a mail looks to other readers: on a narrow screen, in dark mode, with every picture refused."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from auditor.gather.drawn.drawing import drawing_script
from auditor.model.artifacts import Block, Document, Image, Images, Screenshot, Texts
from auditor.model.mails import Rendering, Renderings
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from playwright.async_api import Page

    from auditor.gather.drawn.sheet import Sheet

WIDE, NARROW = 600, 375  # CSS pixels
SECONDS = 12.0  # for all renderings of one mail beside the first
_HEIGHT = 600


@dataclass(slots=True)
class Seen:
    """The renderings, their pictures by file name, and why some are missing."""

    renderings: Renderings = field(default_factory=Renderings)
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A mail on a page of the sheet. `body` are its texts there; `head` draws what the inbox shows of it above it."""

    sheet: Sheet
    page: Page
    html: str
    body: Sequence[Block]
    head: Callable[[Page], Awaitable[object]]


async def render(shown: Shown) -> Seen:
    """The mail as each other reader sees it; afterwards the page shows the last of these renderings."""
    from playwright.async_api import Error  # noqa: PLC0415

    seen = Seen()
    sheet = shown.sheet
    made: list[Rendering] = []
    until = time.monotonic() + SECONDS
    wanted = [name for name in ("dark", "narrow", "no-images") if name in sheet.renderings]
    for name in wanted:
        try:
            async with asyncio.timeout(max(0.0, until - time.monotonic())):
                made.append(await _one(shown, name, seen.files))
        except (Error, TimeoutError):
            missing = ", ".join(wanted[len(made) :])
            seen.note = say("it was not drawn in time for other readers ({missing})", missing=missing)
            await sheet.spoilt()
            break
    order = {name: number for number, name in enumerate(sheet.renderings)}
    seen.renderings = Renderings(tuple(sorted(made, key=lambda one: order[one.name])))
    return seen


async def _one(shown: Shown, name: str, files: dict[str, bytes]) -> Rendering:
    sheet, page = shown.sheet, shown.page
    width = NARROW if name == "narrow" else WIDE
    bare = name == "no-images"
    if bare:
        page = await sheet.without_pictures(shown.html, width)
        await shown.head(page)
    else:
        await sheet.colours(page, dark=True if name == "dark" else None)
        await page.set_viewport_size({"width": width, "height": _HEIGHT})
    said: list[Any] = await page.evaluate(drawing_script("legible.js"), {"bare": bare})
    found = await sheet.collect(page)
    artifacts: Mapping[type[Any], Any] = found.artifacts
    texts: Texts = artifacts.get(Texts, Texts())
    images: Images = artifacts.get(Images, Images())
    document: Document = artifacts.get(Document, Document())
    picture: Screenshot | None = artifacts.get(Screenshot)
    if picture and picture.file in found.files:
        files[f"{name}.jpg"] = found.files[picture.file]
        picture = replace(picture, file=f"{name}.jpg")
    return Rendering(
        name, width, float(said[0]), document.page_height,
        texts.blocks, tuple(Image(i.text, "", i.has_alt, i.selector, i.box) for i in images.images), picture,
        tuple(_vanished(shown.body, said[1])),
    )  # fmt: skip


def _vanished(body: Sequence[Block], lost: Sequence[str]) -> list[Block]:
    """The blocks of the first rendering that these texts are pieces of."""
    return [block for block in body if any(piece and piece in block.text for piece in lost)]
