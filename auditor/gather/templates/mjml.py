"""MJML to HTML, by its own compiler; and what stands beside a template that it includes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import FileError
from auditor.gather.templates.source import LARGEST_SOURCE, line_of, read_source
from auditor.gather.templates.worker import RenderFault

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_INCLUDES = 50
_INCLUDE = re.compile(r"<mj-include\b[^>]{0,300}?\spath\s*=\s*[\"']([^\"']{1,300})[\"']", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|<(/?)(mj[a-z0-9-]{0,40})\b[^<>]{0,5000}?(/?)>", re.DOTALL)
_PLACE = re.compile(r"\bposition (\d+):\d+")
_DEEPEST = 200


def compile_mjml(source: str, includes: Mapping[str, str]) -> str:
    """The HTML of filled MJML; `includes` holds what each of its `mj-include` stands for.

    Raises:
        RenderFault: it is no MJML, and in which line.
    """
    from mjml import mjml2html  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    fault = _mismatch(source)
    if fault:
        raise fault

    def load(path: str) -> str:
        if path not in includes:
            raise LookupError(path)
        return includes[path]

    try:
        return str(mjml2html(source, include_loader=load))
    except (ValueError, LookupError, RuntimeError) as error:
        said = " ".join(str(error).split())[:300]
        place = _PLACE.search(said)
        index = len(source.encode("utf-8")[: int(place[1])].decode("utf-8", "ignore")) if place else 0
        plain = _PLACE.sub("", said).replace(" in root template at", "").replace(" in root template", "").strip()
        raise RenderFault(f"this is not valid MJML: {plain}", line_of(source, index) if place else 0) from error


def _mismatch(source: str) -> RenderFault | None:
    """The first `mj-…` tag that is not closed, or closed and never opened: the compiler does not say where."""
    waiting: list[tuple[str, int]] = []
    for found in _TAG.finditer(source):
        name = found[2]
        if not name or found[3]:
            continue
        if not found[1]:
            waiting.append((name, found.start()))
            if len(waiting) > _DEEPEST:
                return RenderFault(
                    f"this is not valid MJML: more than {_DEEPEST} elements in each other",
                    line_of(source, found.start()),
                )
        elif waiting and waiting[-1][0] == name:
            waiting.pop()
        else:
            line = line_of(source, found.start())
            opened = f"`<{waiting[-1][0]}>` of line {line_of(source, waiting[-1][1])} is open" if waiting else "none is"
            return RenderFault(f"this is not valid MJML: `</{name}>` closes an element while {opened}", line)
    if waiting:
        name, at = waiting[-1]
        return RenderFault(f"this is not valid MJML: `<{name}>` is never closed", line_of(source, at))
    if "<mjml" not in source:
        return RenderFault("this is not valid MJML: there is no `<mjml>` in it", 1)
    return None


def included(source: str, path: Path) -> dict[str, str]:
    """The files that `mj-include` names, and those that they name, as written; each must lie in the folder of `path`.

    Raises:
        FileError: one does not, or cannot be read; or there are too many.
    """
    root = path.parent.resolve()
    found: dict[str, str] = {}
    waiting = [(name, source) for name in _INCLUDE.findall(source)]
    characters = 0
    while waiting:
        name, within = waiting.pop(0)
        if name in found:
            continue
        line = line_of(within, max(within.find(name), 0)) if within is source else 0
        wanted = _beside(root, name)
        if wanted is None:
            raise FileError(path, f"it includes `{name}`, which is not in its folder", line=line)
        found[name] = read_source(wanted)
        characters += len(found[name])
        if len(found) > MOST_INCLUDES or characters > LARGEST_SOURCE:
            raise FileError(path, f"it includes more than {MOST_INCLUDES} files, or too large ones", line=line)
        waiting.extend((other, found[name]) for other in _INCLUDE.findall(found[name]))
    return found


def _beside(root: Path, name: str) -> Path | None:
    for written in (name, f"{name}.mjml"):
        try:
            path = (root / written).resolve()
            if path.is_relative_to(root) and path.is_file():
                return path
        except (OSError, ValueError):
            continue
    return None
