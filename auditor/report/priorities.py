"""What to fix first, each with the reason in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.verdict import Severity
from auditor.report import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Action, Audit
    from auditor.report.cards import Card


@dataclass(frozen=True, slots=True)
class Priority:
    """An action. `cards` are its findings; `touchpoints` are (number, title); the marks are 1 to 3 of 3."""

    action: Action
    title: str
    severity: str
    cards: tuple[Card, ...]
    touchpoints: tuple[tuple[int, str], ...]
    reason: str
    impact: int
    reach: int
    effort: int


def priorities(audit: Audit, cards: Sequence[Card], tongue: Tongue) -> tuple[Priority, ...]:
    """In the order of the audit's actions. An error that was provoked counts as the touchpoint where it was."""
    by = {card.finding.fingerprint: card for card in cards}
    numbers = {t.id: (i, t.title) for i, t in enumerate(audit.touchpoints, 1)}
    met = {t.id: t.source or t.id for t in audit.touchpoints}
    return tuple(_priority(action, by, numbers, met, tongue) for action in audit.actions)


def _priority(
    action: Action,
    by: Mapping[str, Card],
    numbers: Mapping[str, tuple[int, str]],
    met: Mapping[str, str],
    tongue: Tongue,
) -> Priority:
    cards = tuple(by[f] for f in action.fingerprints if f in by)
    worst = max((c.finding.severity for c in cards), key=lambda s: s.rank, default=Severity.NOTICE)
    touchpoints = tuple(sorted(numbers[t] for t in action.touchpoints if t in numbers))
    places, whole = len({met[t] for t in action.touchpoints if t in met}), len(set(met.values()))
    return Priority(
        action,
        cards[0].title if cards else action.check,
        worst.value,
        cards,
        touchpoints,
        _reason(action, worst, (places, whole), tongue),
        worst.rank,
        _third(places, whole),
        action.effort,
    )


def _third(part: int, whole: int) -> int:
    """1: at one touchpoint, 2: at several, 3: at a third of the journey or more."""
    return 1 if part <= 1 else 3 if 3 * part >= whole else 2


def _reason(action: Action, worst: Severity, reach: tuple[int, int], tongue: Tongue) -> str:
    places, met = reach
    cost = {
        Severity.ERROR: tongue("It misleads or blocks the customer"),
        Severity.WARNING: tongue("It costs the customer effort or trust"),
        Severity.NOTICE: tongue("It is a matter of polish"),
    }[worst]
    where = tongue.number("at one touchpoint", "at {count} of {met} touchpoints", places, met=met)
    return tongue(
        "{cost}, {where}; to mend: {effort}.", cost=cost, where=where, effort=words.effort(tongue, action.effort)
    )
