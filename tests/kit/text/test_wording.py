from __future__ import annotations

import pytest

from auditor.kit.text.wording import around, bare, fold, masked, shown, terms
from tests.ends import ends


def test_folding_makes_full_width_half_width_and_drops_what_is_drawn_as_nothing():
    assert fold("ＶＩＰ\u200b会员").text == "VIP会员"


def test_folding_keeps_the_way_back_to_the_original():
    source = "a\u200b①ｂe\u0301"
    folded = fold(source)
    assert folded.text == "a1bé"
    assert source[slice(*folded.span(1, 2))] == "①"
    assert source[slice(*folded.span(3, 4))] == "e\u0301"


def test_plain_text_folds_to_itself():
    assert fold("Order 42").span(2, 5) == (2, 5)


def test_a_latin_term_is_not_found_inside_a_longer_word_but_beside_han():
    pattern = terms(["VIP", "help"])
    assert pattern.search("vip会员")
    assert pattern.search("VIPs") is None
    assert pattern.search("whelp") is None
    assert pattern.search("élhelp") is None


def test_the_longest_term_wins_and_a_chinese_one_is_found_anywhere():
    pattern = terms(["客服", "在线客服"])
    assert pattern.search("请联系在线客服。")[0] == "在线客服"  # type: ignore[index]


def test_a_term_allows_both_apostrophes_and_any_white_space():
    assert terms(["what's next"]).search("What’s  next")


def test_no_terms_find_nothing():
    assert terms([]).search("anything") is None


def test_names_are_compared_without_case_signs_and_width():
    assert bare("  Read\u00a0More » ") == "read more"
    assert bare("»…") == ""


def test_numbers_are_masked():
    assert masked("Order 4711 of ２０２６") == masked("Order 12 of 2027")


def test_what_is_shown_has_no_control_or_direction_characters_and_one_line():
    assert shown("a\u202eb\x00c\n\td\ud800") == "abc d"


def test_what_is_shown_is_cut_with_an_ellipsis():
    assert shown("x" * 200, 10) == "xxxxxxxxx…"
    assert shown("x" * 10, 10) == "x" * 10


def test_a_quote_keeps_what_matters_and_cuts_at_spaces():
    text = "one " * 50 + "{{name}} " + "two " * 50
    quote = around(text, text.index("{{"), text.index("}}") + 2, 60)
    assert "{{name}}" in quote
    assert quote.startswith("…one")
    assert quote.endswith("two…")


@pytest.mark.parametrize("hostile", ["a" * 300_000, "\u200b" * 100_000, "é́" * 50_000, "۩" * 300_000])
def test_hostile_text_is_folded_to_the_end(hostile: str):
    with ends():
        fold(hostile), shown(hostile), bare(hostile)
