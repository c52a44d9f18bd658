"""What the journey declares as the truth: `facts:` of the journey or workspace, and `expect:` of one touchpoint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts.kind import Truth
from auditor.facts.kinds import KINDS
from auditor.model.verdict import Place

if TYPE_CHECKING:
    from auditor.facts.reading.products import Catalogue
    from auditor.model.evidence import Declared, Evidence
    from auditor.model.facts import Fact


def facts(about: Declared, variant: str, catalogue: Catalogue) -> list[Fact]:
    """Declared once for the whole journey: `order` -1, and a place without a touchpoint."""
    found: list[Fact] = []
    for name, value in about.facts.items():
        truth = Truth(name, value, Place("", variant, f"{name}: {value}"), about, catalogue)
        stated = (tuple(kind.declared(truth)) for kind in KINDS)
        found += next((facts for facts in stated if facts), ())
    return found


def expected(about: Declared, evidence: Evidence, catalogue: Catalogue) -> list[Fact]:
    """Declared for one touchpoint alone: `order` -1, and the place is that touchpoint."""
    here = replace(about, languages=(evidence.language,))
    found: list[Fact] = []
    for name, value in evidence.expect:
        place = evidence.place(quote=f"expect {name}: {value}")
        truth = Truth(name.replace(" ", "_"), value, place, here, catalogue)
        stated = (tuple(kind.declared(truth)) for kind in KINDS)
        found += next((facts for facts in stated if facts), ())
    return found
