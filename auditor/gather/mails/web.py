"""An HTTP API on a test machine, asked with care: no proxies, no redirects, bounded in size and time."""

from __future__ import annotations

import base64
import contextlib
import http.client
import json
import socket
import ssl
from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import urlsplit

from auditor.gather.mails.headers import one_line
from auditor.gather.mails.polled import OutageError, RefusalError

if TYPE_CHECKING:
    from auditor.model.journey import MailApi

SILENCE = 5.0  # seconds without a byte
LARGEST_LIST = 120_000_000  # bytes
_CHUNK = 65_536
_GONE = 404
_FAULTS: tuple[tuple[type[Exception], str], ...] = (
    (TimeoutError, f"no answer within {SILENCE:.0f} s"),
    (ConnectionRefusedError, "nothing listens there"),
    (socket.gaierror, "there is no such host"),
    (ConnectionError, "it hung up"),
    (http.client.HTTPException, "it does not speak HTTP, or broke off"),
)
_STALE = (http.client.RemoteDisconnected, ConnectionError)


class TooLargeError(Exception):
    """An answer has more bytes than are read."""


class GoneError(Exception):
    """There is no such thing on the server (any more)."""


class Site:
    """One server; used by one thread at a time, but for `abort`."""

    def __init__(self, api: MailApi, *, verify: bool) -> None:
        parts = urlsplit(api.url)
        self._host, self._port = parts.hostname or "", parts.port
        self._path = parts.path.rstrip("/")
        self._tls: ssl.SSLContext | None = None
        if parts.scheme == "https":
            self._tls = ssl.create_default_context() if verify else trusting()
        self._headers = {"Accept": "*/*", "User-Agent": "touchpoint-auditor"}
        if api.user or api.password:
            token = base64.b64encode(f"{api.user}:{api.password}".encode()).decode()
            self._headers["Authorization"] = f"Basic {token}"
        self._connection: http.client.HTTPConnection | None = None

    def get(self, path: str, most: int) -> bytes:
        """The body of an answer with status 200.

        Raises:
            OutageError: there is none.
            RefusalError: we are not let in.
            GoneError: 404.
            TooLargeError: it has more than `most` bytes.
        """
        used = self._connection is not None
        try:
            return self._get(path, most)
        except _STALE as error:  # the server hung up since the last request
            if not used:
                raise OutageError(explained(error)) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise OutageError(explained(error)) from error
        try:
            return self._get(path, most)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise OutageError(explained(error)) from error

    def _get(self, path: str, most: int) -> bytes:
        connection = self._connection or self._connect()
        self._connection = connection
        whole = False
        try:
            connection.request("GET", self._path + path, headers=self._headers)
            answer = connection.getresponse()
            self._judge(answer, path)
            body = bytearray()
            while piece := answer.read(_CHUNK):
                body += piece
                if len(body) > most:
                    raise TooLargeError
            if answer.length:  # what was announced and did not come
                raise http.client.IncompleteRead(b"", answer.length)
            whole = not answer.will_close
            return bytes(body)
        finally:
            if not whole:
                self._drop(connection)

    def _connect(self) -> http.client.HTTPConnection:
        if self._tls:
            return http.client.HTTPSConnection(self._host, self._port, timeout=SILENCE, context=self._tls)
        return http.client.HTTPConnection(self._host, self._port, timeout=SILENCE)

    def _judge(self, answer: http.client.HTTPResponse, path: str) -> None:
        if answer.status == http.client.OK:
            return
        if answer.status == _GONE:
            raise GoneError
        if answer.status in {401, 403}:
            raise RefusalError("it wants a name and a password: write http://NAME:${secrets.NAME}@HOST:PORT")
        if answer.status in {301, 302, 303, 307, 308}:
            to = one_line(answer.getheader("Location") or "", 200)
            raise RefusalError(f"it sends us on to {to or 'another address'}: write the address that it has now")
        raise OutageError(f"it answers {path.partition('?')[0]} with status {answer.status}")

    def json(self, path: str, most: int = LARGEST_LIST) -> dict[str, Any]:
        """A JSON object; as `get`."""
        try:
            body = self.get(path, most)
        except GoneError:
            raise OutageError(f"it knows no {path.partition('?')[0]}") from None
        try:
            found: Any = json.loads(body)
        except (ValueError, RecursionError):
            found = None
        if not is_object(found):
            what = "a page" if body.lstrip()[:1] == b"<" else "something else"
            raise OutageError(f"it answers {path.partition('?')[0]} with {what} instead of JSON")
        return found

    def abort(self) -> None:
        """Hang up, whoever is reading."""
        if self._connection is not None:
            self._drop(self._connection)

    def _drop(self, connection: http.client.HTTPConnection) -> None:
        if self._connection is connection:
            self._connection = None
        line: socket.socket | None = connection.sock
        if line is not None:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)  # wakes a thread that reads
        with contextlib.suppress(OSError):
            connection.close()


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Of JSON."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Of JSON."""
    return isinstance(value, list)


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def explained(error: Exception) -> str:
    """What went wrong, as a person says it."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message}); `ignore_certificate: true` accepts it"
    if isinstance(error, ssl.SSLError) and error.reason == "WRONG_VERSION_NUMBER":
        return "it does not speak TLS at this port"
    said = next((text for kind, text in _FAULTS if isinstance(error, kind)), "")
    return said or one_line(str(error), 200) or type(error).__name__
