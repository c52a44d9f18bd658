"""A text message, a push or a chat from its template, drawn as it comes up on a phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.gather.captured import Captured
from auditor.gather.drawn.drawing import draw
from auditor.gather.drawn.pieces import Drawn, Piece, clean, sent
from auditor.gather.drawn.speakers import TURN, role_of
from auditor.gather.templates.fill import fill
from auditor.kit.speaking.gsm import parts_of
from auditor.model.artifacts import Block, Document, Links, Texts
from auditor.model.sayings import say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

WIDTH = 430
_BETWEEN = re.compile(r"^[ \t]*(?:-{3,}|\*{3,})[ \t]*$", re.MULTILINE)
_DRAWINGS = {"push": "push.html", "chat": "chat.html"}


@dataclass(frozen=True, slots=True)
class Bubble:
    """A block as it is drawn; `note` says in small type how an SMS goes out, `group` which message it is a part of."""

    role: str
    pieces: list[Piece]
    index: int
    note: str = ""
    group: int = 0


async def capture_text(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """Each message one block; several in a file stand apart with a line of `---`.

    The first line of a push that has several is its title, a heading. In a chat, `agent:` and `customer:` start a
    bubble of their own.

    Raises:
        AuditorError: the template cannot be read or filled.
    """
    path = touchpoint.file
    if path is None:
        return Captured(lost=say("this message names no file"))
    filled = await fill(touchpoint, path, sheet)
    drawn, groups = Drawn(), list[int]()
    for number, message in enumerate(cleaned for one in _BETWEEN.split(filled.text) if (cleaned := sent(one))):
        for block in blocks_of(message, touchpoint.channel, f"message {number + 1}"):
            drawn.add(block, as_sent=touchpoint.channel in {"", "sms"})
            groups.append(number)
    if not drawn.blocks:
        return Captured(lost=say("{file} is empty: there is no message in it", file=path.name))
    sender = clean(touchpoint.sender)[:200]
    html = draw(
        _DRAWINGS.get(touchpoint.channel, "message.html"),
        sender=mask(sender),
        face=next((sign for sign in sender if sign.isalnum()), "#").upper(),
        bubbles=_bubbles(drawn, groups),
    )
    async with sheet.show(html, width=WIDTH) as page:
        boxes = await sheet.boxes(page)
        picture, screenshot = await sheet.picture(page)
    drawn.place(boxes)
    said = (Block(sender, "sender", selector="sender", box=boxes.get("sender")),) if sender else ()
    artifacts = {
        Document: Document(
            width=WIDTH,
            height=600,
            page_height=screenshot.height / screenshot.scale,
            truncated=filled.note or drawn.truncated,
        ),
        Texts: Texts((*said, *drawn.blocks)),
        Links: Links(tuple(drawn.links)),
        type(filled.template): filled.template,
        type(screenshot): screenshot,
    }
    return Captured(dict(artifacts), {"screen.jpg": picture})


def blocks_of(message: str, channel: str, selector: str) -> list[Block]:
    """What one message consists of, by its channel."""
    if channel == "push":
        title, _, body = message.partition("\n")
        if body := clean(body):
            return [
                Block(clean(title), "heading", level=1, selector=f"{selector} title"),
                Block(body, "message", selector=selector),
            ]
    if channel == "chat":
        return _turns(message, selector)
    return [Block(message, "message", selector=selector)]


def _turns(message: str, selector: str) -> list[Block]:
    """A turn for every `agent:` or `customer:`; what stands before the first is the company's."""
    turns: list[tuple[str, list[str]]] = []
    for line in message.split("\n"):
        if turn := TURN.fullmatch(line.strip()):
            turns.append((role_of(turn[1]), [turn[2]]))
        elif turns:
            turns[-1][1].append(line)
        else:
            turns.append(("message", [line]))
    told = [(role, said) for role, lines in turns if (said := clean("\n".join(lines)))]
    alone = len(told) == 1
    return [
        Block(said, role, selector=selector if alone else f"{selector} turn {number}")
        for number, (role, said) in enumerate(told, 1)
    ]


def _bubbles(drawn: Drawn, groups: list[int]) -> list[Bubble]:
    found: list[Bubble] = []
    for index, (block, pieces) in enumerate(zip(drawn.blocks, drawn.pieces, strict=True)):
        parts = parts_of(mask(block.text))
        note = f"{parts.count} SMS · {parts.encoding} · {parts.units}/{parts.count * parts.room}"
        found.append(Bubble(block.role, pieces, index, note, groups[index]))
    return found
