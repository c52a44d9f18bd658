"""What a page did while it was open: how long it took, what it requested, what it logged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds from the start of the last navigation; 0 when unknown. `steps` is the walk to here."""

    first_byte: float = 0
    dom_ready: float = 0
    load: float = 0
    largest_paint: float = 0
    walk: float = 0


@dataclass(frozen=True, slots=True)
class Request:
    """One request of the page. `status` 0 with `failure` says why it got no answer."""

    url: str
    type: str = ""
    status: int = 0
    size: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """What the page requested."""

    requests: tuple[Request, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsoleLine:
    """One line of the browser console, or an uncaught exception (`kind` error)."""

    kind: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Console:
    """Errors and warnings that the page logged."""

    lines: tuple[ConsoleLine, ...] = ()
