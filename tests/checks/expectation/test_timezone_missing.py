from __future__ import annotations

import pytest

from auditor.api import Confidence, Outcome
from tests.build import block, journey, touchpoint
from tests.ends import ends


def test_hours_without_a_zone_are_reported_once_for_all_touchpoints(check):
    hours = block("Call us Monday to Friday, 9am to 5pm", region="footer")
    verdict = check(journey(touchpoint("home", hours), touchpoint("teas", "Tea.", hours), market="us"))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == (
        "Hours without a time zone at 2 touchpoints: “9am”; the market (us) has several time zones"
    )
    assert fault.confidence is Confidence.MEDIUM
    assert [(p.touchpoint, p.marks) for p in fault.places] == [("home", ("9am", "5pm")), ("teas", ("9am", "5pm"))]


def test_the_chinese_twin_is_reported(check):
    page = touchpoint("home", "客服热线服务时间：9:00–18:00", language="zh")
    (fault,) = check(journey(page, market="cn", facts={"markets": "cn, us"}, languages=("zh",))).faults
    assert fault.places[0].marks == ("9:00", "18:00")
    assert "without a time zone: “9:00”" in fault.message


@pytest.mark.parametrize(
    "declared",
    [
        {"market": "au"},
        {"market": "gb", "facts": {"markets": "gb, de"}},
        {"market": "cn", "languages": ("zh-CN", "en-GB")},
        {"market": "gb", "facts": {"service": "remote"}},
    ],
)
def test_where_customers_live_in_several_zones(check, declared):
    page = touchpoint("home", "The offer ends on Friday at 18:00.")
    assert check(journey(page, **declared)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "declared",
    [
        {"market": "gb"},
        {"market": "cn", "languages": ("zh", "en")},
        {"market": "de", "facts": {"markets": "de, fr, at"}},
        {"market": "", "languages": ("en",)},
    ],
)
def test_where_there_is_one_zone_it_is_silent(check, declared):
    page = touchpoint("home", "The offer ends on Friday at 18:00.")
    assert check(journey(page, **declared)).reason == "all declared markets lie in one time zone"


@pytest.mark.parametrize(
    "parts",
    [
        ("The offer ends on Friday at 18:00 CET.",),
        ("Call us until 5 pm Eastern time.",),
        ("Call us until 5pm (GMT+8).",),
        ("客服时间：北京时间 9:00–18:00",),
        ("The webinar starts at 15:00.", "All times are in UTC."),
        ("Call us until 5pm.", "Pacific time"),
        ("All times are London time.", "Tea.", "Tea.", "The offer ends at 18:00."),
    ],
)
def test_a_zone_beside_or_once_for_the_page_is_enough(check, parts):
    page = touchpoint("home", *parts, language="zh" if "北京" in parts[0] else "en")
    assert check(journey(page, market="us")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Our shop on Mill Lane is open from 9am to 5pm.",
        "Check-in from 15:00.",
        "Delivery between 8am and 6pm.",
        "Your flight departs at 18:40.",
        "门店营业时间 9:00–18:00",
        "Breakfast is served until 10:00.",
        "Steep for 4:30 at most.",
        "We call you when it is ready.",
    ],
)
def test_what_happens_at_a_place_is_local(check, text):
    page = touchpoint("home", text, language="en" if text.isascii() else "zh")
    assert check(journey(page, market="us")).outcome is Outcome.NOT_APPLICABLE


def test_hours_below_a_telephone_number(check):
    page = touchpoint("home", "Call us on 020 7946 0958", "Monday to Friday, 9am to 5pm")
    assert check(journey(page, market="us")).outcome is Outcome.FAIL
    page = touchpoint("home", "Our shop in Leeds", "Monday to Friday, 9am to 5pm")
    assert check(journey(page, market="us")).outcome is Outcome.NOT_APPLICABLE


def test_other_languages_are_not_judged(check):
    page = touchpoint("home", "Rufen Sie uns bitte bis 18:00 an, wenn Sie Fragen haben.", language="de")
    assert check(journey(page, market="us")).reason == "there is no text in English or Chinese"


@pytest.mark.parametrize("text", ["", "9am", "🎉", "x" * 1_000_000, "call until 9:00 " * 5_000, "点" * 100_000])
def test_odd_text_is_survived(check, text):
    evidence = journey(touchpoint("odd", text), market="us")
    with ends():
        check(evidence)
