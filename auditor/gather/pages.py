"""One variant's browser context, and the evidence of each page that is walked to."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from auditor.errors import AuditorError, BrowserError, StepError
from auditor.gather.actions import perform
from auditor.gather.captured import Captured
from auditor.gather.collect import Capture, collect, session_of
from auditor.gather.devices import context_options, descriptors
from auditor.gather.faults import first_line, sent_on
from auditor.gather.hand import Hand
from auditor.gather.settle import Watch
from auditor.gather.window import Window
from auditor.gather.wording import said
from auditor.model.activity import Console, Network, Request, Timing
from auditor.model.artifacts import Document, Fields, Walk
from auditor.model.journey import Journey, Touchpoint, Variant
from auditor.model.retelling import reason_of
from auditor.model.sayings import say
from auditor.model.steps import Expect, Optional, Step, When
from auditor.secrecy import known

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page, Route, StorageState

MOST_REQUESTS = 1_000
LONGEST_DOM = 3_000_000  # characters of dom.html
ATTEMPTS = 4  # a page that sends the customer on while it is read is read again
LAST_LOOK = 12.0  # seconds for the evidence of a step that failed
_NO_PAGE = ("about:blank", "chrome-error://", "")

Tell = Callable[[str], None]


@asynccontextmanager
async def open_window(
    browser: Browser, journey: Journey, variant: Variant, state: StorageState | None = None
) -> AsyncGenerator[Window, None]:
    """The one window of one variant, in a context of its own; `state` are cookies and the like to begin with.

    Raises:
        BrowserError: the browser went away.
        FileError: the variant names what is not known.
    """
    from playwright.async_api import Error  # noqa: PLC0415

    options = context_options(descriptors(), variant, journey)
    try:
        context = await browser.new_context(**options, storage_state=state)
    except Error as error:
        raise BrowserError(
            say("the browser went away before the walk began: {reason}", reason=first_line(str(error)))
        ) from error
    try:
        if journey.only_hosts:
            await _only(context, journey.only_hosts)
        yield await Window.open(context)
    except Error as error:
        raise BrowserError(say("the browser went away: {reason}", reason=first_line(str(error)))) from error
    finally:
        with contextlib.suppress(Error, TimeoutError):
            await asyncio.wait_for(context.close(), 5)


async def _only(context: BrowserContext, hosts: tuple[str, ...]) -> None:
    allowed = {host.casefold() for host in hosts}

    async def answer(route: Route) -> None:
        from playwright.async_api import Error  # noqa: PLC0415

        try:
            host = (urlsplit(route.request.url).hostname or "").casefold()
        except ValueError:
            host = ""
        own = not host or any(host == one or host.endswith(f".{one}") for one in allowed)
        with contextlib.suppress(Error):
            await (route.continue_() if own else route.abort("blockedbyclient"))

    await context.route("**/*", answer)


@dataclass
class Pages:
    """Walks to pages and captures them, one after the other, in one window."""

    hand: Hand
    capture: Capture
    pause: float = 0.0  # seconds after each step
    acted: float = 0.0  # when the last step was done (monotonic)

    async def walk_to(self, touchpoint: Touchpoint, tell: Tell) -> Captured:
        """Do the steps and capture what is there; `lost` and as much evidence as there is when a step fails."""
        self.hand.turn_page()
        self.hand.allowed = frozenset(_statuses(touchpoint.steps))
        try:
            for step in touchpoint.steps:
                tell(said(step))
                await perform(self.hand, step)
                if self.pause:
                    await asyncio.sleep(self.pause)
            self.acted = time.monotonic()
            tell("capturing")
            return await self.captured()
        except BrowserError as error:
            return Captured(lost=reason_of(error))
        except AuditorError as error:
            return await self._failed(error)

    async def captured(self) -> Captured:
        """What is there now.

        Raises:
            StepError: there is no page, or it cannot be read.
            BrowserError: the browser went away.
        """
        hand = self.hand
        if hand.page.url in _NO_PAGE:
            raise StepError(say("no page has been opened yet: begin with an `open:` step"))
        taken = await self._at_rest()
        fields: Fields = taken.artifacts[Fields]
        taken.artifacts[Fields] = await hand.forms.as_it_came_up(hand.page, fields)
        self._add_walk(taken)
        return taken

    async def _at_rest(self) -> Captured:
        from playwright.async_api import Error  # noqa: PLC0415

        with Watch(self.hand.page) as watch:
            why: str = ""
            for _ in range(ATTEMPTS):
                try:
                    return await collect(self.hand.page, capture=self.capture, secrets=known())
                except TimeoutError:
                    why = say("the page does not answer: one of its scripts keeps it busy")
                    break
                except Error as error:
                    self.hand.complain_if_gone(error)
                    why = say(
                        "the page could not be read, it changes too often: {reason}", reason=first_line(str(error))
                    )
                with contextlib.suppress(Error):
                    await self.hand.page.wait_for_load_state("load", timeout=self.hand.timeout * 1000)
        raise StepError(sent_on(self.hand.page.url) if watch.moves or watch.leaving else why)

    def _add_walk(self, taken: Captured) -> None:
        hand, window = self.hand, self.hand.window
        requests: Network = taken.artifacts.get(Network, Network())
        taken.artifacts[Network] = Network(tuple(_merged(requests.requests, window.failures))[:MOST_REQUESTS])
        if timing := taken.artifacts.get(Timing):
            taken.artifacts[Timing] = replace(timing, walk=sum(done.millis for done in hand.done))
        taken.artifacts[Console] = Console(tuple(window.console))
        taken.artifacts[Walk] = Walk(tuple(hand.done), hand.forms.typed, hand.forms.asked, tuple(hand.captured))
        window.console.clear()
        window.failures.clear()

    async def _failed(self, error: AuditorError) -> Captured:
        """What can still be seen: the page as it is, its source, and what the step may have meant."""
        taken = Captured()
        page = self.hand.page
        if not page.url.startswith(_NO_PAGE[1]) and page.url not in _NO_PAGE:
            with contextlib.suppress(Exception):  # the reason of the failure counts, not that of its evidence
                async with asyncio.timeout(LAST_LOOK):
                    await _stop_loading(page)
                    taken = await collect(page, capture=self.capture, secrets=known())
                    taken.files["dom.html"] = (await page.content())[:LONGEST_DOM].encode("utf-8", "replace")
        self._add_walk(taken)
        if Document not in taken.artifacts:
            taken.artifacts.pop(Network, None)
        taken.lost = reason_of(error)
        candidates = error.candidates if isinstance(error, StepError) else ()
        lines = [str(error), *(f"- {candidate}" for candidate in candidates)]
        taken.files["failure.txt"] = "\n".join([*lines, ""]).encode("utf-8", "replace")
        return taken


async def _stop_loading(page: Page) -> None:
    """A page that waits for the next one answers no script until it stops waiting."""
    session = await session_of(page)
    await session.send("Page.stopLoading")  # pyright: ignore[reportUnknownMemberType]


def _statuses(steps: tuple[Step, ...]) -> Iterator[int]:
    for step in steps:
        if isinstance(step, Expect) and step.status:
            yield step.status
        elif isinstance(step, Optional | When):
            yield from _statuses(step.steps)


def _merged(requests: tuple[Request, ...], failures: list[Request]) -> Iterator[Request]:
    failed: dict[str, Any] = {request.url: request for request in failures}
    for request in requests:
        yield failed.pop(request.url, request) if not request.status else request
    yield from failed.values()
