"""Waiting until what an action started has come to rest: never for a silent network, never longer than bounded."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from auditor.errors import StepError
from auditor.gather.faults import NO_ANSWER, never_ends, sent_on, too_large

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from types import TracebackType

    from playwright.async_api import Frame, Page
    from playwright.async_api import Request as BrowserRequest

CALLS = 3.0  # seconds that calls in the background (fetch) may take before the page counts as at rest
ROUNDS = 6  # documents after one action; a page that sends the customer on and on is given up then
LARGEST = 25_000_000  # bytes of one document
MOST_ELEMENTS = 200_000
SLOW = 1.0  # seconds after which a document that does not end is weighed
_ANSWERING = 15.0
_BACKGROUND = frozenset({"fetch", "xhr"})

# Two frames; then, if the page changed something in them, until it has been quiet for 50 ms, at most 150.
_REST = """() => new Promise(done => {
  let changes = 0;
  const watch = new MutationObserver(() => { changes++; });
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const started = performance.now(), end = () => { watch.disconnect(); done(0); };
  const quiet = () => {
    if (!changes || performance.now() - started > 150) return end();
    changes = 0;
    setTimeout(quiet, 50);
  };
  const fallback = setTimeout(quiet, 200);
  requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(fallback); quiet(); }));
})"""
_WEIGHT = "() => [document.getElementsByTagName('*').length, document.body ? document.body.textContent.length : 0]"
_ARRIVED = """() => { const n = performance.getEntriesByType('navigation')[0];
  return [n ? n.responseStatus || 0 : 0, n ? n.decodedBodySize : 0, document.contentType]; }"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a step led to. `moved`: another document; then its HTTP status, 0 when it has none (`file:`)."""

    moved: bool = False
    status: int = 0
    failure: str = ""  # the browser's word for why the other document did not come: net::ERR_…
    unfinished: bool = False  # shown, but its load event did not come in time


class Watch:
    """What a page requests while an action is under way; use as a context around the action."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.moves = 0  # documents that have arrived
        self.failure = ""
        self._document: BrowserRequest | None = None
        self._last: BrowserRequest | None = None  # the document that has arrived
        self._calls: dict[BrowserRequest, None] = {}
        self._news = asyncio.Event()
        self._listeners: tuple[tuple[Any, Any], ...] = (
            ("request", self._begun),
            ("requestfinished", self._finished),
            ("requestfailed", self._failed),
            ("framenavigated", self._moved),
            ("popup", self._popup),
            ("download", self._popup),
            ("close", self._popup),
            ("crash", self._popup),
        )

    def __enter__(self) -> Self:
        for event, listener in self._listeners:
            self.page.on(event, listener)
        return self

    def __exit__(self, _t: type[BaseException] | None, _v: BaseException | None, _b: TracebackType | None) -> None:
        for event, listener in self._listeners:
            with contextlib.suppress(KeyError, ValueError):
                self.page.remove_listener(event, listener)

    @property
    def leaving(self) -> bool:
        """Another document has been asked for and is not there yet."""
        return self._document is not None

    @property
    def calling(self) -> bool:
        """Calls in the background are still out."""
        return bool(self._calls)

    async def news(self, seconds: float) -> None:
        """Wait for anything to happen."""
        self._news.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), max(0.0, seconds))

    async def status(self) -> int:
        """What the server answered to the last document; 0 when that is not known. The page is not asked: it draws."""
        from playwright.async_api import Error  # noqa: PLC0415

        if self._last is None:
            return 0
        try:
            answer = await asyncio.wait_for(self._last.response(), _ANSWERING)
        except (Error, TimeoutError):
            return 0
        return answer.status if answer else 0

    def _begun(self, request: BrowserRequest) -> None:
        if request.is_navigation_request():
            if self._of_page(request):
                self._document, self.failure = request, ""
        elif request.resource_type in _BACKGROUND:
            self._calls[request] = None
        self._news.set()

    def _of_page(self, request: BrowserRequest) -> bool:
        from playwright.async_api import Error  # noqa: PLC0415

        try:
            return request.frame.parent_frame is None
        except Error:  # the frame is so new that it has no page yet: that of a new window
            return False

    def _finished(self, request: BrowserRequest) -> None:
        self._calls.pop(request, None)
        self._news.set()

    def _failed(self, request: BrowserRequest) -> None:
        self._calls.pop(request, None)
        if request is self._document:
            self._document = None
            self.failure = request.failure or "net::ERR_FAILED"
        self._news.set()

    def _moved(self, frame: Frame) -> None:
        if frame.parent_frame is None:
            if self._document is not None:
                self.moves += 1
                self._calls.clear()
                self._last = self._document
            self._document, self.failure = None, ""
        self._news.set()

    def _popup(self, _page: object) -> None:
        self._news.set()


async def settle(watch: Watch, until: float) -> Arrival:
    """Wait until the page is at rest after an action; `until` (monotonic) bounds how long a document may take.

    Raises:
        StepError: the document is too large, or the page does not answer any more.
        playwright.async_api.Error: the page or the browser went away.
    """
    from playwright.async_api import Error  # noqa: PLC0415

    moves, unfinished = -1, False
    for _round in range(ROUNDS):
        while watch.leaving and time.monotonic() < until:
            await watch.news(until - time.monotonic())
        if watch.leaving:
            return Arrival(failure="net::ERR_TIMED_OUT")
        if watch.moves != moves and watch.moves:
            unfinished = not await _arrived(watch, until)
        moves = watch.moves
        await _calls_done(watch, until)
        if not moves:
            try:
                await _answer(watch.page.evaluate(_REST))
            except Error:
                if watch.page.is_closed():
                    break
                await watch.news(0.2)  # another document took its place
        if watch.moves == moves and not watch.leaving:
            break
    else:
        if watch.moves >= ROUNDS:
            raise StepError(sent_on(watch.page.url))
    if watch.failure and watch.moves <= max(moves, 0) and not watch.moves:
        return Arrival(failure=watch.failure)
    return Arrival(True, await watch.status(), unfinished=unfinished) if watch.moves else Arrival()


async def _calls_done(watch: Watch, until: float) -> None:
    end = min(until, time.monotonic() + CALLS)
    while watch.calling and not watch.leaving and time.monotonic() < end:
        await watch.news(end - time.monotonic())


async def arrival(page: Page, unfinished: bool = False) -> Arrival:
    """The document that is there now.

    Raises:
        StepError: it is too large to be read, or does not answer.
    """
    from playwright.async_api import Error  # noqa: PLC0415

    for _attempt in range(3):
        try:
            status, size, _kind = await _answer(page.evaluate(_ARRIVED))
        except Error:
            if page.is_closed():
                raise
            await asyncio.sleep(0.1)  # it sends the customer on
            continue
        if size > LARGEST:
            raise await refused(page)
        return Arrival(True, status, unfinished=unfinished)
    return Arrival(True, unfinished=unfinished)


async def _arrived(watch: Watch, until: float) -> bool:
    try:
        return await _loaded(watch.page, until)
    except StepError as error:  # of many documents none was there long enough to end
        raise StepError(sent_on(watch.page.url)) if watch.moves >= ROUNDS else error from None


async def _loaded(page: Page, until: float) -> bool:
    """Wait for the document, then for its load event; False when only the latter is missing.

    Raises:
        StepError: the document itself does not end, or is too large.
    """
    from playwright.async_api import Error  # noqa: PLC0415
    from playwright.async_api import TimeoutError as PageTimeoutError  # noqa: PLC0415

    try:
        await page.wait_for_load_state("domcontentloaded", timeout=_left(until, SLOW))
    except PageTimeoutError:
        await _weighed(page, until)
    except Error:
        if page.is_closed():
            raise
        return True
    try:
        await page.wait_for_load_state("load", timeout=_left(until))
    except PageTimeoutError:
        return False
    return True


async def _weighed(page: Page, until: float) -> None:
    """Wait for a slow document, weighing what is there so that an endless one does not fill the memory."""
    from playwright.async_api import Error  # noqa: PLC0415
    from playwright.async_api import TimeoutError as PageTimeoutError  # noqa: PLC0415

    while True:
        try:
            await page.wait_for_load_state("domcontentloaded", timeout=_left(until, SLOW))
        except PageTimeoutError:
            try:
                elements, characters = await asyncio.wait_for(
                    page.evaluate(_WEIGHT), max(SLOW, until - time.monotonic())
                )
            except (Error, TimeoutError):  # too busy to say
                elements = characters = 0
            if elements > MOST_ELEMENTS or characters > LARGEST:
                raise await refused(page) from None
            if time.monotonic() >= until:
                raise StepError(never_ends(page.url)) from None
        else:
            return


async def refused(page: Page) -> StepError:
    """Leave a document that is too large to be read; the sentence about it."""
    from playwright.async_api import Error  # noqa: PLC0415

    url = page.url
    with contextlib.suppress(Error, TimeoutError):  # its memory is given back
        await asyncio.wait_for(page.goto("about:blank", wait_until="commit"), _ANSWERING)
    return StepError(too_large(url, LARGEST))


def _left(until: float, most: float = 3600.0) -> float:
    """Milliseconds for Playwright, at least one: zero would be for ever."""
    return max(1.0, min(until - time.monotonic(), most) * 1000)


async def _answer(asked: Coroutine[Any, Any, Any]) -> Any:
    try:
        return await asyncio.wait_for(asked, _ANSWERING)
    except TimeoutError:
        raise StepError(NO_ANSWER) from None
