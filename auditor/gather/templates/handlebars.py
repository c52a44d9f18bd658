"""Handlebars and Mustache to text: by Handlebars itself, in a worker of an offline page, ended when it takes long."""

from __future__ import annotations

import asyncio
import functools
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

from auditor.errors import AuditorError, BrowserError
from auditor.gather.templates.source import LARGEST_SOURCE, line_of, read_source
from auditor.gather.templates.worker import RenderFault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.async_api import Page

    from auditor.gather.drawn.sheet import Sheet
    from auditor.gather.templates.jinja import Rendered

_HERE = Path(__file__).parent
SUFFIXES = (".hbs", ".handlebars", ".html", ".mustache", ".htm", ".txt", ".mjml")
MOST_PARTIALS = 100
SECONDS = 5.0
_LEEWAY = 10.0  # seconds that the page itself may take
_PARTIAL = re.compile(r"\{\{~?\s{0,9}#?>\s{0,9}[\"']?([\w./-]{1,200})")
_BLOCK = re.compile(r"\{\{~?\s{0,9}([#^/])[>*]?\s{0,9}([\w./@-]{1,100})")
# One worker for one template after the other.
_FILL = """
([code, request, seconds]) => new Promise((done) => {
  const known = Symbol.for("touchpoint-auditor");
  const worker = window[known] ??= new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  const ended = (answer) => { clearTimeout(timer); worker.onmessage = worker.onerror = null; done(answer); };
  const broken = (answer) => { worker.terminate(); delete window[known]; ended(answer); };
  const timer = setTimeout(() => broken({ late: true }), seconds * 1000);
  worker.onmessage = ({ data }) => ended(data);
  worker.onerror = (event) => broken({ message: event.message || "it broke" });
  worker.postMessage(request);
})
"""

_pages: WeakKeyDictionary[Sheet, _Room] = WeakKeyDictionary()


class _Room:
    """The page of one sheet in which templates are filled, one at a time."""

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.page: Page | None = None


async def render_handlebars(
    source: str, data: Mapping[str, object], path: Path, sheet: Sheet, *, html: bool, seconds: float = SECONDS
) -> Rendered:
    """What the data lack stays as it was written; partials come from the folder of `path` alone.

    Raises:
        RenderFault: it is no Handlebars, or cannot be filled.
        AuditorError: a partial cannot be read; the page went away.
    """
    partials = await asyncio.to_thread(_partials, source, path.parent)
    request = {"source": source, "data": json.dumps(data, default=str), "partials": partials, "html": html}
    answer = await _asked(sheet, request, seconds)
    if answer.get("late"):
        raise RenderFault(
            f"this cannot be rendered: it took more than {seconds:g} seconds; look for a loop without end"
        )
    if "text" in answer:
        return str(answer["text"]), answer["names"], answer["missing"], answer["notes"]
    where = str(answer.get("where") or "")
    said = " ".join(str(answer["message"]).split())
    if "got 'EOF'" in said:
        name, line = _unclosed(partials.get(where, source))
        if name:
            said, answer["line"] = f"`{{{{#{name}}}}}` is never closed", line
    said = said[max(said.find("Expecting "), 0) :]
    if answer.get("syntax"):
        within = f" in the partial `{where}`" if where else ""
        said = f"this is not valid Handlebars{within}: {said}"
    else:
        said = f"this cannot be rendered: {said}"
    raise RenderFault(said, int(answer.get("line") or 0), syntax=bool(answer.get("syntax")), here=not where)


async def _asked(sheet: Sheet, request: dict[str, Any], seconds: float) -> dict[str, Any]:
    from playwright.async_api import Error  # noqa: PLC0415

    room = _pages.setdefault(sheet, _Room())
    async with room.turn:
        try:
            async with asyncio.timeout(seconds + _LEEWAY):
                room.page = room.page or await sheet.new_page()
                return cast("dict[str, Any]", await room.page.evaluate(_FILL, [_code(), request, seconds]))
        except (TimeoutError, Error) as error:
            page, room.page = room.page, None
            await _close(page)
            if isinstance(error, TimeoutError):
                return {"late": True}
            if not sheet.alive:
                raise BrowserError("the browser went away while a template was filled") from error
            raise AuditorError("this cannot be rendered: the page that fills it broke") from error


async def _close(page: Page | None) -> None:
    from playwright.async_api import Error  # noqa: PLC0415

    if page is None:
        return
    try:
        async with asyncio.timeout(_LEEWAY / 2):
            await page.close()
    except (Error, TimeoutError):
        pass  # it hangs or is gone; the context's end ends it


@functools.cache
def _code() -> str:
    parts = (_HERE / "vendor" / "handlebars.min.js", _HERE / "handlebars.js")
    return "\n".join(part.read_text("utf-8") for part in parts)


def _unclosed(source: str) -> tuple[str, int]:
    """The innermost block that is never closed, and its line."""
    waiting: list[tuple[str, int]] = []
    for found in _BLOCK.finditer(source):
        if found[1] != "/":
            waiting.append((found[2], found.start()))
        elif waiting:
            waiting.pop()
    return (waiting[-1][0], line_of(source, waiting[-1][1])) if waiting else ("", 0)


def _partials(source: str, folder: Path) -> dict[str, str]:
    """Those that the template and its partials name, by name, as far as they lie in its folder."""
    found: dict[str, str] = {}
    waiting = list(dict.fromkeys(_PARTIAL.findall(source)))
    characters = 0
    while waiting:
        name = waiting.pop(0)
        path = _partial(folder, name)
        if name in found or path is None:
            continue
        found[name] = read_source(path)
        characters += len(found[name])
        if len(found) > MOST_PARTIALS or characters > LARGEST_SOURCE:
            raise RenderFault(f"this cannot be rendered: it includes more than {MOST_PARTIALS} partials, or too large")
        waiting.extend(dict.fromkeys(_PARTIAL.findall(found[name])))
    return found


def _partial(folder: Path, name: str) -> Path | None:
    root = folder.resolve()
    stem = Path(name)
    names = [stem.name] if stem.suffix in SUFFIXES else [f"{stem.name}{suffix}" for suffix in SUFFIXES]
    for wanted in (*names, *(f"_{one}" for one in names)):
        try:
            path = (root / stem.parent / wanted).resolve()
            if path.is_relative_to(root) and path.is_file():
                return path
        except (OSError, ValueError):
            continue
    return None
