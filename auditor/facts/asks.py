"""What a page asks the customer for: the keys of its form fields, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind, never
from auditor.kit.filling.fields import is_typed
from auditor.kit.filling.forms import asks_in
from auditor.model.artifacts import Fields
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading

_NOT_GIVEN = frozenset({"", "search", "captcha", "quantity"})
_MOST = 500  # fields of a touchpoint that are read
_SHOWN = 80  # characters of a label


def facts(reading: Reading) -> list[Fact]:
    """One fact per key and section; `subject` is the section (billing, `passenger 2`), "" for the customer's own."""
    evidence = reading.scene.evidence
    fields = evidence[Fields].fields[:_MOST] if Fields in evidence else ()
    blocks = [p.block for p in reading.scene.pieces]
    found: dict[tuple[str, str], Fact] = {}
    for field, asks in zip(fields, asks_in(fields, blocks, reading.scene.links), strict=True):
        if asks.key in _NOT_GIVEN or (asks.key, asks.section) in found or not is_typed(field):
            continue
        label = (field.text.strip() or field.name or field.id)[:_SHOWN]
        source = Source.STRUCTURED if field.autocomplete else Source.LABEL
        found[asks.key, asks.section] = Fact(
            "ask", asks.key, evidence.place(field, label), source, "", asks.section, "", label, evidence.order
        )
    return list(found.values())


def _always(fact: Fact) -> str:  # noqa: ARG001 - the shape of all such rules
    return ""


KIND = FactKind("ask", facts, incomparable=_always, differs=never, one=False)
