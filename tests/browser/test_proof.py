from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from auditor.browser.choice import BrowserChoice, chosen
from auditor.browser.proof import CELL, CHINESE, LATIN, drawn, prove

COUNT = len(LATIN) + len(CHINESE) + 1


def picture(marks: str) -> bytes:
    """One cell for each letter; equal marks are drawn alike, `_` is blank, `#` the box."""
    image = Image.new("RGB", (CELL * COUNT, CELL), "white")
    draw = ImageDraw.Draw(image)
    for at, mark in enumerate(marks):
        if mark == "#":
            draw.rectangle((CELL * at + 8, 8, CELL * at + 30, 40), outline="black")
        elif mark != "_":
            draw.ellipse((CELL * at + 4, 4, CELL * at + ord(mark) - 60, 40), fill="black")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("marks", "latin", "chinese"),
    [
        ("ABCDE#", True, True),
        ("AB####", True, False),  # no Chinese font
        ("AB___#", True, False),  # blank, as some systems do
        ("ABCC##", True, False),
        ("######", False, False),  # no font at all
        ("______", False, False),
    ],
)
def test_letters_count_as_drawn_when_each_looks_like_itself(marks, latin, chinese):
    assert drawn(picture(marks)) == (latin, chinese)


@pytest.mark.browser
def test_a_real_browser_proves_itself():
    proof = prove(chosen())
    assert proof.latin
    assert proof.version.split(".")[0].isdigit()
    assert 0 < proof.seconds < 60


@pytest.mark.browser
def test_without_a_chinese_font_a_real_browser_draws_boxes_and_that_is_seen(tmp_path, monkeypatch):
    latin = next((p for p in _fonts() if "DejaVuSans.ttf" in p or "LiberationSans-Regular" in p), None)
    choice = chosen()
    if latin is None or not isinstance(choice, BrowserChoice) or choice.kind != "path":
        pytest.skip("needs a Latin font and a browser that uses the system's fonts")
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>")
    (tmp_path / "latin.ttf").symlink_to(latin)
    monkeypatch.setenv("FONTCONFIG_FILE", str(config))
    proof = prove(choice)
    assert (proof.latin, proof.chinese) == (True, False)


def _fonts() -> list[str]:
    return [str(path) for path in Path("/usr/share/fonts").rglob("*.ttf")]
