"""`auditor gather`: walk and keep the evidence."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli import choose, pipeline
from auditor.cli.options import quiet, walking
from auditor.errors import INCOMPLETE, OK
from auditor.gather import bundle


@click.command()
@click.argument("journeys", nargs=-1, metavar="[JOURNEY|URL]…")
@walking
@quiet
@click.pass_context
def command(ctx: click.Context, /, journeys: tuple[str, ...], **options: Any) -> None:
    """Walk journeys and keep the evidence in run folders, without judging it.

    Prints one line per run folder; exits with 3 when a touchpoint was lost.

    \b
    Examples:
      auditor gather journeys/checkout.yaml --out evidence
      auditor gather https://example.test/ --capture viewport
    """
    pairs = choose.run_folders(choose.journeys(journeys), options["out"], options["variants"])
    pipeline.gather_runs(pairs, pipeline.walking_of(options), options["quiet"], alone=True)
    lost = 0
    for journey, run in pairs:
        seen = [e for evidence in bundle.read(run).evidence.values() for e in evidence]
        gone = sum(1 for e in seen if e.lost)
        lost += gone
        click.echo(f"{run}: {journey.title}, {len(seen) - gone} captured, {gone} lost")
    ctx.exit(INCOMPLETE if lost else OK)
