"""The ledger as a table, once per variant: what we told the customer, facts × touchpoints."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.report import words
from auditor.report.ledger_rows import about, incomparable
from auditor.report.plain import clipped, language_of

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit
    from auditor.model.facts import Entry, Fact, Ledger
    from auditor.report.cards import Deck, Spot

_SHOWN = 160  # characters of a fact in a cell
_SPOTS = 4  # crops of one contradiction


@dataclass(frozen=True, slots=True)
class Column:
    """A touchpoint; `commitment` where the customer pays or submits. Number 0: what the journey file states."""

    id: str
    title: str
    number: int
    commitment: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One value as the customer read it."""

    shown: str
    lang: str
    reference: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One fact through the journey; `cells` go with the columns. `spots`: the places that contradict each other."""

    kind: str
    about: str
    contradicted: bool
    incomparable: str
    cells: tuple[tuple[Told, ...], ...]
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """Rows in groups for layout: those that contradict, those that agree, those said at one touchpoint only or not
    comparable.
    """

    variant: str
    columns: tuple[Column, ...]
    contradicted: tuple[Row, ...]
    agreed: tuple[Row, ...]
    listed: tuple[Row, ...]


def ledger_tables(audit: Audit, deck: Deck, tongue: Tongue) -> tuple[LedgerTable, ...]:
    """One per variant that has facts."""
    return tuple(
        _Reader(audit, variant, deck, tongue).table(ledger)
        for variant, ledger in audit.ledger.items()
        if ledger.entries
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    audit: Audit
    variant: str
    deck: Deck
    tongue: Tongue

    def table(self, ledger: Ledger) -> LedgerTable:
        speaking = {f.place.touchpoint for e in ledger.entries for f in e.facts if f.order >= 0}
        columns = [
            Column(t.id, t.title, i, t.id == ledger.commitment)
            for i, t in enumerate(self.audit.touchpoints, 1)
            if t.id in speaking
        ]
        stated = any(f.order < 0 for e in ledger.entries for f in (*e.facts, *((e.reference,) if e.reference else ())))
        if stated:
            columns.insert(0, Column("", self.tongue("declared"), 0))
        rows = [(entry, self._row(entry, columns)) for entry in ledger.entries]
        compared = [(e, r) for e, r in rows if not r.incomparable and len({f.place.touchpoint for f in e.facts}) > 1]
        agreed = tuple(r for e, r in compared if not e.contradicted)
        torn = tuple(replace(r, spots=self._spots(e)) for e, r in rows if e.contradicted)
        listed = {id(r) for r in agreed}
        rest = tuple(r for e, r in rows if id(r) not in listed and not e.contradicted)
        return LedgerTable(self.variant, tuple(columns), torn, agreed, rest)

    def _spots(self, entry: Entry) -> tuple[Spot, ...]:
        """The reference, or whoever says the same, and who says otherwise."""
        reference = entry.reference
        same = [f for f in entry.facts if reference and f.value == reference.value and f.order >= 0]
        first = [reference] if reference and reference.order >= 0 else same[:1]
        facts = sorted((*first, *entry.contradicting), key=lambda f: f.order)
        places = dict.fromkeys((f.place.touchpoint, f.place.box, f) for f in facts if f.order >= 0)
        return tuple(
            self.deck.spot(replace(f.place, quote=f.shown or f.value, marks=())) for _, _, f in list(places)[:_SPOTS]
        )

    def _row(self, entry: Entry, columns: list[Column]) -> Row:
        facts: dict[str, list[Fact]] = defaultdict(list)
        reference = entry.reference
        for fact in entry.facts:
            facts["" if fact.order < 0 else fact.place.touchpoint].append(fact)
        if reference and reference.order < 0 and not facts[""]:
            facts[""].append(reference)
        against = frozenset(entry.contradicting)
        cells = tuple(_told(facts[c.id], against, reference) for c in columns)
        kind, what = words.kind_of_fact(self.tongue, entry.kind), clipped(about(self.tongue, entry), 120)
        return Row(kind, what, entry.contradicted, incomparable(self.tongue, entry), cells)


def _told(facts: list[Fact], against: frozenset[Fact], reference: Fact | None) -> tuple[Told, ...]:
    made: dict[tuple[str, str], Told] = {}
    for fact in facts:
        read = fact.value if fact.kind == "host" else fact.shown
        shown = clipped(read or f"{fact.value} {fact.unit}".strip(), _SHOWN)
        before = made.get((shown, fact.value))
        is_reference = fact == reference or (before is not None and before.reference)
        made[shown, fact.value] = Told(shown, language_of(shown), is_reference, fact in against)
    return tuple(made.values())
