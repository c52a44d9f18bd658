"""`auditor doctor`: what works on this machine, and what to do about the rest."""

from __future__ import annotations

import click

from auditor.errors import INCOMPLETE, OK


@click.command(
    epilog="""\b
Exit codes: 0 nothing stands in the way · 3 something does

\b
Examples:
  auditor doctor
  auditor doctor --json
  auditor doctor --browser /usr/bin/chromium
"""
)
@click.option("--browser", default="", metavar="PATH|URL", help="Look at this browser instead of the saved one.")
@click.option("--json", "as_json", is_flag=True, help="Print the readings as JSON.")
@click.pass_context
def command(context: click.Context, browser: str, as_json: bool) -> None:
    """Say what works on this machine and what does not. Nothing is changed."""
    from auditor.setup.diagnose import Reading, State, diagnose  # noqa: PLC0415
    from auditor.setup.machine import Machine  # noqa: PLC0415

    readings: list[Reading] = []
    for reading in diagnose(Machine(lambda text: click.echo(text, err=True)), browser):
        readings.append(reading)
        if not as_json:
            click.echo(f"{reading.state:<5} {reading.name:<11} {reading.found}")
            if reading.todo:
                click.echo(f"{'':<17} -> {reading.todo}")
    failed = any(reading.state is State.FAIL for reading in readings)
    if as_json:
        import json  # noqa: PLC0415
        from dataclasses import asdict  # noqa: PLC0415

        record = {"schema_version": "1.0", "ok": not failed, "readings": [asdict(r) for r in readings]}
        click.echo(json.dumps(record, ensure_ascii=False, indent=1))
    context.exit(INCOMPLETE if failed else OK)
