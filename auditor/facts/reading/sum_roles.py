"""What a sum can be for, which of those are compared, and why the others are only listed."""

from __future__ import annotations

from auditor.model.facts import Fact

ORDER = "order"
TOTALS = ("total", "total due", "weak total")  # from sure to unsure; the ledger settles what a touchpoint's total is
OF_THE_ORDER = frozenset({*TOTALS, "total without tax", "subtotal", "shipping", "tax", "discount", "fee"})
COMPARED = frozenset({"total", "item"})
_WHY = {
    "": "nothing says what this sum is for",
    "running total": "before the customer commits, the total may grow with every choice",
    "part payment": "paid in parts, so it is not the whole total",
    "line": "a sum for several pieces, not a price",
    "subtotal": "a part of the total",
    "shipping": "a part of the total",
    "tax": "a part of the total",
    "discount": "a part of the total",
    "fee": "a part of the total",
    "was": "a former price",
    "from": "the lowest of several prices",
    "per-unit": "a price by weight, time or person",
    "threshold": "a limit, not a price",
    "saving": "a saving, not a price",
    "member": "a price for members only",
}


def why_listed(fact: Fact) -> str:
    """Why a sum is only listed; "" when it is compared."""
    if fact.qualifier not in COMPARED:
        return _WHY.get(fact.qualifier, "listed only: neither a price nor the total")
    return "" if fact.subject else "nothing says which product it is the price of"
