"""The report on paper: the page's own print design, printed by a browser, with the pages of its contents filled in."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from auditor.errors import BrowserError
from auditor.report import html
from auditor.report.conclusion import open_findings
from auditor.report.plain import visible

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit
    from auditor.report.options import ReportOptions

FILE = "report.pdf"
SECONDS = 300.0
MOST = {"executive": 10, "standard": 100, "technical": 250}  # findings that are printed as cards
LINES = 400  # findings after these that have a line each: a browser takes the longer for a page the more there are
TITLE = 90  # letters of the journey's title in the running foot


def to_pdf(audit: Audit, run: Path, options: ReportOptions) -> bytes:
    """A4, tagged, with bookmarks. `run` is the folder in which the screenshots lie.

    Raises:
        BrowserError: there is no browser, or it does not print.
        UsageError: there is no such theme or language.
        FileError: a file of the theme cannot be used; names its line.
    """
    from auditor.browser.printing import print_page  # noqa: PLC0415  # with asyncio, and only where paper is wanted
    from auditor.browser.start import chosen  # noqa: PLC0415

    choice = chosen(options.browser)  # first: without one, nothing else need be done
    page = html.render(audit, run, replace(options, assets="inline"), MOST[options.depth] + LINES)
    if isinstance(page, dict):
        page = page[html.PAGE]
    try:
        return print_page(choice, page, (_script(), *_wishes(audit, options)), _Numbers(), SECONDS)
    except BrowserError as error:
        hint = "" if "auditor setup" in str(error) else "; `auditor setup` proves that a browser works"
        raise BrowserError(f"{error}{hint}") from error


def _wishes(audit: Audit, options: ReportOptions) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the script is told: what to drop, and how the rest is to be printed."""
    tongue = options.tongue
    title = " ".join(visible(audit.journey.title or audit.journey.id).split())
    most = MOST[options.depth]
    lists = (
        ("#findings > .cards", most, len(open_findings(audit))),
        ("#reviews > .cards", most, len(audit.reviews)),
        (".waived > .cards", 0, sum(1 for f in audit.findings if f.waived)),
    )
    brief = options.depth == "executive"  # says itself that it has the worst only
    dropping = {
        "lists": [
            {"at": at, "whole": whole, "rest": 0 if brief else count - most - LINES} for at, whole, count in lists
        ],
        "brief": tongue(
            "The findings that follow are listed in brief; the web page of this report shows them in full."
        ),
        "rest": tongue("{count} more findings stand in the web page of this report.", count="%s"),
    }
    return dropping, {
        "style": foot(title if len(title) <= TITLE else f"{title[: TITLE - 1]}…", tongue),
        "verdict": tongue("Verdict"),
        "others": tongue("The other variants stand in the web page of this report."),
    }


def foot(title: str, tongue: Tongue) -> str:
    """CSS of the running foot: the journey's title, and the page out of all pages; none on the cover."""
    before, between, after = tongue("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    pages = f"{_quoted(before)} counter(page) {_quoted(between)} counter(pages) {_quoted(after)}"
    style = "font: 7.5pt var(--sans, sans-serif); color: #4a4f55; padding-top: 3mm; vertical-align: top;"
    boxes = (
        f"@bottom-left {{ content: {_quoted(title)}; width: 75%; text-align: left; {style} }}"
        f"@bottom-right {{ content: {pages}; width: 25%; text-align: right; {style} }}"
    )
    none = "@bottom-left { content: none } @bottom-right { content: none }"
    return f"@page {{ {boxes} }} @page cover {{ {none} }}"


def _quoted(text: str) -> str:
    """A string of CSS in which nothing is anything but text."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text if c.isprintable()) + '"'


class _Numbers:
    """Reads on which page each target of a link stands, and asks for another print until that is what is printed."""

    def __init__(self) -> None:
        self._told: dict[str, int] | None = None

    def __call__(self, pdf: bytes) -> dict[str, Any] | None:
        found = destinations(pdf)
        if found == self._told:
            return None
        self._told = found
        return {"pages": found}


def destinations(pdf: bytes) -> dict[str, int]:
    """The page, counted from 1, of every named place in a PDF; the names are the ids of the HTML page."""
    import pypdfium2 as pdfium  # noqa: PLC0415  # 0.1 s
    from pypdfium2 import raw  # noqa: PLC0415

    found: dict[str, int] = {}
    with closing(pdfium.PdfDocument(pdf)) as opened:
        document = cast("Any", opened.raw)  # pyright: ignore[reportUnknownMemberType]
        count: int = raw.FPDF_CountNamedDests(document)  # pyright: ignore[reportUnknownMemberType]
        for number in range(count):
            name, page = _named(document, number)
            if name and page >= 0:
                found[name] = page + 1
    return found


def _named(document: Any, number: int) -> tuple[str, int]:
    import ctypes  # noqa: PLC0415

    from pypdfium2 import raw  # noqa: PLC0415

    size = ctypes.c_long(0)
    raw.FPDF_GetNamedDest(document, number, None, ctypes.byref(size))
    if size.value <= 0:
        return "", -1
    buffer = ctypes.create_string_buffer(size.value)
    place = raw.FPDF_GetNamedDest(document, number, buffer, ctypes.byref(size))
    name = buffer.raw[: max(size.value, 0)].decode("utf-16-le", "replace").rstrip("\0")
    return name, int(raw.FPDFDest_GetDestPageIndex(document, place)) if place else -1


@cache
def _script() -> str:
    text = (Path(__file__).parent / "pdf.js").read_text("utf-8")
    return text[text.index("(wanted)") :].rstrip().rstrip(";")
