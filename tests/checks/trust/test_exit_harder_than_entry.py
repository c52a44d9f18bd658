from __future__ import annotations

import pytest

from auditor.api import Field, Link, Outcome, Severity
from tests.build import block, fields, journey, links, touchpoint


def join(**more: object):
    asked = fields(Field("E-mail", "email", name="email"), Field("Password", "password", name="pw"))
    return touchpoint("join", block("Join the club", "heading", level=1), asked, stage="commit", **more)  # type: ignore[arg-type]


def help_page(text: str, *more: object, language: str = "en"):
    return touchpoint("help", block(text, selector="#how"), *more, stage="help", language=language)


CALL = "To cancel your membership, call us on 0800 123 4567."


def test_joined_on_a_page_cancelled_by_telephone(check):
    (fault,) = check(journey(join(), help_page(CALL))).faults
    assert fault.message.startswith("Join lets customers join on the page; Help says “cancel your membership, call us")
    assert fault.severity is Severity.WARNING
    assert [p.touchpoint for p in fault.places] == ["help", "join"]
    assert fault.places[0].marks


def test_it_is_an_error_in_the_eu(check):
    (fault,) = check(journey(join(), help_page(CALL), market="de")).faults
    assert fault.severity is Severity.ERROR


@pytest.mark.parametrize("text", ["如需取消会员，请致电400-820-8820。", "注销账户须到营业厅办理。"])
def test_in_chinese(check, text):
    verdict = check(journey(join(), help_page(text, language="zh"), market="cn", languages=("zh",)))
    assert verdict.outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "You can cancel your membership online or by calling 0800 123 4567.",
        "Cancel your membership in your account, or call us.",
        "To cancel your appointment, call us on 0800 123 4567.",
        "To cancel your order, call us within an hour.",
    ],
)
def test_a_way_on_the_page_and_single_orders_pass(check, text):
    assert check(journey(join(), help_page(text))).outcome is Outcome.PASS


def test_a_button_that_cancels_passes(check):
    account = touchpoint("account", "Your plan", links(Link("Cancel membership", role="button")))
    assert check(journey(join(), account, help_page(CALL))).outcome is Outcome.PASS


def leave(id: str, *more: object, named: str = "Cancel membership"):
    return touchpoint(id, links(Link(named, role="button")), *more, stage="leave")


def test_leaving_that_takes_many_more_steps(check):
    reasons = fields(*[Field(f"Question {i}", "text", name=f"q{i}") for i in range(4)])
    (fault,) = check(journey(join(), leave("why", reasons), leave("sure"), leave("last"))).faults
    assert fault.message == ("Leaving takes 3 pages, 4 fields and 0 presses, joining 1, 2 and 0")
    assert len(fault.places) == 4


def test_proving_who_one_is_does_not_count(check):
    proof = fields(*[Field("Password", "password", name=f"pw{i}") for i in range(6)])
    assert check(journey(join(), leave("sure", proof))).outcome is Outcome.PASS


def test_a_button_that_does_not_name_it_is_for_a_person(check):
    verdict = check(journey(join(), leave("bye", named="Continue")))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == "Bye: no button or link names what it does (“Cancel membership”)"


def test_journeys_without_both_ways(check):
    assert check(journey(help_page(CALL))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(join())).outcome is Outcome.NOT_APPLICABLE
