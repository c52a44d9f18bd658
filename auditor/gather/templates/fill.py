"""Templates to text: by the engine that they are written for, with what their data lack left as it was written."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError, BrowserError, FileError
from auditor.gather.apart import TooMuchError, run_kept
from auditor.gather.templates.engines import ENGINES, engine_of
from auditor.gather.templates.names import written_names
from auditor.gather.templates.source import is_html, line_at, read_source
from auditor.gather.templates.worker import RenderFault
from auditor.model.mails import Template
from auditor.model.retelling import noted, reason_of
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

SECONDS = 5.0
MEGABYTES = 512
_WORK = "auditor.gather.templates.worker:work"
_MOST_NAMES = 500


_SHOWN = re.compile(
    r"the (filter|helper) `(.*)` is not one of (\w+): what it is given is shown as it is"
    r"|the (block) helper `(.*)` is not one of Handlebars: what stands in it is shown",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Filled:
    """The text that the customer gets, and of which template it was made; `note`: what of it could not be done."""

    text: str
    template: Template
    note: str = ""


async def fill(touchpoint: Touchpoint, path: Path, sheet: Sheet) -> Filled:
    """The touchpoint's template in `path`, filled with its data; MJML is compiled.

    Raises:
        FileError: it cannot be read, or not as a template; where, and why.
    """
    source = await asyncio.to_thread(read_source, path)
    mjml = path.suffix.lower() == ".mjml"
    filling = Filling(path, dict(touchpoint.data), touchpoint.engine, sheet, html=is_html(path))
    if not mjml:
        return await filling.fill(source)
    filling.engine = filling.engine or engine_of(source)
    from auditor.gather.templates.mjml import included  # noqa: PLC0415

    includes = await asyncio.to_thread(included, source, path)
    filled = await filling.fill(source)
    parts = {name: await filling.fill(written, name) for name, written in includes.items()}
    request = {"engine": "mjml", "source": filled.text, "includes": {name: part.text for name, part in parts.items()}}
    _, html = await filling.worked(request, source)
    return Filled(
        html.decode("utf-8"),
        joined(filled.template, *(part.template for part in parts.values())),
        noted(dict.fromkeys((filled.note, *(part.note for part in parts.values())))),
    )


def joined(*templates: Template) -> Template:
    """One mail's templates as one: its parts, its subject, what it includes."""
    engine = next((one.engine for one in templates if one.engine), "")
    names = dict.fromkeys(name for one in templates for name in one.placeholders)
    missing = dict.fromkeys(name for one in templates for name in one.missing)
    return Template(engine, tuple(names)[:_MOST_NAMES], tuple(missing)[:_MOST_NAMES])


@dataclass(slots=True)
class Filling:
    """Fills texts that stand in `path`, or beside it (a subject line), with the same data."""

    path: Path
    data: Mapping[str, object]
    engine: str
    sheet: Sheet
    html: bool = False

    async def fill(self, source: str, part: str = "") -> Filled:
        """`part` names what this is, if it is not the file itself.

        Raises:
            FileError: it cannot be filled; where, and why.
        """
        found = engine_of(source)
        engine = self.engine or found
        if not found or engine == "none":
            return Filled(source, Template())
        try:
            text, names, missing, notes = await self._rendered(source, engine)
        except RenderFault as fault:
            if fault.syntax and not self.data:  # it is shown as it is written, whatever it is written for
                printed = written_names(source)
                return Filled(source, Template(engine, printed, printed))
            raise self._explained(fault, engine, source, part) from fault
        if not self.data:
            missing = list(dict.fromkeys((*missing, *names)))
        template = Template(engine, tuple(names)[:_MOST_NAMES], tuple(missing)[:_MOST_NAMES])
        return Filled(text, template, noted(map(_told, dict.fromkeys(notes))))

    async def _rendered(self, source: str, engine: str) -> tuple[str, list[str], list[str], list[str]]:
        if engine == "handlebars":
            from auditor.gather.templates.handlebars import render_handlebars  # noqa: PLC0415

            return await render_handlebars(source, self.data, self.path, self.sheet, html=self.html)
        request = {
            "engine": engine, "source": source, "data": self.data, "folder": str(self.path.parent), "html": self.html,
        }  # fmt: skip
        answer, body = await self.worked(request)
        return body.decode("utf-8"), answer["names"], answer["missing"], answer["notes"]

    async def worked(self, request: dict[str, Any], source: str = "") -> tuple[dict[str, Any], bytes]:
        """What the child makes of a request.

        Raises:
            RenderFault: what it says is wrong, if no `source` is given.
            FileError: that, with the line of `source`; or it took too much.
        """
        try:
            answer, body = await asyncio.to_thread(run_kept, _WORK, request, seconds=SECONDS, megabytes=MEGABYTES)
        except TooMuchError as error:
            said = say(
                "this cannot be rendered: {reason}; look for a loop without end or a huge repetition, "
                "or try again on a machine that is less busy",
                reason=reason_of(error),
            )
            raise FileError(self.path, said) from error
        except BrowserError:
            raise
        except AuditorError as error:
            raise FileError(self.path, say("this cannot be rendered: {reason}", reason=reason_of(error))) from error
        if "message" not in answer:
            return answer, body
        fault = RenderFault(answer["message"], int(answer["line"]), syntax=answer["syntax"], here=answer["here"])
        if not source:
            raise fault
        raise self._explained(fault, "", source, "") from fault

    def _explained(self, fault: RenderFault, engine: str, source: str, part: str) -> FileError:
        message = fault.message
        if fault.syntax and not self.engine and engine in ENGINES:
            others = " or ".join(f"`{name}`" for name in ENGINES if name != engine)
            message = message.rstrip(".") + (
                f". It was read as {ENGINES[engine]}, by what is written in it; if it is for something else, say so "
                f"with `engine:` {others}, or `none`"
            )
        if part:
            return FileError(self.path, say("in {part}: {reason}", part=part, reason=message))
        line = fault.line if fault.here else 0
        return FileError(self.path, message, line=line, source=line_at(source, line) if line else "")


def _told(note: str) -> str:
    """What an engine notes in its own process, with its pattern."""
    found = _SHOWN.fullmatch(note)
    if not found:
        return note
    if found[4]:
        return say("the block helper `{name}` is not one of Handlebars: what stands in it is shown", name=found[5])
    if found[1] == "helper":
        return say(
            "the helper `{name}` is not one of {engine}: what it is given is shown as it is",
            name=found[2],
            engine=found[3],
        )
    return say(
        "the filter `{name}` is not one of {engine}: what it is given is shown as it is", name=found[2], engine=found[3]
    )
