"""One customer's mails in one walk: what was waited for at which touchpoint, and what else came."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from auditor.errors import AuditorError
from auditor.gather.mails.arrivals import Arrived, InboxError, Kept, bare_address
from auditor.gather.mails.letters import read_letter
from auditor.model.mails import Arrival, Awaited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.journey import MailExpectation

PATIENCE, LONGEST_PATIENCE = (
    3.0,
    60.0,
)  # a mail that is late is waited for so many times as long, at most that much more
QUIET = 0.5  # seconds after the last mail that was waited for: its double would have come by then
LONGEST_TEXT = 6_000  # characters that are kept of what a mail says
LONGEST_HTML = 400_000
MOST_OTHERS = 50


@dataclass
class _Wait:
    order: int
    expectation: MailExpectation
    acted: float
    mails: list[Arrived] = field(default_factory=list[Arrived])


@dataclass
class Post:
    """Waits for mails, and remembers. `own` are addresses that belong to the customer of this walk and to nobody else.

    `reader` is the variant; mails that came before `began` (monotonic) are none of this walk's.
    """

    inbox: Kept
    reader: str
    began: float
    own: frozenset[str] = frozenset()
    waits: list[_Wait] = field(default_factory=list[_Wait])

    async def wait(self, order: int, expectation: MailExpectation, acted: float) -> Arrived | None:
        """The mail that fits, even if it is late; None when it did not come. `acted`: when its cause was done.

        Raises:
            AuditorError: the inbox can no longer be read, or what is waited for is no pattern.
        """
        noted = _Wait(order, expectation, acted)
        self.waits.append(noted)
        try:
            return await self._waited(noted)
        except AuditorError:  # the inbox went away, or nothing can fit: nobody knows what came
            self.waits.remove(noted)
            raise

    async def _waited(self, noted: _Wait) -> Arrived | None:
        expectation = noted.expectation
        within = expectation.within
        until = time.monotonic() + within
        while len(noted.mails) < expectation.count and (mail := await self._next(expectation, until)):
            noted.mails.append(mail)
        if not noted.mails and not expectation.none:
            late = min(within * (PATIENCE - 1), LONGEST_PATIENCE)
            if mail := await self._next(expectation, until + late):
                noted.mails.append(mail)
        return noted.mails[0] if noted.mails else None

    async def _next(self, expectation: MailExpectation, until: float) -> Arrived | None:
        left = max(0.0, until - time.monotonic())
        return await self.inbox.wait(expectation, since=self.began, timeout=left, reader=self.reader)

    def so_far(self, order: int) -> Awaited | None:
        """What is known now of the mail of one touchpoint; None where nothing was waited for."""
        noted = next((wait for wait in self.waits if wait.order == order), None)
        return _awaited(noted, noted.mails, ()) if noted else None

    async def settled(self, *, whole: bool) -> dict[int, Awaited]:
        """When the walk is over: what each touchpoint's mail has come to, by the touchpoint's order.

        Of a walk that is not `whole` nobody knows what else should have been waited for: `others` stay empty.
        """
        if not self.waits:
            return {}
        last = max((mail.at for wait in self.waits for mail in wait.mails), default=0.0)
        await asyncio.sleep(min(QUIET, max(0.0, last + QUIET - time.monotonic())))
        try:
            await self.inbox.look()
        except InboxError:
            whole = False
        left = list(self.inbox.left(self.own, self.began, self.reader))
        came: dict[int, list[tuple[Arrived, bool]]] = {}
        for wait in self.waits:
            short = not wait.expectation.none and len(wait.mails) < wait.expectation.count
            after = [one for one in left if short and one[0].fits(wait.expectation)]
            after = after[: wait.expectation.count - len(wait.mails)]
            chosen = {id(mail) for mail, _ in after}
            left = [one for one in left if id(one[0]) not in chosen]
            came[wait.order] = [*((mail, False) for mail in wait.mails), *after]
        others: dict[int, list[tuple[Arrived, bool]]] = {}
        for one in left[:MOST_OTHERS] if whole else ():
            owner = next((w for w in self.waits if w.mails and one[0].fits(w.expectation)), self.waits[-1])
            others.setdefault(owner.order, []).append(one)
        return await asyncio.to_thread(self._told, came, others)

    def _told(
        self, came: dict[int, list[tuple[Arrived, bool]]], others: dict[int, list[tuple[Arrived, bool]]]
    ) -> dict[int, Awaited]:
        return {
            wait.order: _awaited(
                wait,
                [mail for mail, _ in came[wait.order]],
                [_arrival(mail, wait.acted, saved=saved) for mail, saved in others.get(wait.order, ())],
            )
            for wait in self.waits
        }


def _awaited(wait: _Wait, came: Iterable[Arrived], others: Iterable[Arrival]) -> Awaited:
    wanted = wait.expectation
    return Awaited(
        wanted.to, wanted.subject, wanted.sender, wanted.within, wanted.none, wanted.count,
        tuple(_arrival(mail, wait.acted) for mail in came), tuple(others),
    )  # fmt: skip


def _arrival(mail: Arrived, acted: float, *, saved: bool = False) -> Arrival:
    letter = read_letter(mail.raw)
    said = _without_layout(letter.html) if letter.html is not None else letter.text or ""
    return Arrival(
        mail.head.subject,
        mail.head.sender,
        tuple(dict.fromkeys(address.casefold() for address in (*mail.recipients, *mail.head.to))),
        mail.message_id,
        round(max(0.0, mail.at - acted), 3),
        " ".join(said.split())[:LONGEST_TEXT],
        saved,
    )


def addresses(written: Iterable[tuple[str, str]], *, alone: bool) -> frozenset[str]:
    """The customer's own addresses. Each is given as the journey writes it, and as it is in this walk.

    Where others walk with the same inbox (not `alone`), only addresses that hold a name of the walk are its own.
    """
    return frozenset(bare_address(filled) for raw, filled in written if "@" in filled and (alone or raw != filled))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"style", "script", "title"}:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.said.append(data)


def _without_layout(html: str) -> str:
    words = _Words()
    words.feed(html[:LONGEST_HTML])
    return " ".join(words.said)
