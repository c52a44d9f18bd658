from __future__ import annotations

import pytest

from auditor.api import Field, Outcome
from tests.build import fields, touchpoint


def box(text: str, form: str = "#f") -> Field:
    return Field(text, "checkbox", form=form, selector=f"#box-{len(text)}")


def test_a_double_negative_is_reported(check):
    label = "Untick this box if you do not want to receive offers"
    (fault,) = check(touchpoint("join", fields(box(label)))).faults
    assert fault.message == f"“{label}” says no twice: nobody can tell at first reading what a tick means"
    assert fault.places[0].quote == label


def test_in_chinese(check):
    there = touchpoint("join", fields(box("若不希望接收邮件，请取消勾选")), language="zh")
    assert check(there).outcome is Outcome.FAIL


def test_boxes_that_point_in_opposite_directions(check):
    no, yes = box("Tick here if you do not want post"), box("Tick here if you would like e-mails")
    (fault,) = check(touchpoint("join", fields(no, yes))).faults
    assert fault.message == (
        "A tick at “Tick here if you do not want post” means no, at “Tick here if you would like e-mails” it means yes"
    )
    assert len(fault.places) == 2


def test_of_two_forms_they_are_not_compared(check):
    no, yes = box("Tick here if you do not want post", "#a"), box("Tick here if you would like e-mails", "#b")
    assert check(touchpoint("join", fields(no, yes))).outcome is Outcome.PASS


@pytest.mark.parametrize("label", ["Send me offers", "Tick if you do not want a receipt", "I am not a robot"])
def test_plain_boxes_pass(check, label):
    assert check(touchpoint("join", fields(box(label)))).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(touchpoint("join", "Untick the box if you do not agree")).outcome is Outcome.NOT_APPLICABLE
    german = touchpoint("join", fields(box("Bitte ankreuzen")), language="de")
    assert check(german).outcome is Outcome.NOT_APPLICABLE
