"""Why something stands among what to fix first: the sentence says what is true of the journey."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.library.catalogues import Tongue
from auditor.model.audit import Action
from auditor.report.cards import Deck
from auditor.report.crops import Windows
from auditor.report.pictures import Album
from auditor.report.priorities import priorities
from tests.report.sample import sample_audit


def first(*touchpoints, audit=None, effort=1, fingerprints=()):
    whole = audit or sample_audit()
    one = replace(whole, actions=(Action("price-drift", fingerprints, 9.0, 1.0, effort, 9.0, touchpoints),))
    cards = Deck(one, Album(), Windows(), Tongue()).cards(one.findings)
    return priorities(one, cards, Tongue())[0]


def with_provoked(*sources):
    """The sample, and an error provoked at each of these touchpoints."""
    audit = sample_audit()
    made = tuple(replace(audit.touchpoints[0], id=f"{s}-probe-{i}", source=s) for i, s in enumerate(sources))
    return replace(audit, touchpoints=(*audit.touchpoints, *made))


def test_one_touchpoint_several_and_how_many_there_are():
    assert "at one touchpoint;" in first("basket").reason
    assert "at 2 of 9 touchpoints;" in first("basket", "checkout").reason


@pytest.mark.parametrize(
    ("touched", "said"),
    [
        (("basket-probe-0",), "at one touchpoint;"),
        (("basket-probe-0", "basket-probe-1"), "at one touchpoint;"),
        (("basket", "basket-probe-0"), "at one touchpoint;"),
        (("basket-probe-0", "checkout-probe-2"), "at 2 of 9 touchpoints;"),
    ],
)
def test_a_provoked_error_counts_as_the_touchpoint_where_it_was_provoked(touched, said):
    assert said in first(*touched, audit=with_provoked("basket", "basket", "checkout")).reason


def test_no_reason_names_more_touchpoints_than_the_journey_has():
    audit = with_provoked("basket", "checkout", "advert")
    assert "at 9 of 9 touchpoints;" in first(*(t.id for t in audit.touchpoints), audit=audit).reason


def test_reach_is_marked_one_several_or_a_third_and_more():
    assert [first(*("advert", "product", "basket")[:n]).reach for n in (1, 2, 3)] == [1, 2, 3]


def test_the_reason_says_the_worst_severity_and_the_effort():
    notice = next(f for f in sample_audit().findings if f.severity == "notice")
    error = next(f for f in sample_audit().findings if f.severity == "error")
    polish = first("basket", fingerprints=(notice.fingerprint,), effort=2)
    assert polish.reason.startswith("It is a matter of polish")
    assert polish.reason.endswith("to mend: one source of several touchpoints to correct.")
    grave = first("basket", fingerprints=(notice.fingerprint, error.fingerprint))
    assert (grave.severity, grave.impact) == ("error", 3)
    assert grave.reason.startswith("It misleads or blocks the customer")
