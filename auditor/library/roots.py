"""Where the library is: the built-in root, and the workspace laid over it, nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

WORKSPACE_FILE = "auditor.yaml"


@dataclass(frozen=True, slots=True)
class Root:
    """A folder with `checks/`, `journeys/` and `reports/`. `name` is what `auditor list` shows."""

    path: Path
    name: str


def built_in() -> Root:
    """`_library/` in an installed wheel, the folder above the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_library"
    return Root(inside if inside.is_dir() else package.parent, "built-in")


def workspace(start: Path) -> Root | None:
    """The nearest folder, from `start` upwards, with an `auditor.yaml`; its checks are code that we run, so no
    other folder counts.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / WORKSPACE_FILE).is_file():
            return Root(folder, "workspace")
    return None


def roots(start: Path) -> tuple[Root, ...]:
    """Nearest first."""
    mine, ours = workspace(start), built_in()
    return (mine, ours) if mine and mine.path != ours.path else (ours,)
