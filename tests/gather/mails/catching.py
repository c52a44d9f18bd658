"""Small servers that answer as Mailpit, MailHog and an IMAP server do, by their documents; and as they do not."""

from __future__ import annotations

import base64
import contextlib
import json
import re
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


def letter(subject: str, to: str = "ada@customer.example", more: str = "") -> bytes:
    return f"From: Shop <shop@acorn.example>\r\nTo: {to}\r\nSubject: {subject}\r\n{more}\r\nHi\r\n".encode()


@dataclass
class Catcher:
    """The mails of a Mailpit or MailHog, newest last; `odd` answers in place of the program, where it gives bytes."""

    program: str = "mailpit"
    mails: list[tuple[str, bytes, list[str]]] = field(default_factory=list[tuple[str, bytes, list[str]]])
    odd: Callable[[str], bytes | None] = lambda _: None
    login: str = ""
    asked: list[str] = field(default_factory=list[str])
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def add(self, raw: bytes, to: tuple[str, ...] = ("ada@customer.example",)) -> None:
        self.mails.append((f"id{len(self.mails):05d}@mailhog.example", raw, list(to)))

    def answer(self, path: str) -> tuple[int, bytes]:
        parts = urlsplit(path)
        query = {key: int(values[0]) for key, values in parse_qs(parts.query).items()}
        start, limit = query.get("start", 0), query.get("limit", 50)
        listed = self.mails[::-1][start : start + limit]
        if self.program == "mailpit" and parts.path == "/api/v1/messages":
            items: Any = [
                {"ID": id, "MessageID": "x", "To": [{"Name": "", "Address": to[0]}], "Created": "2026-11-22T10:00:00Z"}
                for id, _, to in listed
            ]
            return 200, json.dumps({"total": len(self.mails), "start": start, "messages": items or None}).encode()
        if self.program == "mailpit" and (found := re.fullmatch(r"/api/v1/message/([^/]+)/raw", parts.path)):
            raw = next((raw for id, raw, _ in self.mails if id == unquote(found[1])), None)
            return (200, raw) if raw is not None else (404, b"Not found")
        if self.program == "mailhog" and parts.path == "/api/v2/messages":
            items = [
                {
                    "ID": id,
                    "Created": f"2026-11-22T10:00:{int(id[2:7]) % 60:02d}.123456789Z",
                    "Raw": {"From": "s@x", "To": to, "Data": raw.decode("utf-8", "replace"), "Helo": "x"},
                }
                for id, raw, to in listed
            ]
            said = {"total": len(self.mails), "count": len(items), "start": start, "items": items}
            return 200, json.dumps(said).encode()
        return 404, b"404 page not found"


@contextlib.contextmanager
def catching(catcher: Catcher) -> Iterator[Catcher]:
    """The program, listening."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            catcher.asked.append(self.path)
            if (odd := catcher.odd(self.path)) is not None:
                with contextlib.suppress(OSError):
                    self.wfile.write(odd)
                self.close_connection = True
                return
            status, body = catcher.answer(self.path)
            token = base64.b64encode(catcher.login.encode()).decode()
            if catcher.login and self.headers.get("Authorization") != f"Basic {token}":
                status, body = 401, b"Unauthorised"
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            del format, args

    with _serving(ThreadingHTTPServer(("127.0.0.1", catcher.port), Handler)) as port:
        catcher.port = port
        yield catcher


@contextlib.contextmanager
def _serving(server: Any) -> Iterator[int]:
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Mailbox:
    """An IMAP server with one account; `said` is every command that it got. `hang_up` ends the talk at a command."""

    mails: dict[int, bytes] = field(default_factory=dict[int, bytes])
    user: str = "ada"
    password: str = "open sesame"
    folders: tuple[str, ...] = ("INBOX",)
    capabilities: str = "IMAP4rev1"
    validity: int = 7
    sizes: dict[int, int] = field(default_factory=dict[int, int])  # what it says of them, where that is a lie
    hang_up: str = ""
    said: list[str] = field(default_factory=list[str])
    certificate: ssl.SSLContext | None = None
    at_once: bool = True  # TLS from the first byte on
    port: int = 0

    def add(self, raw: bytes) -> None:
        self.mails[max(self.mails, default=100) + 1] = raw


class _Talk(StreamRequestHandler):
    disable_nagle_algorithm = True
    box: Mailbox

    def secure(self, certificate: ssl.SSLContext) -> None:
        self.connection = certificate.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)

    def handle(self) -> None:
        if self.box.certificate and self.box.at_once:
            try:
                self.secure(self.box.certificate)
            except OSError:
                return
        self.wfile.write(f"* OK [CAPABILITY {self.box.capabilities}] ready\r\n".encode())
        with contextlib.suppress(OSError):
            while line := self.rfile.readline(10_000).decode("utf-8", "replace").strip():
                tag, _, command = line.partition(" ")
                self.box.said.append(command)
                if self.box.hang_up and self.box.hang_up in command:
                    return
                if not self.answered(tag, command):
                    return

    def tell(self, *lines: str | bytes) -> None:
        self.wfile.write(b"".join((x.encode() if isinstance(x, str) else x) + b"\r\n" for x in lines))

    def answered(self, tag: str, command: str) -> bool:
        words = command.split(" ", 2)
        name = words[0].upper() if words[0].upper() != "UID" else " ".join(words[:2]).upper()
        if name == "LOGOUT":
            self.tell("* BYE", f"{tag} OK bye")
            return False
        known: dict[str, Callable[[str, str], None]] = {
            "CAPABILITY": lambda tag, _: self.tell(f"* CAPABILITY {self.box.capabilities}", f"{tag} OK done"),
            "NOOP": lambda tag, _: self.tell(f"{tag} OK done"),
            "LOGIN": self.login,
            "AUTHENTICATE": self.authenticate,
            "STARTTLS": self.starttls,
            "EXAMINE": self.examine,
            "UID SEARCH": self.search,
            "UID FETCH": self.fetch,
        }
        known.get(name, lambda tag, _: self.tell(f"{tag} BAD unknown"))(tag, command)
        return True

    def login(self, tag: str, command: str) -> None:
        right = command == f'LOGIN {self.box.user} "{self.box.password}"'
        self.tell(f"{tag} OK in" if right else f"{tag} NO [AUTHENTICATIONFAILED] wrong: {command}")

    def authenticate(self, tag: str, _: str) -> None:
        self.tell("+ ")
        given = base64.b64decode(self.rfile.readline(10_000)).decode()
        self.tell(f"{tag} OK in" if given == f"\0{self.box.user}\0{self.box.password}" else f"{tag} NO wrong")

    def starttls(self, tag: str, _: str) -> None:
        if self.box.certificate:
            self.tell(f"{tag} OK begin")
            self.secure(self.box.certificate)
        else:
            self.tell(f"{tag} BAD unknown")

    def examine(self, tag: str, command: str) -> None:
        if command.partition(" ")[2][1:-1] not in self.box.folders:
            self.tell(f"{tag} NO [NONEXISTENT] no such mailbox")
            return
        next_uid = max(self.box.mails, default=100) + 1
        self.tell(f"* {len(self.box.mails)} EXISTS", f"* OK [UIDVALIDITY {self.box.validity}] v",
                  f"* OK [UIDNEXT {next_uid}] n", f"{tag} OK [READ-ONLY] done")  # fmt: skip

    def search(self, tag: str, command: str) -> None:
        first = int(command.rsplit(maxsplit=1)[-1].split(":", maxsplit=1)[0])
        last = max(self.box.mails, default=0)
        found = [uid for uid in self.box.mails if uid >= first or uid == last]  # as `n:*` is defined
        self.tell(f"* SEARCH {' '.join(map(str, found))}".rstrip(), f"{tag} OK done")

    def fetch(self, tag: str, command: str) -> None:
        uids = [int(uid) for uid in command.split()[2].split(",")]
        for place, uid in enumerate(sorted(self.box.mails), 1):
            raw = self.box.mails[uid]
            if uid in uids and "RFC822.SIZE" in command:
                self.tell(f"* {place} FETCH (UID {uid} RFC822.SIZE {self.box.sizes.get(uid, len(raw))})")
            elif uid in uids:
                self.tell(f"* {place} FETCH (UID {uid} BODY[] {{{len(raw)}}}".encode(), raw + b")")
        self.tell(f"{tag} OK done")


class _ImapServer(ThreadingTCPServer):
    allow_reuse_address = True


@contextlib.contextmanager
def imap(box: Mailbox) -> Iterator[Mailbox]:
    """The server, listening."""
    talk = type("Talk", (_Talk,), {"box": box})
    with _serving(_ImapServer(("127.0.0.1", box.port), talk)) as port:
        box.port = port
        yield box
