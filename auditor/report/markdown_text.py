"""Texts of a site within Markdown, for hosts that show it: as text, whatever it holds.

No markup, no HTML, no link, no picture, no formula, no call of a person (`@name`) or of a ticket (`#1`), and no
end of a table's cell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.report.plain import clipped, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIGNS = re.compile(r"[\\`*_\[\]|~$]")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)  # hosts make links of bare addresses
_CALL = re.compile(r"(?<=[@#!])(?=\w)|(?<=GH-)(?=\d)|(?<=:)(?=[a-z+-][\w+-]*:)", re.IGNORECASE)
_START = re.compile(r"^(?:[-+#=>:]|\d{1,9}[.)])")
_APART = "\u2060"  # seen by nobody; a name behind it is no name
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escaped(text: str, limit: int = 600) -> str:
    """One line that stands in a paragraph, a heading, a list or a table and is nothing but text."""
    plain = clipped(one_line(text), limit)
    plain = _CALL.sub(_APART, plain)
    plain = "".join(_HTML.get(sign, sign) for sign in plain)
    plain = _ADDRESS.sub(lambda m: f"\\{m[0]}", _SIGNS.sub(lambda m: f"\\{m[0]}", plain))
    start = _START.match(plain)
    if start is None:
        return plain
    return f"{plain[: start.end() - 1]}\\{plain[start.end() - 1 :]}"  # a number keeps its digits: `1\.`


def table(head: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Lines of a table; its cells are escaped already. Columns of numbers stand to the right."""
    line = [("---:" if i in right else "---") for i in range(len(head))]
    return [f"| {' | '.join(cells)} |" for cells in (head, line, *rows)]
