"""The one browser page of a walk and what it tells without being asked: console, failures, dialogs, new windows."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.model.evidence import ConsoleLine, Request
from auditor.model.journey import Dialog

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, ConsoleMessage, Download, Error, Page
    from playwright.async_api import Dialog as BrowserDialog
    from playwright.async_api import Request as BrowserRequest

MOST = 300  # console lines and failed requests that are kept for one touchpoint
LONGEST = 2_000
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
    gone: str = ""  # why there is no page any more

    @classmethod
    async def open(cls, context: BrowserContext) -> Window:
        """A window with an empty page."""
        window = cls(context, await context.new_page())
        window.listen(window.page)
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

    def take_notes(self) -> str:
        """The notes since the last time, as one text."""
        notes, self.notes[:] = "; ".join(dict.fromkeys(self.notes)), []
        return notes

    async def follow_popup(self) -> bool:
        """Go on in the window that the last action opened, if it opened one."""
        from playwright.async_api import Error  # noqa: PLC0415

        fresh = [page for page in self.popups if not page.is_closed() and page is not self.page]
        self.popups.clear()
        if not fresh:
            return False
        for other in fresh[:-1]:
            with contextlib.suppress(Error):
                await other.close()
        self.page = fresh[-1]
        self.notes.append("it opened a new window; the walk goes on there")
        return True

    async def close_strays(self) -> None:
        """Close windows that came up unasked."""
        from playwright.async_api import Error  # noqa: PLC0415

        strays, self.popups[:] = list(self.popups), []
        for page in strays:
            if page is self.page or page.is_closed():
                continue
            self.notes.append(f"a window that nobody asked for was closed ({page.url[:100]})")
            with contextlib.suppress(Error):
                await page.close()

    def come_back(self) -> bool:
        """Where the window in use was closed (by its own script), go on in the one before it."""
        if not self.page.is_closed():
            return True
        left = [page for page in self.context.pages if not page.is_closed()]
        if not left:
            return False
        self.page = left[-1]
        self.notes.append("the window was closed; the walk goes on in the one before it")
        return True

    def _page_opened(self, page: Page) -> None:
        self.popups.append(page)
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
        self.notes.append(f"the page asked “{said}” ({dialog.type}): {'accepted' if accept else 'dismissed'}")
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
