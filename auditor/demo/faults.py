"""The faults that make the flawed edition, read from `faults.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands in a clean file exactly once, and what the flawed edition has instead."""

    file: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault: the check that finds it, what went wrong at the company, and how it shows."""

    id: str
    check: str
    what: str
    edits: tuple[Edit, ...]


@cache
def faults() -> tuple[Fault, ...]:
    """All of them, in the order of the file."""
    import yaml  # noqa: PLC0415

    text = Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8")
    listed: list[dict[str, Any]] = yaml.safe_load(text)
    return tuple(
        Fault(item["id"], item["check"], item["what"], tuple(Edit(**edit) for edit in item["edits"])) for item in listed
    )


def plant(fault: Fault, name: str, text: str) -> str:
    """The text of a file with that fault in it.

    Raises:
        ValueError: the fault no longer fits the clean text, so it would silently not be planted.
    """
    for edit in fault.edits:
        if edit.file != name:
            continue
        if text.count(edit.was) != 1:
            raise ValueError(f"fault {fault.id}: {name} holds {edit.was!r} {text.count(edit.was)} times, not once")
        text = text.replace(edit.was, edit.now)
    return text
