from __future__ import annotations

import pytest

from auditor.facts.spans.dates import find_dates
from tests.ends import ends

MONDAY = "2026-01-05"


def said(text, language="en", market="", today=""):
    return [(w.words, w.value, w.shape) for w in find_dates(text, language, market, today)]


@pytest.mark.parametrize(("text", "words", "value", "shape"), [
    ("Arrives Tue 6 January 2026.", "Tue 6 January 2026", "2026-01-06", "D Mon Y"),
    ("on the 5th of July", "the 5th of July", "XXXX-07-05", "D Mon"),
    ("January 6, 2026", "January 6, 2026", "2026-01-06", "Mon D Y"),
    ("Dec. 31 , 1994", "Dec. 31 , 1994", "1994-12-31", "Mon D Y"),
    ("2026-01-06", "2026-01-06", "2026-01-06", "Y-M-D"),
    ("2026/1/6", "2026/1/6", "2026-01-06", "Y/M/D"),
    ("6.1.2026", "6.1.2026", "2026-01-06", "D.M.Y"),
    ("2026-01-06T15:00Z", "2026-01-06T15:00Z", "2026-01-06T15:00", "Y-M-D, 24h"),
    ("6 Jan 2026 at 3:30 pm", "6 Jan 2026 at 3:30 pm", "2026-01-06T15:30", "D Mon Y, 12h"),
    ("15-18 January 2026", "15-18 January 2026", "2026-01-15/2026-01-18", "D Mon Y"),
    ("6 Jan – 9 Jan 2026", "6 Jan – 9 Jan 2026", "2026-01-06/2026-01-09", "D Mon to D Mon Y"),
    ("printed in October 2026", "October 2026", "2026-10", "Mon Y"),
    ("10:00-18:00", "10:00-18:00", "T10:00/T18:00", "24h"),
    ("from 3 to 5 pm", "3 to 5 pm", "T15:00/T17:00", "12h"),
    ("before noon", "noon", "T12:00", "named time"),
    ("half past seven", "half past seven", "T07:30", "24h"),
    ("since 2016", "2016", "2016", "Y"),
    ("Q3 2026", "Q3 2026", "", "quarter"),
    ("every other Monday", "every other Monday", "", "set"),
    ("Boxing Day", "Boxing Day", "", "holiday"),
])  # fmt: skip
def test_english_dates(text, words, value, shape):
    assert said(text) == [(words, value, shape)]


@pytest.mark.parametrize(("text", "words", "value", "shape"), [
    ("2026年1月6日发货", "2026年1月6日", "2026-01-06", "Y年M月D日"),
    ("1月6日前", "1月6日", "XXXX-01-06", "M月D日"),
    ("二零二六年一月六日", "二零二六年一月六日", "2026-01-06", "Y年M月D日"),
    ("2026年1月6日下午3点", "2026年1月6日下午3点", "2026-01-06T15:00", "Y年M月D日, 点"),
    ("从一月十日到20日", "一月十日到20日", "XXXX-01-10/XXXX-01-20", "M月D日 to D日"),
    ("2018/1/10-2018/7/10", "2018/1/10-2018/7/10", "2018-01-10/2018-07-10", "Y/M/D"),
    ("周一至周五 9:00-18:00", "周一至周五 9:00-18:00", "", "weekday, 24h"),
    ("每周一", "每周一", "", "set"), ("1月6日(周二)18:00前", "1月6日(周二)18:00", "XXXX-01-06T18:00", "M月D日, 24h"),
     ("中秋节放假", "中秋节", "", "holiday"), ("下午三点半", "下午三点半", "T15:30", "点"),
])  # fmt: skip
def test_chinese_dates(text, words, value, shape):
    assert said(text, "zh", "cn") == [(words, value, shape)]


@pytest.mark.parametrize(("text", "language", "value"), [
    ("Lieferung am 6. Januar 2026", "de", "2026-01-06"), ("le 6 janvier 2026", "fr", "2026-01-06"),
    ("6 de enero de 2026", "es", "2026-01-06"), ("6 stycznia", "pl", "XXXX-01-06"),
    ("6 января 2026", "ru", "2026-01-06"), ("2026. január 6.", "hu", "2026-01-06"),
    ("1월 6일", "ko", "XXXX-01-06"), ("2026年1月6日", "ja", "2026-01-06"),
])  # fmt: skip
def test_months_in_other_languages(text, language, value):
    assert [w.value for w in find_dates(text, language)] == [value]


@pytest.mark.parametrize(("language", "market", "value", "shape"), [
    ("en", "gb", "2026-04-03", "D/M/Y"), ("en", "us", "2026-03-04", "M/D/Y"), ("de", "", "2026-04-03", "D/M/Y"),
    ("en", "", "", "D/M/Y or M/D/Y"), ("en", "ca", "", "D/M/Y or M/D/Y"),
])  # fmt: skip
def test_the_market_settles_which_is_the_month(language, market, value, shape):
    assert said("03/04/26", language, market) == [("03/04/26", value, shape)]


@pytest.mark.parametrize(("text", "value"), [("13/02/2026", "2026-02-13"), ("02/13/2026", "2026-02-13"), ("05/05/2026", "2026-05-05")])  # fmt: skip
def test_digits_that_can_be_read_in_one_way_need_no_market(text, value):
    assert [w.value for w in find_dates(text, "en")] == [value]


@pytest.mark.parametrize(("text", "value"), [
    ("tomorrow", "2026-01-06"), ("yesterday", "2026-01-04"), ("next Tuesday", "2026-01-13"), ("Friday", "2026-01-09"),
    ("in three days", "2026-01-08"), ("two weeks ago", "2025-12-22"), ("next week", "2026-01-12/2026-01-18"),
    ("last month", "2025-12"), ("明天", "2026-01-06"), ("下周三", "2026-01-14"), ("三天后", "2026-01-08"), ("上周", "2025-12-29/2026-01-04"),
])  # fmt: skip
def test_relative_words_need_a_today(text, value):
    assert [w.value for w in find_dates(text, "en", "", MONDAY)] == [value]
    assert [w.value for w in find_dates(text, "en")] == [""]


@pytest.mark.parametrize("text", [
    "We may reply", "You may march on", "24/7 support", "Size 10-12", "version 1.2.3", "Good morning", "Call 020 7946 0958",
    "Buy now", "Save 20 %", "order 12345678", "LT-2026-0042", "2 x 4 mm", "the second item", "a 16:9 screen",
    "一点小事", "3号楼", "学院路 8 号", "5号线", "有一点贵", "《明日之后》", "size 8/10, 1/2 spoon", "一时半会", "下单后15分钟", "50%", "30/02/2026", "2026-02-31",
])  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text):
    assert said(text, "zh" if not text.isascii() else "en", "gb") == []


def test_a_day_that_does_not_exist_is_no_date():
    assert said("31 February 2026") == said("2月31日送达", "zh") == []


def test_positions_are_those_of_the_text():
    text = "Order before 2pm on Friday, 9 January 2026, or call."
    (found,) = find_dates(text, "en", "gb")
    assert text[found.start : found.end] == found.words == "2pm on Friday, 9 January 2026"


@pytest.mark.parametrize("text", [
    "1/2/" * 50_000, "三" * 200_000, "may " * 50_000, "in " * 60_000 + "2026", "《" * 200_000 + "明天",
    "in the next " * 16_000, "last " * 40_000 + "week", "1月1日至" * 40_000, "10:00-" * 32_000,
])  # fmt: skip
def test_a_line_of_the_longest_block_comes_to_an_end(text):
    with ends():
        find_dates(text, "en", "gb", MONDAY)
