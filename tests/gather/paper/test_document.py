from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image as Picture

from auditor.gather.paper import document as module
from auditor.model.artifacts import Block, Document, Links, Screenshot, Texts
from auditor.model.papers import Pdf

pytestmark = pytest.mark.browser
pytest_plugins = ["tests.gather.desk"]

ENGLISH = """<!doctype html><html lang="en-GB"><title>Delivery and returns</title>
<style>body { font: 12pt/1.5 sans-serif } td { padding: 4px 40px 4px 0 } small { display: block }</style>
<h1>Delivery &amp; returns</h1>
<p>Orders of £30 or more are delivered free of charge. Everything else costs £2.95, whatever its weight, and comes within
three working days after the day of the order.</p>
<h2>Prices</h2>
<table width="100%"><tr><td>Standard delivery<td align="right">£2.95
<tr><td>Express delivery<small>before noon</small><td align="right">£5.95</table>
<p>Acorn Books<br>1 High Street<br>Northwick<br>NW1 1AA</p>
<p>Call 020 7946 0000 or read <a href="https://acorn.example/help">our help pages, which answer most of the questions that
customers have about delivery</a> or www.acorn.example/returns.</p>
<p style="break-before: page">An efficient office on page two.</p>"""
CHINESE = """<!doctype html><html lang="zh-CN"><title>配送与退货</title><style>body { font: 12pt/1.6 sans-serif }</style>
<h1>配送与退货</h1><p>订单满三百元免运费，其余订单运费为十二元，工作日三天内送达。如需退货，请在收到商品后三十日内联系客服，
我们会在五个工作日内退款。工日人口手足，联系电话：400-820-8820。</p>"""


def said(captured) -> list[tuple[str, str]]:
    return [(b.role, b.text) for b in captured.artifacts[Texts].blocks]


def test_a_document_is_headings_paragraphs_and_rows(pdf, capture):
    captured = capture(pdf(ENGLISH))
    assert captured.lost == ""
    assert said(captured) == [
        ("heading", "Delivery & returns"),
        ("paragraph", ("Orders of £30 or more are delivered free of charge. Everything else costs £2.95, whatever its weight, "
                      "and comes within three working days after the day of the order.")),
        ("heading", "Prices"),
        ("cell", "Standard delivery"),
        ("cell", "£2.95"),
        ("cell", "Express delivery"),
        ("cell", "before noon"),
        ("cell", "£5.95"),
        ("paragraph", "Acorn Books\n1 High Street\nNorthwick\nNW1 1AA"),
        ("paragraph", ("Call 020 7946 0000 or read our help pages, which answer most of the questions that customers have about "
                      "delivery or www.acorn.example/returns.")),
        ("paragraph", "An efficient office on page two."),
    ]  # fmt: skip
    rows = {b.text: b.row for b in captured.artifacts[Texts].blocks if b.row}
    assert rows["Standard delivery"] == rows["£2.95"] != rows["Express delivery"]
    assert rows["Express delivery"] == rows["before noon"] == rows["£5.95"]
    levels = {b.text: b.level for b in captured.artifacts[Texts].blocks if b.level}
    assert levels == {"Delivery & returns": 1, "Prices": 2}
    document = captured.artifacts[Document]
    assert (document.title, document.language, captured.language, document.truncated) == (
        "Delivery and returns",
        "en-GB",
        "en-GB",
        "",
    )
    assert [(link.text, link.href) for link in captured.artifacts[Links].links] == [
        (
            "our help pages, which answer most of the questions that customers have about delivery",
            "https://acorn.example/help",
        ),
        ("www.acorn.example/returns", "https://www.acorn.example/returns"),
    ]
    assert all(link.context.startswith("Call 020") for link in captured.artifacts[Links].links)


def test_everything_has_its_place_on_one_tall_picture(pdf, capture):
    captured = capture(pdf(ENGLISH))
    about = captured.artifacts[Screenshot]
    shown = Picture.open(io.BytesIO(captured.files["screen.jpg"]))
    assert shown.size == (about.width, about.height) == (800, 2 * 1132 + 12)
    for block in captured.artifacts[Texts].blocks:
        assert drawn(shown, block), block.text
    second = captured.artifacts[Texts].blocks[-1].box
    assert second
    assert second.y > 1132 + 12


def drawn(shown: Picture.Image, block: Block) -> bool:
    """Dark in the box, and nothing dark just left of it."""
    box = block.box
    assert box
    here = shown.crop((round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))).convert("L")
    left = shown.crop((max(0, round(box.x) - 12), round(box.y), round(box.x) - 2, round(box.y + box.height))).convert(
        "L"
    )
    return here.getextrema()[0] < 120 and left.getextrema()[0] > 160


def test_chinese_lines_join_without_spaces_and_radicals_are_the_signs_that_were_written(pdf, capture):
    captured = capture(pdf(CHINESE))
    assert said(captured) == [
        ("heading", "配送与退货"),
        ("paragraph", ("订单满三百元免运费，其余订单运费为十二元，工作日三天内送达。如需退货，请在收到商品后三十日内联系客服，"
                      " 我们会在五个工作日内退款。工日人口手足，联系电话：400-820-8820。")),
    ]  # fmt: skip
    assert captured.language == "zh-CN"


def test_columns_and_justified_text_are_not_rows(pdf, capture):
    words = "the order comes within three working days after the day on which it was placed with us " * 6
    captured = capture(
        pdf(f"<style>body {{ columns: 2; text-align: justify; font: 11pt/1.4 sans-serif }}</style><p>{words}</p>")
    )
    assert {role for role, _ in said(captured)} == {"paragraph"}
    assert " ".join(text for _, text in said(captured)).replace("\n", " ") == words.strip()


def test_turned_pages_have_their_boxes_where_they_are_shown(pdf, capture):
    path = pdf("<h1 style='position: absolute; top: 500px; left: 0; transform: rotate(-90deg)'>Turned page</h1>")
    with pypdfium2.PdfDocument(path) as document:
        document[0].set_rotation(90)
        document.save(path.with_name("turned.pdf"))
    captured = capture(path.with_name("turned.pdf"))
    block = captured.artifacts[Texts].blocks[0]
    assert block.text == "Turned page"
    assert block.box
    assert block.box.width > 3 * block.box.height
    assert drawn(Picture.open(io.BytesIO(captured.files["screen.jpg"])), block)


def test_text_from_top_to_bottom_is_read_as_such(pdf, capture):
    captured = capture(
        pdf("<p>横排的字</p><div style='writing-mode: vertical-rl; height: 500px'>竖排的标题文字在右边</div>")
    )
    assert [text for _, text in said(captured)] == ["横排的字", "竖排的标题文字在右边"]


def test_pages_beyond_the_picture_are_read_too(pdf, capture):
    pages = "".join(f"<p style='break-after: page'>Page {n}</p>" for n in range(60))
    captured = capture(pdf(pages))
    assert captured.artifacts[Document].truncated == ""
    assert said(captured)[-1] == ("paragraph", "Page 59")
    about = captured.artifacts[Pdf]
    assert (about.read, about.pictured, len(about.sheets)) == (about.pages, 30, about.pages)
    last = captured.artifacts[Texts].blocks[-1].box
    assert last
    assert last.y > captured.artifacts[Screenshot].height
    assert about.sheets[59].y <= last.y <= about.sheets[59].y + about.sheets[59].height


def test_a_scan_was_read_whole_and_has_a_picture(pdf, capture):
    captured = capture(pdf("<svg width=300 height=300><rect width=300 height=300 fill=gray /></svg>"))
    assert (captured.artifacts[Document].truncated, captured.artifacts[Pdf].bare) == ("", (1,))
    assert captured.files["screen.jpg"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.pdf is empty"),
        (b"%PDF-1.7\nrubbish", "a.pdf cannot be read: it is not a PDF, or a broken one"),
        (b"PK\x03\x04 a zip", "a.pdf cannot be read: it is not a PDF, or a broken one"),
        (b"\x00" * 100_000, "a.pdf cannot be read: it is not a PDF, or a broken one"),
    ],
)
def test_a_file_that_is_no_pdf_is_lost_with_the_reason(data, said, capture, tmp_path):
    (tmp_path / "a.pdf").write_bytes(data)
    assert capture(tmp_path / "a.pdf").lost == said


def test_a_pdf_that_was_cut_short_is_read_or_lost(pdf, capture):
    path = pdf(ENGLISH)
    data = path.read_bytes()
    for part in (0.3, 0.6, 0.9, 0.99):
        path.write_bytes(data[: int(len(data) * part)])
        captured = capture(path)
        assert captured.lost or captured.artifacts[Texts].blocks or captured.artifacts[Document].truncated


def test_a_document_that_takes_too_long_is_lost(pdf, capture, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.01)
    assert capture(pdf(CHINESE)).lost == "a.pdf cannot be read: it took more than 0.01 seconds"
