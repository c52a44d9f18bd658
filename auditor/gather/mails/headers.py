"""Headers of a mail, and text of any charset: decoded as far as it goes, never raising."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message
from email.policy import default as modern
from typing import Any

MOST_HEADERS = 200
_LONGEST_HEADER = 2_000

# what the standard library raises on headers that it cannot take
FAULTS = (ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError, MessageError)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")
_ANGLED = re.compile(r"([^<>,;]{0,500})<([^<>\s@]{1,64}@[^<>\s@]{1,255})>")
_BARE = re.compile(r"[^\s<>,;:\"]{1,64}@[^\s<>,;:\"@]{1,255}")
# as browsers read them: the larger set that every page in that charset really uses
_READ_AS = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8",
            "ascii": "utf-8", "ks_c_5601-1987": "cp949", "big5": "big5hkscs"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """The headers that say who writes to whom about what; addresses as written, without display names."""

    subject: str = ""
    sender_name: str = ""
    sender: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()  # To and Cc
    language: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def charset_text(data: bytes, charset: str = "") -> str:
    """Bytes as text: by the charset named, else UTF-8, else GB 18030, else Windows Latin; never raises."""
    named = charset.strip().strip("\"'").lower()
    if named:
        try:
            return data.decode(_READ_AS.get(named, named), "replace")
        except (LookupError, UnicodeError, ValueError):
            pass  # a charset that nobody knows
    for guess in ("utf-8", "gb18030"):
        try:
            return data.decode(guess)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def one_line(text: str, longest: int = _LONGEST_HEADER) -> str:
    """Without control characters and line breaks, white space collapsed, not too long."""
    return " ".join(_CONTROL.sub(" ", text[: longest * 4]).split())[:longest]


def head_of(message: Message) -> Head:
    """The headers of a parsed message."""
    raw = [(str(name), str(value)) for name, value in message.raw_items()][:MOST_HEADERS]
    first: dict[str, str] = {}
    for name, value in reversed(raw):
        first[name.lower()] = value[: _LONGEST_HEADER * 4]
    sender = _addresses(first.get("from", ""))
    reply = _addresses(first.get("reply-to", ""))
    to = [address for name in ("to", "cc") for _, address in _addresses(first.get(name, ""))]
    return Head(
        one_line(decoded("subject", first.get("subject", ""))),
        sender[0][0] if sender else "",
        sender[0][1] if sender else "",
        reply[0][1] if reply else "",
        tuple(dict.fromkeys(to))[:100],
        one_line(first.get("content-language", ""), 40),
        tuple((one_line(name, 80), one_line(decoded(name, value[: _LONGEST_HEADER * 4]))) for name, value in raw),
    )


def _addresses(value: str) -> list[tuple[str, str]]:
    """Display names and addresses."""
    if not value:
        return []
    repaired = _repaired(value)
    try:
        parsed: Any = modern.header_factory("to", repaired)
        found = [(str(a.display_name), str(a.addr_spec)) for a in parsed.addresses]
    except FAULTS:
        found = []
    if not any("@" in address for _, address in found):  # names are decoded after the addresses are found: they may lie
        found = [(decoded("subject", name.strip(' "')), address) for name, address in _ANGLED.findall(repaired)]
        found = found or [("", address) for address in _BARE.findall(repaired)]
    return [(one_line(name, 300), one_line(address, 320)) for name, address in found if name or address]


def decoded(name: str, value: str) -> str:
    """A header's text as a person reads it; `name` says by which rules."""
    repaired = _repaired(value)
    try:
        return str(modern.header_factory(name, repaired))
    except FAULTS:
        return repaired


def _repaired(value: str) -> str:
    """A header as the parser leaves it: raw bytes (SMTPUTF8, or simply wrong) are surrogates there; unfolded."""
    flat = " ".join(value.splitlines())
    if flat.isascii():
        return flat
    return charset_text(flat.encode("utf-8", "surrogateescape"))
