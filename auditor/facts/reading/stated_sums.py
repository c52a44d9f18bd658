"""Sums that are said to be sums: prices of the page's structured data, and what a step captured."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts.reading.products import Catalogue, described
from auditor.facts.reading.sum_roles import ORDER
from auditor.facts.spans.amounts import Amount, find_amounts
from auditor.facts.spans.currencies import CODES
from auditor.facts.spans.plain import plain
from auditor.facts.spans.prices import Priced, priced
from auditor.model.artifacts import Walk
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.facts.reading.scene import Scene


def with_structured(scene: Scene, catalogue: Catalogue, found: list[Fact]) -> list[Fact]:
    """Prices of the structured data: they confirm a price that is shown, else they stand for themselves."""
    for item in described(scene):
        price = priced(item.price, item.currency) if item.price else None
        subject = catalogue.subject(item.name, item.keys)
        if price is None or not price.value or not subject:
            continue
        value, unit = price.value, _unit(price, item.currency, scene)
        same = [
            i
            for i, f in enumerate(found)
            if (f.subject, f.qualifier, f.value, f.unit) == (subject, "item", value, unit)
        ]
        for index in same:
            found[index] = replace(found[index], source=Source.STRUCTURED)
        if not same:
            shown = item.price if price.sign and price.sign in item.price else f"{item.price} {unit}".strip()
            place = scene.evidence.place(quote=f"{item.name}: {shown} (structured data)")
            found.append(
                Fact("money", value, place, Source.STRUCTURED, unit, subject, "item", shown, scene.evidence.order)
            )
    return found


def _unit(price: Priced, currency: str, scene: Scene) -> str:
    """The currency that the price itself names, else the one of the field beside it."""
    own = price.unit(scene.about.market, scene.evidence.language)
    code = currency.strip().upper()
    return code if code in CODES and own not in CODES else own


def captured_sums(scene: Scene, scope: str) -> list[Fact]:
    """The totals that a step of the walk was told to capture."""
    evidence = scene.evidence
    found: list[Fact] = []
    for name, value in evidence[Walk].captured if Walk in evidence else ():
        hit = captured(name, find_amounts(plain(value[:200]).text, scene.about.market, evidence.language))
        if hit is None:
            continue
        qualifier, amount = hit
        piece = next((p for p in scene.pieces if value in p.block.text), None)
        place = evidence.place(piece.block if piece else None, None if piece else value)
        order = evidence.order
        found.append(
            Fact("money", amount.value, place, Source.CAPTURED, amount.unit, ORDER, qualifier, value, order, scope)
        )
    return found


def captured(name: str, amounts: Iterable[Amount]) -> tuple[str, Amount] | None:
    """(qualifier, sum) when a captured value is one: `order_total` is, `order_number` is not."""
    found = list(amounts)
    if len(found) != 1 or not re.search(
        r"(?:^|[_.\- ])(?:total|amount_due|sum)(?:$|[_.\- ])|总[额价计]|合计", name.lower()
    ):
        return None
    return ("subtotal" if re.search("sub|basket|cart", name.lower()) else "total"), found[0]
