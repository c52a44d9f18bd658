"""`auditor init`: a workspace to start from."""

from __future__ import annotations

import shlex
from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--theme", metavar="NAME", help="Write a report theme of this name into the workspace there instead.")
def command(folder: Path, theme: str | None) -> None:
    """Write a workspace that runs as it is: settings, a first journey over two small pages, a text and a script.
    Or, with --theme, a report theme to fill in: name, logo, colours, fonts, contact, disclaimer.

    Nothing that is there already is overwritten.

    \b
    Examples:
      auditor init
      auditor init shop-audit
      auditor init --theme acme
    """
    from auditor.journey.starter import write_theme, write_workspace  # noqa: PLC0415  # pydantic

    if theme is not None:
        for path in write_theme(folder, theme):
            click.echo(path)
        click.echo("\nNext:", err=True)
        click.echo("  fill in theme.yaml           name, logo, colours, fonts, contact, disclaimer", err=True)
        click.echo(f"  auditor report RUN --theme {theme}    or in auditor.yaml: report: {{theme: {theme}}}", err=True)
        return
    for name in write_workspace(folder):
        click.echo(folder / name)
    click.echo("\nNext:", err=True)
    if folder != Path():
        click.echo(f"  cd {shlex.quote(str(folder))}", err=True)
    click.echo("  auditor run                  walk journeys/first.yaml, check it, write the report", err=True)
    click.echo("  auditor validate             after every change of a journey", err=True)
