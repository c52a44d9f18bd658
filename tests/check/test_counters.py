"""Counter-metrics: what is counted beside each index, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.check.counters import counters_of
from auditor.model.activity import Timing
from auditor.model.artifacts import Field, Typed, Walk
from auditor.model.evidence import Declared
from auditor.model.facts import Entry, Fact, Ledger, Source
from auditor.model.pillars import Pillar
from auditor.model.run import Planned, Run, RunInfo
from auditor.model.verdict import Place
from tests.build import block, journey, touchpoint


def run_of(*variants, owners=()):
    planned = tuple(
        Planned(e.touchpoint, e.title, e.kind, owner="Ada" if e.touchpoint in owners else "", source=e.source)
        for e in variants[0]
    )
    evidence = {touchpoints[0].variant: tuple(touchpoints) for touchpoints in variants}
    return Run(RunInfo(Declared("j", "J"), planned, tuple(evidence)), evidence)


def counted(*variants, owners=()):
    ledgers = {v[0].variant: journey(*v, variant=v[0].variant).ledger for v in variants}
    return counters_of(run_of(*variants, owners=owners), ledgers)


def typed(*values):
    return Walk(typed=tuple(Typed(Field("text", name=f"f{i}"), value) for i, value in enumerate(values)))


def test_typed_answers_of_the_variant_that_asked_most():
    desktop = (touchpoint("cart", typed("a", "b")), touchpoint("pay", typed("c")))
    phone = tuple(replace(e, variant="phone") for e in (touchpoint("cart", typed("a")), touchpoint("pay", typed("c"))))
    assert counted(desktop, phone)[Pillar.FLOW].value == 3
    assert counted(phone, desktop)[Pillar.FLOW].value == 3


def test_what_was_typed_to_provoke_an_error_is_no_effort_of_the_customer():
    provoked = touchpoint("cart-probe", typed("nonsense"), source="cart")
    assert counted((touchpoint("cart", typed("a")), provoked))[Pillar.FLOW].value == 1


def test_words_are_the_median_of_touchpoints_that_have_some():
    here = (
        touchpoint("a", "one two three"),
        touchpoint("b", "one " * 11),
        touchpoint("c", "one " * 5),
        touchpoint("d"),
    )
    assert counted(here)[Pillar.WORDS].value == 5


def test_menus_and_footers_are_not_read_at_every_touchpoint():
    texts = (
        block("one two", region="main"),
        *(block("x y z", region=r) for r in ("header", "footer", "nav", "search")),
    )
    assert counted((touchpoint("a", *texts),))[Pillar.WORDS].value == 2


def test_two_chinese_characters_count_as_a_word():
    assert counted((touchpoint("a", "您的订单已发货 DHL"),))[Pillar.WORDS].value == 4


def test_provoked_errors_are_neither_read_nor_waited_for():
    provoked = touchpoint("a-probe", "one " * 50, Timing(load=9000), source="a")
    found = counted((touchpoint("a", "one two", Timing(load=1000)), provoked))
    assert (found[Pillar.WORDS].value, found[Pillar.HELP].value) == (2, 1.0)


def said(kind, *values, touchpoints=("a", "b"), **more):
    facts = tuple(
        Fact(kind, value, Place(t, "desktop", value), Source.LABEL, order=i)
        for i, (t, value) in enumerate(zip(touchpoints, values, strict=True))
    )
    return Entry(kind, "order", "", facts, facts[0], **more)


@pytest.mark.parametrize(
    ("entry", "compared"),
    [
        (said("reference", "LT1", "LT1"), 1),
        (said("reference", "LT1", "LT2", against=(1,)), 1),
        (said("reference", "LT1", "LT1", touchpoints=("a", "a")), 0),
        (said("money", "1", "2", incomparable="its subject is unknown"), 0),
        (said("host", "shop.test", "shop.test"), 1),
        (said("host", "shop.test", "pay.test"), 0),  # listed only: link-host-drift judges them
        (said("host", "shop.test", "pay.test", against=(1,)), 1),
    ],
)
def test_facts_of_two_touchpoints_that_the_ledger_compares(entry, compared):
    run = run_of((touchpoint("a"), touchpoint("b")))
    assert counters_of(run, {"desktop": Ledger((entry,))})[Pillar.DETAIL].value == compared


def test_of_several_variants_the_one_with_most_compared_facts_counts():
    one = said("reference", "LT1", "LT1")
    ledgers = {"desktop": Ledger((one,)), "phone": Ledger((one, said("phone", "1", "1")))}
    assert counters_of(run_of((touchpoint("a"),)), ledgers)[Pillar.DETAIL].value == 2


def test_the_slowest_wait_is_in_seconds_and_falls_back_to_the_page_being_ready():
    here = (touchpoint("a", Timing(load=1240)), touchpoint("b", Timing(dom_ready=2360)), touchpoint("c", Timing()))
    assert counted(here)[Pillar.HELP].value == 2.4


def test_owned_touchpoints_out_of_those_of_the_journey():
    here = (touchpoint("a"), touchpoint("b"), touchpoint("a-probe", source="a"))
    counter = counted(here, owners=("a", "a-probe"))[Pillar.MEASURE]
    assert (counter.value, counter.of) == (1, 2)


def test_what_was_lost_counts_for_nothing():
    found = counted((touchpoint("a", lost="gone"), touchpoint("b", lost="gone")))
    assert set(found) == {Pillar.DETAIL, Pillar.MEASURE}
    assert found[Pillar.DETAIL].value == 0
