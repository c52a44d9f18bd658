"""The ledger as a table, once per variant: what we told the customer, facts × touchpoints."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.report import words
from auditor.report.ledger_rows import variant_ledgers
from auditor.report.plain import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit
    from auditor.model.facts import Entry, Ledger
    from auditor.report.cards import Deck, Spot
    from auditor.report.ledger_rows import FactRow

_SPOTS = 4  # crops of one contradiction


@dataclass(frozen=True, slots=True)
class Column:
    """A touchpoint; `commitment` where the customer pays or submits. Number 0: what the journey file states.

    label: number and title, where a value stands without the head of its column.
    """

    id: str
    title: str
    number: int
    commitment: bool = False
    label: str = ""


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
    """Rows in groups for layout, as `ledger_rows.VariantLedger` has them."""

    variant: str
    columns: tuple[Column, ...]
    contradicted: tuple[Row, ...]
    agreed: tuple[Row, ...]
    listed: tuple[Row, ...]


def ledger_tables(audit: Audit, deck: Deck, tongue: Tongue) -> tuple[LedgerTable, ...]:
    """One per variant that has facts."""
    made: list[LedgerTable] = []
    for ledger in variant_ledgers(audit, tongue):
        columns = _columns(audit, audit.ledger[ledger.variant], tongue)
        torn, agreed, listed = (
            tuple(_row(row, columns, deck, tongue) for row in rows)
            for rows in (ledger.contradicted, ledger.agreed, ledger.listed)
        )
        made.append(LedgerTable(ledger.variant, columns, torn, agreed, listed))
    return tuple(made)


def _columns(audit: Audit, ledger: Ledger, tongue: Tongue) -> tuple[Column, ...]:
    speaking = {f.place.touchpoint for e in ledger.entries for f in e.facts if f.order >= 0}
    columns = [
        Column(t.id, t.title, i, t.id == ledger.commitment, f"{i} · {t.title}")
        for i, t in enumerate(audit.touchpoints, 1)
        if t.id in speaking
    ]
    stated = any(f.order < 0 for e in ledger.entries for f in (*e.facts, *((e.reference,) if e.reference else ())))
    declared = tongue("declared")
    return (*([Column("", declared, 0, label=declared)] if stated else []), *columns)


def _row(row: FactRow, columns: Sequence[Column], deck: Deck, tongue: Tongue) -> Row:
    cells = tuple(
        tuple(Told(v.shown, language_of(v.shown), v.reference, v.differs) for v in row.values if v.touchpoint == c.id)
        for c in columns
    )
    spots = _spots(row.entry, deck) if row.contradicted else ()
    return Row(words.kind_of_fact(tongue, row.kind), row.about, row.contradicted, row.incomparable, cells, spots)


def _spots(entry: Entry, deck: Deck) -> tuple[Spot, ...]:
    """The reference, or whoever says the same, and who says otherwise."""
    reference = entry.reference
    same = [f for f in entry.facts if reference and f.value == reference.value and f.order >= 0]
    first = [reference] if reference and reference.order >= 0 else same[:1]
    facts = sorted((*first, *entry.contradicting), key=lambda f: f.order)
    places = dict.fromkeys((f.place.touchpoint, f.place.box, f) for f in facts if f.order >= 0)
    return tuple(deck.spot(replace(f.place, quote=f.shown or f.value, marks=())) for _, _, f in list(places)[:_SPOTS])
