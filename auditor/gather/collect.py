"""A page at rest → its artifacts and its picture, in three trips: bring to rest, read and photograph, put back."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast
from weakref import WeakKeyDictionary

from auditor.gather import columns
from auditor.gather.captured import Captured
from auditor.model.activity import Timing
from auditor.model.artifacts import Document, Field, Screenshot
from auditor.secrecy import mask

if TYPE_CHECKING:
    from playwright.async_api import CDPSession, Frame, Page

Capture: TypeAlias = Literal["full", "viewport", "none"]

ELEMENTS = 20_000
QUALITY = 70
PICTURE = "screen.jpg"
NARROW = 640  # CSS pixels; a phone's picture is taken at up to twice its size, or its crops could not be read
COLLECTING, PICTURING, PREPARING = 30.0, 20.0, 12.0  # seconds

_sessions: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Rest:
    """What the page measured once it was at rest, in CSS pixels; `scale` is the device's."""

    width: float
    height: float
    page_height: float
    scale: float


async def collect(
    page: Page,
    *,
    capture: Capture = "full",
    max_height: int = 10_000,
    secrets: Sequence[str] = (),
    scripted: bool = True,
) -> Captured:
    """Everything that the page shows now; `secrets` are blanked in it first and stand nowhere in the result.

    Where it is not `scripted`, nothing is waited for, and whether it changes while it is read is not watched.

    A picture that cannot be taken is left out: `Captured.lost` stays empty, `Screenshot` is missing.

    Raises:
        playwright.async_api.Error: the page or the browser went away.
        TimeoutError: the page's own scripts keep it too busy to answer.
    """
    given = {"capture": capture, "secrets": list(secrets), "elements": ELEMENTS, "only": "", "mark": ""}
    given["scripted"] = scripted
    try:
        said, raw = await _call(page, "look", given, COLLECTING)
        rest = Rest(*json.loads(said))
        taken, picture = await _photographed(page, capture, rest, max_height, raw=raw, given=given, scripted=scripted)
    finally:
        with contextlib.suppress(Exception):  # a page that went away needs nothing put back
            await asyncio.wait_for(page.evaluate(_PUT_BACK), PREPARING)
    return _with_picture(taken, picture, rest)


async def _photographed(
    page: Page, capture: Capture, rest: Rest, max_height: int, *, raw: str, given: dict[str, Any], scripted: bool
) -> tuple[Captured, bytes]:
    """The reading and a picture that show the same: where the page changed meanwhile, both are taken again.

    A picture of what is on the screen is taken while the page shows whether it is still, and its reading is made
    into artifacts: on a page that is, nothing waits for anything.
    """
    quick = asyncio.ensure_future(_picture(page, capture, rest, max_height)) if capture == "viewport" else None
    resting = asyncio.ensure_future(_call(page, "still", None, PREPARING) if scripted else _at_rest())
    try:
        await asyncio.sleep(0)  # both are on their way
        taken = _captured(raw, given["secrets"])
        restless, largest = await resting
        picture = await quick if quick else b""
    finally:
        for task in (quick, resting):
            if task and not task.done():
                task.cancel()
    if restless:
        taken = _captured(await _call(page, "collect", given, COLLECTING), given["secrets"])
    if (restless and quick) or capture == "full":
        picture = await _picture(page, capture, rest, max_height)
    timing: Timing = taken.artifacts[Timing]
    taken.artifacts[Timing] = replace(timing, largest_paint=round(largest))
    return taken, picture


async def _at_rest() -> tuple[bool, float]:
    return False, 0.0


@dataclass(frozen=True, slots=True)
class Form:
    """The forms of one document. `born` tells it from the next one; `marked` is the field that was asked about."""

    url: str
    title: str
    born: float
    fields: tuple[Field, ...]
    marked: Field | None = None


async def fields_of(frame: Page | Frame, path: str = "") -> Form:
    """The forms alone, cheaply; `path` (of locate.js) marks one of their fields.

    Raises:
        playwright.async_api.Error: the page or the browser went away.
        TimeoutError: the page's own scripts keep it too busy to answer.
    """
    given = {"elements": ELEMENTS, "only": "fields", "mark": path}
    raw = json.loads(await asyncio.wait_for(frame.evaluate(script("collect"), given), COLLECTING))
    found = columns.fields(raw)
    number = int(raw["marked"])
    marked = found[number] if number >= 0 else None
    return Form(raw["url"], raw["title"], raw["born"], found, marked)


_PARTS = {
    "look": ("names", "visible", "fields", "prepare", "collect", "look"),
    "still": ("names", "prepare"),
    "collect": ("names", "visible", "fields", "collect"),
    "locate": ("names", "locate"),
    "probe": ("names", "locate", "fields", "probe"),
}
_PUT_BACK = "() => window[Symbol.for('touchpoint-auditor')]?.back()"


@functools.cache
def script(name: str) -> str:
    """A page script as one function of one argument, with the parts that it needs."""
    here = Path(__file__).parent
    parts = [(here / f"{part}.js").read_text("utf-8") for part in _PARTS[name]]
    return f"(given) => {{\n{''.join(parts)}\nreturn {name}(given);\n}}"


async def _call(page: Page, name: str, given: dict[str, Any] | None, seconds: float) -> Any:
    return await asyncio.wait_for(page.evaluate(script(name), given), seconds)


async def _picture(page: Page, capture: Capture, rest: Rest, max_height: int) -> bytes:
    """A JPEG of the page from its top left; b"" when neither way of taking it works."""
    from playwright.async_api import Error  # noqa: PLC0415

    tall = rest.page_height if capture == "full" else rest.height
    clip = {"x": 0, "y": 0, "width": rest.width, "height": max(1, min(tall, max_height))}
    command = {
        "format": "jpeg",
        "quality": QUALITY,
        "optimizeForSpeed": True,
        "captureBeyondViewport": capture == "full" and tall > rest.height,
        "clip": {**clip, "scale": wanted_scale(rest) / rest.scale},
    }
    try:
        return await asyncio.wait_for(_by_protocol(page, command), PICTURING)
    except (Error, TimeoutError):  # seen about once in a thousand, more under load
        _sessions.pop(page, None)
    try:
        return await page.screenshot(
            type="jpeg", quality=QUALITY, full_page=capture == "full", scale="css", timeout=PICTURING * 1000,
            clip={"x": 0, "y": 0, "width": clip["width"], "height": clip["height"]},
        )  # fmt: skip
    except Error:
        return b""


async def _by_protocol(page: Page, command: dict[str, Any]) -> bytes:
    session = await session_of(page)
    shot = cast("dict[str, Any]", await session.send("Page.captureScreenshot", command))  # pyright: ignore[reportUnknownMemberType]
    return base64.b64decode(shot["data"])


async def session_of(page: Page) -> CDPSession:
    """The page's one session of the DevTools protocol.

    Raises:
        playwright.async_api.Error: the page or the browser went away.
    """
    session = _sessions.get(page)
    if session is None:
        session = _sessions[page] = await page.context.new_cdp_session(page)
    return session


def wanted_scale(rest: Rest) -> float:
    """Picture pixels per CSS pixel: one, and up to two on a narrow screen."""
    return min(rest.scale, 2.0) if rest.width <= NARROW else 1.0


def _captured(raw: str, secrets: Sequence[str]) -> Captured:
    found = json.loads(raw)
    if any(secret in raw for secret in secrets) or mask(raw) != raw:
        found = columns.masked(found, secrets)
    artifacts = columns.read(found)
    return Captured(artifacts, language=artifacts[Document].language)


def _with_picture(taken: Captured, picture: bytes, rest: Rest) -> Captured:
    size = size_of_jpeg(picture)
    if size:
        taken.artifacts[Screenshot] = Screenshot(PICTURE, *size, scale=round(size[0] / rest.width, 3))
        taken.files[PICTURE] = picture
    return taken


def size_of_jpeg(data: bytes) -> tuple[int, int] | None:
    """Width and height from the frame header; None if this is no JPEG."""
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:  # noqa: PLR2004  # the marker byte
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xC3:  # noqa: PLR2004  # start of frame
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + length
    return None
