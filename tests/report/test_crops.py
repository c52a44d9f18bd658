from __future__ import annotations

import re

import pytest

from auditor.report.crops import NARROW, Windows
from auditor.report.pictures import Picture

PAGE = Picture("s1", 1280, 4000)


def shown(css, picture):
    """What the rule of a window shows: (left, top, width, height) on the page, and the frame on it, in CSS pixels."""
    wide_share, high_share = map(float, re.search(r"background-size:([\d.]+)% ([\d.]+)%", css).groups())
    x_share, y_share = map(float, re.search(r"background-position:([\d.]+)% ([\d.]+)%", css).groups())
    wide, high = picture.width / wide_share * 100, picture.height / high_share * 100
    left, top = x_share / 100 * (picture.width - wide), y_share / 100 * (picture.height - high)
    frame = [
        float(v) for v in re.search(r"left:([\d.]+)%;top:([\d.]+)%;width:([\d.]+)%;height:([\d.]+)%", css).groups()
    ]
    framed = (left + frame[0] / 100 * wide, top + frame[1] / 100 * high, frame[2] / 100 * wide, frame[3] / 100 * high)
    return (left, top, wide, high), framed


@pytest.mark.parametrize(
    "box", [(600, 2000, 80, 20), (0, 0, 40, 20), (1200, 3970, 80, 30), (300, 500, 400, 24), (10, 900, 1200, 300)]
)
def test_the_window_shows_the_box_with_its_frame(box):
    windows = Windows()
    assert windows.crop(PAGE, box) == "w1"
    (left, top, wide, high), framed = shown(windows.css, PAGE)
    assert left >= -1
    assert top >= -1
    assert left + wide <= PAGE.width + 1
    assert top + high <= PAGE.height + 1
    assert framed[0] == pytest.approx(max(box[0] - 4, 0), abs=1)
    assert framed[1] == pytest.approx(max(box[1] - 4, 0), abs=1)
    assert framed[2] <= wide + 0.1
    assert framed[3] <= high + 0.1


def test_a_small_box_is_shown_with_surroundings():
    windows = Windows()
    windows.crop(PAGE, (600, 2000, 80, 20))
    (_, _, wide, _), _ = shown(windows.css, PAGE)
    assert wide == pytest.approx(NARROW, abs=1)


def test_a_picture_narrower_than_a_window_is_shown_as_broad_as_it_is():
    windows, phone = Windows(), Picture("s1", 393, 300)
    windows.crop(phone, (20, 100, 300, 20))
    (left, _, wide, high), _ = shown(windows.css, phone)
    assert (left, wide) == (0, pytest.approx(393, abs=0.5))
    assert high < 300


@pytest.mark.parametrize(
    "box", [None, (0, 0, 0, 20), (5, 5, 10, -1), (1280, 10, 20, 20), (10, 4000, 20, 20), (-50, 0, 40, 20)]
)
def test_a_box_beside_the_picture_has_no_window(box):
    windows = Windows()
    assert windows.crop(PAGE, box) == ""
    assert windows.frame(PAGE, box) == ""
    assert windows.css == ""


def test_the_same_geometry_is_written_once():
    windows = Windows()
    assert windows.crop(PAGE, (1, 2, 3, 4)) == windows.crop(Picture("s2", 1280, 4000), (1, 2, 3, 4))
    assert windows.frame(PAGE, (1, 2, 3, 4)) == "w2"
    assert len(windows.css.splitlines()) == 2
