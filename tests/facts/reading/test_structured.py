from __future__ import annotations

from typing import Any

from auditor.facts.extract import facts_of
from auditor.facts.ledger import build_ledger
from auditor.facts.reading.structured import things
from auditor.model.artifacts import StructuredData
from auditor.model.evidence import Declared
from tests.build import reading, touchpoint

SHOP: dict[str, Any] = {
    "@type": "Store", "legalName": "Acme Lamps Ltd", "telephone": "+44 20 7946 0000", "email": "mailto:help@acme.com",
    "contactPoint": [{"@type": "ContactPoint", "contactType": "sales", "telephone": "020 7946 0077"}],
}  # fmt: skip
ABOUT = Declared("j", market="gb")


def read(data: Any, *texts: str) -> list[tuple[str, str, str, str]]:
    facts = facts_of(touchpoint("here", *(texts or ("Hello",)), StructuredData((data,))), ABOUT)
    return [(f.kind, f.value, f.subject, f.source.value) for f in facts if f.kind in {"phone", "email", "entity"}]


def test_the_company_tells_machines_how_to_reach_it() -> None:
    assert read(SHOP) == [
        ("phone", "+442079460000", "general", "structured"), ("phone", "+442079460077", "sales", "structured"),
        ("email", "help@acme.com", "support", "structured"), ("entity", "acme lamps ltd", "seller", "structured"),
    ]  # fmt: skip


def test_what_the_page_shows_is_not_said_twice() -> None:
    assert ("phone", "+442079460000", "general", "structured") not in read(SHOP, "Call us on 020 7946 0000")


def test_others_on_the_page_are_not_the_company() -> None:
    assert read({"@type": "Event", "organizer": {"@type": "Person", "telephone": "020 7946 0000"}}) == []


def test_what_is_shown_counts_more_than_what_machines_are_told() -> None:
    one = touchpoint("one", "Call us on 020 7946 0000")
    two = touchpoint("two", "Call us on 020 7946 0000", StructuredData(({**SHOP, "telephone": "020 7946 0001"},)))
    assert not any(
        e.contradicted for e in build_ledger(ABOUT, [one, two], "desktop").of("phone") if e.subject == "general"
    )


def test_deep_and_odd_data_is_bounded() -> None:
    deep: dict[str, Any] = {"@type": ["Store", 3], "telephone": None}
    for _ in range(60):
        deep = {"a": [deep, 1]}
    many = {"@graph": [{"@type": "Store"}] * 2_000}
    odd: tuple[Any, ...] = (deep, many)
    assert len(things(reading("x", StructuredData(odd)).scene)) == 500
