from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.build import block, journey, touchpoint


def both(check, one, two, **more):
    language = "zh" if any("一" <= c <= "鿿" for c in one + two) else "en"
    page = touchpoint("help", block(one, selector="#claim"), language=language)
    return check(
        journey(page, touchpoint("mail", block(two, selector="#hours"), kind="email", language=language), **more)
    )


def test_day_and_night_against_limited_hours(check):
    verdict = both(check, "Our chat is open 24/7", "Chat: Monday to Friday, 9am to 5pm")

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == (
        "Help promises the chat day and night (“24/7”), but the hours of the chat are “Monday to Friday, 9am to 5pm” at Mail"
    )
    assert (fault.severity, fault.key) == (Severity.WARNING, "availability of chat")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("help", "#claim"), ("mail", "#hours")]


def test_the_same_hours_in_every_footer_are_shown_once_and_others_beside_them(check):
    pages = [touchpoint(f"p{n}", "Chat: Monday to Friday, 9am to 5pm") for n in range(3)]
    late = touchpoint("mail", "Chat: Monday to Friday, 9am to 8pm", kind="email")
    (fault,) = check(journey(*pages, late, touchpoint("help", "Our chat is open 24/7"))).faults
    assert [p.touchpoint for p in fault.places] == ["p0", "mail", "help"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("7×24小时客服", "客服：周一至周五 9:00-18:00"),
        ("人工客服24小时在线", "人工客服：每天 9:00-21:00"),
        ("客服热线 全天候", "客服热线：工作日 9:00-18:00"),
        ("Phone lines open 24 hours a day", "Call us Mon-Fri 9am-5pm"),
    ],
)
def test_claims_that_do_not_hold(check, one, two):
    assert len(both(check, one, two).faults) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("机器人 24 小时在线", "人工 9:00-21:00", id="the good example"),
        pytest.param("机器人 24 小时；人工 9:00-21:00", "人工客服：每天 9:00-21:00", id="both at one place"),
        pytest.param("Our chatbot answers 24/7", "Chat with us Mon-Fri 9am-5pm", id="a robot"),
        pytest.param("Emergency line open 24/7", "Phone lines: Mon-Fri 9am-5pm", id="emergencies"),
        pytest.param("Track your order 24/7", "Phone lines: Mon-Fri 9am-5pm", id="no person is needed"),
        pytest.param("24小时自助查询订单", "客服热线：工作日 9:00-18:00", id="no person is needed, in Chinese"),
        pytest.param("You can always call us on 020 7946 0958, Monday to Friday, 9am to 5pm.", "Call us Mon-Fri 9am-5pm", id="always within hours"),
        pytest.param("有问题请随时拨打 400-000-7946，周一至周五 9:00–17:00 都有人接。", "客服热线：周一至周五 9:00-17:00", id="courtesy"),
        pytest.param("Our chat is open 24/7", "Store: Mon-Fri 9am-5pm", id="a store"),
        pytest.param("Our chat is open 24/7", "Phone: Mon-Fri 9am-5pm", id="another line"),
        pytest.param("24小时内发货", "客服热线：工作日 9:00-18:00", id="a length of time"),
    ],
)  # fmt: skip
def test_traps(check, one, two):
    verdict = both(check, one, two)
    assert (verdict.faults, verdict.doubts) == ((), ())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We're always here to help", "Customer service: Mon-Fri 9am-5pm"),
        ("24/7 customer support", "Phone lines: Mon-Fri 9am-5pm"),
        ("客服随时在线", "客服：工作日 9:00-18:00"),
    ],
)
def test_what_is_not_certain_is_left_to_a_person(check, one, two):
    verdict = both(check, one, two)
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_declared_hours_count(check):
    page = touchpoint("help", "Our chat is open 24/7")
    (fault,) = check(journey(page, facts={"hours.chat": "Mon-Fri 9-17"})).faults
    assert fault.message.endswith("but the hours of the chat are “Mon-Fri 9-17” declared")


def test_no_claim_is_not_applicable(check):
    assert both(check, "Call us Mon-Fri 9am-5pm", "Welcome").outcome is Outcome.NOT_APPLICABLE


def test_a_claim_that_nothing_contradicts_passes(check):
    assert both(check, "Our chat is open 24/7", "Welcome").outcome is Outcome.PASS


CLAIMS = "To claim, call 0800 496 0100, 24 hours a day, 365 days a year."
SERVICE = "Customer service: 0330 496 0200, Monday to Friday 8am to 6pm."


def test_one_line_is_open_at_night_and_another_is_not(check):
    assert check(journey(touchpoint("claims", CLAIMS), touchpoint("contact", SERVICE, CLAIMS))).outcome is Outcome.PASS


def test_a_line_is_compared_with_itself_however_its_number_is_written(check):
    other = "Claims: +44 800 496 0100, Monday to Friday 9am to 5pm."
    verdict = check(journey(touchpoint("claims", CLAIMS), touchpoint("contact", SERVICE, other)))
    assert len(verdict.faults) == 1
    assert "Monday to Friday 9am to 5pm" in verdict.faults[0].message


def test_a_claim_without_a_number_may_speak_of_the_line_that_is_open(check):
    home = touchpoint("home", "Claims line open 24 hours a day, 365 days a year.")
    verdict = check(journey(home, touchpoint("contact", SERVICE, CLAIMS)))
    assert verdict.outcome is Outcome.PASS
