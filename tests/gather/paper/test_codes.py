"""QR codes and bar codes are read as a phone would read them."""

from __future__ import annotations

import pytest
from PIL import Image as Picture

from auditor.model.artifacts import Document, Links, Screenshot
from auditor.model.papers import Pdf
from tests.gather.paper.made import code, code_svg, code_tag, scan

pytestmark = pytest.mark.browser
pytest_plugins = ["tests.gather.desk"]
SHOP = "https://acorn.example/go"
LONG = "https://acorn.example/campaigns/2026/autumn/leaflet?utm_source=print&utm_medium=qr&utm_campaign=autumn-2026"
HEAD = '<!doctype html><html lang="en"><title>Codes</title><body style="margin: 0; font: 12pt sans-serif">'


def codes(captured):
    return [(found.text, found.page) for found in captured.artifacts[Pdf].codes]


def test_a_qr_code_is_a_link_with_its_place(pdf, capture):
    tag = code_tag(SHOP, 120, style="position: absolute; left: 200px; top: 300px")
    captured = capture(pdf(f"{HEAD}<p>Scan to order again:</p>{tag}"))
    assert codes(captured) == [(SHOP, 1)]
    (link,) = captured.artifacts[Links].links
    assert (link.href, link.text, link.role, link.selector) == (SHOP, SHOP, "code", "page 1 code 1")
    box, scale = link.box, 800 / (595.92 / 0.75)  # CSS pixels of A4 to those of the picture
    assert box
    assert abs(box.x - (40 + 200) * scale) < 25
    assert abs(box.y - (40 + 300) * scale) < 25
    assert abs(box.width - 120 * scale) < 40


@pytest.mark.parametrize("width", [34, 50, 200, 600])
def test_codes_of_any_size_are_read(pdf, capture, width):
    assert codes(capture(pdf(f"{HEAD}<p>Scan this</p>{code_tag(SHOP, width)}"))) == [(SHOP, 1)]


def test_a_long_address_in_a_small_code_is_looked_at_closely(pdf, capture):
    assert codes(capture(pdf(f"{HEAD}<p>Scan this</p>{code_tag(LONG, 60)}"))) == [(LONG, 1)]


def test_a_code_that_is_drawn_in_lines(pdf, capture):
    assert codes(capture(pdf(f"{HEAD}<p>Scan this</p>{code_svg(SHOP, 90)}"))) == [(SHOP, 1)]


def test_codes_on_several_pages_and_several_on_one(pdf, capture):
    two = code_tag("https://acorn.example/a", 90) + " &emsp;&emsp; " + code_tag("https://acorn.example/b", 90)
    captured = capture(pdf(f"{HEAD}<p>Page one</p><p style='break-before: page'>{two}</p>"))
    assert sorted(codes(captured)) == [("https://acorn.example/a", 2), ("https://acorn.example/b", 2)]
    top = captured.artifacts[Pdf].sheets[1].y
    assert all(found.box and found.box.y > top for found in captured.artifacts[Pdf].codes)


@pytest.mark.parametrize(
    ("said", "kind"), [("4006381333931", "EAN13"), ("WIFI:T:WPA;S=Acorn;P:hello;;", "QRCode"), ("LT-10023", "Code128"), ("A7", "DataMatrix")]
)  # fmt: skip
def test_what_is_no_address_is_a_code_and_no_link(pdf, capture, said, kind):
    captured = capture(pdf(f"{HEAD}<p>For the till</p>{code_tag(said, 240, kind)}"))
    assert codes(captured) == [(said, 1)]
    assert captured.artifacts[Links].links == ()


def test_chinese_in_a_code(pdf, capture):
    said = "https://acorn.example/茶"
    assert codes(capture(pdf(f"{HEAD}<p>扫码下单</p>{code_tag(said, 120)}"))) == [(said, 1)]


def test_a_code_on_a_scan(capture, tmp_path):
    page = Picture.new("L", (850, 1100), 255)
    page.paste(code(SHOP, scale=3), (600, 900))
    (tmp_path / "scan.pdf").write_bytes(scan(page))
    captured = capture(tmp_path / "scan.pdf")
    assert codes(captured) == [(SHOP, 1)]
    assert captured.artifacts[Pdf].bare == (1,)
    box = captured.artifacts[Pdf].codes[0].box
    assert box
    assert abs(box.x - 600 * 800 / 850) < 25
    assert abs(box.y - 900 * 800 / 850) < 25


def test_a_page_that_is_nothing_but_text_and_tables_holds_no_code(pdf, capture):
    rows = "".join(f"<tr><td>{n}<td style='background: black; width: {n % 4 + 1}px'><td>£{n}.00" for n in range(60))
    captured = capture(pdf(f"{HEAD}<h1>Prices</h1><table>{rows}</table>"))
    assert codes(captured) == []
    assert captured.artifacts[Document].truncated == ""
    assert captured.artifacts[Screenshot].width == 800
