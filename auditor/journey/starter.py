"""What `auditor init` writes: a workspace from `starter_files/`, or a report theme from `starter_theme/`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.errors import UsageError
from auditor.files import write_bytes
from auditor.journey.schema import journey_schema, theme_schema
from auditor.library.roots import WORKSPACE_FILE, workspace
from auditor.library.templates import theme_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HERE = Path(__file__).resolve().parent
_SOURCE, _THEME = _HERE / "starter_files", _HERE / "starter_theme"
_NAMES = {"gitignore": ".gitignore"}  # a real one would hide files of our own
SCHEMA, THEME_SCHEMA = "journeys/journey.schema.json", "theme.schema.json"


def write_workspace(folder: Path) -> tuple[str, ...]:
    """The files written, relative to `folder`, in order.

    Raises:
        UsageError: one of them is there already (nothing is written then), or the folder cannot be written to.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: name a folder, or none for the one you are in")
    files = {_NAMES.get(name, name): data for name, data in _files(_SOURCE)} | {SCHEMA: _json(journey_schema())}
    _write(folder, files, "Name another folder: auditor init FOLDER")
    return tuple(files)


def write_theme(folder: Path, name: str) -> tuple[Path, ...]:
    """A theme of that name in the workspace around `folder`: the files written.

    Raises:
        UsageError: there is no workspace, the name is none, or one of the files is there already.
    """
    here = workspace(folder)
    if here is None:
        raise UsageError(f"there is no {WORKSPACE_FILE} in {folder.resolve()} or above: run `auditor init` first")
    if not theme_name(name):
        raise UsageError(f"`{name}` cannot name a theme: use letters, digits, `-` and `_`, such as `acme`")
    title = name.replace("-", " ").replace("_", " ").title()
    files = {
        file: data.replace(b"THEME", name.encode()).replace(b"TITLE", title.encode()) for file, data in _files(_THEME)
    }
    target = here.path / "reports" / name
    _write(target, files | {THEME_SCHEMA: _json(theme_schema())}, "Name another theme: auditor init --theme NAME")
    return tuple(target / file for file in (*files, THEME_SCHEMA))


def _write(folder: Path, files: Mapping[str, bytes], hint: str) -> None:
    there = [name for name in files if (folder / name).exists()]
    if there:
        more = f", and {len(there) - 1} more" if there[1:] else ""
        raise UsageError(f"{folder / there[0]} is there already{more}: nothing was written. {hint}")
    for name, data in files.items():
        write_bytes(folder / name, data)


def _files(source: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(p for p in source.rglob("*") if p.is_file()):
        yield path.relative_to(source).as_posix(), path.read_bytes()


def _json(schema: dict[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
