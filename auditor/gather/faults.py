"""The browser's and the server's words for what went wrong → one sentence that a person can act on."""

from __future__ import annotations

import re
from http import HTTPStatus
from urllib.parse import urlsplit

CERTIFICATE = {
    "DATE_INVALID": "it has expired, or this machine's clock is wrong",
    "COMMON_NAME_INVALID": "it belongs to another name",
    "AUTHORITY_INVALID": "nobody that this machine trusts has signed it",
    "REVOKED": "it has been revoked",
    "WEAK_SIGNATURE_ALGORITHM": "its signature is too weak",
}
_NET = {
    "NAME_NOT_RESOLVED": "the name {host} is not known; check the address, and whether this machine is online",
    "CONNECTION_REFUSED": "nothing answers at {where}; is the site running?",
    "CONNECTION_RESET": "{where} hung up without an answer; is it a web server, and is it well?",
    "CONNECTION_CLOSED": "{where} hung up without an answer; is it a web server, and is it well?",
    "EMPTY_RESPONSE": "{where} hung up without an answer; is it a web server, and is it well?",
    "CONNECTION_TIMED_OUT": "{where} cannot be reached; is a firewall or a VPN in the way?",
    "ADDRESS_UNREACHABLE": "{where} cannot be reached; is a firewall or a VPN in the way?",
    "INTERNET_DISCONNECTED": "this machine is not online",
    "PROXY_CONNECTION_FAILED": "the proxy of this machine does not answer",
    "TUNNEL_CONNECTION_FAILED": "the proxy of this machine does not let {where} through",
    "TOO_MANY_REDIRECTS": "{url} sends the customer round in circles (more than 20 redirects); correct its redirects",
    "SSL_PROTOCOL_ERROR": "{where} does not speak https; try http://, or correct its set-up",
    "SSL_VERSION_OR_CIPHER_MISMATCH": "{where} offers only outdated encryption",
    "ABORTED": "{url} answers without a page (HTTP 204, or something that the browser does not show)",
    "BLOCKED_BY_CLIENT": "{host} is not among the hosts that the journey allows; add it under `network:`, to `only:`",
    "UNSAFE_PORT": "browsers refuse port {port}; serve the site on another",
    "INVALID_AUTH_CREDENTIALS": "{url} asks for a login that it was not given",
    "FILE_NOT_FOUND": "there is no file at {url}",
    "ACCESS_DENIED": "the file at {url} cannot be read",
    "INVALID_RESPONSE": "{where} sends an answer that is not HTTP",
    "INVALID_HTTP_RESPONSE": "{where} sends an answer that is not HTTP",
    "CONTENT_DECODING_FAILED": "{url} sends an answer that cannot be unpacked",
    "TIMED_OUT": "{url} did not answer in time; is it slow? give the step more with `timeout:`",
    "INVALID_REDIRECT": "{url} redirects to something that is not a web address",
    "UNKNOWN_URL_SCHEME": "{url} is not a web address",
}
_STATUS = {
    401: "it asks for a login: give one in `base_url`, https://${user}:${password}@…, with both in `secrets:`",
    403: "it does not let the auditor in: is it protected against robots, or only for certain addresses?",
    404: "there is no such page: check the address, or the link that led there",
    407: "the proxy of this machine asks for a login",
    410: "the page has been taken away",
    429: "it has had too many requests: walk less often, or ask who runs the site to let the auditor in",
}
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
        return (
            f"the certificate of {where} is wrong: {why}; renew it, or, for a test site, "
            "write `ignore_certificate: true` in the journey"
        )
    if word in _NET:
        return _NET[word].format(host=host, where=where, url=shown, port=port)
    if "Timeout" in said:
        return f"{shown} did not answer within {seconds:.3g} s; is it slow? give the step more with `timeout:`"
    if "invalid URL" in said:
        return f"{shown} is not a web address"
    if word:
        return f"{shown} could not be opened: {word.replace('_', ' ').lower()}"
    return f"{shown} could not be opened: {first_line(said)}"


def sent_on(url: str) -> str:
    """The sentence for a page that leads to the next one, for ever, without a redirect that a browser counts."""
    return (
        f"{without_login(url)} sends the customer on again and again, so that there is no page to read; "
        "correct what does it (a `refresh`, or a script that sets `location`)"
    )


def why_status(url: str, status: int) -> str:
    """The sentence for an answer of 400 and above."""
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "unknown"
    hint = _STATUS.get(
        status, "the server failed: look into its log" if status >= _SERVER else "it refused the request"
    )
    allow = (
        ""
        if status >= _SERVER or status in {401, 407}
        else f"; if that is meant, say so: `expect: {{status: {status}}}`"
    )
    return f"{without_login(url)} answers {status} ({phrase}): {hint}{allow}"


def why_not_pressed(said: str) -> str:
    """Playwright's account of an action that found no way → what was in the way."""
    over = re.search(r"(<[^>\n]{1,300}>)[^\n]*intercepts pointer events", said)
    if over:
        return f"something lies over it: {over[1][:160]}; close that in a step before (a cookie banner: in `optional:`)"
    for sign, words in (
        ("element is not enabled", "it is disabled (greyed out): something before it is missing"),
        ("element is not editable", "it is read-only"),
        ("element is not stable", "it does not stop moving"),
        ("element is outside of the viewport", "it lies outside the window and cannot be scrolled to"),
        ("element was detached", "it was taken away while it was pressed"),
        ("element is not visible", "it went out of sight"),
        ("not a checkbox or radio", "it is neither a check box nor a radio button"),
        ("Clicking the checkbox did not change its state", "it does not change when it is clicked"),
        ("Unknown key", "there is no such key; names are Enter, Tab, Escape, ArrowDown, a, Control+A …"),
        ("Malformed value", "the value does not suit the field: dates are 2026-01-31, times 13:45, colours #aabbcc"),
        ("Cannot type text into input[type=number]", "the field takes numbers only"),
        (
            "ms exceeded",
            "the page did not react in time: does one of its scripts keep it busy? give the step more with `timeout:`",
        ),
    ):
        if sign in said:
            return words
    return first_line(said)


def first_line(said: str) -> str:
    """The first line of a driver's message, without the method's name."""
    line = next((line for line in said.splitlines() if line.strip()), "no reason was given")
    return re.sub(r"^(?:\w+\.\w+: |Error: )+", "", line.strip())[:300]


def without_login(url: str) -> str:
    """The address without user and password, at a length that can be read."""
    return re.sub(r"^([a-z]+://)[^/@]*@", r"\1", url)[:200]
