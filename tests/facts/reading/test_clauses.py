from __future__ import annotations

from auditor.facts.reading.clauses import clause_at, sentence_spans, span_at


def test_the_clause_around_a_time():
    text = "Return it within 30 days, and refunds take 14 days."
    start = text.index("14 days")
    sentence = span_at(sentence_spans(text), start)
    first, last = clause_at(text, sentence, start, start + 7)
    assert text[first:last] == " refunds take 14 days."


def test_chinese_clauses():
    text = "24小时内发货,预计3天送达。谢谢。"
    start = text.index("3天")
    first, last = clause_at(text, span_at(sentence_spans(text), start), start, start + 2)
    assert text[first:last] == "预计3天送达。"


def test_nothing_to_stand_in():
    assert span_at((), 3) == (0, 0)
