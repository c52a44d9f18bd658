"""The proof that a browser works: it starts, and a picture of Latin and Chinese text shows letters, not boxes."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from auditor.browser.choice import BrowserChoice
from auditor.browser.start import first_useful_line, open_browser
from auditor.errors import BrowserError

LATIN, CHINESE = "Ag", "你好测"
UNASSIGNED = "\u0378"  # no font draws it: it comes out as the box that stands for any missing letter
CELL = 48  # pixels
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Proof:
    """What was seen. `seconds` is from the start of the driver to the end of the browser."""

    version: str
    seconds: float
    latin: bool
    chinese: bool


Prover: TypeAlias = Callable[[BrowserChoice], Proof]


def prove(choice: BrowserChoice) -> Proof:
    """Start the browser, photograph a line of text, and look whether each letter was drawn as itself.

    Raises:
        BrowserError: it does not start, or cannot take the picture.
    """
    began = time.monotonic()
    try:
        version, picture = asyncio.run(asyncio.wait_for(_photograph(choice), SECONDS))
    except TimeoutError as error:
        raise BrowserError(f"{choice} started, but drew no page within {SECONDS:.0f} s") from error
    seconds = time.monotonic() - began
    latin, chinese = drawn(picture)
    return Proof(version, seconds, latin, chinese)


async def _photograph(choice: BrowserChoice) -> tuple[str, bytes]:
    from playwright.async_api import Error, ViewportSize  # noqa: PLC0415

    letters = LATIN + CHINESE + UNASSIGNED
    cells = "".join(f'<b style="left:{CELL * at}px">{letter}</b>' for at, letter in enumerate(letters))
    html = f"""<!doctype html><html lang="zh-CN"><meta charset="utf-8">
    <style>b {{position: absolute; top: 0; width: {CELL}px; height: {CELL}px; overflow: hidden;
    font: 32px/{CELL}px sans-serif}}</style>{cells}"""
    viewport = ViewportSize(width=CELL * len(letters), height=CELL)
    async with open_browser(choice) as browser:
        try:
            context = await browser.new_context(viewport=viewport, device_scale_factor=1)
            page = await context.new_page()
            await page.set_content(html)
            picture = await page.screenshot(type="png")
            await context.close()
        except Error as error:
            raise BrowserError(f"{choice} started, but takes no picture: {first_useful_line(str(error))}") from error
        return browser.version, picture


def drawn(picture: bytes) -> tuple[bool, bool]:
    """Whether the Latin and the Chinese letters are there: none blank, no two alike, none the missing-letter box."""
    from PIL import Image  # noqa: PLC0415  # 0.1 s

    with Image.open(io.BytesIO(picture)) as opened:
        grey = opened.convert("L")
    count = len(LATIN) + len(CHINESE) + 1
    cells = [grey.crop((CELL * at, 0, CELL * (at + 1), CELL)).tobytes() for at in range(count)]
    box = cells[-1]

    def distinct(some: list[bytes]) -> bool:
        blank = any(len(set(cell)) == 1 for cell in some)
        return not blank and len({*some, box}) == len(some) + 1

    return distinct(cells[: len(LATIN)]), distinct(cells[len(LATIN) : -1])
