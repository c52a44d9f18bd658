"""Facts that a page states for machines (JSON-LD): the things in it, and the contact details of the company itself.

Prices are read from it by their own kind; checks compare it with the page's text by `auditor.kit.parity`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from auditor.facts.reading.contacts import GENERAL, named_role
from auditor.facts.spans.plain import squeezed
from auditor.model.artifacts import StructuredData
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from auditor.facts.reading.scene import Scene

ORGANISATIONS = frozenset({
    "Organization", "Corporation", "OnlineStore", "OnlineBusiness", "Store", "LocalBusiness", "ProfessionalService",
})  # fmt: skip
_KEPT = "structured things"
_MOST, _DEEPEST = 500, 8
_LONGEST = 300


def things(scene: Scene) -> tuple[Mapping[str, Any], ...]:
    """All objects of the page's data, outer before inner, bounded; read once for all kinds."""
    if StructuredData not in scene.evidence:
        return ()
    if _KEPT not in scene.kept:
        found: list[Mapping[str, Any]] = []
        for item in scene.evidence[StructuredData].items:
            _collect(item, found, 0)
        scene.kept[_KEPT] = tuple(found)
    return cast("tuple[Mapping[str, Any], ...]", scene.kept[_KEPT])


def _collect(node: object, found: list[Mapping[str, Any]], depth: int) -> None:
    if depth > _DEEPEST or len(found) >= _MOST:
        return
    if isinstance(node, list | tuple):
        for each in cast("list[object]", node)[:_MOST]:
            _collect(each, found, depth + 1)
    elif isinstance(node, dict):
        thing = cast("dict[str, Any]", node)
        found.append(thing)
        for value in list(thing.values())[:_MOST]:
            if isinstance(value, list | dict):
                _collect(cast("object", value), found, depth + 1)


def types_of(thing: Mapping[str, Any]) -> frozenset[str]:
    """Its `@type`, one or several, without the vocabulary's address."""
    stated = thing.get("@type")
    several = cast("list[object]", stated) if isinstance(stated, list) else [stated]
    return frozenset(t.rsplit("/", 1)[-1] for t in several if isinstance(t, str))


def text_of(thing: Mapping[str, Any], key: str) -> str:
    """A value as text; "" when it is none, or too long to be one."""
    value = thing.get(key)
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return text if len(text) <= _LONGEST else ""


def contacts(scene: Scene, key: str) -> Iterator[tuple[str, str]]:
    """(desk, value) of `telephone` or `email` of the company, and of each of its contact points by what it is for."""
    for thing in things(scene):
        types = types_of(thing)
        value = text_of(thing, key)
        if value and types & ORGANISATIONS:
            yield GENERAL, value
        elif value and "ContactPoint" in types:
            yield named_role(squeezed(text_of(thing, "contactType"))) or GENERAL, value


def fact(scene: Scene, kind: str, value: str, subject: str, shown: str, *, qualifier: str = "") -> Fact:
    """A fact that only machines are told: its place quotes the data and has no selector."""
    place = scene.evidence.place(quote=shown)
    return Fact(kind, value, place, Source.STRUCTURED, "", subject, qualifier, shown, scene.evidence.order)
