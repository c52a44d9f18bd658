from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Field, Outcome, Severity
from tests.build import block, fields, journey, touchpoint

ROW = {"row": "#t tr:nth-of-type(1)"}


def two(check, first, second, language="en", market="gb", **about):
    return check(
        journey(
            touchpoint("checkout", first, language=language, order=0),
            touchpoint("mail", second, language=language, order=1, kind="email"),
            market=market, languages=(language,), **about,
        )
    )  # fmt: skip


def test_another_order_is_a_notice_with_both_places(check):
    verdict = two(
        check,
        block("Arrives on Tuesday 6 January 2026.", selector="#a"),
        block("Arrives January 6, 2026.", selector="#b"),
    )

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == (
        "Dates are written in different ways: “Tuesday 6 January 2026” at Checkout, “January 6, 2026” at Mail"
    )
    assert (fault.severity, fault.key) == (Severity.NOTICE, "dates in en")
    assert fault.fix == "Write all of them like “Tuesday 6 January 2026”."
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("checkout", "#a", "Arrives on Tuesday 6 January 2026."), ("mail", "#b", "Arrives January 6, 2026."),
    ]  # fmt: skip


@pytest.mark.parametrize("market", ["gb", "us", "", "ca"])
def test_digits_that_can_be_read_both_ways_are_a_warning(check, market):
    (fault,) = two(check, "Arrives 6 Jan 2026", "Arrives 01/06/26", market=market).faults
    assert fault.severity is Severity.WARNING
    assert fault.message == "Dates are written in different ways: “6 Jan 2026” at Checkout, “01/06/26” at Mail"


def test_day_first_and_month_first_is_a_warning(check):
    (fault,) = two(check, "Arrives 13/01/2026", "Arrives 01/13/2026").faults
    assert (fault.severity, fault.fix) == (Severity.WARNING, "Write all of them in one way, the month in words.")


def test_two_clocks_are_a_fault_of_their_own(check):
    (fault,) = two(check, "Order before 2pm.", "Order before 14:00.").faults
    assert fault.message == "Times are written in different ways: “2pm” at Checkout, “14:00” at Mail"
    assert (fault.key, fault.severity) == ("times in en", Severity.NOTICE)


def test_in_chinese(check):
    (fault,) = two(check, "预计2026年1月6日送达", "预计 2026-01-06 送达", "zh", "cn").faults
    assert fault.message == "Dates are written in different ways: “2026年1月6日” at Checkout, “2026-01-06” at Mail"
    assert fault.key == "dates in zh"


def test_one_fault_for_all_styles(check):
    made = journey(
        touchpoint("a", "6 January 2026"),
        touchpoint("b", "2026-01-06", order=1),
        touchpoint("c", "Jan 6, 2026", order=2),
    )
    (fault,) = check(made).faults
    assert [p.touchpoint for p in fault.places] == ["a", "b", "c"]


@pytest.mark.parametrize(("first", "second", "language", "market"), [
    ("Tuesday 6 January 2026", "Tue 6 Jan", "en", "gb"), ("6 January 2026", "6th of January", "en", "gb"),
    ("6 January 2026", "January 2026", "en", "gb"), ("6 January 2026", "tomorrow, Friday or next week", "en", "gb"),
    ("Order before 2pm", "Open 9:00", "en", "gb"), ("2026年1月6日", "1月6号", "zh", "cn"), ("下午3点", "15:00", "zh", "cn"),
    ("6 January 2026", "Visit https://shop.test/2026/01/06/news or /sale-2026-01-06.html", "en", "gb"),
    ("6 January 2026", "Call 020 7946 0958, version 1.2.26, ref 2026-01-06-77", "en", "gb"),
    ("6 January 2026", "Date of birth, for example 31/03/1980", "en", "gb"),
    ("6 January 2026", "Enter it as DD/MM/YYYY: 31/03/1980", "en", "gb"), ("2026年1月6日", "格式：2026-01-06", "zh", "cn"),
    ("6 January 2026", "attached: invoice_2026-01-06.pdf", "en", "gb"), ("6 January 2026", "1/2 price, 24/7, 3/4 cup", "en", "gb"),
])  # fmt: skip
def test_the_same_style_or_no_date_at_all_is_silent(check, first, second, language, market):
    assert two(check, first, second, language, market).faults == ()


def test_short_dates_in_tables_are_allowed_where_they_are_clear(check):
    table = block("2026-01-06", "cell", **ROW)
    assert two(check, "6 January 2026", table).faults == ()
    made = journey(touchpoint("a", "6 January 2026"), touchpoint("b", table, order=1))
    (fault,) = check(made, allow_in_tables=0).faults
    assert fault.severity is Severity.NOTICE


def test_but_not_where_they_can_be_read_both_ways(check):
    (fault,) = two(check, "6 January 2026", block("06/01/2026", "cell", **ROW)).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize("role", ["label", "hint", "option", "quote"])
def test_hints_and_choices_are_left_out(check, role):
    assert two(check, "6 January 2026", block("01/06/2026", role)).faults == ()


def test_what_the_customer_typed_is_left_out(check):
    review = touchpoint("review", "Born 31/03/1980", order=1)
    first = touchpoint("form", "6 January 2026", order=0)
    assert len(check(journey(first, review)).faults) == 1
    assert check(journey(first, replace(review, given=("31/03/1980",)))).faults == ()


def test_each_language_has_its_own_style(check):
    made = journey(
        touchpoint("a", "6 January 2026"), touchpoint("b", "2026年1月6日", language="zh", order=1),
        touchpoint("c", "7 January 2026", order=2), languages=("en", "zh"),
    )  # fmt: skip
    verdict = check(made)
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


def test_two_styles_at_one_touchpoint_only_are_silent(check):
    made = journey(touchpoint("a", "6 January 2026, in short 2026-01-06"), touchpoint("b", "Hello", order=1))
    assert check(made).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("texts", [("Hello", "Thank you"), ("6 January 2026", "Thank you")])
def test_without_dates_at_two_touchpoints_there_is_nothing_to_compare(check, texts):
    verdict = two(check, *texts)
    assert (verdict.outcome, verdict.reason) == (
        Outcome.NOT_APPLICABLE, "no two touchpoints of one language show dates or times",
    )  # fmt: skip


def test_a_date_in_a_field_is_no_text(check):
    made = touchpoint("form", fields(Field("Date", value="01/06/2026")), order=0)
    assert check(journey(made, touchpoint("b", "6 January 2026", order=1))).faults == ()


def test_what_is_said_aloud_is_said_by_the_clock_of_speech(check):
    page = touchpoint("page", "Arrival on 11 December 2026 from 14:00.")
    call = touchpoint("call", "We see you on 12 December 2026 from 2pm.", kind="script", order=1)
    assert check(journey(page, call)).faults == ()


def test_a_timer_is_no_time_of_day(check):
    timer = touchpoint("seats", "We hold your seats for 15 minutes. Time left: 14:32.")
    assert check(journey(timer, touchpoint("show", "Friday 11 December 2026, 7.30pm", order=1))).faults == ()


def test_opening_hours_are_compared_among_themselves(check):
    flight = touchpoint("flight", "SK215 on Monday 14 December 2026 departs at 20:15.")
    contact = touchpoint(
        "contact", "Need help with your flight? Call 020 7946 0000, 6am to 10pm, Monday to Friday.", order=1
    )
    assert check(journey(flight, contact)).faults == ()
    other = touchpoint(
        "help", "Need help with your flight? Call 020 7946 0000, 06:00 to 22:00, Monday to Friday.", order=2
    )
    assert len(check(journey(flight, contact, other)).faults) == 1


def test_hours_without_a_day_are_hours_too(check):
    flight = touchpoint("flight", "SK215 on Monday 14 December 2026 departs at 20:15.")
    daily = touchpoint("daily", "Need help with your flight? Call us, 6am to 10pm Irish time.", order=1)
    assert check(journey(flight, daily)).faults == ()


def test_tonight_before_a_time_of_24_hours_is_no_clock_of_12(check):
    class_starts = "12 月 1 日 19:30 开课"
    assert two(check, class_starts, "今晚 19:30 上第 2 节课", "zh-CN", "cn").outcome is not Outcome.FAIL
    assert two(check, class_starts, "今晚 7:30 上第 2 节课", "zh-CN", "cn").outcome is Outcome.FAIL
