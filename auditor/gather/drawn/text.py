"""A text message, a push or a chat message from its template, drawn as it comes up on a phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.gather.captured import Captured
from auditor.gather.drawn.drawing import draw
from auditor.gather.drawn.pieces import Drawn, clean
from auditor.gather.templates.fill import fill
from auditor.model.artifacts import Block, Document, Links, Texts
from auditor.secrecy import mask

if TYPE_CHECKING:
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

WIDTH = 430
_BETWEEN = re.compile(r"^[ \t]*(?:-{3,}|\*{3,})[ \t]*$", re.MULTILINE)


async def capture_text(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """Each message one block; several in a file stand apart with a line of `---`.

    Raises:
        AuditorError: the template cannot be read or filled.
    """
    path = touchpoint.file
    if path is None:
        return Captured(lost="this message names no file")
    filled = await fill(touchpoint, path, sheet)
    drawn = Drawn()
    messages: list[str] = _BETWEEN.split(filled.text)
    for number, message in enumerate(cleaned for one in messages if (cleaned := clean(one))):
        drawn.add(Block(message, "message", selector=f"message {number + 1}"))
    if not drawn.blocks:
        return Captured(lost=f"{path.name} is empty: there is no message in it")
    sender = clean(touchpoint.sender)[:200]
    face = next((sign for sign in sender if sign.isalnum()), "#").upper()
    html = draw("message.html", sender=mask(sender), face=face, blocks=drawn.pieces)
    async with sheet.show(html, width=WIDTH) as page:
        boxes = await sheet.boxes(page)
        picture, screenshot = await sheet.picture(page)
    drawn.place(boxes)
    said = (Block(sender, "sender", selector="sender", box=boxes.get("sender")),) if sender else ()
    artifacts = {
        Document: Document(
            width=WIDTH, height=600, page_height=screenshot.height / screenshot.scale, truncated=drawn.truncated
        ),
        Texts: Texts((*said, *drawn.blocks)),
        Links: Links(tuple(drawn.links)),
        type(filled.template): filled.template,
        type(screenshot): screenshot,
    }
    return Captured(dict(artifacts), {"screen.jpg": picture})
