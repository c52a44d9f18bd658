"""All facts of one touchpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.facts import brands, declared, emails, money, phones, products, references
from auditor.facts.amounts import find_amounts
from auditor.facts.plain import plain
from auditor.facts.scene import Scene, read
from auditor.model.artifacts import Walk
from auditor.model.evidence import Declared, Evidence
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.products import Catalogue


def facts_of(evidence: Evidence, about: Declared) -> tuple[Fact, ...]:
    """What one touchpoint says by itself; `build_ledger` reads it with what the whole journey knows."""
    scene = read(evidence, about)
    return facts_in(scene, products.catalogue_of([scene]), brands.names_of([scene], about.facts))


def facts_in(scene: Scene, catalogue: Catalogue, names: tuple[str, ...]) -> tuple[Fact, ...]:
    """What one touchpoint says, with what the journey knows of products and of the brand's name."""
    found_references = references.facts(scene)
    orders = {f.value for f in found_references if f.subject in {"order", "booking", "reference"}}
    scope = orders.pop() if len(orders) == 1 else ""
    return (
        *declared.expected(scene.about, scene.evidence),
        *_captured_sums(scene, scope),
        *money.facts(scene, catalogue, scope),
        *found_references,
        *phones.facts(scene),
        *emails.facts(scene),
        *brands.facts(scene, names),
    )


def _captured_sums(scene: Scene, scope: str) -> list[Fact]:
    evidence = scene.evidence
    found: list[Fact] = []
    for name, value in evidence[Walk].captured if Walk in evidence else ():
        sums = find_amounts(plain(value[:200]).text, scene.about.market, evidence.language)
        if (hit := money.captured(name, sums)) is None:
            continue
        qualifier, amount = hit
        piece = next((p for p in scene.pieces if value in p.block.text), None)
        place = evidence.place(piece.block if piece else None, None if piece else value)
        found.append(
            Fact(
                "money", amount.value, place, Source.CAPTURED, amount.unit, money.ORDER, qualifier, value,
                evidence.order, scope,
            )
        )  # fmt: skip
    return found
