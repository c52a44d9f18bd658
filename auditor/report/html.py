"""The report for people: one page that stands alone, needs no network and no script, and runs nothing it shows."""

from __future__ import annotations

import base64
import contextlib
import hashlib
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError, FileError
from auditor.library.templates import environment, theme_text
from auditor.report.branding import brand_css, logo_files
from auditor.report.options import BESIDE, ReportOptions
from auditor.report.pictures import album
from auditor.report.plain import visible
from auditor.report.view import view_of

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.model.audit import Audit

TEMPLATE, PAGE = "report.html", "report.html"
STYLES = ("theme.css", "report.css", "map.css", "findings.css", "tables.css", "print.css")
POLICY_APART = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
)
_PICTURES = "/* pictures */"  # replaced after rendering: megabytes that the template engine need not copy


def render(audit: Audit, run: Path, options: ReportOptions | None = None) -> bytes | dict[str, bytes]:
    """The page, UTF-8; with assets in a folder, the page and all files beside it by relative path.

    `run` is the folder in which the screenshots lie.

    Raises:
        UsageError: there is no such theme or language.
        FileError: a file of the theme cannot be used; names its line.
    """
    wished = options or ReportOptions()
    apart = wished.assets == "folder"
    pictures = album(audit, run, beside=BESIDE if apart else "")
    view, windows = view_of(audit, run, pictures, wished)
    style = _style(wished, windows, pictures.thumbs_css)
    script = theme_text(wished.folders, "report.js", "</script")
    if apart:
        page = _page(wished, view, {"policy": POLICY_APART, "beside": BESIDE})
        files = {PAGE: page.encode("utf-8", "replace"), **pictures.files}
        texts = {"report.css": style, "pictures.css": pictures.css, "report.js": script}
        if wished.brand:
            files |= {f"{BESIDE}/{name}": data for name, data in logo_files(wished.brand).items()}
        return files | {f"{BESIDE}/{name}": text.encode("utf-8", "replace") for name, text in texts.items()}
    page = _page(wished, view, _within(style, script, pictures.css))
    before, _, after = page.partition(f"<style>{_PICTURES}</style>")  # no text of the audit can hold this unescaped
    parts = (before, "<style>", pictures.css, "</style>", after)
    return b"".join(part.encode("utf-8", "replace") for part in parts)


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
