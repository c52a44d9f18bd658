"""What a person says, from Markdown: `## node`, then `agent:` and `customer:` lines; drawn as a dialogue."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.gather.captured import Captured
from auditor.gather.drawn.branches import Way, ways_of
from auditor.gather.drawn.drawing import draw
from auditor.gather.drawn.pieces import Drawn, Piece, clean
from auditor.gather.drawn.sheet import WIDTH
from auditor.gather.drawn.speakers import TURN, role_of
from auditor.gather.templates.fill import fill
from auditor.model.artifacts import Block, Document, Links, Texts
from auditor.model.dialogue import Branch, Dialogue, Node, Turn
from auditor.model.sayings import say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"(?:[-*+](?!>)|\d{1,3}[.)、])[ \t]+")
_LINK = re.compile(
    r"\[([^\[\]]{1,300})\]\(\s*<?([^()\s<>]{1,2000})>?[^()]{0,200}\)|<((?:https?://|mailto:|tel:)[^<>\s]{1,2000})>"
)
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|\*|`)(?=\S)(.+?)(?<=\S)\1")
_ARROW = re.compile(r"(?:->|=>|→|➡|➜|⇒)")
_SPEAKS = frozenset({"agent", "customer"})


@dataclass(slots=True)
class Line:
    """A block of the script as drawn. `speaker` is the word that the script uses for the one who talks.

    `ways` are the branches that stand in it.
    """

    role: str
    text: str
    level: int = 0
    speaker: str = ""
    number: int = 0  # of its first line in the file
    pieces: list[Piece] = field(default_factory=list[Piece])
    ways: tuple[Way, ...] = ()


async def capture_script(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """Headings, turns and what stands between them, in order; and the same as nodes that lead to each other.

    Raises:
        AuditorError: the file cannot be read or filled.
    """
    path = touchpoint.file
    if path is None:
        return Captured(lost=say("this script names no file"))
    filled = await fill(touchpoint, path, sheet)
    lines = read_script(filled.text)
    if not lines:
        return Captured(lost=say("{file} is empty: there is nothing to say in it", file=path.name))
    titles = [line.text for line in lines if line.role == "heading"]
    drawn = Drawn()
    for line in lines:
        if line.role not in _SPEAKS and line.role != "heading":
            line.ways = ways_of(line.text, titles)
        text, known = _links_of(line.text)
        drawn.add(Block(text, line.role, level=line.level, selector=f"line {line.number}"), known)
    lines = lines[: len(drawn.pieces)]
    for line, pieces in zip(lines, drawn.pieces, strict=True):
        line.pieces, line.speaker = pieces, mask(line.speaker)
    shown = [Shown(line, index) for index, line in enumerate(lines)]
    async with sheet.show(draw("dialogue.html", sections=_sections(shown)), width=WIDTH) as page:
        drawn.place(await sheet.boxes(page))
        picture, screenshot = await sheet.picture(page)
    title = next((block.text for block in drawn.blocks if block.level == 1), "")
    artifacts = {
        Document: Document(
            title=title, width=WIDTH, height=600, page_height=screenshot.height / screenshot.scale,
            truncated=filled.note or drawn.truncated,
        ),
        Texts: Texts(tuple(drawn.blocks)),
        Links: Links(tuple(drawn.links)),
        Dialogue: dialogue_of(lines, drawn.blocks),
        type(filled.template): filled.template,
        type(screenshot): screenshot,
    }  # fmt: skip
    return Captured(dict(artifacts), {"screen.jpg": picture})


def read_script(source: str) -> list[Line]:
    """The script's blocks. A line goes on with the turn or paragraph before it unless a blank line stands between.

    A line that begins with an arrow stands alone.
    """
    found: list[Line] = []
    going_on = False
    blanked = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source)
    for number, written in enumerate(blanked.splitlines(), 1):
        stripped = written.strip().removeprefix(">").strip()
        heading = _HEADING.fullmatch(stripped)
        item = _ITEM.match(stripped)
        turn = TURN.fullmatch(stripped[item.end() :] if item else stripped)
        if not stripped or re.fullmatch(r"[-*_=]{3,}", stripped):
            going_on = False
        elif heading:
            found.append(Line("heading", heading[2], len(heading[1]), number=number))
            going_on = False
        elif turn:
            found.append(Line(role_of(turn[1]), turn[2], speaker=turn[1], number=number))
            going_on = True
        elif item or _ARROW.match(stripped):
            found.append(Line("item", stripped[item.end() :] if item else stripped, number=number))
            going_on = True
        elif going_on:
            found[-1].text = f"{found[-1].text}\n{stripped}".strip()
        else:
            found.append(Line("paragraph", stripped, number=number))
            going_on = True
    for line in found:
        line.text = clean(_EMPHASIS.sub(r"\2", line.text))
    return [line for line in found if line.text]


def dialogue_of(lines: list[Line], blocks: list[Block]) -> Dialogue:
    """The nodes: each from a heading to the next. A first heading of level 1 is the script's title, and no node."""
    nodes: list[Node] = []
    head = Block("")
    turns: list[Turn] = []
    branches: list[Branch] = []
    notes: list[str] = []

    def close() -> None:
        if head.text or turns or branches or notes:
            nodes.append(Node(head.text, tuple(turns), tuple(branches), tuple(notes), head.selector, head.box))
        turns.clear()
        branches.clear()
        notes.clear()

    for index, (line, block) in enumerate(zip(lines, blocks, strict=False)):
        if line.role == "heading":
            close()
            head = Block("") if index == 0 and line.level == 1 else block
        elif line.role in _SPEAKS:
            turns.append(Turn(line.role, block.text, block.selector, block.box))
        elif line.ways:
            branches += [Branch(w.condition, w.target, block.selector, block.box, w.sort) for w in line.ways]
        else:
            notes.append(block.text)
    close()
    return Dialogue(tuple(nodes))


@dataclass(frozen=True, slots=True)
class Shown:
    """A line and its number among all of them."""

    line: Line
    index: int


def _sections(shown: list[Shown]) -> list[list[Shown]]:
    """As they are drawn: one for each heading below the title."""
    sections: list[list[Shown]] = [[]]
    for one in shown:
        if one.line.role == "heading" and one.line.level > 1 and sections[-1]:
            sections.append([])
        sections[-1].append(one)
    return sections


def _links_of(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Markdown links as what they say, with their place and address."""
    said: list[str] = []
    known: list[tuple[int, int, str]] = []
    at = length = 0
    for match in _LINK.finditer(text):
        before, shown, href = text[at : match.start()], match[1] or match[3], match[2] or match[3]
        length += len(before)
        if not href.startswith("#"):  # a node of the script is no place that the customer can go to
            known.append((length, length + len(shown), href))
        said += [before, shown]
        length += len(shown)
        at = match.end()
    return "".join([*said, text[at:]]), known
