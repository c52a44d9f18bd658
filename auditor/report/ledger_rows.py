"""The ledger for reports that show text only: each fact of a variant, with what was said of it where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.sayings import say
from auditor.report.plain import clipped

if TYPE_CHECKING:
    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, AuditTouchpoint
    from auditor.model.facts import Entry, Fact, Ledger, Source

_WEIGHED = {  # why facts of these kinds (`auditor.model.facts.WEIGHED`) are not compared
    "host": say("hosts are listed; link-host-drift judges them"), "ask": say("what is asked for is listed"),
    "sender": say("senders are listed; sender-identity-drift judges them"),
    "term": say("several words are used; term-drift weighs them"),
    "address-form": say("several forms are used; register-drift weighs them"),
}  # fmt: skip
_VAGUE = {"general", "links", "brand", "sender"}  # subjects that say no more than the kind
_ONLY_LINE = "the only line of order"  # followed by its number
_PLAIN = {
    _ONLY_LINE: say("the only line of the order"),
    "free shipping": say("free delivery"), "return": say("time to return"), "order": say("order"),
    "total": say("total"), "item": say("item"), "subtotal": say("subtotal"), "shipping": say("delivery"),
    "delivery": say("delivery"), "support": say("support"), "tax": say("tax"), "discount": say("discount"),
    "refund": say("refund"), "warranty": say("warranty"), "cancel": say("time to cancel"), "sales": say("sales"),
    "complaint": say("complaints"), "was": say("former price"), "payment": say("payment"),
    "standard": say("standard"), "express": say("express"), "arrival": say("arrival"), "dispatch": say("dispatch"),
    "phone": say("phone"), "email": say("email"), "basket": say("basket"), "customer": say("customer"),
    "checkout": say("checkout"), "postcode": say("postcode"), "mobile": say("mobile"), "line": say("line"),
    "order_number": say("order number"), "delivery_method": say("delivery method"), "name": say("name"),
    "delivery_fee": say("delivery fee"), "sum of lines": say("sum of lines"), "domain": say("domain"),
    "part": say("part"), "period": say("period"), "from": say("from"), "threshold": say("threshold"),
}  # fmt: skip
_SHOWN = 160  # characters of a fact


@dataclass(frozen=True, slots=True)
class Value:
    """What one touchpoint said; `number` 0 and no touchpoint: the journey file stated it."""

    shown: str
    touchpoint: str
    number: int
    title: str
    source: Source
    reference: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact through the journey. `kind` as in the audit; `incomparable` says in words why it is only listed."""

    entry: Entry
    kind: str
    about: str
    contradicted: bool
    incomparable: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class VariantLedger:
    """Rows that contradict, that agree, and those said at one touchpoint only or not comparable.

    `commitment` is the title of the touchpoint at which the customer pays or submits, "" when none of them is.
    """

    variant: str
    commitment: str
    contradicted: tuple[FactRow, ...]
    agreed: tuple[FactRow, ...]
    listed: tuple[FactRow, ...]


def variant_ledgers(audit: Audit, tongue: Tongue) -> tuple[VariantLedger, ...]:
    """One per variant that has facts."""
    return tuple(_ledger(audit, name, ledger, tongue) for name, ledger in audit.ledger.items() if ledger.entries)


def _about(tongue: Tongue, entry: Entry) -> str:
    """What the fact is about, without what the kind says already: no “general”, no language of a name."""
    subject = "" if entry.subject in _VAGUE else entry.subject
    qualifier = "" if entry.kind == "product" else entry.qualifier
    subject = _ONLY_LINE if subject.startswith(_ONLY_LINE) else subject
    parts = (_PLAIN.get(p, p.replace("-", " ").replace("_", " ")) for p in (subject, qualifier) if p)
    return " · ".join(tongue.told(part) for part in parts)


def _incomparable(tongue: Tongue, entry: Entry) -> str:
    """Why its values are not compared; "" when they are."""
    if entry.incomparable:
        return tongue.told(entry.incomparable, entry.wording)
    return tongue.told(_WEIGHED[entry.kind]) if entry.listed else ""


def _ledger(audit: Audit, variant: str, ledger: Ledger, tongue: Tongue) -> VariantLedger:
    speaking = {f.place.touchpoint for e in ledger.entries for f in e.facts if f.order >= 0}
    met = [(number, t) for number, t in enumerate(audit.touchpoints, 1) if t.id in speaking]
    groups: dict[str, list[FactRow]] = {"torn": [], "agreed": [], "listed": []}
    for entry in ledger.entries:
        row = _row(entry, met, tongue)
        agrees = not entry.listed and len({f.place.touchpoint for f in entry.facts}) > 1
        groups["torn" if entry.contradicted else "agreed" if agrees else "listed"].append(row)
    point = next((t.title for _, t in met if t.id == ledger.commitment), "")
    return VariantLedger(variant, point, tuple(groups["torn"]), tuple(groups["agreed"]), tuple(groups["listed"]))


def _row(entry: Entry, met: list[tuple[int, AuditTouchpoint]], tongue: Tongue) -> FactRow:
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in entry.facts:
        facts["" if fact.order < 0 else fact.place.touchpoint].append(fact)
    if entry.reference and entry.reference.order < 0 and not facts[""]:
        facts[""].append(entry.reference)
    where = [(0, "", tongue("declared")), *((number, t.id, t.title) for number, t in met)]
    values = [value for number, id, title in where for value in _values(entry, facts[id], number, id, title)]
    return FactRow(
        entry, entry.kind, clipped(_about(tongue, entry), 120), entry.contradicted, _incomparable(tongue, entry),
        tuple(values),
    )  # fmt: skip


def _values(entry: Entry, facts: list[Fact], number: int, touchpoint: str, title: str) -> list[Value]:
    against = frozenset(entry.contradicting)
    made: dict[tuple[str, str], Value] = {}
    for fact in facts:
        read = fact.value if fact.kind == "host" else fact.shown
        shown = clipped(read or f"{fact.value} {fact.unit}".strip(), _SHOWN)
        before = made.get((shown, fact.value))
        reference = fact == entry.reference or (before is not None and before.reference)
        made[shown, fact.value] = Value(shown, touchpoint, number, title, fact.source, reference, fact in against)
    return list(made.values())
