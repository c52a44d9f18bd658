"""audit.xlsx: the audit as sheets to sort, filter and hand out. Nothing in it is a formula or a link."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from auditor.model.verdict import Outcome, Severity
from auditor.report import words
from auditor.report.plain import clipped, removed, upright
from auditor.report.sheets import day, sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit
    from auditor.report.sheets import Cell, Column, Sheet

LONGEST = 32_767  # UTF-16 units that a cell may hold
MOST_LINES = 14  # shown of a cell; the whole is in it
_LINE = 13  # points
_A4 = 150  # characters beside one another that can still be read on paper
_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NAME = re.compile(r"[\[\]:*?/\\']")
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # of an audit that does not say when it was gathered
_COLOURS: dict[tuple[type, str], tuple[str, str]] = {  # ink and ground, readable on one another
    (Severity, Severity.ERROR): ("#8A1220", "#FBE3E5"),
    (Severity, Severity.WARNING): ("#6E4200", "#FDF0D5"),
    (Severity, Severity.NOTICE): ("#0B4A6F", "#E1F0F9"),
    (Outcome, Outcome.FAIL): ("#8A1220", "#FBE3E5"),
    (Outcome, Outcome.ERROR): ("#8A1220", "#FBE3E5"),
    (Outcome, Outcome.NEEDS_REVIEW): ("#6E4200", "#FDF0D5"),
    (Outcome, Outcome.PASS): ("#14532D", "#E3F4E8"),
    (Outcome, Outcome.NOT_APPLICABLE): ("#55585E", "#F2F3F5"),
}


def to_xlsx(audit: Audit, tongue: Tongue) -> bytes:
    """The workbook in a language; the same bytes for the same audit, dated by its gathering."""
    from xlsxwriter import Workbook  # noqa: PLC0415  # only this format needs it

    gathered = day(audit.gathered_at)
    made = gathered if isinstance(gathered, datetime) else _EPOCH
    file = io.BytesIO()
    book: Any = Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    about = {"title": text_of(audit.journey.title or audit.journey.id)[:200], "author": text_of(audit.tool)[:200]}
    book.set_properties({**about, "created": made.astimezone(UTC).replace(tzinfo=None)})
    writer = _Writer(book, tongue)
    for sheet in sheets(audit, tongue):
        writer.add(sheet)
    book.close()
    return file.getvalue()


@lru_cache(maxsize=4096)  # titles and reasons come back thousands of times
def text_of(value: str) -> str:
    """Without control characters and turns of direction, within what a cell may hold."""
    text = clipped(upright(removed(value)), LONGEST - 200)
    return text if len(text.encode("utf-16-le", "replace")) <= 2 * LONGEST else clipped(text, LONGEST // 2 - 200)


def lines_of(columns: Sequence[Column], row: Sequence[Cell]) -> int:
    """How many lines the longest of its broken texts takes: not every program finds that out when it opens a file."""
    taken = [
        sum(max(1, -(-round(_cells(line) * 1.1) // int(column.width))) for line in cell.split("\n"))
        for column, cell in zip(columns, row, strict=True)
        if column.kind == "wide" and type(cell) is str
    ]
    return max(taken, default=1)


def _cells(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


class _Writer:
    def __init__(self, book: Any, tongue: Tongue) -> None:
        self.book = book
        self.tongue = tongue
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **wanted: Any) -> Any:
        """One of each kind: a workbook may hold only so many."""
        key = tuple(wanted.items())
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"valign": "top", "font_size": 10, **wanted})
        return self.formats[key]

    def add(self, sheet: Sheet) -> None:
        """One sheet with its header, filter and rows."""
        page = self.book.add_worksheet(_NAME.sub(" ", sheet.name)[:31])
        head = self.format(bold=True, bg_color="#1F2A37", font_color="#FFFFFF", text_wrap=True)
        for x, column in enumerate(sheet.columns):
            page.set_column(x, x, column.width)
            page.write_string(0, x, column.title, head)
        for y, row in enumerate(sheet.rows, 1):
            if (lines := lines_of(sheet.columns, row)) > 1:
                page.set_row(y, _LINE * min(lines, MOST_LINES) + 3)
            for x, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                self.write(page, y, x, column, cell)
        page.freeze_panes(1, sheet.fixed)
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        page.set_landscape()
        page.set_paper(8 if sum(c.width for c in sheet.columns) > _A4 else 9)  # A3, A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.hide_gridlines(2)
        self.colour_scores(page, sheet)

    def write(self, page: Any, y: int, x: int, column: Column, cell: Cell) -> None:
        """A value as what it is; texts are never anything else."""
        rule = {"bottom": 1, "bottom_color": "#E3E5E8"}
        if cell is None or cell == "":
            page.write_blank(y, x, None, self.format(**rule))
        elif isinstance(cell, (Severity, Outcome)):
            ink, ground = _COLOURS[type(cell), cell]
            page.write_string(y, x, words.word(self.tongue, cell), self.format(font_color=ink, bg_color=ground, **rule))
        elif isinstance(cell, (int, float)):
            shape = "#,##0" if float(cell).is_integer() else "#,##0.0"
            page.write_number(y, x, cell, self.format(num_format=shape, align="left", **rule))
        elif isinstance(cell, datetime):
            shape = self.format(num_format="yyyy-mm-dd hh:mm", align="left", **rule)
            page.write_datetime(y, x, cell.astimezone(UTC).replace(tzinfo=None), shape)
        elif isinstance(cell, date):
            page.write_datetime(y, x, cell, self.format(num_format="yyyy-mm-dd", align="left", **rule))
        else:
            text = text_of(cell)
            quoted = {"quote_prefix": True} if text.lstrip().startswith(_STARTS) else {}  # else editing would run it
            wrapped = {"text_wrap": True} if column.kind == "wide" else {}
            page.write_string(y, x, text, self.format(**quoted, **wrapped, **rule))

    def colour_scores(self, page: Any, sheet: Sheet) -> None:
        """From red to green, so that a table of indices is read at a glance."""
        for x, column in enumerate(sheet.columns):
            if column.kind != "score" or not sheet.rows:
                continue
            scale = {
                "type": "3_color_scale", "min_type": "num", "mid_type": "num", "max_type": "num",
                "min_value": 0, "mid_value": 70, "max_value": 100,
                "min_color": "#F4B6BC", "mid_color": "#FDF0D5", "max_color": "#BFE5CB",
            }  # fmt: skip
            page.conditional_format(1, x, len(sheet.rows), x, scale)
