"""`auditor explain`: the page of a check."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.language import language, spoken
from auditor.errors import UsageError, nearest
from auditor.library.checks import load_checks
from auditor.library.roots import roots
from auditor.model.check import TouchpointCheck


@click.command()
@click.argument("check")
@language
def command(check: str, lang: str | None) -> None:
    """Print what a check finds, why it matters, how to fix it, what it leaves alone, and its sources.

    \b
    Examples:
      auditor explain price-drift
      auditor explain vague-link --lang zh
    """
    checks = load_checks(roots(Path.cwd())).checks
    if check not in checks:
        msg = f"there is no check `{check}`; {nearest(check, checks) or '`auditor list checks` shows all'}"
        raise UsageError(msg)
    meta = checks[check].meta
    from auditor.report import words  # noqa: PLC0415

    tongue = spoken(lang)
    scope = words.scope(tongue, "touchpoint" if isinstance(checks[check], TouchpointCheck) else "journey")
    click.echo(click.style(words.labelled(tongue, meta.id, tongue.told(meta.title)), bold=True))
    click.echo(f"{meta.family} · {words.word(tongue, meta.severity)} · {scope} · {meta.origin}")
    if meta.params:
        values = ", ".join(f"{name}: {value}" for name, value in meta.params.items())
        said = tongue(
            "thresholds (set them in auditor.yaml under `checks:`, `{check}:`): {values}", check=meta.id, values=values
        )
        click.echo(said)
    click.echo(f"\n{tongue.page(meta.page)}")
