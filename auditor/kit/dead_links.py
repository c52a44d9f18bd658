"""Links that lead nowhere: what an address shows by itself, and what an answer means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from auditor.kit.hosts import is_public
from auditor.kit.memory import remembered
from auditor.kit.text.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.mails import Answer

_WALLS = frozenset({401, 403, 405, 407, 418, 429, 451, 503, 999})  # refused to the tool, perhaps not to a customer
_UNSURE = ("its certificate", "it redirects", "the address cannot be read", "it cannot be reached")
_NETWORK = ("no such host", "no answer within", "nobody answers", "it closed the connection", "no encrypted")
_BAD = 400
_LONGEST = 4_000
_TEMPLATE = re.compile(r"\{\{|\{%|\$\{|%\(|\*\||<%|«|%7B%7B|\[\[|%%|@@|^\[[^\]]*\]$|^\{[^{}]*\}$|^%[\w.-]+%")
_HOST = re.compile(r"(?:[^\s.,;:!?/\\\"'<>%@()\[\]{}]{1,63}\.){0,20}[^\s.,;:!?/\\\"'<>%@()\[\]{}]{1,63}\.?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_BARE_HOST = re.compile(r"(?i:www\.|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|co|cn|uk|de|fr|shop|app)(?:[/?#:]|$))")
_PHONE = re.compile(r"\d")


def is_template(address: str) -> bool:
    """A placeholder that was never filled in: that is another fault, said elsewhere."""
    return _TEMPLATE.search(address) is not None


def trouble_of_answers(answer: Answer, others: Iterable[Answer]) -> tuple[bool, str]:
    """Whether it is certain, and what is wrong in words; ("" when nothing is).

    A host that gives no answer is only dead for certain where some other address did give one: else it may be the
    tool that has no way out.
    """
    if answer.skipped or not answer.tries:
        return True, ""
    if answer.fault:
        certain = not answer.fault.startswith(_UNSURE)
        if answer.fault.startswith(_NETWORK) and not answer.status:
            certain = any(other.status for other in others)
        return certain, shown(answer.fault, 200)
    if answer.status < _BAD:
        return True, ""
    return answer.status not in _WALLS, f"it answers {answer.status}{_NAMES.get(answer.status, '')}"


_NAMES = {404: ", not found", 410: ", gone", 500: ", an error of the server", 502: ", a bad gateway",
          504: ", no answer from behind it", 403: ", refused", 401: ", for those who log in",
          429: ", too many requests", 503: ", not available"}  # fmt: skip


@remembered
def trouble_of_address(written: str, *, paper: bool = False) -> str:  # noqa: PLR0911  # one line for each trouble
    """What is wrong with an address as it is written, in words; "" when nothing is, or when it is a placeholder.

    paper: it stands in a document, where `www.acme.com` and places in the document itself are fine.
    """
    address = written.strip()[:_LONGEST]
    if is_template(unquote(address)):
        return ""
    low = address.lower()
    if not address:
        return "" if paper else "it has no address"
    if address == "#":
        return "its address is “#”"
    if address.startswith("#"):
        return ""
    if low.startswith(("javascript:", "vbscript:")):
        return "it is a script, which no mail program runs" if not paper else "it is a script"
    if not _SCHEME.match(address) or _BARE_HOST.match(address):
        return "" if paper or address.startswith("//") else _without_scheme(address)
    scheme, _, rest = address.partition(":")
    return _of_scheme(scheme.lower(), rest, address)


def _without_scheme(address: str) -> str:
    if _BARE_HOST.match(address):
        return "its address lacks “https://”"
    return "its address is relative, and a mail stands on no page that it could be relative to"


def _of_scheme(scheme: str, rest: str, address: str) -> str:  # noqa: PLR0911  # as above
    if scheme in {"http", "https"}:
        return _of_web(rest, address)
    if scheme == "mailto":
        to = rest.partition("?")[0]
        if not to.strip() and "to=" not in rest.lower() and "body=" not in rest.lower():
            return "it names no address to write to"
        return "" if not to.strip() or "@" in unquote(to) else "what it would write to is no mail address"
    if scheme == "tel":
        return "" if _PHONE.search(rest) else "it names no number to call"
    if scheme == "file":
        return "it is a file of one machine"
    if scheme in {"htp", "htpps", "htttp", "htttps", "hhtp", "hhtps", "http-", "ttp", "ttps", "htps", "hptts"}:
        return f"“{scheme}:” is a slip for “https:”"
    return ""


def _of_web(rest: str, address: str) -> str:  # noqa: PLR0911  # as above
    if not rest.startswith("//"):
        return "its address lacks “//”" if not rest.startswith("/") else "its address lacks a slash after “https:/”"
    if re.match(r"(?i://(?:https?|htps?)(?::?/|%3a))", rest):
        return "its address begins twice with “http”"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "its address cannot be read"
    if not host:
        return "its address names no site"
    if any(sign.isspace() for sign in unquote(host)):
        return "the name of its site has a blank in it"
    if ":" in host or _HOST.fullmatch(unquote(host)):
        return ""
    return f"“{shown(unquote(host), 60)}” is no name of a site"


def is_of_developers(host: str) -> bool:
    """Loopback, a private network, a name for tests: nothing that a customer reaches."""
    return bool(host) and not is_public(host)
