from __future__ import annotations

from auditor.api import Source
from auditor.facts.durations import facts
from tests.build import block, journey, reading, touchpoint


def found(*parts, **about):
    return [(f.value, f.unit, f.shown) for f in facts(reading(*parts, **about))]


def test_every_length_of_time_is_listed():
    assert found("Arrives in 2-3 working days.", "Reply within 5 minutes", "an hour and a half") == [
        ("P2D/P3D", "business", "2-3 working days"), ("PT0M/PT5M", "", "within 5 minutes"), ("PT90M", "", "an hour and a half"),
    ]  # fmt: skip


def test_so_it_is_in_chinese():
    assert found("3至5个工作日送达，签收后7天内可退", language="zh", market="cn") == [
        ("P3D/P5D", "business", "3至5个工作日"), ("P0D/P7D", "", "7天内"),
    ]  # fmt: skip


def test_they_are_bare_and_exact():
    raw = "Return it within\u00a030\u00a0days."
    (fact,) = facts(reading(raw))
    assert (fact.source, fact.subject) == (Source.BARE, "")
    assert raw[fact.at : fact.at + len(fact.shown)] == fact.shown == "within\u00a030\u00a0days"


def test_reviews_and_quotations_say_nothing():
    assert found(block("It took 3 weeks!", "quote")) == []


def test_they_are_never_compared_as_such():
    made = journey(touchpoint("a", "3 days"), touchpoint("b", "5 days", order=1))
    assert [e.contradicted for e in made.ledger.of("duration")] == [False]


def test_five_thousand_of_a_touchpoint_are_read():
    assert len(facts(reading(*(f"{i} days" for i in range(6_000))))) == 5_000
