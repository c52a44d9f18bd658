"""Templates to text: by the engine that they are written for, with what their data lack left as it was written."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.gather.templates.render import render_source, render_template
from auditor.model.mails import Template

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint


@dataclass(frozen=True, slots=True)
class Filled:
    """The text that the customer gets, and of which template it was made; `note`: what of it could not be done."""

    text: str
    template: Template
    note: str = ""


async def fill(touchpoint: Touchpoint, path: Path, sheet: Sheet) -> Filled:  # noqa: ARG001
    """The touchpoint's template in `path`, filled with its data.

    Raises:
        FileError: it cannot be read, or not as a template; where, and why.
    """
    return Filled(await asyncio.to_thread(render_template, path, dict(touchpoint.data)), Template())


async def fill_text(written: str, data: Mapping[str, object], path: Path, engine: str, sheet: Sheet) -> Filled:  # noqa: ARG001
    """A text that stands beside the template in `path`, such as its subject; it knows no entities."""
    return Filled(await asyncio.to_thread(render_source, written, data, path.with_suffix(".txt")), Template())
