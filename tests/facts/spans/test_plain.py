from __future__ import annotations

from auditor.facts.spans.plain import plain, squeezed


def test_text_for_patterns_leads_back_to_what_was_read():
    text = plain("Ｔotal：\u200b￥１２ ﬁn")

    assert text.text == "Total:¥12 fin"
    assert text.shown(6, 9) == "￥１２"
    assert text.shown(10, 13) == "ﬁn"
    assert text.shown(3, 3) == ""


def test_a_comma_between_two_clauses_is_no_thousands_separator():
    assert plain("满200，减30").text == "满200,减30"
    assert plain("200，300").text == "200;300"
    assert plain("１，２９９").text == "1,299"


def test_quotes_are_whole_when_short_and_cut_at_words_when_long():
    assert plain("  short text ").quote(2, 7) == "short text"
    long = plain("word " * 60 + "£5" + " word" * 60)
    quote = long.quote(300, 302)
    assert quote.startswith("…word")
    assert quote.endswith("word…")
    assert " £5 " in quote
    assert len(quote) < 140


def test_lone_surrogates_and_marks_pass_through():
    assert plain("\ud800a\u200fb\udfff").text == "\ud800ab\udfff"
    assert squeezed("  Ａ\u00a0B\u200b  c ") == "a b c"
