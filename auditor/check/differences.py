"""What differs between two audits beside their faults: indices, what the customer was told, what was judged."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from auditor.check.changes import told
from auditor.check.matching import JUDGED
from auditor.model.comparison import CoverageGap, Delta, FactChange, Told, Way
from auditor.model.pillars import Pillar
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.check.matching import Half, Pairing
    from auditor.model.audit import Counter, Index

LIMIT = 5  # points of an index, per cent of a counter-metric: less is no change to speak of
MORE_IS_BETTER = {
    "filled-in": False, "reading-words": False, "compared-facts": True, "slowest-wait": False,
    "owned-touchpoints": True,
}  # fmt: skip
STEADY = 0.5  # seconds by which one and the same page may take longer from day to day
_WORSE = {
    "filled-in": say("customers type in more"),
    "reading-words": say("there is more to read at a touchpoint"),
    "compared-facts": say("fewer facts could be compared"),
    "slowest-wait": say("the longest wait is longer"),
    "owned-touchpoints": say("fewer touchpoints have an owner"),
}
_OF_THE_DAY = {"reference", "date", "booking", "validity"}
_SHOWN = 200  # characters of a value
_SHORTEST = 4  # a reference shorter than this would mask innocent words
_Key: TypeAlias = tuple[str, str, str, int]  # kind, subject, qualifier, match
_Values: TypeAlias = dict[tuple[str, str], str]  # as shown, by value and unit
Shown: TypeAlias = tuple[str, ...]


def deltas_of(pairing: Pairing) -> tuple[Delta, ...]:
    """One for each pillar of which one of the two has an index, in their order."""
    a = {i.pillar: i for i in pairing.a.audit.indices}
    b = {i.pillar: i for i in pairing.b.audit.indices}
    return tuple(_delta(p, a.get(p), b.get(p), pairing.way) for p in Pillar if p in a or p in b)


def _delta(pillar: Pillar, a: Index | None, b: Index | None, way: Way) -> Delta:
    rise = b.value - a.value if a and b and a.value is not None and b.value is not None else None
    before, after = (a.counter if a else None), (b.counter if b else None)
    if not before or not after or before.name != after.name:
        return Delta(pillar, a, b, rise, None, None)
    moved = _moved(before, after)
    better = None if not moved or after.name not in MORE_IS_BETTER else (moved > 0) is MORE_IS_BETTER[after.name]
    imbalance = None
    if rise is not None and better is not None and abs(moved) > LIMIT:
        imbalance = _imbalance(rise, better, before, after, way)
    return Delta(pillar, a, b, rise, round(after.value - before.value, 2), better, imbalance)


def _moved(before: Counter, after: Counter) -> float:
    """In per cent of what it was; of touchpoints with an owner the share counts, as both may have more or fewer."""
    old, new = before.value, after.value
    if after.name == "owned-touchpoints" and before.of and after.of:
        old, new = old / before.of, new / after.of
    if after.name == "slowest-wait" and abs(new - old) < STEADY:
        return 0
    if not old:
        return 100.0 if new > 0 else 0
    return 100 * (new - old) / abs(old)


def _imbalance(rise: int, better: bool, before: Counter, after: Counter, way: Way) -> Told | None:
    """Measures that balance each other: a gain that may have been bought with something else."""
    values = {"before": before.value, "after": after.value}
    if way is Way.RUNS:
        if rise <= LIMIT or better:
            return None
        said = say(
            "The index rose by {rise} points, but {what}: {before:g} before, {after:g} now. Look whether the one was "
            "bought with the other.",
            rise=rise, what=_WORSE[after.name], **values,
        )  # fmt: skip
        return told(said)
    if abs(rise) <= LIMIT or better is (rise > 0):
        return None
    said = say(
        "{ahead} is {rise} points ahead, but there {what}: {before:g} at A, {after:g} at B.",
        ahead="B" if rise > 0 else "A", rise=abs(rise), what=_WORSE[after.name], **values,
    )  # fmt: skip
    return told(said)


@dataclass(slots=True)
class _Difference:
    """Where one and the same difference is met."""

    touchpoints: list[int] = field(default_factory=list[int])
    variants: list[str] = field(default_factory=list[str])


def facts_of(pairing: Pairing) -> tuple[tuple[FactChange, ...], int]:
    """(what differs, how many things at touchpoints were compared). Only touchpoints that both saw; the same
    difference in several variants and at several touchpoints is one.
    """
    found: dict[tuple[str, str, str, Shown, Shown], _Difference] = defaultdict(_Difference)
    compared: set[_Key] = set()
    for ours, theirs in pairing.variants:
        a, b = _spoken(pairing.a, ours), _spoken(pairing.b, theirs)
        for key in dict.fromkeys((*a, *b)):
            kind, subject, qualifier, number = key
            if number >= 0 and not (_was_seen(pairing.a, number, ours) and _was_seen(pairing.b, number, theirs)):
                continue
            compared.add(key)
            before, after = _only(a.get(key, {}), b.get(key, {})), _only(b.get(key, {}), a.get(key, {}))
            if before or after:
                place = found[kind, subject, qualifier, before, after]
                place.touchpoints += [number] if number not in place.touchpoints else []
                place.variants += [theirs] if theirs not in place.variants else []
    about = {(before, after, n) for (_, s, _, before, after), at in found.items() if s for n in at.touchpoints}
    made = [
        FactChange(
            kind, subject, qualifier, tuple(sorted(at.touchpoints)), before, after,
            "changed" if before and after else "added" if after else "gone",
            kind in _OF_THE_DAY and bool(before and after), tuple(at.variants),
        )
        for (kind, subject, qualifier, before, after), at in found.items()
        if subject or not all((before, after, n) in about for n in at.touchpoints)  # one text, read as two kinds
    ]  # fmt: skip
    order = {"changed": 0, "added": 1, "gone": 2}
    made.sort(key=lambda f: (order[f.state], f.of_the_day, f.touchpoints, f.kind, f.subject, f.qualifier))
    return tuple(made), len(compared)


def _only(one: _Values, other: _Values) -> Shown:
    """What one says and the other does not; where both are written alike, with the value that tells them apart."""
    alike = set(one.values()) & set(other.values())
    return tuple(
        f"{shown} ({' '.join(value).strip()[:_SHOWN]})" if shown in alike else shown
        for value, shown in one.items()
        if value not in other
    )


def _spoken(half: Half, variant: str) -> dict[_Key, _Values]:
    """What was said of each thing at each touchpoint, each value as it was read first."""
    ledger = half.audit.ledger.get(variant)
    entries = ledger.entries if ledger else ()
    daily = sorted({f.value for e in entries if e.kind == "reference" for f in e.facts if f.value}, key=len)
    found: dict[_Key, _Values] = defaultdict(dict)
    for entry in entries:
        subject = entry.subject
        for reference in reversed(daily):  # “the only line of order LT123456”
            subject = subject.replace(reference, "…") if len(reference) >= _SHORTEST else subject
        for fact in entry.facts:
            if not fact.place.touchpoint or fact.place.touchpoint in half.numbers:
                number = half.numbers.get(fact.place.touchpoint, -1)
                shown = (fact.shown or f"{fact.value} {fact.unit}").strip()[:_SHOWN]
                found[entry.kind, subject, entry.qualifier, number].setdefault((fact.value, fact.unit), shown)
    return found


def _was_seen(half: Half, number: int, variant: str) -> bool:
    return (half.ids.get(number, ""), variant) in half.seen


def gaps_of(pairing: Pairing) -> tuple[CoverageGap, ...]:
    """Checks that ran in one only, and what one judged at a touchpoint that both have and the other did not."""
    a, b = _judged(pairing.a, pairing), _judged(pairing.b, pairing)
    both = {i for i, m in enumerate(pairing.matches) if m.a and m.b} | {-1}
    titles = {**pairing.a.checks, **pairing.b.checks}
    made: list[CoverageGap] = []
    for letter, mine, other in (("b", b, a), ("a", a, b)):
        elsewhere = pairing.a.checks if letter == "b" else pairing.b.checks
        for check in sorted(mine):
            here = mine[check] & both
            if check not in elsewhere:
                made.append(CoverageGap(check, titles[check], letter, _numbers(here), whole=True))
            elif more := here - other.get(check, set()):
                made.append(CoverageGap(check, titles[check], letter, _numbers(more)))
    return tuple(made)


def _numbers(found: set[int]) -> tuple[int, ...]:
    return tuple(sorted(n for n in found if n >= 0))


def _judged(half: Half, pairing: Pairing) -> dict[str, set[int]]:
    """By check, the matches at which it came to a verdict; -1 for the journey as a whole."""
    variants = {pair[0] if half is pairing.a else pair[1] for pair in pairing.variants}
    found: dict[str, set[int]] = defaultdict(set)
    for check, number in _verdicts(half, variants):
        found[check].add(number)
    return found


def _verdicts(half: Half, variants: set[str]) -> Iterator[tuple[str, int]]:
    for row in half.audit.coverage:
        if row.outcome not in JUDGED or row.variant not in variants:
            continue
        if not row.touchpoint:
            yield row.check, -1
        elif row.touchpoint in half.numbers:
            yield row.check, half.numbers[row.touchpoint]
