"""The elements of a page as the columns give them: who stands in what, and how each is pointed at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from auditor.model.artifacts import Box, Style

Columns: TypeAlias = Mapping[str, Any]
T = TypeVar("T")

INLINE, INLINE_BLOCK, BLOCK, FLEX, INLINE_FLEX = range(5)
PHRASING = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
     "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var")
)  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ROWS, ROW_ROLES = frozenset({"tr", "li"}), frozenset({"row", "listitem"})
_NONE = (0.0, 0.0, 0.0, 0.0)
_SCOPED = frozenset({"html", "body", "head"})
_PLAIN_ID = re.compile(r"[A-Za-z][\w-]*\Z")
# React's useId, frameworks' counters, hashes and long numbers: another page load has another id
_GENERATED = re.compile(
    r"\d{4}|[0-9a-f]{8}|(?:ember|ext-gen|ui-id-|mui-|radix-|headlessui-|react-|yui_|gen|uid|uuid)-?\w*\d", re.IGNORECASE
)


class Outline:
    """Look-ups over the element columns, each answered once."""

    def __init__(self, columns: Columns) -> None:
        el, strings = columns["el"], columns["strings"]
        self.strings: list[str] = strings
        self.tag: list[str] = [strings[t] for t in el["tag"]]
        self.parent: list[int] = el["parent"]
        self.flow: list[int] = el["flow"]
        self._nth: list[int] = el["nth"]
        self._boxes = _by_index(columns["boxes"])
        self._style: list[int] = el["style"]
        self._styles: list[list[str]] = columns["styles"]
        self._via: dict[int, int] = _by_index(columns["via"])
        self._hosts = frozenset[int](columns["hosts"])
        self._ids = _by_index(columns["ids"])
        self.role = _by_index(columns["roles"])
        self.level = _by_index(columns["levels"])
        self._unique = {word for word, times in Counter(self._ids.values()).items() if times == 1}
        self._selector: dict[int, str] = {}
        self._made: dict[int, Style] = {-1: Style()}
        self._region: list[str] = handed_down(
            self.parent, {i: strings[r] for i, r, _name, _seen in columns.get("landmarks", ())}, ""
        )
        self._lang: list[str] = handed_down(self.parent, _by_index(columns["langs"]), "")
        self._row = handed_down(self.parent, self._rows(), -1)
        self.layout = self._layout_tables()

    def word(self, number: int) -> str:
        """An interned string."""
        return self.strings[number]

    def box(self, i: int) -> Box | None:
        """The box of a control, a picture or a region; None when it has no size, and for all other elements."""
        x, y, width, height = self._boxes.get(i, _NONE)
        return Box(x, y, width, height) if width > 0 and height > 0 else None

    def style(self, i: int) -> Style:
        """Its computed style; an empty one where the page script did not read it."""
        number = self._style[i]
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = Style(*self._styles[number])
        return made

    def selector(self, i: int) -> str:
        """A short CSS selector: from the nearest id that looks written by hand, then tag:nth-of-type.

        ` >>> ` steps into a shadow root or a frame.
        """
        known = self._selector.get(i)
        if known is not None:
            return known
        chain: list[int] = []
        at = i
        while at >= 0 and at not in self._selector:
            anchor = self._anchor(at)
            if anchor:
                self._selector[at] = anchor
                break
            chain.append(at)
            at = self._via.get(at, self.parent[at])
        said = self._selector[at] if at >= 0 else ""
        for step in reversed(chain):
            tag = self.tag[step]
            part = tag if tag in _SCOPED else f"{tag}:nth-of-type({self._nth[step]})"
            if said:
                enters = tag == "html" or (self.parent[step] in self._hosts and step not in self._via)
                part = f"{said} >>> {part}" if enters else f"{said} > {part}"
            said = self._selector[step] = part
        return said

    def _anchor(self, i: int) -> str:
        word = self._ids.get(i)
        if word and word in self._unique and _PLAIN_ID.match(word) and not _GENERATED.search(word):
            return f"#{word}"
        return "body" if self.tag[i] == "body" and not self._framed(i) else ""

    def _framed(self, i: int) -> bool:
        above = self.parent[i]
        return above >= 0 and self.parent[above] >= 0  # html of the page itself has no parent

    def region(self, i: int) -> str:
        """The nearest landmark's role, or ""."""
        return self._region[i]

    def lang(self, i: int) -> str:
        """The nearest declared language, or ""."""
        return self._lang[i]

    def row(self, i: int) -> str:
        """Selector of the table row, list item or definition group around it."""
        around = self._row[i]
        return self.selector(around) if around >= 0 else ""

    def _rows(self) -> dict[int, int]:
        rows = {i: i for i, tag in enumerate(self.tag) if tag in ROWS}
        rows.update({i: i for i, role in self.role.items() if role in ROW_ROLES})
        rows.update(self._definition_groups())
        return rows

    def _definition_groups(self) -> dict[int, int]:
        """Terms and definitions → what stands for their group: the `div` around them, else the first dt."""
        groups: dict[int, int] = {}
        last: dict[int, int] = {}
        for i, tag in enumerate(self.tag):
            if tag not in {"dt", "dd"}:
                continue
            above = self.parent[i]
            if above >= 0 and self.tag[above] == "div":
                groups[i] = above
                continue
            if tag == "dt":
                last[above] = i
            groups[i] = last.get(above, i)
        return groups

    def _layout_tables(self) -> frozenset[int]:
        """Tables that only arrange: they say so, or hold another table."""
        found: set[int] = set()
        for i, tag in enumerate(self.tag):
            if tag != "table":
                continue
            if self.role.get(i) in {"presentation", "none"}:
                found.add(i)
            at = self.parent[i]
            while at >= 0 and self.tag[at] != "table":
                at = self.parent[at]
            if at >= 0:
                found.add(at)
        return frozenset(found)


def handed_down(parent: Sequence[int], own: Mapping[int, T], nothing: T) -> list[T]:
    """For each element its own value, else its parent's; `nothing` at the end, where index -1 finds it.

    Parents come before their children in the columns.
    """
    found = [nothing] * (len(parent) + 1)
    for i, above in enumerate(parent):
        found[i] = own[i] if i in own else found[above]
    return found


def _by_index(said: Mapping[str, Any]) -> dict[int, Any]:
    return {int(i): value for i, value in said.items()}
