from __future__ import annotations

import pytest

from auditor.api import Box, Field, Outcome
from tests.build import block, fields, touchpoint


def test_a_placeholder_alone_is_reported(check):
    name = Field(
        "Your name", placeholder="Your name", named_by="placeholder", id="n", selector="#n", box=Box(1, 2, 3, 4)
    )
    verdict = check(touchpoint("form", fields(name, Field("Email", named_by="label"))))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert (
        fault.message
        == "The field “Your name” has only a placeholder, which is gone when the customer types; it has no label"
    )
    (place,) = fault.places
    assert (place.touchpoint, place.selector, place.quote, place.box) == ("form", "#n", "Your name", (1, 2, 3, 4))


def test_a_chinese_placeholder_alone_is_reported(check):
    (fault,) = check(
        touchpoint("form", fields(Field("姓名", placeholder="姓名", named_by="placeholder")), language="zh")
    ).faults
    assert fault.message.startswith("The field “姓名” has only a placeholder")


@pytest.mark.parametrize(
    ("field", "message"),
    [
        (Field("", type="email", name="mail"), "A field (for email, in the code “mail”) has no label"),
        (Field("", type="select", id="country"), "A field (a list to choose from, in the code “country”) has no label"),
        (Field("", type="checkbox"), "A field (a tick box) has no label"),
        (Field(" ", named_by="label"), "A field (a text box) has no label"),
    ],
)
def test_a_field_without_any_name_is_reported(check, field, message):
    assert [fault.message for fault in check(touchpoint("form", fields(field))).faults] == [message]


def test_a_field_is_told_by_what_stands_beside_it(check):
    box = Field("", type="checkbox", name="f_12", box=Box(10, 100, 13, 13))
    beside = block("In stock (12)", box=Box(30, 98, 90, 20))
    far = block("Sort by", box=Box(600, 98, 90, 20))
    (fault,) = check(touchpoint("list", far, beside, fields(box))).faults
    assert fault.message == "A field (a tick box) stands beside “In stock (12)”, but has no label"
    assert fault.places[0].quote == "In stock (12)"
    assert fault.key == "f_0"


@pytest.mark.parametrize("by", ["label", "labelledby", "aria-label", "title"])
def test_every_way_of_naming_is_clean(check, by):
    assert check(touchpoint("form", fields(Field("Full name", named_by=by)))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "field",
    [
        *(Field("", type=kind) for kind in ("hidden", "submit", "button", "reset", "image")),
        Field("", visible=False),
        Field("", disabled=True),
    ],
)
def test_what_nobody_fills_in_is_silent(check, field):
    assert check(touchpoint("form", fields(field))).outcome is Outcome.NOT_APPLICABLE


def test_no_fields_is_not_applicable(check):
    assert check(touchpoint("page", "Hello")).outcome is Outcome.NOT_APPLICABLE
