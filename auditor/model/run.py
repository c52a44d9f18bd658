"""The folder of a run: what was planned, with which settings, and how far it came."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from auditor.model.evidence import Declared, Evidence
from auditor.model.journey import Kind, Stage
from auditor.model.steps import Mark


class RunState(StrEnum):
    """How the gathering ended; a run that was killed stays `gathering`."""

    GATHERING = "gathering"
    COMPLETE = "complete"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Planned:
    """A touchpoint as the journey names it."""

    id: str
    title: str
    kind: Kind
    stage: Stage | None = None
    language: str = ""
    owner: str = ""
    at: Mark = Mark()
    reviewed: str = ""
    context: tuple[str, ...] = ()
    topic: str = ""
    audience: str = ""
    source: str = ""  # of a provoked one: the touchpoint at which it is provoked
    channel: str = ""
    purpose: str = ""
    part_of: str = ""  # of an attachment: the mail that it came with


@dataclass(frozen=True, slots=True)
class RunInfo:
    """run.json. `gathered_at` is UTC, ISO 8601; it is the day that waivers are judged against."""

    journey: Declared
    planned: tuple[Planned, ...]
    variants: tuple[str, ...]
    path: str = ""  # the journey file, relative to the folder in which the run was started
    tool: str = ""
    browser: str = ""
    platform: str = ""
    gathered_at: str = ""
    seconds: float = 0
    state: RunState = RunState.GATHERING
    settings: dict[str, str] = field(default_factory=dict[str, str])
    schema_version: str = "1.0"


@dataclass(frozen=True, slots=True)
class Run:
    """A run as read back: evidence by variant, each in journey order, lost touchpoints included."""

    info: RunInfo
    evidence: dict[str, tuple[Evidence, ...]]
