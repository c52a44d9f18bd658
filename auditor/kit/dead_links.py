"""Links that lead nowhere: what an address shows by itself, and what an answer means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from auditor.kit.hosts import is_public
from auditor.kit.memory import remembered
from auditor.kit.text.wording import shown
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
        return certain, _of_the_walk(shown(answer.fault, 200))
    if answer.status < _BAD:
        return True, ""
    if answer.status in _NAMES:
        said = say("it answers {status}, {meaning}", status=answer.status, meaning=_NAMES[answer.status])
    else:
        said = say("it answers {status}", status=answer.status)
    return answer.status not in _WALLS, said


_NAMES = {404: say("not found"), 410: say("gone"), 500: say("an error of the server"), 502: say("a bad gateway"),
          504: say("no answer from behind it"), 403: say("refused"), 401: say("for those who log in"),
          429: say("too many requests"), 503: say("not available")}  # fmt: skip
_FAULTS: dict[str, Said] = {said: said for said in (
    say("no such host"), say("no such file"), say("its answer is no HTTP"), say("the address cannot be read"),
    say("it leads to no address"), say("it redirects in a circle"), say("it closed the connection without an answer"),
    say("nobody answers there: the connection is refused"),
)}  # fmt: skip
_FAULTS_OF: dict[str, Callable[[str], Said]] = {
    r"no answer within (\d{1,4}) s": lambda held: say("no answer within {seconds} s", seconds=held),
    r"it redirects more than (\d{1,3}) times": lambda held: say("it redirects more than {count} times", count=held),
    r"its certificate is not trusted: (.+)": lambda held: say("its certificate is not trusted: {reason}", reason=held),
    r"no encrypted connection: (.+)": lambda held: say("no encrypted connection: {reason}", reason=held),
    r"it cannot be reached: (.+)": lambda held: say("it cannot be reached: {reason}", reason=held),
}


def _of_the_walk(fault: str) -> str:
    """Why there was no answer, by the pattern of that sentence as far as it is one of those that the walk has."""
    if fault in _FAULTS:
        return _FAULTS[fault]
    for pattern, said in _FAULTS_OF.items():
        if found := re.fullmatch(pattern, fault, re.DOTALL):
            return said(found[1])
    return say("{only}", only=fault)


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
        return "" if paper else say("it has no address")
    if address == "#":
        return say("its address is “#”")
    if address.startswith("#"):
        return ""
    if low.startswith(("javascript:", "vbscript:")):
        return say("it is a script") if paper else say("it is a script, which no mail program runs")
    if not _SCHEME.match(address) or _BARE_HOST.match(address):
        return "" if paper or address.startswith("//") else _without_scheme(address)
    scheme, _, rest = address.partition(":")
    return _of_scheme(scheme.lower(), rest, address)


def _without_scheme(address: str) -> str:
    if _BARE_HOST.match(address):
        return say("its address lacks “https://”")
    return say("its address is relative, and a mail stands on no page that it could be relative to")


def _of_scheme(scheme: str, rest: str, address: str) -> str:  # noqa: PLR0911  # as above
    if scheme in {"http", "https"}:
        return _of_web(rest, address)
    if scheme == "mailto":
        to = rest.partition("?")[0]
        if not to.strip() and "to=" not in rest.lower() and "body=" not in rest.lower():
            return say("it names no address to write to")
        fine = not to.strip() or "@" in unquote(to)
        return "" if fine else say("what it would write to is no mail address")
    if scheme == "tel":
        return "" if _PHONE.search(rest) else say("it names no number to call")
    if scheme == "file":
        return say("it is a file of one machine")
    if scheme in {"htp", "htpps", "htttp", "htttps", "hhtp", "hhtps", "http-", "ttp", "ttps", "htps", "hptts"}:
        return say("“{scheme}:” is a slip for “https:”", scheme=scheme)
    return ""


def _of_web(rest: str, address: str) -> str:  # noqa: PLR0911  # as above
    if not rest.startswith("//"):
        if rest.startswith("/"):
            return say("its address lacks a slash after “https:/”")
        return say("its address lacks “//”")
    if re.match(r"(?i://(?:https?|htps?)(?::?/|%3a))", rest):
        return say("its address begins twice with “http”")
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return say("its address cannot be read")
    if not host:
        return say("its address names no site")
    if any(sign.isspace() for sign in unquote(host)):
        return say("the name of its site has a blank in it")
    if ":" in host or _HOST.fullmatch(unquote(host)):
        return ""
    return say("“{host}” is no name of a site", host=shown(unquote(host), 60))


_OF_MANY = {
    "its address is “#”": say("their address is “#”"),
    "its address lacks “https://”": say("their address lacks “https://”"),
    "its address is relative, and a mail stands on no page that it could be relative to": say(
        "their address is relative, and a mail stands on no page that it could be relative to"
    ),
    "its address lacks a slash after “https:/”": say("their address lacks a slash after “https:/”"),
    "its address lacks “//”": say("their address lacks “//”"),
    "its address names no site": say("their address names no site"),
}


def trouble_of_many(trouble: str) -> str:
    """What `trouble_of_address` says of one link, said of several."""
    return _OF_MANY.get(trouble, trouble)


def is_of_developers(host: str) -> bool:
    """Loopback, a private network, a name for tests: nothing that a customer reaches."""
    return bool(host) and not is_public(host)
