"""The bytes of a mail to its headers and parts, whatever is wrong with them.

The standard library's tree (compat32, which never parses a header unasked) and its decoder of single headers (the
default policy) are used apart from each other, because either may raise on what mails really hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from typing import Any

from auditor.gather.mails.headers import FAULTS, Head, charset_text, decoded, head_of, one_line
from auditor.gather.mails.invitations import said_by
from auditor.model.retelling import noted
from auditor.model.sayings import say

LARGEST_READ = 12_000_000  # bytes of one mail; what comes after is attachments
LARGEST_PART = 2_000_000  # characters of a text or HTML part
LARGEST_PICTURE = 5_000_000  # bytes of an inline picture, and of all together
LARGEST_ENCLOSED = 10_000_000  # bytes of an attachment that is kept
MOST_ENCLOSED = 10  # attachments that are kept
MOST_PARTS = 200
DEEPEST = 40

_CHOICE, _WITHIN = "one of alternatives", "within an alternative"
_BLANK = re.compile(rb"\r?\n\r?\n")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Picture:
    """An inline picture."""

    type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment. `data` is kept of PDFs alone; nothing else is ever opened."""

    name: str
    type: str
    size: int
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail, or what a template would send. `text` and `html` are None when there is no such part.

    Where both stand beside each other as alternatives, `text` is what readers without HTML get; `above` and `below`
    are plain texts that everybody sees around the HTML.
    """

    head: Head
    text: str | None = None
    html: str | None = None
    pictures: dict[str, Picture] = field(default_factory=dict[str, Picture])  # by Content-ID
    attachments: tuple[Attached, ...] = ()
    size: int = 0
    above: str = ""
    below: str = ""
    html_size: int = 0  # bytes of UTF-8, of all of it
    truncated: str = ""  # what of it was not read, and why


def read_head(raw: bytes) -> Head:
    """The headers alone; cheap, for matching."""
    end = _BLANK.search(raw, 0, 300_000)
    return head_of(_parse(raw[: end.end() if end else 300_000])[0])


def read_letter(raw: bytes) -> Letter:
    """The whole mail. Never raises: what cannot be read is left out, and `truncated` says so."""
    notes: list[str] = []
    if len(raw) > LARGEST_READ:
        notes.append(
            say(
                "the mail has {size:.0f} MB; the first {most:.0f} MB were read",
                size=len(raw) / 1e6,
                most=LARGEST_READ / 1e6,
            )
        )
    message, note = _parse(raw[:LARGEST_READ])
    notes += [note] if note else []
    found = _Parts(whole=len(raw) <= LARGEST_READ)
    _take(message, found, notes)
    return Letter(
        head_of(message), found.read("text"), found.read("html"), found.pictures, tuple(found.attachments), len(raw),
        found.above, found.below, found.html_size, noted(dict.fromkeys(notes)),
    )  # fmt: skip


class _Parts:
    """What was found so far. `whole`: the mail was not cut, so that its last attachment is all there."""

    def __init__(self, *, whole: bool) -> None:
        self.whole = whole
        self.texts: dict[str, list[str]] = {"text": [], "html": []}
        self.alternative = False  # the text is another edition of the HTML
        self.above = self.below = ""
        self.html_size = 0
        self.pictures: dict[str, Picture] = {}
        self.attachments: list[Attached] = []
        self.picture_bytes = 0

    def read(self, kind: str) -> str | None:
        """The text or HTML part; None where there is none."""
        return "\n\n".join(self.texts[kind]) if self.texts[kind] else None

    def take(self, kind: str, text: str, place: str) -> None:
        """A part that is shown. Of alternatives the first of a kind counts; elsewhere one follows the other."""
        texts, html = self.texts["text"], self.texts["html"]
        if place and not self.alternative:
            self.alternative = True
            self.above = "\n\n".join(texts)
            texts.clear()
        if place == _CHOICE:
            self.texts[kind] = self.texts[kind] or [text]
        elif kind == "html":
            if texts and not html and not self.alternative:
                self.above = "\n\n".join(texts)
                texts.clear()
            html.append(text)
        elif html and not place:
            self.below = f"{self.below}\n\n{text}".strip()
        else:
            texts.append(text)


def _parse(raw: bytes) -> tuple[Message, str]:
    try:
        return BytesParser().parsebytes(raw), ""
    except FAULTS:  # nested deeper than the parser's own stack: its headers and nothing else
        end = _BLANK.search(raw)
        head = BytesParser().parsebytes(raw[: end.end() if end else len(raw)], headersonly=True)
        return head, say("its parts could not be told apart")


def _take(message: Message, found: _Parts, notes: list[str]) -> None:
    """Leaves in document order, without recursion; each with its place beside or within alternatives."""
    waiting: list[tuple[Message, int, str]] = [(message, 0, "")]
    seen = 0
    while waiting:
        part, depth, place = waiting.pop()
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            notes.append(say("only the first {count} parts, {depth} deep, were read", count=MOST_PARTS, depth=DEEPEST))
            return
        payload: Any = part.get_payload()
        kind = part.get_content_type()
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            children: list[Any] = payload
            inside = _CHOICE if kind == "multipart/alternative" else _WITHIN if place else ""
            waiting.extend((child, depth + 1, inside) for child in reversed(children))
        else:
            _take_leaf(part, kind, place, found, notes)


def _take_leaf(part: Message, kind: str, place: str, found: _Parts, notes: list[str]) -> None:
    name = _file_name(part)
    attached = "attachment" in str(part.get("content-disposition", "")).lower()[:60]
    shown = {"text/plain": "text", "text/html": "html"}.get(kind, "")
    if shown and not attached and not (name and found.texts[shown]):
        text, size = _text(part, notes)
        if sum(map(len, found.texts[shown])) + len(found.below) + len(text) <= LARGEST_PART:
            before = len(found.texts["html"])
            found.take(shown, text, place)
            found.html_size += size if len(found.texts["html"]) > before else 0
    elif kind == "text/calendar" and not attached and not any(found.texts.values()):
        found.take("text", said_by(_text(part, notes)[0]), place)
    elif kind.startswith("image/") and (identity := _identity(part)) and not attached:
        _take_picture(part, kind, identity, found, notes)
    elif kind.partition("/")[0] != "multipart":
        found.attachments.append(_attached(part, kind, name, found))


def _attached(part: Message, kind: str, name: str, found: _Parts) -> Attached:
    """Its name and size; of a PDF its bytes too."""
    data = b"" if part.is_multipart() else _bytes(part)
    pdf = kind == "application/pdf" or name.lower().endswith(".pdf")
    kept = sum(1 for one in found.attachments if one.data) < MOST_ENCLOSED and len(data) <= LARGEST_ENCLOSED
    return Attached(name or kind, kind, len(data), data if pdf and kept and found.whole else b"")


def _take_picture(part: Message, kind: str, identity: str, found: _Parts, notes: list[str]) -> None:
    data = _bytes(part)
    found.picture_bytes += len(data)
    if found.picture_bytes > LARGEST_PICTURE:
        notes.append(say("inline pictures beyond {most:.0f} MB are not shown", most=LARGEST_PICTURE / 1e6))
        return
    found.pictures[identity] = Picture(kind, data)


def _text(part: Message, notes: list[str]) -> tuple[str, int]:
    """What it says, up to a limit, and how many bytes of UTF-8 it has."""
    data = _bytes(part)
    charset = _safe(part.get_content_charset) or ""
    if not charset and part.get_content_type() == "text/html" and (meta := _META_CHARSET.search(data[:4096])):
        charset = meta[1].decode("ascii", "replace")
    text = charset_text(data, charset).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if len(text) > LARGEST_PART:
        notes.append(
            say("a part has {count:,} characters; the first {most:,} were read", count=len(text), most=LARGEST_PART)
        )
    return text[:LARGEST_PART], len(text.encode("utf-8", "replace"))


def _bytes(part: Message) -> bytes:
    try:
        data: Any = part.get_payload(decode=True)
    except FAULTS:
        data = str(part.get_payload()).encode("utf-8", "replace")
    return data if isinstance(data, bytes) else b""


def _file_name(part: Message) -> str:
    name = _safe(part.get_filename)
    return one_line(decoded("subject", str(name)), 200) if name else ""


def _identity(part: Message) -> str:
    return str(part.get("content-id", "")).strip().strip("<>")[:300]


def _safe(read: Any) -> Any:
    try:
        return read()
    except FAULTS:
        return None
