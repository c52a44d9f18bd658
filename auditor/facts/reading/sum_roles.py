"""What a sum can be for, which of those are compared, and why the others are only listed."""

from __future__ import annotations

from auditor.model.facts import Fact
from auditor.model.sayings import say

ORDER = "order"
TOTALS = ("total", "total due", "weak total")  # from sure to unsure; the ledger settles what a touchpoint's total is
OF_THE_ORDER = frozenset({*TOTALS, "total without tax", "subtotal", "shipping", "tax", "discount", "fee"})
COMPARED = frozenset({"total", "item"})
_WHY = {
    "": say("nothing says what this sum is for"),
    "running total": say("before the customer commits, the total may grow with every choice"),
    "part payment": say("paid in parts, so it is not the whole total"),
    "line": say("a sum for several pieces, not a price"),
    "subtotal": say("a part of the total"),
    "shipping": say("a part of the total"),
    "tax": say("a part of the total"),
    "discount": say("a part of the total"),
    "fee": say("a part of the total"),
    "was": say("a former price"),
    "from": say("the lowest of several prices"),
    "per-unit": say("a price by weight, time or person"),
    "threshold": say("a limit, not a price"),
    "saving": say("a saving, not a price"),
    "member": say("a price for members only"),
}


def why_listed(fact: Fact) -> str:
    """Why a sum is only listed; "" when it is compared."""
    if fact.qualifier not in COMPARED:
        return _WHY.get(fact.qualifier, say("listed only: neither a price nor the total"))
    return "" if fact.subject else say("nothing says which product it is the price of")
