"""All facts of one touchpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.facts import brands, declared, references
from auditor.facts.kind import Reading
from auditor.facts.kinds import KINDS
from auditor.facts.reading import products
from auditor.facts.reading.scene import Scene, read

if TYPE_CHECKING:
    from auditor.facts.reading.products import Catalogue
    from auditor.model.evidence import Declared, Evidence
    from auditor.model.facts import Fact


def facts_of(evidence: Evidence, about: Declared) -> tuple[Fact, ...]:
    """What one touchpoint says by itself; `build_ledger` reads it with what the whole journey knows."""
    scene = read(evidence, about)
    return facts_in(scene, products.catalogue_of([scene]), brands.names_of([scene], about.facts))


def facts_in(scene: Scene, catalogue: Catalogue, names: tuple[str, ...]) -> tuple[Fact, ...]:
    """What one touchpoint says, with what the journey knows of products and of the brand's name."""
    reading = Reading(scene, catalogue, names, references.scope_of(scene))
    stated = declared.expected(scene.about, scene.evidence, catalogue)
    return (*stated, *(fact for kind in KINDS for fact in kind.read(reading)))
