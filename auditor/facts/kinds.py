"""Every kind of fact, in the order in which the ledger shows them. A new kind: its file, and its line here."""

from __future__ import annotations

from auditor.facts import (
    addresses,
    asks,
    bookings,
    brands,
    dates,
    deliveries,
    durations,
    emails,
    entities,
    hosts,
    hours,
    money,
    offers,
    phones,
    policies,
    product_names,
    quantities,
    references,
    registers,
    responses,
    senders,
    terms,
    thresholds,
    validity,
)
from auditor.facts.kind import FactKind

KINDS: tuple[FactKind, ...] = (
    money.KIND,
    thresholds.KIND,
    product_names.KIND,
    quantities.KIND,
    references.KIND,
    bookings.KIND,
    validity.KIND,
    offers.KIND,
    deliveries.KIND,
    policies.KIND,
    responses.KIND,
    hours.KIND,
    phones.KIND,
    emails.KIND,
    addresses.KIND,
    entities.KIND,
    senders.KIND,
    hosts.KIND,
    brands.KIND,
    dates.KIND,
    durations.KIND,
    terms.KIND,
    registers.KIND,
    asks.KIND,
)
BY_NAME = {kind.name: kind for kind in KINDS}
