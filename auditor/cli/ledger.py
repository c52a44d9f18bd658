"""`auditor ledger`: what the touchpoints of a run say of the same facts."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from auditor.cli.language import language, spoken
from auditor.errors import UsageError


@click.command()
@click.argument("run", metavar="RUN", type=click.Path(path_type=Path))
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only facts of this kind; may be repeated.")
@click.option("--variant", "variants", multiple=True, help="Only this variant; may be repeated.")
@click.option("--all", "listed", is_flag=True, help="Also facts said at one touchpoint only, or not compared, and why.")
@language
def command(run: Path, kinds: tuple[str, ...], variants: tuple[str, ...], listed: bool, lang: str | None) -> None:
    """Print the ledger of a run: facts, what each touchpoint says of them, and which contradict each other.

    It reads audit.json and computes nothing; there, the ledger stands whole.

    \b
    Examples:
      auditor ledger runs/checkout/2026-11-22T101500Z
      auditor ledger runs/checkout/2026-11-22T101500Z --kind money --kind delivery
      auditor ledger runs/checkout/2026-11-22T101500Z --all --variant iphone-15
    """
    from auditor.report.json_report import read_audit  # noqa: PLC0415  # pydantic
    from auditor.report.ledger_text import kinds_of, lines  # noqa: PLC0415
    from auditor.report.terminal import printed  # noqa: PLC0415

    audit = read_audit(run)
    _known("kind of fact", kinds, kinds_of(audit))
    _known("variant", variants, tuple(audit.ledger))
    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, 120) if terminal else 100
    color = terminal and "NO_COLOR" not in os.environ
    texts = lines(audit, width, kinds=kinds, variants=variants, listed=listed, tongue=spoken(lang))
    click.echo(printed(texts, width=width, color=color), nl=False)


def _known(what: str, asked: tuple[str, ...], there: tuple[str, ...]) -> None:
    for name in asked:
        if name not in there:
            raise UsageError(f"this run's ledger has no {what} {name!r}; it has {', '.join(there) or 'none'}")
