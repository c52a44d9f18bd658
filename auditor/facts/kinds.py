"""Every kind of fact, in the order in which the ledger shows them. A new kind: its file, and its line here."""

from __future__ import annotations

from auditor.facts import (
    brands,
    deliveries,
    emails,
    hours,
    money,
    phones,
    product_names,
    quantities,
    references,
    registers,
    terms,
    validity,
)
from auditor.facts.kind import FactKind

KINDS: tuple[FactKind, ...] = (
    money.KIND,
    product_names.KIND,
    quantities.KIND,
    references.KIND,
    validity.KIND,
    deliveries.KIND,
    hours.KIND,
    phones.KIND,
    emails.KIND,
    brands.KIND,
    terms.KIND,
    registers.KIND,
)
BY_NAME = {kind.name: kind for kind in KINDS}
