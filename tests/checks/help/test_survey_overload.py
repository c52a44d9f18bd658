from __future__ import annotations

import pytest

from auditor.api import Field, Link, Outcome
from tests.build import block, fields, journey, links, touchpoint


def page(id: str, *parts: object, stage: str = "", language: str = "en", kind: str = "page"):
    return touchpoint(id, *parts, stage=stage, language=language, kind=kind)


def test_two_requests(check):
    verdict = check(
        journey(
            page("done", "Thank you.", "How did we do? Rate your experience.", stage="confirm"),
            page("mail", "Please take our short survey.", kind="email", stage="wait"),
        )
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The customer is asked for an opinion 2 times in one journey (more than 1)"
    assert [(p.touchpoint, p.marks) for p in fault.places] == [
        ("done", ("How did we do",)),
        ("mail", ("take our short survey",)),
    ]


def test_two_requests_in_chinese(check):
    found = check(
        journey(
            page("a", "请您对本次服务进行评价。", language="zh", stage="confirm"),
            page("b", "诚邀您填写满意度调查问卷。", language="zh", kind="email"),
            languages=("zh",),
        )
    )
    assert len(found.faults) == 1


def test_a_long_survey(check):
    (fault,) = check(journey(page("a", "Please take our survey of 20 questions."))).faults
    assert fault.message == "A survey of 20 questions (more than 5)"
    (fault,) = check(journey(page("a", "填写问卷，共 12 道题。", language="zh"))).faults
    assert fault.message == "A survey of 12 questions (more than 5)"
    assert check(journey(page("a", "Please take our survey of 3 questions."))).outcome is Outcome.PASS


def test_questions_on_the_page_are_counted(check):
    rated = fields(*(Field(f"{q} {n}", "radio", name=f"q{q}") for q in range(6) for n in range(5)))
    (fault,) = check(journey(page("a", "How did we do?", rated))).faults
    assert fault.message == "A survey of 6 questions (more than 5)"


def test_a_form_that_is_no_survey_is_not_counted(check):
    order = fields(
        *(Field(f"{q} {n}", "radio", name=f"q{q}") for q in range(6) for n in range(2)), Field("Card number")
    )
    assert check(journey(page("a", "How did we do?", order))).outcome is Outcome.PASS


def test_a_request_before_the_goal(check):
    (fault,) = check(
        journey(page("basket", "Take our survey!", stage="decide"), page("done", "Thank you.", stage="confirm"))
    ).faults
    assert fault.message == "An opinion is asked for before the customer has reached the goal"
    assert fault.places[0].touchpoint == "basket"


@pytest.mark.parametrize(
    "parts",
    [
        (block("Take our survey", region="footer"),),
        ("Write a review of this product",),
        ("Please rate the product with stars",),
        ("Thank you for joining our research panel. Take the survey.",),
        ("We use a survey of soil before building.",),
    ],
)
def test_other_words_are_no_requests(check, parts):
    assert check(journey(page("a", *parts), page("b", *parts))).outcome in {Outcome.PASS, Outcome.NOT_APPLICABLE}


def test_the_same_request_again_counts_once(check):
    assert check(journey(page("a", "How did we do?"), page("b", "How did we do?"))).outcome is Outcome.PASS
    way = links(Link("Survey", "https://shop.test/survey?from=1"))
    same = links(Link("Survey", "https://shop.test/survey?from=2"))
    found = check(journey(page("a", "How did we do?", way), page("b", "Please take our survey.", same)))
    assert found.outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(page("a", "Good tea."))).outcome is Outcome.NOT_APPLICABLE
    assert (
        check(journey(page("a", "Wie war es bei uns, und was können wir besser machen?", language="de"))).outcome
        is Outcome.NOT_APPLICABLE
    )
