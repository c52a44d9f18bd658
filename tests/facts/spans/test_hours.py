from __future__ import annotations

import unicodedata

import pytest

from auditor.facts.spans.hours import canonical, find_hours, interval_of, week_of
from tests.ends import ends


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Mon-Fri 9am-5.30pm, Sat 10-4", "Mon-Fri 09:00-17:30, Sat 10:00-16:00"),
        ("weekdays 9 to 5", "Mon-Fri 09:00-17:00"),
        ("9am to 5pm, Monday to Friday", "Mon-Fri 09:00-17:00"),
        ("8:00-20:00 (Mon-Sun)", "Mon-Sun 08:00-20:00"),
        ("7 days a week 8am-8pm", "Mon-Sun 08:00-20:00"),
        ("Tue 2-5pm, Wed 8-8", "Tue 14:00-17:00, Wed 08:00-20:00"),
        ("open daily from 10am until midnight", "Mon-Sun 10:00-24:00"),
        ("Mon, Wed and Fri 9:00-13:00", "Mon 09:00-13:00, Wed 09:00-13:00, Fri 09:00-13:00"),
        ("Mon–Fri: 09:00 – 17:00; Sun: closed", "Mon-Fri 09:00-17:00, Sun closed"),
        ("Monday to Friday 9-5. Saturday 10-2. Closed on bank holidays.", "Mon-Fri 09:00-17:00, Sat 10:00-14:00"),
        ("bank holidays 10-4, Mon-Fri 9-5", "Mon-Fri 09:00-17:00"),
        ("between 8am and 6pm, Monday to Saturday", "Mon-Sat 08:00-18:00"),
        ("open 24/7", "Mon-Sun 00:00-24:00"),
        ("Fri–Mon 6pm – 2am", "Mon 18:00-02:00, Fri-Sun 18:00-02:00"),
        ("周一至周五 9:00-18:00", "Mon-Fri 09:00-18:00"),
        ("周一至五 上午9点至下午6点，周六、日 10:00-16:00", "Mon-Fri 09:00-18:00, Sat-Sun 10:00-16:00"),
        ("周一到周五 9:00-12:00，13:30-18:00", "Mon-Fri 09:00-12:00+13:30-18:00"),
        ("每天9点到21点", "Mon-Sun 09:00-21:00"),
        ("工作日 ９：００－１８：００", "Mon-Fri 09:00-18:00"),
        ("人工客服服务时间：每日8:30-22:30", "Mon-Sun 08:30-22:30"),
        ("每天早9点至晚9点半", "Mon-Sun 09:00-21:30"),
        ("周一至周日 9:00-次日2:00", "Mon-Sun 09:00-02:00"),
        ("7×24小时", "Mon-Sun 00:00-24:00"),
        ("全天候服务", "Mon-Sun 00:00-24:00"),
        ("营业时间：10:00-22:00", "any 10:00-22:00"),
    ],
)
def test_hours_in_text(text, value):
    (hours,) = find_hours(unicodedata.normalize("NFKC", text))
    assert hours.value == value
    assert canonical(week_of(value)) == value
    assert hours.always == (value == "Mon-Sun 00:00-24:00")


@pytest.mark.parametrize(
    "text",
    [
        "within 3 to 5 working days", "3至5个工作日", "24小时内发货", "Order before 2pm Monday to Friday", "£9-5 Monday",
        "Version 2.9-3.5", "Weight 9-5 kg on Mondays", "Monday", "closed", "周六日休息", "25:00-99:00 daily", "", "9-17",
    ],
)  # fmt: skip
def test_what_is_no_opening_hours(text):
    assert find_hours(text) == ()


def test_the_place_of_the_hours_is_exact():
    text = "Call us (Mon-Fri 9am-5pm), or write."
    (hours,) = find_hours(text)
    assert text[hours.start : hours.end] == "Mon-Fri 9am-5pm"


def test_times_without_a_half_of_the_day():
    assert interval_of("9-5pm") == (9 * 60, 17 * 60)
    assert interval_of("2-5pm") == (14 * 60, 17 * 60)
    assert interval_of("8:30-22:30") == (8 * 60 + 30, 22 * 60 + 30)
    assert interval_of("12-12:00") is None


@pytest.mark.parametrize(
    "text", ["Mon ", "9-", "周一、", "24 ", "9 to 5 ", "早", " ", "closed ", "Mon-Fri 9-5 ", "\ud800周"]
)
def test_a_long_line_is_read_to_the_end(text):
    with ends():
        find_hours(text * (1_000_000 // len(text)))
