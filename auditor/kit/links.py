"""What kind of link it is, told before anybody touches it: opening some links does something.

Deliberately cautious: what smells of an act (confirm, cancel, accept), of leaving a list or of paying is none that may
be requested, and neither is an address with a long random key, unless it says that it only shows something
(`/order-status/…`, `/track/…`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from auditor.kit import link_words as words
from auditor.kit.hosts import host_of, registrable
from auditor.kit.mailing.leaving_words import lets_go
from auditor.kit.memory import Sign, remembered
from auditor.kit.text.vague_links import is_vague
from auditor.kit.text.wording import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.artifacts import Link

NAVIGATIONAL, ONE_TIME, UNSUBSCRIBE = "navigational", "one-time", "unsubscribe"
PAYMENT, ASSET, CONTACT = "payment", "asset", "contact"
NEVER = frozenset({ONE_TIME, UNSUBSCRIBE, PAYMENT})  # whatever the journey says

_CONTACTS = frozenset({"mailto", "tel", "sms", "smsto", "callto", "facetime", "whatsapp", "skype", "weixin", "geo"})
_LONGEST, _LONGEST_TEXT, _LONGEST_CONTEXT = 4_000, 300, 600
_WORD = re.compile(r"[A-Z]?[a-z]{1,60}|[A-Z]{1,60}(?![a-z])")
_RUN = re.compile(r"[A-Za-z0-9_~=%+]{1,2000}")
_UUID = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])", re.IGNORECASE)
_CHANGES = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_CAMPAIGN = re.compile(
    r"(?i:utm_\w+|gclid|fbclid|msclkid|yclid|mc_[ce]id|_hs\w+|ref|src|source|campaign|lang|locale|hl)"
)
_PLAIN = re.compile(r"(?:/[A-Za-z\u3400-\u9fff]+(?:[-_.][A-Za-z\u3400-\u9fff]+){0,9}){0,6}/?")
_TEXT_ACTS = re.compile(words.ACTING_TEXT, re.IGNORECASE)
_CONTEXT_ACTS = re.compile(words.ACTING_CONTEXT, re.IGNORECASE)
_LEAVES = re.compile(words.LEAVING_TEXT, re.IGNORECASE)
_PAYS = re.compile(words.PAYING_TEXT, re.IGNORECASE)
_MAY_LEAVE = Sign(r"(?i:sub|opt|pref|settings|notifications|remove|list|suppress|tuiding)")
_SHORT_RUN, _LONG_RUN, _HEX_RUN = 12, 16, 20  # signs of a key, at least
_FEWEST_CHANGES, _MANY_CHANGES = 3, 5  # between letters and digits, or small letters and capitals


def leaves_a_list(link: Link, targets: Iterable[str] = ()) -> bool:
    """Whether its address or its words let the reader go; as `sort_of` would say, without asking anything else."""
    href = link.href.strip()
    if lets_go(link.text[:_LONGEST_TEXT]) or (href and href in set(targets)):
        return True
    return _MAY_LEAVE[href[:_LONGEST]] and sort_of_address(href) == UNSUBSCRIBE


def sort_of(link: Link, targets: Iterable[str] = ()) -> str:
    """navigational, one-time, unsubscribe, payment, asset or contact.

    targets: addresses that the mail's List-Unsubscribe header names.
    """
    href = link.href.strip()
    if href and href in set(targets):
        return UNSUBSCRIBE
    by_address = sort_of_address(href)
    if by_address in {CONTACT, UNSUBSCRIBE}:
        return by_address
    text = link.text[:_LONGEST_TEXT]
    around = link.context[:_LONGEST_CONTEXT]
    counts = around and not (_is_plain(href) and not _says_little(text, href))
    if _LEAVES.search(text) or (counts and _LEAVES.search(around)):
        return UNSUBSCRIBE
    acts = by_address == ONE_TIME or _acts(text) or (counts and _CONTEXT_ACTS.search(around))
    if acts and not (_is_plain(href) and _tells(href)):
        return ONE_TIME
    if by_address == PAYMENT or (_PAYS.search(text) and not _tells(href)):
        return PAYMENT
    return by_address


@remembered
def sort_of_address(href: str) -> str:
    """The same of a bare address, as of one that a redirect leads to."""
    try:
        parts = urlsplit(href[:_LONGEST])
        host = host_of(href)
    except ValueError:
        return NAVIGATIONAL
    if parts.scheme.lower() in _CONTACTS:
        return CONTACT
    path, pairs = unquote(parts.path), parse_qsl(parts.query, keep_blank_values=True)
    said = _words_of(path)
    asked = [w for name, value in pairs if not _CAMPAIGN.fullmatch(name) for w in _words_of(f"{name} {value[:80]}")]
    asked += _words_of(unquote(parts.fragment)[:200])
    if _leaves(said + asked, host):
        return UNSUBSCRIBE
    telling = _is_plain(href) and not words.TELLING.isdisjoint(said)
    acts = not telling and not words.ACTING.isdisjoint(_verbs(said) | set(asked))
    if acts or (_holds_a_key(path, pairs, parts.fragment) and words.SHOWING.isdisjoint(said)):
        return ONE_TIME
    if _pays(host, said, asked, telling=telling):
        return PAYMENT
    last = path.rstrip("/").rsplit("/", 1)[-1]
    return ASSET if "." in last and last.rsplit(".", 1)[1].lower() in words.ASSETS else NAVIGATIONAL


def _pays(host: str, said: list[str], asked: list[str], *, telling: bool) -> bool:
    names = {host, registrable(host), host.partition(".")[0]}
    if not names.isdisjoint(words.PAYING_HOSTS | words.PAYING):
        return True
    named = not words.PAYING.isdisjoint(said + asked)
    return named and not telling and words.ABOUT_PAYING.isdisjoint(said)


def _words_of(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text[:_LONGEST])]


def _verbs(said: list[str]) -> set[str]:
    """Without what only looks like an act: “close-up-lens” closes nothing."""
    return {word for word in said if word != "close" or said[-1] == word or "account" in said}


def _leaves(said: list[str], host: str) -> bool:
    line = " ".join(said)
    if not words.LEAVING.isdisjoint(said) or "list-manage.com" in host or host.startswith(("unsubscribe.", "unsub.")):
        return True
    return any(pair in line for pair in words.LEAVING_PAIRS)


def _acts(text: str) -> bool:
    return _TEXT_ACTS.search(text) is not None


def _tells(href: str) -> bool:
    try:
        return not words.TELLING.isdisjoint(_words_of(urlsplit(href[:_LONGEST]).path))
    except ValueError:
        return False


def _is_plain(href: str) -> bool:
    """A path of words, and no question but for the campaign's: it can hold no key."""
    try:
        parts = urlsplit(href[:_LONGEST])
        pairs = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return False
    path = unquote(parts.path)
    return bool(_PLAIN.fullmatch(path)) and all(_CAMPAIGN.fullmatch(n) for n, _ in pairs) and not is_key(path)


def _says_little(text: str, href: str) -> bool:
    """A vague name, an address, or a picture without a name: what surrounds it says what it is."""
    name = text.strip()
    return not name or "://" in name or name == href or is_vague(bare(name), "en") or is_vague(bare(name), "zh")


def _holds_a_key(path: str, pairs: list[tuple[str, str]], fragment: str) -> bool:
    if is_key(path) or is_key(fragment[:_LONGEST]):
        return True
    for name, value in pairs:
        low = name.lower().strip("_-")
        if _CAMPAIGN.fullmatch(name):
            continue
        if is_key(value):
            return True
        if len(value) >= 4 and (low in words.KEYS or low.endswith(("token", "_key", "hash"))):  # noqa: PLR2004
            return True
    return False


@remembered
def is_key(text: str) -> bool:
    """It holds a long run of signs that nobody would write: hexadecimal, a UUID, letters and digits in turn."""
    if _UUID.search(text):
        return True
    for match in _RUN.finditer(text[:_LONGEST].replace("-", "/") if "/" in text else text[:_LONGEST]):
        run = match[0]
        if len(run) < _SHORT_RUN or run.isdigit():
            continue
        changes = len(_CHANGES.findall(run))
        fewest = _MANY_CHANGES if len(run) < _LONG_RUN else max(_FEWEST_CHANGES, len(run) // 12)
        if changes >= fewest or (len(run) >= _HEX_RUN and re.fullmatch("[0-9a-f]+", run)):
            return True
    return False
