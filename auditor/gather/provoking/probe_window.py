"""The second window in which an error is provoked, and what it tells of requests and answers."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from auditor.errors import StepError
from auditor.gather.actions import go
from auditor.gather.faults import without_login
from auditor.gather.provoking.probe_forms import ask, find_form, refuse_payment
from auditor.model.artifacts import Done
from auditor.model.sayings import say

if TYPE_CHECKING:
    from playwright.async_api import Request, Response

    from auditor.gather.captured import Captured
    from auditor.gather.hand import Hand
    from auditor.gather.pages import Pages
    from auditor.gather.provoking.probe_forms import FoundForm, Row
    from auditor.gather.provoking.probe_hosts import Fence
    from auditor.model.probes import Probe
    from auditor.model.steps import Step

_ASKS_SERVER = frozenset({"fetch", "xhr", "websocket", "eventsource"})


@dataclass
class Second:
    """held: what the fields of the customer's own window hold. ahead: what the journey types there next.

    asked_server: scripts have asked a server for something. answers: the documents that came, since they were cleared.
    """

    probe: Probe
    pages: Pages
    fence: Fence
    held: list[Any]
    ahead: tuple[Step, ...] = ()
    asked_server: bool = False
    answers: list[Response] = field(default_factory=list["Response"])

    def __post_init__(self) -> None:
        """Listens from now on."""
        self.hand.page.on("request", self._requested)
        self.hand.page.on("response", self._answered)

    @property
    def hand(self) -> Hand:
        """What walks in it."""
        return self.pages.hand

    @property
    def status(self) -> int:
        """Of the last document; 0 when none came."""
        return self.answers[-1].status if self.answers else 0

    def _requested(self, request: Request) -> None:
        self.asked_server |= request.resource_type in _ASKS_SERVER

    def _answered(self, response: Response) -> None:
        with contextlib.suppress(Exception):  # a frame so new that it has no page yet
            if response.request.is_navigation_request() and response.frame.parent_frame is None:
                self.answers.append(response)

    async def open(self, url: str, said: str) -> None:
        """Go to an address; whatever status it answers with is welcome.

        Raises:
            StepError: nothing that can be looked at came.
        """
        started = time.monotonic()
        try:
            async with self.hand.turn:
                await go(self.hand, url, started + self.hand.seconds(0))
        except StepError as error:
            raise self.blamed(error) from error
        finally:
            millis = round((time.monotonic() - started) * 1000)
            self.hand.done.append(Done(said, millis, self.hand.window.take_notes()))

    def blamed(self, error: StepError) -> StepError:
        """The error, or the fence that stood behind it."""
        if not self.fence.turned:
            return error
        return StepError(
            say(
                "{what} {host}, and errors are provoked only at hosts that the journey names ({hosts}); "
                "if that host is yours, add it under `network:`, to `only:`",
                what=say("it leads to"),
                host=self.fence.turned[0],
                hosts=self.fence.said,
            )
        )

    async def form(self, url: str) -> tuple[FoundForm, tuple[Row, ...]]:
        """The form, holding what the customer's holds, and its fields as they came up.

        Raises:
            StepError: it is not there, or must be left alone.
        """
        shown = without_login(url)
        await self.open(url, say("open {url} in a second window", url=shown))
        try:
            found = await find_form(self.hand, self.probe)
        except StepError as error:
            here = without_login(self.hand.page.url)
            raise StepError(
                say(
                    "a second window at {url} does not show this form, it is sent to {other}: "
                    "the site keeps it in the customer's own window, and in no address",
                    url=shown,
                    other=here,
                )
                if urlsplit(here).path != urlsplit(url).path
                else say(
                    "a second window at {url} does not show this form: "
                    "the site keeps it in the customer's own window, and in no address",
                    url=shown,
                )
            ) from error
        if found.action:
            self.fence.demand(found.action, say("this form is sent to"))
        refuse_payment(found, self.probe)
        if await ask(self.hand, "put", held=self.held, inside=found.path):
            return await find_form(self.hand, self.probe), found.rows
        return found, found.rows

    async def captured(self) -> Captured:
        """What is there now.

        Raises:
            StepError: it cannot be read.
            BrowserError: the browser went away.
        """
        return await self.pages.captured()
