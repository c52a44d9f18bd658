"""A page that stands alone: rendered from a theme, with its style, script and pictures inside, and a policy that lets
only these run.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

from auditor.errors import FileError
from auditor.library.templates import environment
from auditor.report.plain import visible

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from auditor.report.options import ReportOptions

_PICTURES = "/* pictures */"  # replaced after rendering: megabytes that the template engine need not copy


def templates_of(options: ReportOptions) -> ImmutableSandboxedEnvironment:
    """The templates of the theme, in the language that was asked."""
    return environment(options.folders, shown, options.tongue)


def rendered(options: ReportOptions, template: str, values: dict[str, Any]) -> str:
    """A template of the theme, filled.

    Raises:
        FileError: it is not a valid template, or cannot be filled; names its line.
    """
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415  # `--help` need not pay

    try:
        return templates_of(options).get_template(template).render(**values)
    except TemplateSyntaxError as error:
        where, fault = error.filename or template, f"is not a valid template: {error.message}"
        raise FileError(where, fault, line=error.lineno, column=1) from error
    except TemplateError as error:
        raise FileError(options.folders[0] / template, f"cannot be rendered: {error}") from error


def within(style: str, script: str, pictures: str) -> dict[str, Any]:
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


def enclosed(page: str, pictures: str) -> bytes:
    """The page, UTF-8, with the CSS of its pictures where `within` left room for it."""
    before, _, after = page.partition(f"<style>{_PICTURES}</style>")  # no text of an audit can hold this unescaped
    parts = (before, "<style>", pictures, "</style>", after)
    return b"".join(part.encode("utf-8", "replace") for part in parts)


def shown(value: Any) -> Any:
    """Every value that a template prints passes here, before it is escaped."""
    return visible(value) if type(value) is str else value


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
