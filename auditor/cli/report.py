"""`auditor report`: write an audit in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from auditor.cli import pipeline
from auditor.cli.options import reporting


@click.command()
@click.argument("runs", nargs=-1, required=True, metavar="RUN…", type=click.Path(path_type=Path))
@reporting
@click.pass_context
def command(ctx: click.Context, /, runs: tuple[Path, ...], **options: Any) -> None:
    """Write the reports of run folders from their audit.json; computes nothing.

    \b
    Examples:
      auditor report runs/checkout/2026-11-22T101500Z
      auditor report runs/checkout/2026-11-22T101500Z --format junit --format sarif
    """
    from auditor.report.json_report import read_audit  # noqa: PLC0415  # pydantic

    codes: list[int] = []
    for run in runs:
        written, code = pipeline.report_run(run, read_audit(run), options)
        for file in written:
            click.echo(str(file))
        codes.append(code)
    ctx.exit(pipeline.worst_of(codes))
