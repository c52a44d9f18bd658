"""Options that several commands share, each said once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
SEVERITIES = ("error", "warning", "notice", "never")
CONFIDENCES = ("high", "medium", "low")


def _all(*options: Callable[[F], F]) -> Callable[[F], F]:
    def apply(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return apply


def walking(function: F) -> F:
    """How the journey is walked: for `run`, `gather` and `demo`."""
    return _all(
        click.option(
            "--out",
            type=click.Path(path_type=Path),
            help="The run folder itself (one journey), or the folder that gets one per journey. "
            "Default: runs/<journey>/<UTC time>.",
        ),
        click.option(
            "--browser", default="", help="A browser's path, or the address of one that runs (ws:// or http://)."
        ),
        click.option("--variant", "variants", multiple=True, help="Walk only this variant; may be repeated."),
        click.option(
            "--capture",
            type=click.Choice(["full", "viewport", "none"]),
            help="Screenshots of the whole page, of the first screen (faster), or none. Default: as the journey says.",
        ),
        click.option(
            "--parallel", "-j", type=click.IntRange(1, 16), default=2, show_default=True, help="Walks at once."
        ),
        click.option(
            "--timeout", type=click.FloatRange(0.1, 600), help="Seconds a step may take. Default: the journey's, 15."
        ),
        click.option("--headed", is_flag=True, help="Show the browser while it walks."),
    )(function)


def judging(function: F) -> F:
    """What is checked, and what closes the gate: for `run`, `check` and `demo`."""
    return _all(
        click.option("--only", multiple=True, metavar="CHECK", help="Run only this check or family; may be repeated."),
        click.option(
            "--without", multiple=True, metavar="CHECK", help="Leave out this check or family; may be repeated."
        ),
        click.option(
            "--fail-on",
            type=click.Choice(SEVERITIES),
            help="Exit with 1 at findings of this severity or worse. Default: error, or as auditor.yaml says.",
        ),
        click.option(
            "--min-confidence",
            type=click.Choice(CONFIDENCES),
            help="Findings less sure than this do not close the gate. Default: medium.",
        ),
    )(function)


def reporting(function: F) -> F:
    """Which files are written: for `run`, `report` and `demo`."""
    return _all(
        click.option(
            "--format",
            "formats",
            multiple=True,
            metavar="FORMAT",
            help="html, json, junit, sarif, csv, pdf, xlsx, md, or all; may be repeated. "
            "Default: the first five, which need no browser.",
        ),
        click.option(
            "--theme",
            help="The folder under reports/ to lay the report out with. Default: standard, or auditor.yaml's.",
        ),
        click.option(
            "--lang", help="The language in which the report speaks: en or zh. Default: as auditor.yaml says."
        ),
        click.option(
            "--depth",
            type=click.Choice(["executive", "standard", "technical"]),
            help="How much the report says: for two minutes, for the work, or for whoever builds. Default: standard.",
        ),
        click.option(
            "--assets",
            type=click.Choice(["inline", "folder"]),
            help="Pictures, style and script within the page, or beside it in report_files/. Default: inline.",
        ),
    )(function)


quiet = click.option("--quiet", "-q", is_flag=True, help="No progress; results only.")
