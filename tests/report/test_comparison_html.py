from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from auditor.check.compare import compare
from auditor.errors import FileError
from auditor.library.roots import Root
from auditor.model.brand import Brand
from auditor.model.comparison import About
from auditor.report.comparison_html import render
from auditor.report.comparison_pictures import PICTURES, pictures_of
from auditor.report.options import ReportOptions
from tests.report.pair import after, before, hostile_pair, rival
from tests.report.sample import sample_run


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    made = (tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("b"))
    for run in made:
        sample_run(run)
    return made


def page(a, b, runs, options=None):
    return render(compare(a, b), (a, b), runs, options).decode()


def text_of(html):
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def test_the_page_says_what_changed(runs):
    text = text_of(page(before(), after(), runs))
    assert "1 fault is new, 2 are gone, 9 remain." in text
    assert "The basket's total is £34.99, and at checkout £39.99" in text
    assert "was: warning" in text
    assert "accepted by a waiver since" in text
    assert "no longer accepted" in text
    assert "B could not judge it there" in text
    assert "£38.94 £41.00" in text
    assert "customers type in more: 10 before, 13 now" in text


def test_companies_stand_under_their_names_and_both_voices_are_heard(runs):
    a, b = before(), rival()
    comparison = compare(a, b, about=(About("shop.example.test"), About("rival.example.test")))
    text = text_of(render(comparison, (a, b), runs).decode())
    assert "A shop.example.test and B rival.example.test" in text
    assert "at both" in text
    assert "Their Product page" in text


def test_equal_pictures_are_embedded_once(runs):
    a, b = before(), after()
    pictures = pictures_of(compare(a, b), (a, b), runs)
    assert len(pictures.equal) == len(pictures.a.pictures) == 12
    assert pictures.b.pictures == {}
    assert page(a, b, runs).count("The two pictures are the same, byte for byte.") == 12


def test_different_pictures_are_told_apart_by_their_side(runs, tmp_path):
    sample_run(tmp_path)
    shot = before().touchpoints[1].shots[0]
    other = (tmp_path / before().touchpoints[2].shots[0].screenshot).read_bytes()
    (tmp_path / shot.screenshot).write_bytes(other)
    a, b = before(), after()
    pictures = pictures_of(compare(a, b), (a, b), (runs[0], tmp_path))
    assert list(pictures.b.pictures) == [("product", "desktop")]
    rules = [rule[:12] for rule in pictures.css.splitlines() if rule.startswith(".of-b.")]
    assert len(rules) == 1
    assert all(rule.startswith((".of-a.", ".of-b.")) for rule in pictures.css.splitlines())
    assert 2 * PICTURES * 4 / 3 < 25_000_000


def test_a_picture_outside_of_the_run_is_not_compared(runs):
    a = before()
    out = tuple(replace(t, shots=tuple(replace(s, screenshot=f"../../{s.screenshot}\0") for s in t.shots)) for t in a.touchpoints)  # fmt: skip
    a, b = replace(a, touchpoints=out), replace(after(), touchpoints=out)
    pictures = pictures_of(compare(a, b), (a, b), runs)
    assert not pictures.equal
    assert not pictures.a.pictures


def test_hostile_texts_are_escaped(runs):
    a, b = hostile_pair()
    html = page(a, b, runs)
    assert "<img" not in html
    assert html.count("<script>") == 1
    assert html.count("</style>") == 2
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", html)
    shown = html[html.index("<main") : html.index("</main>")]
    apart = re.sub(r"<bdi[^>]*>.*?</bdi>", "", shown, flags=re.DOTALL)
    assert "alert(" in shown
    assert "alert(" not in re.sub(r"<[^>]*>", "", apart), "a text of the site stands outside of <bdi>"


def test_chinese_leaves_no_word_of_ours_in_english(runs):
    html = page(before(), after(), runs, ReportOptions(lang="zh"))
    assert '<html lang="zh-Hans">' in html
    text = text_of(html)
    assert "1 个问题新出现，2 个已消失，9 个仍存在。另有 1 个无法对比" in text
    for english in ("gone", "unchanged", "Indices", "Findings", "better", "worse", "told", "judged", "points"):
        assert not re.search(rf"\b{english}\b", text), english


def test_a_theme_lays_its_files_over_ours(runs, tmp_path):
    theme = tmp_path / "reports" / "acme"
    theme.mkdir(parents=True)
    (theme / "compare.html").write_text(
        '{% extends "built-in:compare.html" %}{% block end %}<footer>Acme & Sons</footer>{% endblock %}'
    )
    options = ReportOptions(theme="acme", roots=(Root(tmp_path, "test"),))
    html = page(before(), after(), runs, options)
    assert "Acme & Sons" in html
    assert "1 fault is new" in html


def test_a_brand_gives_its_name_logo_and_colours(runs):
    brand = Brand("Acme & Sons", b"\x89PNG\r\n\x1a\n", "image/png", light=(("accent", "#123456"),), contact="a@b.c")
    html = page(before(), after(), runs, ReportOptions(brand=brand))
    assert ":root{--accent:#123456;}" in html
    assert html.index("--accent: #") < html.index("--accent:#123456"), "after the colours of the theme"
    assert '<img class="logo plate" src="data:image/png;base64,iVBORw0KGgo=" alt="Acme &amp; Sons">' in html
    assert "a@b.c" in text_of(html) + html[html.index("<footer") :]


def test_a_broken_theme_names_its_line(runs, tmp_path):
    theme = tmp_path / "reports" / "acme"
    theme.mkdir(parents=True)
    (theme / "compare.html").write_text("<p>\n{% if %}\n")
    with pytest.raises(FileError, match=r"compare.html:2:1: is not a valid template"):
        page(before(), after(), runs, ReportOptions(theme="acme", roots=(Root(tmp_path, "test"),)))
