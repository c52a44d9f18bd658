"""The whole result: the only thing that a report is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.model.facts import Ledger
from auditor.model.pillars import Pillar
from auditor.model.sayings import Wording
from auditor.model.verdict import Confidence, Outcome, Place, Severity

SCHEMA_VERSION = "1.1"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault with its places (all variants), ready to be shown. `waived` holds the reason, if it is.

    wording, fix_wording: how message and fix were made, for other languages; None when they hold no values.
    owner: who answers for it: of the waiver, else of the first touchpoint that has one. due: ISO date, of the waiver.
    first_seen: ISO date of the first of the runs in a row that had it, up to this one; "" when that is not known.
    """

    check: str
    family: str
    severity: Severity
    confidence: Confidence
    message: str
    fingerprint: str
    places: tuple[Place, ...]
    variants: tuple[str, ...] = ()
    fix: str = ""
    waived: str = ""
    wording: Wording | None = None
    fix_wording: Wording | None = None
    owner: str = ""
    due: str = ""
    first_seen: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One check at one subject: a touchpoint, or the whole journey (`touchpoint` empty)."""

    check: str
    touchpoint: str
    variant: str
    outcome: Outcome
    examined: int = 0
    reason: str = ""
    unseen: tuple[str, ...] = ()  # lost touchpoints that a journey check could not take into account
    wording: Wording | None = None  # of the reason


@dataclass(frozen=True, slots=True)
class View:
    """The same touchpoint as another reader sees it: `name` says which (narrow, no-images, dark); as in `Shot`."""

    name: str
    screenshot: str
    width: float = 0
    height: float = 0


@dataclass(frozen=True, slots=True)
class Shot:
    """One touchpoint in one variant, for the report. `screenshot` is a path beside audit.json; width and height
    are CSS pixels of what the picture shows.
    """

    variant: str
    lost: str = ""
    url: str = ""
    title: str = ""
    screenshot: str = ""
    width: float = 0
    height: float = 0
    walk: tuple[str, ...] = ()
    views: tuple[View, ...] = ()
    lost_wording: Wording | None = None
    walk_wordings: tuple[Wording | None, ...] = ()  # one for each step; none where all are as a person wrote them


@dataclass(frozen=True, slots=True)
class AuditTouchpoint:
    """A touchpoint as planned, and what was seen of it. `lost` when no variant has it."""

    id: str
    title: str
    kind: str
    stage: str = ""
    owner: str = ""
    line: int = 0  # in the journey file
    variants: tuple[str, ...] = ()
    lost: str = ""
    shots: tuple[Shot, ...] = ()
    source: str = ""  # of a provoked one: the touchpoint at which it was provoked
    part_of: str = ""  # of an attachment: the mail that it came with
    title_wording: Wording | None = None  # of one that the auditor gave: of a provoked touchpoint
    lost_wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """One family: the share of what was judged that is in order, 0-100, and how much that was.

    `value` is None where nothing was judged: silence is no pass.
    """

    family: str
    value: int | None
    judged: int
    failed: int
    formula: str = "100 × (1 − weight of failed ÷ weight of judged); weights: error 9, warning 3, notice 1"


@dataclass(frozen=True, slots=True)
class Counter:
    """What must not get worse while an index gets better. `of`: the most it could be; None where there is no such.

    name: filled-in reading-words compared-facts slowest-wait owned-touchpoints; the report says it in words.
    """

    name: str
    value: float
    of: float | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """One pillar through the whole journey, as a `Score` of the checks that belong to it, with its counter-metric.

    `value` is None where nothing was judged; `judged` and `failed` count verdicts.
    """

    pillar: Pillar
    value: int | None
    judged: int
    failed: int
    counter: Counter | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One pillar at one touchpoint, all variants together: verdicts on it alone, and faults that it has a part in."""

    touchpoint: str
    pillar: Pillar
    value: int | None
    judged: int
    failed: int


@dataclass(frozen=True, slots=True)
class Action:
    """What to do first: all open findings of one check, weighed. score = impact × reach ÷ effort.

    impact: worst severity (9, 3, 1) times its confidence (1, 0.7, 0.4) · reach: touchpoints with it times the share
    of variants · effort: 1 a correction in place, 2 one source of several touchpoints to correct, 3 something to make.
    """

    check: str
    fingerprints: tuple[str, ...]
    impact: float
    reach: float
    effort: int
    score: float
    touchpoints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """What the report says of a check that ran."""

    id: str
    title: str
    family: str
    severity: Severity
    scope: str  # touchpoint | journey
    page: str  # its docstring, Markdown
    pillar: Pillar = Pillar.DETAIL


@dataclass(frozen=True, slots=True)
class WaiverNote:
    """What became of a waiver: used, unused or expired."""

    check: str
    reason: str
    owner: str
    until: str
    state: str  # used | unused | expired
    fingerprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditJourney:
    """What was audited."""

    id: str
    title: str
    goal: str = ""
    market: str = ""
    languages: tuple[str, ...] = ()
    base_url: str = ""
    path: str = ""  # the journey file, relative to where the audit was started


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything, in a stable order; no clock, no path of the machine: same evidence, same bytes.

    `incomplete` lists, in words, what could not be looked at; empty means that all of it was; `incomplete_wordings`
    goes with it. `indices`: one for each pillar; `cells`: touchpoints × pillars, in journey order; `actions`: the
    first first.
    `reviews` have the shape of findings and wait for a person.
    """

    journey: AuditJourney
    touchpoints: tuple[AuditTouchpoint, ...]
    findings: tuple[Finding, ...]
    reviews: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    ledger: dict[str, Ledger] = field(default_factory=dict[str, Ledger])  # by variant
    scores: tuple[Score, ...] = ()
    incomplete: tuple[str, ...] = ()
    checks: tuple[CheckInfo, ...] = ()
    waivers: tuple[WaiverNote, ...] = ()
    schema_version: str = SCHEMA_VERSION
    tool: str = ""  # name and version
    incomplete_wordings: tuple[Wording | None, ...] = ()
    indices: tuple[Index, ...] = ()
    cells: tuple[Cell, ...] = ()
    actions: tuple[Action, ...] = ()
    gathered_at: str = ""  # ISO, UTC; of the gathering: an audit has no clock
