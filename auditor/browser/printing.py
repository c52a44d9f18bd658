"""Printing: a page of ours on paper, in a browser that is given nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from auditor.browser.start import first_useful_line, open_browser
from auditor.errors import BrowserError

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page, Route

    from auditor.browser.choice import BrowserChoice

ADDRESS = "http://report.invalid/"  # a name that no network has; links within the page stay links within the PDF
VIEWPORT = (718, 1016)  # CSS pixels: A4 between the usual margins, so that what asks for its width is told the same
PRINTS = 3  # of one page: numbers of pages that are filled in may themselves move things, but not for long
Script: TypeAlias = tuple[str, Any, Any]
"""A function in JavaScript; what it is called with while the page is laid out for a screen, and then for paper."""
Again: TypeAlias = Callable[[bytes], Any]
"""Given a PDF: what the script is to be called with before it is printed once more; None when it is good."""


def print_page(choice: BrowserChoice, html: bytes, script: Script, again: Again, seconds: float) -> bytes:
    """The page as a tagged PDF with bookmarks, on the paper that its own CSS names.

    script: called twice before the page is printed; before it is printed again, it is called with what `again` made of
    the PDF. Nothing else runs in the page, and no request leaves it.

    Raises:
        BrowserError: the browser does not start, goes away, or takes longer than `seconds`.
    """
    try:
        return asyncio.run(asyncio.wait_for(_printed(choice, html, script, again), seconds))
    except TimeoutError as error:
        raise BrowserError(f"{choice} did not print the report within {seconds:.0f} s") from error


async def _printed(choice: BrowserChoice, html: bytes, script: Script, again: Again) -> bytes:
    from playwright.async_api import Error  # noqa: PLC0415

    async with open_browser(choice) as browser:
        try:
            page = await _opened(browser, html)
            function, before, wanted = script
            await page.evaluate(function, before)
            await page.emulate_media(media="print", color_scheme="light")
            made = b""
            for _ in range(PRINTS):
                await page.evaluate(function, wanted)
                made = await page.pdf(tagged=True, outline=True, prefer_css_page_size=True, print_background=True)
                wanted = again(made)
                if wanted is None:
                    break
        except Error as error:
            raise BrowserError(f"{choice} started, but does not print: {first_useful_line(str(error))}") from error
        return made


async def _opened(browser: Browser, html: bytes) -> Page:
    width, height = VIEWPORT
    context = await browser.new_context(
        java_script_enabled=False,
        viewport={"width": width, "height": height},
        color_scheme="light",
        reduced_motion="reduce",
        service_workers="block",
        accept_downloads=False,
    )

    async def answer(route: Route) -> None:
        if route.request.url == ADDRESS and route.request.is_navigation_request():
            await route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            await route.abort()

    await context.route("**/*", answer)
    page = await context.new_page()
    await page.goto(ADDRESS, wait_until="load", timeout=0)  # the whole has its own limit
    return page
