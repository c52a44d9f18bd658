"""What a PDF is beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.artifacts import Box


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code (or a bar code) on a page, and what it says."""

    text: str
    page: int  # from 1
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Pdf:
    """The file. `bare` are the pages, from 1, that show something and hold no text: scans, pictures of text."""

    pages: int = 0
    read: int = 0  # pages of which the text was read, from the first
    tagged: bool = False  # it says in which order, and as what, its text is read out
    bare: tuple[int, ...] = ()
    codes: tuple[Code, ...] = ()
    untitled: bool = False  # it has no title, and none that could not be seen
    made: str = ""  # ISO date on which the file says that it was last changed, else made
    carried: int = 0  # files that are packed into it
    xfa: bool = False  # a form that hardly any reader can show; what was read is the page that stands in for it
    sheets: tuple[Box, ...] = ()  # where each page that was read stands, from the first
    pictured: int = 0  # pages that the picture shows, from the first; the boxes of the others lie below it
