"""Catalogues: nothing of ours is left in English, one text has one translation, and how they are found and read."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

import polib
import pytest

from auditor.errors import FileError, UsageError
from auditor.library.catalogues import Tongue, paragraphs, read_catalogue, tongue_of
from auditor.library.roots import Root
from auditor.model.sayings import say, wording_of
from tests import catalogue

FOLDERS = catalogue.folders()
IDS = [str(folder.relative_to(catalogue.ROOT)) for folder in FOLDERS]
HAN = "[\u3400-\u9fff]"
HALF_WIDTH = re.compile(rf"(?<={HAN})[,:;!?()]|(?<={HAN})\.(?=\s|$|{HAN})|[,:;!?()](?={HAN})")
LATIN = re.compile(r"[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){3,}")
QUOTED = re.compile(r"`[^`]*`|“[^”]*”|‘[^’]*’|《[^》]*》|https?://\S+|\{[^{}]*\}")
NAMES = ("New York New York", "Chartered Trading Standards Institute", "OWASP Transport Layer Security")
APART = "最.佳"  # a forbidden word as it is disguised


def entries(folder):
    return polib.pofile(str(catalogue.file_of(folder)), encoding="utf-8")


def ours(translated: str) -> str:
    """Without code, quotes (which are examples, as they stand on pages), addresses and places of values."""
    return QUOTED.sub("", translated.replace(APART, "")).replace("]()", "]")


def test_a_family_without_a_catalogue_would_be_noticed():
    assert {"trust", "consistency", "gather", "standard"} <= {folder.name for folder in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_nothing_is_left_in_english(folder):
    assert catalogue.missing(folder) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_a_catalogue_holds_what_is_said_and_nothing_else(folder):
    said = catalogue.texts_of(folder, signs=True)
    known = entries(folder)
    assert [entry.msgid for entry in known if entry.msgid not in said] == []
    assert [entry.msgid for entry in known if entry.fuzzy or entry.obsolete or not entry.msgstr] == []
    assert len({entry.msgid for entry in known}) == len(known)


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_places_of_values_are_the_same_in_both_languages(folder):
    places = re.compile(r"\{[^{}]*\}")
    for english, other in catalogue.translations(folder).items():
        assert set(places.findall(english)) == set(places.findall(other)), english


def test_one_english_text_has_one_translation_everywhere():
    """Catalogues are merged into one: with two, the last folder would speak for all."""
    found: dict[str, set[str]] = defaultdict(set)
    for folder in FOLDERS:
        for english, other in catalogue.translations(folder).items():
            found[english].add(other)
    assert {english: others for english, others in found.items() if len(others) > 1} == {}


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_chinese_has_its_own_punctuation(folder):
    for other in catalogue.translations(folder).values():
        assert HALF_WIDTH.findall(ours(other)) == [], other


@pytest.mark.parametrize("folder", FOLDERS, ids=IDS)
def test_no_english_sentence_stands_in_a_translation(folder):
    for other in catalogue.translations(folder).values():
        left = [found for found in LATIN.findall(ours(other)) if found not in NAMES]
        assert left == [], other


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("价格不同,请检查", [","]),
        ("价格（£5）不同：“a, b”，请检查。", []),
        ("共 3 个.", ["."]),
        ("见 `a: b`；用 WCAG 2.2 检查。", []),
        ("(旧)", ["(", ")"]),
        ("完成.", ["."]),
    ],
)
def test_the_look_at_punctuation_sees_what_it_should(text, wrong):
    assert HALF_WIDTH.findall(ours(text)) == wrong


def test_a_page_is_cut_into_paragraphs_headings_and_items():
    page = "One thing.\nGoes on.\n\n## How to fix\nDo it\nwell.\n- first\n  goes on\n- second\n1. number\n"
    assert paragraphs(page) == [
        ("", "One thing. Goes on."),
        ("## ", "How to fix"),
        ("", "Do it well."),
        ("- ", "first goes on"),
        ("- ", "second"),
        ("1. ", "number"),
    ]


def test_a_page_is_told_paragraph_by_paragraph_and_what_is_not_known_stays():
    tongue = Tongue("zh", {"How to fix": "如何修复", "first": "第一"})
    assert tongue.page("## How to fix\n- first\n- second") == "## 如何修复\n\n- 第一\n\n- second"
    assert Tongue().page("## How to fix\n- first") == "## How to fix\n- first"


def test_a_tongue_fills_patterns_counts_and_tells_sentences():
    tongue = Tongue("zh", {"{count} links": "{count} 个链接", "one link": "1 个链接", "at {place}": "在{place}"})
    assert tongue("{count} links", count=3) == "3 个链接"
    assert tongue.number("one link", "{count} links", 1) == "1 个链接"
    assert tongue.number("one link", "{count} links", 2) == "2 个链接"
    said = say("at {place}", place="首页")
    assert tongue.told(said, wording_of(said)) == "在首页"
    assert tongue("unknown {name}", name="x") == "unknown x"
    assert tongue.tag == "zh-Hans"
    assert Tongue().told(said, wording_of(said)) == "at 首页"


def test_english_needs_no_catalogue_and_an_unknown_language_is_refused():
    assert tongue_of("en").texts == {}
    with pytest.raises(UsageError, match="there is no language `fr`"):
        tongue_of("fr")


def test_a_workspaces_own_catalogue_wins_and_its_theme_wins_over_that(tmp_path):
    root = Root(tmp_path / "shop", "workspace")
    family, theme = root.path / "checks" / "trust", tmp_path / "theme"
    for folder, text in ((family, "店铺"), (theme, "主题")):
        folder.mkdir(parents=True)
        (folder / "zh.po").write_text(f'msgid "error"\nmsgstr "{text}"\n', "utf-8")
    assert tongue_of("zh")("error") == "错误"
    assert tongue_of("zh", [root])("error") == "店铺"
    assert tongue_of("zh", [root], [theme])("error") == "主题"


def test_of_two_workspaces_the_nearest_wins(tmp_path):
    found = [Root(tmp_path / name, name) for name in ("near", "far")]
    for root in found:
        (root.path / "checks" / "own").mkdir(parents=True)
        (root.path / "checks" / "own" / "zh.po").write_text(f'msgid "Own"\nmsgstr "{root.name}"\n', "utf-8")
    assert tongue_of("zh", found)("Own") == "near"


def test_empty_and_fuzzy_translations_are_passed_over(tmp_path):
    path = tmp_path / "zh.po"
    path.write_text('msgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "b"\nmsgstr "乙"\n\nmsgid "c"\nmsgstr "丙"\n', "utf-8")
    assert read_catalogue(path) == {"c": "丙"}


def test_a_broken_catalogue_is_named_with_its_line(tmp_path):
    path = tmp_path / "zh.po"
    path.write_text('msgid "a"\nmsgstr "甲"\n\nthis is no catalogue\n', "utf-8")
    with pytest.raises(FileError, match=r"zh\.po.*is not a catalogue.*4"):
        read_catalogue(path)


def test_texts_stand_in_the_order_of_their_files():
    """So that two who add to one catalogue do not fight about its order."""
    known = [entry.msgid for entry in entries(catalogue.ROOT / "auditor" / "gather")]
    order = {text: i for i, text in enumerate(catalogue.texts_of(catalogue.ROOT / "auditor" / "gather", signs=True))}
    assert all(order[a] < order[b] for a, b in pairwise(known))
