from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.memory import Sign, remembered

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_sign_says_of_every_text_what_a_search_says():
    sign = Sign(re.compile("day|[0-9]", re.IGNORECASE))
    for text in ("Monday", "DAY", "a5", "", "none", "x" * 1000, "x" * 1000 + "5"):
        assert sign[text] is bool(re.search("day|[0-9]", text, re.IGNORECASE)) is sign[text]


def test_a_sign_keeps_texts_of_a_usual_length_only_and_not_without_end():
    sign = Sign("a")
    assert sign["b" * 4001] is False
    assert len(sign) == 0
    for number in range(10_000):
        assert sign[f"b{number}"] is False
    assert len(sign) < 8_200


def counted(read: list[str]) -> Callable[..., int]:
    @remembered
    def length(text: str, more: int = 0) -> int:
        read.append(text)
        return len(text) + more

    return length


def test_a_text_is_read_once():
    read: list[str] = []
    length = counted(read)
    for size in (2, 301, 4001, 100_000):
        text = "x" * size
        assert [length(text), length(text), length(text, more=1)] == [size, size, size + 1]
        assert read == [text, text]
        read.clear()


def test_of_longer_texts_fewer_readings_are_kept():
    read: list[str] = []
    length = counted(read)
    for size, kept in ((301, 1024), (4001, 4)):
        texts = [f"{number:05}" + "x" * size for number in range(kept + 1)]
        for text in texts:
            length(text)
        read.clear()
        length(texts[-1])
        length(texts[0])
        assert read == texts[:1]
