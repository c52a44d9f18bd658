from __future__ import annotations

import pytest

from auditor.kit.caring.questions import answers, asks, sections, shares_a_word, subjects
from tests.build import block


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("return", "send it back"),
        ("退货", "退换"),
        ("delivery", "when it arrives"),
        ("refund", "money back"),
        ("运费", "多少钱"),
        ("cancel", "cancellation"),
        ("登录", "password"),
    ],
)
def test_words_of_one_thing(one, other):
    assert shares_a_word(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("return", "refund"), ("pay", "park"), ("退货", "发票"), ("", "help"), ("how", "how")]
)
def test_words_of_two_things(one, other):
    assert not shares_a_word(one, other)


def test_two_subjects_are_answered_by_both():
    asked = subjects("Can I change my delivery address?")
    assert answers(asked, subjects("Change the address of your delivery"))
    assert not answers(asked, subjects("Delivery takes three days"))
    assert answers(subjects("Returns?"), subjects("Sending it back"))


def test_text_is_cut_at_headings_questions_and_terms():
    parts = [block("Help", "heading"), block("Hi"), block("How do I pay?"), block("By card."), block("Returns", "term")]
    cut = sections(parts)
    assert [(s.head.text, [b.text for b in s.blocks]) for s in cut] == [
        ("Help", ["Hi"]),
        ("How do I pay?", ["By card."]),
        ("Returns", []),
    ]


@pytest.mark.parametrize("text", ["How do I pay", "Is it free?", "怎么退货", "可以退吗？"])
def test_questions(text):
    assert asks(block(text))


def test_statements_and_long_texts_are_none():
    assert not asks(block("We deliver on Monday."))
    assert not asks(block("How " + "x" * 400))
    assert sections([]) == []
    assert subjects("") == frozenset()
