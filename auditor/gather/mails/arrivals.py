"""Mails that have come, who waits for which, and what is told of one that did not come."""

from __future__ import annotations

import asyncio
import contextlib
import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.errors import INCOMPLETE, AuditorError
from auditor.gather.mails.headers import Head
from auditor.gather.pattern import says
from auditor.model.retelling import noted
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from auditor.model.journey import MailExpectation

MOST_MAILS = 20_000
LARGEST_MAIL = 35_000_000  # bytes; larger ones are refused, as by most servers
LARGEST_INBOX = 150_000_000  # bytes kept in memory in one run
_DELIVERED = frozenset({"delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "bcc"})
_ADDRESS = re.compile(r"[^\s<>,;:\"]{1,64}@[^\s<>,;:\"@]{1,255}")
# the line that starts a mail in an mbox: `From`, who, and when as the C library writes it; some write `From` alone
_STARTS = re.compile(
    rb"(?:\A|(?<=\n))From "
    rb"(?:[^\n]{0,400}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\n]{0,100}\d:\d\d[^\n]{0,200}|[- \t\r]{0,9})\n"
)
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")


class InboxError(AuditorError):
    """An inbox that could be read, and cannot be any more: nobody knows what came."""

    exit_code = INCOMPLETE


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail. `at` is seconds of `time.monotonic()`; `recipients` those of the envelope, none where it is not known."""

    raw: bytes = field(repr=False)
    at: float
    recipients: tuple[str, ...] = ()
    head: Head = field(default_factory=Head)

    @property
    def addresses(self) -> frozenset[str]:
        """Who got it, for comparing.

        The envelope decides, where it is known: a mail that is addressed to the customer and delivered to somebody
        else never reaches the customer. Else it is what To and Cc say, and the headers in which mail servers note
        to whom they delivered it.
        """
        if self.recipients:
            return frozenset(map(bare_address, self.recipients))
        noted = [a for name, value in self.head.headers if name.lower() in _DELIVERED for a in _ADDRESS.findall(value)]
        return frozenset(map(bare_address, (*self.head.to, *noted)))

    def fits(self, expectation: MailExpectation) -> bool:
        """Whether it is a mail that is waited for: recipient exactly, subject and sender in part or by /regex/."""
        return (not expectation.to or bare_address(expectation.to) in self.addresses) and self.is_like(expectation)

    def is_like(self, expectation: MailExpectation) -> bool:
        """Whether it is, whoever got it."""
        return says(self.head.subject, expectation.subject) and says(
            f"{self.head.sender_name} <{self.head.sender}>", expectation.sender
        )

    @property
    def message_id(self) -> str:
        """Its Message-ID, without brackets; "" where it has none."""
        return next((value for name, value in self.head.headers if name.lower() == "message-id"), "").strip("<> ")[:300]

    @property
    def identity(self) -> tuple[object, ...] | None:
        """What two deliveries of one mail have in common; None where nothing tells."""
        to = frozenset(map(str.casefold, self.recipients or self.head.to))
        return (self.message_id, self.head.subject, to) if self.message_id else None

    def __str__(self) -> str:
        """As a person would name it."""
        return self.said

    @property
    def said(self) -> Said:
        """The same, for other languages."""
        to = ", ".join(self.recipients or self.head.to)[:120]
        return say("“{subject}” to {address}", subject=self.head.subject[:80], address=to or say("nobody"))


class Kept(ABC):
    """An inbox: mails in the order of arrival, and who has taken which. `address` names it to a person."""

    def __init__(self) -> None:
        self.address = ""
        self.mails: list[Arrived] = []
        self.taken: set[int] = set()
        self.news = asyncio.Condition()
        self.refused = 0  # mails for which there was no room
        self.notes: list[str] = []  # what of it could not be read
        self._size = 0
        self._identities: set[tuple[object, ...]] = set()
        self._of: dict[str, list[int]] = {}  # positions of the mails to an address

    @abstractmethod
    async def close(self) -> None:
        """Let go of what it holds."""

    async def look(self) -> None:  # noqa: B027  # a server of our own notices everything
        """Take in what has come and was not noticed.

        Raises:
            InboxError: nobody can.
        """

    def has_room(self, size: int) -> bool:
        """Whether a mail of that many bytes may be kept; one that may not is counted."""
        if size <= LARGEST_MAIL and self._size + size <= LARGEST_INBOX and len(self.mails) < MOST_MAILS:
            return True
        self.refused += 1
        return False

    async def arrive(self, mails: Iterable[Arrived]) -> None:
        """Keep them, and wake who waits. A mail that is delivered again, as servers do, is one mail."""
        async with self.news:
            for mail in mails:
                identity = mail.identity
                if (identity is None or identity not in self._identities) and self.has_room(len(mail.raw)):
                    self._keep(mail)
                if identity is not None:
                    self._identities.add(identity)
            self.news.notify_all()

    def _keep(self, mail: Arrived) -> None:
        for address in mail.addresses:
            self._of.setdefault(address, []).append(len(self.mails))
        self.mails.append(mail)
        self._size += len(mail.raw)

    async def wait(
        self,
        expectation: MailExpectation,
        *,
        since: float,
        timeout: float,  # noqa: ASYNC109  # of ours, not the loop's
        reader: str = "",
    ) -> Arrived | None:
        """The first mail that fits, arrived at or after `since` (monotonic), and was not taken; it is taken now.

        Waits up to `timeout` seconds. A mail is given once, so `reader` (who asks) matters only where mails lay
        before the walk.

        Raises:
            UsageError: a regular expression of the expectation is none.
            InboxError: the inbox can no longer be read.
        """
        del reader
        seen = 0
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, timeout)), self.news:
                while not (found := self.take(expectation, since, seen)):
                    seen = len(self.mails)  # what did not fit once never will
                    self.check()
                    await self.news.wait()
                return found
        await self.look()
        return self.take(expectation, since, seen)

    def check(self) -> None:  # noqa: B027  # most are never gone
        """Give up, where there is no use in waiting.

        Raises:
            InboxError: the inbox is gone.
        """

    def take(self, expectation: MailExpectation, since: float, start: int = 0) -> Arrived | None:
        """The first from position `start` that fits, came no earlier than `since` and is free; taken now."""
        for index in self.to_whom(expectation.to, start):
            mail = self.mails[index]
            if index not in self.taken and mail.at >= since and mail.is_like(expectation):
                self.taken.add(index)
                return mail
        return None

    def to_whom(self, written: str, start: int = 0) -> Sequence[int]:
        """Positions, from `start`, of the mails to an address; of all where it is empty."""
        if not written:
            return range(start, len(self.mails))
        found = self._of.get(bare_address(written), [])
        return found[bisect_left(found, start) :]

    def left(self, own: frozenset[str], since: float, reader: str) -> tuple[tuple[Arrived, bool], ...]:
        """Mails to one of the addresses `own` that came since and nobody took; whether each was there beforehand."""
        del reader
        return tuple((mail, False) for mail in self._free(own, since))

    def _free(self, own: frozenset[str], since: float, start: int = 0) -> tuple[Arrived, ...]:
        places = sorted({index for address in own for index in self.to_whom(address, start)})
        return tuple(self.mails[i] for i in places if i not in self.taken and self.mails[i].at >= since)

    def others(self) -> tuple[Arrived, ...]:
        """What arrived and was never waited for."""
        return tuple(mail for index, mail in enumerate(self.mails) if index not in self.taken)

    def missing(self, expectation: MailExpectation, waited: float) -> str:
        """The sentence for a mail that did not come: what was looked for, and what came instead."""
        what = say("no mail")
        if expectation.to:
            what = say("{mail} to {address}", mail=what, address=expectation.to)
        if expectation.subject:
            what = say("{mail} with the subject “{subject}”", mail=what, subject=expectation.subject)
        if expectation.sender:
            what = say("{mail} from {sender}", mail=what, sender=expectation.sender)
        said = say("{mail} came within {seconds:.0f} s", mail=what, seconds=waited)
        others = self.others()
        came = self._named(others) if others else say("nothing else arrived")
        full = (
            say("{count} more were refused: they are too large, or too many", count=self.refused)
            if self.refused
            else ""
        )
        return noted((said, came, full, *self.notes[:3]))

    def _named(self, others: tuple[Arrived, ...]) -> Said:
        few = 3
        named = noted((*(one.said for one in others[:few]), "…" if len(others) > few else ""))
        if len(others) == 1:
            return say("1 other arrived: {mail}", mail=named)
        return say("{count} others arrived: {mails}", count=len(others), mails=named)


def mails_of(path: Path) -> list[bytes]:
    """The mails of an `.eml` or `.mbox` file; of an mbox that is none, nothing.

    Raises:
        OSError: it cannot be read.
    """
    raw = path.read_bytes()
    return [raw] if path.suffix.lower() != ".mbox" else mbox(raw)


def mbox(raw: bytes) -> list[bytes]:
    """The mails of an mbox, without the lines between them; at most as many as an inbox keeps."""
    if not raw.startswith(b"From "):
        return []
    starts = [0, *(found.start() for found in _STARTS.finditer(raw) if found.start())][: MOST_MAILS + 1]
    pieces = [raw[a:b].partition(b"\n")[2] for a, b in pairwise([*starts, len(raw)])]
    return [_QUOTED_FROM.sub(rb"\1", piece) for piece in pieces[:MOST_MAILS]]


def bare_address(written: str) -> str:
    """The bare address of `Ada <ada@x.test>`, for comparing: case is told apart by no mail server that is used."""
    inside = re.search(r"<([^<>]{1,320})>\s*$", written[-400:])
    name, at, host = (inside[1] if inside else written).strip().casefold().rpartition("@")
    if host and not host.isascii():
        with contextlib.suppress(UnicodeError):
            host = host.encode("idna").decode("ascii")
    return f"{name}{at}{host}"


def unseen(mails: Iterable[bytes], known: Counter[bytes]) -> list[bytes]:
    """Those that are not among the `known` (by digest, as often as each is there), which know them from now on."""
    from hashlib import blake2b  # noqa: PLC0415

    fresh: list[bytes] = []
    met: Counter[bytes] = Counter()
    for raw in mails:
        digest = blake2b(raw, digest_size=16).digest()
        met[digest] += 1
        if met[digest] > known[digest]:
            known[digest] += 1
            fresh.append(raw)
    return fresh
