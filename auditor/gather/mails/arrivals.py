"""Mails that have come, who waits for which, and what is told of one that did not come."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.gather.mails.letters import Head
from auditor.gather.pattern import says

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from auditor.model.journey import MailExpectation

MOST_MAILS = 20_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail. `at` is seconds of `time.monotonic()`; `recipients` those of the envelope, none for a saved mail."""

    raw: bytes = field(repr=False)
    at: float
    recipients: tuple[str, ...] = ()
    head: Head = field(default_factory=Head)

    def fits(self, expectation: MailExpectation) -> bool:
        """Whether it is a mail that is waited for: recipient exactly, subject and sender in part or by /regex/."""
        to = {address.casefold() for address in (*self.recipients, *self.head.to)}
        return (
            (not expectation.to or bare_address(expectation.to) in to)
            and says(self.head.subject, expectation.subject)
            and says(f"{self.head.sender_name} <{self.head.sender}>", expectation.sender)
        )

    def is_to(self, addresses: frozenset[str]) -> bool:
        """Whether one of them gets it."""
        return any(address.casefold() in addresses for address in (*self.recipients, *self.head.to))

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
        to = ", ".join(self.recipients or self.head.to) or "nobody"
        return f"“{self.head.subject[:80]}” to {to[:120]}"


class Kept:
    """Mails in the order of arrival, and who has taken which."""

    def __init__(self) -> None:
        self.mails: list[Arrived] = []
        self.taken: set[int] = set()
        self.news = asyncio.Condition()
        self._identities: set[tuple[object, ...]] = set()

    async def arrive(self, mails: Iterable[Arrived]) -> None:
        """Keep them, and wake who waits. A mail that is delivered again, as servers do, is one mail."""
        async with self.news:
            for mail in mails:
                identity = mail.identity
                if identity is None or identity not in self._identities:
                    self.mails.append(mail)
                if identity is not None:
                    self._identities.add(identity)
            self.news.notify_all()

    def take(self, expectation: MailExpectation, since: float, start: int = 0) -> Arrived | None:
        """The first from position `start` that fits, came no earlier than `since` and is free; taken now."""
        for index in range(start, len(self.mails)):
            mail = self.mails[index]
            if index not in self.taken and mail.at >= since and mail.fits(expectation):
                self.taken.add(index)
                return mail
        return None

    async def look(self) -> None:
        """Take in what has come and was not noticed."""

    def left(self, own: frozenset[str], since: float, reader: str) -> tuple[tuple[Arrived, bool], ...]:
        """Mails to one of the addresses `own` that came since and nobody took; whether each was there beforehand."""
        del reader
        return tuple((mail, False) for mail in self._free(own, since))

    def _free(self, own: frozenset[str], since: float, start: int = 0) -> tuple[Arrived, ...]:
        return tuple(
            mail
            for index, mail in enumerate(self.mails[start:], start)
            if index not in self.taken and mail.at >= since and mail.is_to(own)
        )

    def others(self) -> tuple[Arrived, ...]:
        """What arrived and was never waited for."""
        return tuple(mail for index, mail in enumerate(self.mails) if index not in self.taken)

    def missing(self, expectation: MailExpectation, waited: float) -> str:
        """The sentence for a mail that did not come: what was looked for, and what came instead."""
        wanted = [
            f"to {expectation.to}" if expectation.to else "",
            f"with the subject “{expectation.subject}”" if expectation.subject else "",
            f"from {expectation.sender}" if expectation.sender else "",
        ]
        said = " ".join(["no mail", *filter(None, wanted), f"came within {waited:.0f} s"])
        others = self.others()
        if not others:
            return f"{said}; nothing else arrived"
        few = 3
        named = "; ".join(map(str, others[:few])) + ("; …" if len(others) > few else "")
        return f"{said}; {len(others)} other{'s' if len(others) > 1 else ''} arrived: {named}"


def mails_of(path: Path) -> list[bytes]:
    """The mails of an `.eml` or `.mbox` file.

    Raises:
        OSError: it cannot be read.
    """
    raw = path.read_bytes()
    if path.suffix.lower() != ".mbox":
        return [raw]
    starts = [match.start() for match in re.finditer(rb"(?:\A|(?<=\n))From [^\n]*\n", raw)][:MOST_MAILS]
    pieces = [raw[a:b].partition(b"\n")[2] for a, b in pairwise([*starts, len(raw)])]
    return [re.sub(rb"(?m)^>(>*From )", rb"\1", piece) for piece in pieces]


def bare_address(written: str) -> str:
    """The bare address of `Ada <ada@x.test>`, for comparing."""
    inside = re.search(r"<([^<>]+)>\s*$", written)
    return (inside[1] if inside else written).strip().casefold()
