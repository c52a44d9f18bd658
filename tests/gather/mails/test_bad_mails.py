"""Mails as nobody should send them: evidence or a clear sentence, in seconds."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from auditor.gather.drawn.sheet import Sheet
from auditor.gather.mails.email import capture_mail
from auditor.gather.mails.letters import read_letter
from auditor.model.artifacts import Document, Mail, Texts
from auditor.model.mails import Markup, Renderings
from auditor.model.settings import RENDERINGS
from tests.ends import ends

if TYPE_CHECKING:
    from auditor.gather.captured import Captured

pytest_plugins = ["tests.gather.desk"]
SECONDS = 40  # on a machine that does other things as well


@pytest.fixture
def capture(desk):
    def run(raw: bytes) -> Captured:
        async def work() -> Captured:
            async with Sheet.open(desk.browser, renderings=RENDERINGS) as sheet:
                return await capture_mail(raw, 0, sheet)

        with ends(SECONDS, waiting=True):
            return desk.run(work())

    return run


def html(body: str) -> bytes:
    return f"From: a@acorn.example\nSubject: Odd\nContent-Type: text/html; charset=utf-8\n\n{body}".encode()


def said(captured: Captured) -> list[str]:
    return [
        block.text for block in captured.artifacts[Texts].blocks if block.role not in {"subject", "sender", "preheader"}
    ]


@pytest.mark.browser
def test_five_megabytes_of_html(capture):
    captured = capture(html("<p>Start</p>" + "<p>word word word</p>" * 240_000))
    assert captured.lost == ""
    assert said(captured)[0] == "Start"
    assert "the first 2,000,000 were read" in captured.artifacts[Document].truncated
    markup = captured.artifacts[Markup]
    assert (len(markup.html), markup.size) == (2_000_000, 240_000 * 21 + 12)


@pytest.mark.browser
def test_fifty_thousand_cells(capture):
    captured = capture(
        html(
            "<table>"
            "<tr>" + "<td>1</td>" * 10 + "</tr>" * 1 + ("<tr>" + "<td>1</td>" * 10 + "</tr>") * 5_000 + "</table>"
        )
    )
    assert captured.lost == ""
    assert "only the first 20,000 elements were read" in captured.artifacts[Document].truncated
    assert "only the first 40,000 tags of its HTML were drawn" in captured.artifacts[Document].truncated


@pytest.mark.browser
@pytest.mark.parametrize(
    "style",
    [
        "body { display: none }",
        "html { display: none }",
        "* { display: none !important }",
        "body { opacity: 0 }",
        "* { visibility: hidden !important; font-size: 0 !important }",
        "body { position: fixed; left: -99999px }",
        "html { transform: scale(0) }",
    ],
)
def test_css_that_hides_everything(style, capture):
    captured = capture(html(f"<style>{style}</style><p>Hello</p>"))
    assert captured.lost == ""
    assert "Hello" not in said(captured)
    for one in captured.artifacts[Renderings].renderings:
        assert [block.text for block in one.blocks] == []


@pytest.mark.browser
def test_tens_of_thousands_of_elements_in_each_other(capture):
    captured = capture(html("<div>" * 30_000 + "deep"))
    assert captured.lost == "" or "could not be shown" in captured.lost


def test_text_and_html_beside_pictures_and_a_file():
    read = read_letter(
        b"Subject: x\nContent-Type: multipart/mixed; boundary=m\n\n"
        b"--m\nContent-Type: multipart/alternative; boundary=a\n\n"
        b"--a\nContent-Type: text/plain\n\nIn words\n"
        b"--a\nContent-Type: multipart/related; boundary=r\n\n"
        b"--r\nContent-Type: text/html\n\n<img src=cid:1>\n"
        b"--r\nContent-Type: image/png\nContent-ID: <1>\n\nPNG\n--r--\n--a--\n"
        b"--m\nContent-Type: application/pdf; name=a.pdf\n\n%PDF-\n"
        b"--m\nContent-Type: text/plain\n\nA footer of the list\n--m--"
    )
    assert (read.text, read.html, list(read.pictures)) == ("In words", "<img src=cid:1>", ["1"])
    assert (read.above, read.below) == ("", "A footer of the list")
    assert [one.name for one in read.attachments] == ["a.pdf"]


def test_parts_that_follow_each_other_are_no_alternatives():
    read = read_letter(
        b"Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nHello\n"
        b"--m\nContent-Type: text/html\n\n<p>Offer</p>\n--m\nContent-Type: text/html\n\n<p>More</p>\n--m--"
    )
    assert (read.text, read.above) == (None, "Hello")
    assert read.html is not None
    assert "<p>Offer</p>" in read.html
    assert "<p>More</p>" in read.html


def test_a_mail_within_a_mail_and_one_that_is_only_a_file():
    read = read_letter(
        b"Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nSee below\n"
        b"--m\nContent-Type: message/rfc822\n\nSubject: Inner\nContent-Type: text/html\n\n<p>Inner</p>\n--m--"
    )
    assert (read.text, read.html, [one.name for one in read.attachments]) == ("See below", None, ["message/rfc822"])
    only = read_letter(
        b"Subject: x\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\nQUJD"
    )
    assert (only.text, only.html, [(one.name, one.size, one.data) for one in only.attachments]) == (
        None,
        None,
        [("a.zip", 3, b"")],
    )


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("GB2312", "gb18030"), ("GB18030", "gb18030"), ("Big5", "big5"), ("UTF-8", "utf-8"), ("gbk", "gbk")],
)
def test_chinese_mails_as_they_are_sent(charset, codec):
    body = "您的訂單已確認，合計 299 元。" if codec == "big5" else "您的订单已确认，合计 299 元。"
    subject = "訂單確認" if codec == "big5" else "订单确认"
    named = "".join(f"%{b:02X}" for b in "发票.pdf".encode("gb18030" if codec == "big5" else codec))
    encoded = base64.b64encode(subject.encode(codec)).decode()
    raw = (
        f"From: =?{charset}?B?{base64.b64encode('客服'.encode(codec)).decode()}?= <kf@acorn.example>\n"
        f"Subject: =?{charset}?B?{encoded}?=\nContent-Type: multipart/mixed; boundary=m\n\n--m\n"
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.encodebytes(body.encode(codec)).decode()}\n--m\nContent-Type: application/pdf\n"
        f"Content-Disposition: attachment; filename*={'GB18030' if codec == 'big5' else charset}''{named}\n\n%PDF-\n--m--"
    ).encode()
    read = read_letter(raw)
    assert (read.head.subject, read.head.sender_name, (read.text or "").strip()) == (subject, "客服", body)
    assert [one.name for one in read.attachments] == ["发票.pdf"]


def test_names_in_pieces_are_put_together():
    raw = b"Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=UTF-8''%E5%8F%91;\n filename*1*=%E7%A5%A8.pdf\n\n%PDF-"
    assert [one.name for one in read_letter(raw).attachments] == ["发票.pdf"]


@pytest.mark.browser
def test_thirty_megabytes_of_attachments(capture):
    attached = (
        b"--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n" + b"QUFB\n" * 6_000_000
    )
    captured = capture(
        b"Subject: Big\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n" + attached + b"--b--"
    )
    assert said(captured) == ["body"]
    assert captured.parts == [], "half a PDF is none"
    assert captured.artifacts[Mail].attachments == ("a.pdf",)
    assert captured.artifacts[Document].truncated == "the mail has 30 MB; the first 12 MB were read"


def test_letters_of_any_kind_come_to_an_end():
    with ends():
        for raw in (
            b"",
            b"\n",
            b"\x00" * 100_000,
            b"From:" * 100_000,
            b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 100_000,
        ):
            read_letter(raw)
