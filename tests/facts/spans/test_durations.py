from __future__ import annotations

import pytest

from auditor.facts.spans.durations import find_durations
from tests.ends import ends


def said(text):
    return [(d.words, d.low, d.high, d.unit, d.basis) for d in find_durations(text)]


@pytest.mark.parametrize(("text", "found"), [
    ("2-3 working days", ("2-3 working days", 2, 3, "day", "business")),
    ("3 to 5 business days", ("3 to 5 business days", 3, 5, "day", "business")),
    ("10 calendar days", ("10 calendar days", 10, 10, "day", "calendar")),
    ("You have two weeks.", ("two weeks", 2, 2, "week", "")),
    ("It takes a fortnight", ("a fortnight", 2, 2, "week", "")),
    ("half an hour", ("half an hour", 30, 30, "minute", "")),
    ("an hour and a half", ("an hour and a half", 90, 90, "minute", "")),
    ("24-48 hours", ("24-48 hours", 24, 48, "hour", "")),
    ("a 30-day trial", ("30-day", 30, 30, "day", "")),
    ("thirty (30) days", ("thirty (30) days", 30, 30, "day", "")),
    ("twenty-one days", ("twenty-one days", 21, 21, "day", "")),
    ("2 years 1 month", ("2 years 1 month", 25, 25, "month", "")),
    ("1.5 hours", ("1.5 hours", 90, 90, "minute", "")),
    ("two nights in Bath", ("two nights", 2, 2, "day", "")),
    ("Reply within 5 minutes.", ("within 5 minutes", 0, 5, "minute", "")),
    ("up to two weeks", ("up to two weeks", 0, 2, "week", "")),
    ("no more than 10 days", ("no more than 10 days", 0, 10, "day", "")),
    ("next-day delivery", ("next-day", 1, 1, "day", "")),
    ("next working day delivery", ("next working day", 1, 1, "day", "business")),
])  # fmt: skip
def test_english_lengths_of_time(text, found):
    assert said(text) == [found]


@pytest.mark.parametrize(("text", "found"), [
    ("3至5个工作日送达", ("3至5个工作日", 3, 5, "day", "business")),
    ("24小时内发货", ("24小时内", 0, 24, "hour", "")),
    ("3-5个工作日内", ("3-5个工作日内", 3, 5, "day", "business")),
    ("不超过3天", ("不超过3天", 0, 3, "day", "")),
    ("半小时", ("半小时", 30, 30, "minute", "")), ("两周", ("两周", 2, 2, "week", "")),
    ("一个半月", ("一个半月", 45, 45, "day", "")), ("三年半", ("三年半", 42, 42, "month", "")),
    ("十五个自然日", ("十五个自然日", 15, 15, "day", "calendar")), ("质保一年", ("一年", 1, 1, "year", "")),
    ("签收后7日内可退", ("7日内", 0, 7, "day", "")), ("7天无理由退货", ("7天", 7, 7, "day", "")),
    ("两三天", ("两三天", 2, 3, "day", "")), ("24小时至48小时", ("24小时至48小时", 24, 48, "hour", "")),
    ("2小时30分钟", ("2小时30分钟", 150, 150, "minute", "")),
    ("当日达", ("当日达", 0, 0, "day", "calendar")), ("次日达", ("次日达", 1, 1, "day", "calendar")),
    ("隔日达", ("隔日达", 2, 2, "day", "calendar")),
])  # fmt: skip
def test_chinese_lengths_of_time(text, found):
    assert said(text) == [found]


@pytest.mark.parametrize("text", [
    "every 2 weeks", "5 days a week", "once a month", "£5 a month", "18 years old", "our 24-hour helpline", "24/7",
    "Monday", "today", "2026年", "2026年1月6日", "三月", "1月7日", "第3天", "周三", "每两周", "24小时客服", "size 10-12",
    "One day you will see.",
])  # fmt: skip
def test_cadences_ages_dates_and_adverts_are_none(text):
    assert said(text) == []


def test_five_working_days_are_seven_days():
    (working,), (calendar,) = find_durations("5 working days"), find_durations("7 days")
    assert working.hours == calendar.hours == (168.0, 168.0)
    assert find_durations("一年")[0].hours == (8760.0, 8760.0)


@pytest.mark.parametrize("text", ["1 " * 100_000, "半" * 200_000, "within " * 28_000 + "day", " " * 200_000 + "day"])
def test_a_line_of_the_longest_block_comes_to_an_end(text):
    with ends():
        find_durations(text)


def test_five_thousand_of_a_text_are_read():
    assert len(find_durations("3 days; " * 20_000)) == 5_000
