"""Who answers for a finding, until when, and since when it is known."""

from __future__ import annotations

from auditor.check.answering import answered
from auditor.check.waivers import apply_waivers
from auditor.model.audit import Finding
from auditor.model.evidence import Declared
from auditor.model.journey import Kind
from auditor.model.run import Planned, Run, RunInfo
from auditor.model.settings import Waiver
from auditor.model.verdict import Confidence, Place, Severity

DAY = "2026-11-22"
OWNERS = {"home": "", "cart": "Web team", "mail": "CRM"}
PLANNED = tuple(Planned(id, id, Kind.PAGE, owner=owner) for id, owner in OWNERS.items())
RUN = Run(RunInfo(Declared("j", "J"), PLANNED, ("desktop",), gathered_at=f"{DAY}T10:00:00Z"), {"desktop": ()})


def finding(*touchpoints, print_="f1", check="shouting"):
    places = tuple(Place(t, "desktop", "x") for t in touchpoints)
    return Finding(check, "clarity", Severity.ERROR, Confidence.HIGH, "m", print_, places, ("desktop",))


def known(*findings, waivers=(), earlier=None):
    marked, _ = apply_waivers(findings, waivers, DAY)
    return answered(marked, (), RUN, earlier or {})[0]


def test_the_owner_is_that_of_the_first_place_that_has_one():
    owners = [f.owner for f in known(finding("home", "mail", "cart"), finding("cart", "mail"), finding("home"))]
    assert owners == ["CRM", "Web team", ""]


def test_a_waiver_gives_owner_and_day():
    waiver = Waiver("shouting", "agreed", "Ada", "2026-12-31", quote="x")
    (one,) = known(finding("cart"), waivers=(waiver,))
    assert (one.owner, one.due, one.waived) == ("Ada", "2026-12-31", "agreed (Ada)")


def test_nothing_is_due_without_a_waiver():
    assert known(finding("cart"))[0].due == ""


def test_two_waivers_in_the_same_words_keep_their_own_days():
    waivers = (
        Waiver("shouting", "relaunch", "Ada", "2026-12-01", touchpoint="home"),
        Waiver("shouting", "relaunch", "Ada", "2027-06-30", touchpoint="cart"),
    )
    days = [f.due for f in known(finding("home", print_="f1"), finding("cart", print_="f2"), waivers=waivers)]
    assert days == ["2026-12-01", "2027-06-30"]


def test_the_day_of_an_expired_waiver_is_not_that_of_the_one_after_it():
    waivers = (
        Waiver("shouting", "relaunch", "Ada", "2026-10-01", quote="x"),
        Waiver("shouting", "relaunch", "Ada", "2027-06-30", quote="x"),
    )
    assert known(finding("home"), waivers=waivers)[0].due == "2027-06-30"


def test_first_seen_is_what_an_earlier_run_says_else_the_day_of_this_one():
    old, new = known(finding("home", print_="f1"), finding("home", print_="f2"), earlier={"f1": "2026-03-01"})
    assert (old.first_seen, new.first_seen) == ("2026-03-01", DAY)


def test_reviews_are_answered_for_as_well():
    _, (review,) = answered((), (finding("mail"),), RUN, {"f1": "2026-03-01"})
    assert (review.owner, review.first_seen, review.due) == ("CRM", "2026-03-01", "")
