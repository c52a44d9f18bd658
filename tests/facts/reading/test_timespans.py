from __future__ import annotations

import pytest

from auditor.facts.reading.timespans import coming, find_day_spans


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a fortnight", "14 days"), ("2 years", "24 months"), ("within 3 working days", "0..3 business days"),
        ("两周内", "0..14 days"), ("the next working day", "1 business days"), ("下一个工作日", "1 business days"),
    ],
)  # fmt: skip
def test_one_text_for_the_same_length(text, value):
    assert [s.value for s in find_day_spans(text)] == [value]


def test_words_for_days_are_read_on_request_only():
    assert find_day_spans("arrives tomorrow") == ()
    assert [s.value for s in find_day_spans("arrives tomorrow", relative=True)] == ["1 days"]
    assert [s.value for s in find_day_spans("当天发货，次日送达", relative=True)] == ["0 days", "1 days"]


def test_vague_lengths_are_none():
    assert find_day_spans("within a few days") == ()
    assert find_day_spans("几天内") == ()


def test_days_that_are_to_come():
    assert coming("XXXX-01-06", "2026-11-22", "on ", "") == "2027-01-06"
    assert coming("2026-12-01/2026-12-03", "2026-11-22", "", "") == "2026-12-01..2026-12-03"
    assert coming("2026-12-01", "2026-11-22", "by ", "") == "..2026-12-01"
    assert coming("2026-11-01", "2026-11-22", "", "") == ""
    assert coming("T15:00", "2026-11-22", "", "") == ""
