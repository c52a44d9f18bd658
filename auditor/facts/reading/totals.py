"""Which of the sums of a touchpoint is the order's total, and whether it was final when the customer saw it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts.reading.sum_roles import ORDER, TOTALS
from auditor.model.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TOTAL, RUNNING = "total", "running total"
PART = "part payment"
_NOW = re.compile(r"(?i:\b(?:now|today|upfront)\b)|现在|今[日天]|本次|首付")
_PARTS = frozenset({"deposit", "balance", "refund", "instalment", "credit"})


def settled(facts: Iterable[Fact], running: frozenset[str]) -> list[Fact]:
    """Totals sure and unsure become `total` (`running total` at the touchpoints `running`); others keep their name.

    A plain “Total” beside an “Order total” of another amount is a part of it; what is due, paid or charged is the
    total only where nothing was paid apart.
    """
    by_touchpoint: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_touchpoint[fact.order].append(fact)
    return [f for here in by_touchpoint.values() for f in _at(here, running)]


def _at(here: list[Fact], running: frozenset[str]) -> list[Fact]:
    parts = here[0].order >= 0 and any(f.kind == "money" and f.qualifier in _PARTS for f in here)
    whole = [float(f.value) for f in here if _is(f, "total", "weak total")]
    if whole:  # “To pay now: 0.00” beside a total is the part of it that is due now
        highest = max(whole)
        now = [f for f in here if _is(f, "total due") and float(f.value) < highest and _NOW.search(f.place.quote)]
        parted = set(now)
        here = [replace(f, qualifier=PART) if f in parted else f for f in here]
    sure = {f.value for f in here if _is(f, "total") or (_is(f, "total due") and not parts)}
    out: list[Fact] = []
    for fact in here:
        name = RUNNING if fact.place.touchpoint in running else TOTAL
        if not _is(fact, *TOTALS):
            out.append(fact)
        elif fact.qualifier == "total due" and parts:
            out.append(replace(fact, qualifier=PART))
        elif fact.qualifier == "weak total" and sure and fact.value not in sure:
            out.append(replace(fact, qualifier="subtotal"))
        else:
            out.append(replace(fact, qualifier=name))
    return out


def one_order(facts: Iterable[Fact], about_orders: Sequence[str]) -> list[Fact]:
    """Scopes: one order in the journey needs none; what was seen before the first of several belongs to that one."""
    if len(about_orders) <= 1:
        return [replace(f, scope="") if f.scope in about_orders else f for f in facts]
    listed = list(facts)
    first = min((f.order for f in listed if f.scope in about_orders), default=0)
    named = {f.value for f in listed if f.kind == "reference" and f.value in about_orders and f.order <= first}
    if len(named) > 1:
        return listed  # one purchase becomes several orders: its total is that of none of them
    return [
        replace(f, scope=about_orders[0]) if _of_order(f) and not f.scope and 0 <= f.order < first else f
        for f in listed
    ]


def _of_order(fact: Fact) -> bool:
    """A sum of the order, or when it is to arrive."""
    return _is(fact) or (fact.kind == "delivery" and fact.subject == ORDER)


def _is(fact: Fact, *qualifiers: str) -> bool:
    return fact.kind == "money" and fact.subject == ORDER and (not qualifiers or fact.qualifier in qualifiers)
