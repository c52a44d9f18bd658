"""Progress on stderr: a bar on a terminal, one line a touchpoint elsewhere."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from auditor.gather.progress import Progress, Silent
from auditor.secrecy import mask

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in mask(text))


class Lines:
    """For logs: one line when a touchpoint is done."""

    def __init__(self) -> None:
        """Nothing is counted before `begin`."""
        self.total: dict[str, int] = {}
        self.count: dict[str, int] = {}

    def begin(self, journey: str, total: int) -> None:
        """Remember how many there will be."""
        self.total[journey], self.count[journey] = total, 0

    def doing(self, journey: str, variant: str, touchpoint: str, text: str) -> None:
        """Nothing: a log wants results."""

    def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
        """One line."""
        self.count[journey] = self.count.get(journey, 0) + 1
        state = f"LOST: {lost}" if lost else "captured"
        counted = f"{self.count[journey]}/{self.total.get(journey, 0)}"
        click.echo(_plain(f"{journey} [{counted}] {touchpoint} ({variant}): {state}"), err=True)

    def note(self, text: str) -> None:
        """One line."""
        click.echo(_plain(text), err=True)


class Bar:
    """For people: one bar a journey, with what it is doing."""

    def __init__(self, rich: RichProgress) -> None:
        """`rich` is live."""
        self.rich = rich
        self.tasks: dict[str, TaskID] = {}

    def begin(self, journey: str, total: int) -> None:
        """A bar for this journey."""
        self.tasks[journey] = self.rich.add_task(_plain(journey), total=total, doing="starting")

    def doing(self, journey: str, variant: str, touchpoint: str, text: str) -> None:
        """What it is doing, beside the bar."""
        if journey in self.tasks:
            said = _plain(f"{touchpoint} ({variant}): {text}")[:80]
            self.rich.update(self.tasks[journey], doing=said)

    def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
        """One further; a loss is said above the bar."""
        if lost:
            self.rich.console.print(_plain(f"{touchpoint} ({variant}) is lost: {lost}"), markup=False, highlight=False)
        if journey in self.tasks:
            self.rich.advance(self.tasks[journey])

    def note(self, text: str) -> None:
        """Said above the bar."""
        self.rich.console.print(_plain(text), markup=False, highlight=False)


@contextmanager
def progress(quiet: bool) -> Generator[Progress]:
    """The kind that fits where stderr goes."""
    with contextlib.ExitStack() as stack:
        if quiet:
            yield Silent()
            return
        if not sys.stderr.isatty():
            yield Lines()
            return
        from rich.console import Console  # noqa: PLC0415  # only a terminal pays for it
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415
        from rich.progress import Progress as Rich  # noqa: PLC0415

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(),
                   TextColumn("{task.fields[doing]}", style="dim", markup=False))  # fmt: skip
        live = stack.enter_context(Rich(*columns, console=Console(stderr=True), transient=True))
        yield Bar(live)
