"""The workspace that `auditor init` writes: the files in `starter_files/`, and the JSON Schema of journeys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import UsageError
from auditor.files import write_bytes
from auditor.journey.schema import journey_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCE = Path(__file__).resolve().parent / "starter_files"
_NAMES = {"gitignore": ".gitignore"}  # a real one would hide files of our own
SCHEMA = "journeys/journey.schema.json"


def write_workspace(folder: Path) -> tuple[str, ...]:
    """The files written, relative to `folder`, in order.

    Raises:
        UsageError: one of them is there already (nothing is written then), or the folder cannot be written to.
    """
    files = dict(_files())
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: name a folder, or none for the one you are in")
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise UsageError(
            f"{folder / there[0]} is there already{f', and {len(there) - 1} more' if there[1:] else ''}: nothing was "
            "written. Name another folder: auditor init FOLDER"
        )
    for name, data in files.items():
        write_bytes(folder / name, data)
    return tuple(files)


def _files() -> Iterator[tuple[str, bytes]]:
    for path in sorted(p for p in _SOURCE.rglob("*") if p.is_file()):
        name = path.relative_to(_SOURCE).as_posix()
        yield _NAMES.get(name, name), path.read_bytes()
    yield SCHEMA, (json.dumps(journey_schema(), ensure_ascii=False, indent=1) + "\n").encode()
