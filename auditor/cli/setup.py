"""`auditor setup`: find or get a browser, prove it, remember it."""

from __future__ import annotations

import sys

import click


@click.command(
    epilog="""\b
Examples:
  auditor setup
  auditor setup --browser /opt/google/chrome/chrome
  auditor setup --browser http://127.0.0.1:9222
  auditor setup --yes
"""
)
@click.option(
    "--browser",
    default="",
    metavar="PATH|URL",
    help="Use this browser: a path, `chrome`, `msedge`, http(s):// or ws(s)://.",
)
@click.option("--yes", is_flag=True, help="Download and install without asking.")
def command(browser: str, yes: bool) -> None:
    """Find or get a browser, and prove that it works.

    Tried in order: what you name · Playwright's own build · a browser on this machine · Playwright's download ·
    apt-get · npm. Each is proved by a start and a picture of Latin and Chinese text. Where there is no terminal to
    ask on, downloads go ahead.
    """
    from auditor.setup.machine import Machine  # noqa: PLC0415
    from auditor.setup.obtain import obtain  # noqa: PLC0415

    def say(text: str) -> None:
        click.echo(text, err=True)

    def ask(question: str) -> bool:
        return click.confirm(f"  {question}", default=True, err=True)

    can_ask = not yes and sys.stdin is not None and sys.stdin.isatty()
    say("Looking for a browser:")
    got = obtain(Machine(say, ask) if can_ask else Machine(say), browser)
    click.echo(f"Browser: {got.choice}")
    click.echo(f"Saved in {got.saved}")
