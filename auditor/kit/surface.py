"""Every text that a customer meets at a touchpoint, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model.artifacts import Document, Images, Links, Mail, Placed, Texts
from auditor.model.evidence import Evidence
from auditor.model.sayings import say
from auditor.model.verdict import Place

_SUBJECT, _SENDER, _TITLE = say("the subject line"), say("the sender’s name"), say("the title")
_LINK, _BUTTON = say("the name of a link"), say("the name of a button")
_PICTURE = say("the alternative text of a picture")


@dataclass(frozen=True, slots=True)
class Said:
    """One text.

    `where` is "" for a block, else how a person would call it, such as "the subject line". `role` and `lang` are
    those of the block, "" elsewhere.
    """

    text: str
    where: str = ""
    role: str = ""
    lang: str = ""
    thing: Placed | None = None

    def place(self, here: Evidence, quote: str, marks: tuple[str, ...] = ()) -> Place:
        """Where a finding about this text points; `marks` are words of the quote."""
        return here.place(self.thing, quote, marks)


def everything_said(here: Evidence) -> Iterator[Said]:
    """Blocks first, then what is seen elsewhere: subject, title, names of links, alternative texts.

    Only of the evidence that the check may read. Code is left out. A link's name mostly stands in a block as well.
    """
    blocks = here[Texts].blocks if Texts in here else ()
    for block in blocks:
        if block.role != "code":
            yield Said(block.text, "", block.role, block.lang, block)
    if Mail in here and not any(block.role == "subject" for block in blocks):
        yield Said(here[Mail].subject, _SUBJECT)
    if Mail in here:
        yield Said(here[Mail].sender_name, _SENDER)
    if Document in here:
        yield Said(here[Document].title, _TITLE)
    if Links in here:
        for link in here[Links].links:
            yield Said(link.text, _LINK if link.href else _BUTTON, thing=link)
    if Images in here:
        for image in here[Images].images:
            yield Said(image.text, _PICTURE, thing=image)
