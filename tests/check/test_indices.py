"""Indices of pillars, and of pillars at touchpoints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.check.engine import audit
from auditor.library.checks import Shelf
from auditor.model.artifacts import Fields, Texts
from auditor.model.check import CheckMeta, JourneyCheck, TouchpointCheck
from auditor.model.evidence import Declared
from auditor.model.pillars import Pillar
from auditor.model.run import Planned, Run, RunInfo
from auditor.model.settings import Settings, Waiver
from auditor.model.verdict import Confidence, Fault, Place, Severity, judged, needs_review, not_applicable
from tests.build import touchpoint


def shouting(here, params):
    loud = [b for b in here[Texts].blocks if b.text.isupper()]
    if not here[Texts].blocks:
        return not_applicable("no text")
    return judged(examined=1, faults=[Fault(b.text, (here.place(b),)) for b in loud])


def check(id, judge=shouting, scope=TouchpointCheck, severity=Severity.ERROR, family="clarity", **more):
    return scope(
        CheckMeta(id, id, severity, more.pop("needs", (Texts,)), more.pop("kinds", ()), {}, family=family), judge
    )


def across(id, faulty, confidence=Confidence.HIGH, **more):
    def judge(journey, params):
        places = tuple(Place(t, journey.variant, "x") for t in faulty)
        return judged(examined=2, faults=[Fault("differs", places, confidence=confidence)] if places else [])

    return check(id, judge, JourneyCheck, family="consistency", **more)


def result_of(checks, *variants, settings=None):
    planned = tuple(Planned(e.touchpoint, e.title, e.kind) for e in variants[0])
    evidence = {t[0].variant: tuple(replace(e, order=i) for i, e in enumerate(t)) for t in variants}
    info = RunInfo(Declared("j", "J"), planned, tuple(evidence), gathered_at="2026-11-22T10:00:00Z")
    return audit(Run(info, evidence), Shelf({c.meta.id: c for c in checks}), settings or Settings())


def index(result, pillar):
    return next((i.value, i.judged, i.failed) for i in result.indices if i.pillar is pillar)


def cell(result, touchpoint, pillar):
    return next((c.value, c.judged, c.failed) for c in result.cells if (c.touchpoint, c.pillar) == (touchpoint, pillar))


GOOD, BAD = touchpoint("home", "fine"), touchpoint("cart", "LOUD")


def test_there_is_one_index_for_each_pillar_in_order_judged_or_not():
    result = result_of([check("a")], (GOOD, BAD))
    assert [i.pillar for i in result.indices] == list(Pillar)
    assert index(result, Pillar.HELP) == (None, 0, 0)


def test_the_share_that_is_in_order():
    assert index(result_of([check("a")], (GOOD, BAD)), Pillar.WORDS) == (50, 2, 1)


def test_checks_weigh_by_severity():
    quiet = check("b", lambda here, params: judged(examined=1, faults=[]), severity=Severity.NOTICE)
    loud = result_of([check("a"), quiet], (BAD,))
    assert index(loud, Pillar.WORDS) == (10, 2, 1)  # 1 of 9 + 1


def test_a_fault_of_little_confidence_weighs_as_a_notice():
    unsure = across("a", ["home"], Confidence.LOW, severity=Severity.ERROR)
    assert index(result_of([unsure], (GOOD,)), Pillar.DETAIL) == (89, 1, 1)  # 1 of 9 is lost


def test_what_was_not_judged_is_neither_good_nor_bad():
    empty, lost = touchpoint("empty"), touchpoint("gone", lost="not there")
    doubt = check("b", lambda here, params: needs_review(examined=1, doubts=[Fault("?", (Place("home", "", ""),))]))
    result = result_of([check("a"), doubt], (GOOD, empty, lost))
    assert index(result, Pillar.WORDS) == (100, 1, 0)
    assert cell(result, "empty", Pillar.WORDS) == (None, 0, 0)
    assert cell(result, "gone", Pillar.WORDS) == (None, 0, 0)


def test_what_failed_is_never_rounded_away():
    pages = tuple(touchpoint(f"t{i}", "fine") for i in range(400))
    result = result_of([check("a", severity=Severity.NOTICE)], (*pages, BAD))
    assert index(result, Pillar.WORDS) == (99, 401, 1)


def test_a_pillar_counts_only_its_own_checks():
    result = result_of([check("a"), check("b", family="help")], (BAD,))
    assert index(result, Pillar.WORDS) == (0, 1, 1)
    assert index(result, Pillar.HELP) == (0, 1, 1)
    assert index(result, Pillar.FLOW) == (None, 0, 0)


def test_cells_are_touchpoints_by_pillars_in_journey_order():
    result = result_of([check("a")], (BAD, GOOD))
    assert [(c.touchpoint, c.pillar) for c in result.cells] == [(t, p) for t in ("cart", "home") for p in Pillar]
    assert cell(result, "cart", Pillar.WORDS) == (0, 1, 1)
    assert cell(result, "home", Pillar.WORDS) == (100, 1, 0)


def test_variants_count_together_in_a_cell():
    phone = (replace(touchpoint("home", "LOUD"), variant="phone"),)
    result = result_of([check("a")], (GOOD,), phone)
    assert cell(result, "home", Pillar.WORDS) == (50, 2, 1)


def test_a_check_across_touchpoints_counts_at_each_that_it_could_look_at():
    pages = (touchpoint("home", "x"), touchpoint("cart", "x"), touchpoint("pay", "x"))
    result = result_of([across("a", ["home", "pay"])], pages)
    cells = [cell(result, t, Pillar.DETAIL) for t in ("home", "cart", "pay")]
    assert cells == [(0, 1, 1), (100, 1, 0), (0, 1, 1)]
    assert index(result, Pillar.DETAIL) == (0, 1, 1)


@pytest.mark.parametrize("meta", [{"needs": (Fields,)}, {"kinds": ("page",)}])
def test_a_check_across_touchpoints_does_not_count_where_it_could_not_look(meta):
    pages = (touchpoint("home", "x"), touchpoint("mail", "x", kind="email"), touchpoint("gone", lost="not there"))
    result = result_of([across("a", [], **meta)], pages)
    assert cell(result, "home", Pillar.DETAIL) == (100, 1, 0)
    assert cell(result, "mail", Pillar.DETAIL) == (None, 0, 0)
    assert cell(result, "gone", Pillar.DETAIL) == (None, 0, 0)


def test_where_its_fault_lies_it_has_failed_whatever_it_needs():
    pages = (touchpoint("home", "x"), touchpoint("mail", "x", kind="email"))
    result = result_of([across("a", ["mail"], needs=(Fields,))], pages)
    assert cell(result, "mail", Pillar.DETAIL) == (0, 1, 1)
    assert cell(result, "home", Pillar.DETAIL) == (100, 1, 0)


def test_a_waiver_does_not_lift_an_index():
    waived = Settings(waivers=(Waiver("a", "known", "Ada", quote="LOUD"),))
    assert index(result_of([check("a")], (BAD,), settings=waived), Pillar.WORDS) == (0, 1, 1)
