"""A mail as the customer meets it: what the inbox shows of it, and its body drawn with the network closed."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from auditor import secrecy
from auditor.errors import AuditorError
from auditor.gather.captured import Captured
from auditor.gather.drawn.autolink import find_pressable
from auditor.gather.drawn.drawing import draw, drawing_script
from auditor.gather.drawn.pieces import Drawn, quoted_apart
from auditor.gather.drawn.sheet import PICTURES
from auditor.gather.mails.arrivals import mails_of
from auditor.gather.mails.attachments import capture_attached
from auditor.gather.mails.from_template import letter_from
from auditor.gather.mails.headers import Head
from auditor.gather.mails.letters import LARGEST_PART, Letter, Picture, read_letter
from auditor.gather.mails.renderings import WIDE, Shown, render
from auditor.model.artifacts import (
    Block,
    Box,
    Document,
    Enclosure,
    Images,
    Landmarks,
    Links,
    Mail,
    Screenshot,
    StructuredData,
    Texts,
)
from auditor.model.mails import Markup, Renderings, Template
from auditor.model.retelling import noted, reason_of
from auditor.model.sayings import say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.async_api import Page

    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

WIDTH = WIDE
SAVED = frozenset({".eml", ".mbox"})
_LONGEST_TEXT = 100_000  # characters of the text part that are kept beside the HTML
_MOST_LINKS = 1_000
_MOST_TAGS = 40_000  # twice as many as elements are read
_SLOW = 6.0  # seconds of one drawing, after which no other is begun
_LONGEST_FILE = 5_000_000  # bytes of mail.eml; what is cut off is attachments
_KEPT = (Texts, Links, Images, Landmarks, StructuredData, Document, Screenshot)
_REMOTE = re.compile(r"(<img\b[^<>]{0,2000}?\ssrc\s*=\s*)([\"'])(https?://[^\"'<>]{1,2000})\2", re.IGNORECASE)
_LANG = re.compile(r"<html\b[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z0-9-]{1,35})", re.IGNORECASE)


async def capture_mail(raw: bytes, waited: float, sheet: Sheet) -> Captured:
    """The mail with these bytes; it came `waited` seconds after the step that causes it."""
    letter = await asyncio.to_thread(read_letter, raw)
    captured = await _capture(letter, waited, sheet)
    captured.parts = await capture_attached(letter.attachments)
    if not _holds_a_secret(letter):
        captured.files["mail.eml"] = raw[:_LONGEST_FILE]
    return captured


def _holds_a_secret(letter: Letter) -> bool:
    """Encoded parts (base64, other charsets) cannot be masked in the raw bytes: such a mail is not kept as a file."""
    return any(
        secret in said
        for secret in secrecy.known()
        for said in (letter.html or "", letter.text or "", letter.head.subject)
    )


async def capture_mail_file(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """A saved mail (of an mbox, the last), or the mail that a template makes of the touchpoint's data."""
    path = touchpoint.file
    if path is None:
        return Captured(lost=say("this mail names no file"))
    if path.suffix.lower() in SAVED and not (touchpoint.data and path.suffix.lower() == ".eml"):
        mails = await asyncio.to_thread(mails_of, path)
        return (
            await capture_mail(mails[-1], 0.0, sheet)
            if mails
            else Captured(lost=say("{file} holds no mail", file=path.name))
        )
    letter, template = await letter_from(touchpoint, path, sheet)
    captured = await _capture(letter, 0.0, sheet)
    if not captured.lost:
        captured.artifacts[Template] = template
    return captured


async def _capture(letter: Letter, waited: float, sheet: Sheet) -> Captured:
    try:
        captured = await (_html(letter, sheet) if letter.html is not None else _text(letter, sheet))
    except AuditorError as error:
        why = reason_of(error)
        return Captured(
            lost=say("the mail “{subject}” could not be shown: {reason}", subject=letter.head.subject[:80], reason=why)
        )
    preheader = next((block.text for block in captured.artifacts[Texts].blocks if block.role == "preheader"), "")
    head = letter.head
    captured.artifacts[Mail] = Mail(
        head.sender_name, head.sender, head.reply_to, head.to, head.subject, preheader,
        (letter.text or "")[:_LONGEST_TEXT], letter.html is not None, head.headers,
        tuple(one.name for one in letter.attachments), round(waited, 3), letter.size,
        tuple(one.href for one in find_pressable((letter.text or "")[:_LONGEST_TEXT]))[:_MOST_LINKS],
        tuple(Enclosure(one.name, one.type, one.size) for one in letter.attachments),
        f"{letter.above}\n\n{letter.below}".strip()[:_LONGEST_TEXT],
    )  # fmt: skip
    if letter.html is not None:
        captured.artifacts[Markup] = Markup(letter.html[:LARGEST_PART], letter.html_size or len(letter.html.encode()))
    said = _LANG.search(letter.html or "")
    captured.language = said[1] if said else head.language.split(",")[0].strip()
    drawn = captured.artifacts.get(Document, Document())
    captured.artifacts[Document] = replace(
        drawn, url="", title=head.subject or drawn.title, status=0, language=captured.language,
        truncated=noted((letter.truncated, drawn.truncated)),
    )  # fmt: skip
    return captured


async def _html(letter: Letter, sheet: Sheet) -> Captured:
    html, pictures, names = _with_pictures(letter)
    html, cut = _bounded(html)
    begun = time.monotonic()
    async with sheet.show(html, width=WIDTH, pictures=pictures) as page:
        preheader = str(await page.evaluate(drawing_script("preheader.js")))

        async def head(there: Page) -> tuple[Block, ...]:
            return await _draw_head(letter.head, preheader, there)

        above = await head(page)
        found = await sheet.collect(page)
        body: tuple[Block, ...] = found.artifacts.get(Texts, Texts()).blocks
        slow = time.monotonic() - begun > _SLOW
        seen = (
            await render(Shown(sheet, page, html, body, head))
            if sheet.renderings and not found.lost and not slow
            else None
        )
    if found.lost:
        raise AuditorError(found.lost)
    artifacts: dict[type[Any], Any] = {kind: found.artifacts[kind] for kind in _KEPT if kind in found.artifacts}
    artifacts[Texts] = Texts((*above, *body))
    images: Images = artifacts.get(Images, Images())
    artifacts[Images] = Images(tuple(replace(one, src=names.get(one.src, one.src)) for one in images.images))
    files = {name: data for name, data in found.files.items() if name == "screen.jpg"}
    notes = [cut]
    if seen:
        artifacts[Renderings] = seen.renderings
        files |= seen.files
        notes.append(seen.note)
    elif slow and sheet.renderings:
        notes.append(say("drawing it took so long (its size, or a busy machine) that it was drawn for one reader only"))
    drawn: Document = artifacts.get(Document, Document())
    artifacts[Document] = replace(drawn, truncated=noted((drawn.truncated, *notes)))
    return Captured(artifacts, files)


def _bounded(html: str) -> tuple[str, str]:
    """As much of it as is ever read, and a note where that is not all."""
    if html.count("<") <= _MOST_TAGS:
        return html, ""
    at = 0
    for _ in range(_MOST_TAGS):
        at = html.index("<", at) + 1
    return html[: at - 1], say("only the first {count:,} tags of its HTML were drawn", count=_MOST_TAGS)


async def _text(letter: Letter, sheet: Sheet) -> Captured:
    """The text part, or nothing: what the customer then sees is a head above an empty sheet."""
    drawn = Drawn()
    for number, (role, paragraph) in enumerate(quoted_apart(letter.text or "")):
        drawn.add(Block(paragraph, role, selector=f"paragraph {number + 1}"))
    async with sheet.show(draw("plain.html", blocks=drawn.pieces), width=WIDTH) as page:
        head = await _draw_head(letter.head, "", page)
        drawn.place(await sheet.boxes(page))
        picture, screenshot = await sheet.picture(page)
        height = float(await page.evaluate("document.documentElement.scrollHeight"))
    artifacts = {
        Texts: Texts((*head, *drawn.blocks)), Links: Links(tuple(drawn.links)), Images: Images(),
        Screenshot: screenshot,
        Document: Document(width=WIDTH, height=600, page_height=height, truncated=drawn.truncated),
    }  # fmt: skip
    return Captured(dict(artifacts), {"screen.jpg": picture})


async def _draw_head(head: Head, preheader: str, page: Page) -> tuple[Block, ...]:
    """Draw what the inbox shows of the mail above it, and give it as blocks."""
    name = head.sender_name
    sender = f"{name} <{head.sender}>" if name and head.sender else name or head.sender
    shown = {"subject": head.subject, "sender": sender, "preheader": preheader, "to": ", ".join(head.to[:5])}
    masked = {part: mask(text) for part, text in shown.items()}
    boxes: dict[str, list[float]] = await page.evaluate(drawing_script("frame.js"), masked)
    return tuple(
        Block(shown[part], part, selector=f"mail {part}", box=Box(*boxes[part]))
        for part in ("subject", "sender", "preheader")
        if shown[part]
    )


def _with_pictures(letter: Letter) -> tuple[str, Mapping[str, Picture], dict[str, str]]:
    """The HTML with its `cid:` pictures at addresses that the sheet answers; and those addresses' own names."""
    names: dict[str, str] = {}
    html = _without_addresses(f"{_plain(letter.above)}{letter.html or ''}{_plain(letter.below)}", names)
    served: dict[str, Picture] = {}
    for number, (identity, picture) in enumerate(letter.pictures.items()):
        key = str(number)
        for written in {identity, quote(identity)}:
            pattern = rf"(?<![\w-])cid:{re.escape(written)}(?![\w@.%-])"
            html, hits = re.subn(pattern, PICTURES + key, html, flags=re.IGNORECASE)
            if hits:
                served[key] = picture
                names[PICTURES + key] = f"cid:{identity}"
    return html, served, names


def _without_addresses(html: str, names: dict[str, str]) -> str:
    """Pictures from the network at addresses that lead nowhere; `names` gets their own.

    They are refused anyway; but refusing takes the browser a message for each, and most of the time of a drawing.
    """
    stand_ins: dict[str, str] = {}

    def stand_in(found: re.Match[str]) -> str:
        address = unescape(found[3])
        if address not in stand_ins:
            stand_ins[address] = f"data:,{len(stand_ins)}"
            names[stand_ins[address]] = address
        return f"{found[1]}{found[2]}{stand_ins[address]}{found[2]}"

    return _REMOTE.sub(stand_in, html)


def _plain(text: str) -> str:
    """Plain text that stands above or below HTML, as mail programs show it."""
    return f'<div style="white-space: pre-wrap">{escape(text)}</div>' if text.strip() else ""
