from __future__ import annotations

import pytest

from auditor.api import Source
from auditor.facts.dates import KIND, facts
from tests.build import block, journey, reading, touchpoint


def found(*parts, **about):
    return [(f.value, f.subject, f.qualifier, f.unit, f.shown) for f in facts(reading(*parts, **about))]


@pytest.mark.parametrize(("parts", "language"), [
    (("Ordered on 6 January 2026",), "en"), (("Order date: 6 January 2026",), "en"),
    ((block("Order date", row="dl > div"), block("6 January 2026", row="dl > div")), "en"),
])  # fmt: skip
def test_a_label_beside_it_tells_the_day_of_an_order(parts, language):
    (fact,) = facts(reading(*parts, language=language))
    assert (fact.value, fact.subject, fact.qualifier, fact.source) == ("2026-01-06", "order", "placed", Source.LABEL)


def test_so_it_does_in_chinese():
    (fact,) = facts(reading("下单时间：2026年1月6日 15:30", language="zh", market="cn"))
    assert (fact.value, fact.subject, fact.qualifier) == ("2026-01-06T15:30", "order", "placed")


def test_other_dates_are_listed_with_how_they_are_written():
    assert found("Valid until 6 Jan 2026, call before 2pm.") == [
        ("2026-01-06", "", "D Mon Y", "D Mon Y", "6 Jan 2026"), ("T14:00", "", "12h", "12h", "2pm"),
    ]  # fmt: skip


def test_the_place_is_exact():
    raw = "Order\u00a0date:\u200b 6\u00a0January 2026"
    (fact,) = facts(reading(raw))
    assert raw[fact.at : fact.at + len(fact.shown)] == fact.shown == "6\u00a0January 2026"


def test_relative_days_count_from_the_day_of_the_gathering():
    assert [f[0] for f in found("It arrives tomorrow.", today="2026-01-05")] == ["2026-01-06"]
    assert [f[0] for f in found("It arrives tomorrow.")] == [""]


def test_reviews_and_quotations_say_nothing():
    assert found(block("Bought on 6 January 2026", "quote")) == []


def dated(*texts, **about):
    made = journey(*(touchpoint(f"t{i}", t, order=i) for i, t in enumerate(texts)), **about)
    (entry,) = (e for e in made.ledger.of("date") if e.subject == "order")
    return entry


def test_another_day_contradicts():
    entry = dated("Ordered on 6 January 2026", "Ordered on 7 January 2026")
    assert [f.value for f in entry.contradicting] == ["2026-01-07"]


@pytest.mark.parametrize("other", ["Ordered on 6 January", "Ordered on 06/01/2026", "Ordered on 6 Jan 2026 at 15:00"])
def test_a_missing_year_or_a_time_does_not(other):
    assert not dated("Ordered on 6 January 2026", other).contradicted


def test_the_day_can_be_declared():
    entry = dated("Ordered on 7 January 2026", facts={"order_date": "2026-01-06"})
    assert [f.value for f in entry.contradicting] == ["2026-01-07"]


def test_dates_of_nothing_in_particular_are_never_compared():
    made = journey(touchpoint("a", "6 Jan 2026"), touchpoint("b", "8 Jan 2026", order=1))
    assert [(e.contradicted, e.incomparable) for e in made.ledger.of("date")] == [
        (False, "listed only: nothing beside it says what the date is of")
    ]
    assert KIND.name == "date"


def test_five_thousand_of_a_touchpoint_are_read():
    assert len(facts(reading(*(f"on {i % 27 + 1} May {1900 + i % 150}, {i}" for i in range(6_000))))) == 5_000
