from __future__ import annotations

import pytest

from auditor.kit.text.superlatives import Use, superlatives


def uses(text: str, language: str) -> list[tuple[str, Use]]:
    return [(s.word, s.use) for s in superlatives(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cheapest flat in the largest town.", [("cheapest", Use.COMPARES), ("largest", Use.COMPARES)]),
        ("the most popular plan", [("most popular", Use.COMPARES)]),
        ("Most people pay by card.", [("Most", Use.QUANTITY)]),
        ("It takes at least three days.", [("least", Use.IDIOM)]),
        ("We do our best.", [("best", Use.IDIOM)]),
        ("our best-selling tea", [("best", Use.IDIOM)]),
        ("Best regards", [("Best", Use.CLOSING)]),
        ("All the best,", [("best", Use.CLOSING)]),
        ("the very gloopiest sauce", [("gloopiest", Use.COMPARES)]),
        ("THE BIGGEST SALE", [("BIGGEST", Use.COMPARES)]),
    ],
)
def test_english(text, expected):
    assert uses(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Guests request a test of their interest in the forest to the west.",
        "To be honest, I suggest Budapest.",
        "Almost all harvest workers protest.",
        "A Best Buy shop beside the Wildernest inn.",
        "Mail to best@shop.test or see shop.test/best.",
    ],
)
def test_what_only_looks_like_one_in_english(text):
    assert uses(text, "en") == []


@pytest.mark.parametrize(
    "text", ["最便宜的票", "哪个最好？", "最好吃的菜", "最多三件", "离车站最近", "最優秀的人", "这里最好的店"]
)
def test_chinese(text):
    assert [use for _, use in uses(text, "zh")] == [Use.COMPARES]


@pytest.mark.parametrize("text", ["最近很忙", "最后一步", "最終結果", "最初", "最好先打电话", "你们最好别去", "最", ""])
def test_words_of_time_and_order(text):
    assert uses(text, "zh") == []


def test_other_languages_have_none():
    assert superlatives("the best", "de") == ()
