"""The report for people: one page that stands alone, needs no network and no script, and runs nothing it shows."""

from __future__ import annotations

import base64
import contextlib
import gc
import hashlib
import re
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError, FileError
from auditor.library.templates import environment, theme_text
from auditor.report.branding import brand_css, logo_files
from auditor.report.options import BESIDE, ReportOptions
from auditor.report.pictures import TOTAL, album
from auditor.report.plain import visible
from auditor.report.view import view_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from auditor.model.audit import Audit

TEMPLATE, PAGE = "report.html", "report.html"
STYLES = ("theme.css", "report.css", "map.css", "findings.css", "tables.css", "print.css")
POLICY_APART = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
)
LIMIT = 25_000_000  # bytes of a page that can still be sent by mail
_BASE64 = 4 / 3
_LEAST = 2_000_000  # bytes of pictures, however much there is to say
_OURS = re.compile(r"[st]\d+\.(?:webp|jpg|png)|report\.(?:css|js)|pictures\.css|logo[a-z-]*\.[a-z]+")
_PICTURES = "/* pictures */"  # replaced after rendering: megabytes that the template engine need not copy


def render(audit: Audit, run: Path, options: ReportOptions | None = None) -> bytes | dict[str, bytes]:
    """The page, UTF-8; with assets in a folder, the page and all files beside it by relative path.

    `run` is the folder in which the screenshots lie. The page is below `LIMIT` as long as what it says is: pictures
    get what is left.

    Raises:
        UsageError: there is no such theme or language.
        FileError: a file of the theme cannot be used; names its line.
    """
    wished, collecting = options or ReportOptions(), gc.isenabled()
    gc.disable()  # a page is many small texts that all stay: looking for rubbish among them is an eighth of the time
    try:
        return _apart(audit, run, wished) if wished.assets == "folder" else _alone(audit, run, wished)
    finally:
        if collecting:
            gc.enable()


def _alone(audit: Audit, run: Path, wished: ReportOptions) -> bytes:
    room = room_for_pictures(audit)
    page = _whole(audit, run, wished, room)
    if len(page) <= LIMIT or not any(s.screenshot for t in audit.touchpoints for s in t.shots):
        return page
    return _whole(audit, run, wished, max(room - round((len(page) - LIMIT) / _BASE64 * 1.1), _LEAST))


def room_for_pictures(audit: Audit) -> int:
    """Bytes of pictures with which the page stays below `LIMIT`, judged by what it has to say."""
    findings = (*audit.findings, *audit.reviews)
    places = [p for f in findings for p in f.places]
    texts = sum(len(f.message) + len(f.fix) for f in findings) + sum(len(p.quote) for p in places)
    cells = sum(len(ledger.entries) for ledger in audit.ledger.values()) + len(audit.checks)
    shots = sum(1 + len(s.views) for t in audit.touchpoints for s in t.shots)
    said = 500_000 + 1_700 * len(findings) + 1_500 * len(places) + round(1.5 * texts)
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


def _whole(audit: Audit, run: Path, options: ReportOptions, room: int) -> bytes:
    pictures = album(audit, run, room)
    view, windows = view_of(audit, run, pictures, options)
    style, script = _style(options, windows, pictures.thumbs_css), _script(options)
    page = _page(options, view, _within(style, script, pictures.css))
    before, _, after = page.partition(f"<style>{_PICTURES}</style>")  # no text of the audit can hold this unescaped
    parts = (before, "<style>", pictures.css, "</style>", after)
    return b"".join(part.encode("utf-8", "replace") for part in parts)


def _apart(audit: Audit, run: Path, options: ReportOptions) -> dict[str, bytes]:
    pictures = album(audit, run, beside=BESIDE)
    view, windows = view_of(audit, run, pictures, options)
    page = _page(options, view, {"policy": POLICY_APART, "beside": BESIDE})
    files = {PAGE: page.encode("utf-8", "replace"), **pictures.files}
    style = _style(options, windows, pictures.thumbs_css)
    texts = {"report.css": style, "pictures.css": pictures.css, "report.js": _script(options)}
    if options.brand:
        files |= {f"{BESIDE}/{name}": data for name, data in logo_files(options.brand).items()}
    return files | {f"{BESIDE}/{name}": text.encode("utf-8", "replace") for name, text in texts.items()}


def _script(options: ReportOptions) -> str:
    return theme_text(options.folders, "report.js", "</script")


def _page(options: ReportOptions, view: dict[str, Any], head: dict[str, Any]) -> str:
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415  # `--help` need not pay

    templates = environment(options.folders, _shown, options.tongue)
    try:
        return templates.get_template(TEMPLATE).render(**view, **({"beside": ""} | head))
    except TemplateSyntaxError as error:
        where, fault = error.filename or TEMPLATE, f"is not a valid template: {error.message}"
        raise FileError(where, fault, line=error.lineno, column=1) from error
    except TemplateError as error:
        raise FileError(options.folders[0] / TEMPLATE, f"cannot be rendered: {error}") from error


def prepare(options: ReportOptions) -> None:
    """Compile the theme ahead of time; what is wrong with it is said when it is rendered."""
    from jinja2 import TemplateError  # noqa: PLC0415

    with contextlib.suppress(TemplateError, AuditorError):
        templates = environment(options.folders, _shown, options.tongue)
        for name in templates.list_templates(filter_func=lambda name: name.endswith(".html") and ":" not in name):
            templates.get_template(name)


def _style(options: ReportOptions, windows: str, thumbs: str) -> str:
    parts = [theme_text(options.folders, name, "</style") for name in STYLES]
    if options.brand:
        parts.insert(1, brand_css(options.brand))
    return "\n".join((*parts, windows, thumbs))


def _within(style: str, script: str, pictures: str) -> dict[str, Any]:
    """Style and script of the theme as they are, and the policy that lets only these run, by hash."""
    from markupsafe import Markup  # noqa: PLC0415

    policy = (
        f"default-src 'none'; img-src data:; style-src {_hash(style)} {_hash(pictures)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return {
        "style": Markup(style),  # noqa: S704  # a file of the theme, checked, and numbers
        "pictures": Markup(_PICTURES),  # noqa: S704
        "script": Markup(script),  # noqa: S704  # a file of the theme, checked
        "policy": policy,
    }


def _shown(value: Any) -> Any:
    """Every value that a template prints passes here, before it is escaped."""
    return visible(value) if type(value) is str else value


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
