"""The browser's and the server's words for what went wrong → one sentence that a person can act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

from auditor.errors import nearest
from auditor.model.sayings import Said, say

NO_ANSWER = say("the page does not answer: one of its scripts keeps it busy, or a dialog is open")
CERTIFICATE = {
    "DATE_INVALID": say("it has expired, or this machine's clock is wrong"),
    "COMMON_NAME_INVALID": say("it belongs to another name"),
    "AUTHORITY_INVALID": say("nobody that this machine trusts has signed it"),
    "REVOKED": say("it has been revoked"),
    "WEAK_SIGNATURE_ALGORITHM": say("its signature is too weak"),
}


@dataclass(frozen=True, slots=True)
class _Parts:
    """Of an address, as they are shown."""

    host: str
    where: str
    url: str
    port: int | None


_NET: dict[str, Callable[[_Parts], Said]] = {
    "NAME_NOT_RESOLVED": lambda p: say(
        "the name {host} is not known; check the address, and whether this machine is online", host=p.host
    ),
    "CONNECTION_REFUSED": lambda p: say("nothing answers at {where}; is the site running?", where=p.where),
    "CONNECTION_RESET": lambda p: say(
        "{where} hung up without an answer; is it a web server, and is it well?", where=p.where
    ),
    "CONNECTION_CLOSED": lambda p: say(
        "{where} hung up without an answer; is it a web server, and is it well?", where=p.where
    ),
    "EMPTY_RESPONSE": lambda p: say(
        "{where} hung up without an answer; is it a web server, and is it well?", where=p.where
    ),
    "CONNECTION_TIMED_OUT": lambda p: say(
        "{where} cannot be reached; is a firewall or a VPN in the way?", where=p.where
    ),
    "ADDRESS_UNREACHABLE": lambda p: say(
        "{where} cannot be reached; is a firewall or a VPN in the way?", where=p.where
    ),
    "INTERNET_DISCONNECTED": lambda _: say("this machine is not online"),
    "PROXY_CONNECTION_FAILED": lambda _: say("the proxy of this machine does not answer"),
    "TUNNEL_CONNECTION_FAILED": lambda p: say("the proxy of this machine does not let {where} through", where=p.where),
    "TOO_MANY_REDIRECTS": lambda p: say(
        "{url} sends the customer round in circles (more than 20 redirects); correct its redirects", url=p.url
    ),
    "SSL_PROTOCOL_ERROR": lambda p: say(
        "{where} does not speak https; try http://, or correct its set-up", where=p.where
    ),
    "SSL_VERSION_OR_CIPHER_MISMATCH": lambda p: say("{where} offers only outdated encryption", where=p.where),
    "ABORTED": lambda p: say(
        "{url} answers without a page (HTTP 204, or something that the browser does not show)", url=p.url
    ),
    "BLOCKED_BY_CLIENT": lambda p: say(
        "{host} is not among the hosts that the journey allows; add it under `network:`, to `only:`", host=p.host
    ),
    "UNSAFE_PORT": lambda p: say("browsers refuse port {port}; serve the site on another", port=p.port),
    "INVALID_AUTH_CREDENTIALS": lambda p: say("{url} asks for a login that it was not given", url=p.url),
    "FILE_NOT_FOUND": lambda p: say("there is no file at {url}", url=p.url),
    "ACCESS_DENIED": lambda p: say("the file at {url} cannot be read", url=p.url),
    "INVALID_RESPONSE": lambda p: say("{where} sends an answer that is not HTTP", where=p.where),
    "INVALID_HTTP_RESPONSE": lambda p: say("{where} sends an answer that is not HTTP", where=p.where),
    "CONTENT_DECODING_FAILED": lambda p: say("{url} sends an answer that cannot be unpacked", url=p.url),
    "TIMED_OUT": lambda p: say(
        "{url} did not answer in time; is it slow? give the step more with `timeout:`", url=p.url
    ),
    "INVALID_REDIRECT": lambda p: say("{url} redirects to something that is not a web address", url=p.url),
    "UNKNOWN_URL_SCHEME": lambda p: say("{url} is not a web address", url=p.url),
}
_STATUS = {
    401: say(
        "it asks for a login: give one in `base_url`, {example}, with both in `secrets:`",
        example="https://${user}:${password}@…",
    ),
    403: say("it does not let the auditor in: is it protected against robots, or only for certain addresses?"),
    404: say("there is no such page: check the address, or the link that led there"),
    407: say("the proxy of this machine asks for a login"),
    410: say("the page has been taken away"),
    429: say("it has had too many requests: walk less often, or ask who runs the site to let the auditor in"),
}
_PRESSED = (
    ("element is not enabled", say("it is disabled (greyed out): something before it is missing")),
    ("element is not editable", say("it is read-only")),
    ("element is not stable", say("it does not stop moving")),
    ("element is outside of the viewport", say("it lies outside the window and cannot be scrolled to")),
    ("element was detached", say("it was taken away while it was pressed")),
    ("element is not visible", say("it went out of sight")),
    ("not a checkbox or radio", say("it is neither a check box nor a radio button")),
    ("Clicking the checkbox did not change its state", say("it does not change when it is clicked")),
    ("Unknown key", say("there is no such key; names are Enter, Tab, Escape, ArrowDown, a, Control+A …")),
    ("Malformed value", say("the value does not suit the field: dates are 2026-01-31, times 13:45, colours #aabbcc")),
    ("Cannot type text into input[type=number]", say("the field takes numbers only")),
    (
        "ms exceeded",
        say("the page did not react in time: does one of its scripts keep it busy? give the step more with `timeout:`"),
    ),
)
_SERVER = 500


def why_no_page(url: str, said: str, seconds: float = 0) -> str:
    """The sentence for a document that did not come; `said` holds net::ERR_… or Playwright's message."""
    code = re.search(r"net::ERR_(\w+)", said)
    word = code[1] if code else ""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or url, parts.port
    except ValueError:
        host, port = url, None
    where = f"{host}:{port}" if port else host
    shown = without_login(url)
    if word.startswith("CERT_"):
        why = CERTIFICATE.get(word.removeprefix("CERT_"), word.removeprefix("CERT_").replace("_", " ").lower())
        return say(
            "the certificate of {where} is wrong: {why}; renew it, or, for a test site, "
            "write `ignore_certificate: true` in the journey",
            where=where,
            why=why,
        )
    if word in _NET:
        return _NET[word](_Parts(host, where, shown, port))
    if "Timeout" in said:
        return say(
            "{url} did not answer within {seconds:.3g} s; is it slow? give the step more with `timeout:`",
            url=shown,
            seconds=seconds,
        )
    if "invalid URL" in said:
        return say("{url} is not a web address", url=shown)
    why = word.replace("_", " ").lower() if word else first_line(said)
    return say("{url} could not be opened: {reason}", url=shown, reason=why)


def sent_on(url: str) -> str:
    """The sentence for a page that leads to the next one, for ever, without a redirect that a browser counts."""
    return say(
        "{url} sends the customer on again and again, so that there is no page to read; "
        "correct what does it (a `refresh`, or a script that sets `location`)",
        url=without_login(url),
    )


def never_ends(url: str) -> str:
    """The sentence for a document that began to come."""
    return say(
        "{url} began to answer but did not end in time: is it very large, or stuck? "
        "give the step more with `timeout:`, or ask who runs the site",
        url=url[:200],
    )


def too_large(url: str, most: int) -> str:
    """The sentence for a document of more than `most` bytes, or characters."""
    return say(
        "{url} is larger than {size} MB and was not read to its end; "
        "no customer could use it either: is it the right address?",
        url=url[:200],
        size=most // 1_000_000,
    )


def why_status(url: str, status: int) -> str:
    """The sentence for an answer of 400 and above."""
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "unknown"
    failed = say("the server failed: look into its log") if status >= _SERVER else say("it refused the request")
    answer = say(
        "{url} answers {status} ({phrase}): {hint}",
        url=without_login(url),
        status=status,
        phrase=phrase,
        hint=_STATUS.get(status, failed),
    )
    if status >= _SERVER or status in {401, 407}:
        return answer
    meant = say("if that is meant, say so: `{example}`", example=f"expect: {{status: {status}}}")
    return say("{first}; {rest}", first=answer, rest=meant)


def why_not_pressed(said: str) -> str:
    """Playwright's account of an action that found no way → what was in the way."""
    over = re.search(r"(<[^>\n]{1,300}>)[^\n]*intercepts pointer events", said)
    if over:
        return say(
            "something lies over it: {element}; close that in a step before (a cookie banner: in `optional:`)",
            element=over[1][:160],
        )
    for sign, words in _PRESSED:
        if sign in said:
            return words
    return first_line(said)


def first_line(said: str) -> str:
    """The first line of a driver's message, without the method's name."""
    line = next((line for line in said.splitlines() if line.strip()), "")
    if not line:
        return say("no reason was given")
    return re.sub(r"^(?:\w+\.\w+: |Error: )+", "", line.strip())[:300]


def hint(word: str, known: Iterable[str]) -> str:
    """As `errors.nearest`, for other languages."""
    found = nearest(word, known, say="{}")
    if not found:
        return ""
    valid = found.removeprefix("valid: ")
    return say("valid: {names}", names=valid) if valid != found else say("did you mean {name}?", name=found)


def without_login(url: str) -> str:
    """The address without user and password, at a length that can be read."""
    return re.sub(r"^([a-z]+://)[^/@]*@", r"\1", url)[:200]
