"""`auditor check`: judge evidence again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from auditor.cli import pipeline
from auditor.cli.options import judging


@click.command()
@click.argument("runs", nargs=-1, required=True, metavar="RUN…", type=click.Path(path_type=Path))
@judging
@click.pass_context
def command(ctx: click.Context, /, runs: tuple[Path, ...], **options: Any) -> None:
    """Judge the evidence of run folders and write their audit.json; needs no browser and no network.

    Works on what is there: touchpoints that were never reached count as lost.

    \b
    Examples:
      auditor check runs/checkout/2026-11-22T101500Z
      auditor check runs/checkout/2026-11-22T101500Z --only price-drift --only clarity
    """
    codes: list[int] = []
    for run in runs:
        checked = pipeline.check_run(run, pipeline.judging_of(options))
        pipeline.show(checked.audit)
        codes.append(checked.code)
    ctx.exit(pipeline.worst_of(codes))
