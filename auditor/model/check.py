"""A check: its declaration and its judgement, in one of two scopes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from auditor.model.evidence import Evidence, JourneyEvidence
from auditor.model.journey import Kind
from auditor.model.verdict import Severity, Verdict

Number: TypeAlias = float | int
Params: TypeAlias = Mapping[str, Number]  # thresholds by name; a workspace may set them


@dataclass(frozen=True, slots=True)
class CheckMeta:
    """What is said of a check beside its judgement.

    needs: artifact classes; without one of them the check is not applicable at a touchpoint.
    also: artifact classes that it reads where there are some (`Fields in here`), and can do without.
    kinds: kinds of touchpoint it looks at; empty means all. params: thresholds and their defaults.
    news: it judges errors that were provoked too, by the texts that are new there (see `auditor.check.provoked`).
    family, page and origin are filled in by the loader: folder, docstring, and where the file came from.
    """

    id: str
    title: str
    severity: Severity
    needs: tuple[type[Any], ...]
    kinds: tuple[Kind, ...] = ()
    params: Params = field(default_factory=dict[str, Number])
    family: str = ""
    page: str = ""
    origin: str = ""
    also: tuple[type[Any], ...] = ()
    news: bool = False

    @property
    def reads(self) -> frozenset[type[Any]]:
        """What evidence is narrowed to before the check sees it."""
        return frozenset(self.needs) | frozenset(self.also)


TouchpointJudge: TypeAlias = Callable[[Evidence, Params], Verdict]
JourneyJudge: TypeAlias = Callable[[JourneyEvidence, Params], Verdict]


@dataclass(frozen=True, slots=True)
class TouchpointCheck:
    """Judges one touchpoint at a time."""

    meta: CheckMeta
    judge: TouchpointJudge


@dataclass(frozen=True, slots=True)
class JourneyCheck:
    """Judges what stands between the touchpoints of one variant."""

    meta: CheckMeta
    judge: JourneyJudge


Check: TypeAlias = TouchpointCheck | JourneyCheck


def touchpoint_check(
    *,
    id: str,
    title: str,
    severity: Severity,
    needs: tuple[type[Any], ...],
    kinds: tuple[Kind, ...] = (),
    params: Params | None = None,
    also: tuple[type[Any], ...] = (),
    news: bool = False,
) -> Callable[[TouchpointJudge], TouchpointCheck]:
    """Declare a check of one touchpoint; the function gets the evidence and the thresholds."""
    meta = CheckMeta(id, title, severity, needs, kinds, params or {}, also=also, news=news)
    return lambda judge: TouchpointCheck(meta, judge)


def journey_check(
    *,
    id: str,
    title: str,
    severity: Severity,
    needs: tuple[type[Any], ...],
    kinds: tuple[Kind, ...] = (),
    params: Params | None = None,
    also: tuple[type[Any], ...] = (),
) -> Callable[[JourneyJudge], JourneyCheck]:
    """Declare a check across touchpoints; the function gets the journey in one variant and the thresholds."""
    meta = CheckMeta(id, title, severity, needs, kinds, params or {}, also=also)
    return lambda judge: JourneyCheck(meta, judge)
