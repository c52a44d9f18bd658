"""Coverage, all variants together: the worst outcome, and everything that was examined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.library.catalogues import Tongue
from auditor.model.audit import Coverage
from auditor.model.verdict import Outcome
from auditor.report.coverage_table import coverage_table
from tests.report.sample import sample_audit


def table(*rows):
    return coverage_table(replace(sample_audit(), coverage=rows), Tongue())


def cell(*outcomes):
    rows = [Coverage("label-missing", "basket", f"v{i}", Outcome(o), i + 1) for i, o in enumerate(outcomes)]
    (family,) = table(*rows).families
    return next(c for c in family.rows[0].cells if c)


@pytest.mark.parametrize(
    ("outcomes", "worst"),
    [
        (("pass", "pass"), "pass"),
        (("pass", "fail"), "fail"),
        (("pass", "error"), "error"),
        (("pass", "needs-review"), "needs-review"),
        (("pass", "not-applicable"), "pass"),
        (("not-applicable", "not-applicable"), "not-applicable"),
        (("needs-review", "error"), "error"),
        (("error", "fail"), "fail"),  # a finding stands there: the table does not say otherwise
    ],
)
def test_the_worst_of_all_variants_counts_in_either_order(outcomes, worst):
    assert cell(*outcomes).outcome == worst
    assert cell(*outcomes[::-1]).outcome == worst


def test_what_was_examined_is_added_up_over_the_variants():
    assert cell("pass", "fail", "pass").examined == 6


def test_a_check_that_did_not_run_somewhere_has_an_empty_cell_there():
    (family,) = table(Coverage("price-drift", "", "desktop", Outcome.PASS, 3)).families
    whole, *touchpoints = family.rows[0].cells
    assert whole.examined == 3
    assert touchpoints == [None] * 9


def test_each_outcome_of_a_family_is_counted_once_per_cell():
    rows = [Coverage("label-missing", t, v, Outcome.PASS, 1) for t in ("basket", "product") for v in ("a", "b")]
    (family,) = table(*rows).families
    assert family.counts == (("pass", "✓", "2 passed"),)


def test_why_something_was_not_judged_is_said_once_for_all_that_it_concerns():
    rows = [
        Coverage("label-missing", "basket", "a", Outcome.NOT_APPLICABLE, reason="has no fields"),
        Coverage("label-missing", "basket", "b", Outcome.NOT_APPLICABLE, reason="has no fields"),
        Coverage("price-drift", "", "a", Outcome.PASS, 2, unseen=("track",)),
    ]
    assert table(*rows).reasons == (
        ("not-applicable", "has no fields", ("label-missing at Basket",)),
        ("blind-spot", "judged without Track your order", ("price-drift",)),
    )


def test_nothing_is_no_table():
    assert table() is None
