"""What of A answers what of B: touchpoints, variants, and whether a fault of the one was looked for in the other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from auditor.model.comparison import Match, Way
from auditor.model.sayings import Said, say
from auditor.model.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model.audit import Audit, AuditTouchpoint, Coverage, Finding

JUDGED = {Outcome.PASS, Outcome.FAIL, Outcome.NEEDS_REVIEW}
WITHOUT = "has no {artifacts}"  # pattern of the engine's reason where evidence of a kind was not gathered


@dataclass(frozen=True)
class Half:
    """One audit of the two. `letter` is A or B; `names`: its variants by those of the other one."""

    letter: str
    audit: Audit
    numbers: dict[str, int]  # match by touchpoint
    ids: dict[int, str]  # the other way round
    names: dict[str, str]

    @cached_property
    def rows(self) -> dict[tuple[str, str, str], Coverage]:
        """What was said of (check, touchpoint, variant)."""
        return {(c.check, c.touchpoint, c.variant): c for c in self.audit.coverage}

    @cached_property
    def checks(self) -> dict[str, str]:
        """Titles of the checks that ran."""
        named = {c.id: c.title for c in self.audit.checks}
        return {c.check: named.get(c.check, c.check) for c in self.audit.coverage}

    @cached_property
    def seen(self) -> frozenset[tuple[str, str]]:
        """(touchpoint, variant) that is not lost."""
        return frozenset((t.id, v) for t in self.audit.touchpoints for v in variants_of(t))

    def touched(self, finding: Finding) -> tuple[int, ...]:
        """The matches at which it lies, in its order; -1 for a touchpoint that the journey does not have."""
        return tuple(dict.fromkeys(self.numbers.get(p.touchpoint, -1) for p in finding.places))

    def blind(self, check: str, matches: Iterable[int], variants: Iterable[str]) -> Said | None:
        """Why it cannot know of a fault of the other one; None when it looked. `variants` are the other one's."""
        if check not in self.checks:
            return say("{side} did not run this check", side=self.letter)
        mine = [self.names[v] for v in variants if v in self.names]
        if not mine:
            return say("{side} was not walked in that variant", side=self.letter)
        ids = [self.ids.get(number) for number in matches if number >= 0]
        for id in ids:
            if id is None:
                return say("{side} has no such touchpoint", side=self.letter)
            if not all((id, variant) in self.seen for variant in mine):
                return say("{side} did not see the touchpoint", side=self.letter)
        for variant in mine:
            if not self._judged(check, [id for id in ids if id], variant):
                return say("{side} could not judge it there", side=self.letter)
        return None

    def _judged(self, check: str, ids: Sequence[str], variant: str) -> bool:
        whole = self.rows.get((check, "", variant))
        if whole:
            return _looked(whole) and not set(ids) & set(whole.unseen)
        rows = [self.rows.get((check, id, variant)) for id in ids]
        return bool(rows) and all(row and _looked(row) for row in rows)


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the two go together; `variants` as A and as B call them."""

    way: Way
    matches: tuple[Match, ...]
    variants: tuple[tuple[str, str], ...]
    a: Half
    b: Half

    @property
    def together(self) -> int:
        """How many touchpoints both have."""
        return sum(1 for m in self.matches if m.a and m.b)


def _looked(row: Coverage) -> bool:
    """Whether no fault there means that there is none: not where it crashed, or lacked what it judges by."""
    return row.outcome is not Outcome.ERROR and (row.wording or {}).get("pattern") != WITHOUT


def variants_of(touchpoint: AuditTouchpoint) -> tuple[str, ...]:
    """Those in which it was seen."""
    return tuple(dict.fromkeys((*touchpoint.variants, *(s.variant for s in touchpoint.shots if not s.lost))))


def walked(audit: Audit) -> tuple[str, ...]:
    """All variants of an audit, lost touchpoints included, in their order."""
    shots = [s.variant for t in audit.touchpoints for s in t.shots]
    return tuple(dict.fromkeys((*shots, *(c.variant for c in audit.coverage), *audit.ledger)))


def pair(a: Audit, b: Audit, way: Way) -> Pairing:
    """Touchpoints by id, and of two companies the others by stage, kind and order; variants by name."""
    matches = _matches(a.touchpoints, b.touchpoints, by_place=way is Way.COMPANIES)
    variants = _variants(walked(a), walked(b))
    by_a = {m.a.id: i for i, m in enumerate(matches) if m.a}
    by_b = {m.b.id: i for i, m in enumerate(matches) if m.b}
    half_a = Half("A", a, by_a, {i: id for id, i in by_a.items()}, {theirs: ours for ours, theirs in variants})
    half_b = Half("B", b, by_b, {i: id for id, i in by_b.items()}, dict(variants))
    return Pairing(way, matches, variants, half_a, half_b)


def _variants(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """By name; where each has one more that the other has not, these two: they only bear other names."""
    same = [(v, v) for v in a if v in b]
    more_a, more_b = [v for v in a if v not in b], [v for v in b if v not in a]
    if len(more_a) == len(more_b) == 1 and not same:
        return ((more_a[0], more_b[0]),)
    return tuple(same)


def _matches(a: Sequence[AuditTouchpoint], b: Sequence[AuditTouchpoint], *, by_place: bool) -> tuple[Match, ...]:
    """In B's order; what only A has stands behind what goes before it in A."""
    of_a = {t.id: t for t in a}
    found = {t.id: (of_a[t.id], "id") for t in b if t.id in of_a}
    if by_place:
        taken = set(found)
        left = _by_place([t for t in a if t.id not in taken])
        for place, those in _by_place([t for t in b if t.id not in taken]).items():
            found |= {theirs.id: (ours, "place") for ours, theirs in zip(left.get(place, ()), those, strict=False)}
    made = [Match(found[t.id][0], t, found[t.id][1]) if t.id in found else Match(None, t) for t in b]
    matched = {ours.id for ours, _ in found.values()}
    at = 0
    for touchpoint in a:
        if touchpoint.id in matched:
            at = 1 + next(i for i, m in enumerate(made) if m.a and m.a.id == touchpoint.id)
        else:
            made.insert(at, Match(touchpoint, None))
            at += 1
    return tuple(made)


def _by_place(touchpoints: Sequence[AuditTouchpoint]) -> dict[tuple[str, str, bool], list[AuditTouchpoint]]:
    """By stage and kind; what was provoked goes with what was provoked."""
    found: dict[tuple[str, str, bool], list[AuditTouchpoint]] = defaultdict(list)
    for touchpoint in touchpoints:
        found[touchpoint.stage, touchpoint.kind, bool(touchpoint.source)].append(touchpoint)
    return found
