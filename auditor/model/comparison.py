"""Two audits beside each other, A and B: two runs of one journey, or two companies on journeys of one shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from auditor.model.audit import AuditTouchpoint, Finding, Index
from auditor.model.pillars import Pillar
from auditor.model.sayings import Wording
from auditor.model.verdict import Severity

COMPARISON_VERSION = "1.0"


class Way(StrEnum):
    """What A and B are to each other."""

    RUNS = "runs"  # before and after
    COMPANIES = "companies"


class State(StrEnum):
    """What became of a fault from A to B; of companies, which of the two has it.

    `unknown-a`: B has it, and A did not look there; `unknown-b` the other way round: neither new nor gone.
    `accepted`, `reopened`: a waiver came or went. `doubted`, `confirmed`: of the two, one holds it as a matter for
    review only.
    """

    NEW = "new"
    WORSE = "worse"
    CONFIRMED = "confirmed"
    REOPENED = "reopened"
    SAME = "same"
    BETTER = "better"
    DOUBTED = "doubted"
    ACCEPTED = "accepted"
    GONE = "gone"
    UNKNOWN_A = "unknown-a"
    UNKNOWN_B = "unknown-b"

    @property
    def remains(self) -> bool:
        """Both have it, and in B it is open."""
        return self in {State.WORSE, State.CONFIRMED, State.REOPENED, State.SAME, State.BETTER}

    @property
    def unknown(self) -> bool:
        """One of the two did not look."""
        return self in {State.UNKNOWN_A, State.UNKNOWN_B}


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of ours, and how it was made, for other languages."""

    text: str
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What an audit does not say of its run: how it is to be called, and with what it was gathered."""

    name: str = ""
    gathered_at: str = ""
    browser: str = ""
    platform: str = ""
    settings: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Side:
    """A or B. Counts are of open findings; `judged` of verdicts. `name` tells it from the other one."""

    name: str
    journey: str  # id
    title: str
    base_url: str
    market: str
    gathered_at: str
    tool: str
    browser: str
    planned: int
    seen: int
    errors: int
    warnings: int
    notices: int
    reviews: int
    judged: int
    incomplete: tuple[str, ...] = ()
    incomplete_wordings: tuple[Wording | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """One touchpoint in A, in B, or in both. by: `id`, `place` (stage, kind and order), "" when it stands alone."""

    a: AuditTouchpoint | None
    b: AuditTouchpoint | None
    by: str = ""

    @property
    def title(self) -> str:
        """As B calls it, else A."""
        one = self.b or self.a
        return one.title if one else ""

    @property
    def kind(self) -> str:
        """Of the touchpoint."""
        one = self.b or self.a
        return one.kind if one else ""


@dataclass(frozen=True, slots=True)
class Change:
    """One fault, or of companies one kind of fault at a touchpoint: what each of the two has of it.

    `severity` is the worse of what is open: of B, else of A. `touchpoint` is the number of the match (from 0) at
    which it is seen first, -1 when neither journey has it. `reason`: why one of them does not know.
    """

    state: State
    check: str
    title: str
    severity: Severity
    touchpoint: int
    a: tuple[Finding, ...] = ()
    b: tuple[Finding, ...] = ()
    reason: Told | None = None


@dataclass(frozen=True, slots=True)
class Delta:
    """One pillar. `rise` is in points, None where one of the two has no index; `counter_rise` in the counter's unit.

    `counter_better`: None where it did not move, or cannot be compared. `imbalance`: the index rose by more than five
    points while its counter-metric got worse by more than five per cent; it says which.
    """

    pillar: Pillar
    a: Index | None
    b: Index | None
    rise: int | None
    counter_rise: float | None
    counter_better: bool | None
    imbalance: Told | None = None


@dataclass(frozen=True, slots=True)
class FactChange:
    """What the customer was told of one thing, where that differs: values as they were read, in A only and in B only.

    `touchpoints` are the numbers of the matches at which it differs so, -1 for what the journey file declares. state:
    changed added gone. `of_the_day`: another run has another one by its nature: an order reference, a date.
    """

    kind: str
    subject: str
    qualifier: str
    touchpoints: tuple[int, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    state: str
    of_the_day: bool
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageGap:
    """What one of the two judged and the other did not: a check at these matches (none: the journey as a whole)."""

    check: str
    title: str
    judged_in: str  # a | b
    touchpoints: tuple[int, ...]
    whole: bool = False  # the check ran in that one only


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that a comparison shows; JSON-able, in a stable order.

    `changes` are worst first within each state; `facts_compared` counts what could be set side by side.
    """

    way: Way
    a: Side
    b: Side
    verdict: Told
    tone: str  # bad: something got worse · good: nothing did · warn: neither, or only what could not be compared
    caveats: tuple[Told, ...]
    matches: tuple[Match, ...]
    changes: tuple[Change, ...]
    deltas: tuple[Delta, ...]
    facts: tuple[FactChange, ...]
    facts_compared: int
    gaps: tuple[CoverageGap, ...]
    variants: tuple[tuple[str, str], ...]  # as A and as B call them
    schema_version: str = COMPARISON_VERSION

    def of(self, *states: State) -> tuple[Change, ...]:
        """The changes of these states, in their order."""
        return tuple(c for c in self.changes if c.state in states)
