from __future__ import annotations

import pytest

from auditor.report.plain import clipped, language_of, one_line, parted, removed, visible


def test_control_characters_become_visible_or_go():
    text = "a\x00b\x1b[31mc\x9b\ud800\ufffed\te\nf"
    assert visible(text) == "a\ufffdb\ufffd[31mc\ufffd\ufffd\ufffdd\te\nf"
    assert removed(text) == "abcd\te\nf"


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m",
        "\x1b[2J",
        "\x1b]0;title\x07",
        "\x1b]8;;https://evil.test\x1b\\",
        "\x1bPq#0\x1b\\",
        "\x1bc",
        "\x1b\x07",
        "\x1b[?1049h",
    ],
)
def test_terminal_sequences_go_whole(sequence):
    assert removed(f"a{sequence}b") == "ab"


def test_one_line_has_no_break_and_no_turn_of_direction():
    assert one_line(" a\n\tb\u202egnp\u2069\u200f ") == "a bgnp"


def test_long_text_is_cut_and_says_by_how_much():
    assert clipped("abc", 3) == "abc"
    assert clipped("x" * 2000, 500) == "x" * 500 + "… (1,500 more characters)"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("订单总额：£34.99", "zh-Hans"),
        ("您好，{{ customer.first_name }}！感谢您的订购。", "zh-Hans"),
        ("The field “邮政编码” has no label and no placeholder", ""),
        ("注文の確認", "ja"),
        ("Order", ""),
        ("", ""),
    ],
)
def test_the_language_is_that_of_most_of_the_text(text, language):
    assert language_of(text) == language


def test_a_quote_is_cut_at_the_words_that_triggered_the_finding():
    assert parted("We utilise it: house use", ("utilise", "use")) == (
        ("We ", False),
        ("utilise", True),
        (" it: house ", False),
        ("use", True),
    )
    assert parted("全网最低价，欢迎", ("最低价",)) == (("全网", False), ("最低价", True), ("，欢迎", False))
    assert parted("Nothing marked", ()) == (("Nothing marked", False),)
    assert parted("Gone", ("missing",)) == (("Gone", False),)
