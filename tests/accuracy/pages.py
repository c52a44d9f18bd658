"""Markup to evidence through a real browser, as a walk reads it: one browser for all pages of a measurement."""

from __future__ import annotations

import asyncio
import atexit
import functools
from typing import TYPE_CHECKING, Any

from auditor.browser.start import chosen, open_browser
from auditor.gather.collect import collect
from auditor.model.artifacts import Walk
from auditor.model.evidence import Evidence
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

SITE = "https://site.test/"


class Reader:
    """Shows pages of a made-up site (`files` by name) to the browser; whatever else a page asks for is not there."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._files: Mapping[str, str] = {}
        self._opened = open_browser(chosen())
        self._browser = self._loop.run_until_complete(self._opened.__aenter__())
        self._page = self._loop.run_until_complete(self._open())
        atexit.register(self.close)

    async def _open(self) -> Any:
        context = await self._browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=True)
        page = await context.new_page()
        await page.route("**/*", self._answer)
        return page

    async def _answer(self, route: Any) -> None:
        name = route.request.url.removeprefix(SITE).partition("?")[0]
        if route.request.resource_type == "document" and name in self._files:
            await route.fulfill(body=self._files[name], content_type="text/html; charset=utf-8")
        else:
            await route.abort()

    def close(self) -> None:
        if not self._loop.is_closed():
            self._loop.run_until_complete(self._opened.__aexit__(None, None, None))
            self._loop.close()

    def read(self, name: str, html: str, order: int = 0, language: str = "en") -> Evidence:
        """The evidence of one page of the site."""
        self._files = {name: html}

        async def look() -> Any:
            await self._page.goto(SITE + name, wait_until="load")
            return await collect(self._page, capture="none")

        captured = self._loop.run_until_complete(look())
        artifacts = {Walk: Walk(), **captured.artifacts}
        language = captured.language[:2] or language
        return Evidence(name, name, Kind.PAGE, "desktop", None, language, order, artifacts=artifacts)


@functools.cache
def reader() -> Reader:
    """The one reader of this process."""
    return Reader()
