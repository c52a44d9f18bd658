"""`auditor demo`: the bundled company, audited."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any, Literal, cast

import click

from auditor.cli import choose, pipeline
from auditor.cli.options import judging, quiet, reporting, walking
from auditor.errors import INCOMPLETE, OK

JOURNEYS = {"en": ("larkspur-tea",), "zh": ("larkspur-tea-zh",), "all": ("larkspur-tea", "larkspur-tea-zh")}


@click.command()
@click.option(
    "--edition",
    type=click.Choice(["clean", "flawed"]),
    default="flawed",
    show_default=True,
    help="The company as it should be, or with planted faults.",
)
@click.option(
    "--language",
    type=click.Choice(list(JOURNEYS)),
    default="all",
    show_default=True,
    help="Which of its journeys to walk.",
)
@walking
@judging
@reporting
@quiet
@click.pass_context
def command(ctx: click.Context, /, edition: str, language: str, **options: Any) -> None:
    """Audit the bundled company, offline: a tea merchant with a site, mails, a text message, a phone script, a PDF.

    It is a show: it exits with 0 whatever it finds, unless --fail-on is given.

    \b
    Examples:
      auditor demo
      auditor demo --edition clean
      auditor demo --fail-on error --out demo-run
    """
    from auditor.demo import company  # noqa: PLC0415  # its site and server

    port = _free_port()
    chosen = cast("Literal['clean', 'flawed']", edition)
    with company.serve(chosen, smtp=("127.0.0.1", port)) as url:
        env = {**os.environ, **company.environment(chosen, url, port)}
        found = choose.journeys(JOURNEYS[language], env=env)
        pipeline.check_options(found, options)
        pairs = choose.run_folders(found, options["out"], options["variants"])
        pipeline.gather_runs(pairs, pipeline.walking_of(options), options["quiet"])
    codes: list[int] = []
    reports: list[Path] = []
    for _, run in pairs:
        checked = pipeline.check_run(run, pipeline.judging_of(options))
        written, code = pipeline.report_run(run, checked.audit, options)
        pipeline.show(checked.audit, options["lang"])
        reports += [path for path in written if path.suffix == ".html"]
        codes += [checked.code, code]
    for path in reports:
        click.echo(f"Report: {path}")
    worst = pipeline.worst_of(codes)
    ctx.exit(worst if options["fail_on"] or worst == INCOMPLETE else OK)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
