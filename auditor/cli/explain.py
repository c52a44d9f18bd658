"""`auditor explain`: the page of a check."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.errors import UsageError, nearest
from auditor.library.checks import load_checks
from auditor.library.roots import roots
from auditor.model.check import TouchpointCheck


@click.command()
@click.argument("check")
def command(check: str) -> None:
    """Print what a check finds, why it matters, how to fix it, what it leaves alone, and its sources.

    \b
    Examples:
      auditor explain price-drift
      auditor explain vague-link
    """
    checks = load_checks(roots(Path.cwd())).checks
    if check not in checks:
        msg = f"there is no check `{check}`; {nearest(check, checks) or '`auditor list checks` shows all'}"
        raise UsageError(msg)
    meta = checks[check].meta
    scope = "one touchpoint" if isinstance(checks[check], TouchpointCheck) else "across touchpoints"
    click.echo(click.style(f"{meta.id}: {meta.title}", bold=True))
    click.echo(f"{meta.family} · {meta.severity.value} · {scope} · {meta.origin}")
    if meta.params:
        values = ", ".join(f"{name}: {value}" for name, value in meta.params.items())
        click.echo(f"thresholds (set them in auditor.yaml under `checks:`, `{meta.id}:`): {values}")
    click.echo(f"\n{meta.page}")
