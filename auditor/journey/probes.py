"""`probe:` of a touchpoint: errors that are provoked on purpose, from what was written to touchpoints of their own."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, TypeGuard

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from auditor.journey.plain_steps import target
from auditor.journey.reading import read
from auditor.journey.scalars import LONGEST_ID, Flag, Shape, Text, as_flag, as_name, wrong
from auditor.journey.step_parts import Pairs, address
from auditor.journey.strict_yaml import Mapping, Scalar, Sequence
from auditor.journey.targets import TargetField, as_pairs
from auditor.model.journey import Kind, Touchpoint
from auditor.model.probes import WEEKDAYS, Probe, ProbeKind
from auditor.model.sayings import Said, say
from auditor.model.steps import Mark

if TYPE_CHECKING:
    from auditor.journey.faults import Faults
    from auditor.journey.names import Names, Source
    from auditor.journey.strict_yaml import Node

MOST = 20  # probes of one touchpoint
_CLOCK = re.compile(rf"(?:(\d{{4}}-\d\d-\d\d)[ T]+|({'|'.join(WEEKDAYS)}) +)?([01]?\d|2[0-3]):([0-5]\d)")
_ANY_FORM = ("true", "empty")  # the page's only one, sent empty
_SHOWN = 40  # characters of a label in a title

_FORM: dict[str, Any] = {"anyOf": [{"const": True}, {"type": ["string", "number"], "minLength": 1, "pattern": r"\S"}]}
_CLOCKS: dict[str, Any] = {"type": "string", "pattern": rf"(?i)^\s*{_CLOCK.pattern}\s*$"}
_TRUE: dict[str, Any] = {"const": True}


def _form(value: object) -> str:
    """What is written on its button, in its heading or its name; `true` or `empty` where there is only one."""
    text = as_name(value)
    return "" if text.lower() in _ANY_FORM else text


def _yes(value: object) -> bool:
    if not as_flag(value):
        raise wrong("write `true`, or leave it out")
    return True


def _missing(value: object) -> str:
    """`true` makes up an address."""
    if isinstance(value, str) and value.lower() == "true":
        return ""
    if isinstance(value, str) and value.lower() == "false":
        raise wrong("write `true`, an address such as /no-such-page, or leave it out")
    return address(value)


def _clock(value: object) -> str:
    text = " ".join(as_name(value).lower().split())
    found = _CLOCK.fullmatch(text)
    if not found:
        raise wrong(f"`{text}` is no local time: write 23:30, sunday 03:00 or 2027-01-03 03:00")
    try:
        if found[1]:
            dt.date.fromisoformat(found[1])
    except ValueError:
        raise wrong(f"there is no day {found[1]}") from None
    return text


def _invalid(value: object) -> object:
    """A field alone, or with its value."""
    if isinstance(value, str):
        return {"into": value}
    pairs = as_pairs(value)
    if not is_list(pairs) or not pairs:
        raise wrong("name the field: `invalid: Email`, or with a value, `invalid: {Email: not-an-address}`")
    if len(pairs) > 1:
        raise wrong("one field at a time, so that it is seen what the form says of it: write a probe for each")
    return pairs[0]


def is_list(value: object) -> TypeGuard[list[object]]:
    """Of anything."""
    return isinstance(value, list)


class InvalidShape(Shape):
    """A field that is answered wrongly."""

    into: TargetField = Field(description="Which field.")
    value: Text | None = Field(None, description="What goes in. Default: what does not suit the field's type.")


class ProbeShape(Shape):
    """An error that is provoked on purpose, and judged as a touchpoint of its own."""

    form: Annotated[str | None, BeforeValidator(_form), WithJsonSchema(_FORM)] = Field(
        None, description="The form: what stands on its button, its heading or name; true where there is only one."
    )
    empty: Annotated[bool, BeforeValidator(_yes), WithJsonSchema(_TRUE)] = Field(
        False, description="Send it with nothing filled in. This is the default."
    )
    invalid: Annotated[InvalidShape | None, BeforeValidator(_invalid)] = Field(
        None, description="Send it with one field answered wrongly: {Email: not-an-address}, or the field alone."
    )
    fill: Annotated[Pairs, Field(min_length=1)] | None = Field(
        None, description="What goes into the other fields. Default: what the journey types there next."
    )
    payment: Flag = Field(False, description="The form may ask for a card; else such a form is left alone.")
    missing: Annotated[
        str | None,
        BeforeValidator(_missing),
        WithJsonSchema({"anyOf": [{"const": True}, {"type": "string", "minLength": 1}]}),
    ] = Field(None, alias="missing-page", description="Ask for a page that does not exist: true, or an address.")
    back: Annotated[bool, BeforeValidator(_yes), WithJsonSchema(_TRUE)] = Field(
        False, description="Fill in the form, go back and forward again, and see what is left of it."
    )
    clock: Annotated[str, BeforeValidator(_clock), WithJsonSchema(_CLOCKS)] = Field(
        "", description="Open the page at another local time: 23:30, sunday 03:00, 2027-01-03 03:00."
    )

    @model_validator(mode="after")
    def _one_thing(self) -> ProbeShape:
        sends = self.empty or self.invalid is not None
        named = {
            "form": sends or (self.form is not None and not self.back),
            "missing-page": self.missing is not None,
            "back": self.back,
            "clock": bool(self.clock),
        }
        given = [f"`{name}`" for name, is_given in named.items() if is_given]
        if len(given) != 1:
            said = f"this has {' and '.join(given)}" if given else "this has none"
            raise wrong(f"a probe does one thing, form, missing-page, back or clock: {said}")
        if self.empty and self.invalid:
            raise wrong("`empty` and `invalid` exclude each other: write a probe for each")
        if self.form is not None and not (sends or self.back or named["form"]):
            raise wrong("`form:` does not go with this probe")
        if (self.missing is not None or self.clock) and (self.form is not None or self.payment):
            raise wrong("`form:` and `payment:` go with forms: leave them out, or write a probe for each")
        if self.fill and not (self.invalid or self.back):
            raise wrong("`fill:` goes with `invalid:` or `back:`; a form that is sent empty has nothing in it")
        return self

    @property
    def kind(self) -> ProbeKind:
        """What is done."""
        if self.missing is not None:
            return "missing-page"
        if self.clock:
            return "clock"
        return "back" if self.back else "invalid" if self.invalid else "empty"


def probes(source: Source, node: Node | None, names: Names, faults: Faults, reading: Any) -> list[tuple[Probe, Mark]]:
    """The probes of one touchpoint, each with where it is written; what is wrong with one is said."""
    if node is None:
        return []
    items = node.items if isinstance(node, Sequence) else [node]
    if not items or len(items) > MOST:
        faults.add(source.document, node, f"from one to {MOST} probes are possible here")
        return []
    found: list[tuple[Probe, Mark]] = []
    for item in items:
        if isinstance(item, Scalar) or not isinstance(item, Mapping):
            faults.add(source.document, item, "a probe is a mapping: `{form: true}`, `{missing-page: true}` …")
            continue
        shape = read(ProbeShape, source.document, item, names.data(source, item, reading), faults)
        if shape is not None:
            found.append((_made(shape), Mark(str(source.document.path), item.line, item.column)))
    return found


def _made(shape: ProbeShape) -> Probe:
    wrong_one = shape.invalid
    return Probe(
        shape.kind,
        shape.form or "",
        target(wrong_one.into) if wrong_one else None,
        wrong_one.value if wrong_one else None,
        tuple((target(pair.into), pair.value) for pair in shape.fill or ()),
        shape.payment,
        shape.missing or "",
        shape.clock,
    )


def provoked(touchpoint: Touchpoint, found: list[tuple[Probe, Mark]]) -> list[Touchpoint]:
    """The touchpoints that the probes of one become, in order; ids are told apart by a number."""
    made: list[Touchpoint] = []
    for probe, at in found:
        stem = f"{touchpoint.id[: LONGEST_ID - 24].rstrip('-')}-probe-{probe.kind}"
        again = sum(one.id == stem or one.id.startswith(f"{stem}-") for one in made)
        made.append(
            replace(
                touchpoint,
                id=f"{stem}-{again + 1}" if again else stem,
                title=_title(touchpoint.title, probe),
                kind=Kind.PAGE,
                steps=(),
                expect=(),
                at=at,
                source=touchpoint.id,
                probe=probe,
            )
        )
    return made


def _title(title: str, probe: Probe) -> Said:
    match probe.kind:
        case "empty":
            return say("{title}, sent empty", title=title)
        case "invalid":
            field = probe.field
            said = (field.text or field.label or field.name or str(field)) if field else ""
            return say("{title}, with a wrong {field}", title=title, field=said[:_SHOWN])
        case "missing-page":
            return say("{title}, an address that does not exist", title=title)
        case "back":
            return say("{title}, after Back and Forward", title=title)
        case "clock":
            return say("{title}, at {time}", title=title, time=probe.clock)
