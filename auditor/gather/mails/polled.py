"""An inbox on a server that has to be asked: looked at all the time, short outages borne, long ones said."""

from __future__ import annotations

import asyncio
import contextlib
import time
from abc import abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from auditor.errors import UsageError
from auditor.gather.mails.arrivals import Arrived, InboxError, Kept
from auditor.gather.mails.letters import read_head
from auditor.model.sayings import say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
PATIENCE = 10.0  # seconds that a server may be away
LONGEST_LOOK = 20.0  # seconds for one look
BATCH = 100  # mails that are fetched in one look; the next look follows at once


class OutageError(Exception):
    """The server does not answer, or not as it should; the text says how, and fits behind its name and a colon."""


class RefusalError(Exception):
    """The server will never let us in; the text says why and what to do, and fits behind its name and a colon."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mail on the server: when it was first seen (`time.monotonic()`), and the envelope's recipients if known."""

    raw: bytes = field(repr=False)
    at: float
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one look brought. `more`: there is more, which the next look brings."""

    mails: list[Seen] = field(default_factory=list[Seen])
    too_large: int = 0
    more: bool = False


class Box:
    """A connection to the server, used by one thread at a time. Every call is bounded in time and size."""

    def begin(self) -> None:
        """Note what is there: it belongs to nobody.

        Raises:
            RefusalError: this can never work.
            OutageError: it does not work now.
        """
        raise NotImplementedError

    def fresh(self) -> Fetched:
        """What came since; as `begin`."""
        raise NotImplementedError

    def abort(self) -> None:
        """End what another thread is waiting for; from any thread."""
        raise NotImplementedError


class PolledInbox(Kept):
    """Mails of a live server that came since the run began; nothing there is marked, moved or deleted.

    They are stamped when they are first seen. What lay there before belongs to nobody.
    """

    def __init__(self, name: str, address: str, pause: float) -> None:
        super().__init__()
        self.address = address
        self._name = name
        self._pause = pause  # seconds between looks
        self._box: Box | None = None
        self._task: asyncio.Task[None] | None = None
        self._looking = asyncio.Lock()
        self._away_since = 0.0
        self._trouble = ""

    @abstractmethod
    def connected(self) -> Box:
        """A connection that has not said anything yet."""

    async def open(self) -> None:
        """Note what lies there, and look from now on.

        Raises:
            UsageError: there is no such server, or it does not let us in.
        """
        self._box = self.connected()
        try:
            await self._within(self._box.begin)
        except (RefusalError, OutageError) as error:
            todo = "; start it, or correct `inbox:`" if isinstance(error, OutageError) else ""
            what = f"the inbox {self._name} at {self.address} cannot be read: {error}{todo}"
            raise UsageError(mask(what)) from error
        self._task = asyncio.create_task(self._listen())

    async def look(self) -> None:
        """Take in what is new, now; a short outage is waited for."""
        more = True
        while more:
            async with self._looking:
                more = await self._one_look()
            self.check()
            if self._trouble:
                more = True
                await asyncio.sleep(self._pause)

    def check(self) -> None:
        """There is no use in waiting when the server has been away for long."""
        if self._trouble and time.monotonic() - self._away_since >= PATIENCE:
            raise InboxError(self._lost())

    def _lost(self) -> str:
        return say(
            "the inbox {name} at {address} can no longer be read: {reason}",
            name=self._name,
            address=mask(self.address),
            reason=mask(str(self._trouble)),
        )

    async def _listen(self) -> None:
        while True:
            async with self._looking:
                more = await self._one_look()
            if self._trouble and time.monotonic() - self._away_since >= PATIENCE:
                async with self.news:
                    self.news.notify_all()  # who waits gives up
            await asyncio.sleep(0 if more else self._pause)

    async def _one_look(self) -> bool:
        if self._box is None:
            return False
        try:
            fetched = await self._within(self._box.fresh)
        except (OutageError, RefusalError) as error:
            self._note(str(error))
            return False
        except Exception as error:  # noqa: BLE001  # an inbox that stops looking must not seem to be empty
            self._note(f"an error of the auditor's own, {type(error).__name__}: {error}")
            return False
        self._trouble = ""
        self.refused += fetched.too_large
        if fetched.mails:
            await self.arrive(await asyncio.to_thread(_arrived, fetched.mails))
        return fetched.more

    def _note(self, trouble: str) -> None:
        self._away_since = self._away_since if self._trouble else time.monotonic()
        self._trouble = trouble[:300]

    async def _within(self, work: Callable[[], T]) -> T:
        """The work in a thread, ended when it takes too long or nobody wants it any more."""
        try:
            async with asyncio.timeout(LONGEST_LOOK):
                return await asyncio.to_thread(work)
        except TimeoutError as error:
            self._abort()
            raise OutageError(f"no whole answer within {LONGEST_LOOK:.0f} s") from error
        except asyncio.CancelledError:
            self._abort()
            raise

    def _abort(self) -> None:
        if self._box is not None:
            self._box.abort()

    async def close(self) -> None:
        """Look no more, and hang up."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        self._abort()


def _arrived(mails: list[Seen]) -> list[Arrived]:
    return [Arrived(one.raw, one.at, one.recipients, read_head(one.raw)) for one in mails]
