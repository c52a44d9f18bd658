"""A reverse proxy for pages and a relay for mails, both on loopback, through which a fault gets in."""

from __future__ import annotations

import contextlib
import http.client
import smtplib
import socket
import threading
import time
from email import message_from_bytes
from email.policy import SMTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller

from tests.mutations.faults import MAIL, Planter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from email.message import EmailMessage

_OWN = {"connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding", "date", "server"}
DELAYS = {"late": 4.0, "slow": 1.5}  # seconds by which a mail is held back


class Proxy(ThreadingHTTPServer):
    """Passes every request on to `upstream` (host and port), and plants its fault in the pages that come back."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Request)
        self.upstream = ("127.0.0.1", 0)
        self.plant = Planter(())

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up, or a shop that has ended, is no news."""


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Proxy

    def _pass(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length) if length else None
        heads = {k: v for k, v in self.headers.items() if k.lower() not in {"accept-encoding", "connection"}}
        link = http.client.HTTPConnection(*self.server.upstream, timeout=30)
        try:
            link.request(self.command, self.path, body, heads)
            answer = link.getresponse()
            data = answer.read()
        finally:
            link.close()
        if "text/html" in (answer.getheader("content-type") or ""):
            data = self.server.plant(urlsplit(self.path).path, data.decode("utf-8")).encode("utf-8")
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in _OWN:
                self.send_header(name, value)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    do_GET = do_POST = do_HEAD = _pass  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


class Relay:
    """Takes the company's mails, plants its fault in them, and hands them to the auditor's inbox."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.inbox = 0
        self.plant = Planter(())
        self.attached: dict[str, bytes] = {}  # PDFs that go with each mail, by file name
        self.hidden = ("", "")  # the company's own address, and the proxy's, which its mails must lead to
        self._controller = Controller(self, hostname="127.0.0.1", port=port)

    def start(self) -> None:
        self._controller.start()

    def stop(self) -> None:
        self._controller.stop()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        how = self.plant.mail
        if how != "drop":
            data = changed_mail(envelope.content, self._rewritten, self.attached)
            times, wait = (2 if how == "double" else 1), DELAYS.get(how, 0.0)
            sending = (envelope.mail_from, envelope.rcpt_tos, data, times, wait)
            threading.Thread(target=self._send, args=sending, daemon=True).start()
        return "250 OK"

    def _rewritten(self, where: str, text: str) -> str:
        return self.plant(where, text.replace(*self.hidden) if self.hidden[0] else text)

    def _send(self, sender: str, to: list[str], data: bytes, times: int, wait: float) -> None:
        time.sleep(wait)
        for number in range(times):
            copy = data.replace(b"Message-ID: <", b"Message-ID: <again.", 1) if number else data
            with contextlib.suppress(OSError, smtplib.SMTPException), smtplib.SMTP("127.0.0.1", self.inbox) as server:
                server.sendmail(sender, to, copy)


def changed_mail(raw: bytes, plant: Callable[[str, str], str], attached: Mapping[str, bytes]) -> bytes:
    """The mail with the fault in its headers and its text parts, and with what is attached to it."""
    mail = message_from_bytes(raw, policy=SMTP)
    for name in ("Subject", "From", "Reply-To"):
        if mail[name] is not None and (now := plant(MAIL, f"{name}: {mail[name]}")) != f"{name}: {mail[name]}":
            mail.replace_header(name, now.partition(": ")[2])
    for part in mail.walk():
        kind = {"text/plain": "mail-text", "text/html": "mail-html"}.get(part.get_content_type())
        if kind:
            text = part.get_content()
            if (now := plant(kind, plant(MAIL, text))) != text:
                part.set_content(now, subtype=part.get_content_subtype(), charset="utf-8")
    _without_empty_parts(mail)
    for name, data in attached.items():
        mail.add_attachment(data, maintype="application", subtype="pdf", filename=name)
    head, gap, body = mail.as_bytes().partition(b"\r\n\r\n")
    return plant("mail-head", head.decode("ascii")).encode("ascii") + gap + body


def _without_empty_parts(mail: EmailMessage) -> None:
    parts = mail.get_payload()
    if isinstance(parts, list):
        full = [part for part in parts if part.is_multipart() or part.get_payload(decode=True).strip()]
        mail.set_payload(full)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def between(port: int = 0) -> Iterator[tuple[Proxy, Relay]]:
    """Both, running; `proxy.upstream` and `relay.inbox` are set by whoever knows them."""
    proxy, relay = Proxy(port), Relay(free_port())
    thread = threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    relay.start()
    try:
        yield proxy, relay
    finally:
        relay.stop()
        proxy.shutdown()
        proxy.server_close()
        thread.join()
