"""What can be captured at a touchpoint, one value per kind of evidence: texts, links, fields, pictures, a mail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the full-page screenshot, in CSS pixels from the top left of the page."""

    x: float
    y: float
    width: float
    height: float


class Placed(Protocol):
    """Anything that a finding can point at."""

    @property
    def selector(self) -> str: ...
    @property
    def box(self) -> Box | None: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Style:
    """Computed style of the element that owns a text, as the browser gives it (`rgb(0, 0, 0)`, `16px`).

    `background` is the element's own; see through `rgba(0, 0, 0, 0)` to what lies behind.
    """

    color: str = ""
    background: str = ""
    family: str = ""
    size: str = ""
    weight: str = ""
    transform: str = ""
    decoration: str = ""
    line_height: str = ""
    align: str = ""
    image: str = ""  # background image
    radius: str = ""
    opacity: str = ""
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    r"""One piece of text as the customer sees it; white space is collapsed, a line break stays `\\n`.

    role: heading paragraph item cell button link label option caption term quote code
          · mails: subject preheader sender · scripts: agent customer · text messages: message
    region: header nav main aside footer dialog search form, or "" when the page does not say
    """

    text: str
    role: str = "paragraph"
    region: str = ""
    level: int = 0  # of a heading, 1-6
    lang: str = ""  # of the nearest element that declares one
    selector: str = ""
    box: Box | None = None
    style: Style = Style()
    row: str = ""  # selector of the table row, list item or definition group it stands in; "" elsewhere


@dataclass(frozen=True, slots=True)
class Texts:
    """All visible text, in document order."""

    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a button. `text` is its accessible name; `context` the sentence, cell or heading it stands in."""

    text: str
    href: str = ""  # absolute; "" for a button
    written: str = ""  # the attribute as written
    role: str = "link"  # link | button
    region: str = ""
    context: str = ""
    image_only: bool = False
    disabled: bool = False
    style: Style = Style()
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """Everything that can be pressed and leads on."""

    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A form field. `named_by` says where its accessible name comes from:
    label, labelledby, aria-label, title, placeholder (not a label), or "" for none.
    """

    text: str  # accessible name; the placeholder if there is nothing better
    type: str = "text"
    name: str = ""
    id: str = ""
    autocomplete: str = ""
    placeholder: str = ""
    named_by: str = ""
    required: bool = False
    disabled: bool = False
    readonly: bool = False
    visible: bool = True
    filled: bool = False  # had a value (or a tick) when the page came up
    value: str = ""  # that value; never of a password
    options: tuple[str, ...] = ()
    group: str = ""  # legend of its fieldset
    form: str = ""  # selector of its form
    action: str = ""  # where that form (or this button) sends what was typed, absolute; "" when it does not say
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """Form fields of the touchpoint as they were when the page came up, before anything was typed."""

    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Landmark:
    """A region of the page: header nav main aside footer search form dialog, and its name."""

    text: str
    role: str = ""
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Landmarks:
    """All regions, in document order."""

    landmarks: tuple[Landmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; `text` is its alternative text, None-like "" with `has_alt` False when there is none."""

    text: str
    src: str = ""
    has_alt: bool = False
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Images:
    """All pictures that are drawn."""

    images: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class StructuredData:
    """JSON-LD objects of the page, parsed, flattened out of `@graph`; what did not parse is counted."""

    items: tuple[Mapping[str, Any], ...] = ()
    broken: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """The page, mail or file itself."""

    url: str = ""
    title: str = ""
    language: str = ""  # of the html element, or of the file
    status: int = 0  # HTTP; 0 when there is none
    width: float = 0  # CSS pixels of the viewport
    height: float = 0
    page_height: float = 0  # of the whole page
    truncated: str = ""  # why not everything was collected; "" when it was


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that comes with a mail: its name (or type, where it has none), MIME type, and bytes when unpacked."""

    name: str
    type: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Mail:
    """The envelope and the parts of a mail. `waited` is seconds from the end of the step before to arrival.

    `text` is another edition of the HTML for readers of plain text; text that is shown above or below it is in neither.
    """

    sender_name: str = ""
    sender: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    preheader: str = ""
    text: str = ""  # the plain-text part
    html: bool = False  # it has an HTML part; blocks come from that, else from the text
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    waited: float = 0
    size: int = 0
    text_links: tuple[str, ...] = ()  # addresses that a mail program makes pressable in `text`, in order
    enclosed: tuple[Enclosure, ...] = ()  # the attachments, with their sizes
    beside: str = ""  # plain text that everybody sees above or below the HTML


@dataclass(frozen=True, slots=True)
class Screenshot:
    """The picture, as a file name beside the evidence; `scale` is pixels per CSS pixel."""

    file: str
    width: int
    height: int
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Typed:
    """Something that the customer gave: into which field, on which page. The value of a secret is the mask."""

    field: Field
    value: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form that the customer met on the way to this touchpoint: its fields before anything was typed."""

    url: str
    title: str
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """One step of the walk, in words, with its time in milliseconds; `note` says what went unexpectedly."""

    text: str
    millis: float = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """How the customer got here: the steps, what was typed, the forms met, the values captured."""

    steps: tuple[Done, ...] = ()
    typed: tuple[Typed, ...] = ()
    asked: tuple[Asked, ...] = ()
    captured: tuple[tuple[str, str], ...] = ()
