"""The one browser page of a walk and what it tells without being asked: console, failures, dialogs, new windows."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.gather.collect import session_of
from auditor.model.activity import ConsoleLine, Request
from auditor.model.retelling import noted
from auditor.model.sayings import say
from auditor.model.steps import Dialog

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, ConsoleMessage, Download, Error, Page
    from playwright.async_api import Dialog as BrowserDialog
    from playwright.async_api import Request as BrowserRequest

MOST = 300  # console lines and failed requests that are kept for one touchpoint
LONGEST = 2_000
POPUP = 3.0  # seconds that a window may take from its announcement
_KEPT = {"error": "error", "warning": "warning", "assert": "error"}


@dataclass
class Window:
    """`page` is where the customer is now; a window that a click opens takes its place.

    console, failures, notes: since they were last taken. downloads, popups: since `expect_news`.
    """

    context: BrowserContext
    page: Page
    console: list[ConsoleLine] = field(default_factory=list[ConsoleLine])
    failures: list[Request] = field(default_factory=list[Request])
    notes: list[str] = field(default_factory=list[str])
    downloads: list[str] = field(default_factory=list[str])
    popups: list[Page] = field(default_factory=list["Page"])
    answers: deque[Dialog] = field(default_factory=deque[Dialog])
    alerts: list[str] = field(default_factory=list[str])  # what pages said in a box of the browser's own
    opening: int = 0  # windows that the last action asked for and that are not there yet
    gone: str = ""  # why there is no page any more
    _came: asyncio.Event = field(default_factory=asyncio.Event)  # a window has come

    @classmethod
    async def open(cls, context: BrowserContext) -> Window:
        """A window with an empty page."""
        window = cls(context, await context.new_page())
        window.listen(window.page)
        await window._hear_openings()
        context.on("page", window._page_opened)
        return window

    def listen(self, page: Page) -> None:
        """Hear what a page tells."""
        page.on("console", self._console)
        page.on("pageerror", self._page_error)
        page.on("requestfailed", self._request_failed)
        page.on("dialog", self._dialog)
        page.on("download", self._download)
        page.on("crash", self._crashed)

    def expect_news(self) -> None:
        """What happens from now on is caused by the next action."""
        self.downloads.clear()
        self.popups.clear()
        self.opening = 0

    def take_notes(self) -> str:
        """The notes since the last time, as one text."""
        notes, self.notes[:] = noted(dict.fromkeys(self.notes)), []
        return notes

    async def follow_popup(self, until: float) -> bool:
        """Go on in the window that the last action opened, if it opened one; `until` is monotonic."""
        from playwright.async_api import Error  # noqa: PLC0415

        if self.opening > len(self.popups):
            self._came.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._came.wait(), min(POPUP, max(0.0, until - time.monotonic())))
        fresh = [page for page in self.popups if not page.is_closed() and page is not self.page]
        self.popups.clear()
        if not fresh:
            return False
        for other in fresh[:-1]:
            with contextlib.suppress(Error):
                await other.close()
        self.page = fresh[-1]
        await self._hear_openings()
        with contextlib.suppress(Error):  # a script first opens it empty
            await self.page.wait_for_url(lambda url: url != "about:blank", wait_until="commit", timeout=POPUP * 1000)
        self.notes.append(say("it opened a new window; the walk goes on there"))
        return True

    async def close_strays(self) -> None:
        """Close windows that came up unasked."""
        from playwright.async_api import Error  # noqa: PLC0415

        strays, self.popups[:] = list(self.popups), []
        for page in strays:
            if page is self.page or page.is_closed():
                continue
            self.notes.append(say("a window that nobody asked for was closed ({url})", url=page.url[:100]))
            with contextlib.suppress(Error):
                await page.close()

    async def _hear_openings(self) -> None:
        """A window is announced long before it is there."""
        from playwright.async_api import Error  # noqa: PLC0415

        with contextlib.suppress(Error):  # without it, windows are noticed when they are there
            session = await session_of(self.page)
            session.on("Page.windowOpen", self._opening)
            await session.send("Page.enable")  # pyright: ignore[reportUnknownMemberType]

    def _opening(self, _event: object) -> None:
        self.opening += 1

    def come_back(self) -> bool:
        """Where the window in use was closed (by its own script), go on in the one before it."""
        if not self.page.is_closed():
            return True
        left = [page for page in self.context.pages if not page.is_closed()]
        if not left:
            return False
        self.page = left[-1]
        self.notes.append(say("the window was closed; the walk goes on in the one before it"))
        return True

    def _page_opened(self, page: Page) -> None:
        self.popups.append(page)
        self._came.set()
        self.listen(page)

    def _console(self, message: ConsoleMessage) -> None:
        kind = _KEPT.get(message.type)
        if kind and len(self.console) < MOST:
            where = str(message.location.get("url", ""))
            self.console.append(ConsoleLine(kind, message.text[:LONGEST], where[:LONGEST]))

    def _page_error(self, error: Error) -> None:
        if len(self.console) < MOST:
            self.console.append(ConsoleLine("error", str(error)[:LONGEST], self.page.url[:LONGEST]))

    def _request_failed(self, request: BrowserRequest) -> None:
        why = request.failure or ""
        if "ERR_ABORTED" not in why and len(self.failures) < MOST:  # a page that is left aborts what it still loads
            self.failures.append(Request(request.url[:LONGEST], request.resource_type, failure=why[:200]))

    def _dialog(self, dialog: BrowserDialog) -> None:
        answer = self.answers.popleft() if self.answers and dialog.type != "beforeunload" else None
        accept = answer.accept if answer else dialog.type == "beforeunload"
        said = " ".join(dialog.message.split())[:200]
        if dialog.type == "alert" and len(self.alerts) < MOST:
            self.alerts.append(said)
        self.notes.append(
            say("the page asked “{question}” ({kind}): accepted", question=said, kind=dialog.type)
            if accept
            else say("the page asked “{question}” ({kind}): dismissed", question=said, kind=dialog.type)
        )
        ending = dialog.accept(answer.answer) if answer and accept and answer.answer else None
        self._later(ending or (dialog.accept() if accept else dialog.dismiss()))

    def _download(self, download: Download) -> None:
        self.downloads.append(download.suggested_filename[:120])
        self._later(download.cancel())

    def _crashed(self, _page: Page) -> None:
        self.gone = "the page crashed in the browser"

    def _later(self, ending: object) -> None:
        task = asyncio.ensure_future(_quietly(ending))
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)


_tasks: set[asyncio.Future[None]] = set()  # a task that nobody holds may be collected before it is done


async def _quietly(ending: object) -> None:
    from playwright.async_api import Error  # noqa: PLC0415

    with contextlib.suppress(Error):
        await ending  # type: ignore[misc]
