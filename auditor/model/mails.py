"""What a mail is beside its envelope and words: how it came, its HTML as sent, and how several readers see it."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.artifacts import Block, Box, Image, Screenshot


@dataclass(frozen=True, slots=True)
class Arrival:
    """A mail in the customer's inbox. `waited` is as in `Mail`; `text` is the start of what it says, without layout.

    `saved`: it lay in the inbox's folder before the walk began.
    """

    subject: str = ""
    sender: str = ""
    to: tuple[str, ...] = ()
    message_id: str = ""
    waited: float = 0
    text: str = ""
    saved: bool = False


@dataclass(frozen=True, slots=True)
class Awaited:
    """What an email touchpoint waited for (see `MailExpectation`), and what came.

    `came` are the mails that fit, in order of arrival, each Message-ID once, those that came when nobody waited any
    more included. `others` came to this customer in the same walk, and no touchpoint waited for them.
    """

    to: str = ""
    subject: str = ""
    sender: str = ""
    within: float = 60
    none: bool = False
    count: int = 1
    came: tuple[Arrival, ...] = ()
    others: tuple[Arrival, ...] = ()


@dataclass(frozen=True, slots=True)
class Markup:
    """The HTML part as it is sent, up to 2,000,000 characters; `size` is all of it, in bytes of UTF-8."""

    html: str
    size: int


@dataclass(frozen=True, slots=True)
class Rendering:
    """A mail as one kind of reader sees it: `narrow` (375 px), `no-images`, `dark`; all but narrow are 600 px wide.

    `blocks` is the body's text that this reader can see: what has the colour of its ground is left out, and the
    alternative text of `images` that cannot be read is "". `vanished` (no-images) is text that was legible on a
    picture and is not without it.
    """

    name: str
    width: int  # CSS pixels of the window
    page_width: float = 0  # of what stands in it: more than `width` has to be scrolled sideways
    page_height: float = 0
    blocks: tuple[Block, ...] = ()
    images: tuple[Image, ...] = ()
    screenshot: Screenshot | None = None
    vanished: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Renderings:
    """How the mail looks elsewhere than in the wide, light window with pictures from which all else is read."""

    renderings: tuple[Rendering, ...] = ()

    def named(self, name: str) -> Rendering | None:
        """The rendering of that name, where it was made."""
        return next((one for one in self.renderings if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Template:
    """The template that was filled. `engine`: jinja handlebars liquid mjml; `missing`: names that its data lack."""

    engine: str = ""
    placeholders: tuple[str, ...] = ()  # all names that it prints, dotted, in order
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a link gave when it was requested, because the journey says `check_links`.

    sort: navigational one-time unsubscribe payment asset contact (see `auditor.kit.links`); only the first
    is requested.
    `fault` says why there is no answer: “no answer within 10 s”, “no such host”; `skipped` why nobody asked.
    """

    text: str
    href: str
    sort: str = "navigational"
    status: int = 0  # HTTP, of the last answer; 0 where there was none
    final: str = ""  # the address in the end, after redirects
    fault: str = ""
    skipped: str = ""
    tries: int = 0
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """Every link of a mail, message, script or document that the journey wants checked, in order, each address once."""

    answers: tuple[Answer, ...] = ()
