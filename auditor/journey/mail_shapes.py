"""Where a journey's mails arrive, and which of them it waits for, as a person writes it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from auditor.journey.scalars import Flag, Name, Shape, Timeout, Wording, as_text, whole, wrong

_COUNT = {"type": "integer", "minimum": 1, "maximum": 20}


def _smtp(value: object) -> tuple[str, int]:
    """`host:port`, a bare port, or `true`: this machine, at a port that the system picks."""
    text = as_text(value).strip()
    if text.lower() == "true":
        return "127.0.0.1", 0
    host, _, port = text.rpartition(":")
    if not port.isascii() or not port.isdigit() or int(port[:9]) > 65535:  # noqa: PLR2004  # the highest port
        raise wrong(f"`{text}` is no address: write host:port such as 127.0.0.1:2525, or true")
    return host.strip("[]") or "127.0.0.1", int(port)


class InboxShape(Shape):
    """Where the journey's mails arrive."""

    smtp: Annotated[
        tuple[str, int] | None,
        BeforeValidator(_smtp),
        WithJsonSchema({"anyOf": [{"const": True}, {"type": "string", "minLength": 1}, {"type": "integer"}]}),
    ] = Field(None, description="host:port at which the auditor's own mail server listens, or true for any free port.")
    folder: Name = Field("", description="A folder into which something else writes the mails (.eml).")

    @model_validator(mode="after")
    def _one(self) -> InboxShape:
        if (self.smtp is None) == (not self.folder):
            raise wrong("an inbox is either `smtp: host:port` (or `smtp: true`) or `folder: path`")
        return self


class MailShape(Shape):
    """Which mail an email touchpoint waits for."""

    to: Name = Field("", description="Its recipient.")
    subject: Wording = Field("", description="A part of its subject, or /regex/i.")
    sender: Wording = Field("", alias="from", description="A part of its sender.")
    within: Timeout = Field(60.0, description="How long it may take: 30s, 2m.")
    none: Flag = Field(False, description="No such mail may come in that time.")
    count: Annotated[int, BeforeValidator(whole(1, 20, "number of mails")), WithJsonSchema(_COUNT)] = Field(
        1, description="How many of them must come. Default: one."
    )

    @model_validator(mode="after")
    def _none_or_some(self) -> MailShape:
        if self.none and self.count > 1:
            raise wrong("`none: true` and `count:` exclude each other: leave one out")
        return self
