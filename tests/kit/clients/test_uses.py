from __future__ import annotations

import pytest

from auditor.kit.clients import weight
from auditor.kit.clients.css_words import css_slugs
from auditor.kit.clients.html_words import UNDETECTABLE, html_slugs
from auditor.kit.clients.table import table
from auditor.kit.clients.uses import Seen, uses_of
from tests.ends import ends
from tests.kit.clients.examples import EXAMPLES, as_html


def used(html: str) -> set[str]:
    return set(uses_of(html).found)


def test_no_feature_of_the_data_is_forgotten():
    known = set(table().features)
    assert known == css_slugs() | html_slugs() | set(UNDETECTABLE)
    assert known - set(UNDETECTABLE) == set(EXAMPLES)
    assert all(UNDETECTABLE.values())


@pytest.mark.parametrize("slug", EXAMPLES)
def test_every_feature_is_found_in_its_example(slug):
    assert slug in used(as_html(EXAMPLES[slug]))


def test_every_feature_either_spoils_or_is_harmless():
    assert set(weight.HARMLESS) | set(weight.SPOILS) == set(table().features)
    assert not set(weight.HARMLESS) & set(weight.SPOILS)
    assert set(weight.PART_OF) | set(weight.NEEDS) | weight.GHOSTED | weight.DRAWN | weight.NARROW <= set(
        table().features
    )


@pytest.mark.parametrize(
    ("html", "slug"),
    [
        ("<p style='display: block'>x</p>", "css-display-flex"),
        ("<p style='content: \"display: flex\"'>x</p>", "css-display-flex"),
        ("<p style='flex-direction: row'>x</p>", "css-flex-direction"),
        ("<p style='margin: auto'>x</p>", "css-intrinsic-size"),
        ("<p style='max-font: 1px; --width: 2px'>x</p>", "css-width"),
        ("<p title='display: grid'>display: grid</p>", "css-display-grid"),
        ("<style>/* p > a { display: grid } */</style>", "css-display-grid"),
        ("<style>a:hover { color: red }</style>", "css-pseudo-class-has"),
        ("<style>a { color: red }</style>", "css-selector-descendant"),
        ("<style>@font-face { font-weight: 700; src: url(x.png) }</style>", "css-font-weight"),
        ("<style media='all'>p { color: red }</style>", "css-at-media"),
        ("<a href='#'>x</a>", "html-anchor-links"),
        ("x", "html-body"),
        ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><p>x</p>', "html-doctype"),
        ("<!--[if IE]><form>x</form><![endif]--><p>x</p>", "html-form"),
        ("<!--[if IE]><p>x</p><![endif]-->", "html-comments"),
        ("<a href='tea.png'>x</a>", "image-png"),
        ("<img src='data:image/png;base64,iVBORw0KGgo='>", "image-apng"),
        ("<img src='tea.pngx'>", "image-png"),
    ],
)
def test_what_is_no_use(html, slug):
    assert slug not in used(html)


def places(html: str, slug: str):
    return [(use.quote, use.line, use.seen) for use in uses_of(html).found.get(slug, [])]


def test_a_place_has_its_line_and_what_is_written():
    html = (
        "<html>\n<style>\np {}\n.a { color: red;\n  DISPLAY : flex ; }\n</style>\n<p\nstyle='display:inline-flex'>x</p>"
    )
    assert places(html, "css-display-flex") == [("display:inline-flex", 8, Seen.ALL), ("DISPLAY : flex", 5, Seen.ALL)]


def test_what_stands_in_a_comment_for_outlook_is_used_there_only():
    html = "<div>a</div>\n<!--[if gte mso 9]><table><tr><td style='display: grid'>\nx<![endif]-->"
    assert places(html, "css-display-grid") == [("display: grid", 2, Seen.WORD)]
    assert uses_of(html).ghosts


@pytest.mark.parametrize(
    "start", ["<!--[if !mso]><!-->", "<!--[if !mso]><!-- -->", "<!--[if !mso]>-->", "<![if !mso]>"]
)
def test_what_stands_in_one_against_it_is_used_everywhere_else(start):
    html = f"{start}<div style='display: grid'>x</div><!--<![endif]--><p style='display: flex'>y</p>"
    assert places(html, "css-display-grid") == [("display: grid", 1, Seen.NOT_WORD)]
    assert places(html, "css-display-flex") == [("display: flex", 1, Seen.ALL)]


def test_an_element_that_hides_from_outlook_is_not_used_there():
    assert places("<p style='display: flex; mso-hide: all'>x</p>", "css-display-flex")[0][2] is Seen.NOT_WORD


def test_a_moving_png_that_is_embedded_is_known_by_its_frames():
    assert "image-apng" in used("<img src='data:image/png;base64,iVBORw0KGgphY1RMAAAA'>")


def heavy(html: str, slug: str) -> list[bool]:
    return [use.weight for use in uses_of(html).found[slug]]


@pytest.mark.parametrize(
    ("html", "slug", "expected"),
    [
        ("<p style='background: #333; background: linear-gradient(red, blue)'>x</p>", "css-linear-gradient", False),
        ("<p style='background: linear-gradient(red, blue)'>x</p>", "css-linear-gradient", True),
        ("<p style='background-color: #333; background-image: url(x.png)'>x</p>", "css-background-image", False),
        ("<td bgcolor='#333' style='background-image: url(x.png)'>x</td>", "css-background-image", False),
        ("<p style='box-shadow: 0 0 1px rgba(0, 0, 0, .2)'>x</p>", "css-rgba", False),
        ("<p style='color: rgba(0, 0, 0, .2)'>x</p>", "css-rgba", True),
        ("<p style='color: #333; color: rgba(0, 0, 0, .2)'>x</p>", "css-rgba", False),
        ("<style>.gone { display: grid }</style><p class='there'>x</p>", "css-display-grid", False),
        ("<style>.gone, .there { display: grid }</style><p class='there'>x</p>", "css-display-grid", True),
        ("<style>#outlook a { position: absolute }</style><p><a href='/'>x</a></p>", "css-position", False),
        ("<p style='position: relative'>x</p>", "css-position", False),
        ("<p style='visibility: hidden'> </p>", "css-visibility", False),
        ("<style>.gap { visibility: hidden }</style><p class='gap'>&nbsp;</p>", "css-visibility", False),
        ("<style>.gap { visibility: hidden }</style><p class='gap'>Offer</p>", "css-visibility", True),
        ("<p style='float: none'>x</p>", "css-float", False),
        ("<div><p style='float: left'>x</p></div>", "css-float", False),
        ("<div><p style='float: left'>x</p><p>y</p></div>", "css-float", True),
        ("<img style='max-width: 300px' src='x'>", "css-max-width", False),
        ("<div style='width: 600px; max-width: 700px'>x</div>", "css-max-width", False),
        ("<p style='white-space: nowrap'>x</p>", "css-white-space", False),
        ("<picture><source srcset='a.webp'><img src='a.jpg'></picture>", "image-webp", False),
        ("<video><img src='a.jpg'></video>", "html-video", False),
        ("<link rel='stylesheet' href='https://fonts.googleapis.com/css?family=Tea'>", "html-link", False),
        ("<style>@import url(https://fonts.googleapis.com/css?family=Tea);</style>", "css-at-import", False),
        ("<table background='x.png' bgcolor='#333'><tr><td>x</table>", "html-background", False),
        ("<p hidden style='display:none'>x</p>", "html-hidden", False),
        ("<p dir='ltr'>x</p>", "html-dir", False),
        ("<style>.a { color: red }</style><p class='a'>x</p>", "html-style", True),
        ("<style>.a { color: red }</style><p style='color: red'>x</p>", "html-style", False),
    ],
)
def test_what_is_missed_where_it_is_lacking(html, slug, expected):
    assert any(heavy(html, slug)) is expected


def test_rules_in_a_condition_say_so():
    (use,) = uses_of("<style>@media (prefers-color-scheme: dark) { p { display: grid } }</style><p>x</p>").found[
        "css-display-grid"
    ]
    assert use.within == {"css-at-media", "css-at-media-prefers-color-scheme", "html-style"}


@pytest.mark.parametrize(
    "html",
    [
        "", " ", "x", "\0", "😀" * 1000, "<", "<!--", "<!--[if mso]>", "<style>", "<style>a{", "<style>a{b:'", "<p style='", "<p style=';;:;'>",
        "<p style='a'>", "<style>@media{@media{@media{a{b:c</style>", "<style>}}}{{{</style>", "<?xml version='1.0' encoding='x'?><p>x",
        "<p style='&quot;display:flex&quot;'>&amp;lt;p&amp;gt;</p>", "<svg><style>a{}</style></svg>", "<p style='display:{{x}}'>{{y}}</p>",
        "<a href='https://[::1'>x</a><img src='https://[x'>", "<img src='data:image/png;base64,====%%%'>", "مرحبا ︙",
    ],
)  # fmt: skip
def test_odd_html(html):
    assert used(html) <= set(table().features)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "x",
        "<style>" + "a{" * 10_000 + "</style>",
        "<p style='width: " + "calc(" * 10_000 + "'>x</p>",
        "<style>" + "(" * 100_000 + "</style>",
        "<style>" + "[" * 50_000 + "{}</style><p>x",
        "<style>" + "a,b " * 25_000 + "{c:d}</style>",
        "<style>a{b:" + "c " * 100_000 + "}</style>",
        "<style>" + "@media x{" * 10_000 + "</style>",
        "<!--[if mso]>" * 10_000 + "x",
        "<p style='color:red'>x</p>" * 20_000,
        "x" * 1_000_000,
        "<style>" + "a{b:c}" * 333_000 + "</style>",
    ],
    ids=range(12),
)
def test_hostile_mails_are_bounded(html):
    with ends():
        uses_of(html)
