from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Outcome, Severity
from tests.build import block, journey, touchpoint
from tests.ends import ends

TODAY = "2026-11-23"


def test_an_offer_that_is_past_is_reported(check):
    page = touchpoint("home", "Winter sale ends 31 January 2026.", "Tea is good.")
    verdict = check(journey(page, today=TODAY))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "“31 January 2026” is past, and the text still offers it"
    assert (fault.severity, fault.confidence) == (None, Confidence.HIGH)
    assert [(p.quote, p.marks) for p in fault.places] == [("Winter sale ends 31 January 2026.", ("31 January 2026",))]


def test_the_chinese_twin_is_reported(check):
    page = touchpoint("home", "新年优惠活动截至2026年1月31日。", language="zh")
    (fault,) = check(journey(page, today=TODAY)).faults
    assert fault.message == "“2026年1月31日” is past, and the text still offers it"


def test_the_same_text_at_two_touchpoints_is_one_finding(check):
    pages = [touchpoint(name, block("Sale ends 1 March 2026", region="header")) for name in ("home", "teas")]
    (fault,) = check(journey(*pages, today=TODAY)).faults
    assert [p.touchpoint for p in fault.places] == ["home", "teas"]


@pytest.mark.parametrize(
    "text",
    [
        "Book by 1 March 2026 to save 20%.",
        "Early bird tickets are available until Sunday, March 1, 2026.",
        "The discount code is valid until 2026-03-01.",
        "Offer runs from 1 February 2026 to 28 February 2026.",
        "Applications close on 30 September 2026.",
        "报名截止日期：2026年3月1日。",
        "优惠券有效期至2026年3月1日。",
        "活动时间：2026年2月1日至2026年2月28日",
        "2026年3月1日前下单立减20元。",
    ],
)
def test_other_deadlines(check, text):
    page = touchpoint("home", text, language="en" if text.isascii() else "zh")
    assert check(journey(page, today=TODAY)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("国庆特惠活动时间：2026年10月1日—10月7日", "10月7日"),
        ("Autumn offer: 1 October 2026 to 7 October 2026", "7 October 2026"),
        ("Autumn offer, 1 October – 7 October 2026", "7 October 2026"),
    ],
)
def test_of_a_period_the_last_day_counts(check, text, last):
    page = touchpoint("home", text, language="en" if text.isascii() or "–" in text else "zh")
    (fault,) = check(journey(page, today="2026-11-23")).faults
    assert fault.places[0].marks == (last,)
    assert check(journey(page, today="2026-10-04")).outcome is Outcome.PASS


def test_a_day_without_a_year_counts_when_it_was_a_short_while_ago(check):
    (fault,) = check(journey(touchpoint("home", "Sale ends 15 November."), today=TODAY)).faults
    assert fault.confidence is Confidence.MEDIUM
    assert check(journey(touchpoint("home", "Sale ends 31 January."), today=TODAY)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Winter sale ends 31 January 2027.",
        "Winter sale ends today, 23 November 2026.",
        "The winter sale ended on 31 January 2026.",
        "You ordered before 31 January 2026.",
        "Your card is valid until 31 January 2026.",
        "Policy effective until 31 January 2026 for all offers.",
        "Posted by Ada before 31 January 2026, sale of the year.",
        "截至2025年12月31日，已服务100万客户，优惠不断。",
        "活动已于2026年1月31日结束。",
        "您的订单请于2026年1月31日前确认，已发货。",
        "We opened our shop on 31 January 2026.",
    ],
)
def test_what_is_past_what_was_bought_and_statistics_are_silent(check, text):
    page = touchpoint("home", text, language="en" if text.isascii() else "zh")
    assert check(journey(page, today=TODAY)).outcome is Outcome.PASS


def test_quotes_and_terms_are_silent(check):
    page = touchpoint("home", block("Sale ends 1 March 2026, hurry!", "quote"), "Tea.")
    terms = touchpoint("terms", "The offer ends on 1 March 2026.", Document(url="https://shop.test/terms"))
    assert check(journey(page, terms, today=TODAY)).outcome is Outcome.PASS


def test_upcoming_events_that_are_all_past(check):
    head = block("Upcoming events", "heading", level=2, selector="#up")
    page = touchpoint(
        "events", head, "Tea evening, 3 March 2026", "Tea morning, 4 April 2026", block("Contact", "heading", level=2)
    )
    (fault,) = check(journey(page, today=TODAY)).faults
    assert fault.message == "All dates under “Upcoming events” are past; the last was 4 April 2026"
    assert fault.places[0].selector == "#up"
    page = touchpoint("events", head, "Tea evening, 3 March 2026", "Tea morning, 4 April 2027")
    assert check(journey(page, today=TODAY)).outcome is Outcome.PASS
    page = touchpoint("events", block("Past events", "heading", level=2), "Tea evening, 3 March 2026")
    assert check(journey(page, today=TODAY)).outcome is Outcome.PASS


def test_a_stale_copyright_is_one_notice(check):
    pages = [touchpoint(n, "Tea.", block("© 2019 Larkspur Tea Ltd", region="footer")) for n in ("home", "teas")]
    (fault,) = check(journey(*pages, today=TODAY)).faults
    assert fault.message == "The copyright ends in 2019"
    assert (fault.severity, fault.key) == (Severity.NOTICE, "copyright")
    assert [(p.touchpoint, p.marks) for p in fault.places] == [("home", ("© 2019",)), ("teas", ("© 2019",))]


@pytest.mark.parametrize(
    "text",
    [
        "© 2026 Larkspur Tea Ltd",
        "© 2025 Larkspur Tea Ltd",
        "© 2015–2026 Larkspur Tea Ltd",
        "© 2015-26 Larkspur Tea Ltd",
        "© 2015 to present Larkspur Tea Ltd",
        "© Larkspur Tea Ltd",
        "Photo © 2015 Ada Wong",
        "Map data © 2015 OpenStreetMap",
        "版权所有 2015-2026 云雀茶",
        "Copyright 2026 Larkspur. Since 2015.",
    ],
)
def test_current_copyrights_and_credits_are_silent(check, text):
    assert check(journey(touchpoint("home", "Tea is good.", text), today=TODAY)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text", ["© 2015-2019 Larkspur", "2019 © Larkspur", "Copyright (c) 2019 Larkspur", "版权所有 © 2019 云雀茶"]
)
def test_other_stale_copyrights(check, text):
    assert check(journey(touchpoint("home", text), today=TODAY)).outcome is Outcome.FAIL


def test_a_document_keeps_the_year_in_which_it_was_printed(check):
    guide = touchpoint("guide", "© 2019 Larkspur Tea Ltd", "Tea is good.", kind="document")
    assert check(journey(guide, today=TODAY)).outcome is Outcome.PASS


def test_without_a_day_or_text_it_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Sale ends 1 March 2026."))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(touchpoint("home"), today=TODAY)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "©", "🎉", "x" * 1_000_000, "sale ends 1 March 2026 " * 2_000, "月" * 100_000])
def test_odd_text_is_survived(check, text):
    evidence = journey(touchpoint("odd", text), today=TODAY)
    with ends():
        check(evidence)
