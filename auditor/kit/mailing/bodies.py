"""The body of a mail, apart from what the inbox shows above it: blocks, lines, and all its words in one text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.text.wording import BOOK, shown
from auditor.model.artifacts import Images, Mail, Texts

if TYPE_CHECKING:
    from auditor.model.artifacts import Block
    from auditor.model.evidence import Evidence
    from auditor.model.verdict import Place

HEAD = frozenset({"subject", "sender", "preheader"})
_NOT_OURS = frozenset({"quote", "code", "customer"})
_MOST_LINES = 2000
_LONGEST_LINE = 400  # characters; a longer one is running text, and its beginning is enough


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a mail; `block` is None where it stands in the plain-text part beside an HTML part."""

    text: str
    block: Block | None = None

    def place(self, here: Evidence, marks: tuple[str, ...] = ()) -> Place:
        """Where a finding about this line points."""
        return here.place(self.block, shown(self.text), marks)


def body_of(here: Evidence) -> list[Block]:
    """What the mail says below subject, sender and preheader, in order."""
    blocks = here[Texts].blocks if Texts in here else ()
    return [b for b in blocks if b.role not in HEAD and b.role not in _NOT_OURS and b.text.strip()]


def lines_of(here: Evidence) -> list[Line]:
    """The lines of the part that is shown."""
    found = [
        Line(text, b) for b in body_of(here) for piece in b.text.split("\n") if (text := piece.strip()[:_LONGEST_LINE])
    ]
    return found[-_MOST_LINES:]


def text_lines(here: Evidence) -> list[Line]:
    """The lines of the plain-text part beside an HTML part; none where the text is what is shown."""
    mail = here.get(Mail)
    if mail is None or not mail.html or not mail.text.strip():
        return []
    return [Line(text) for piece in mail.text[-BOOK:].split("\n") if (text := piece.strip()[:_LONGEST_LINE])][
        :_MOST_LINES
    ]


def all_words(here: Evidence) -> str:
    """Everything that the body says, alternative texts of pictures included, one piece a line.

    Of a very long body its beginning and its end.
    """
    pictures = [image.text for image in here[Images].images] if Images in here else []
    words = "\n".join([*(b.text for b in body_of(here)), *pictures])
    return words if len(words) <= BOOK else f"{words[: BOOK // 2]}\n{words[-BOOK // 2 :]}"


def is_pictorial(here: Evidence, width: float = 200, height: float = 80) -> bool:
    """A picture large enough to hold words is part of it."""
    images = here[Images].images if Images in here else ()
    return any(i.box and i.box.width >= width and i.box.height >= height for i in images)
