"""All facts of a journey, grouped so that like stands beside like, each group with the value it is measured by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.facts import brands, declared, hours, references
from auditor.facts.extract import facts_in
from auditor.facts.kinds import BY_NAME
from auditor.facts.reading import products, totals
from auditor.facts.reading.commitment import commitment_of, confirmed_from
from auditor.facts.reading.scene import read, typed_values
from auditor.model.artifacts import Mail
from auditor.model.facts import Entry, Fact, Ledger, Source
from auditor.model.journey import Kind
from auditor.model.sayings import say, wording_of
from auditor.side_by_side import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.facts.kind import FactKind
    from auditor.model.evidence import Declared, Evidence

_MOST_LISTED = 60  # facts of an entry that is only listed; a price list of thousands helps nobody
_SURENESS = {source: rank for rank, source in enumerate(Source)}
_ORDER = {name: rank for rank, name in enumerate(BY_NAME)}


def build_ledger(about: Declared, touchpoints: Sequence[Evidence], variant: str) -> Ledger:
    """Read every touchpoint of one variant, and group what they say; any artifact of the evidence may be missing."""
    seen = sorted((t for t in touchpoints if not t.lost), key=lambda t: t.order)
    typed = {value for t in seen for value in typed_values(t)} | _recipients(seen)
    scenes = [read(t, about, typed) for t in seen]
    catalogue = products.catalogue_of(scenes)
    names = brands.names_of(scenes, about.facts)
    commitment = commitment_of(seen)
    found = [f for facts in side_by_side(lambda scene: facts_in(scene, catalogue, names), scenes) for f in facts]
    orders = [f.value for f in found if f.kind == "reference" and f.subject in references.ORDERS]
    found = totals.one_order(found, tuple(dict.fromkeys(orders)))
    found = totals.settled(hours.one_line(found), _running(seen, commitment))
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in (*declared.facts(about, variant, catalogue), *found):
        groups[_group(fact)].append(fact)
    at = commitment.order if commitment else -1
    entries = [entry for facts in groups.values() for entry in _entries(facts, at)]
    return Ledger(tuple(sorted(entries, key=_place_in_ledger)), commitment.touchpoint if commitment else "", at)


def _recipients(seen: Sequence[Evidence]) -> set[str]:
    """To whom the mails went: the customer, unless mails come from there, too."""
    mails = [t[Mail] for t in seen if Mail in t]
    return {address for mail in mails for address in mail.to if "@" in address} - {mail.sender for mail in mails}


def _running(seen: Sequence[Evidence], commitment: Evidence | None) -> frozenset[str]:
    """The pages whose totals were not final: those before the commitment point, else before the first confirmation."""
    end = commitment.order if commitment else None
    if end is None:
        index = confirmed_from(seen)
        index = index if index < len(seen) else next((i for i, t in enumerate(seen) if t.kind is not Kind.PAGE), 0)
        end = seen[index].order if index < len(seen) else -1
    return frozenset(t.touchpoint for t in seen if t.kind is Kind.PAGE and t.order < end)


def _group(fact: Fact) -> tuple[str, ...]:
    kind = BY_NAME[fact.kind]
    qualifier = fact.qualifier if kind.by_qualifier else ""
    return (fact.kind, fact.subject, qualifier, fact.unit if kind.by_unit else "", fact.scope)


def _entries(facts: list[Fact], commitment: int) -> list[Entry]:
    """One entry, or two: what is compared, and what stands beside it at the same touchpoint with another value."""
    head, kind = facts[0], BY_NAME[facts[0].kind]
    if why := kind.incomparable(head):
        return [_entry(kind, facts[:_MOST_LISTED], None, why)]
    if not kind.one:
        return [_entry(kind, facts, next((f for f in facts if f.source is Source.DECLARED), None))]
    kept, aside, reference = _sorted_out(facts, commitment)
    entries = [_entry(kind, kept, reference)] if kept else []
    if aside:
        entries.append(_entry(kind, aside[:_MOST_LISTED], None, say("this touchpoint shows several values for it")))
    return entries


def _entry(kind: FactKind, facts: list[Fact], reference: Fact | None, why: str = "") -> Entry:
    head, measure = facts[0], reference or facts[0]
    against = () if why else tuple(i for i, f in enumerate(facts) if f is not measure and kind.differs(measure, f))
    qualifier = head.qualifier if kind.by_qualifier else ""
    return Entry(
        kind.name, head.subject, qualifier, tuple(facts), reference, str(why), head.scope, against, wording_of(why)
    )


def _sorted_out(facts: list[Fact], commitment: int) -> tuple[list[Fact], list[Fact], Fact | None]:
    """(one value a touchpoint, the other values, the reference).

    Where a touchpoint shows several values and one of them is the reference, that is the one meant; where none is,
    the surest; where none is surer than the others, nothing is compared there. A value that the reference's own
    touchpoint shows beside it contradicts nothing.
    """
    journey_wide = [f for f in facts if f.source is Source.DECLARED and not f.place.touchpoint]
    expected = [f for f in facts if f.source is Source.DECLARED and f.place.touchpoint]
    by_touchpoint: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.source is not Source.DECLARED:
            by_touchpoint[fact.order].append(fact)
    reference = journey_wide[0] if journey_wide else None
    truths: set[str] = {f.value for f in journey_wide}
    besides: set[str] = set()  # what stands beside the reference: the other of two orders, the other seller's terms
    if reference is None and by_touchpoint:
        start = commitment if commitment in by_touchpoint else min(by_touchpoint)
        reference = _chosen(by_touchpoint, start)
        truths = {reference.value} if reference else truths
        besides = {f.value for f in _seen(by_touchpoint[start])} - truths if reference else besides
    kept: list[Fact] = [*journey_wide, *expected]
    aside: list[Fact] = []
    for order in sorted(by_touchpoint):
        here = _seen(by_touchpoint[order])
        shown = set(map(id, here))
        aside += [f for f in by_touchpoint[order] if id(f) not in shown]
        meant = truths & {f.value for f in here} or (_surest(here) - besides)
        kept += [f for f in here if f.value in meant]
        aside += [f for f in here if f.value not in meant]
    return kept, aside, reference


def _seen(here: list[Fact]) -> list[Fact]:
    """What the customer can see; data for machines only where nothing is shown."""
    return [f for f in here if f.source is not Source.STRUCTURED or f.place.selector] or here


def _chosen(by_touchpoint: dict[int, list[Fact]], start: int) -> Fact | None:
    here = _seen(by_touchpoint[start])
    values = dict.fromkeys(f.value for f in here)
    if len(values) > 1:
        elsewhere = {f.value for order, facts in by_touchpoint.items() if order != start for f in facts}
        shared = [v for v in values if v in elsewhere]
        values = dict.fromkeys(_surest(here) or shared[:1])
    return next((f for f in here if f.value in values), None)


def _surest(here: Iterable[Fact]) -> set[str]:
    facts = list(here)
    best = min(_SURENESS[f.source] for f in facts)
    values = {f.value for f in facts if _SURENESS[f.source] == best}
    return values if len(values) == 1 else set()


def _place_in_ledger(entry: Entry) -> tuple[int, bool, int, str, str, str, str]:
    head = entry.facts[0]
    first = min((f.order for f in entry.facts if f.order >= 0), default=-1)
    return (_ORDER[entry.kind], bool(entry.incomparable), first, entry.subject, entry.qualifier, head.unit, entry.scope)
