"""The auditor's own SMTP server: it takes every mail, never relays one, and forgets all when the run is over."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import errno
import logging
import os
import ssl
import time
from typing import TYPE_CHECKING, Any, cast

from auditor.errors import UsageError
from auditor.gather.mails.arrivals import LARGEST_MAIL, Arrived, Kept
from auditor.gather.mails.letters import read_head

if TYPE_CHECKING:
    from collections.abc import Generator

MOST_CLIENTS = 200  # at a time; a sender that is told to come back does
IDLE = 120  # seconds after which a client that says nothing is hung up on
LONGEST_LINE = 2**20  # bytes; real senders write HTML in one line, whatever the standard says
MOST_RECIPIENTS = 1_000
_SILENT = logging.NullHandler()


class SmtpInbox(Kept):
    """An SMTP server on the running event loop; it accepts every recipient, and every login, with TLS and without."""

    def __init__(self) -> None:
        super().__init__()
        self._server: asyncio.Server | None = None
        self._tls: ssl.SSLContext | None = None
        self._clients: list[Any] = []

    async def open(self, host: str, port: int) -> None:
        """Listen.

        Raises:
            UsageError: the port is taken, or the host is not ours.
        """
        made = asyncio.create_task(asyncio.to_thread(_self_signed))  # takes a moment: nothing else waits for it
        try:
            self._server = await asyncio.get_running_loop().create_server(self._client, host, port, start_serving=False)
        except (OSError, OverflowError) as error:
            raise _unbound(error, host, port) from error
        finally:
            self._tls = await made
        await self._server.start_serving()
        bound = self._server.sockets[0].getsockname()
        self.address = f"[{bound[0]}]:{bound[1]}" if ":" in bound[0] else f"{bound[0]}:{bound[1]}"

    def _client(self) -> asyncio.BaseProtocol:
        from aiosmtpd.smtp import SMTP, AuthResult  # noqa: PLC0415

        logging.getLogger("mail.log").propagate = False  # what a stranger sends is not printed as he wrote it
        logging.getLogger("mail.log").addHandler(_SILENT)
        self._clients = [client for client in self._clients if client.transport is not None]
        if len(self._clients) >= MOST_CLIENTS:
            return _Busy()

        def welcome(*_given: object) -> AuthResult:
            return AuthResult(success=True)

        class Server(SMTP):
            line_length_limit = LONGEST_LINE

        protocol = Server(
            self, data_size_limit=LARGEST_MAIL, enable_SMTPUTF8=True, hostname="localhost", ident="touchpoint-auditor",
            auth_require_tls=False, authenticator=welcome, timeout=IDLE, tls_context=self._tls,
            loop=asyncio.get_running_loop(),
        )  # fmt: skip
        self._clients.append(protocol)
        return cast("asyncio.BaseProtocol", protocol)

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        """Anybody is known here, up to a number."""
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return "452 4.5.3 Too many recipients"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        """Keep a mail, and tell those who wait."""
        raw = bytes(envelope.original_content or envelope.content or b"")
        if not self.has_room(len(raw)):
            return "452 The auditor's inbox is full"
        recipients = tuple(str(recipient)[:320] for recipient in envelope.rcpt_tos)
        await self.arrive([Arrived(raw, time.monotonic(), recipients, read_head(raw))])
        return "250 OK"

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


class _Busy(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        writer = cast("asyncio.Transport", transport)
        writer.write(b"421 4.3.2 Too many clients at once: come back later\r\n")
        writer.close()


def _self_signed() -> ssl.SSLContext | None:
    """A certificate that is made now and held in memory; None where the system cannot hand one over unwritten.

    Who verifies cannot be served by anybody but the real server; who does not gets STARTTLS as there.
    """
    if not os.path.isdir("/dev/fd"):  # noqa: PTH112  # ssl reads files alone, and a file would be written to the disk
        return None
    from cryptography import x509  # noqa: PLC0415  # takes a moment, and only this needs it
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        with (
            _unwritten(certificate.public_bytes(serialization.Encoding.PEM)) as public,
            _unwritten(secret) as private,
        ):
            context.load_cert_chain(public, private)
    except OSError:  # a system that hands over no pipes
        return None
    return context


@contextlib.contextmanager
def _unwritten(data: bytes) -> Generator[str]:
    """A path under which a few bytes can be read once; they are in a pipe, which holds them all, and nowhere else."""
    reading, writing = os.pipe()
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        yield f"/dev/fd/{reading}"
    finally:
        os.close(reading)


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
