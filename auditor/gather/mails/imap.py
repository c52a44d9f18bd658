"""A mailbox read by IMAP: examined, never selected; peeked at, never marked; nothing is moved or deleted."""

from __future__ import annotations

import base64
import contextlib
import imaplib
import re
import socket
import ssl
import time
from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

from auditor.gather.mails.arrivals import LARGEST_MAIL
from auditor.gather.mails.headers import one_line
from auditor.gather.mails.polled import BATCH, Box, Fetched, OutageError, PolledInbox, RefusalError, Seen
from auditor.gather.mails.web import SILENCE, explained, trusting
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor.model.journey import ImapBox

T = TypeVar("T")
PAUSE = 1.0  # seconds between looks
LONGEST_LINE = 4_000_000  # bytes of an answer that is no mail
_UIDS = re.compile(rb"\d{1,10}")
_SIZE = re.compile(
    rb"UID (\d{1,10})\D.{0,100}?RFC822\.SIZE (\d{1,12})|RFC822\.SIZE (\d{1,12})\D.{0,100}?UID (\d{1,10})"
)


class ImapInbox(PolledInbox):
    """One folder of an IMAP account."""

    def __init__(self, box: ImapBox, *, verify: bool) -> None:
        host = f"[{box.host}]" if ":" in box.host else box.host
        super().__init__("IMAP", f"{host}:{box.port}, folder {box.folder}", PAUSE)
        self._account, self._verify = box, verify

    def connected(self) -> Box:
        """Nothing is said before the first look."""
        return Account(self._account, verify=self._verify)


class Account(Box):
    """A login, and what of the folder is known: every mail below `_next` lay there, or was read."""

    def __init__(self, box: ImapBox, *, verify: bool) -> None:
        self._box = box
        self._context = None
        if box.tls != "none":
            self._context = ssl.create_default_context() if verify else trusting()
        self._line: socket.socket | None = None
        self._client: imaplib.IMAP4 | None = None
        self._validity = b""
        self._next = 0
        self._due: deque[tuple[int, float]] = deque()

    def begin(self) -> None:
        """Log in, and note what is there."""
        self._guarded(self._examine)

    def fresh(self) -> Fetched:
        """Mails whose number is new. A connection that was lost is made again."""
        return self._guarded(self._fresh)

    def abort(self) -> None:
        """Hang up, whoever is reading."""
        line, self._line, self._client = self._line, None, None
        if line is not None:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            with contextlib.suppress(OSError):
                line.close()

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except imaplib.IMAP4.abort as error:
            self.abort()
            raise OutageError(_words(error) or "it hung up") from error
        except imaplib.IMAP4.error as error:
            self.abort()
            raise OutageError(f"it does not do as IMAP says: {_words(error)}") from error
        except (OSError, ValueError, AttributeError, LookupError) as error:  # what imaplib meets in odd answers
            self.abort()
            raise OutageError(explained(error)) from error

    def _examine(self) -> imaplib.IMAP4:
        client = self._logged_in()
        status, answer = client.select(_quoted(self._box.folder), readonly=True)
        if status != "OK":
            self.abort()
            raise RefusalError(
                f"there is no folder “{self._box.folder}” that “{self._box.user}” may read ({_words(answer)}): correct"
                " `folder:`"
            )
        validity = _only(client.response("UIDVALIDITY"))
        if self._validity and validity != self._validity:
            raise OutageError("the folder was made anew during the run: old mails cannot be told from new ones")
        self._validity = validity
        if not self._next:
            self._next = int(_only(client.response("UIDNEXT")) or 0) or max(self._uids(client, "1:*"), default=0) + 1
        self._client = client
        return client

    def _logged_in(self) -> imaplib.IMAP4:
        self.abort()
        box, kept = self._box, self

        class Line(imaplib.IMAP4):
            """A connection whose socket is known from the start, and whose answers have an end."""

            def _create_socket(self, timeout: float | None) -> socket.socket:
                kept._line = line = socket.create_connection((box.host, box.port), timeout)  # its own
                if kept._context is not None and box.tls == "tls":
                    kept._line = line = kept._context.wrap_socket(line, server_hostname=box.host)
                return line

            def read(self, size: int) -> bytes:
                if size > LARGEST_MAIL:
                    raise OutageError("it sends more than was asked for")
                return super().read(size)

        client = Line(box.host, box.port, SILENCE)
        if box.tls == "starttls":
            client.starttls(self._context)
            self._line = client.sock
        try:
            if "AUTH=PLAIN" in client.capabilities:
                client.authenticate("PLAIN", lambda _: f"\0{box.user}\0{box.password}".encode())
            else:
                client.login(box.user, box.password)
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            self.abort()
            raise RefusalError(
                f"it refuses the login of “{box.user}” ({_words(error)}): correct `user:`, or the secret that is its"
                " password"
            ) from error
        return client

    def _fresh(self) -> Fetched:
        client = self._client or self._examine()
        if not self._due:
            client.noop()  # the server tells what is new
            now = time.monotonic()
            found = sorted(uid for uid in self._uids(client, f"{self._next}:*") if uid >= self._next)
            self._due.extend((uid, now) for uid in found)
            self._next = max([self._next, *(uid + 1 for uid in found)])
        mails: list[Seen] = []
        batch = [self._due[i] for i in range(min(BATCH, len(self._due)))]
        sizes = self._sizes(client, [uid for uid, _ in batch]) if batch else {}
        too_large = 0
        for uid, seen in batch:
            if sizes.get(uid, 0) > LARGEST_MAIL:
                too_large += 1
            elif (raw := self._raw(client, uid)) is not None:
                mails.append(Seen(raw, seen))
        for _ in batch:
            self._due.popleft()
        return Fetched(mails, too_large, more=bool(self._due))

    def _uids(self, client: imaplib.IMAP4, span: str) -> list[int]:
        status, answer = client.uid("SEARCH", f"UID {span}")
        if status != "OK":
            raise OutageError(f"it does not search: {_words(answer)}")
        return [int(uid) for line in answer if isinstance(line, bytes) for uid in _UIDS.findall(line)]

    def _sizes(self, client: imaplib.IMAP4, uids: list[int]) -> dict[int, int]:
        _, answer = client.uid("FETCH", ",".join(map(str, uids)), "(UID RFC822.SIZE)")
        lines = [line for line in answer if isinstance(line, bytes)]
        found = [match for line in lines if (match := _SIZE.search(line[:500]))]
        return {int(m[1] or m[4]): int(m[2] or m[3]) for m in found}

    def _raw(self, client: imaplib.IMAP4, uid: int) -> bytes | None:
        """None where it was deleted in the meantime."""
        _, answer = client.uid("FETCH", str(uid), "(UID BODY.PEEK[])")
        return next((part[1] for part in answer if isinstance(part, tuple) and isinstance(part[1], bytes)), None)


def _only(response: tuple[Any, Any]) -> bytes:
    values = response[1]
    return values[-1] if values and isinstance(values[-1], bytes) else b""


def _words(said: Any) -> str:
    """What a server says, masked: it may hold what it was told."""
    parts: list[Any] = list(said.args if isinstance(said, Exception) else said or ())
    texts = [part.decode("utf-8", "replace") if isinstance(part, bytes) else str(part) for part in parts if part]
    return mask(one_line(" ".join(texts), 200))


def _quoted(folder: str) -> str:
    """A folder's name as IMAP writes it: modified UTF-7 (RFC 3501, 5.1.3), in quotes."""
    written = re.sub(r"[^\x20-\x7e]+|&", lambda found: _shifted(found[0]), folder)
    return '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shifted(text: str) -> str:
    if text == "&":
        return "&-"
    return "&" + base64.b64encode(text.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"
