from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity, StructuredData
from tests.build import block, journey, touchpoint


def both(check, one, two, *more, **declared):
    language = "zh" if any("一" <= c <= "鿿" for c in one) else "en"
    page = touchpoint("home", block(one, selector="footer p"), *more, language=language)
    mail = touchpoint("mail", block(two, selector="#hours"), kind="email", language=language)
    return check(journey(page, mail, **declared))


def test_other_hours_in_the_mail_are_a_warning_with_both_places(check):
    verdict = both(check, "Call us Mon-Fri 9am-6pm", "Call us Mon-Fri 9am-5pm")

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The telephone hours differ: “Mon-Fri 9am-6pm” at Home, “Mon-Fri 9am-5pm” at Mail"
    assert (fault.severity, fault.key) == (Severity.WARNING, "hours of phone")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("home", "footer p"), ("mail", "#hours")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("客服热线：周一至周五 9:00-18:00", "客服热线：周一至周五 9:00-17:00"),
        ("客服热线：周一至周五 9:00-18:00", "客服热线：每天 9:00-18:00"),
        ("客服热线：工作日 9点到18点", "客服热线（周一至周五 9:00-17:30）"),
        ("Leeds store: Mon-Sat 9-6", "Leeds store: Mon-Sat 9-8"),
        ("Phone: Mon-Fri 9am-5pm, Sat closed", "Phone: Mon-Fri 9am-5pm, Sat 10am-4pm"),
    ],
)
def test_hours_that_differ(check, one, two):
    assert len(both(check, one, two).faults) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Call us Mon-Fri 9am-5pm", "Call us Monday to Friday, 9:00-17:00, closed on public holidays", id="the good example"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Christmas: call us Mon-Fri 10am-4pm", id="a season"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Store: Mon-Fri 9am-6pm", id="phone and store"),
        pytest.param("Leeds store: Mon-Sat 9-6", "York store: Mon-Sat 9-8", id="two stores"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Call us Mon-Fri 9am-5pm, Sat 10am-4pm", id="a day left out"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Our chatbot: daily 8am-10pm", id="a robot"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Mon-Fri 8am-8pm", id="nothing says whose"),
        pytest.param("Deliveries Mon-Fri 8am-6pm", "Deliveries Mon-Sat 8am-8pm", id="deliveries"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Phone lines are open 24/7", id="day and night is another check"),
        pytest.param("Call us Mon-Fri 9am-5pm", "Call us within 3-5 working days", id="a length of time"),
        pytest.param("客服热线：周一至周五 9:00-18:00", "门店：周一至周日 10:00-22:00", id="phone and store in Chinese"),
        pytest.param("客服热线：周一至周五 9:00-18:00", "春节期间客服热线：周一至周五 10:00-16:00", id="a season in Chinese"),
        pytest.param("人工客服：9:00-21:00", "机器人：8:00-23:00", id="a robot in Chinese"),
        pytest.param("人工客服：9:00-21:00", "人工客服：每天9点到21点", id="days left out in Chinese"),
    ],
)  # fmt: skip
def test_traps(check, one, two):
    verdict = both(check, one, two)
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_structured_data_is_compared_with_what_is_shown(check):
    data = StructuredData(({"@type": "Store", "openingHours": "Mo-Fr 09:00-18:00"},))
    (fault,) = check(
        journey(touchpoint("home", data), touchpoint("mail", "Our store: Mon-Fri 9am-5pm", kind="email"))
    ).faults
    assert fault.message == "The store hours differ: “Mon-Fri 09:00-18:00” at Home, “Mon-Fri 9am-5pm” at Mail"


def test_the_declared_hours_are_the_measure(check):
    page = touchpoint("home", "Call us Mon-Fri 9am-6pm")
    (fault,) = check(journey(page, facts={"hours.phone": "Mon-Fri 9-17"})).faults
    assert fault.message == "The telephone hours differ: “Mon-Fri 9am-6pm” at Home, declared are “Mon-Fri 9-17”"
    page = touchpoint("home", "Monday to Friday, 9am to 6pm")
    assert len(check(journey(page, facts={"hours": "Mon-Fri 9-17"})).faults) == 1


def test_nothing_to_compare_is_not_applicable(check):
    assert both(check, "Call us Mon-Fri 9am-5pm", "Welcome").outcome is Outcome.NOT_APPLICABLE


def test_two_numbers_have_hours_of_their_own(check):
    one = touchpoint("mail", "Call 0330 496 0200, Monday to Friday 8am to 6pm.", kind="email")
    two = touchpoint("contact", "Complaints: call 0330 496 0250, Monday to Friday 9am to 5pm.")
    assert not check(journey(one, two)).faults
    same = touchpoint(
        "contact", "Call 0330 496 0200, Mon-Fri 9am-5pm.", "Complaints: call 0330 496 0250, Mon-Fri 9am-4pm."
    )
    assert len(check(journey(one, same)).faults) == 1
