"""What stands inside a step, and its short forms: each becomes the long one before it is read."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from auditor.journey.scalars import (
    Flag,
    Id,
    Name,
    Names,
    Pattern,
    Shape,
    Text,
    Wording,
    Wordings,
    as_name,
    as_texts,
    is_mapping,
    one_of,
    whole,
    wrong,
)
from auditor.journey.targets import PairShape, TargetField, as_pairs

Status: TypeAlias = Annotated[
    int,
    BeforeValidator(whole(100, 599, "HTTP status")),
    WithJsonSchema({"type": "integer", "minimum": 100, "maximum": 599}),
]


class WaitForShape(Shape):
    """One of three things to wait for."""

    target: TargetField | None = Field(None, description="Something on the page.")
    url: Wording = Field("", description="A part of the address, or /regex/.")
    gone: TargetField | None = Field(None, description="Something that must go away.")


class ExpectShape(Shape):
    """What must be so; the step fails otherwise."""

    text: Wordings = Field([], description="Texts that must be there; /regex/ is possible.")
    no_text: Wordings = Field([], description="Texts that must not be there; /regex/ is possible.")
    url: Wording = Field("", description="A part of the address, or /regex/.")
    title: Wording = Field("", description="A part of the page's title, or /regex/.")
    status: Status = Field(0, description="The HTTP status of the page.")

    @model_validator(mode="after")
    def _something(self) -> ExpectShape:
        if not (self.text or self.no_text or self.url or self.title or self.status):
            raise wrong("this expects nothing: give text, no_text, url, title or status")
        return self


class CaptureShape(Shape):
    """Where a value is found, and which part of the text it is."""

    source: TargetField | None = Field(None, alias="from", description="What it stands in. Default: the whole page.")
    match: Pattern = Field("", description="A regular expression; its group 1, or all that it matches, is the value.")


class FollowShape(Shape):
    """A link of a mail that came earlier."""

    email: Id = Field(description="The id of an email touchpoint further up.")
    link: Name = Field(description="What the link says, or a part of its address.")


class DialogShape(Shape):
    """How the next alert, confirm or prompt is answered."""

    accept: Flag = Field(True, description="true presses OK, false presses Cancel.")
    answer: Text = Field("", description="What is typed into a prompt.")


class PressShape(Shape):
    """A key, and what has the focus."""

    key: Name = Field(description="Enter, Tab, Escape, ArrowDown, Control+A …")
    on: TargetField | None = Field(None, description="What gets the key. Default: whatever has the focus.")


class UseShape(Shape):
    """A shared sub-journey and the names that it asks for."""

    steps: Name = Field(description="The name of a file in journeys/shared, without .yaml.")
    names: dict[str, Text] = Field({}, alias="with", description="Values for names that its steps ask for.")


def wait_for(value: object) -> object:
    """A target is what to wait for."""
    if not is_mapping(value) or not set(value) & {"url", "gone"}:
        return {"target": value}
    if len(value) > 1:
        raise wrong("wait for one thing: something on the page, `url: …`, or `gone: …` for something that goes away")
    return value


def expect(value: object) -> object:
    """Texts are what must be there."""
    return value if is_mapping(value) else {"text": value}


def capture(value: object) -> object:
    """The name comes first."""
    if isinstance(value, str):
        raise wrong('say what to name: write capture: {order_number: {from: {css: h1}, match: "([0-9]+)"}}')
    if is_mapping(value) and set(value) & {"from", "match"}:
        raise wrong("the name comes first: write capture: {order_number: {from: …, match: …}}")
    return value


def captured(value: object) -> object:
    """`/x/` is an expression to match, any other text or target is what to read."""
    if isinstance(value, str):
        slashed = len(value) > 2 and value.startswith("/") and value.endswith("/")  # noqa: PLR2004  # `/x/`
        return {"match": value[1:-1]} if slashed else {"from": value}
    if not is_mapping(value):
        return value
    if not value:
        raise wrong("say where it is found: `from:` a target, `match:` a regular expression, or both")
    return value if set(value) & {"from", "match"} else {"from": value}


def dialog(value: object) -> object:
    """`accept` or `dismiss`."""
    if not isinstance(value, str):
        return value
    return {"accept": str(one_of(("accept", "dismiss"), "answer to a dialog")(value) == "accept")}


def optional(value: object) -> object:
    """The steps alone."""
    return value if is_mapping(value) else {"steps": value}


def key(value: object) -> object:
    """The key alone."""
    return {"key": value} if isinstance(value, str) else value


def used(value: object) -> object:
    """The name alone."""
    return {"steps": value} if isinstance(value, str) else value


def address(value: object) -> str:
    """As a browser takes it; blanks become %20, as it does."""
    text = as_name(value)
    if any(sign.isspace() and sign != " " for sign in text):
        raise wrong("an address is one line")
    return text.replace(" ", "%20")


Address: TypeAlias = Annotated[str, BeforeValidator(address), WithJsonSchema({"type": "string", "minLength": 1})]
Pairs: TypeAlias = Annotated[list[PairShape], BeforeValidator(as_pairs)]
Targets: TypeAlias = Annotated[list[TargetField], BeforeValidator(as_texts)]


class WhenShape(Shape):
    """Conditions, and the steps that depend on them."""

    visible: TargetField | None = Field(None, description="Only if this is on the page.")
    variant: Names = Field([], description="Only in these variants, by id.")
    language: Names = Field([], description="Only in variants of these languages: en, zh, …")
    steps: Any = Field(description="What is done then.")

    @model_validator(mode="after")
    def _a_condition(self) -> WhenShape:
        if not (self.visible or self.variant or self.language):
            raise wrong("say when: give visible, variant or language")
        return self


class OptionalShape(Shape):
    """Steps that may fail."""

    steps: Any = Field(description="What is tried.")
