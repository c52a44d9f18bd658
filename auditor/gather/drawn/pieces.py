"""Plain text to what is drawn of it: blocks, cut into pieces where a program would make a link."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.gather.drawn.autolink import find_pressable
from auditor.model.artifacts import Block, Box, Link
from auditor.model.sayings import say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_BLOCKS = 2_000
MOST_CHARACTERS = 400_000
# what cannot be seen, or would turn the text around it
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


FORWARDED = re.compile(
    r"-{2,20} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht"
    r"|message transféré|message d'origine|原始邮件|邮件原件|转发的?邮件|转发邮件信息|原始郵件) ?-{0,20}"
    r"|begin forwarded message:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block; `link` is the number of the link that it is."""

    text: str
    link: int | None = None


class Drawn:
    """Blocks of text in order, with their links; first for the drawing, then with the boxes that it gave them."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[list[Piece]] = []
        self.links: list[Link] = []
        self.truncated: str = ""
        self._characters = 0

    def add(self, block: Block, known: Iterable[tuple[int, int, str]] = (), *, as_sent: bool = False) -> None:
        """One block; `known` are links that stand in it already: start, end, address. as_sent: see `sent`.

        What others wrote (a quote) has no links of the company's.
        """
        if len(self.blocks) >= MOST_BLOCKS or self._characters + len(block.text) > MOST_CHARACTERS:
            self.truncated = say("only the first {count:,} paragraphs were read", count=len(self.blocks))
            return
        block = replace(block, text=sent(block.text) if as_sent else clean(block.text))
        self._characters += len(block.text)
        taken = sorted(known)
        spots = taken + [
            (one.start, one.end, one.href)
            for one in (find_pressable(block.text) if block.role != "quote" else ())
            if not any(one.start < end and start < one.end for start, end, _ in taken)
        ]
        pieces: list[Piece] = []
        at = 0
        for start, end, href in sorted(spots):
            pieces += [Piece(mask(block.text[at:start])), Piece(mask(block.text[start:end]), len(self.links))]
            said = block.text[start:end]
            self.links.append(
                Link(
                    said, href, said, context=block.text[:300], selector=f"{block.selector} link {len(self.links) + 1}"
                )
            )
            at = end
        pieces.append(Piece(mask(block.text[at:])))
        self.blocks.append(block)
        self.pieces.append([piece for piece in pieces if piece.text])

    def place(self, boxes: Mapping[str, Box]) -> None:
        """Put everything where the drawing has it."""
        self.blocks = [replace(b, box=boxes.get(f"block-{i}")) for i, b in enumerate(self.blocks)]
        self.links = [replace(link, box=boxes.get(f"link-{i}")) for i, link in enumerate(self.links)]


def clean(text: str) -> str:
    """As a customer sees it: no control characters, white space collapsed, line breaks kept."""
    lines = (" ".join(line.split()) for line in _UNSEEN.sub("", text).split("\n"))
    return "\n".join(lines).strip("\n")


def sent(text: str) -> str:
    """As `clean`, but a space that is no plain one stays what it is: it decides how a text message goes out."""
    lines = (re.sub(r"[ \t]+", " ", line).strip(" ") for line in _UNSEEN.sub("", text).split("\n"))
    return "\n".join(lines).strip("\n")


def paragraphs(text: str) -> list[str]:
    """Split at blank lines."""
    return [cleaned for one in re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n")) if (cleaned := clean(one))]


def quoted_apart(text: str) -> list[tuple[str, str]]:
    """(role, paragraph) of a mail in plain text: what it answers or forwards is a `quote`."""
    found: list[tuple[str, str]] = []
    forwarded = False
    for paragraph in paragraphs(text):
        role, lines = "", list[str]()
        for line in paragraph.split("\n"):
            forwarded = forwarded or FORWARDED.match(line) is not None
            now = "quote" if forwarded or line.startswith(">") else "paragraph"
            if lines and now != role:
                found.append((role, "\n".join(lines)))
                lines = []
            role = now
            lines.append(line)
        found.append((role, "\n".join(lines)))
    return found
