"""Jinja2 to text, in its sandbox. Runs in a child process only: see `worker`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from jinja2 import (
    Environment,
    FileSystemLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from auditor.gather.templates.source import LARGEST_RESULT, LARGEST_SOURCE, unclosed
from auditor.gather.templates.worker import RenderFault
from auditor.gather.templates.written import keep_written, loops_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Rendered: TypeAlias = tuple[str, list[str], list[str], list[str]]  # the text, all names, those missing, notes


def render_jinja(source: str, data: Mapping[str, object], folder: str, *, html: bool) -> Rendered:
    """What the data lack stays as it was written; a filter that is not Jinja2's own gives what it is given.

    Raises:
        RenderFault: it is no Jinja2, or cannot be rendered.
    """
    try:
        return _render(source, data, Path(folder), html=html)
    except TemplateSyntaxError as error:
        here = error.name is None  # else it stands in a template that this one includes
        line = (unclosed(source) if here and "end of" in str(error.message) else 0) or error.lineno
        raise RenderFault(f"this is not valid Jinja2: {_said(error)}", line, syntax=True, here=here) from error
    except (
        TemplateError,
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
    ) as error:
        raise RenderFault(f"this cannot be rendered: {_said(error)}", _line_of(error)) from error


def _environment(source: str, folder: Path, *, html: bool) -> ImmutableSandboxedEnvironment:
    # `{#outlook a{…}` is minified CSS far more often than a comment that never ends
    comment = "{#" if "#}" in source else "{#\0"
    loader = _Beside(folder)
    if html:
        return ImmutableSandboxedEnvironment(autoescape=True, loader=loader, comment_start_string=comment)
    return ImmutableSandboxedEnvironment(autoescape=False, loader=loader, comment_start_string=comment)


def _render(source: str, data: Mapping[str, object], folder: Path, *, html: bool) -> Rendered:
    environment = _environment(source, folder, html=html)
    environment.globals.pop("lipsum")
    seen = keep_written(environment, data)
    notes: list[str] = []
    tree = environment.parse(source)
    for used in tree.find_all(nodes.Filter):
        if used.name not in environment.filters:
            environment.filters[used.name] = _as_given
            notes.append(f"the filter `{used.name}` is not one of Jinja2: what it is given is shown as it is")
    loops = loops_of(tree)  # before it is compiled, which changes the tree
    pieces: list[str] = []
    size = 0
    for piece in environment.from_string(tree).generate(dict(data)):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_RESULT:
            raise TemplateError(f"it makes more than {LARGEST_RESULT:,} characters")
    return "".join(pieces), seen.names(), seen.missing(loops), notes


def _as_given(value: object, *_args: object, **_named: object) -> object:
    return value


class _Beside(FileSystemLoader):
    """Includes from the template's own folder, and from nowhere that a link of that folder leads to."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        root = Path(self.searchpath[0]).resolve()
        try:
            path = (root / template).resolve()
            if not path.is_relative_to(root) or not path.is_file() or path.stat().st_size > LARGEST_SOURCE:
                raise TemplateNotFound(template)
        except (OSError, ValueError) as error:
            raise TemplateNotFound(template) from error
        return super().get_source(environment, template)


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
