from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image as Picture

from auditor import secrecy
from auditor.gather.captured import Captured
from auditor.gather.drawn.pieces import Drawn, quoted_apart
from auditor.gather.drawn.sheet import Sheet
from auditor.gather.kinds import capture_file
from auditor.gather.mails.email import capture_mail
from auditor.model.artifacts import Block, Document, Images, Links, Mail, Screenshot, Texts
from auditor.model.journey import Kind, MailExpectation, Touchpoint
from auditor.model.mails import Markup

pytestmark = pytest.mark.browser
pytest_plugins = ["tests.gather.desk"]

MAILS = Path(__file__).resolve().parents[2] / "mails"
EMAILS = Path(__file__).resolve().parents[4] / "shared" / "targets" / "emails"


@pytest.fixture
def capture(desk):
    def run(mail: str | bytes, waited: float = 0) -> Captured:
        raw = mail if isinstance(mail, bytes) else (MAILS / f"{mail}.eml").read_bytes()
        captured = desk.run(capture_mail(raw, waited, desk.sheet))
        assert captured.lost == ""
        return captured

    return run


def said(captured: Captured) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in captured.artifacts[Texts].blocks]


def picture(captured: Captured) -> Picture.Image:
    shown = Picture.open(io.BytesIO(captured.files["screen.jpg"]))
    about = captured.artifacts[Screenshot]
    assert shown.size == (about.width, about.height)
    return shown


def test_a_mail_is_what_the_inbox_shows_of_it_and_its_body(capture):
    captured = capture("order", 4.2)
    assert said(captured) == [
        ("subject", "Your order A-1001 is confirmed"),
        ("sender", "Acorn Books <orders@acorn.example>"),
        ("preheader", "It arrives on Thursday."),
        ("heading", "Thank you, Ada"),
        ("cell", "Total"),
        ("cell", "£29.99"),
        ("paragraph", "You can track your order."),
    ]
    mail = captured.artifacts[Mail]
    assert (mail.sender, mail.reply_to, mail.to) == (
        "orders@acorn.example",
        "help@acorn.example",
        ("ada@customer.example",),
    )
    assert (mail.preheader, mail.html, mail.attachments, mail.waited) == (
        "It arrives on Thursday.",
        True,
        ("invoice.pdf",),
        4.2,
    )
    assert mail.text.endswith("https://acorn.example/track/A-1001")
    assert ("Message-ID", "<1@acorn.example>") in mail.headers
    document = captured.artifacts[Document]
    assert (document.title, document.url, document.language) == ("Your order A-1001 is confirmed", "", "en-GB")
    assert [(link.text, link.href) for link in captured.artifacts[Links].links] == [
        ("track your order", "https://acorn.example/track/A-1001")
    ]
    assert [(image.text, image.src) for image in captured.artifacts[Images].images] == [
        ("Acorn Books", "cid:logo@acorn")
    ]
    assert captured.files["mail.eml"] == (MAILS / "order.eml").read_bytes()


def test_everything_said_has_its_place_in_the_picture(capture):
    captured = capture("order")
    shown = picture(captured)
    scale = captured.artifacts[Screenshot].scale
    tops = []
    for block in captured.artifacts[Texts].blocks:
        box = block.box
        assert box, block
        assert 0 <= box.x < box.x + box.width <= 600
        assert box.y + box.height <= captured.artifacts[Document].page_height
        crop = shown.crop(tuple(round(v * scale) for v in (box.x, box.y, box.x + box.width, box.y + box.height)))
        assert crop.convert("L").getextrema()[0] < 140, f"nothing is drawn where {block.text} stands"
        tops.append(box.y)
    assert tops[0] < tops[1] < tops[2] < tops[3]


def test_the_styles_of_a_mail_do_not_reach_its_head(capture):
    plain = capture(b"From: a@acorn.example\nSubject: Styled\nContent-Type: text/html\n\n<p>x</p>")
    styled = capture(
        b"From: a@acorn.example\nSubject: Styled\nContent-Type: text/html\n\n"
        b"<style>div, body, p, mail-head, :root * { font-size: 40px !important; color: #fff !important } mail-head { display: none !important }</style><p>x</p>"
    )
    assert [b.box for b in styled.artifacts[Texts].blocks[:2]] == [b.box for b in plain.artifacts[Texts].blocks[:2]]


def test_a_text_mail_is_its_paragraphs(capture):
    captured = capture("order-gb2312")
    assert said(captured) == [
        ("subject", "您的订单 A-1001 已确认"),
        ("sender", "橡果书店 <orders@acorn.example>"),
        ("paragraph", "王女士，您好："),
        ("paragraph", "订单 A-1001 已确认，合计 ￥299.00。"),
        ("paragraph", "如有问题，请致电 400-820-8820。"),
    ]
    assert [link.href for link in captured.artifacts[Links].links] == ["tel:4008208820"]
    assert captured.artifacts[Mail].html is False
    assert captured.language == "zh-CN"
    assert all(block.box for block in captured.artifacts[Texts].blocks)


@pytest.mark.parametrize("path", sorted(MAILS.glob("*.eml")), ids=lambda path: path.stem)
def test_every_odd_mail_is_captured(path, capture):
    captured = capture(path.read_bytes())
    picture(captured)
    assert {Mail, Document, Texts, Links, Images, Screenshot} <= set(captured.artifacts)


def test_a_mail_without_anything_is_an_empty_sheet(capture):
    captured = capture(b"")
    assert said(captured) == []
    assert captured.artifacts[Mail].subject == ""


def test_what_a_mail_holds_is_text_and_not_our_html(capture):
    captured = capture(
        b"From: <script>x</script> <a@acorn.example>\nSubject: <img src=x onerror=alert(1)> & <b>\n\n<b>bold</b> & <script>alert(1)</script>"
    )
    assert said(captured)[0] == ("subject", "<img src=x onerror=alert(1)> & <b>")
    assert said(captured)[-1] == ("paragraph", "<b>bold</b> & <script>alert(1)</script>")
    assert captured.artifacts[Images].images == ()


@pytest.mark.parametrize(
    ("body", "preheader"),
    [
        ('<div style="display:none">Soon with you</div><p>Hello</p>', "Soon with you"),
        ('<div style="font-size:0;line-height:0">Soon</div><p>Hello</p>', "Soon"),
        ('<div style="max-height:0;overflow:hidden">Soon</div><p>Hello</p>', "Soon"),
        ('<div style="opacity:0">Soon</div><p>Hello</p>', "Soon"),
        ("<style>.p { visibility: hidden }</style><div class=p>Soon</div><p>Hello</p>", "Soon"),
        ('<div style="position:absolute;left:-9999px">Soon</div><p>Hello</p>', "Soon"),
        ('<table style="font-size:0"><tr><td style="font-size:14px">Hello</td></tr></table>', ""),
        ('<p>Hello</p><div style="display:none">Later</div>', ""),
        ('<div style="display:none">&zwnj;&nbsp;&#847;</div><p>Hello</p>', ""),
        ("<title>Title</title><!-- note --><p>Hello</p>", ""),
    ],
)
def test_the_preheader_is_the_hidden_text_at_the_top(body, preheader, capture):
    captured = capture(f"From: a@acorn.example\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n{body}".encode())
    assert captured.artifacts[Mail].preheader == preheader
    assert ("paragraph" if "<p>Hello" in body else "cell", "Hello") in said(captured)


def test_a_secret_is_not_in_the_picture_of_a_mail(capture):
    mail = b"From: a@acorn.example\nSubject: hunter2hunter2\nContent-Type: text/plain\n\nhunter2hunter2"
    before = picture(capture(mail)).tobytes()
    secrecy.remember("hunter2hunter2")
    assert picture(capture(mail)).tobytes() != before


@pytest.fixture
def template(desk, tmp_path):
    def run(name: str, source: str, data: dict | None = None, **more) -> Captured:
        (tmp_path / name).write_text(source, encoding="utf-8")
        touchpoint = Touchpoint("m", "M", Kind.EMAIL, file=tmp_path / name, data=tuple((data or {}).items()), **more)
        return desk.run(capture_file(touchpoint, desk.sheet))

    return run


def test_a_template_is_the_mail_that_its_data_make_of_it(template, tmp_path):
    (tmp_path / "order.txt").write_text("Order {{ ref }}, {{ total }}")
    captured = template(
        "order.html",
        '<p>Dear {{ name }}, {{ total }}</p><a href="{{ url }}">Track</a>',
        {"subject": "Order {{ ref }} & {{ more }}", "name": "Ada <b>", "ref": "A-1"},
        sender="Acorn Books <orders@acorn.example>",
        mail=MailExpectation("ada@customer.example"),
    )
    assert captured.lost == ""
    assert said(captured)[:3] == [
        ("subject", "Order A-1 & {{ more }}"),
        ("sender", "Acorn Books <orders@acorn.example>"),
        ("paragraph", "Dear Ada <b>, {{ total }}"),
    ]
    mail = captured.artifacts[Mail]
    assert (mail.text, mail.to, mail.sender) == (
        "Order A-1, {{ total }}",
        ("ada@customer.example",),
        "orders@acorn.example",
    )
    assert captured.artifacts[Links].links[0].written == "{{ url }}"


def test_a_text_part_that_cannot_be_read_is_left_out_and_said(template, tmp_path):
    (tmp_path / "order.txt").write_text("{% if %}")
    captured = template("order.html", "<p>Hello</p>", {"a": 1})
    assert captured.artifacts[Document].truncated.startswith(
        "the text part was left out: order.txt: this is not valid Jinja2"
    )
    assert str(tmp_path) not in captured.artifacts[Document].truncated


def test_a_saved_mail_and_the_last_of_an_mbox_are_read_as_they_are(template):
    source = (MAILS / "no-charset.eml").read_text(encoding="utf-8")
    assert said(template("saved.eml", source))[0] == ("subject", "Café receipt")
    box = f"From x Mon Nov  2 10:00:00 2026\nSubject: one\n\n1\n\nFrom x Mon Nov  2 10:00:00 2026\n{source}"
    assert said(template("saved.mbox", box))[0] == ("subject", "Café receipt")
    assert template("empty.mbox", "").lost == "empty.mbox holds no mail"


def test_a_template_that_cannot_be_read_is_lost_with_its_line(template):
    captured = template("bad.html", "<p>\n{% if %}</p>", {"a": 1})
    assert re.match(r"bad\.html:2: this is not valid Jinja2: ", captured.lost)
    assert captured.artifacts == {}


@pytest.mark.real
@pytest.mark.skipif(not EMAILS.is_dir(), reason="the mails that others wrote are not here")
def test_every_mail_and_template_that_others_wrote_is_captured(desk):
    async def all_of_them() -> dict[str, Captured]:
        found = {}
        for path in sorted(p for p in EMAILS.rglob("*") if p.suffix in {".eml", ".html", ".txt"}):
            touchpoint = Touchpoint("m", "M", Kind.EMAIL, file=path)
            found[str(path.relative_to(EMAILS))] = await capture_file(touchpoint, desk.sheet)
        return found

    found = desk.run(all_of_them())
    assert len(found) >= 68
    assert {name: one.lost for name, one in found.items() if one.lost} == {}
    assert [name for name, one in found.items() if len(one.artifacts[Texts].blocks) < 2] == []
    placeholders = [name for name, one in found.items() if any("{{" in b.text for b in one.artifacts[Texts].blocks)]
    assert [name for name in placeholders if name.endswith(".eml")] == [
        "postmark/rendered/example.eml"
    ]  # speaks about them
    assert len([name for name in placeholders if name.startswith("postmark/templates")]) >= 15


def test_what_is_answered_or_forwarded_is_a_quote_and_its_links_are_not_the_companys():
    answer = (
        "See https://acorn.example/claims\n\nOn Mon, Rob wrote:\n> ASAP! http://evil.example/x\n> Rob\n\nRegards, Ann"
    )
    assert quoted_apart(answer) == [
        ("paragraph", "See https://acorn.example/claims"),
        ("paragraph", "On Mon, Rob wrote:"),
        ("quote", "> ASAP! http://evil.example/x\n> Rob"),
        ("paragraph", "Regards, Ann"),
    ]
    forwarded = "FYI\n\n---------- Forwarded message ---------\nFrom: Rob <rob@mail.example>\n\nHelp, URGENT!"
    assert [role for role, _ in quoted_apart(forwarded)] == ["paragraph", "quote", "quote"]
    assert [role for role, _ in quoted_apart("--------\n\nTotal: 5 > 4\n\n- original message board")] == [
        "paragraph"
    ] * 3
    drawn = Drawn()
    for role, text in quoted_apart(answer):
        drawn.add(Block(text, role))
    assert [link.href for link in drawn.links] == ["https://acorn.example/claims"]


def test_pictures_keep_their_addresses_although_nobody_asks_for_them(capture):
    first, second = "https://img.acorn.example/a.png?x=1&amp;y=2", "http://img.acorn.example/b.gif"
    html = f"<img src='{first}' alt='Boots'><p>Hello</p><IMG alt='Map' width=9 SRC=\"{second}\"><img src='{first}' alt='Boots'>"
    captured = capture(f"Subject: Pictures\nContent-Type: text/html\n\n{html}".encode())
    assert [(image.text, image.src, image.has_alt) for image in captured.artifacts[Images].images] == [
        ("Boots", "https://img.acorn.example/a.png?x=1&y=2", True),
        ("Map", "http://img.acorn.example/b.gif", True),
        ("Boots", "https://img.acorn.example/a.png?x=1&y=2", True),
    ]
    assert captured.artifacts[Markup].html.rstrip() == html


def test_where_the_first_screen_is_wanted_no_more_is_in_the_picture(run, shared_browser):
    long = "<p style='height: 3000px'>Hello</p>"

    async def taken(capture: str) -> Captured:
        async with Sheet.open(shared_browser, capture=capture) as sheet:
            return await capture_mail(f"Subject: Long\nContent-Type: text/html\n\n{long}".encode(), 0, sheet)

    first, none = run(taken("viewport")), run(taken("none"))
    assert first.artifacts[Screenshot].height == 600
    assert first.artifacts[Document].page_height > 3000
    assert Screenshot not in none.artifacts
    assert ("paragraph", "Hello") in said(none)
