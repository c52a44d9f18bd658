from __future__ import annotations

import subprocess
import sys

import pytest

from auditor.kit.text.ease import TEXT_READINGS, difficulty, ease, grade, reading
from auditor.kit.text.familiarity import UNKNOWN, familiarity, family
from auditor.kit.text.han_jargon import han_jargon
from auditor.kit.text.han_words import _cut_by_list, bookish, han_words
from auditor.kit.text.plain_words import verbs_and_phrases
from auditor.kit.text.swaps import forms, swaps
from auditor.kit.text.syllables import by_rule, syllables
from tests.ends import ends


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("people", 2), ("delivery", 4), ("business", 2), ("area", 3), ("created", 3), ("asked", 1),
        ("wanted", 2), ("houses", 2), ("idea", 3), ("queue", 1), ("Money", 2), ("customer’s", 3), ("", 1), ("zzz", 1),
    ],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "count"), [("unrefundable", 5), ("palletised", 3), ("rebooking", 3)])
def test_syllables_of_words_in_no_table(word, count):
    assert by_rule(word) == count


def test_familiar_words_stand_above_rare_ones():
    order = ["the", "house", "delivery", "escrow", "heretofore", "xqzvw"]
    values = [familiarity(w) for w in order]
    assert values == sorted(values, reverse=True)
    assert values[-1] == UNKNOWN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("organise", "organize"),
        ("travelled", "traveled"),
        ("centre", "center"),
        ("it’s", "it"),
        ("can't", "can"),
    ],
)
def test_spellings_and_contractions_are_as_familiar_as_their_base(one, other):
    assert abs(familiarity(one) - familiarity(other)) < 0.5


def test_inflections_and_families_lead_back_to_the_base():
    assert familiarity("deliveries") > 3
    assert family("repayable") > familiarity("xqzvwable")
    assert familiarity("well-known") == min(familiarity("well"), familiarity("known"))


@pytest.mark.parametrize("word", ["", "'", "n't", "''", "-", "--", "d'Ivoire", "a" * 10_000])
def test_odd_words_are_read(word):
    assert familiarity(word) >= 0
    assert 0 <= difficulty(word) <= 1


@pytest.mark.parametrize(
    ("hard", "simple"),
    [
        ("utilise", "use"),
        ("We utilise it prior to delivery.", "We use it before delivery."),
        (
            "The parcel, which was sent on Monday and which you can track, comes today.",
            "The parcel comes today. You can track it.",
        ),
        ("Submission of an application is required.", "You must apply."),
        ("Payment must be made by the end of the month in which you were billed.", "Pay by the end of the month."),
    ],
)
def test_the_harder_text_scores_higher(hard, simple):
    assert ease(hard) > ease(simple)


def test_what_carried_the_score_adds_up_to_it():
    read = reading(
        "Notification of the cancellation must be furnished prior to the commencement of the period. It is so."
    )
    assert set(read.carried) == set(TEXT_READINGS)
    assert read.score == pytest.approx(sum(read.carried.values()))
    assert {"notification", "cancellation", "commencement"} <= set(read.hardest(6))
    assert read.heaviest() is not None
    assert read.heaviest().sentence.text.startswith("Notification")


def test_names_addresses_and_lists_weigh_little():
    assert ease("We met Bartholomew Featherstonehaugh.") < ease("We met perspicacious interlocutors.")
    assert "example" not in reading("Go to https://www.example.com/abstruse or mail abstruse@example.com now.").words
    assert len(reading("Bring: - your card - the box").sentences) == 2


def test_the_grade_is_that_of_flesch_and_kincaid():
    read = reading("The cat sat on the mat. The dog ran to the door.")  # 12 words, 12 syllables, 2 sentences
    assert grade(read) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade(reading("")) == 0


def test_forms_of_verbs():
    assert forms("utilise") == ("utilise", "utilises", "utilised", "utilising")
    assert forms("carry out") == ("carry out", "carries out", "carried out", "carrying out")
    assert forms("remit") == ("remit", "remits", "remitted", "remitting")
    assert forms("give up") == ("give up", "gives up", "gave up", "giving up")


def test_swaps_are_the_longest_and_know_where_they_stand():
    text = "In  the\nevent that you utilised it, notwithstanding the fact that it rains."
    found = swaps(text)
    assert [(s.said, s.instead) for s in found] == [
        ("In  the\nevent that", "if"),
        ("utilised", "used"),
        ("notwithstanding the fact that", "although"),
    ]
    assert all(text[s.start : s.end] == s.said for s in found)
    assert swaps("in the, event that") == []
    assert [s.mild for s in swaps("We provide it.")] == [True]


def test_no_wording_is_listed_without_a_word_and_none_leads_to_itself():
    verbs, phrases = verbs_and_phrases()
    for line in (*phrases.strip().splitlines(), *verbs.strip().splitlines()):
        said, instead = line.split(" = ")
        assert instead.rstrip(" ?~") not in said.split(", ")
        assert all(one.strip() == one and one for one in said.split(", ")), line


def test_chinese_words():
    assert "小程序" in han_words("请打开小程序下单 now")
    assert bookish("逾期未予支付的，概不予以受理。") == ["逾期", "未予", "概不", "予以", "受理"]
    assert bookish("您可以随时取消，我们三天内退款。") == []
    assert "".join(_cut_by_list("逾期未予支付的")) == "逾期未予支付的"
    assert "逾期" in _cut_by_list("如果逾期未付")
    assert han_words("") == han_words("plain") == []


@pytest.mark.parametrize(
    "text",
    [
        "订单履约异常",
        "为商家赋能",
        "形成业务闭环",
        "鉴权失败",
        "幂等校验",
        "缺货SKU",
        "触达用户",
        "底层逻辑",
        "已核销",
        "接口超时",
    ],
)
def test_every_chinese_term_is_behind_the_anchor(text):
    assert han_jargon(text)


@pytest.mark.parametrize(
    "text", ["a" * 300_000, "😀" * 100_000, "A." * 30_000, "在" * 100_000, "&nbsp;" * 30_000, " " * 300_000]
)
def test_monstrous_text_comes_to_an_end(text):
    with ends():
        reading(text)
        swaps(text)
        bookish(text)
        han_jargon(text)


@pytest.mark.parametrize(
    "text", ["", "x", "😀", "مرحبا بكم", "︵直排︶", "您的order已发货", "&amp;amp;nbsp;", "\n\n\n"]
)
def test_odd_text_is_read(text):
    assert isinstance(ease(text), float)
    assert isinstance(grade(reading(text)), float)


def test_the_tables_are_not_loaded_before_they_are_needed():
    code = (
        "import sys, auditor.cli.main, auditor.kit.text.ease, auditor.kit.text.han_words, auditor.kit.text.familiarity as f\n"
        "print('rjieba' in sys.modules, f._table.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "0"]
