"""A small site on loopback on which everything goes wrong, one path for each way."""

from __future__ import annotations

import contextlib
import shutil
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEGABYTE = b"<p>" + b"a long page " * 90_000 + b"</p>"
PAGES = {
    "/": "<h1>Fine</h1><p>A page that works. <a href='/other'>The other page</a></p>",
    "/other": "<h1>Other</h1><p>Another page that works.</p>",
    "/five": "<h1>Five</h1>" + "".join(f"<form><button>Buy item</button> {i}</form>" for i in range(5)),
    "/dialogs": "<h1>Dialogs</h1><script>alert('one');confirm('two');prompt('three')</script><p>Still here.</p>",
    "/popup": "<h1>Popup</h1><a href='/other' target='_blank'>Open the popup</a>",
    "/save": "<h1>Save</h1><a href='/download'>Get the file</a>",
}


class Hostile(BaseHTTPRequestHandler):
    """Answers as badly as its path says."""

    def do_GET(self) -> None:
        """One path, one fault."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.answer(self.path)

    def answer(self, path: str) -> None:
        if path == "/hang":
            time.sleep(20)
        elif path.startswith("/loop"):
            self.reply(302, b"", location=f"/loop{len(path)}{'x' * (len(path) % 50)}")
        elif path == "/500":
            self.reply(500, b"<h1>Internal error</h1>")
        elif path == "/login":
            self.reply(401, b"<h1>Who are you?</h1>", **{"www-authenticate": 'Basic realm="staff"'})
        elif path == "/big":
            self.big()
        elif path == "/download":
            self.reply(
                200, b"data", **{"content-disposition": "attachment; filename=x.bin"}, kind="application/octet-stream"
            )
        elif path in PAGES:
            body = f"<!doctype html><html lang=en><title>Page {path}</title><main>{PAGES[path]}</main></html>"
            self.reply(200, body.encode())
        else:
            self.reply(404, b"<h1>Not found</h1>")

    def reply(self, status: int, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def big(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(MEGABYTE) * 100))
        self.end_headers()
        for _ in range(100):
            self.wfile.write(MEGABYTE)

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


class Quiet(ThreadingHTTPServer):
    """Handshakes that fail are part of the test."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Silence."""


@contextlib.contextmanager
def serve(certificate: Path | None = None) -> Iterator[str]:
    """The address of the site; over TLS with a certificate that nobody signed when a folder for it is given."""
    server = Quiet(("127.0.0.1", 0), Hostile)
    scheme = "http"
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"{scheme}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def make_certificate(folder: Path) -> bool:
    """A self-signed certificate in `folder`; False where there is no openssl."""
    if not shutil.which("openssl"):
        return False
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=wrong.test",
         "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True, capture_output=True,
    )  # fmt: skip
    return True
