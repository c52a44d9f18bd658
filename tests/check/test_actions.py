"""What to do first: open findings of one check weighed together."""

from __future__ import annotations

import pytest

from auditor.check import actions
from auditor.check.actions import PLACE, PROCESS, SOURCE, actions_of
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.audit import Finding
from auditor.model.verdict import Confidence, Place, Severity


def finding(check, *touchpoints, severity="error", confidence="high", variants=("desktop",), waived="", print_=""):
    places = tuple(Place(t, v, "x") for v in variants for t in touchpoints)
    return Finding(
        check, "clarity", Severity(severity), Confidence(confidence), check, print_ or f"{check}{touchpoints}", places,
        variants, waived=waived,
    )  # fmt: skip


def only(*findings, variants=1):
    (action,) = actions_of(findings, variants)
    return action


@pytest.mark.parametrize(
    ("severity", "confidence", "impact"),
    [("error", "high", 9), ("error", "medium", 6.3), ("warning", "high", 3), ("warning", "medium", 2.1),
     ("notice", "high", 1), ("notice", "low", 0.4)],
)  # fmt: skip
def test_impact_is_severity_times_confidence(severity, confidence, impact):
    assert only(finding("a", "home", severity=severity, confidence=confidence)).impact == impact


def test_the_worst_finding_of_a_check_gives_the_impact():
    worst = only(finding("a", "home", severity="notice"), finding("a", "cart", confidence="medium"))
    assert worst.impact == 6.3
    assert worst.fingerprints == ("a('home',)", "a('cart',)")


def test_reach_is_touchpoints_times_the_share_of_variants():
    assert only(finding("a", "home", "cart"), finding("a", "cart"), variants=2).reach == 1.0
    everywhere = only(finding("a", "home", "cart", variants=("desktop", "phone")), variants=2)
    assert (everywhere.reach, everywhere.touchpoints) == (2.0, ("home", "cart"))


def test_variants_of_several_findings_count_together():
    two = (finding("a", "home"), finding("a", "cart", variants=("phone",)))
    assert only(*two, variants=2).reach == 2.0


def test_effort():
    assert only(finding("a", "home"), finding("a", "cart")).effort == PLACE
    assert only(finding("a", "home", "cart")).effort == SOURCE
    assert only(finding("message-missing", "home")).effort == PROCESS


def test_the_score_is_impact_times_reach_by_effort():
    action = only(finding("message-missing", "home", "cart", severity="warning"))
    assert action.score == round(3 * 2 / 3, 2)


def test_what_is_accepted_is_left_out():
    assert actions_of([finding("a", "home", waived="known (Ada)")], 1) == ()
    half = only(finding("a", "home", waived="known (Ada)"), finding("a", "cart", severity="notice"))
    assert (half.touchpoints, half.impact) == (("cart",), 1.0)


def test_the_highest_score_stands_first_then_impact_then_what_is_done_sooner():
    found = [
        finding("polish", "home", severity="notice"),
        finding("broad", "a", "b", "c", severity="warning"),  # 3 × 3 ÷ 2
        finding("grave", "home"),  # 9
        finding("wide", "a", "b", "c", "d", "e", "f", severity="warning"),  # 3 × 6 ÷ 2 = 9, of less impact
        finding("alike", "home", severity="notice"),
    ]
    assert [a.check for a in actions_of(found, 1)] == ["grave", "wide", "broad", "alike", "polish"]


def test_the_order_does_not_depend_on_that_of_the_findings():
    found = [finding("b", "home"), finding("a", "home"), finding("c", "home", "cart")]
    assert actions_of(found, 1) == actions_of(found[::-1], 1)


def test_no_variant_is_no_division_by_zero():
    assert only(finding("a", "home", variants=()), variants=0).reach == 0


def test_what_has_to_be_made_are_checks_that_exist():
    assert actions._MADE - load_checks((built_in(),)).checks.keys() == set()
