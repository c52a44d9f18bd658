"""The two tables of the report, once per variant: the ledger (facts × touchpoints) and the coverage."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.verdict import Outcome
from auditor.report.plain import clipped, language_of

if TYPE_CHECKING:
    from auditor.model.audit import Audit, Coverage
    from auditor.model.facts import Entry, Fact, Ledger

KINDS = {
    "money": "Amount", "phone": "Telephone", "email": "E-mail address", "reference": "Reference", "brand": "Brand name",
    "date": "Date", "duration": "Length of time", "host": "Host of links", "hours": "Opening hours",
    "threshold": "Limit", "product": "Product", "quantity": "Quantity", "booking": "Booking", "validity": "Validity",
    "offer": "Offer", "delivery": "Delivery promise", "policy": "Policy", "response": "Promised answer",
    "address": "Postal address", "entity": "Legal name", "sender": "Sender", "term": "Term",
    "address-form": "Form of address", "ask": "Asked for",
}  # fmt: skip
# Kinds of which a touchpoint may say several, and a check weighs them: the ledger itself compares none of these.
_WEIGHED = {
    "host": "hosts are listed; link-host-drift judges them", "ask": "what is asked for is listed",
    "sender": "senders are listed; sender-identity-drift judges them",
    "term": "several words are used; term-drift weighs them",
    "address-form": "several forms are used; register-drift weighs them",
}  # fmt: skip
_ABOUT = {"general", "links", "brand", "sender"}  # subjects that say no more than the kind
_PLAIN = {"free shipping": "free delivery", "return": "time to return"}
DECLARED = "declared"  # column of facts that the journey file states
_SHOWN = 160  # characters of a fact in a cell


@dataclass(frozen=True, slots=True)
class Column:
    """A touchpoint; `commitment` where the customer pays or submits."""

    id: str
    title: str
    number: int
    commitment: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One value as the customer read it."""

    shown: str
    lang: str
    source: str
    reference: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One fact through the journey; `cells` go with the columns."""

    kind: str
    about: str
    contradicted: bool
    incomparable: str
    cells: tuple[tuple[Said, ...], ...]


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


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What one check said at one touchpoint."""

    outcome: str
    examined: int
    reason: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check through the journey; the first cell is the journey as a whole. None: it did not run there."""

    check: str
    title: str
    cells: tuple[Outcomes | None, ...]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """Checks by family, and in words why something was not judged: (reason, what it concerns)."""

    variant: str
    columns: tuple[Column, ...]
    families: tuple[tuple[str, tuple[CheckRow, ...]], ...]
    reasons: tuple[tuple[str, str, tuple[str, ...]], ...]


def ledger_tables(audit: Audit) -> tuple[LedgerTable, ...]:
    """One per variant that has facts."""
    return tuple(_ledger(audit, variant, ledger) for variant, ledger in audit.ledger.items() if ledger.entries)


def _ledger(audit: Audit, variant: str, ledger: Ledger) -> LedgerTable:
    speaking = {f.place.touchpoint for e in ledger.entries for f in e.facts if f.order >= 0}
    columns = [
        Column(t.id, t.title, i, t.id == ledger.commitment)
        for i, t in enumerate(audit.touchpoints, 1)
        if t.id in speaking
    ]
    stated = any(f.order < 0 for e in ledger.entries for f in (*e.facts, *((e.reference,) if e.reference else ())))
    if stated:
        columns.insert(0, Column("", DECLARED, 0, commitment=False))
    rows = [(entry, _row(entry, columns)) for entry in ledger.entries]
    compared = [(e, r) for e, r in rows if not r.incomparable and len({f.place.touchpoint for f in e.facts}) > 1]
    agreed = tuple(r for e, r in compared if not e.contradicted)
    torn = tuple(r for e, r in rows if e.contradicted)
    listed = {id(r) for r in agreed}
    rest = tuple(r for e, r in rows if id(r) not in listed and not e.contradicted)
    return LedgerTable(variant, tuple(columns), torn, agreed, rest)


def _row(entry: Entry, columns: list[Column]) -> Row:
    facts: dict[str, list[Fact]] = defaultdict(list)
    reference = entry.reference
    for fact in entry.facts:
        facts["" if fact.order < 0 else fact.place.touchpoint].append(fact)
    if reference and reference.order < 0 and not facts[""]:
        facts[""].append(reference)
    against = frozenset(entry.contradicting)
    cells = tuple(_said(facts[c.id], against, reference) for c in columns)
    kind = KINDS.get(entry.kind, entry.kind.replace("-", " ").capitalize())
    several = len({f.value for f in entry.facts}) > 1 and not entry.contradicted
    why = entry.incomparable or (_WEIGHED.get(entry.kind, "") if several else "")
    return Row(kind, clipped(_about(entry), 120), entry.contradicted, why, cells)


def _about(entry: Entry) -> str:
    """What the fact is about, without what the kind says already: no “general”, no language of a product's name."""
    subject = "" if entry.subject in _ABOUT else entry.subject
    qualifier = "" if entry.kind == "product" else entry.qualifier
    parts = (_PLAIN.get(part, part).replace("-", " ").replace("_", " ") for part in (subject, qualifier) if part)
    return " · ".join(parts)


def _said(facts: list[Fact], against: frozenset[Fact], reference: Fact | None) -> tuple[Said, ...]:
    made: dict[tuple[str, str], Said] = {}
    for fact in facts:
        read = fact.value if fact.kind == "host" else fact.shown
        shown = clipped(read or f"{fact.value} {fact.unit}".strip(), _SHOWN)
        is_reference = fact == reference
        differs = fact in against
        before = made.get((shown, fact.value))
        made[shown, fact.value] = Said(
            shown,
            language_of(shown),
            fact.source.value,
            is_reference or (before is not None and before.reference),
            differs,
        )
    return tuple(made.values())


def coverage_tables(audit: Audit) -> tuple[CoverageTable, ...]:
    """One per variant in which checks ran."""
    by_variant: dict[str, list[Coverage]] = defaultdict(list)
    for row in audit.coverage:
        by_variant[row.variant].append(row)
    return tuple(_coverage(audit, variant, rows) for variant, rows in by_variant.items())


def _coverage(audit: Audit, variant: str, rows: list[Coverage]) -> CoverageTable:
    columns = [Column(t.id, t.title, i, commitment=False) for i, t in enumerate(audit.touchpoints, 1)]
    at = {(r.check, r.touchpoint): Outcomes(r.outcome.value, r.examined, clipped(r.reason, 300)) for r in rows}
    about = {c.id: c for c in audit.checks}
    families: dict[str, list[CheckRow]] = defaultdict(list)
    for check in dict.fromkeys(r.check for r in rows):
        info = about.get(check)
        cells = tuple(at.get((check, subject)) for subject in ("", *(c.id for c in columns)))
        families[info.family if info else ""].append(CheckRow(check, info.title if info else check, cells))
    grouped = tuple((family, tuple(found)) for family, found in families.items())
    return CoverageTable(variant, tuple(columns), grouped, _reasons(audit, rows))


def _reasons(audit: Audit, rows: list[Coverage]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(outcome, reason, subjects) of everything that was not judged, and blind spots of journey checks."""
    titles = {t.id: t.title for t in audit.touchpoints}
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        subject = f"{row.check} at {titles.get(row.touchpoint, row.touchpoint) or 'the journey'}"
        if row.outcome in {Outcome.NOT_APPLICABLE, Outcome.ERROR, Outcome.NEEDS_REVIEW} and row.reason:
            found[row.outcome.value, clipped(row.reason, 300)].append(subject)
        if row.unseen:
            unseen = ", ".join(titles.get(u, u) for u in row.unseen)
            found["blind-spot", f"judged without {unseen}"].append(row.check)
    return tuple((outcome, reason, tuple(subjects)) for (outcome, reason), subjects in found.items())
