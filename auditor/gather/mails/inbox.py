"""Where a journey's mails arrive: the auditor's own SMTP server, which never relays, or a folder of saved mails."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import time
from typing import TYPE_CHECKING, Any, cast

from auditor.errors import UsageError
from auditor.gather.mails.arrivals import MOST_MAILS, Arrived, Kept, mails_of
from auditor.gather.mails.letters import read_head

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.model.journey import Inbox, MailExpectation

LARGEST_MAIL = 35_000_000  # bytes; larger ones are refused, as by most servers
LARGEST_INBOX = 150_000_000  # bytes kept in memory in one run
_SILENT = logging.NullHandler()
_POLL = 0.25  # seconds between looks at a folder
_WHOLE = 0.3  # seconds a file must have been left alone before it counts as written


class SmtpInbox(Kept):
    """An SMTP server on the running event loop; it accepts every recipient, and every login."""

    def __init__(self) -> None:
        super().__init__()
        self.address = ""
        self.refused = 0  # mails for which there was no room
        self._size = 0
        self._server: asyncio.Server | None = None
        self._clients: list[Any] = []

    async def open(self, host: str, port: int) -> None:
        """Listen; `open_inbox` calls it."""
        loop = asyncio.get_running_loop()
        try:
            self._server = await loop.create_server(self._client, host, port)
        except (OSError, OverflowError) as error:
            raise _unbound(error, host, port) from error
        bound = self._server.sockets[0].getsockname()
        self.address = f"[{bound[0]}]:{bound[1]}" if ":" in bound[0] else f"{bound[0]}:{bound[1]}"

    def _client(self) -> asyncio.BaseProtocol:
        from aiosmtpd.smtp import SMTP, AuthResult  # noqa: PLC0415

        logging.getLogger("mail.log").propagate = False  # what a stranger sends is not printed as he wrote it
        logging.getLogger("mail.log").addHandler(_SILENT)

        def welcome(*_given: object) -> AuthResult:
            return AuthResult(success=True)

        class Server(SMTP):
            line_length_limit = 2**20  # real senders write HTML in one line, whatever the standard says

        protocol = Server(
            self, data_size_limit=LARGEST_MAIL, enable_SMTPUTF8=True, hostname="localhost", ident="touchpoint-auditor",
            auth_require_tls=False, authenticator=welcome, timeout=120,
            loop=asyncio.get_running_loop(),
        )  # fmt: skip
        self._clients = [client for client in self._clients if client.transport is not None]
        self._clients.append(protocol)
        return cast("asyncio.BaseProtocol", protocol)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        """Keep a mail, and tell those who wait."""
        raw = bytes(envelope.original_content or envelope.content or b"")
        self._size += len(raw)
        if self._size > LARGEST_INBOX or len(self.mails) >= MOST_MAILS:
            self.refused += 1
            return "452 The auditor's inbox is full"
        recipients = tuple(str(recipient)[:320] for recipient in envelope.rcpt_tos)
        await self.arrive([Arrived(raw, time.monotonic(), recipients, read_head(raw))])
        return "250 OK"

    async def wait(
        self,
        expectation: MailExpectation,
        *,
        since: float,
        timeout: float,  # noqa: ASYNC109  # of ours, not the loop's
        reader: str = "",
    ) -> Arrived | None:
        """The first mail that fits, arrived at or after `since` (monotonic), and was not taken; it is taken now.

        Waits up to `timeout` seconds. A mail is given once, so `reader` (who asks) does not matter here.

        Raises:
            UsageError: a regular expression of the expectation is none.
        """
        del reader
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, timeout)), self.news:
                while not (found := self.take(expectation, since)):
                    await self.news.wait()
                return found
        return self.take(expectation, since)

    async def close(self) -> None:
        """Stop listening and hang up."""
        if self._server:
            self._server.close()
        for client in self._clients:
            if client.transport is not None:
                client.transport.abort()
        if self._server:
            await self._server.wait_closed()
        await asyncio.sleep(0)  # lets the clients' tasks see it


class FolderInbox(Kept):
    """A folder of `.eml` and `.mbox`, read as they are, oldest first.

    What lay there when it was opened belongs to every reader (variant) once; what comes later is given once, as by
    a server.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.address = str(folder)
        self._folder = folder
        self._known: set[tuple[str, float]] = set()
        self._saved = 0
        self._read: set[tuple[str, int]] = set()

    async def open(self) -> None:
        """Read what lies there; `open_inbox` calls it."""
        if not self._folder.is_dir():
            raise UsageError(
                f"the inbox folder {self._folder} is not there; make it, or correct `inbox: {{folder: …}}`"
            )
        await self._look(settled=0)
        self._saved = len(self.mails)

    async def look(self) -> None:
        """Read what is new."""
        await self._look()

    def left(self, own: frozenset[str], since: float, reader: str) -> tuple[tuple[Arrived, bool], ...]:
        """As of any inbox; saved mails count whatever their time, unless this reader has read them."""
        saved = [(m, True) for i, m in enumerate(self.mails[: self._saved]) if (reader, i) not in self._read]
        fresh = [(mail, False) for mail in self._free(own, since, self._saved)]
        return (*((mail, here) for mail, here in saved if mail.is_to(own)), *fresh)

    async def _look(self, settled: float = _WHOLE) -> None:
        fresh = await asyncio.to_thread(_new_mails, self._folder, self._known, settled)
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
        """As `SmtpInbox.wait`; saved mails count whatever their time, and once for each `reader`."""
        until = time.monotonic() + timeout
        while True:
            for index, mail in enumerate(self.mails[: self._saved]):
                if (reader, index) not in self._read and mail.fits(expectation):
                    self._read.add((reader, index))
                    self.taken.add(index)
                    return mail
            if found := self.take(expectation, since, self._saved):
                return found
            left = until - time.monotonic()
            if left <= 0:
                return None
            await asyncio.sleep(min(_POLL, left))
            await self._look()

    async def close(self) -> None:
        """Nothing to do."""


async def open_inbox(inbox: Inbox) -> SmtpInbox | FolderInbox:
    """The journey's inbox, listening (or read).

    Raises:
        UsageError: the port is taken, the host is not ours, or the folder is not there.
    """
    if inbox.folder is not None:
        folder = FolderInbox(inbox.folder)
        await folder.open()
        return folder
    server = SmtpInbox()
    await server.open(inbox.host, inbox.port)
    return server


def _new_mails(folder: Path, known: set[tuple[str, float]], settled: float) -> list[Arrived]:
    found: list[tuple[float, str, bytes]] = []
    now, clock = time.time(), time.monotonic()
    for path in folder.iterdir():
        if path.suffix.lower() not in {".eml", ".mbox"} or path.name.startswith("."):
            continue
        try:
            info = path.stat()
            key = (path.name, info.st_mtime)
            if key in known or now - info.st_mtime < settled or info.st_size > LARGEST_INBOX:
                continue
            known.add(key)
            mails = mails_of(path)
        except OSError:
            continue  # gone again, or not ours to read
        found.extend((info.st_mtime, f"{path.name}\0{number:06d}", raw) for number, raw in enumerate(mails))
    return [Arrived(raw, clock - max(0.0, now - when), (), read_head(raw)) for when, _, raw in sorted(found)]


def _unbound(error: OSError | OverflowError, host: str, port: int) -> UsageError:
    code = getattr(error, "errno", 0)
    if code == errno.EADDRINUSE:
        why = f"port {port} on {host} is taken by another program: stop that one, or give the inbox another port"
    elif code in {errno.EACCES, errno.EPERM}:
        why = f"port {port} needs special rights: give the inbox a port above 1023"
    elif isinstance(error, OverflowError):
        why = f"port {port} is no port: give the inbox one from 1024 to 65535"
    else:
        why = f"no inbox can listen on {host}:{port} ({error}): give an address of this machine"
    return UsageError(f"{why} (`inbox: {{smtp: 127.0.0.1:0}}` lets the system choose a free one)")
