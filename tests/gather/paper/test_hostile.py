"""Files that are locked, broken, huge or made to break what reads them: evidence, or a sentence that says why not."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image as Picture

from auditor.gather.paper import document as module
from auditor.model.artifacts import Document, Links, Texts
from auditor.model.papers import Pdf
from tests.ends import ends
from tests.gather.paper.made import assemble, locked, many, scan, simple, stream

pytestmark = pytest.mark.browser
pytest_plugins = ["tests.gather.desk"]
CRASHED = "cannot be read: it is broken, or made to break what reads it: the reader crashed, or ran out of memory"
HELLO = "Hello, this is a page"


@pytest.fixture
def read(capture, tmp_path):
    def run(data: bytes):
        (tmp_path / "a.pdf").write_bytes(data)
        return capture(tmp_path / "a.pdf")

    return run


def texts(captured) -> list[str]:
    return [block.text for block in captured.artifacts[Texts].blocks]


def packed(data: bytes, times: int) -> bytes:
    """`data` so often, deflated piece by piece."""
    squeeze = zlib.compressobj(9)
    return b"".join(squeeze.compress(data) for _ in range(times)) + squeeze.flush()


def test_a_password_is_asked_for(read):
    assert read(locked(b"hello")).lost == "a.pdf cannot be read: it is protected by a password; give a copy without one"


def test_what_only_its_owner_may_change_can_be_read(read):
    assert texts(read(locked())) == ["For its owner to change"]


def test_what_a_file_says_of_itself(read):
    made = simple(
        catalog=b"/Lang(zh-CN)/MarkInfo<</Marked true>>",
        more=(b"<</Title(Prices)/CreationDate(D:20240131120000Z)/ModDate(D:20250228120000+01'00')>>",), trailer=b"/Info 6 0 R",
    )  # fmt: skip
    captured = read(made)
    about = captured.artifacts[Pdf]
    assert (captured.artifacts[Document].title, captured.language) == ("Prices", "zh-CN")
    assert (about.tagged, about.untitled, about.made, about.pages, about.read) == (True, False, "2025-02-28", 1, 1)
    bare = read(simple()).artifacts[Pdf]
    assert (bare.tagged, bare.untitled, bare.made, bare.carried, bare.xfa) == (False, True, "", 0, False)


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:title><rdf:Alt>'
    b'<rdf:li xml:lang="x-default">Prices &amp; terms</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>'
)


def test_a_title_may_stand_in_the_metadata_alone(read):
    found = read(simple(catalog=b"/Metadata 6 0 R", more=(stream(XMP, b"/Type/Metadata/Subtype/XML"),)))
    assert found.artifacts[Document].title == "Prices & terms"
    hidden = stream(zlib.compress(XMP), b"/Type/Metadata/Subtype/XML/Filter/FlateDecode")
    found = read(simple(catalog=b"/Metadata 6 0 R", more=(hidden,)))
    assert (found.artifacts[Document].title, found.artifacts[Pdf].untitled) == ("", False)


def test_scans_and_blank_pages_are_told_apart(read):
    white, black = Picture.new("L", (200, 300), 255), Picture.new("L", (200, 300), 255)
    black.paste(0, (20, 20, 120, 60))
    captured = read(scan(black, white, black))
    assert captured.artifacts[Pdf].bare == (1, 3)
    assert captured.artifacts[Document].truncated == ""


def test_what_was_cropped_away_is_not_read(read):
    content = b"BT /F1 20 Tf 40 100 Td (Seen) Tj 0 400 Td (Never seen) Tj ET"
    assert texts(read(simple(content, box=b"[0 0 300 600]", page=b"/CropBox[0 0 300 200]"))) == ["Seen"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_keep_their_boxes_on_the_page(read, turn):
    captured = read(simple(page=b"/Rotate %d" % turn))
    (block,) = captured.artifacts[Texts].blocks
    sheet = captured.artifacts[Pdf].sheets[0]
    assert block.text == HELLO
    assert block.box
    assert 0 <= block.box.x <= block.box.x + block.box.width <= sheet.width
    assert 0 <= block.box.y <= block.box.y + block.box.height <= sheet.height
    assert (block.box.width > block.box.height) == (turn in {0, 180})


@pytest.mark.parametrize(
    "box", [b"[0 0 200000 200000]", b"[0 0 14400000 30]", b"[0 0 0 0]", b"[300 200 0 0]", b"[0 0 1e99999 nan]", b"[]"]
)
def test_pages_of_odd_sizes_are_read(read, box):
    captured = read(simple(box=box))
    assert texts(captured) == [HELLO]
    assert captured.files["screen.jpg"]


def test_a_page_of_kilometres_has_a_picture_of_its_beginning(read):
    captured = read(simple(b"BT /F1 20 Tf 1 14399900 Td (Top) Tj ET", box=b"[0 0 300 14400000]"))
    assert captured.lost == ""
    assert len(captured.files["screen.jpg"]) < 2_000_000


def test_ten_thousand_links_are_read_up_to_a_bound(read):
    link = b"<</Type/Annot/Subtype/Link/Rect[%d %d %d %d]/A<</S/URI/URI(https://acme.example/%d)>>>>"
    spots = ((n % 100 * 2, n // 100 * 2, n % 100 * 2 + 2, n // 100 * 2 + 2, n) for n in range(10_000))
    captured = read(simple(page=b"/Annots[" + b" ".join(link % spot for spot in spots) + b"]"))
    assert captured.artifacts[Document].truncated == "only its first 3000 links were read"
    assert len(captured.artifacts[Links].links) == 3000


def test_files_and_scripts_in_it_are_left_alone(read):
    carried = simple(
        catalog=b"/Names<</EmbeddedFiles<</Names[(a.txt) 6 0 R]>>>>/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>",
        more=(b"<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>", stream(b"not read", b"/Type/EmbeddedFile")),
    )
    captured = read(carried)
    assert captured.artifacts[Pdf].carried == 1
    assert texts(captured) == [HELLO]


def test_an_xfa_form_says_that_it_is_one(read):
    form = simple(
        b"BT /F1 12 Tf 20 100 Td (Please wait...) Tj ET", catalog=b"/AcroForm<</Fields[]/XFA 6 0 R>>/NeedsRendering true",
        more=(stream(b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'),),
    )  # fmt: skip
    captured = read(form)
    assert captured.artifacts[Pdf].xfa
    assert captured.artifacts[Document].truncated == (
        "it is an XFA form, of which only the page that stands in for it was read"
    )


def test_what_is_filled_into_a_form_is_drawn(read):
    field = simple(
        catalog=b"/AcroForm<</Fields[6 0 R]>>", page=b"/Annots[6 0 R]",
        more=(b"<</Type/Annot/Subtype/Widget/FT/Tx/T(n)/Rect[10 10 290 60]/F 4/AP<</N 7 0 R>>>>",
              stream(b"0 0 280 50 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 280 50]")),
    )  # fmt: skip
    shown = Picture.open(io.BytesIO(read(field).files["screen.jpg"])).convert("L")
    assert shown.getpixel((400, 533 - 90)) < 60


def test_a_bomb_ends_its_reader_and_nothing_else(read, monkeypatch):
    monkeypatch.setattr(module, "MEGABYTES", 200)
    data = packed(b"q Q " * 250_000, 150)
    with ends(60, waiting=True):
        assert read(simple(data, filter_=b"/Filter/FlateDecode")).lost == f"a.pdf {CRASHED}"
    assert texts(read(simple())) == [HELLO]


def test_a_bomb_in_a_bomb_is_bounded_in_time(read, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 1)
    captured = read(
        simple(zlib.compress(packed(b"q Q " * 250_000, 60), 9), filter_=b"/Filter[/FlateDecode/FlateDecode]")
    )
    assert captured.lost == "a.pdf cannot be read: it took more than 1 seconds"


def test_a_picture_of_gigabytes_and_forms_without_end(read):
    image = stream(
        packed(b"\0" * 1_000_000, 20),
        b"/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
    )
    page = b"/Resources<</XObject<</X 6 0 R>>>>"
    assert not read(simple(b"q 200 0 0 200 0 0 cm /X Do Q", page=page, more=(image,))).lost
    loop = stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</XObject<</X 6 0 R>>>>")
    assert read(simple(b"/X Do", page=page, more=(loop,))).lost in {"", f"a.pdf {CRASHED}"}


@pytest.mark.parametrize(
    ("objects", "why"),
    [
        (
            [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1000000>>"],
            "none of its pages can be read",
        ),
        ([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"], "it is not a PDF, or a broken one"),
    ],
)
def test_pages_that_are_not_there(read, objects, why):
    assert read(assemble(objects)).lost == f"a.pdf cannot be read: {why}"


def test_eight_hundred_pages_are_read(read):
    captured = read(many(800, "The order comes within three working days after the day of the order. " * 3))
    assert captured.artifacts[Document].truncated == ""
    assert (captured.artifacts[Pdf].read, captured.artifacts[Pdf].pictured) == (800, 30)
    assert sum(map(len, texts(captured))) > 150_000


def test_what_is_longer_is_read_to_its_bound_and_the_rest_is_said(read, monkeypatch):
    captured = read(many(1_200, "One line."))
    assert captured.artifacts[Document].truncated == "only the first 1000 of 1200 pages were read"
    monkeypatch.setattr(module, "_ENOUGH", 0.0)
    captured = read(many(20, "One line."))
    assert (
        captured.artifacts[Document].truncated == "only the first 1 of 20 pages were read, for the time that they took"
    )
