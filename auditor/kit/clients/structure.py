"""How a style sheet is built: rules in rules, and the statements in them, as texts with their places.

tinycss2 reads every sign of a style sheet into an object of its own, which takes too long for the style sheets of
mail frameworks. Here only braces and semicolons are told apart; what stands between them is read by tinycss2, and as
the same declarations come again and again, each is read once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_SIGNS = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|\\.|[{};()]", re.DOTALL)
_COMMENTS = re.compile(r"(\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?)|/\*.*?(?:\*/|\Z)", re.DOTALL)
_HIDDEN = re.compile(r"<!--|-->")
_DEEPEST = 12  # blocks in blocks that are kept; style sheets of mails have two


@dataclass(slots=True)
class Piece:
    """A statement (`color: red`, `@import …`), or with `inner` a rule and what stands in its braces."""

    text: str
    start: int
    inner: list[Piece] | None = None


@dataclass(slots=True)
class Lines:
    """Where lines begin."""

    text: str
    _starts: list[int] = field(default_factory=list[int])

    def of(self, at: int) -> int:
        """The line of a place, from 0."""
        if not self._starts:
            self._starts = [m.end() for m in re.finditer("\n", self.text)] or [len(self.text) + 1]
        return bisect_right(self._starts, at)


def without_comments(css: str) -> str:
    """As long as before, with spaces for comments."""
    if "/*" in css:
        css = _COMMENTS.sub(lambda m: m[0] if m[1] else re.sub(r"[^\n]", " ", m[0]), css)
    return _HIDDEN.sub(lambda m: " " * len(m[0]), css) if "<!--" in css or "-->" in css else css


def pieces_of(css: str) -> list[Piece]:
    """All pieces, in order. What is not closed is closed by the end; braces that close nothing are left out."""
    top: list[Piece] = []
    stack = [top]
    start, brackets = 0, 0

    def close_statement(end: int) -> None:
        text = css[start:end]
        if text.strip() and len(stack) <= _DEEPEST:
            stack[-1].append(Piece(text, start))

    for found in _SIGNS.finditer(css):
        sign = found[0]
        if sign == "(":
            brackets += 1
        elif sign == ")":
            brackets = max(0, brackets - 1)
        elif sign == "}":
            close_statement(found.start())
            start, brackets = found.end(), 0
            if len(stack) > 1:
                stack.pop()
        elif sign == ";" and not brackets:
            close_statement(found.start())
            start = found.end()
        elif sign == "{" and not brackets:
            inner: list[Piece] = []
            if len(stack) <= _DEEPEST:
                stack[-1].append(Piece(css[start : found.start()], start, inner))
            stack.append(inner)
            start = found.end()
    close_statement(len(css))
    return top
