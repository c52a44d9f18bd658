"""Secrets of this process: remembered once when a journey is read, masked in whatever leaves it.

The list is process-wide on purpose: text that names a secret may come from anywhere (a page, a mail, an
error of the browser's driver), and a writer that forgot to ask would be a leak.
"""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote, quote_plus

MASK = "•••"
SHORTEST = 4  # a shorter secret would mask innocent words all over the evidence

_known: dict[str, tuple[str, ...]] = {}
_ordered: list[str] = []


def remember(secret: str) -> None:
    """Mask `secret` from now on, in the forms in which text carries it (plain, URL, HTML, JSON, base64)."""
    if len(secret) < SHORTEST:
        msg = f"a secret needs at least {SHORTEST} characters: a shorter one cannot be masked safely"
        raise ValueError(msg)
    if secret in _known:
        return
    _known[secret] = tuple(
        {
            secret,
            quote(secret, safe=""),
            quote(secret),
            quote_plus(secret),
            html.escape(secret),
            html.escape(secret, quote=False),
            json.dumps(secret)[1:-1],
            json.dumps(secret, ensure_ascii=False)[1:-1],
            base64.b64encode(secret.encode()).decode().rstrip("="),
        }
    )
    _ordered[:] = sorted({form for forms in _known.values() for form in forms}, key=len, reverse=True)


def forget_all() -> None:
    """Start afresh: for tests, and for a process that audits one client after another."""
    _known.clear()
    _ordered.clear()


def known() -> tuple[str, ...]:
    """The secrets themselves, for the page script that blanks them before a screenshot is taken."""
    return tuple(_known)


def mask(text: str) -> str:
    """`text` with every known secret replaced."""
    for form in _ordered:
        if form in text:
            text = text.replace(form, MASK)
    return text
