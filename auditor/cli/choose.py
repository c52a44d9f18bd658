"""What was named on the command line: journeys, run folders, settings."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import UsageError, nearest
from auditor.files import explained
from auditor.gather.bundle import is_run
from auditor.library.roots import WORKSPACE_FILE, roots, workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.library.checks import Shelf
    from auditor.model.journey import Journey
    from auditor.model.settings import Settings

SUFFIXES = (".yaml", ".yml")
_HOST = re.compile(r"(localhost|[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}|\d+(\.\d+){3})(:\d+)?")  # shop.example:8000
SETTINGS_FILES = frozenset({WORKSPACE_FILE, "waivers.yaml", "words.yaml"})  # no journeys, even beside some
SCHEMES = ("http://", "https://", "file://")


def journeys(named: Sequence[str], env: Mapping[str, str] | None = None) -> tuple[Journey, ...]:
    """Journeys by path, folder, id of the library, or bare URLs (all of them one journey).

    With nothing named: all journeys of the workspace.

    Raises:
        UsageError: nothing fits a name, or there is nothing to walk. FileError(s): a file is faulty.
    """
    from auditor.journey.adhoc import journey_from_urls  # noqa: PLC0415  # pydantic
    from auditor.journey.parse import load_journey  # noqa: PLC0415

    urls = [n for n in named if n.lower().startswith(SCHEMES)]
    if urls:
        if len(urls) != len(named):
            other = next(n for n in named if n not in urls)
            msg = f"name either URLs or journeys: `{other}` is no URL"
            raise UsageError(msg)
        return (journey_from_urls(urls),)
    paths = [path for name in named for path in _paths(name)] if named else _of_workspace()
    found = tuple(load_journey(_from_here(path), env=env) for path in paths)
    ids = [j.id for j in found]
    twice = next((i for i in ids if ids.count(i) > 1), None)
    if twice:
        msg = f"two of these journeys have the id `{twice}`: rename one file, or run them one after the other"
        raise UsageError(msg)
    return found


def _paths(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        files = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES and p.is_file())
        found = [p for p in files if p.name not in SETTINGS_FILES]
        if not found:
            msg = f"{path} holds no journey file (*.yaml)"
            raise UsageError(msg)
        return found
    if path.is_file() or path.suffix in SUFFIXES or "/" in name:
        return [path]  # a missing file is the parser's to explain
    known = library_journeys()
    if name in known:
        return [known[name]]
    hint = nearest(name, known) or "`auditor list journeys` shows all"
    if _HOST.fullmatch(name):
        hint = f"if it is an address, write https://{name}"
    msg = f"there is no journey file or id `{name}`; {hint}"
    raise UsageError(msg)


def _from_here(path: Path) -> Path:
    """Relative to the current folder where that can be: messages and audits name no folder of this machine."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # another drive
        return path


def library_journeys() -> dict[str, Path]:
    """Every journey of workspace and library by id (its file's name), nearest first."""
    found: dict[str, Path] = {}
    for root in roots(Path.cwd()):
        for path in sorted((root.path / "journeys").glob("*.yaml")):
            found.setdefault(path.stem, path)
    return found


def _of_workspace() -> list[Path]:
    here = workspace(Path.cwd())
    found = sorted((here.path / "journeys").glob("*.yaml")) if here else []
    if not found:
        msg = (
            "name a journey file, a journey's id or URLs: there is no workspace with journeys here "
            "(`auditor init` writes one, `auditor demo` shows one, `auditor run https://…` needs none)"
        )
        raise UsageError(msg)
    return found


def run_folders(found: Sequence[Journey], out: Path | None, variants: Sequence[str] = ()) -> list[tuple[Journey, Path]]:
    """Where each journey's run goes: `--out` exactly (one), `--out`/<journey> (several), or runs/.

    Journeys that have none of the `variants` are left out, unless none has any. An earlier run stays in its folder
    until the walk begins.

    Raises:
        UsageError: the folder holds something that is not a run, or cannot be made.
    """
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    pairs: list[tuple[Journey, Path]] = []
    walked = [j for j in found if not variants or {v.id for v in j.variants} & set(variants)]
    for journey in walked or found:
        if out is None:
            folder = _fresh(Path("runs") / journey.id / now)
        else:
            folder = out if len(found) == 1 else out / journey.id
        _make(folder)
        pairs.append((journey, folder))
    return pairs


def _fresh(folder: Path) -> Path:
    count, candidate = 1, folder
    while candidate.exists():
        count += 1
        candidate = folder.with_name(f"{folder.name}-{count}")
    return candidate


def _make(folder: Path) -> None:
    try:
        if folder.is_dir() and any(folder.iterdir()) and not is_run(folder):
            msg = f"{folder} is not empty and is not a run folder: choose another --out, or empty it yourself"
            raise UsageError(msg)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explained(error, folder) from error


def settings_for(start: Path, shelf: Shelf) -> Settings:
    """The settings of the workspace around `start`; defaults where there is none."""
    from auditor.model.settings import Settings  # noqa: PLC0415

    here = workspace(start)
    if here is None:
        return Settings()
    from auditor.journey.workspace import load_settings  # noqa: PLC0415  # pydantic

    known = {id: tuple(check.meta.params) for id, check in shelf.checks.items()}
    return load_settings(here.path, known=known)
