from __future__ import annotations

import pytest

from auditor.api import Confidence, Field, Outcome, Severity
from auditor.model.evidence import Declared
from tests.build import block, fields, touchpoint
from tests.ends import ends


def about(market: str = "", languages: tuple[str, ...] = ("en",), **facts: str) -> Declared:
    return Declared("j", market=market, languages=languages, facts=facts)


def test_a_date_whose_day_and_month_may_be_exchanged_is_reported(check):
    page = touchpoint("page", "Collect it by 03/04/26 at the desk, or by 04/05/2026.", about=about())
    (fault,) = check(page).faults
    assert fault.message == "“03/04/26” is one day in Europe and another in the United States, and 1 more"
    assert (fault.severity, fault.confidence) == (None, Confidence.HIGH)
    assert [p.marks for p in fault.places] == [("03/04/26",), ("04/05/2026",)]
    assert "“3 April 2026”" in fault.fix


def test_the_chinese_twin_is_reported(check):
    page = touchpoint("page", "请于 03/04/2026 前到店自提。", language="zh", about=about("cn", ("zh", "en")))
    (fault,) = check(page).faults
    assert fault.places[0].marks == ("03/04/2026",)


@pytest.mark.parametrize(
    ("said", "severity", "fix"),
    [(about("gb"), Severity.NOTICE, "3 April"), (about("us"), Severity.NOTICE, "4 March"), (about("ca"), None, "3 April"),
     (about("gb", markets="gb, us"), None, "3 April"), (about("gb", ("en", "zh")), None, "3 April")],
)  # fmt: skip
def test_where_there_is_one_order_it_is_a_notice(check, said, severity, fix):
    (fault,) = check(touchpoint("page", "Collect it by 03/04/2026.", about=said)).faults
    assert fault.severity is severity
    assert fix in fault.fix


@pytest.mark.parametrize(
    "text",
    [
        "Collect it by 2026-04-03.",
        "Collect it by 05/05/2026.",
        "Collect it by 25/04/2026.",
        "Collect it by 3 April 2026 (03/04/2026).",
        "Write it as dd/mm/yyyy, for example 03/04/2026.",
        "Version 3/4/26-beta of 1/2 and 3/4 cups.",
        "See https://shop.test/2026/03/04/news for more.",
        "请于2026年4月3日前自提。",
    ],
)
def test_clear_dates_are_silent(check, text):
    assert check(touchpoint("page", text, about=about())).outcome is Outcome.PASS


def test_another_date_of_the_page_may_settle_the_order(check):
    parts = ("Collect it by 03/04/2026.", "Ordered on 25/03/2026.")
    assert check(touchpoint("page", *parts, about=about("gb"))).outcome is Outcome.PASS
    assert check(touchpoint("page", *parts, about=about())).outcome is Outcome.FAIL


def test_a_field_that_names_the_order_is_enough(check):
    date = Field("Day", placeholder="DD/MM/YYYY")
    page = touchpoint("page", "Collected on 03/04/2026.", fields(date), about=about())
    assert check(page).outcome is Outcome.PASS


def test_where_the_year_comes_first_two_digits_may_be_it(check):
    page = touchpoint("page", "请于 03/04/26 前自提。", language="zh", about=about("cn", ("zh",)))
    assert check(page).outcome is Outcome.PASS


def test_where_the_year_comes_first_a_year_at_the_end_is_no_order_at_all(check):
    page = touchpoint("page", "请于 03/04/2026 前自提。", language="zh", about=about("cn", ("zh",)))
    (fault,) = check(page).faults
    assert fault.places[0].marks == ("03/04/2026",)
    assert "“2026年4月3日”" in fault.fix


def test_a_weekday_without_a_date_in_a_message_is_reported(check):
    (fault,) = check(touchpoint("mail", "Your parcel arrives on Friday.", kind="email")).faults
    assert fault.message == "“Friday” has no date: a message is read days later as well"
    assert [(p.quote, p.marks) for p in fault.places] == [("Your parcel arrives on Friday.", ("Friday",))]
    sms = touchpoint("sms", block("您的包裹将于周五送达。", "message"), kind="text", language="zh")
    assert [f.places[0].marks for f in check(sms).faults] == [("周五",)]


@pytest.mark.parametrize(
    "text",
    [
        "Your parcel arrives on Friday 9 January.",
        "Your parcel arrives on Friday. That is 9 January.",
        "We are open Monday to Friday.",
        "Every Friday we deliver to Leeds.",
        "On Fridays we deliver early.",
        "Orders placed on Friday arrive later.",
        "Have a nice Friday.",
        "Call us on Friday or Saturday.",
        "客服工作时间为周一至周五。",
        "每周五送达。",
        "您的包裹将于1月9日（周五）送达。",
    ],
)
def test_weekdays_with_a_date_and_habits_are_silent(check, text):
    language = "en" if text.isascii() else "zh"
    assert check(touchpoint("mail", text, kind="email", language=language)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Our driver will bring it on Friday. Questions? Call 020-7946-0958.", "en"),
        ("试喝装周五送达。有问题请拨打 400-000-7946。", "zh"),
    ],
)
def test_a_telephone_number_is_no_date(check, text, language):
    sms = touchpoint("sms", block(text, "message"), kind="text", language=language)
    assert len(check(sms).faults) == 1


def test_on_a_page_a_weekday_is_fine(check):
    assert check(touchpoint("page", "Your parcel arrives on Friday.")).outcome is Outcome.PASS


def test_an_offer_that_ends_on_a_day_is_a_notice(check):
    (fault,) = check(touchpoint("page", "Our winter sale ends on 31 January.")).faults
    assert fault.message == "The end of an offer, “31 January”, has no hour"
    assert (fault.severity, fault.confidence) == (Severity.NOTICE, Confidence.LOW)


@pytest.mark.parametrize(
    "text",
    [
        "Our winter sale ends on 31 January at 18:00.",
        "Our winter sale ends at midnight on 31 January.",
        "Our winter sale began on 31 January.",
        "Your card expires on 31 January.",
    ],
)
def test_an_end_with_an_hour_is_silent(check, text):
    assert check(touchpoint("page", text)).outcome is Outcome.PASS


def test_other_languages_are_not_judged(check):
    page = touchpoint("page", "Bitte holen Sie es bis zum 03/04/2026 bei uns ab.", language="de")
    assert check(page).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "1/2/3", "🎉", "1/" * 200_000, "x" * 1_000_000, "on friday " * 20_000])
def test_odd_text_is_survived(check, text):
    with ends():
        check(touchpoint("odd", text, kind="email"))


@pytest.mark.parametrize(
    ("short", "long", "other", "language"),
    [
        ("Check in by Friday at 05:35.", "You fly on Friday 12 March at 07:35.", "You fly on Sunday 14 March.", "en"),
        ("Your parcel arrives on Wednesday.", "Wed, 25 November 2026", "Thu, 26 November 2026", "en"),
        ("您的包裹周五送达。", "送达日期：3月12日（星期五）", "下单日期：3月10日（星期三）", "zh"),
    ],
)
def test_a_weekday_whose_date_stands_elsewhere_in_the_message(short, long, other, language, check):
    told = touchpoint("mail", short, "Bring your card.", long, kind="email", language=language, about=about())
    assert check(told).outcome is Outcome.PASS
    untold = touchpoint("mail", short, "Bring your card.", other, kind="email", language=language, about=about())
    assert [f.key for f in check(untold).faults] == ["weekday without date"]


def test_an_hour_with_a_point_is_no_date(check):
    said = "You have an appointment on Thursday {}. Please bring your card."
    sms = touchpoint("sms", block(said.format("at 10.40")), kind="text", about=about("gb"))
    assert [f.key for f in check(sms).faults] == ["weekday without date"]
    dated = touchpoint("sms", block(said.format("14.1. at 10.40")), kind="text", about=about("gb"))
    assert check(dated).outcome is Outcome.PASS
