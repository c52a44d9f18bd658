"""Which faults came, went and stayed between two audits; of two companies, who has which."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from auditor.model.comparison import Change, State, Told, Way
from auditor.model.sayings import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.check.matching import Half, Pairing
    from auditor.model.audit import Finding
    from auditor.model.sayings import Said

Key: TypeAlias = tuple[str, int] | str
Groups: TypeAlias = dict[Key, tuple["Finding", ...]]
_ORDER = {state: i for i, state in enumerate(State)}


def told(said: Said) -> Told:
    """A sentence as a comparison keeps it."""
    return Told(str(said), wording_of(said))


def changes_of(pairing: Pairing) -> tuple[Change, ...]:
    """Worst first within each state.

    Runs: by fingerprint. Companies: by check and the touchpoint of its first place, all findings of it together.
    What a waiver accepts in both, or in the only one that has it, is left out.
    """
    open_a, waived_a, doubts_a = _groups(pairing.a, pairing.way)
    open_b, waived_b, doubts_b = _groups(pairing.b, pairing.way)
    made: list[Change] = []
    for key in dict.fromkeys((*open_b, *open_a)):
        a, b = open_a.get(key, ()), open_b.get(key, ())
        reason: Said | None = None
        if a and b:
            state = _both(a, b)
        elif b:
            state = State.REOPENED if key in waived_a else State.CONFIRMED if key in doubts_a else State.NEW
            if state is State.NEW and (reason := _blind(pairing.a, pairing.b, b)):
                state = State.UNKNOWN_A
        else:
            state = State.ACCEPTED if key in waived_b else State.DOUBTED if key in doubts_b else State.GONE
            if state is State.GONE and (reason := _blind(pairing.b, pairing.a, a)):
                state = State.UNKNOWN_B
        a, b = a or waived_a.get(key, ()) or doubts_a.get(key, ()), b or waived_b.get(key, ()) or doubts_b.get(key, ())
        made.append(_change(pairing, state, a, b, reason))
    return tuple(sorted(made, key=_rank))


def _groups(half: Half, way: Way) -> tuple[Groups, Groups, Groups]:
    """Open findings, waived ones, and reviews, by what they are matched by."""

    def grouped(findings: Iterable[Finding]) -> Groups:
        found: dict[Key, list[Finding]] = defaultdict(list)
        for finding in findings:
            first = (*half.touched(finding), -1)[0]
            found[finding.fingerprint if way is Way.RUNS else (finding.check, first)].append(finding)
        return {key: tuple(group) for key, group in found.items()}

    findings = half.audit.findings
    return (
        grouped(f for f in findings if not f.waived),
        grouped(f for f in findings if f.waived),
        grouped(half.audit.reviews),
    )


def _both(a: tuple[Finding, ...], b: tuple[Finding, ...]) -> State:
    before, after = (max(f.severity.rank for f in group) for group in (a, b))
    return State.WORSE if after > before else State.BETTER if after < before else State.SAME


def _blind(other: Half, mine: Half, findings: tuple[Finding, ...]) -> Said | None:
    """Why the other audit cannot know of these; one of them that it could have found is enough to know."""
    reasons: list[Said] = []
    for finding in findings:
        variants = finding.variants or tuple(dict.fromkeys(p.variant for p in finding.places))
        reason = other.blind(finding.check, mine.touched(finding), variants)
        if reason is None:
            return None
        reasons.append(reason)
    return reasons[0]


def _change(
    pairing: Pairing, state: State, a: tuple[Finding, ...], b: tuple[Finding, ...], reason: Said | None
) -> Change:
    gone = state in {State.GONE, State.UNKNOWN_B, State.ACCEPTED, State.DOUBTED}
    half, shown = (pairing.a, a) if gone else (pairing.b, b)
    worst = max(shown, key=lambda f: f.severity.rank)
    check = worst.check
    title = pairing.b.checks.get(check) or pairing.a.checks.get(check) or check
    first = (*half.touched(worst), -1)[0]
    return Change(state, check, title, worst.severity, first, a, b, told(reason) if reason else None)


def _rank(change: Change) -> tuple[int, int, int, str, str]:
    first = (*change.b, *change.a)[0]
    return (_ORDER[change.state], -change.severity.rank, change.touchpoint, change.check, first.fingerprint)
