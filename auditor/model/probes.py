"""What was provoked on purpose at a touchpoint, because the journey said so, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from auditor.model.artifacts import Box

ProbeKind: TypeAlias = Literal["empty", "invalid", "missing-page", "back", "clock"]


@dataclass(frozen=True, slots=True)
class Complaint:
    """One message with which the form refused. `field` is the label of the field it belongs to, "" when none does.

    tied: by markup (aria-describedby, aria-errormessage, a label, the same group); near: it stands beside its field;
    native: the browser's own bubble, with no place on the page.
    """

    text: str
    field: str = ""
    key: str = ""  # of that field, as `Field.key`
    tied: bool = False
    near: bool = False
    native: bool = False
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What a field held before the probe, and after it. Secrets are never written: they are left out."""

    label: str
    key: str
    before: str
    after: str
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Probed:
    """The artifact of a touchpoint that was provoked.

    source: id of the touchpoint whose probe this is. form: what the journey calls it. wrong: label and value of the
    field that was given a bad value (`invalid`). refused: the page did not go on; where it did, there is no error to
    judge. clock: the local time that the browser was told (`clock`), ISO 8601.
    """

    kind: ProbeKind
    source: str = ""
    form: str = ""
    wrong: tuple[str, str] = ("", "")
    refused: bool = False
    complaints: tuple[Complaint, ...] = ()
    kept: tuple[Kept, ...] = ()
    clock: str = ""
