"""What was provoked on purpose at a touchpoint, because the journey said so, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from auditor.model.artifacts import Box
from auditor.model.steps import Target

ProbeKind: TypeAlias = Literal["empty", "invalid", "missing-page", "back", "clock"]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Probe:
    """What a journey wants to be provoked at a touchpoint.

    form: its button, heading or name; "" where the page has only one. field, value: the one that is answered wrongly;
    no value: one that does not suit the field's type. fill: what goes into the other fields, beside what the journey
    itself types there next. payment: the form may ask for a card. path: of the page that is missing; "" makes one up.
    clock: local time, `23:30`, `sunday 03:00` or `2027-01-03 03:00`.
    """

    kind: ProbeKind
    form: str = ""
    field: Target | None = None
    value: str | None = None
    fill: tuple[tuple[Target, str], ...] = ()
    payment: bool = False
    path: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One message with which the form refused. `field` is the label of the field it belongs to, "" when none does.

    tied: by markup (aria-describedby, aria-errormessage, a label, the same group); near: it stands beside its field;
    native: the browser's own bubble, with no place on the page.
    """

    text: str
    field: str = ""
    key: str = ""  # of that field: its name, id or selector
    tied: bool = False
    near: bool = False
    native: bool = False
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What a field held before the probe, and after it. Secrets are never written: they are left out.

    A field that is not there afterwards is left out as well. Of boxes and lists it is the words of what is chosen.
    """

    label: str
    key: str
    before: str
    after: str
    type: str = "text"
    selector: str = ""
    box: Box | None = None

    @property
    def text(self) -> str:
        """What a finding quotes: the label, never what was typed."""
        return self.label


@dataclass(frozen=True, slots=True)
class Probed:
    """The artifact of a touchpoint that was provoked.

    source: id of the touchpoint whose probe this is. form: what the journey calls it, else the words of its button.
    wrong: label and value of the field that was given a bad value (`invalid`). refused: the page did not go on, or the
    server said no; where it went on, there is no error to judge. dead: the form could not even be sent, because its
    button is greyed out. asked: the address that was asked for (`missing-page`). clock: the local time that the
    browser was told (`clock`), ISO 8601. scripted: texts that the page's own scripts wrote without asking a server,
    so that they go by that time. unkept: the page forbids browsers to keep it (`no-store`), so that none can help
    when the customer goes back.
    """

    kind: ProbeKind
    source: str = ""
    form: str = ""
    wrong: tuple[str, str] = ("", "")
    refused: bool = False
    dead: bool = False
    complaints: tuple[Complaint, ...] = ()
    kept: tuple[Kept, ...] = ()
    asked: str = ""
    clock: str = ""
    scripted: tuple[str, ...] = ()
    unkept: bool = False
