"""What differs along a journey: one group of facts, the value it is measured by, and who says something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.sayings import Said, joined, say, series
from auditor.model.verdict import Confidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from auditor.model.evidence import JourneyEvidence
    from auditor.model.facts import Entry, Fact
    from auditor.model.verdict import Place


@dataclass(frozen=True, slots=True)
class Drift:
    """`reference` is what the others are measured by, `agreeing` say the same, `deviating` do not.

    One fact a touchpoint and value, in journey order; `agreeing` starts with the reference unless that is declared.
    """

    reference: Fact
    agreeing: tuple[Fact, ...]
    deviating: tuple[Fact, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it is seen, in journey order: the reference (or the first that agrees with it) and all that deviate."""
        return places_of((*self.agreeing[:1], *self.deviating))

    @property
    def confidence(self) -> Confidence:
        """As sure as the least sure of the facts that contradict each other."""
        return least_sure((self.reference, *self.deviating))


def compared(entry: Entry) -> tuple[Fact, ...]:
    """The facts of an entry that stand at touchpoints, the first of each value there; declared ones left out."""
    firsts: dict[tuple[str, str], Fact] = {}
    for fact in sorted(entry.facts, key=lambda f: f.order):
        if fact.order >= 0:
            firsts.setdefault((fact.place.touchpoint, fact.value), fact)
    return tuple(firsts.values())


def drift_of(entry: Entry, differs: Callable[[Fact, Fact], bool] | None = None) -> Drift | None:
    """The contradiction in an entry, by `differs(reference, other)`, else by the rule of its kind.

    None when there is none, or nothing to compare.
    """
    reference = entry.reference
    if entry.incomparable or reference is None:
        return None
    facts = compared(entry)
    against = set(entry.contradicting)
    deviating = tuple(f for f in facts if (differs(reference, f) if differs else f in against))
    if not deviating:
        return None
    apart = set(deviating)
    agreeing = [f for f in facts if f not in apart]
    agreeing.sort(key=lambda f: (f.place.touchpoint != reference.place.touchpoint, f.order))
    return Drift(reference, tuple(agreeing), deviating)


def touchpoints_of(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Their touchpoints, each once, in journey order."""
    return tuple(dict.fromkeys(f.place.touchpoint for f in sorted(facts, key=lambda f: f.order) if f.place.touchpoint))


def places_of(facts: Iterable[Fact]) -> tuple[Place, ...]:
    """Their places, each once, in journey order; declared facts have none."""
    ordered = sorted((f for f in facts if f.order >= 0), key=lambda f: f.order)
    return tuple(dict.fromkeys(f.place for f in ordered))


def in_order(places: Iterable[Place], journey: JourneyEvidence) -> tuple[Place, ...]:
    """Places that a check gathered in its own way, each once, in journey order; at one touchpoint as they come."""
    order = {t.touchpoint: t.order for t in journey}
    return tuple(sorted(dict.fromkeys(places), key=lambda place: order.get(place.touchpoint, len(order))))


def least_sure(facts: Iterable[Fact]) -> Confidence:
    """The lowest confidence among them."""
    return min((f.confidence for f in facts), key=lambda c: c.rank, default=Confidence.LOW)


def titles_of(journey: JourneyEvidence) -> dict[str, str]:
    """What the report calls each touchpoint."""
    return {t.touchpoint: t.title or t.touchpoint for t in journey}


def said_where(facts: Iterable[Fact], titles: Mapping[str, str]) -> Said:
    """“£129.00” at Product page and Basket, “£139.00” at Confirmation mail: each value once, in journey order."""
    grouped: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda f: f.order):
        grouped.setdefault(fact.value, []).append(fact)
    parts: list[Said] = []
    for same in grouped.values():
        names = [titles.get(t, t) for t in touchpoints_of(same)]
        value = same[0].shown or same[0].value
        parts.append(said_at(value, names) if names else say("“{value}” declared", value=value))
    return series(parts)


def said_at(value: str, titles: Iterable[str]) -> Said:
    """“£129.00” at Product page and Basket."""
    return say("“{value}” at {names}", value=value, names=joined(titles))


def declared_too(reference: Fact, said: Said) -> Said:
    """`said`, and the declared value where there is one that does not stand there anyway."""
    if reference.order >= 0 or f"“{reference.shown}”" in said:
        return said
    return say("{said}, declared is “{value}”", said=said, value=reference.shown)
