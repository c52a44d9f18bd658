"""In which language a command prints what it shows: as asked, else as the workspace says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from auditor.library.roots import roots, workspace

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue

F = TypeVar("F", bound=Callable[..., Any])


def language(function: F) -> F:
    """`--lang`, for commands that print."""
    option = click.option("--lang", help="The language that is spoken: en or zh. Default: as auditor.yaml says.")
    return option(function)


def spoken(lang: str | None, home: Path | None = None) -> Tongue:
    """The language that was asked for, else that of the workspace around `home` (the current folder).

    Raises:
        UsageError: there is no such language. FileError: a catalogue cannot be read.
    """
    from auditor.library.catalogues import ENGLISH, tongue_of  # noqa: PLC0415  # `--help` need not pay

    place = home or Path.cwd()
    if lang is None and (here := workspace(place)):
        from auditor.journey.workspace import load_settings  # noqa: PLC0415  # pydantic

        lang = load_settings(here.path).lang
    return tongue_of(lang or ENGLISH, roots(place))
