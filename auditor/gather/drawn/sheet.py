"""A blank offline page of its own, on which mails, messages and scripts are drawn.

Three walls, one behind the other, keep what a mail holds from the network: the context is offline, every request is
answered here (with the mail's own pictures) or refused, and a policy that stands first in the document allows
neither scripts nor anything remote.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError, BrowserError
from auditor.gather.drawn.drawing import drawing_script
from auditor.model.artifacts import Box, Screenshot
from auditor.model.sayings import say
from auditor.secrecy import known

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Mapping

    from playwright.async_api import Browser, BrowserContext, Page, Route

    from auditor.gather.captured import Captured
    from auditor.gather.mails.letters import Picture
    from auditor.gather.plan import Capture

WIDTH = 800
PICTURES = "http://mail.invalid/"  # where a drawn document finds its inline pictures
TALLEST = 16_000  # CSS pixels of a picture
SECONDS = 40.0
_LOADING = 15_000  # milliseconds
_CLOSING = 5.0  # seconds


def _start(pictures: str) -> str:
    """What stands before every document; `pictures` are the sources of pictures that it may use."""
    policy = (
        f"default-src 'none'; img-src {pictures}; style-src 'unsafe-inline'; font-src data:; "
        "form-action 'none'; base-uri 'none'"
    )
    return f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy}">'


_START = _start("data: http://mail.invalid")
_START_BARE = _start("'none'")
# a mail may neither send its reader elsewhere nor set a policy of its own
_EQUIV = re.compile(r"(<meta\b[^>]{0,500}?)http-equiv", re.IGNORECASE)


class Sheet:
    """One page; `show` gives it to one caller at a time.

    `renderings`: how mails are drawn beside the wide window; `capture`: how much of each is in their pictures.
    """

    def __init__(
        self,
        context: BrowserContext,
        scale: float,
        *,
        dark: bool = False,
        renderings: tuple[str, ...] = (),
        capture: Capture = "full",
    ) -> None:
        self._context = context
        self._scale = scale
        self._dark = self._now_dark = dark
        self.renderings = renderings
        self._capture: Capture = capture
        self._page: Page | None = None
        self._bare: Page | None = None  # the page that refuses pictures
        self._pictures: Mapping[str, Picture] = {}
        self._turn = asyncio.Lock()

    @classmethod
    @contextlib.asynccontextmanager
    async def open(
        cls,
        browser: Browser,
        *,
        dark: bool = False,
        scale: float = 1.0,
        renderings: tuple[str, ...] = (),
        capture: Capture = "full",
    ) -> AsyncGenerator[Sheet, None]:
        """A sheet in a context of its own; closed at the end.

        Raises:
            BrowserError: the browser went away.
        """
        from playwright.async_api import Error  # noqa: PLC0415

        try:
            context = await browser.new_context(
                offline=True, service_workers="block", accept_downloads=False, reduced_motion="reduce",
                color_scheme="dark" if dark else "light", device_scale_factor=scale,
                viewport={"width": WIDTH, "height": 600},
            )  # fmt: skip
        except Error as error:
            raise BrowserError(
                say("no page to draw mails on could be opened: {reason}", reason=_first(error))
            ) from error
        sheet = cls(context, scale, dark=dark, renderings=renderings, capture=capture)
        try:
            await context.route("**/*", sheet._answer)
            yield sheet
        finally:
            with contextlib.suppress(Error, TimeoutError):  # the browser is gone already
                await asyncio.wait_for(context.close(), _CLOSING)

    @contextlib.asynccontextmanager
    async def show(
        self, html: str, *, width: int = WIDTH, pictures: Mapping[str, Picture] | None = None
    ) -> AsyncGenerator[Page, None]:
        """The page with `html` drawn on it, for as long as the block runs; `pictures` stand at `PICTURES` + name.

        Raises:
            AuditorError: it could not be drawn, or not in time.
        """
        from playwright.async_api import Error  # noqa: PLC0415

        async with self._turn:
            self._pictures = pictures or {}
            try:
                async with asyncio.timeout(SECONDS):
                    page = self._page = self._page or await self._context.new_page()
                    await self.colours(page)
                    await page.set_viewport_size({"width": width, "height": 600})
                    await _fill(page, _START, html)
                    yield page
            except TimeoutError as error:
                await self._renew()
                raise AuditorError(say("the browser took too long to draw it")) from error
            except Error as error:
                await self._renew()
                raise AuditorError(say("the browser could not draw it: {reason}", reason=_first(error))) from error

    async def without_pictures(self, html: str, width: int) -> Page:
        """The document that is shown, with every picture refused, those that it brings with it included.

        On a page of its own: a policy stays on a page whatever is drawn on it later, and so do pictures that it knows.
        """
        page = self._bare = self._bare or await self._context.new_page()
        await page.set_viewport_size({"width": width, "height": 600})
        await _fill(page, _START_BARE, html)
        return page

    async def colours(self, page: Page, *, dark: bool | None = None) -> None:
        """Dark or light, as the reader has set the device; None: as the sheet was opened."""
        wanted = self._dark if dark is None else dark
        if wanted != self._now_dark:
            self._now_dark = wanted
            await page.emulate_media(color_scheme="dark" if wanted else "light")

    async def spoilt(self) -> None:
        """What is shown now does not answer any more: the next caller gets a new page."""
        await self._renew()

    async def new_page(self) -> Page:
        """A page of its own, offline as this one, for scripts of ours; nothing of a mail is ever drawn on it."""
        return await self._context.new_page()

    @property
    def alive(self) -> bool:
        """Whether the browser is there."""
        browser = self._context.browser
        return browser is not None and browser.is_connected()

    async def collect(self, page: Page) -> Captured:
        """Everything that stands on a shown page, as of any other page."""
        from auditor.gather.collect import collect  # noqa: PLC0415

        return await collect(page, capture=self._capture, secrets=known(), scripted=False)

    async def picture(self, page: Page) -> tuple[bytes, Screenshot]:
        """The whole of a shown page, as JPEG."""
        width, height = await page.evaluate("() => [innerWidth, document.documentElement.scrollHeight]")
        shown = min(int(height), TALLEST)
        data = await page.screenshot(
            type="jpeg", quality=80, full_page=True, clip={"x": 0, "y": 0, "width": int(width), "height": shown}
        )
        return data, Screenshot("screen.jpg", round(int(width) * self._scale), round(shown * self._scale), self._scale)

    async def boxes(self, page: Page) -> dict[str, Box]:
        """Where each element with a `data-block` stands, by that name."""
        found: dict[str, list[float]] = await page.evaluate(drawing_script("boxes.js"))
        return {name: Box(*box) for name, box in found.items()}

    async def _answer(self, route: Route) -> None:
        from playwright.async_api import Error  # noqa: PLC0415

        url = route.request.url
        picture = self._pictures.get(url.removeprefix(PICTURES)) if url.startswith(PICTURES) else None
        try:
            if picture and route.request.resource_type == "image":
                await route.fulfill(body=picture.data, content_type=picture.type)
            else:
                await route.abort("aborted")  # any other reason would draw the browser's error page
        except Error:
            pass  # the page was closed meanwhile

    async def _renew(self) -> None:
        """A page that failed is not drawn on again."""
        pages, self._page, self._bare = (self._page, self._bare), None, None
        self._now_dark = self._dark
        from playwright.async_api import Error  # noqa: PLC0415

        for page in filter(None, pages):
            with contextlib.suppress(Error, TimeoutError):
                async with asyncio.timeout(_CLOSING):
                    await page.close()


async def _fill(page: Page, start: str, html: str) -> None:
    await page.set_content(start + _EQUIV.sub(r"\1data-was-equiv", html), timeout=_LOADING)


def _first(error: Any) -> str:
    return str(error).strip().split("\n", 1)[0][:200]
