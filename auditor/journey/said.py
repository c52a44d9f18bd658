"""What a journey says of its own coverage: what it has not, and which touchpoint tells of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import nearest
from auditor.journey.names import Reading, Source, flat
from auditor.journey.strict_yaml import Mapping
from auditor.kit.lifecycle import ABSENT, EVENTS, NOBODY

if TYPE_CHECKING:
    from collections.abc import Collection

    from auditor.journey.faults import Faults
    from auditor.journey.names import Names
    from auditor.journey.strict_yaml import Document, Entry, Node, Scalar

Pairs = tuple[tuple[str, str], ...]


def reasons(document: Document, node: Node | None, faults: Faults, names: Names) -> Pairs:
    """`absent:`, a reason for each cell of the template or event that there is not."""
    pairs = _texts(document, names, _known(document, node, faults, ABSENT, "cell or event"))
    for name, text in pairs:
        if not text.strip():
            at = _at(node, name)
            faults.add(document, at, f"say why there is no `{name}`: a few words are enough")
    return pairs


def told_by(document: Document, node: Node | None, faults: Faults, names: Names, ids: Collection[str]) -> Pairs:
    """`events:`, the touchpoint that tells of each."""
    pairs = _texts(document, names, _known(document, node, faults, EVENTS, "event"))
    for name, text in pairs:
        if text != NOBODY and text not in ids:
            hint = nearest(text, ids) or f"`{NOBODY}` says that nobody tells the customer"
            faults.add(document, _at(node, name), f"there is no touchpoint `{text}`; {hint}")
    return pairs


def _known(
    document: Document, node: Node | None, faults: Faults, known: Collection[str], word: str
) -> dict[str, Scalar]:
    found = flat(document, node, faults)
    for name, scalar in found.items():
        if name not in known:
            faults.add(document, _entry(node, name) or scalar, f"there is no {word} `{name}`; {nearest(name, known)}")
    return {name: scalar for name, scalar in found.items() if name in known}


def _texts(document: Document, names: Names, found: dict[str, Scalar]) -> Pairs:
    return tuple((name, names.fill(Source(document), scalar, Reading.FINAL)) for name, scalar in found.items())


def _entry(node: Node | None, name: str) -> Entry | None:
    return node.items.get(name) if isinstance(node, Mapping) else None


def _at(node: Node | None, name: str) -> Node | None:
    entry = _entry(node, name)
    return entry.node if entry else node
