"""What is walked: a journey, its touchpoints, the steps between them, and the ways (variants) of walking it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Literal

from auditor.model.probes import Probe
from auditor.model.steps import Mark, Step


class Kind(StrEnum):
    """The five kinds of touchpoint."""

    PAGE = "page"
    EMAIL = "email"
    TEXT = "text"  # SMS, push, chat
    SCRIPT = "script"  # what a person says
    DOCUMENT = "document"  # PDF


class Stage(StrEnum):
    """Where in the customer's story a touchpoint stands, in order."""

    DISCOVER = "discover"
    CONSIDER = "consider"
    DECIDE = "decide"
    COMMIT = "commit"
    CONFIRM = "confirm"
    WAIT = "wait"
    RECEIVE = "receive"
    HELP = "help"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class MailExpectation:
    """Which mail an `email` touchpoint waits for. `subject` is a part, or /regex/i; `within` in seconds.

    `none`: no such mail may come in that time. `count`: how many of them must.
    """

    to: str = ""
    subject: str = ""
    sender: str = ""
    within: float = 60.0
    none: bool = False
    count: int = 1


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """A place where the customer meets the company; captured when its `steps` are done."""

    id: str
    title: str
    kind: Kind = Kind.PAGE
    stage: Stage | None = None
    language: str = ""  # declared; empty: the journey's first, or what the touchpoint says of itself
    steps: tuple[Step, ...] = ()
    expect: tuple[tuple[str, str], ...] = ()  # declared truth of this touchpoint alone, e.g. ("total", "£29.99")
    mail: MailExpectation | None = None
    file: Path | None = None  # a template, message, script or document; resolved, absolute
    data: tuple[tuple[str, object], ...] = ()  # what fills the template, parsed
    sender: str = ""  # text: who it says it is from
    owner: str = ""
    at: Mark = Mark()
    reviewed: str = ""  # ISO date on which its owner last looked it over
    context: tuple[str, ...] = ()  # what whoever answers here knows already: order, customer
    topic: str = ""  # script: what it is about (return, delay …)
    audience: str = ""  # who reads it, where that is not the journey's
    source: str = ""  # of a provoked one: the touchpoint at which `probe` is done
    probe: Probe | None = None
    channel: str = ""  # text: sms push chat · script: phone chat
    purpose: str = ""  # mail, text: service or marketing; empty: what it says shows it
    engine: str = ""  # of its template: jinja handlebars liquid none; empty: what is written shows it
    check_links: bool | None = None  # None: as the journey says


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of walking: a device, a locale, a colour scheme. `id` is safe as a folder name."""

    id: str
    device: str = "desktop"
    locale: str = ""  # empty: from the journey's first language and market
    timezone: str = ""
    dark: bool = False
    at: Mark = Mark()


@dataclass(frozen=True, slots=True)
class MailApi:
    """The HTTP API of a program that catches mails; `url` without name and password."""

    program: Literal["mailpit", "mailhog"]
    url: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ImapBox:
    """A folder of an IMAP account."""

    host: str
    port: int
    user: str = field(repr=False)
    password: str = field(repr=False)
    folder: str = "INBOX"
    tls: Literal["tls", "starttls", "none"] = "tls"


@dataclass(frozen=True, slots=True)
class Inbox:
    """Where the journey's mails arrive: the auditor's own SMTP server (port 0: the system picks one), unless there is
    a `folder` (or maildir, or mbox), an `api` or an `imap` account. `verify`: certificates must be right.
    """

    host: str = "127.0.0.1"
    port: int = 0
    folder: Path | None = None
    api: MailApi | None = None
    imap: ImapBox | None = None
    verify: bool = True


@dataclass(frozen=True, slots=True)
class Journey:
    """An ordered list of touchpoints: one YAML file, with every name but those of a walk resolved.

    `${run}`, `${variant}`, `${inbox}` and captured names are left in steps and mail expectations; the walk fills
    them in.
    `customer` and `facts` are flat: dotted name to text.
    """

    id: str
    title: str
    goal: str = ""
    market: str = ""
    languages: tuple[str, ...] = ("en",)
    base_url: str = ""
    variants: tuple[Variant, ...] = (Variant("desktop"),)
    touchpoints: tuple[Touchpoint, ...] = ()
    inbox: Inbox | None = None
    customer: tuple[tuple[str, str], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    secrets: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # name, value
    variables: tuple[tuple[str, str], ...] = ()
    timeout: float = 15.0  # seconds a step may take
    capture: Literal["full", "viewport", "none"] = "full"
    apart: bool = False  # the touchpoints do not build on each other: one that breaks does not lose those after it
    only_hosts: tuple[str, ...] = ()  # empty: the pages may request what they like
    ignore_certificate: bool = False
    path: Path | None = None
    budgets: tuple[tuple[str, float], ...] = ()  # counter to the most that is wanted
    template: str = ""  # purchase booking application support renewal leave
    absent: tuple[tuple[str, str], ...] = ()  # coverage cell or event to the reason why it does not exist
    events: tuple[tuple[str, str], ...] = ()  # event to the id of the touchpoint that tells of it, or `none`
    preferences: tuple[tuple[str, str], ...] = ()  # language channel marketing title name
    account: bool | None = None  # whether the goal needs an account; None: not said
    switches: int = 1  # changes of channel that are accepted
    audience: str = ""  # who reads it: a name that `words.yaml` knows; empty: everybody
    questions: tuple[str, ...] = ()  # what customers ask most, in their words
    needs: tuple[str, ...] = ()  # special needs that the company serves
    signature: str = ""  # the template that mails are signed with, as written
    check_links: bool = False  # whether navigational links of mails, messages and documents are requested
    link_hosts: tuple[str, ...] = ()  # hosts beside the journey's own whose links may be requested
