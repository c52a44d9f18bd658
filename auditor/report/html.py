"""The report for people: one page that stands alone, needs no network and no script, and runs nothing it shows."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from auditor.errors import AuditorError, FileError
from auditor.library.templates import environment, theme_text
from auditor.report.cards import Deck
from auditor.report.conclusion import conclude, open_findings
from auditor.report.crops import Windows
from auditor.report.markdown import to_html
from auditor.report.options import ReportOptions
from auditor.report.pictures import album
from auditor.report.plain import language_of, visible
from auditor.report.strip import strips
from auditor.report.tables import coverage_tables, ledger_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.audit import Audit

TEMPLATE = "report.html"
_PICTURES = "/* pictures */"  # replaced after rendering: megabytes that the template engine need not copy


def render(audit: Audit, run: Path, options: ReportOptions | None = None) -> bytes:
    """The page, UTF-8. `run` is the folder in which the screenshots lie.

    Raises:
        UsageError: there is no such theme.
        FileError: a file of the theme cannot be used; names its line.
    """
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415  # `--help` need not pay

    folders = (options or ReportOptions()).folders
    templates = environment(folders, _shown)
    pictures, view = _view(audit, run)
    head = _head(folders, view["windows"].css, pictures)
    try:
        page = templates.get_template(TEMPLATE).render(**view, **head)
    except TemplateSyntaxError as error:
        where, fault = error.filename or TEMPLATE, f"is not a valid template: {error.message}"
        raise FileError(where, fault, line=error.lineno, column=1) from error
    except TemplateError as error:
        raise FileError(folders[0] / TEMPLATE, f"cannot be rendered: {error}") from error
    before, _, after = page.partition(f"<style>{_PICTURES}</style>")  # no text of the audit can hold this unescaped
    parts = (before, "<style>", pictures, "</style>", after)
    return b"".join(part.encode("utf-8", "replace") for part in parts)


def prepare(options: ReportOptions) -> None:
    """Compile the theme ahead of time; what is wrong with it is said when it is rendered."""
    from jinja2 import TemplateError  # noqa: PLC0415

    with contextlib.suppress(TemplateError, AuditorError):
        templates = environment(options.folders, _shown)
        for name in templates.list_templates(filter_func=lambda name: name.endswith(".html") and ":" not in name):
            templates.get_template(name)


def _head(folders: Sequence[Path], windows: str, pictures: str) -> dict[str, Any]:
    """Style and script of the theme as they are, and the policy that lets only these run, by hash."""
    from markupsafe import Markup  # noqa: PLC0415

    style = "\n".join(
        (theme_text(folders, "theme.css", "</style"), theme_text(folders, "report.css", "</style"), windows)
    )
    script = theme_text(folders, "report.js", "</script")
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


def _view(audit: Audit, run: Path) -> tuple[str, dict[str, Any]]:
    """CSS of the pictures, and everything that the templates name."""
    shots, windows = album(audit, run), Windows()
    deck = Deck(audit, shots, windows)
    cards = deck.cards(open_findings(audit))
    reviews = deck.cards(audit.reviews)
    waived = deck.cards(f for f in audit.findings if f.waived)
    walked = strips(audit, shots, windows, cards, reviews)
    ledgers, coverages = ledger_tables(audit), coverage_tables(audit)
    variants = (*(s.variant for s in walked), *(t.variant for t in ledgers), *(t.variant for t in coverages))
    return shots.css, {
        "audit": audit,
        "said": conclude(audit),
        "cards": cards,
        "reviews": reviews,
        "waived": waived,
        "strips": walked,
        "ledgers": ledgers,
        "coverages": coverages,
        "variants": tuple(dict.fromkeys(variants)),
        "pages": tuple((check, to_html(check.page)) for check in audit.checks),
        "families": tuple(dict.fromkeys(c.finding.family for c in cards)),
        "dropped": shots.dropped,
        "about": _about(run),
        "windows": windows,
        "lang_of": language_of,
    }


def _about(run: Path) -> dict[str, Any]:
    """What run.json says of the gathering; "" where it says nothing: the report does not depend on it."""
    try:
        told = json.loads((run / "run.json").read_bytes())
    except (OSError, ValueError):
        told = None
    known = cast("dict[str, Any]", told) if isinstance(told, dict) else {}
    plain: dict[str, Any] = {k: str(known.get(k) or "")[:200] for k in ("gathered_at", "browser", "platform")}
    settings = known.get("settings")
    chosen = cast("dict[str, Any]", settings) if isinstance(settings, dict) else {}
    return plain | {"settings": {str(k): str(v)[:500] for k, v in chosen.items()}}


def _shown(value: Any) -> Any:
    """Every value that a template prints passes here, before it is escaped."""
    return visible(value) if type(value) is str else value


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
