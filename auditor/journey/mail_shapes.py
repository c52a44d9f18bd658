"""Where a journey's mails arrive, and which of them it waits for, as a person writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from auditor.journey.scalars import (
    Flag,
    Host,
    Name,
    Shape,
    Timeout,
    Wording,
    as_text,
    whole,
    wrong,
)

INBOXES = ("smtp", "folder", "mailpit", "mailhog", "imap")
_COUNT = {"type": "integer", "minimum": 1, "maximum": 20}
_PORT = {"type": "integer", "minimum": 0, "maximum": 65535}


def _smtp(value: object) -> tuple[str, int]:
    """`host:port`, a bare port, or `true`: this machine, at a port that the system picks."""
    text = as_text(value).strip()
    if text.lower() == "true":
        return "127.0.0.1", 0
    host, _, port = text.rpartition(":")
    if not port.isascii() or not port.isdigit() or int(port[:9]) > 65535:  # noqa: PLR2004  # the highest port
        raise wrong(f"`{text}` is no address: write host:port such as 127.0.0.1:2525, or true")
    return host.strip("[]") or "127.0.0.1", int(port)


def _secure(value: object) -> str:
    """`true`, `false`, or `starttls`."""
    text = as_text(value).strip().lower()
    known = {"true": "tls", "false": "none", "starttls": "starttls"}
    if text not in known:
        raise wrong(f"`{text}` is neither true, false nor starttls")
    return known[text]


class ImapShape(Shape):
    """A folder of an IMAP account; it is only read."""

    host: Host = Field(description="The server's name.")
    port: Annotated[int, BeforeValidator(whole(0, 65535, "port")), WithJsonSchema(_PORT)] = Field(
        0, description="Its port. Default: 993 with `tls: true`, else 143."
    )
    user: Name = Field(description="Who logs in.")
    password: Name = Field(description="${secrets.NAME}, and nothing else.")
    folder: Name = Field("INBOX", description="The folder that is read. Default: INBOX.")
    tls: Annotated[
        Literal["tls", "starttls", "none"],
        BeforeValidator(_secure),
        WithJsonSchema({"enum": [True, False, "starttls"]}),
    ] = Field("tls", description="true, starttls, or false: the password goes over the wire as it is. Default: true.")


class InboxShape(Shape):
    """Where the journey's mails arrive."""

    smtp: Annotated[
        tuple[str, int] | None,
        BeforeValidator(_smtp),
        WithJsonSchema({"anyOf": [{"const": True}, {"type": "string", "minLength": 1}, {"type": "integer"}]}),
    ] = Field(
        None,
        description="host:port at which the auditor's own mail server listens, or true for any free port of this"
        " machine. With another address than 127.0.0.1, whoever reaches it can send mails there.",
    )
    folder: Name = Field(
        "",
        description="Where something else writes the mails: a folder of .eml and .mbox files (not of the folders in"
        " it), a maildir, or one mbox.",
    )
    mailpit: Name = Field("", description="The address of a Mailpit: http://127.0.0.1:8025.")
    mailhog: Name = Field("", description="The address of a MailHog: http://127.0.0.1:8025.")
    imap: ImapShape | None = Field(None, description="An IMAP account: {host, user, password, port, folder, tls}.")

    @model_validator(mode="after")
    def _one(self) -> InboxShape:
        named = [key for key in INBOXES if getattr(self, key) not in (None, "")]
        if len(named) > 1:
            written = " and ".join(f"`{key}`" for key in named)
            raise wrong(f"an inbox is at one place: {written} exclude each other, leave one")
        if not named:
            raise wrong(
                "an inbox is one of `smtp: host:port` (or `smtp: true`), `folder: path`, `mailpit: http://…`,"
                " `mailhog: http://…` and `imap: {host: …, user: …, password: …}`"
            )
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
