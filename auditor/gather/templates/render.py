"""Templates to text, in a sandbox: Jinja2, and with it plain Mustache names.

What the data lack stays in the text as it was written, `{{ order.total }}`, where the customer (and the check for
leaked placeholders) would see it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from auditor.errors import AuditorError, FileError
from auditor.gather.apart import TooMuchError, run_apart
from auditor.gather.templates.placeholders import keep_written

if TYPE_CHECKING:
    from collections.abc import Mapping

HTML = frozenset({".html", ".htm", ".xhtml"})
LARGEST_SOURCE = 2_000_000  # characters
LARGEST_RESULT = 4_000_000
SECONDS = 5.0
MEGABYTES = 512

_FOREIGN = re.compile(r"\{\{\{[^{}]{0,80}\}\}\}|\{\{~?\s*(?:[#/^>!&]|else\b)[^{}]{0,80}\}\}")
_COSTLY = frozenset({"(", "*", "**", "%"})  # calls and operators that can make much out of little


def render_template(path: Path, data: Mapping[str, object]) -> str:
    """The text of a template, filled with `data`; HTML by its suffix, and then escaped.

    A template without any data that is not Jinja2 is shown as it is written.

    Raises:
        FileError: it cannot be read, or not as a template; where, and why.
    """
    return render_source(read_source(path), data, path)


def read_source(path: Path) -> str:
    """A text file, UTF-8.

    Raises:
        FileError: it is not there, too large or not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FileError(path, f"this cannot be read: {error.strerror or error}") from error
    try:
        source = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileError(path, "this is not UTF-8; save it as UTF-8", line=line) from error
    if len(source) > LARGEST_SOURCE:
        raise FileError(path, f"this is too large for a template: more than {LARGEST_SOURCE:,} characters")
    return source


def render_source(source: str, data: Mapping[str, object], path: Path) -> str:
    """As `render_template`, of a text that stands in `path`, or beside it (a subject line)."""
    if "{{" not in source and "{%" not in source and "{#" not in source:
        return source
    request = {"source": source, "data": dict(data), "path": str(path), "html": path.suffix.lower() in HTML}
    try:
        if _is_plain(source):
            answer, body = work(request)
        else:
            answer, body = run_apart(f"{__name__}:work", request, seconds=SECONDS, megabytes=MEGABYTES)
    except TooMuchError as error:
        raise FileError(
            path, f"this cannot be rendered: {error}; look for a loop without end or a huge repetition"
        ) from error
    except AuditorError as error:
        raise FileError(path, f"this cannot be rendered: {error}") from error
    except TemplateSyntaxError as error:
        answer, body = _fault(error, source), b""
    if "message" not in answer:
        return body.decode("utf-8")
    if not data and answer["syntax"]:
        return source
    line = int(answer["line"])
    raise FileError(path, str(answer["message"]), line=line, source=_line(source, line) if answer["here"] else "")


def work(request: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The child's part of `render_source`: what is wrong, or the text."""
    source = request["source"]
    try:
        text = _render(source, request["data"], Path(request["path"]), html=request["html"])
    except TemplateSyntaxError as error:
        return _fault(error, source), b""
    except (
        TemplateError,
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
    ) as error:
        said = f"this cannot be rendered: {_said(error)}"
        return {"message": said, "line": _line_of(error), "syntax": False, "here": True}, b""
    return {}, text.encode("utf-8", "replace")


def _is_plain(source: str) -> bool:
    """Whether it only names values: then it cannot take long, and needs no process of its own.

    Raises:
        TemplateSyntaxError: it is no Jinja2.
    """
    return not any(
        kind == "block_begin" or (kind == "operator" and value in _COSTLY)
        for _, kind, value in _environment(source, Path("x"), html=True).lex(source)
    )


def _environment(source: str, path: Path, *, html: bool) -> ImmutableSandboxedEnvironment:
    # `{#outlook a{…}` is minified CSS far more often than a comment that never ends
    comment = "{#" if "#}" in source else "{#\0"
    loader = _Beside(path.parent)
    if html:
        return ImmutableSandboxedEnvironment(autoescape=True, loader=loader, comment_start_string=comment)
    return ImmutableSandboxedEnvironment(autoescape=False, loader=loader, comment_start_string=comment)


def _render(source: str, data: Mapping[str, object], path: Path, *, html: bool) -> str:
    environment = _environment(source, path, html=html)
    environment.globals.pop("lipsum")
    keep_written(environment, data)
    pieces: list[str] = []
    size = 0
    for piece in environment.from_string(source).generate(dict(data)):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_RESULT:
            raise TemplateError(f"it makes more than {LARGEST_RESULT:,} characters")
    return "".join(pieces)


class _Beside(FileSystemLoader):
    """Includes from the template's own folder, and from nowhere that a link of that folder leads to."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        source, filename, fresh = super().get_source(environment, template)
        root = Path(self.searchpath[0]).resolve()
        if not Path(filename).resolve().is_relative_to(root):
            raise TemplateNotFound(template)
        return source, filename, fresh


def _fault(error: TemplateSyntaxError, source: str) -> dict[str, Any]:
    here = error.name is None  # else it stands in a template that this one includes
    foreign = _FOREIGN.search(_line(source, error.lineno)) if here else None
    if foreign:
        said = f"{foreign[0]} is Handlebars or Mustache, of which only plain {{{{ name }}}} is read: write it as Jinja2"
    else:
        said = f"this is not valid Jinja2: {_said(error)}"
    return {"message": said, "line": error.lineno, "syntax": True, "here": here}


def _said(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"it includes `{error.name}`, which is not in its folder"
    if isinstance(error, RecursionError):
        return "it calls itself without end"
    return " ".join((getattr(error, "message", None) or str(error) or type(error).__name__).split())[:300]


def _line_of(error: BaseException) -> int:
    """The template's line in a traceback, which Jinja2 rewrites to name `<template>`."""
    trace, line = error.__traceback__, 0
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _line(source: str, number: int) -> str:
    lines = source.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""
