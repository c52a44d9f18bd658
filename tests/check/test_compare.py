from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.check.compare import closes, compare, way_of
from auditor.errors import UsageError
from auditor.model.audit import Coverage, Shot
from auditor.model.comparison import About, State, Way
from auditor.model.pillars import Pillar
from auditor.model.sayings import say, wording_of
from auditor.model.verdict import Outcome, Severity
from tests.report.pair import MENDED, NEW, after, before, rival
from tests.report.sample import empty_audit, sample_audit


def states(comparison):
    return {(c.check, c.state) for c in comparison.changes if c.state is not State.SAME}


def caveats(comparison):
    return [c.text for c in comparison.caveats]


def test_one_journey_is_two_runs_and_two_journeys_are_two_companies():
    assert way_of(before(), after()) is Way.RUNS
    assert way_of(before(), rival()) is Way.COMPANIES


def test_what_became_of_each_fault():
    comparison = compare(before(), after())
    assert states(comparison) == {
        ("total-drift", State.NEW),
        ("contact-drift", State.WORSE),
        ("encoding-garbage", State.REOPENED),
        ("long-sentence", State.ACCEPTED),
        ("label-missing", State.GONE),
        ("redundant-entry", State.GONE),
        ("help-missing", State.UNKNOWN_B),
    }
    assert comparison.of(State.NEW)[0].b[0].message == NEW
    assert comparison.verdict.text == (
        "1 fault is new, 2 are gone, 9 remain. 1 more cannot be compared, because one of the two did not look there."
    )
    assert comparison.tone == "bad"


def test_a_fault_is_not_gone_where_nobody_looked():
    reasons = {}
    for name, other in {
        "check": replace(after(), coverage=tuple(c for c in after().coverage if c.check != "label-missing")),
        "lost": replace(
            after(),
            touchpoints=tuple(
                replace(t, variants=(), lost="gone", shots=tuple(replace(s, lost="gone") for s in t.shots))
                if t.id == "checkout"
                else t
                for t in after().touchpoints
            ),
        ),
        "absent": replace(after(), touchpoints=tuple(t for t in after().touchpoints if t.id != "checkout")),
        "crashed": replace(
            after(),
            coverage=tuple(
                replace(c, outcome=Outcome.ERROR) if c.check == "label-missing" else c for c in after().coverage
            ),
        ),
        "without": replace(
            after(),
            coverage=tuple(
                replace(
                    c,
                    outcome=Outcome.NOT_APPLICABLE,
                    wording=wording_of(say("has no {artifacts}", artifacts="fields")),
                )
                if c.check == "label-missing"
                else c
                for c in after().coverage
            ),
        ),
    }.items():
        comparison = compare(before(), other)
        assert ("label-missing", State.UNKNOWN_B) in states(comparison), name
        reasons[name] = next(c.reason.text for c in comparison.changes if c.check == "label-missing")
    assert reasons == {
        "check": "B did not run this check",
        "lost": "B did not see the touchpoint",
        "absent": "B has no such touchpoint",
        "crashed": "B could not judge it there",
        "without": "B could not judge it there",
    }


def test_a_fault_is_not_new_where_a_did_not_look():
    comparison = compare(
        replace(before(), coverage=tuple(c for c in before().coverage if c.check != "total-drift")), after()
    )
    assert ("total-drift", State.UNKNOWN_A) in states(comparison)


def test_only_variants_that_both_walked_decide():
    desktop = replace(
        after(),
        touchpoints=tuple(
            replace(t, variants=t.variants[:1], shots=t.shots[:1]) for t in after().touchpoints
        ),
        coverage=tuple(c for c in after().coverage if c.variant == "desktop"),
        ledger={"desktop": after().ledger["desktop"]},
    )  # fmt: skip
    comparison = compare(before(), desktop)
    assert comparison.variants == (("desktop", "desktop"),)
    assert ("label-missing", State.GONE) in states(comparison)
    assert "Only A was walked as iPhone 15: that is not compared." in caveats(comparison)


def test_doubts_and_certainties_of_one_fault_meet():
    old, new = before(), after()
    doubted = replace(
        new,
        findings=tuple(f for f in new.findings if f.check != "price-drift"),
        reviews=tuple(f for f in new.findings if f.check == "price-drift"),
    )
    assert ("price-drift", State.DOUBTED) in states(compare(old, doubted))
    assert ("price-drift", State.CONFIRMED) in states(compare(doubted, old))


def test_a_gain_that_was_bought_with_another_measure_is_said():
    deltas = {d.pillar: d for d in compare(before(), after()).deltas}
    flow = deltas[Pillar.FLOW]
    assert (flow.rise, flow.counter_rise, flow.counter_better) == (12, 3, False)
    assert flow.imbalance is not None
    assert flow.imbalance.text == (
        "The index rose by 12 points, but customers type in more: 10 before, 13 now. "
        "Look whether the one was bought with the other."
    )
    assert deltas[Pillar.WORDS].rise == 0
    assert deltas[Pillar.WORDS].counter_better is False
    assert deltas[Pillar.HELP].rise is None, "a pillar that was not judged has no difference"
    assert deltas[Pillar.HELP].counter_better is None, "a tenth of a second is no change"
    assert [p for p, d in deltas.items() if d.imbalance] == [Pillar.FLOW]


@pytest.mark.parametrize(("value", "counter", "said"), [(65, 13, False), (66, 10.5, False), (66, 10.6, True)])
def test_five_points_and_five_per_cent_are_no_change_to_speak_of(value, counter, said):
    old, new = before(), after()
    flow = new.indices[0]
    assert flow.counter is not None
    new = replace(
        new,
        indices=(replace(flow, value=value, counter=replace(flow.counter, value=counter)), *new.indices[1:]),
    )
    assert bool(compare(old, new).deltas[0].imbalance) is said


def test_what_is_told_differently_is_one_difference_for_all_variants():
    comparison = compare(before(), after())
    (fact,) = comparison.facts
    assert (fact.kind, fact.subject, fact.qualifier, fact.state) == ("money", "order", "total", "changed")
    assert (fact.before, fact.after) == (("£38.94",), ("£41.00",))
    assert [comparison.matches[n].title for n in fact.touchpoints] == ["Checkout: address and payment"]
    assert fact.variants == ("desktop", "iPhone 15")
    assert not fact.of_the_day
    assert comparison.facts_compared == 16


def test_an_order_number_differs_by_its_nature():
    new = after()
    ledger = new.ledger["desktop"]
    entries = tuple(
        replace(e, facts=tuple(replace(f, value="100043", shown="100043") for f in e.facts))
        if e.kind == "reference"
        else e
        for e in ledger.entries
    )
    comparison = compare(before(), replace(new, ledger={"desktop": replace(ledger, entries=entries)}))
    daily = [f for f in comparison.facts if f.of_the_day]
    assert [(f.kind, len(f.touchpoints)) for f in daily] == [("reference", 3)]


def test_facts_of_a_touchpoint_that_one_did_not_see_are_not_gone():
    lost = replace(
        after(),
        touchpoints=tuple(
            replace(t, variants=(), shots=(Shot("desktop", "lost"), Shot("iPhone 15", "lost")), lost="lost")
            if t.id == "product"
            else t
            for t in after().touchpoints
        ),
        ledger={
            v: replace(
                ledger,
                entries=tuple(
                    replace(e, facts=tuple(f for f in e.facts if f.place.touchpoint != "product"))
                    for e in ledger.entries
                ),
            )
            for v, ledger in after().ledger.items()
        },
    )
    assert {f.state for f in compare(before(), lost).facts} == {"changed"}


def test_what_one_judged_and_the_other_did_not():
    comparison = compare(before(), after())
    assert [(g.check, g.judged_in, g.whole) for g in comparison.gaps] == [("help-missing", "a", False)]
    fewer = replace(after(), coverage=tuple(c for c in after().coverage if c.check != "vague-link"))
    comparison = compare(before(), fewer)
    assert ("vague-link", "a", True) in {(g.check, g.judged_in, g.whole) for g in comparison.gaps}
    assert "1 check ran in A only." in caveats(comparison)


def test_caveats_name_what_makes_the_two_unlike():
    other = replace(after(), tool="touchpoint-auditor 0.2.0", journey=replace(after().journey, base_url="https://staging.example.test"))  # fmt: skip
    about = (
        About(browser="chromium 1", settings={"capture": "full"}),
        About(browser="chromium 2", settings={"capture": "viewport"}),
    )
    assert caveats(compare(before(), other, about=about)) == [
        (
            "A was made by touchpoint-auditor 0.1.0, B by touchpoint-auditor 0.2.0: a difference may come from the checks "
            "rather than from the company."
        ),
        "The browsers differ: chromium 1 for A, chromium 2 for B.",
        "The sites differ: shop.example.test for A, staging.example.test for B.",
        "A is incomplete: not everything could be looked at.",
        "B is incomplete: not everything could be looked at.",
        "The setting capture differs: full for A, viewport for B.",
    ]
    assert "A was gathered after B" in " ".join(caveats(compare(after(), before())))


def test_companies_are_matched_by_stage_kind_and_order():
    comparison = compare(before(), rival())
    assert comparison.way is Way.COMPANIES
    assert all(m.by == "place" for m in comparison.matches)
    assert [m.b.id for m in comparison.matches if m.b and m.a and m.b.id != f"their-{m.a.id}"] == []
    only_a = {c.check for c in comparison.of(State.GONE)}
    assert only_a == set(MENDED)
    assert comparison.of(State.NEW) == ()
    assert comparison.verdict.text == "10 kinds of fault are found at both, 2 at A only, 0 at B only."
    assert comparison.tone == "plain"
    assert any("matched by stage, kind and order" in text for text in caveats(comparison))


def test_a_leading_company_with_the_worse_counter_is_told():
    theirs = replace(rival(), indices=after().indices)
    first = compare(before(), theirs).deltas[0]
    assert first.imbalance is not None
    assert first.imbalance.text == "B is 12 points ahead, but there customers type in more: 10 at A, 13 at B."
    swapped = compare(theirs, before()).deltas[0]
    assert swapped.imbalance is not None
    assert swapped.imbalance.text == "A is 12 points ahead, but there customers type in more: 13 at A, 10 at B."


def test_runs_may_be_called_companies_and_the_other_way_round():
    assert compare(before(), after(), Way.COMPANIES).way is Way.COMPANIES
    with pytest.raises(UsageError, match="no touchpoint in common"):
        compare(before(), rival(), Way.RUNS)


def test_nothing_in_common_is_refused_with_what_to_do():
    with pytest.raises(UsageError, match="compare runs of one journey"):
        compare(before(), replace(empty_audit(), touchpoints=()))


def test_an_audit_that_judged_nothing_allows_no_verdict():
    comparison = compare(empty_audit(), empty_audit(judged=False))
    assert comparison.verdict.text == "Nothing can be said: in B nothing was judged."
    assert comparison.tone == "warn"


def test_equal_audits_differ_in_nothing():
    clean = compare(empty_audit(), empty_audit())
    assert clean.verdict.text == "Nothing changed: no fault is new, gone or left."
    assert clean.tone == "good"
    same = compare(sample_audit(), sample_audit())
    assert not states(same)
    assert same.facts == ()
    assert same.gaps == ()


@pytest.mark.parametrize(("gate", "checks"), [(Severity.ERROR, {"total-drift", "contact-drift", "encoding-garbage"})])
def test_the_gate_stops_at_what_is_new_or_graver(gate, checks):
    assert {c.check for c in closes(compare(before(), after()), gate)} == checks
    assert not closes(compare(before(), before()), Severity.NOTICE)


def test_touchpoints_of_one_alone_stand_where_they_belong():
    fewer = replace(after(), touchpoints=tuple(t for t in after().touchpoints if t.id not in {"advert", "basket"}))
    comparison = compare(before(), fewer)
    assert [(m.a.id if m.a else "", bool(m.b)) for m in comparison.matches][:4] == [
        ("advert", False), ("product", True), ("basket", False), ("checkout", True)
    ]  # fmt: skip
    assert "Only A has these touchpoints: Newsletter advert and Basket." in caveats(comparison)


def test_variants_of_other_names_are_one_when_each_has_but_one():
    old = replace(empty_audit(), coverage=(Coverage("long-sentence", "product", "desktop", Outcome.PASS, 3),))
    touched = tuple(replace(t, variants=("wide",), shots=(Shot("wide"),)) for t in old.touchpoints)
    new = replace(old, touchpoints=touched, coverage=(replace(old.coverage[0], variant="wide"),))
    assert compare(old, new).variants == (("desktop", "wide"),)


def test_what_only_one_journey_has_is_no_gap_in_what_was_judged():
    fewer = replace(
        after(),
        touchpoints=tuple(t for t in after().touchpoints if t.id != "advert"),
        coverage=tuple(c for c in after().coverage if c.touchpoint != "advert"),
    )
    comparison = compare(before(), fewer)
    named = [comparison.matches[n] for g in comparison.gaps for n in g.touchpoints]
    assert all(m.a and m.b for m in named)


def test_a_fault_at_a_touchpoint_that_a_check_left_out_is_not_gone():
    def blind(row):
        return replace(row, unseen=("basket",)) if row.check == "price-drift" else row

    fixed = replace(before(), findings=tuple(f for f in before().findings if f.check != "price-drift"))
    unseen = replace(fixed, coverage=tuple(map(blind, fixed.coverage)))
    for b, state in ((fixed, State.GONE), (unseen, State.UNKNOWN_B)):
        found = [c.state for c in compare(before(), b).changes if c.check == "price-drift" and c.a]
        assert state in found, found
