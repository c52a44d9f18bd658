from __future__ import annotations

import pytest

from auditor.kit.clients.grounds import WHITE, Grounds, browser_colour, contrast
from auditor.kit.clients.reading_aloud import is_tag, said_in
from auditor.model.artifacts import Block, Style
from tests.ends import ends


@pytest.mark.parametrize(
    ("ink", "ratio"),
    [("rgb(0, 0, 0)", 21.0), ("rgb(255, 255, 255)", 1.0), ("rgb(118, 118, 118)", 4.54), ("rgb(34, 188, 102)", 2.48)],
)
def test_contrast_to_white(ink, ratio):
    colour = browser_colour(ink)
    assert colour is not None
    assert round(contrast(colour[0], WHITE), 2) == ratio


@pytest.mark.parametrize(
    ("written", "opaque"),
    [("", 0.0), ("transparent", 0.0), ("rgba(0, 0, 0, 0)", 0.0), ("rgb(1, 2, 3)", 1.0), ("rgba(1, 2, 3, 0.5)", 0.5)],
)
def test_colours_of_the_browser(written, opaque):
    colour = browser_colour(written)
    assert colour is not None
    assert colour[1] == opaque


def test_other_ways_to_write_a_colour_are_not_known():
    assert browser_colour("color(srgb 1 0 0)") is None


def behind(html: str, text: str = "x"):
    return Grounds(html).behind(Block(text, style=Style("rgb(0, 0, 0)")))


def test_nothing_around_is_white():
    assert behind("<p>x</p>") == (WHITE, "x")


def test_a_text_that_is_not_there_has_no_ground():
    assert behind("<p>y</p>") is None
    assert behind("") is None


def test_small_and_capital_letters_are_the_same_text():
    assert behind("<p style='text-transform: uppercase'>pay  now</p>", "PAY NOW") == (WHITE, "pay now")


@pytest.mark.parametrize("tag", ["en", "zh-Hans-CN", "pt-BR", "fil", "x-klingon", "de-1996"])
def test_tags_of_languages(tag):
    assert is_tag(tag)


@pytest.mark.parametrize("tag", ["", "und", "en_GB", "english", "xq", "en-", "12", "a" * 1000])
def test_what_is_none(tag):
    assert not is_tag(tag)


@pytest.mark.parametrize(
    "html",
    [
        "<div>x" * 3000 + "<br>y" * 20_000,
        "<table><tr><td>" * 3000 + "x",
        "<table><tr>" + "<td>x" * 50_000,
        "<style>" + "a{background:c}" * 20_000,
    ],
    ids=range(4),
)
def test_deep_and_wide_mails_are_bounded(html):
    with ends():
        said_in(html)
        behind(html)
