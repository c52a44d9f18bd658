"""Where mails arrive: what stands under `inbox:`, with the passwords that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import SplitResult, unquote, urlsplit

from auditor.journey.names import Names, Reading, Source
from auditor.journey.strict_yaml import Mapping, Scalar
from auditor.model.journey import ImapBox, Inbox, MailApi
from auditor.secrecy import remember
from auditor.values import UnknownNameError, interpolate

if TYPE_CHECKING:
    from auditor.journey.faults import Faults
    from auditor.journey.mail_shapes import ImapShape, InboxShape
    from auditor.journey.strict_yaml import Document, Entry, Node

_SEALED = ("mailpit", "mailhog", "user", "password")  # keys that may name a secret
_SECRET = re.compile(r"\$\{secrets\.[^\W\d][\w.-]*\}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NO_PASSWORD = (
    "a password never stands in a journey: write `password: ${secrets.mailbox}` here, and"
    " `secrets: {mailbox: ${MAILBOX_PASSWORD}}` above, which takes it from the environment"
)
_TLS_PORT, _PLAIN_PORT = 993, 143


def inbox_data(document: Document, entry: Entry, known: Names) -> Any:
    """What is written there, as the shapes read it; names of secrets stay where one may stand."""
    node = entry.node
    if not isinstance(node, Mapping):
        return _data(document, entry, {"inbox": entry}, known)["inbox"]
    found = _data(document, entry, {key: e for key, e in node.items.items() if key != "imap"}, known)
    account = node.items.get("imap")
    if account is None:
        return found
    below = account.node
    if not isinstance(below, Mapping):
        return {**found, **_data(document, entry, {"imap": account}, known)}
    return {**found, "imap": _data(document, account, below.items, known)}


def _data(document: Document, at: Entry, items: dict[str, Entry], known: Names) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, entry in items.items():
        reading = Reading.STEPS if key in _SEALED else Reading.FINAL
        found.update(known.data(Source(document), Mapping(at.line, at.column, {key: entry}), reading))
    return found


@dataclass(frozen=True, slots=True)
class InboxReader:
    """`secrets` are pairs of name and value."""

    document: Document
    faults: Faults
    secrets: tuple[tuple[str, str], ...]
    any_certificate: bool = False

    def inbox(self, shape: InboxShape | None, entry: Entry | None) -> Inbox | None:
        """None where the journey has none."""
        if shape is None:
            return None
        node = entry.node if entry else None
        items = node.items if isinstance(node, Mapping) else {}
        if shape.smtp is not None:
            host, port = shape.smtp
            found: Inbox | None = Inbox(host, port)
        elif shape.imap is not None:
            found = self._imap(shape.imap, items.get("imap"))
        elif shape.mailpit or shape.mailhog:
            program: Literal["mailpit", "mailhog"] = "mailpit" if shape.mailpit else "mailhog"
            found = self._api(program, shape.mailpit or shape.mailhog, items.get(program))
        else:
            found = self._folder(shape.folder, node)
        speaks_tls = found is not None and (found.api is not None or found.imap is not None)
        return replace(found, verify=False) if found and speaks_tls and self.any_certificate else found

    def _folder(self, written: str, node: Node | None) -> Inbox:
        try:
            place = (self.document.path.parent / Path(written).expanduser()).resolve()
            there = place.is_dir() or place.is_file()
        except (OSError, ValueError, RuntimeError):
            place, there = Path(written), False
        if not there:
            message = f"there is no folder `{written}` beside {self.document.path.name}: make it first"
            self.faults.add(self.document, node, message)
        return Inbox(folder=place)

    def _api(self, program: Literal["mailpit", "mailhog"], written: str, entry: Entry | None) -> Inbox | None:
        """Name and password stand apart from the address, which is shown."""
        node = entry.node if entry else None
        try:
            parts = urlsplit(written)
            host = parts.netloc.rpartition("@")[2]
            fault = _no_address(parts, host)
        except ValueError as error:
            fault, parts, host = (
                f"this is no address ({error}): write one such as http://127.0.0.1:8025",
                urlsplit(""),
                "",
            )
        if fault:
            self.faults.add(self.document, node, fault)
            return None
        filled = self._unsealed(unquote(parts.username or ""), unquote(parts.password or ""), node)
        if filled is None:
            return None
        user, password = filled
        try:
            if password:
                remember(password)
        except ValueError as error:
            self.faults.add(self.document, node, f"the password in this address cannot be kept: {error}")
            return None
        return Inbox(api=MailApi(program, f"{parts.scheme}://{host}{parts.path.rstrip('/')}", user, password))

    def _imap(self, shape: ImapShape, entry: Entry | None) -> Inbox | None:
        node = entry.node if entry else None
        items = node.items if isinstance(node, Mapping) else {}
        written = items["password"].node if "password" in items else None
        if not isinstance(written, Scalar) or not _SECRET.fullmatch(written.text.strip()):
            _seal(shape.password)
            self.faults.add(self.document, written or node, _NO_PASSWORD)
            return None
        filled = self._unsealed(shape.user, shape.password, node)
        if filled is None:
            return None
        user, password = filled
        if _CONTROL.search(f"{user}{password}{shape.folder}"):
            message = "name, password and folder hold no line breaks or other control characters"
            self.faults.add(self.document, node, message)
            return None
        port = shape.port or (_TLS_PORT if shape.tls == "tls" else _PLAIN_PORT)
        return Inbox(imap=ImapBox(shape.host.strip("[]"), port, user, password, shape.folder, shape.tls))

    def _unsealed(self, user: str, password: str, node: Node | None) -> tuple[str, str] | None:
        """With what the secrets in them are; None where one is not known, which is said."""
        held = {f"secrets.{name}": value for name, value in self.secrets}
        try:
            return interpolate(user, held.get), interpolate(password, held.get)
        except UnknownNameError as error:
            if not error.name.startswith("secrets."):  # of a secret without value it was said
                message = f"`${{{error.name}}}` is known only during the walk, when the inbox is open already"
                self.faults.add(self.document, node, message)
            return None


def _no_address(parts: SplitResult, host: str) -> str:
    """Why it is none; empty where it is one.

    Raises:
        ValueError: its port is no number.
    """
    like = "such as http://127.0.0.1:8025"
    if parts.scheme.lower() not in {"http", "https"}:
        return f"an address that starts with http:// or https:// is wanted here, {like}"
    if not parts.hostname or parts.port == 0 or not re.fullmatch(r"[^\s${}\\]+", host):
        return f"this address has no host: write one {like}"
    if parts.query or parts.fragment:
        return f"an address without ? and # is wanted here, {like}"
    return ""


def _seal(password: str) -> None:
    """So that the line that is shown with the fault does not show it."""
    try:
        remember(password)
    except ValueError:
        return  # too short to be masked
