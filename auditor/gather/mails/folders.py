"""Mails that something else writes into a folder, a maildir or an mbox; nothing there is changed."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.errors import UsageError
from auditor.gather.mails.arrivals import LARGEST_INBOX, LARGEST_MAIL, Arrived, Kept, mbox, unseen
from auditor.gather.mails.letters import read_head
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from auditor.model.journey import MailExpectation

POLL = 0.25  # seconds between looks
WHOLE = 0.3  # seconds a file must have been left alone before it counts as written
MOST_FILES = 100_000  # that are looked at in one folder


class FolderInbox(Kept):
    """A folder of `.eml` and `.mbox` (not of the folders in it), a maildir, or one mbox: read as it is, oldest first.

    What lay there when it was opened belongs to every reader (variant) once; what comes later is given once, as by
    a server.
    """

    def __init__(self, place: Path) -> None:
        super().__init__()
        self.address = str(place)
        self._shelf = _Shelf(place)
        self._looking = asyncio.Lock()
        self._saved = 0
        self._read: set[tuple[str, int]] = set()

    async def open(self) -> None:
        """Read what lies there.

        Raises:
            UsageError: there is nothing of that name, or no mbox.
        """
        place = self._shelf.place
        if not await asyncio.to_thread(place.exists):
            raise UsageError(f"the inbox folder {place} is not there; make it, or correct `inbox: {{folder: …}}`")
        await self._look(settled=0)
        if self._shelf.notes and not place.is_dir():
            raise UsageError(f"the inbox {place} is no folder, and no mbox: its first line would begin with `From `")
        self._saved = len(self.mails)

    async def look(self) -> None:
        """Read what is new."""
        await self._look()

    def left(self, own: frozenset[str], since: float, reader: str) -> tuple[tuple[Arrived, bool], ...]:
        """As of any inbox; saved mails count whatever their time, unless this reader has read them."""
        saved = [(m, True) for i, m in enumerate(self.mails[: self._saved]) if (reader, i) not in self._read]
        fresh = [(mail, False) for mail in self._free(own, since, self._saved)]
        return (*((mail, here) for mail, here in saved if mail.addresses & own), *fresh)

    async def _look(self, settled: float = WHOLE) -> None:
        async with self._looking:
            fresh = await asyncio.to_thread(self._shelf.fresh, settled)
            self.notes = list(self._shelf.notes.values())
            if fresh:
                await self.arrive(fresh)

    async def wait(
        self,
        expectation: MailExpectation,
        *,
        since: float,
        timeout: float,  # noqa: ASYNC109  # of ours, not the loop's
        reader: str = "",
    ) -> Arrived | None:
        """As of any inbox; saved mails count whatever their time, and once for each `reader`."""
        for index in self.to_whom(expectation.to, 0):
            if index >= self._saved:
                break
            if (reader, index) not in self._read and self.mails[index].is_like(expectation):
                self._read.add((reader, index))
                self.taken.add(index)
                return self.mails[index]
        until, seen = time.monotonic() + timeout, self._saved
        while True:
            if found := self.take(expectation, since, seen):
                return found
            seen = max(seen, len(self.mails))
            left = until - time.monotonic()
            if left <= 0:
                return None
            await asyncio.sleep(min(POLL, left))
            await self._look()

    async def close(self) -> None:
        """Nothing to do."""


@dataclass
class _Shelf:
    """The files, and which of them are known; used by one thread at a time. `notes` say what is not read, by file."""

    place: Path
    notes: dict[str, str] = field(default_factory=dict[str, str])
    _known: set[tuple[str, float]] = field(default_factory=set[tuple[str, float]])
    _boxed: dict[str, Counter[bytes]] = field(default_factory=dict[str, Counter[bytes]])
    _looked: tuple[float, float] = (0.0, 0.0)  # when last: time of day, monotonic
    _waiting: dict[str, tuple[float, int]] = field(default_factory=dict[str, tuple[float, int]])

    def fresh(self, settled: float) -> list[Arrived]:
        """What was not there at the last look, oldest first. Files that were touched in the last `settled` s wait."""
        found: list[tuple[float, str, bytes]] = []
        now, clock = time.time(), time.monotonic()
        size = 0
        for path, name, is_box in self._files():
            try:
                info = path.stat()
                key = (name, info.st_mtime if is_box or path.suffix.lower() == ".eml" else 0.0)
                if key in self._known or self._may_grow(name, info.st_mtime, info.st_size, now, settled):
                    continue
                mails = self._read(path, name, info.st_size, is_box=is_box)
            except OSError:
                continue  # gone again, or moved: where it went to it is found at the next look
            self._known.add(key)
            size += sum(map(len, mails))
            found.extend((info.st_mtime, f"{name}\0{number:06d}", raw) for number, raw in enumerate(mails))
            if size > LARGEST_INBOX:
                break
        before, self._looked = self._looked, (now, clock)
        return [Arrived(raw, _moment(when, before, now, clock), (), read_head(raw)) for when, _, raw in sorted(found)]

    def _files(self) -> Iterator[tuple[Path, str, bool]]:
        """Path, the name by which it is known, and whether it is an mbox."""
        if not self.place.is_dir():
            yield self.place, self.place.name, self.place.suffix.lower() != ".eml"
            return
        is_maildir = (self.place / "cur").is_dir() and (self.place / "new").is_dir()
        count = 0
        for folder in (self.place, self.place / "new", self.place / "cur") if is_maildir else (self.place,):
            try:
                paths = list(folder.iterdir())
            except OSError:
                continue
            for path in paths:
                count += 1
                if path.name.startswith(".") or count > MOST_FILES:
                    continue
                if folder != self.place:  # a reader of mail moves it from new to cur, and notes its flags in the name
                    yield path, f"maildir/{path.name.partition(':')[0]}", False
                elif path.suffix.lower() in {".eml", ".mbox"}:
                    yield path, path.name, path.suffix.lower() == ".mbox"

    def _may_grow(self, name: str, changed: float, size: int, now: float, settled: float) -> bool:
        """Whether something may still be writing to it. A clock that is ahead is no reason to wait for ever."""
        if not settled or name.startswith("maildir/") or now - changed >= settled:  # a maildir has only whole mails
            return False
        if changed <= now:
            return True
        seen, self._waiting[name] = self._waiting.get(name), (changed, size)
        return seen != (changed, size)

    def _read(self, path: Path, name: str, size: int, *, is_box: bool) -> list[bytes]:
        most = LARGEST_INBOX if is_box else LARGEST_MAIL
        if size > most:
            self.notes[name] = say(
                "{file} was not read: it has {size:.0f} MB, {most:.0f} are the most",
                file=path.name,
                size=size / 1e6,
                most=most / 1e6,
            )
            return []
        raw = path.read_bytes()
        if not is_box:
            return [raw]
        if raw and not raw.startswith(b"From "):
            self.notes[name] = say(
                "{file} was not read: it is no mbox, whose first line begins with `From `", file=path.name
            )
            return []
        self.notes.pop(name, None)
        return unseen(mbox(raw), self._boxed.setdefault(name, Counter()))


def _moment(changed: float, before: tuple[float, float], now: float, clock: float) -> float:
    """When a file came, on the run's clock: when it was written, if that was since the last look, else now.

    A file that is copied with its old date has come all the same.
    """
    first = before == (0.0, 0.0)
    if first or before[0] <= changed <= now:
        return clock - max(0.0, now - changed)
    return clock
