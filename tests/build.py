"""Small builders of evidence for tests of checks and facts; keep them as short as what they build."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from auditor.facts import brands, references
from auditor.facts.kind import Reading
from auditor.facts.ledger import build_ledger
from auditor.facts.reading import products
from auditor.facts.reading.scene import read
from auditor.model.artifacts import Block, Box, Document, Field, Fields, Link, Links, Mail, Texts, Walk
from auditor.model.evidence import Declared, Evidence, JourneyEvidence
from auditor.model.journey import Kind, Stage


def block(text: str, role: str = "paragraph", **more: Any) -> Block:
    more.setdefault("selector", f"#{role}-{abs(hash(text)) % 997}")
    more.setdefault("box", Box(10, 20, 300, 24))
    return Block(text, role, **more)


def texts(*blocks: str | Block) -> Texts:
    return Texts(tuple(b if isinstance(b, Block) else block(b) for b in blocks))


def links(*items: Link) -> Links:
    return Links(items)


def fields(*items: Field) -> Fields:
    return Fields(items)


def touchpoint(
    id: str,
    *artifacts: Any,
    kind: str = "page",
    stage: str = "",
    language: str = "en",
    variant: str = "desktop",
    order: int = 0,
    lost: str = "",
    expect: dict[str, str] | None = None,
    **more: Any,
) -> Evidence:
    """Evidence of one touchpoint; a bare string stands for a paragraph. more: other fields of Evidence, as `about`."""
    words = [a for a in artifacts if isinstance(a, str | Block)]
    rest = {type(a): a for a in artifacts if not isinstance(a, str | Block)}
    if words:
        rest[Texts] = texts(*words)
    if not lost:
        rest.setdefault(Document, Document(url=f"https://shop.test/{id}", title=id, language=language))
        rest.setdefault(Texts, Texts())
        rest.setdefault(Links, Links())
        rest.setdefault(Walk, Walk())
        if kind == "page":
            rest.setdefault(Fields, Fields())
        if kind == "email":
            rest.setdefault(Mail, Mail(sender="orders@shop.test", subject=id))
    return Evidence(
        id, id.replace("-", " ").capitalize(), Kind(kind), variant, Stage(stage) if stage else None, language, order,
        tuple((expect or {}).items()), lost=lost, artifacts=rest, **more,
    )  # fmt: skip


def reading(*parts: Any, language: str = "en", market: str = "gb", **declared: Any) -> Reading:
    """One touchpoint as readers of facts see it; of `parts`, an Evidence stands for itself."""
    whole = parts and isinstance(parts[0], Evidence)
    evidence = parts[0] if whole else touchpoint("here", *parts, language=language)
    about = Declared("test-journey", market=market, languages=(language,), **declared)
    scene = read(evidence, about)
    names = brands.names_of([scene], about.facts)
    return Reading(scene, products.catalogue_of([scene]), names, references.scope_of(scene))


def journey(*touchpoints: Evidence, variant: str = "desktop", **declared: Any) -> JourneyEvidence:
    """A journey in one variant, with the ledger that the product builds from it."""
    about = Declared(
        "test-journey", **{"market": "gb", "languages": ("en",), "base_url": "https://shop.test", **declared}
    )
    placed = tuple(replace(t, order=i) for i, t in enumerate(touchpoints))
    seen = tuple(t for t in placed if not t.lost and not t.silent)
    ledger = build_ledger(about, seen, variant)
    unmet = tuple(t for t in placed if t.lost or t.silent)
    return JourneyEvidence(about, variant, seen, ledger, tuple(t.touchpoint for t in unmet if t.lost), unmet)
