"""Our own drawings (`drawings/`): how a message, a script or a plain mail looks in the report."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_DRAWINGS = Path(__file__).parent / "drawings"


def draw(name: str, **values: object) -> str:
    """One of our own drawings, filled; every value is escaped."""
    return _drawings().get_template(name).render(values)


@functools.cache
def drawing_script(name: str) -> str:
    """A page script that goes with the drawings."""
    return (_DRAWINGS / name).read_text(encoding="utf-8")


@functools.cache
def _drawings() -> Environment:
    from jinja2 import Environment, FileSystemLoader  # noqa: PLC0415

    return Environment(loader=FileSystemLoader(_DRAWINGS), autoescape=True, trim_blocks=True, lstrip_blocks=True)
