from __future__ import annotations

import pytest

from auditor.api import Box, Complaint, Kept, Outcome, Probed
from tests.build import touchpoint


def kept(label, before, after, type="text"):
    return Kept(label, label.lower(), before, after, type, f"#{label.lower()}", Box(1, 2, 3, 4))


WRONG = kept("Email", "not-an-address", "not-an-address")


def sent(check, *fields, language="en", **more):
    given = {"kind": "invalid", "refused": True, "wrong": ("Email", "not-an-address"), "kept": (WRONG, *fields), **more}
    probed = Probed(source="details", complaints=(Complaint("Enter an email address", "Email"),), **given)
    return check(touchpoint("details-probe-invalid", probed, source="details", language=language))


def test_answers_that_are_gone_are_an_error_with_their_places(check):
    verdict = sent(check, kept("Name", "Ada", ""), kept("Town", "Leeds", "Leeds"), kept("Country", "Malta", "France", "select"))  # fmt: skip

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    (fault,) = verdict.faults
    assert fault.message == "After a wrong “Email” the form has lost “Name” and “Country” (2 of 3 other answers)"
    assert (fault.severity, fault.key) == (None, "answers lost after Email")
    assert [(p.quote, p.selector, p.box) for p in fault.places] == [
        ("Name", "#name", (1, 2, 3, 4)),
        ("Country", "#country", (1, 2, 3, 4)),
    ]


def test_at_most_three_are_named(check):
    (fault,) = sent(check, *(kept(f"F{n}", "x", "") for n in range(5))).faults
    assert "has lost “F0”, “F1”, “F2” and 2 more (5 of 5 other answers)" in fault.message


def test_a_chinese_form(check):
    (fault,) = sent(check, kept("收货人姓名", "李明", ""), kept("省份", "浙江", "浙江", "select"), language="zh").faults
    assert "has lost “收货人姓名” (1 of 2 other answers)" in fault.message


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param((kept("Name", "Ada", "Ada"), kept("Town", "", "")), id="the good example"),
        pytest.param((kept("Postcode", "ls14dy", "LS1 4DY"),), id="tidied up"),
        pytest.param(
            (kept("News", "on", "on", "checkbox"), kept("Town", "", "Leeds")), id="filled in for the customer"
        ),
    ],
)
def test_what_came_back(check, fields):
    assert sent(check, *fields).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"kind": "empty"}, id="sent empty"),
        pytest.param({"kind": "missing-page"}, id="no form"),
        pytest.param({"refused": False}, id="the form took it"),
        pytest.param({"dead": True}, id="a button that is greyed out"),
        pytest.param({"kept": (kept("Email", "no", ""),)}, id="the wrong answer itself"),
        pytest.param({"kept": ()}, id="nothing else was filled in"),
    ],
)
def test_nothing_to_look_at(check, more):
    verdict = sent(check, **more)
    assert verdict.outcome is Outcome.NOT_APPLICABLE
    assert verdict.reason
