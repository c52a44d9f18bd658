"""`auditor run`: walk, check, report."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli import choose, pipeline
from auditor.cli.options import judging, quiet, reporting, walking


@click.command()
@click.argument("journeys", nargs=-1, metavar="[JOURNEY|URL]…")
@walking
@judging
@reporting
@quiet
@click.pass_context
def command(ctx: click.Context, /, journeys: tuple[str, ...], **options: Any) -> None:
    """Walk journeys, check what was seen, and write the reports.

    A JOURNEY is a YAML file, a folder of them, or the id of one that `auditor list journeys` shows; several URLs are
    audited as one journey. With nothing named, all journeys of the workspace run.

    \b
    Examples:
      auditor run journeys/checkout.yaml
      auditor run journeys/checkout.yaml --variant desktop --fail-on warning
      auditor run https://example.test/ https://example.test/contact
    """
    found = choose.journeys(journeys)
    pipeline.check_options(found, options)
    pairs = choose.run_folders(found, options["out"], options["variants"])
    pipeline.gather_runs(pairs, pipeline.walking_of(options), options["quiet"])
    codes = [check_and_report(run, options) for _, run in pairs]
    ctx.exit(pipeline.worst_of(codes))


def check_and_report(run: Any, options: dict[str, Any]) -> int:
    """The second and third stage for one run folder."""
    checked = pipeline.check_run(run, pipeline.judging_of(options))
    written, code = pipeline.report_run(run, checked.audit, options)
    pipeline.show(checked.audit, options["lang"])
    for path in written:
        if path.suffix == ".html":
            click.echo(f"Report: {path}")
    return pipeline.worst_of([checked.code, code])
