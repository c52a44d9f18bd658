"""Ways of walking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.journey.scalars import slug
from auditor.model.journey import Variant
from auditor.model.steps import Mark

if TYPE_CHECKING:
    from auditor.journey.faults import Faults
    from auditor.journey.shapes import VariantShape
    from auditor.journey.strict_yaml import Document, Node


def variants(shapes: list[VariantShape], nodes: list[Node], document: Document, faults: Faults) -> tuple[Variant, ...]:
    """In the order written, with ids made of what tells them apart; one desktop where none is named."""
    made: dict[str, Variant] = {}
    for shape, node in zip(shapes, nodes, strict=True):
        id = shape.id or shape.name or _derived(shape)
        if id in made:
            message = f"two variants are called `{id}`, the first in line {made[id].at.line}: give this one an `id:`"
            faults.add(document, node, message)
            continue
        at = Mark(str(document.path), node.line, node.column)
        made[id] = Variant(id, shape.device, shape.locale, shape.timezone, dark=shape.dark, at=at)
    return tuple(made.values()) or (Variant("desktop"),)


def _derived(shape: VariantShape) -> str:
    """desktop, iphone-15, desktop-dark, desktop-zh-cn, desktop-asia-tokyo."""
    parts = [slug(shape.device) or "device", slug(shape.locale), slug(shape.timezone), "dark" if shape.dark else ""]
    return "-".join(part for part in parts if part)
