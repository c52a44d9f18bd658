"""Journey files of tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from auditor.errors import FileError, FilesError
from auditor.journey.parse import load_journey
from auditor.model.journey import Journey

Load: TypeAlias = Callable[..., Journey]
Faults: TypeAlias = Callable[..., list[str]]

HEAD = "journey: Test\nbase_url: https://shop.example/\n"


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Parse a journey file of this text, in a folder of its own."""

    def run(text: str, **env: str) -> Journey:
        path = tmp_path / "test-journey.yaml"
        path.write_text(text, encoding="utf-8")
        return load_journey(path, env=env)

    return run


@pytest.fixture
def faults(load: Load) -> Faults:
    """Every fault of a journey file, as `line:column: message`."""

    def run(text: str, **env: str) -> list[str]:
        try:
            load(text, **env)
        except FilesError as error:
            return [f"{f.line}:{f.column}: {f.message}" for f in error.faults]
        except FileError as error:
            return [f"{error.line}:{error.column}: {error.message}"]
        return []

    return run


@pytest.fixture
def step_faults(faults: Faults) -> Faults:
    """Every fault of a list of steps; its first line is line 1, its dash column 1."""

    def run(text: str, **env: str) -> list[str]:
        indented = "".join(f"  {line}\n" for line in text.splitlines())
        found = faults(f"{HEAD}touchpoints:\n- id: one\n  steps:\n  - open: /\n{indented}", **env)
        places = [fault.split(":", 2) for fault in found]
        return [f"{int(line) - 6}:{int(column) - 2}:{message}" for line, column, message in places]

    return run


@pytest.fixture
def load_steps(load: Load) -> Load:
    """A journey of one page with these steps after its first."""

    def run(steps: str, top: str = "", **env: str) -> Journey:
        indented = "".join(f"  {line}\n" for line in steps.splitlines())
        return load(f"{HEAD}{top}touchpoints:\n- id: one\n  steps:\n  - open: /\n{indented}", **env)

    return run
