"""`auditor validate`: what is wrong with the files that people write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.choose import SETTINGS_FILES, SUFFIXES, library_journeys
from auditor.errors import FileError, FilesError, UsageError, nearest
from auditor.library.roots import WORKSPACE_FILE, workspace
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.journey import Journey
    from auditor.model.steps import Step


@click.command()
@click.argument("named", nargs=-1, metavar="[PATH]...")
def command(named: tuple[str, ...]) -> None:
    """Read journey files (or folders of them, or ids) and say everything that is wrong with them.

    With nothing named: the settings and all journeys of the workspace. Nothing is walked.

    \b
    Examples:
      auditor validate
      auditor validate journeys/checkout.yaml
      SHOP_PASSWORD=secret auditor validate journeys/
    """
    faults: list[FileError] = []
    for path in _paths(named):
        try:
            said = _settings(path) if path.name in SETTINGS_FILES else _journey(path)
        except FilesError as error:
            faults.extend(error.faults)
        except FileError as error:
            faults.append(error)
        else:
            click.echo(mask(f"ok: {path}: {said}"))
    if faults:
        raise FilesError(faults)


def _paths(named: Sequence[str]) -> list[Path]:
    if not named:
        return _of_workspace()
    return list(dict.fromkeys(path for name in named for path in _named(name)))


def _of_workspace() -> list[Path]:
    here = workspace(Path.cwd())
    if here is None:
        raise UsageError("name a journey file or a folder: there is no workspace here (`auditor init` writes one)")
    root = Path() if here.path == Path.cwd().resolve() else here.path
    return [root / WORKSPACE_FILE, *_in(root / "journeys")]


def _named(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        found = _in(path)
        if not found:
            raise UsageError(f"{path} holds no journey file (*.yaml)")
        return found
    if path.exists() or path.suffix in SUFFIXES or "/" in name:
        return [path]
    known = library_journeys()
    if name in known:
        return [known[name]]
    raise UsageError(f"there is no file, folder or journey `{name}`; {nearest(name, known) or 'name a path'}")


def _in(folder: Path) -> list[Path]:
    return [p for p in sorted(folder.glob("*")) if p.suffix in SUFFIXES and p.is_file()]


def _settings(path: Path) -> str:
    from auditor.cli.choose import settings_for  # noqa: PLC0415
    from auditor.library.checks import load_checks  # noqa: PLC0415
    from auditor.library.roots import roots  # noqa: PLC0415

    folder = path.resolve().parent
    if not (folder / WORKSPACE_FILE).is_file():
        raise FileError(path, f"there is no {WORKSPACE_FILE} beside it, so nothing reads this file")
    settings = settings_for(folder, load_checks(roots(folder)))
    words = len(settings.words.rules) + len(settings.words.required) + len(settings.words.names)
    counts = (_count(len(settings.facts), "fact"), _count(len(settings.waivers), "waiver"), _count(words, "house word"))
    return ", ".join(counts)


def _journey(path: Path) -> str:
    from auditor.journey.parse import load_journey  # noqa: PLC0415  # pydantic

    journey = load_journey(path)
    return ", ".join(
        (
            _count(len(journey.touchpoints), "touchpoint"),
            _count(_steps(journey), "step"),
            _count(len(journey.variants), "variant"),
        )
    )


def _steps(journey: Journey) -> int:
    def count(steps: Sequence[Step]) -> int:
        return sum(1 + count(getattr(step, "steps", ())) for step in steps)

    return sum(count(touchpoint.steps) for touchpoint in journey.touchpoints)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
