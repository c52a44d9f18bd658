"""Secrets of this process: remembered once when a journey is read, masked in whatever leaves it.

The list is process-wide on purpose: text that names a secret may come from anywhere (a page, a mail, an
error of the browser's driver), and a writer that forgot to ask would be a leak.
"""

from __future__ import annotations

import base64
import html
import json
import re
from urllib.parse import quote

MASK = "•••"
SHORTEST = 4  # a shorter secret would mask innocent words all over the evidence

_known: dict[str, re.Pattern[str]] = {}


def remember(secret: str) -> None:
    """Mask `secret` from now on, in the forms in which text carries it (plain, URL, HTML, JSON, base64)."""
    if len(secret) < SHORTEST:
        msg = f"a secret needs at least {SHORTEST} characters: a shorter one cannot be masked safely"
        raise ValueError(msg)
    if secret in _known:
        return
    encoded = re.escape(base64.b64encode(secret.encode()).decode().rstrip("="))
    _known[secret] = re.compile(f"{''.join(map(_written, secret))}|{encoded}")
    for longest in sorted(_known, key=len, reverse=True):  # one that holds another is masked first
        _known[longest] = _known.pop(longest)


def _written(sign: str) -> str:
    """Each character by itself: browsers encode some of an address and leave the rest, and so do others."""
    ways = {sign, html.escape(sign), f"&#{ord(sign)};", json.dumps(sign)[1:-1]}
    patterns = {re.escape(way) for way in ways}
    patterns.add(f"(?i:{re.escape(quote(sign, safe='') if quote(sign, safe='') != sign else f'%{ord(sign):02x}')})")
    patterns.add(f"(?i:&#x0*{ord(sign):x};)")
    if sign == " ":
        patterns |= {r"\+", "%20"}
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})"


def forget_all() -> None:
    """Start afresh: for tests, and for a process that audits one client after another."""
    _known.clear()


def known() -> tuple[str, ...]:
    """The secrets themselves, for the page script that blanks them before a screenshot is taken."""
    return tuple(_known)


def mask(text: str) -> str:
    """`text` with every known secret replaced."""
    for pattern in _known.values():
        text = pattern.sub(MASK, text)
    return text
