from __future__ import annotations

from auditor.kit.mailing.unsubscribing import read, scheme_of, targets_of

ONE = ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")


def test_addresses_folded_over_lines_are_whole():
    found = read([("LIST-UNSUBSCRIBE", "<https://a.example/u/\r\n 7>, (or write)\r\n <mailto:u@a.example>"), ONE])
    assert found.targets == ("https://a.example/u/7", "mailto:u@a.example")
    assert (found.loose, found.between, found.one_click) == ((), "", True)


def test_addresses_without_brackets_and_words_between():
    found = read([("List-Unsubscribe", "here: https://a.example/u, <mailto:u@a.example>")])
    assert (found.targets, found.loose, found.between) == (("mailto:u@a.example",), ("https://a.example/u",), "here:")
    assert not found.one_click


def test_every_address_of_the_header_may_act():
    headers = [("List-Unsubscribe", "https://a.example/u, <https://a.example/v>"), ("Subject", "<https://a.example/w>")]
    assert targets_of(headers) == ("https://a.example/v", "https://a.example/u")


def test_schemes():
    assert [scheme_of(a) for a in ("HTTPS://a", " mailto:u@a", "u", "http://[a")] == ["https", "mailto", "", ""]
