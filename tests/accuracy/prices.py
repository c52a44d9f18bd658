"""Prices as shops' pages hold them, read by the product as the `offers.price` of a page's structured data."""

from __future__ import annotations

from typing import Any

from auditor.facts.extract import facts_of
from auditor.facts.spans.prices import priced
from auditor.model.artifacts import StructuredData
from auditor.model.evidence import Declared, Evidence
from auditor.model.facts import Source
from auditor.model.journey import Kind
from tests.accuracy.figures import Figure

GOLD = ("currency", "amount_text", "amount", "list", "group")


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """The amount of the fact that the page states, and its currency as that page writes it."""
    text, hint = line["text"] or "", line["currency_hint"] or ""
    offer = {"@type": "Offer", "price": text, "priceCurrency": hint}
    item = {"@type": "Product", "name": "Item on sale", "offers": offer}
    page = Evidence("page", "Page", Kind.PAGE, "desktop", artifacts={StructuredData: StructuredData((item,))})
    facts = [f for f in facts_of(page, Declared("prices")) if f.kind == "money" and f.source is Source.STRUCTURED]
    amount = float(facts[0].value) if facts else None
    return {"id": line["id"], "amount": amount, "currency": priced(text, hint).sign or None}


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    right = sum(_right(line, answers[line["id"]]) for line in lines)
    return [Figure("amount and currency", right / len(lines), 0.90)]


def _right(line: dict[str, Any], answer: dict[str, Any]) -> bool:
    return (line["amount"], line["currency"]) == (answer["amount"], answer["currency"])
