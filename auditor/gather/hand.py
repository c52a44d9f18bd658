"""What walks: one customer with one window, what is known to the walk, and how an action comes to its end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.errors import BrowserError, StepError
from auditor.gather.faults import first_line, why_no_page, why_not_pressed, why_status
from auditor.gather.forms import Forms
from auditor.gather.locate import Found, Purpose, resolve
from auditor.gather.settle import Arrival, Watch, arrival, settle
from auditor.gather.window import Window
from auditor.model.artifacts import Done, Link
from auditor.model.journey import Variant
from auditor.model.sayings import say
from auditor.model.steps import Target

if TYPE_CHECKING:
    from playwright.async_api import Page

BAD = 400
GONE = say("the browser went away")
_LAST_WORD = 1.0  # seconds after its last window within which a browser is known to be gone


@dataclass
class Hand:
    """`values` answers `${name}`; `links` gives the links of an earlier mail, None when there is no such mail."""

    window: Window
    variant: Variant
    base_url: str = ""
    languages: tuple[str, ...] = ()
    timeout: float = 15.0
    values: dict[str, str] = field(default_factory=dict[str, str])
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict[str, tuple[Link, ...]])
    allowed: frozenset[int] = frozenset()  # HTTP statuses that this touchpoint declares
    forms: Forms = field(default_factory=Forms)
    done: list[Done] = field(default_factory=list[Done])
    captured: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)  # one customer at a time acts on a site
    impatient: float = 0.0  # a shorter time-out for what may fail; 0 for none

    @property
    def page(self) -> Page:
        """Where the customer is."""
        return self.window.page

    def turn_page(self) -> None:
        """The next touchpoint begins: what belongs to the one before is forgotten."""
        self.done.clear()
        self.captured.clear()
        self.forms.turn_page()

    def seconds(self, own: float) -> float:
        """How long a step may take."""
        patience = own or self.timeout
        return min(patience, self.impatient) if self.impatient else patience

    async def find(self, target: Target, until: float, purpose: Purpose = "press") -> Found:
        """The one thing that is meant, before `until`."""
        return await resolve(self.page, target, timeout=max(0.05, until - time.monotonic()), purpose=purpose)

    async def act(self, action: Callable[[], Awaitable[object]], until: float, *, follow: bool = True) -> None:
        """Do something that may lead elsewhere, and wait until it has; `follow` goes on in a window that it opens.

        Raises:
            StepError: it could not be done, or what it led to cannot be used.
            BrowserError: the browser went away.
        """
        from playwright.async_api import Error  # noqa: PLC0415

        window = self.window
        await window.close_strays()
        window.expect_news()
        with Watch(window.page) as watch:
            try:
                await action()
                reached = await settle(watch, until)
            except Error as error:
                self.complain_if_gone(error)
                if not window.page.is_closed():
                    raise StepError(why_not_pressed(str(error))) from error
                reached = Arrival()
        if window.downloads:
            names = window.downloads[0]
            raise StepError(
                say(
                    "it starts a download ({names}), which is not a page; "
                    "audit the file as a touchpoint of `kind: document`",
                    names=names,
                )
            )
        if follow and await window.follow_popup(until):
            reached = await self._arrive_in_popup(until)
        elif not window.come_back():
            await self._complain_if_ending()
            raise StepError(say("the page closed its own window; there is nothing left to walk in"))
        self.judge(reached)

    async def _arrive_in_popup(self, until: float) -> Arrival:
        from playwright.async_api import Error  # noqa: PLC0415

        left = max(1.0, (until - time.monotonic()) * 1000)
        try:
            await self.page.wait_for_load_state("load", timeout=left)
            return await arrival(self.page)
        except Error as error:
            self.complain_if_gone(error)
            return Arrival(moved=True, unfinished=True)

    def judge(self, reached: Arrival) -> None:
        """Refuse what no customer can use.

        Raises:
            StepError: the document did not come, or the server said no.
        """
        if reached.failure and "ERR_ABORTED" not in reached.failure:
            raise StepError(why_no_page(self.page.url, reached.failure, self.timeout))
        if reached.status >= BAD and reached.status not in self.allowed:
            raise StepError(why_status(self.page.url, reached.status))
        if reached.unfinished:
            self.window.notes.append(say("the page did not finish loading in time"))

    async def _complain_if_ending(self) -> None:
        """A browser that is killed closes its windows a moment before it is known to be gone."""
        browser = self.window.context.browser
        ends = time.monotonic() + _LAST_WORD
        while browser is not None and time.monotonic() < ends:
            if not browser.is_connected():
                raise BrowserError(say("the browser went away: it was closed, or killed"))
            await asyncio.sleep(0.05)

    def complain_if_gone(self, error: Exception) -> None:
        """Tell the end of the browser from the trouble of a step.

        Raises:
            BrowserError: the browser, or its page, is not there any more.
        """
        browser = self.window.context.browser
        if self.window.gone:
            raise BrowserError(self.window.gone) from error
        if browser is not None and not browser.is_connected():
            raise BrowserError(say("the browser went away: it was closed, or killed")) from error
        if not self.window.context.pages:
            raise BrowserError(say("the browser went away: {reason}", reason=first_line(str(error)))) from error
