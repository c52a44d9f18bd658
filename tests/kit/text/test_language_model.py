from __future__ import annotations

from pathlib import Path

import pytest

from auditor.kit.text import language_model
from auditor.kit.text.language_model import DATA, LANGUAGES, LISTED, WORDS, letter_scores, letter_sums
from auditor.kit.text.languages import language_of, likely_language
from tests.ends import ends

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("delivery address", "en"),
        ("kostenloser Versand", "de"),
        ("livraison gratuite", "fr"),
        ("envío gratuito", "es"),
        ("spedizione gratuita", "it"),
        ("informações adicionais", "pt"),
        ("gratis verzending vanaf", "nl"),
        ("beställningen skickas", "sv"),
        ("darmowa wysyłka", "pl"),
        ("ücretsiz kargo", "tr"),
        ("giao hàng miễn phí", "vi"),
        ("kargoya verilmiþtir", "tr"),  # Turkish letters read as Western European
        ("免费送货", "zh"),
        ("無料で働く", "ja"),
        ("読込", "ja"),
        ("無料でお届け", "ja"),
        ("무료 배송", "ko"),
        ("бесплатная доставка", "ru"),
        ("безкоштовна їжа", "uk"),
        ("شحن مجاني", "ar"),
        ("ارسال رایگان پیک", "fa"),
        ("δωρεάν αποστολή", "el"),
        ("%{count} Monate", "de"),
        ("", ""),
        ("12345 😀 …", ""),
    ],
)
def test_the_likely_language_of_a_few_words(text: str, language: str):
    assert likely_language(text) == language


def test_only_of_the_languages_that_are_asked_for():
    assert likely_language("envío gratuito", ("en", "pt")) == "pt"
    assert likely_language("免费送货", ("en", "de")) == ""
    assert likely_language("доставка", ("uk", "en")) == "uk"


@pytest.mark.parametrize(
    "text", ["Home", "OK", "Checkout", "Zara", "Côte d’Azur", "Le Creuset", "Jetzt testen", "Menu", "Villeroy & Boch"]
)
def test_labels_and_names_are_never_declared_foreign(text: str):
    assert language_of(text, "en") == "en"


def test_running_text_without_small_words_stays_as_declared():
    assert language_of("Fast delivery across mainland Britain every weekday morning.", "en") == "en"
    assert language_of("Fast delivery across mainland Britain every weekday morning.", "de") == ""


def test_a_doubt_stays_the_declared_language():
    assert (
        language_of("Our bakery offers de luxe gifts, la crema coffee, le petit bread and el toro wines", "en") == "en"
    )


def test_the_data_names_its_source_and_stays_small():
    head, _, packed = DATA.read_bytes().partition(b"\n")
    assert b"lingua-language-detector 1.3.5 (Apache-2.0)" in head
    assert all(tag.encode() in head for tag in LANGUAGES)
    words_head, _, words = WORDS.read_bytes().partition(b"\n")
    assert b"pyspellchecker 0.9.1 (MIT)" in words_head
    assert all(tag.encode() in words_head for tag in LISTED)
    assert len(packed) + len(words) < 945_000


def told_by_the_word(word: str) -> dict[str, float]:
    alone, whole = letter_sums(word), letter_scores(word)
    return {tag: whole[tag] - alone[tag] for tag in LANGUAGES}


@pytest.mark.parametrize(("word", "language"), [("ciudades", "es"), ("cidades", "pt"), ("chiaramente", "it")])
def test_a_whole_word_speaks_for_its_language(word: str, language: str):
    more = told_by_the_word(word)
    assert [tag for tag in LANGUAGES if more[tag] == max(more.values()) > 0] == [language]


def test_a_word_of_two_languages_speaks_for_both_and_an_unknown_one_for_none():
    both = told_by_the_word("minutos")
    assert both["es"] == both["pt"] > both["it"]
    assert set(told_by_the_word("qzxvq").values()) == {0.0}


@pytest.mark.parametrize("word", ["ciudades", "cidades", "minutos", "chiaramente"])
def test_a_language_without_a_list_is_neither_favoured_nor_punished(word: str):
    more = told_by_the_word(word)
    unlisted = {more[tag] for tag in LANGUAGES if tag not in LISTED}
    assert len(unlisted) == 1
    assert min(more.values()) < max(unlisted) < max(more.values())


def test_it_is_read_only_when_a_text_needs_it():
    language_model._data.cache_clear()
    assert language_of("We have sent your order and it will be with you soon.", "en") == "en"
    assert language_of("Home", "en") == "en"
    assert language_model._data.cache_info().currsize == 0


@pytest.mark.parametrize("piece", ["a", "ab ", "é", "字", "😀", "ﷺ", "︱", "%{a}", "\ud83d"])
def test_hostile_text_is_read_to_the_end(piece: str):
    text = piece * (1_000_000 // len(piece))
    with ends():
        likely_language(text)
        letter_scores(text)
