from __future__ import annotations

import pytest

from auditor.api import Kept, Outcome, Probed
from tests.build import touchpoint


def went(check, *fields, **more):
    given = {"kind": "back", "unkept": True, "kept": fields, **more}
    return check(touchpoint("details-probe-back", Probed(source="details", **given), source="details"))


def kept(label, before, after, type="text"):
    return Kept(label, label, before, after, type, f"#{label}")


def test_answers_that_are_gone(check):
    verdict = went(check, kept("Name", "Ada", ""), kept("Town", "Leeds", "Leeds"))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "After Back and Forward the form has lost “Name” (1 of 2 answers)"
    assert [(p.touchpoint, p.quote, p.selector) for p in fault.places] == [("details-probe-back", "Name", "#Name")]
    assert fault.key == "answers lost by going back"


def test_a_page_that_browsers_may_keep_is_left_to_a_person(check):
    verdict = went(check, kept("姓名", "李明", ""), unkept=False)
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message.endswith("(1 of 1 answers), in a browser that does not keep pages in memory")


def test_what_is_still_there(check):
    assert went(check, kept("Name", "Ada", "Ada"), kept("Country", "Malta", "Malta", "select")).outcome is Outcome.PASS


@pytest.mark.parametrize("more", [{"kind": "invalid"}, {"kept": ()}, {"kept": (kept("Name", "", ""),)}])
def test_nothing_to_look_at(check, more):
    assert went(check, **more).outcome is Outcome.NOT_APPLICABLE
