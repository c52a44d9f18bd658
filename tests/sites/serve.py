"""A loopback site for tests: the pages beside this file, and addresses that misbehave on purpose."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

HERE = Path(__file__).parent
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml"}


class Site(BaseHTTPRequestHandler):
    """`/name.html` is a file; see the methods for the rest."""

    protocol_version = "HTTP/1.1"
    pages: dict[str, str] = {}  # noqa: RUF012  # pages that a test puts up

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.query = dict(parse_qsl(parts.query))
        name = parts.path.strip("/")
        own: Callable[[], None] | None = getattr(self, f"serve_{name.replace('-', '_').replace('/', '_')}", None)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            if own:
                own()
            elif name in self.pages:
                self.answer(self.pages[name])
            elif (HERE / name).is_file() and (HERE / name).suffix in TYPES:
                self.answer((HERE / name).read_bytes(), TYPES[(HERE / name).suffix])
            else:
                self.answer("<h1>Not found</h1>", status=404)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.do_GET()

    def answer(
        self, body: str | bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def serve_loop(self) -> None:
        self.answer("", status=302, location=f"/loop?n={int(self.query.get('n', 0)) + 1}")

    def serve_500(self) -> None:
        self.answer("<h1>Sorry, our shop is broken</h1>", status=500)

    def serve_empty_500(self) -> None:
        self.answer("", status=500)

    def serve_401(self) -> None:
        self.answer("<h1>Members only</h1>", status=401, www_authenticate='Basic realm="x"')

    def serve_204(self) -> None:
        self.send_response(204)
        self.end_headers()

    def serve_slow(self) -> None:
        time.sleep(float(self.query.get("s", 1)))
        self.answer(f"<title>Slow</title><h1>Here at last</h1><p>{self.query.get('s', 1)}</p>")

    def serve_slow_picture(self) -> None:
        time.sleep(float(self.query.get("s", 1)))
        self.answer(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "image/svg+xml")

    def serve_hang(self) -> None:
        time.sleep(8)

    def serve_half(self) -> None:
        """Begins to answer and never ends."""
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", "5000")
        self.end_headers()
        self.wfile.write(b"<h1>Half a page</h1>" + b" " * 2000)
        self.wfile.flush()
        time.sleep(8)

    def serve_huge(self) -> None:
        """100 MB that says so."""
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(100_000_000))
        self.end_headers()
        self._stream(100)

    def serve_endless(self) -> None:
        """As much, in chunks, without a word about its size."""
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        self._stream(100, chunked=True)

    def _stream(self, megabytes: int, *, chunked: bool = False) -> None:
        block = b"<p>all work and no play</p>\n" * 37_000
        for _ in range(megabytes):
            self.wfile.write(b"%x\r\n" % len(block) + block + b"\r\n" if chunked else block)
            time.sleep(0.02)

    def serve_file(self) -> None:
        self.answer(b"%PDF-1.4", "application/pdf", content_disposition='attachment; filename="invoice.pdf"')

    def serve_data(self) -> None:
        time.sleep(float(self.query.get("s", 0.3)))
        self.answer('{"total": "£29.99"}', "application/json")

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextlib.contextmanager
def serving(pages: dict[str, str] | None = None) -> Iterator[str]:
    """The address of a running site, without a slash at its end; `pages` are served by name beside the files."""
    handler = type("OneSite", (Site,), {"pages": pages or {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
