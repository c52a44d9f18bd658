"""What a check says: one of five outcomes, how much it examined, and the faults it found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What a fault costs the customer."""

    ERROR = "error"  # misled, blocked, or a legal floor is missed
    WARNING = "warning"  # extra effort or lost trust
    NOTICE = "notice"  # polish

    @property
    def rank(self) -> int:
        """Higher is worse: notice 1, warning 2, error 3."""
        return {"notice": 1, "warning": 2, "error": 3}[self.value]


class Confidence(StrEnum):
    """How sure the check is; low never rises above `notice`."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """Higher is surer: low 1, medium 2, high 3."""
        return {"low": 1, "medium": 2, "high": 3}[self.value]


class Outcome(StrEnum):
    """The five things that can be said of a check at a touchpoint."""

    PASS = "pass"
    FAIL = "fail"
    NEEDS_REVIEW = "needs-review"
    NOT_APPLICABLE = "not-applicable"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault is seen. `box` is (x, y, width, height) in CSS pixels of the full page, if it has one.

    marks: the words of the quote that triggered the finding, as they stand in it.
    """

    touchpoint: str
    variant: str
    quote: str = ""
    selector: str = ""
    box: tuple[float, float, float, float] | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault as a check reports it; `places` in journey order, the first is the primary one.

    `key` tells this fault from others of the check at the same touchpoints, without dynamic values
    (a field's key, a fact's subject); empty: the message with digits masked.
    `severity` empty: the check's own. `fix` offers a concrete rewrite where there is one.
    """

    message: str
    places: tuple[Place, ...]
    severity: Severity | None = None
    confidence: Confidence = Confidence.HIGH
    key: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`examined` counts what was looked at, in things of the check's own kind (links, sentences, prices).

    `doubts` are faults that a person must decide on; with no fault beside them the outcome is needs-review.
    """

    outcome: Outcome
    examined: int = 0
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Fault, ...] = ()
    reason: str = ""


def judged(*, examined: int, faults: list[Fault] | None = None, doubts: list[Fault] | None = None) -> Verdict:
    """Fail with faults, needs-review with doubts alone, else pass.

    Raises:
        ValueError: nothing was examined: that is `not_applicable`, never a pass.
    """
    if examined <= 0:
        msg = "a check that examined nothing must say not_applicable(reason)"
        raise ValueError(msg)
    outcome = Outcome.FAIL if faults else Outcome.NEEDS_REVIEW if doubts else Outcome.PASS
    return Verdict(outcome, examined, tuple(faults or ()), tuple(doubts or ()))


def not_applicable(reason: str) -> Verdict:
    """There is nothing here that the check is about."""
    return Verdict(Outcome.NOT_APPLICABLE, reason=reason)


def needs_review(reason: str, *, examined: int = 0) -> Verdict:
    """The check cannot be sure as a whole; `reason` says what a person should look at."""
    return Verdict(Outcome.NEEDS_REVIEW, examined, reason=reason)
