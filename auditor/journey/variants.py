"""Ways of walking, and where mails arrive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from auditor.journey.scalars import slug
from auditor.model.journey import Inbox, Variant
from auditor.model.steps import Mark

if TYPE_CHECKING:
    from auditor.journey.faults import Faults
    from auditor.journey.mail_shapes import InboxShape
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


def inbox(shape: InboxShape | None, node: Node | None, document: Document, faults: Faults) -> Inbox | None:
    """None where the journey has none."""
    if shape is None:
        return None
    if shape.smtp is not None:
        host, port = shape.smtp
        return Inbox(host, port)
    try:
        folder = (document.path.parent / Path(shape.folder).expanduser()).resolve()
        there = folder.is_dir()
    except (OSError, ValueError, RuntimeError):
        folder, there = Path(shape.folder), False
    if not there:
        faults.add(document, node, f"there is no folder `{shape.folder}` beside {document.path.name}: make it first")
    return Inbox(folder=folder)
