"""Facts and the ledger: what each touchpoint told the customer, typed and comparable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from auditor.model.sayings import Wording
from auditor.model.verdict import Confidence, Place


class Source(StrEnum):
    """Where a fact was read, surest first."""

    DECLARED = "declared"
    CAPTURED = "captured"
    STRUCTURED = "structured"
    LABEL = "label"
    BARE = "bare"

    @property
    def confidence(self) -> Confidence:
        """High for the first three, medium beside a label, low for a bare pattern."""
        if self is Source.LABEL:
            return Confidence.MEDIUM
        return Confidence.LOW if self is Source.BARE else Confidence.HIGH


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed, normalised statement.

    kind: money phone email reference brand (more to come) · value: canonical text that compares by equality
    (`29.99`, `+442079460000`) · unit: currency or other unit · subject: what it is about (a product key, `order`,
    a role such as `support`); "" when unknown · qualifier: total item subtotal shipping was …; "" when unknown
    · shown: as the customer read it · order: position of its touchpoint in the journey, -1 for declared facts
    · scope: which one of several (the reference of the order that a total belongs to); "" when that is open
    · at: where `shown` starts in the text of its block, -1 when it stands in no block.
    """

    kind: str
    value: str
    place: Place
    source: Source
    unit: str = ""
    subject: str = ""
    qualifier: str = ""
    shown: str = ""
    order: int = 0
    scope: str = ""
    at: int = -1

    @property
    def confidence(self) -> Confidence:
        """Follows the source."""
        return self.source.confidence


# Kinds of which a touchpoint may say several, and a check weighs them: the ledger itself compares none of these.
WEIGHED = frozenset({"host", "ask", "sender", "term", "address-form"})


@dataclass(frozen=True, slots=True)
class Entry:
    """Facts of one kind, subject, qualifier and unit, in journey order.

    `reference` is the value the others are compared with: declared, else at the commitment point, else the first.
    `incomparable` says why the entry is only listed; "" when it is compared.
    `against` are the indexes of the facts that contradict the reference, by the rule of their kind.
    """

    kind: str
    subject: str
    qualifier: str
    facts: tuple[Fact, ...]
    reference: Fact | None = None
    incomparable: str = ""
    scope: str = ""
    against: tuple[int, ...] = ()
    wording: Wording | None = None  # of `incomparable`

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """The distinct (value, unit) pairs, in order of appearance."""
        return tuple(dict.fromkeys((f.value, f.unit) for f in self.facts))

    @property
    def contradicted(self) -> bool:
        """It is compared, and some of its facts contradict the reference."""
        return bool(self.against)

    @property
    def listed(self) -> bool:
        """Its values are shown beside each other, and not compared."""
        several = len({f.value for f in self.facts}) > 1
        return bool(self.incomparable) or (self.kind in WEIGHED and several and not self.contradicted)

    @property
    def contradicting(self) -> tuple[Fact, ...]:
        """The facts that contradict the reference, in journey order."""
        return tuple(self.facts[i] for i in self.against)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries of one variant, in a stable order."""

    entries: tuple[Entry, ...] = ()
    commitment: str = ""  # id of the touchpoint at which the customer pays or submits; "" when there is none
    commitment_order: int = -1

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The entries of one kind."""
        return tuple(e for e in self.entries if e.kind == kind)
