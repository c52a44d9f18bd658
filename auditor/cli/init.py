"""`auditor init`: a workspace to start from."""

from __future__ import annotations

import shlex
from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
def command(folder: Path) -> None:
    """Write a workspace that runs as it is: settings, a first journey over two small pages, a text and a script.

    Nothing that is there already is overwritten.

    \b
    Examples:
      auditor init
      auditor init shop-audit
    """
    from auditor.journey.starter import write_workspace  # noqa: PLC0415  # pydantic

    for name in write_workspace(folder):
        click.echo(folder / name)
    click.echo("\nNext:", err=True)
    if folder != Path():
        click.echo(f"  cd {shlex.quote(str(folder))}", err=True)
    click.echo("  auditor run                  walk journeys/first.yaml, check it, write the report", err=True)
    click.echo("  auditor validate             after every change of a journey", err=True)
