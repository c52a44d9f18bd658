"""Two audits beside each other: new, gone and remaining faults, and all that a reader must know to judge them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from auditor.check.changes import changes_of, told
from auditor.check.differences import deltas_of, facts_of, gaps_of
from auditor.check.matching import JUDGED, pair, walked
from auditor.errors import UsageError
from auditor.model.comparison import About, Comparison, Side, State, Way
from auditor.model.sayings import joined, say, series
from auditor.model.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.check.matching import Half, Pairing
    from auditor.model.audit import Audit
    from auditor.model.comparison import Change, Told
    from auditor.model.sayings import Said

_WORSENED = (State.NEW, State.WORSE, State.CONFIRMED, State.REOPENED)


def way_of(a: Audit, b: Audit) -> Way:
    """Runs of one journey have its id; else they are of two companies."""
    return Way.RUNS if a.journey.id == b.journey.id else Way.COMPANIES


def compare(a: Audit, b: Audit, way: Way | None = None, about: tuple[About, About] | None = None) -> Comparison:
    """Set B beside A. `way` is found in the journeys where it is not given; `about` is what the audits do not say.

    Raises:
        UsageError: the two have no touchpoint in common.
    """
    way = way or way_of(a, b)
    pairing = pair(a, b, way)
    if not pairing.together:
        raise UsageError(
            f"there is nothing to compare: {_called(a)} and {_called(b)} have no touchpoint in common; "
            "compare runs of one journey, or journeys whose touchpoints have the same ids or stages and kinds"
        )
    about_a, about_b = about or (About(), About())
    changes = changes_of(pairing)
    facts, compared = facts_of(pairing)
    sides = _side(a, about_a), _side(b, about_b)
    gaps = gaps_of(pairing)
    caveats = [told(s) for s in (*_of_sides(sides, way), *_of_ways(pairing, about_a, about_b))]
    return Comparison(
        way=way,
        a=sides[0],
        b=sides[1],
        verdict=_verdict(changes, way, sides),
        tone=_tone(changes, way, sides),
        caveats=tuple(caveats),
        matches=pairing.matches,
        changes=changes,
        deltas=deltas_of(pairing),
        facts=facts,
        facts_compared=compared,
        gaps=gaps,
        variants=pairing.variants,
    )


def closes(comparison: Comparison, fail_on: Severity) -> tuple[Change, ...]:
    """What a gate stops at: faults of B of that severity or worse that A does not have, or of which it does not know;
    those that became graver, are sure now, or have lost their waiver.
    """
    wanted = comparison.of(*_WORSENED, State.UNKNOWN_A)
    return tuple(c for c in wanted if c.severity.rank >= fail_on.rank)


def _called(audit: Audit) -> str:
    return f"“{audit.journey.title or audit.journey.id}”"


def _side(audit: Audit, about: About) -> Side:
    found = [f for f in audit.findings if not f.waived]
    by = Counter(f.severity for f in found)
    journey = audit.journey
    return Side(
        name=about.name,
        journey=journey.id,
        title=journey.title or journey.id,
        base_url=journey.base_url,
        market=journey.market,
        gathered_at=audit.gathered_at or about.gathered_at,
        tool=audit.tool,
        browser=about.browser,
        planned=sum(not t.source for t in audit.touchpoints),
        seen=sum(not t.lost and not t.source for t in audit.touchpoints),
        errors=by[Severity.ERROR],
        warnings=by[Severity.WARNING],
        notices=by[Severity.NOTICE],
        reviews=len(audit.reviews),
        judged=sum(c.outcome in JUDGED for c in audit.coverage),
        incomplete=audit.incomplete,
        incomplete_wordings=audit.incomplete_wordings,
    )


def _verdict(changes: Sequence[Change], way: Way, sides: tuple[Side, Side]) -> Told:
    blind = [letter for letter, side in zip("AB", sides, strict=True) if not side.judged]
    if blind:
        return told(say("Nothing can be said: in {sides} nothing was judged.", sides=joined(blind)))
    counted = Counter(c.state for c in changes)
    said = _of_runs(counted) if way is Way.RUNS else _of_companies(counted)
    unknown = counted[State.UNKNOWN_A] + counted[State.UNKNOWN_B]
    if unknown:
        rest = (
            say("1 more cannot be compared, because one of the two did not look there.")
            if unknown == 1
            else say("{count} more cannot be compared, because one of the two did not look there.", count=unknown)
        )
        said = say("{sentence} {rest}", sentence=said, rest=rest)
    return told(said)


def _of_runs(counted: Counter[State]) -> Said:
    new, gone = counted[State.NEW], counted[State.GONE]
    rest = sum(n for state, n in counted.items() if state.remains)
    if not (new or gone or rest):
        return say("Nothing changed: no fault is new, gone or left.")
    parts = (
        say("No fault is new") if not new else say("1 fault is new") if new == 1 else say("{n} faults are new", n=new),
        say("none is gone") if not gone else say("1 is gone") if gone == 1 else say("{n} are gone", n=gone),
        say("none remains") if not rest else say("1 remains") if rest == 1 else say("{n} remain", n=rest),
    )
    return say("{new}, {gone}, {rest}.", new=parts[0], gone=parts[1], rest=parts[2])


def _of_companies(counted: Counter[State]) -> Said:
    shared = sum(n for state, n in counted.items() if state.remains)
    only_a, only_b = counted[State.GONE], counted[State.NEW]
    if not (shared or only_a or only_b):
        return say("No fault was found at either of them, where both were looked at.")
    parts = (
        say("No kind of fault is found at both")
        if not shared
        else say("1 kind of fault is found at both")
        if shared == 1
        else say("{n} kinds of fault are found at both", n=shared),
        say("{n} at A only", n=only_a),
        say("{n} at B only", n=only_b),
    )
    return say("{shared}, {a}, {b}.", shared=parts[0], a=parts[1], b=parts[2])


def _tone(changes: Sequence[Change], way: Way, sides: tuple[Side, Side]) -> str:
    if not all(side.judged for side in sides):
        return "warn"
    if way is Way.COMPANIES:
        return "plain"
    worsened = [c.severity for c in changes if c.state in _WORSENED]
    if any(severity is not Severity.NOTICE for severity in worsened):
        return "bad"
    doubtful = worsened or sides[1].incomplete or any(c.state.unknown for c in changes)
    return "warn" if doubtful else "good"


def _of_sides(sides: tuple[Side, Side], way: Way) -> Iterator[Said]:
    """What the two runs are, that a reader must know."""
    a, b = sides
    if way is Way.RUNS and a.gathered_at and b.gathered_at and a.gathered_at > b.gathered_at:
        yield say("A was gathered after B: what is called new here was there before.")
    if way is Way.COMPANIES and a.gathered_at[:10] != b.gathered_at[:10]:
        yield say("The two were not looked at on the same day.")
    if a.tool != b.tool:
        yield say(
            "A was made by {a}, B by {b}: a difference may come from the checks rather than from the company.",
            a=a.tool or say("an unknown version"), b=b.tool or say("an unknown version"),
        )  # fmt: skip
    if a.browser and b.browser and a.browser != b.browser:
        yield say("The browsers differ: {a} for A, {b} for B.", a=a.browser, b=b.browser)
    if way is Way.RUNS and _host(a.base_url) != _host(b.base_url):
        yield say("The sites differ: {a} for A, {b} for B.", a=_host(a.base_url), b=_host(b.base_url))
    if a.market != b.market:
        none = say("none")
        yield say("The markets differ: {a} for A, {b} for B.", a=a.market or none, b=b.market or none)
    for letter, side in (("A", a), ("B", b)):
        if side.incomplete:
            yield say("{side} is incomplete: not everything could be looked at.", side=letter)


def _of_ways(pairing: Pairing, about_a: About, about_b: About) -> Iterator[Said]:
    """How the two were walked and checked, where that differs."""
    if about_a.settings and about_b.settings:
        for key in sorted({*about_a.settings, *about_b.settings}):
            old, new = (about.settings.get(key, "") for about in (about_a, about_b))
            if old != new:
                none = say("not set")
                yield say("The setting {name} differs: {a} for A, {b} for B.", name=key, a=old or none, b=new or none)
    for half, place in ((pairing.a, 0), (pairing.b, 1)):
        alone = [v for v in walked(half.audit) if v not in {names[place] for names in pairing.variants}]
        if alone and pairing.variants:
            yield say(
                "Only {side} was walked as {variants}: that is not compared.", side=half.letter, variants=series(alone)
            )
    if not pairing.variants:
        yield say("The two were walked in different variants, so that nothing in them can be compared.")
    for half, other in ((pairing.a, pairing.b), (pairing.b, pairing.a)):
        yield from _alone(half, other, pairing)
    if any(m.by == "place" for m in pairing.matches):
        yield say("Touchpoints with different ids are matched by stage, kind and order: judge whether they are alike.")
    for half in (pairing.a, pairing.b):
        if not half.audit.indices:
            yield say("The audit of {side} has no indices; `auditor check` writes them.", side=half.letter)


def _alone(half: Half, other: Half, pairing: Pairing) -> Iterator[Said]:
    checks = len(half.checks.keys() - other.checks.keys())
    if checks:
        yield (
            say("1 check ran in {side} only.", side=half.letter)
            if checks == 1
            else say("{count} checks ran in {side} only.", count=checks, side=half.letter)
        )
    missing = [t for m in pairing.matches for t in [m.a if half is pairing.a else m.b] if t and not (m.a and m.b)]
    if missing:
        names = joined([t.title for t in missing])
        yield say("Only {side} has these touchpoints: {names}.", side=half.letter, names=names)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
