from __future__ import annotations

import pytest

from auditor.facts.spans.numerals import english, han, number


@pytest.mark.parametrize(("words", "value"), [
    ("three", 3), ("twenty-five", 25), ("twenty first", 21), ("one hundred and eighty", 180), ("a hundred", 100),
    ("two thousand", 2000), ("second", 2), ("some", None), ("", None),
])  # fmt: skip
def test_english_words_are_numbers(words, value):
    assert english(words) == value


@pytest.mark.parametrize(("text", "value"), [
    ("三", 3), ("十", 10), ("十五", 15), ("二十", 20), ("一百二十", 120), ("二百三", 230), ("一千零五", 1005), ("两千", 2000),
    ("三万", 30_000), ("二零二六", 2026), ("〇五", 5), ("廿三", 23), ("几", None), ("", None),
])  # fmt: skip
def test_chinese_numerals_are_numbers(text, value):
    assert han(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("1.5", 1.5), ("1,000", 1000.0), ("1,5", 1.5), ("twelve", 12), ("十二", 12)]
)
def test_digits_words_and_numerals_alike(text, value):
    assert number(text) == value
