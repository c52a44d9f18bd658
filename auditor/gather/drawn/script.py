"""What a person says, from Markdown: `## node`, then `agent:` and `customer:` lines; drawn as a dialogue."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.gather.captured import Captured
from auditor.gather.drawn.drawing import draw
from auditor.gather.drawn.pieces import Drawn, Piece, clean
from auditor.gather.drawn.sheet import WIDTH
from auditor.gather.templates.fill import fill
from auditor.model.artifacts import Block, Document, Links, Texts
from auditor.secrecy import mask

if TYPE_CHECKING:
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

SPEAKERS = {
    "agent": "agent", "adviser": "agent", "advisor": "agent", "客服": "agent", "坐席": "agent", "座席": "agent",
    "专员": "agent", "專員": "agent", "客服专员": "agent", "客服專員": "agent", "客服人员": "agent",
    "客服人員": "agent",
    "customer": "customer", "caller": "customer", "客户": "customer", "顾客": "customer", "用户": "customer",
    "客戶": "customer", "顧客": "customer", "用戶": "customer", "客人": "customer", "旅客": "customer",
    "患者": "customer", "会员": "customer", "會員": "customer", "学员": "customer", "家长": "customer",
    "市民": "customer", "买家": "customer",
}  # fmt: skip
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)、])[ \t]+")
_TURN = re.compile(
    rf"[*_]{{0,3}}({'|'.join(SPEAKERS)})[*_]{{0,3}}[ \t]*[:：][*_]{{0,3}}[ \t]*(.*)", re.IGNORECASE | re.DOTALL
)
_LINK = re.compile(
    r"\[([^\[\]]{1,300})\]\(\s*<?([^()\s<>]{1,2000})>?[^()]{0,200}\)|<((?:https?://|mailto:|tel:)[^<>\s]{1,2000})>"
)
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|\*|`)(?=\S)(.+?)(?<=\S)\1")


@dataclass(slots=True)
class Line:
    """A block of the script as drawn. `speaker` is the word that the script uses for the one who talks."""

    role: str
    text: str
    level: int = 0
    speaker: str = ""
    number: int = 0  # of its first line in the file
    pieces: list[Piece] = field(default_factory=list[Piece])


async def capture_script(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """Headings, turns and what stands between them, in order.

    Raises:
        AuditorError: the file cannot be read or filled.
    """
    path = touchpoint.file
    if path is None:
        return Captured(lost="this script names no file")
    filled = await fill(touchpoint, path, sheet)
    lines = read_script(filled.text)
    if not lines:
        return Captured(lost=f"{path.name} is empty: there is nothing to say in it")
    drawn = Drawn()
    for line in lines:
        text, known = _links_of(line.text)
        drawn.add(Block(text, line.role, level=line.level, selector=f"line {line.number}"), known)
    lines = lines[: len(drawn.pieces)]
    for line, pieces in zip(lines, drawn.pieces, strict=True):
        line.pieces, line.speaker = pieces, mask(line.speaker)
    async with sheet.show(draw("dialogue.html", lines=lines), width=WIDTH) as page:
        drawn.place(await sheet.boxes(page))
        picture, screenshot = await sheet.picture(page)
    title = next((block.text for block in drawn.blocks if block.level == 1), "")
    artifacts = {
        Document: Document(
            title=title, width=WIDTH, height=600, page_height=screenshot.height / screenshot.scale,
            truncated=drawn.truncated,
        ),
        Texts: Texts(tuple(drawn.blocks)),
        Links: Links(tuple(drawn.links)),
        type(filled.template): filled.template,
        type(screenshot): screenshot,
    }  # fmt: skip
    return Captured(dict(artifacts), {"screen.jpg": picture})


def read_script(source: str) -> list[Line]:
    """The script's blocks. A line goes on with the turn or paragraph before it unless a blank line stands between."""
    found: list[Line] = []
    going_on = False
    blanked = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source)
    for number, written in enumerate(blanked.splitlines(), 1):
        stripped = written.strip().removeprefix(">").strip()
        heading = _HEADING.fullmatch(stripped)
        item = _ITEM.match(stripped)
        turn = _TURN.fullmatch(stripped[item.end() :] if item else stripped)
        if not stripped or re.fullmatch(r"[-*_=]{3,}", stripped):
            going_on = False
        elif heading:
            found.append(Line("heading", heading[2], len(heading[1]), number=number))
            going_on = False
        elif turn:
            found.append(Line(SPEAKERS[turn[1].lower()], turn[2], speaker=turn[1], number=number))
            going_on = True
        elif item:
            found.append(Line("item", stripped[item.end() :], number=number))
            going_on = True
        elif going_on:
            found[-1].text = f"{found[-1].text}\n{stripped}".strip()
        else:
            found.append(Line("paragraph", stripped, number=number))
            going_on = True
    for line in found:
        line.text = clean(_EMPHASIS.sub(r"\2", line.text))
    return [line for line in found if line.text]


def _links_of(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Markdown links as what they say, with their place and address."""
    said: list[str] = []
    known: list[tuple[int, int, str]] = []
    at = length = 0
    for match in _LINK.finditer(text):
        before, shown, href = text[at : match.start()], match[1] or match[3], match[2] or match[3]
        length += len(before)
        known.append((length, length + len(shown), href))
        said += [before, shown]
        length += len(shown)
        at = match.end()
    return "".join([*said, text[at:]]), known
