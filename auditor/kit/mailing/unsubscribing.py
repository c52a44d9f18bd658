"""List-Unsubscribe and List-Unsubscribe-Post, as mail programs read them (RFC 2369, RFC 8058)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

ONE_CLICK = "List-Unsubscribe=One-Click"
_LONGEST = 4_000
_ANGLED = re.compile(r"<([^<>]{0,2000})>")
_LOOSE = re.compile(r"(?:https?://|mailto:)[^\s<>,]{1,2000}", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()<>]{0,500}\)")


@dataclass(frozen=True, slots=True)
class Unsubscribing:
    """What the headers say. `written`: the values as they stand; `loose`: addresses that have no brackets;
    `between`: what stands between brackets and is no comma.
    """

    written: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    between: str = ""
    post: tuple[str, ...] = ()

    @property
    def one_click(self) -> bool:
        """A mail program can show a button of its own that works at once."""
        return any(scheme_of(t) == "https" for t in self.targets) and any(_is_one_click(post) for post in self.post)


def read(headers: Iterable[tuple[str, str]]) -> Unsubscribing:
    """The headers of a mail, whatever is wrong with them."""
    written: list[str] = []
    post: list[str] = []
    for name, value in headers:
        low = name.strip().lower()
        if low == "list-unsubscribe":
            written.append(value.strip()[:_LONGEST])
        elif low == "list-unsubscribe-post":
            post.append(value.strip()[:_LONGEST])
    line = ", ".join(written)
    targets = tuple("".join(match[1].split()) for match in _ANGLED.finditer(line))
    rest = _ANGLED.sub(" ", line)
    loose = tuple(match[0] for match in _LOOSE.finditer(rest))
    between = _COMMENT.sub(" ", _LOOSE.sub(" ", rest)).replace(",", " ")
    return Unsubscribing(tuple(written), targets, loose, " ".join(between.split())[:200], tuple(post))


def targets_of(headers: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Every address of the header: to open one may be to leave the list."""
    found = read(headers)
    return (*found.targets, *found.loose)


def scheme_of(address: str) -> str:
    """In small letters; "" where there is none."""
    try:
        return urlsplit(address.strip()[:_LONGEST]).scheme.lower()
    except ValueError:
        return ""


def _is_one_click(value: str) -> bool:
    return "".join(value.split()).lower() == ONE_CLICK.lower()


def says_one_click(found: Unsubscribing) -> bool:
    """List-Unsubscribe-Post is there once, with the one value that it may have."""
    return len(found.post) == 1 and _is_one_click(found.post[0])
