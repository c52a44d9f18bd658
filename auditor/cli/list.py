"""`auditor list`: what there is, and where it comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias
from unicodedata import east_asian_width

import click

from auditor.cli.choose import library_journeys
from auditor.cli.language import language, spoken
from auditor.errors import INCOMPLETE
from auditor.library.checks import load_checks
from auditor.library.roots import Root, roots
from auditor.model.check import TouchpointCheck

Row: TypeAlias = dict[str, str | int]
WHAT = ("checks", "journeys", "themes", "data")


@click.command()
@click.argument("what", type=click.Choice(WHAT), required=False)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@language
@click.pass_context
def command(ctx: click.Context, /, what: str | None, as_json: bool, lang: str | None) -> None:
    """Show checks, journeys, themes and the data of others, where each comes from, and what a workspace replaces.

    \b
    Examples:
      auditor list
      auditor list checks --json
      auditor list checks --lang zh
      auditor list data
    """
    found, tongue = roots(Path.cwd()), spoken(lang)
    shelf = load_checks(found)
    rows: dict[str, list[Row]] = {
        "checks": [
            {
                "id": c.meta.id,
                "family": c.meta.family,
                "severity": c.meta.severity.value,
                "scope": "touchpoint" if isinstance(c, TouchpointCheck) else "journey",
                "title": tongue.told(c.meta.title),
                "origin": c.meta.origin,
                "replaces": ", ".join(_short(path) for id, path in shelf.replaced if id == c.meta.id),
            }
            for c in shelf.checks.values()
        ],
        "journeys": [
            {"id": id, "origin": _origin(path, found), "path": _short(path)} for id, path in library_journeys().items()
        ],
        "themes": [
            {"id": folder.name, "origin": root.name, "path": _short(folder)}
            for root in found
            for folder in sorted((root.path / "reports").glob("*/"))
        ],
        "data": _data() if what in {None, "data"} else [],
    }
    shown = {k: v for k, v in rows.items() if what in {None, k}}
    if as_json:
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        for name, entries in shown.items():
            _table(name, entries)
    for fault in shelf.broken:
        click.echo(f"auditor: {fault}", err=True)
    ctx.exit(INCOMPLETE if shelf.broken else 0)


def _data() -> list[Row]:
    """Tables of others that are shipped with us and grow old."""
    from auditor.kit.clients.table import table  # noqa: PLC0415 - nothing else of the list needs it

    known = table()
    return [
        {
            "id": known.name,
            "version": known.version,
            "date": known.date,
            "licence": known.licence,
            "features": len(known.features),
            "clients": len(known.clients),
            "source": known.source,
        }
    ]


def _table(name: str, entries: list[Row]) -> None:
    click.echo(click.style(f"{name} ({len(entries)})", bold=True))
    if not entries:
        click.echo("  none")
        return
    columns = [k for k in entries[0] if k != "replaces"]
    widths = {k: max(_cells(_said(k, e)) for e in entries) for k in columns}
    for entry in entries:
        cells = {k: _said(k, entry) for k in columns}
        line = "  ".join(said + " " * (widths[k] - _cells(said)) for k, said in cells.items()).rstrip()
        replaces = f"  (replaces {entry['replaces']})" if entry.get("replaces") else ""
        click.echo(f"  {line}{replaces}")
    click.echo()


def _said(column: str, entry: Row) -> str:
    """A cell; a bare number says what it counts."""
    value = entry[column]
    return f"{value} {column}" if isinstance(value, int) else value


def _cells(text: str) -> int:
    """How wide it is on a terminal: a Chinese character is two cells wide."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _origin(path: Path, found: tuple[Root, ...]) -> str:
    return next((root.name for root in found if path.is_relative_to(root.path)), "")


def _short(path: Path | str) -> str:
    path = Path(path)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
