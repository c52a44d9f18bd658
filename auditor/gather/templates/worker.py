"""The part of filling templates that is done in a child process (see `auditor.gather.apart`)."""

from __future__ import annotations

import importlib
from typing import Any


class RenderFault(Exception):  # noqa: N818  # it crosses no border: the child answers with it
    """What is wrong with a template; `syntax`: it is none of this engine; `here`: the line is its own."""

    def __init__(self, message: str, line: int = 0, *, syntax: bool = False, here: bool = True) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.syntax = syntax
        self.here = here


def work(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Fill `source` with `data` by `engine`; the answer holds what is wrong, or the names that it prints and lacks."""
    try:
        match request["engine"]:
            case "jinja":
                from auditor.gather.templates.jinja import render_jinja as render  # noqa: PLC0415
            case "liquid":
                from auditor.gather.templates.liquid import render_liquid as render  # noqa: PLC0415
            case _:
                from auditor.gather.templates.mjml import compile_mjml  # noqa: PLC0415

                return {}, compile_mjml(request["source"], request["includes"]).encode("utf-8", "replace")
        text, names, missing, notes = render(
            request["source"], request["data"], request["folder"], html=request["html"]
        )
    except RenderFault as fault:
        return {"message": fault.message, "line": fault.line, "syntax": fault.syntax, "here": fault.here}, b""
    return {"names": names, "missing": missing, "notes": notes}, text.encode("utf-8", "replace")


def prepare() -> None:
    """Have the engines at hand: on a busy machine their import alone takes seconds."""
    for engine in ("jinja", "liquid"):
        importlib.import_module(f"auditor.gather.templates.{engine}")
