from __future__ import annotations

import pytest

from auditor.kit.clients.lost import lost_in
from auditor.kit.clients.names import clients_named

WORD = clients_named(("outlook-windows",))
ALL = clients_named(("gmail", "outlook-windows", "apple-mail"))


def lost(html: str, clients: tuple[str, ...] = WORD) -> list[tuple[str, int]]:
    return [(one.feature.slug, len(one.uses)) for one in lost_in(html, clients)]


def test_a_feature_is_lost_once_with_all_its_places():
    html = "<div style='display: flex'>x</div>\n<div style='display: flex;'>y</div>"
    assert lost(html, ALL) == [("css-display-flex", 2)]


def test_partial_support_is_not_lost():
    assert lost("<div style='display: flex'>x</div>", clients_named(("gmail",))) == []


def test_its_parts_are_not_named_beside_it():
    html = "<div style='display: flex; gap: 4px; justify-content: center'>x</div>"
    assert lost(html) == [("css-display-flex", 1)]
    assert lost(html, clients_named(("gmail.ios",))) == [("css-justify-content", 1)]


def test_what_outlook_does_not_see_is_not_lost_there():
    assert lost("<!--[if !mso]><!--><div style='display: flex'>x</div><!--<![endif]-->") == []
    html = "<p>y</p><!--[if mso]><div style='display: grid'>x</div><![endif]-->"
    assert lost(html) == [("css-display-grid", 1)]
    assert lost(html, clients_named(("outlook-com", "gmail"))) == []


def test_rules_that_a_client_does_not_reach_are_not_lost():
    assert lost("<style>@media (max-width: 600px) { p { display: flex } }</style><p>x</p>") == []
    assert lost("<style>p { display: flex }</style><p>x</p>") == [("css-display-flex", 1)]


def test_media_queries_are_not_missed_in_wide_windows():
    html = "<style>@media (max-width: 600px) { p { width: 100% } }</style><p style='color: red'>x</p>"
    assert lost(html, (*WORD, "thunderbird.macos")) == []  # and phones without it have no style sheets at all


def test_tables_and_drawings_for_outlook_hold_the_layout_there():
    ghost = "<!--[if mso]><table width='600'><tr><td><![endif]-->"
    html = "<div><p style='float: left'>x</p><p>y</p></div>"
    assert lost(html) == [("css-float", 1)]
    assert lost(ghost + html) == []
    picture = "<div style='background-image: url(a.png)'>x</div>"
    assert lost(picture) == [("css-background-image", 1)]
    assert lost(picture + "<!--[if mso]><v:rect><v:fill src='a.png'/></v:rect><![endif]-->") == []


@pytest.mark.parametrize(
    "style",
    [
        "border-radius: 4px", "box-shadow: 0 1px 2px #000", "transition: all 1s", "animation: a 1s", "opacity: .9", "transform: none",
        "text-shadow: 0 1px #fff", "max-height: 0; overflow: hidden", "position: relative", "background-size: cover", "cursor: pointer",
        "-webkit-text-size-adjust: none; mso-line-height-rule: exactly", "font-family: system-ui, Arial", "box-sizing: border-box",
    ],
)  # fmt: skip
def test_enhancements_are_silent(style):
    assert lost(f"<p style='{style}'>x</p>", ALL) == []


def test_hover_fonts_and_dark_mode_are_silent():
    css = "@font-face { font-family: T; src: url(t.woff) } a:hover { color: red } @media (prefers-color-scheme: dark) { p { color: #fff } }"
    assert (
        lost(f"<style>{css}</style><p style='font-family: T, Arial'><a href='/' style='color: red'>x</a></p>", ALL)
        == []
    )


def test_no_clients_lose_nothing():
    assert lost("<div style='display: flex'>x</div>", ()) == []
