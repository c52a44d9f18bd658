from __future__ import annotations

import re

from auditor.kit.memory import Sign, remembered


def test_a_sign_says_of_every_text_what_a_search_says():
    sign = Sign(re.compile("day|[0-9]", re.IGNORECASE))
    for text in ("Monday", "DAY", "a5", "", "none", "x" * 1000, "x" * 1000 + "5"):
        assert sign[text] is bool(re.search("day|[0-9]", text, re.IGNORECASE)) is sign[text]


def test_a_sign_keeps_short_texts_only_and_not_without_end():
    sign = Sign("a")
    assert sign["b" * 301] is False
    assert len(sign) == 0
    for number in range(10_000):
        assert sign[f"b{number}"] is False
    assert len(sign) < 8_200


def test_a_short_text_is_read_once_and_a_long_one_is_not_kept():
    read: list[str] = []

    @remembered
    def length(text: str, more: int = 0) -> int:
        read.append(text)
        return len(text) + more

    assert [length("ab"), length("ab"), length("ab", more=1)] == [2, 2, 3]
    assert [length("x" * 301), length("x" * 301)] == [301, 301]
    assert read == ["ab", "ab", "x" * 301, "x" * 301]
