"""What a customer does between two touchpoints: the steps, and what each of them points at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from auditor.model.sayings import Said, say


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in a file something was written; line and column count from 1, 0 means "not in a file"."""

    path: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`path:line:column`, as editors open it."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


_ROLES: dict[str, Said] = {
    said: said
    for said in (
        say("button"), say("link"), say("textbox"), say("searchbox"), say("checkbox"), say("radio"), say("combobox"),
        say("listbox"), say("option"), say("tab"), say("menuitem"), say("heading"), say("group"), say("radiogroup"),
        say("switch"), say("slider"), say("spinbutton"), say("dialog"), say("image"), say("img"), say("list"),
        say("listitem"), say("row"), say("cell"), say("table"), say("form"), say("region"), say("navigation"),
        say("banner"), say("main"), say("contentinfo"), say("search"), say("article"), say("summary"),
    )
}  # fmt: skip


def role_said(role: str) -> str:
    """The name of an ARIA role, or of an element, as a sentence of ours where it is a common one."""
    return _ROLES.get(role, role)


@dataclass(frozen=True, slots=True)
class Target:
    """What a step acts on. Exactly one of `text`, `role`, `label`, `test_id`, `css` leads; `name` goes with `role`.

    `text` is what a person sees: resolved by role and accessible name, then label, then visible text.
    `nth` (from 1) picks one of several on purpose; `within` is a CSS region to look in.
    """

    text: str = ""
    role: str = ""
    name: str = ""
    label: str = ""
    test_id: str = ""
    css: str = ""
    nth: int = 0
    within: str = ""

    def __str__(self) -> str:
        """As a person would say it: “Add to basket”, button “Pay”, css #id."""
        return self.said

    @property
    def said(self) -> Said:
        """The same, for other languages."""
        if self.role:
            said = say("{role} “{name}”", role=role_said(self.role), name=self.name) if self.name else None
            said = said or say("{only}", only=role_said(self.role))
        elif self.label:
            said = say("field “{label}”", label=self.label)
        elif self.test_id:
            said = say("test id {id}", id=self.test_id)
        elif self.css:
            said = say("css {selector}", selector=self.css)
        else:
            said = say("“{text}”", text=self.text)
        if self.nth:
            said = say("{target} number {number}", target=said, number=self.nth)
        return say("{target} within {selector}", target=said, selector=self.within) if self.within else said


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    label: str = ""  # the customer's intent, for the report
    timeout: float = 0.0  # seconds; 0 means the journey's
    at: Mark = Mark()


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(_Step):
    """Go to an address (absolute, or relative to `base_url`)."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Click(_Step):
    """Press a link, a button or anything else once."""

    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill(_Step):
    """Type into fields, in order; a plain field name is looked up by its label."""

    fields: tuple[tuple[Target, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(_Step):
    """Pick an option by what it says: a select, a radio group, a list box."""

    fields: tuple[tuple[Target, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(_Step):
    """Set (or, with `on=False`, clear) check boxes and radio buttons."""

    targets: tuple[Target, ...]
    on: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(_Step):
    """Press a key, on a target or on whatever has the focus."""

    key: str
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hover(_Step):
    """Point at something."""

    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Scroll(_Step):
    """Scroll to `top`, to `bottom`, or to a target."""

    to: Literal["top", "bottom"] | Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload(_Step):
    """Choose files in a file field; paths stand beside the journey file."""

    field: Target
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitFor(_Step):
    """Wait until something is there (`gone=True`: until it is away), or until the address holds `url`."""

    target: Target | None = None
    url: str = ""  # a part of the address, or /regex/
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(_Step):
    """Wait a fixed time; the last resort."""

    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect(_Step):
    """Say what must be so here; the step fails otherwise. Texts may be /regex/."""

    text: tuple[str, ...] = ()
    no_text: tuple[str, ...] = ()
    url: str = ""
    title: str = ""
    status: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture(_Step):
    """Name a value of the page for later: `${name}` in any following step.

    `name` becomes the kind of fact as well: `order_number` or `reference` is compared with every later touchpoint.
    """

    name: str
    source: Target | None = None  # None: the whole page's text
    match: str = ""  # a regular expression; group 1, else the whole match


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow(_Step):
    """Open a link of a mail that came earlier in this journey, in the journey's own browser."""

    email: str  # the touchpoint's id
    link: str  # what the link says, or a part of its address


@dataclass(frozen=True, slots=True, kw_only=True)
class Back(_Step):
    """The browser's back button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog(_Step):
    """How the next alert, confirm or prompt is answered. Unasked, dialogs are dismissed and noted."""

    accept: bool
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Optional(_Step):
    """Steps that may fail without breaking the journey: a cookie banner, a survey."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class When(_Step):
    """Steps that are done only if `visible` is on the page, or only in the named variants or languages."""

    steps: tuple[Step, ...]
    visible: Target | None = None
    variant: tuple[str, ...] = ()


Step: TypeAlias = (
    Open | Click | Fill | Choose | Tick | Press | Hover | Scroll | Upload | WaitFor | Wait | Expect | Capture
    | Follow | Back | Dialog | Optional | When
)  # fmt: skip
