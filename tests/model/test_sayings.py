"""Sentences that know their pattern: English as it always was, and the same in another language."""

from __future__ import annotations

import json
import pickle

import pytest

from auditor.errors import StepError
from auditor.model.retelling import again, kept, noted, reason_of, without
from auditor.model.sayings import (
    Said,
    capital,
    either,
    in_words,
    joined,
    say,
    series,
    together,
    wording_of,
)

CHINESE = {
    ", ": "、",
    "{parts} and {last}": "{parts}和{last}",
    "{parts} or {last}": "{parts}或{last}",
    "{count} more": "另外 {count} 个",
    "{count} links at {place}": "{place}有 {count} 个链接",
    "the journey": "整段旅程",
    "{share:.0%} of {things}": "{things}的 {share:.0%}",
    "broken {nothing}": "坏 {nobody}",
}


def chinese(text: str) -> str:
    """By the wording as audit.json keeps it."""
    return in_words(text, json.loads(json.dumps(wording_of(text))), lambda pattern: CHINESE.get(pattern, pattern))


def test_a_sentence_is_an_ordinary_text():
    said = say("{count} links at {place}", count=3, place="Home")
    assert said == "3 links at Home"
    assert {said: 1}["3 links at Home"] == 1
    assert isinstance(said, Said)


def test_a_pattern_that_names_what_is_not_given_is_a_fault_of_the_check():
    with pytest.raises(KeyError, match="place"):
        say("at {place}")


@pytest.mark.parametrize(
    ("said", "english", "other"),
    [
        (
            say("{count} links at {place}", count=3, place=say("the journey")),
            "3 links at the journey",
            "整段旅程有 3 个链接",
        ),
        (series(["甲", "乙", "丙"]), "甲, 乙, 丙", "甲、乙、丙"),
        (joined(["甲"]), "甲", "甲"),
        (joined([]), "", ""),
        (joined(["甲", "乙"]), "甲 and 乙", "甲和乙"),
        (joined(list("甲乙丙丁戊")), "甲, 乙, 丙 and 2 more", "甲、乙、丙和另外 2 个"),
        (either(["甲", "乙", "丙"]), "甲, 乙 or 丙", "甲、乙或丙"),
        (either(["甲"]), "甲", "甲"),
        (together("甲", say("the journey"), "乙"), "甲the journey乙", "甲整段旅程乙"),
        (capital(say("the journey")), "The journey", "整段旅程"),
        (capital("plain"), "Plain", "Plain"),
        (say("{share:.0%} of {things}", share=0.256, things="甲"), "26% of 甲", "甲的 26%"),
        (say("{parts}", parts=["甲", say("the journey")]), "甲, the journey", "甲、整段旅程"),
    ],
)
def test_english_and_another_language(said, english, other):
    assert said == english
    assert chinese(said) == other


def test_a_text_of_the_site_is_never_translated_though_it_reads_like_one_of_ours():
    assert chinese(say("{count} links at {place}", count=1, place="the journey")) == "the journey 有 1 个链接"


def test_what_a_catalogue_does_not_know_or_fills_in_wrongly_stays_english():
    assert chinese(say("unknown {name}", name="x")) == "unknown x"
    assert chinese(say("broken {nothing}", nothing="y")) == "broken y"


def test_a_sentence_without_values_needs_no_wording():
    assert wording_of(say("the journey")) is None
    assert wording_of("the journey") is None
    assert chinese(say("the journey")) == "整段旅程"


@pytest.mark.parametrize(
    "wording", [{}, {"pattern": "x"}, {"pattern": "{a}", "values": {}}, {"pattern": "{a}", "values": 2}]
)
def test_a_wording_that_somebody_has_broken_gives_the_english(wording):
    assert in_words("as it was", wording, lambda pattern: pattern) == "as it was"


def test_half_a_character_is_written_as_a_question_mark():
    said = say("at {place}", place="x\ud800")
    assert json.dumps(wording_of(said), ensure_ascii=False).encode()


def test_a_sentence_that_comes_back_from_json_is_made_again():
    said = say("{count} links at {place}", count=2, place=joined(["甲", say("the journey")]))
    back = again(str(said), json.loads(json.dumps(kept(said))))
    assert back == said
    assert chinese(back) == "甲和整段旅程有 2 个链接"
    assert chinese(again("The journey", kept(capital(say("the journey"))))) == "整段旅程"
    assert kept("of the site") is None
    assert (
        chinese(say("{count} links at {place}", count=1, place=again("the journey", kept(say("the journey")))))
        == "整段旅程有 1 个链接"
    )


@pytest.mark.parametrize(
    "wording", [None, 3, "x", [], {}, {"pattern": "{a}", "values": {}}, {"pattern": "other", "values": {}}]
)
def test_a_wording_that_does_not_say_the_text_is_passed_over(wording):
    assert again("as it was", wording) == "as it was"
    assert not isinstance(again("as it was", wording), Said)


def test_an_error_gives_back_the_sentence_that_it_was_given():
    said = say("{count} links at {place}", count=2, place="甲")
    assert isinstance(reason_of(StepError(said)), Said)
    assert reason_of(ValueError("plain")) == "plain"
    assert reason_of(KeyError("name")) == "'name'"


def test_notes_follow_one_another():
    assert noted([]) == ""
    assert noted(["", "a"]) == "a"
    assert noted(["a", "", "b", "c"]) == "a; b; c"


def test_where_a_thing_lies_can_be_left_out_of_a_sentence():
    target = say("{target} within {selector}", target=say("“{text}”", text="Pay"), selector="#form")
    assert without(say("click {target}", target=target), "#form") == "click “Pay”"
    assert isinstance(without(say("click {target}", target=target), "#form"), Said)
    assert without(say("click {target}", target=target), "#other") == "click “Pay” within #form"
    assert without("click x within #form", "#form") == "click x"


def test_a_sentence_goes_to_another_process_and_back():
    said = say("{count} links at {place}", count=2, place=say("the journey"))
    assert chinese(pickle.loads(pickle.dumps(said))) == "整段旅程有 2 个链接"  # noqa: S301  # our own bytes
