"""The head of a web server's answer, and no more: the connection is closed there, however much would follow."""

from __future__ import annotations

import asyncio
import base64
import re
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

SECONDS = 10.0  # for the head of one answer
LARGEST_HEAD = 65_536  # bytes
AGENT = "Mozilla/5.0 (compatible; touchpoint-auditor; link check)"
UNTRUSTED = "its certificate is not trusted"
CLOSED = "it closed the connection without an answer"
PORTS = {"http": 80, "https": 443}

_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})(?:[ \r\n]|$)")
_LOCATION = re.compile(rb"\r\nlocation:[ \t]*([^\r\n]{1,8000})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reply:
    """`leads` is its Location; `fault` says why there is no status."""

    status: int = 0
    leads: str = ""  # Location
    fault: str = ""


async def head_of(method: str, url: str, base_url: str = "", *, careless: bool = False) -> Reply:
    """The head of the answer; `careless` of certificates; with the login of `base_url`, where that is the same site."""
    parts = urlsplit(url)
    host = _ascii(parts.hostname or "")
    secure = parts.scheme == "https"
    port = parts.port or PORTS[parts.scheme]
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    said = [
        f"{method} {_ascii_path(path)} HTTP/1.1",
        f"Host: {f'[{host}]' if ':' in host else host}{'' if port == PORTS[parts.scheme] else f':{port}'}",
        f"User-Agent: {AGENT}",
        "Accept: text/html,*/*;q=0.8",
        "Connection: close",
        *_login(parts.netloc, base_url),
    ]
    try:
        async with asyncio.timeout(SECONDS):
            context = await asyncio.to_thread(_context, careless) if secure else None
            return await _head(host, port, context, "\r\n".join([*said, "", ""]).encode("ascii"))
    except TimeoutError:
        return Reply(fault=f"no answer within {SECONDS:.0f} s")
    except ssl.SSLCertVerificationError as error:
        return Reply(fault=f"{UNTRUSTED}: {error.verify_message or error.reason}"[:200])
    except ssl.SSLError as error:
        return Reply(fault=f"no encrypted connection: {error.reason or 'refused'}"[:200])
    except (OSError, UnicodeError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        return Reply(fault=_why(error))


def _context(careless: bool) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if careless:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _login(netloc: str, base_url: str) -> list[str]:
    """A test site behind a password is asked with the one in `base_url`."""
    login, _, where = urlsplit(base_url).netloc.rpartition("@")
    if not login or netloc.rpartition("@")[2] != where:
        return []
    return [f"Authorization: Basic {base64.b64encode(unquote(login).encode()).decode()}"]


async def _head(host: str, port: int, context: ssl.SSLContext | None, request: bytes) -> Reply:
    reader, writer = await asyncio.open_connection(host, port, ssl=context, limit=LARGEST_HEAD)
    try:
        writer.write(request)
        await writer.drain()
        for _ in range(5):
            head = await reader.readuntil(b"\r\n\r\n")
            status = _STATUS.match(head)
            if not status:
                return Reply(fault="its answer is no HTTP")
            if int(status[1]) >= 200:  # noqa: PLR2004  # before that it only says that it goes on
                leads = _LOCATION.search(head)
                return Reply(int(status[1]), leads[1].decode("utf-8", "replace").strip() if leads else "")
        return Reply(fault="its answer is no HTTP")
    finally:
        writer.transport.abort()


def _why(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "no such host"
    if isinstance(error, ConnectionRefusedError):
        return "nobody answers there: the connection is refused"
    if isinstance(error, asyncio.IncompleteReadError | ConnectionResetError):
        return CLOSED
    if isinstance(error, asyncio.LimitOverrunError):
        return "its answer is no HTTP"
    if isinstance(error, UnicodeError | ValueError):
        return "the address cannot be read"
    return f"it cannot be reached: {getattr(error, 'strerror', '') or type(error).__name__}"


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _ascii_path(path: str) -> str:
    return quote(path, safe="/?#[]@!$&'()*+,;=:%~-._|^`{}")
