from __future__ import annotations

import pytest

from auditor.kit.names import is_ordinary, name_key, spellings
from tests.ends import ends


def forms(text, name="FreshBox"):
    return [form for _, _, form in spellings(text, name)]


def test_all_spellings_share_one_key():
    assert {name_key(n) for n in ("FreshBox", "Fresh Box", "fresh-box", "ＦＲＥＳＨＢＯＸ")} == {"freshbox"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FreshBox and Fresh Box and fresh-box", ["FreshBox", "Fresh Box", "fresh-box"]),
        ("(FreshBox)", ["FreshBox"]), ("FreshBox’s", ["FreshBox"]), ("云FreshBox茶", ["FreshBox"]),
        ("freshbox.com www.freshbox.test a@freshbox.test #freshbox @freshbox /freshbox/ refreshbox freshboxes fresh-box-2", []),
        ("Fresh Box Ltd", []), ("Fresh Box, Inc.", []), ("Fresh Box 有限公司", []), ("", []),
    ],
)  # fmt: skip
def test_mentions(text, expected):
    assert forms(text) == expected


def test_chinese_names_need_no_spaces_around_them():
    assert forms("欢迎来到云雀茶官网，云雀·茶", "云雀茶") == ["云雀茶", "云雀·茶"]


def test_names_too_short_to_be_told_from_words_are_not_looked_for():
    assert forms("An A and an an", "A") == forms("x", "") == forms("b" * 200, "b" * 200) == []


@pytest.mark.parametrize(
    ("form", "canonical", "first", "ordinary"),
    [
        ("fresh box", "FreshBox", False, True), ("Fresh box", "FreshBox", True, True), ("Fresh box", "FreshBox", False, False),
        ("freshbox", "FreshBox", False, False), ("apple", "Apple", False, True), ("FRESHBOX", "FreshBox", False, True),
        ("Freshbox", "FreshBox", True, False), ("Fresh Box", "FreshBox", True, False), ("云雀·茶", "云雀茶", True, False),
    ],
)  # fmt: skip
def test_ordinary_words_say_nothing(form, canonical, first, ordinary):
    assert is_ordinary(form, canonical, starts_sentence=first) is ordinary


@pytest.mark.parametrize("hostile", ["FreshBox", "f r e s h ", "Fresh ", "f", " "])
def test_a_line_without_end_comes_to_an_end(hostile):
    with ends():
        list(spellings((hostile * 300_000)[:300_000], "FreshBox"))
