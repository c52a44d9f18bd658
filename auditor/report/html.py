"""The report for people: one page that stands alone, needs no network and no script, and runs nothing it shows."""

from __future__ import annotations

import contextlib
import gc
import re
from typing import TYPE_CHECKING

from auditor.errors import AuditorError
from auditor.library.templates import theme_text
from auditor.report.branding import brand_css, logo_files
from auditor.report.options import BESIDE, ReportOptions
from auditor.report.page import enclosed, rendered, templates_of, within
from auditor.report.pictures import TOTAL, album
from auditor.report.view import view_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from auditor.model.audit import Audit

TEMPLATE, PAGE = "report.html", "report.html"
STYLES = ("theme.css", "report.css", "map.css", "findings.css", "tables.css", "print.css")
SCRIPTS = ("report.js", "cards.js")
POLICY_APART = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
)
LIMIT = 25_000_000  # bytes of a page that can still be sent by mail
_BASE64 = 4 / 3
_LEAST = 2_000_000  # bytes of pictures, however much there is to say
_OURS = re.compile(r"[st]\d+\.(?:webp|jpg|png)|report\.(?:css|js)|pictures\.css|logo[a-z-]*\.[a-z]+")


def render(
    audit: Audit, run: Path, options: ReportOptions | None = None, most: int | None = None
) -> bytes | dict[str, bytes]:
    """The page, UTF-8; with assets in a folder, the page and all files beside it by relative path.

    `run` is the folder in which the screenshots lie. The page is below `LIMIT` as long as what it says is: pictures
    get what is left. Of each list of findings the first `most` are shown, all without it.

    Raises:
        UsageError: there is no such theme or language.
        FileError: a file of the theme cannot be used; names its line.
    """
    wished, collecting = options or ReportOptions(), gc.isenabled()
    gc.disable()  # a page is many small texts that all stay: looking for rubbish among them is an eighth of the time
    try:
        made = _apart if wished.assets == "folder" else _alone
        return made(audit, run, wished, most)
    finally:
        if collecting:
            gc.enable()


def _alone(audit: Audit, run: Path, wished: ReportOptions, most: int | None) -> bytes:
    room = room_for_pictures(audit)
    page = _whole(audit, run, wished, room, most)
    if len(page) <= LIMIT or not any(s.screenshot for t in audit.touchpoints for s in t.shots):
        return page
    less = max(room - round((len(page) - LIMIT) / _BASE64 * 1.1), _LEAST)
    return _whole(audit, run, wished, less, most)


def room_for_pictures(audit: Audit) -> int:
    """Bytes of pictures with which the page stays below `LIMIT`, judged by what it has to say."""
    findings = (*audit.findings, *audit.reviews)
    places = [p for f in findings for p in f.places]
    texts = sum(len(f.message) + len(f.fix) for f in findings) + sum(len(p.quote) for p in places)
    cells = sum(len(ledger.entries) for ledger in audit.ledger.values()) + len(audit.checks)
    shots = sum(1 + len(s.views) for t in audit.touchpoints for s in t.shots)
    said = 500_000 + 2_400 * len(findings) + 1_500 * len(places) + round(1.5 * texts)
    said += 60 * cells * len(audit.touchpoints) + 9_000 * shots
    return min(TOTAL, max(round((LIMIT - said) / _BASE64), _LEAST))


def sweep(run: Path, files: Iterable[str]) -> None:
    """Remove what an earlier report left in the folder beside the page and `files` does not name."""
    folder, kept = run / BESIDE, {run / file for file in files}
    if folder.is_symlink() or not folder.is_dir():
        return
    with contextlib.suppress(OSError):  # what stays does no harm
        for path in folder.iterdir():
            if path not in kept and _OURS.fullmatch(path.name):
                path.unlink()
        folder.rmdir()  # refused unless it is empty


def _whole(audit: Audit, run: Path, options: ReportOptions, room: int, most: int | None) -> bytes:
    pictures = album(audit, run, room)
    view, windows = view_of(audit, run, pictures, options, most)
    style, script = _style(options, windows, pictures.thumbs_css), _script(options)
    page = rendered(options, TEMPLATE, {**view, "beside": "", **within(style, script, pictures.css)})
    return enclosed(page, pictures.css)


def _apart(audit: Audit, run: Path, options: ReportOptions, most: int | None) -> dict[str, bytes]:
    pictures = album(audit, run, beside=BESIDE)
    view, windows = view_of(audit, run, pictures, options, most)
    page = rendered(options, TEMPLATE, {**view, "policy": POLICY_APART, "beside": BESIDE})
    files = {PAGE: page.encode("utf-8", "replace"), **pictures.files}
    style = _style(options, windows, pictures.thumbs_css)
    texts = {"report.css": style, "pictures.css": pictures.css, "report.js": _script(options)}
    if options.brand:
        files |= {f"{BESIDE}/{name}": data for name, data in logo_files(options.brand).items()}
    return files | {f"{BESIDE}/{name}": text.encode("utf-8", "replace") for name, text in texts.items()}


def _script(options: ReportOptions) -> str:
    return "\n".join(theme_text(options.folders, name, "</script") for name in SCRIPTS)


def prepare(options: ReportOptions) -> None:
    """Compile the theme ahead of time; what is wrong with it is said when it is rendered."""
    from jinja2 import TemplateError  # noqa: PLC0415

    with contextlib.suppress(TemplateError, AuditorError):
        templates = templates_of(options)
        for name in templates.list_templates(filter_func=lambda name: name.endswith(".html") and ":" not in name):
            templates.get_template(name)


def _style(options: ReportOptions, windows: str, thumbs: str) -> str:
    parts = [theme_text(options.folders, name, "</style") for name in STYLES]
    if options.brand:
        parts.insert(1, brand_css(options.brand))
    return "\n".join((*parts, windows, thumbs))
