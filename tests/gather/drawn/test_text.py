from __future__ import annotations

import pytest

from auditor import secrecy
from auditor.gather.captured import Captured
from auditor.gather.drawn.autolink import find_pressable
from auditor.gather.kinds import capture_file
from auditor.model.artifacts import Document, Links, Mail, Screenshot, Texts
from auditor.model.journey import Kind, Touchpoint

pytest_plugins = ["tests.gather.desk"]


@pytest.fixture
def capture(desk, tmp_path):
    def run(
        source: str, data: dict | None = None, sender: str = "", name: str = "sms.txt", channel: str = "sms"
    ) -> Captured:
        (tmp_path / name).write_text(source, encoding="utf-8")
        touchpoint = Touchpoint(
            "sms",
            "SMS",
            Kind.TEXT,
            file=tmp_path / name,
            data=tuple((data or {}).items()),
            sender=sender,
            channel=channel,
        )
        return desk.run(capture_file(touchpoint, desk.sheet))

    return run


@pytest.mark.browser
def test_a_message_is_one_block_with_its_links_and_its_place(capture):
    captured = capture(
        "Acorn: order {{ ref }} is on its way.\nTrack: https://acorn.example/t/{{ ref }}.\n\nQuestions? Call 020 7946 0000.\n",
        {"ref": "A-1001"},
        "Acorn",
    )
    assert captured.lost == ""
    blocks = captured.artifacts[Texts].blocks
    assert [(b.role, b.text) for b in blocks] == [
        ("sender", "Acorn"),
        (
            "message",
            "Acorn: order A-1001 is on its way.\nTrack: https://acorn.example/t/A-1001.\n\nQuestions? Call 020 7946 0000.",
        ),
    ]
    assert all(b.box and b.box.width > 20 for b in blocks)
    links = captured.artifacts[Links].links
    assert [(link.text, link.href) for link in links] == [
        ("https://acorn.example/t/A-1001", "https://acorn.example/t/A-1001"),
        ("020 7946 0000", "tel:02079460000"),
    ]
    assert all(link.box and link.context for link in links)
    assert Mail not in captured.artifacts
    assert captured.files["screen.jpg"][:2] == b"\xff\xd8"
    assert captured.artifacts[Screenshot].width == captured.artifacts[Document].width == 430


@pytest.mark.browser
def test_several_messages_stand_apart_with_a_line(capture):
    captured = capture(
        "【橡果书店】您的订单已发货，预计周四送达。\n---\n【橡果书店】请致电400-820-8820，或回复T退订。\n---\n\n"
    )
    assert [(b.role, b.text) for b in captured.artifacts[Texts].blocks] == [
        ("message", "【橡果书店】您的订单已发货，预计周四送达。"),
        ("message", "【橡果书店】请致电400-820-8820，或回复T退订。"),
    ]
    assert [link.href for link in captured.artifacts[Links].links] == ["tel:4008208820"]


@pytest.mark.browser
def test_what_data_lack_is_shown_as_written_and_html_is_text(capture):
    captured = capture("<b>Hi</b> {{ name }} \x1b[31m\u202e!", sender="<i>Acorn</i>")
    assert [b.text for b in captured.artifacts[Texts].blocks] == ["<i>Acorn</i>", "<b>Hi</b> {{ name }} [31m!"]


@pytest.mark.browser
def test_a_secret_is_not_drawn(capture):
    plain = capture("Code: hunter2hunter2").files["screen.jpg"]
    secrecy.remember("hunter2hunter2")
    assert capture("Code: hunter2hunter2").files["screen.jpg"] != plain
    assert capture("Code: hunter2hunter2").files["screen.jpg"] == capture(f"Code: {secrecy.MASK}").files["screen.jpg"]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "sms.txt is empty: there is no message in it"),
        ("\n---\n", "sms.txt is empty: there is no message in it"),
        ("one\n{% for %}", "sms.txt:2: this is not valid Jinja2"),
    ],
)
def test_a_message_that_is_none_is_lost_with_the_reason(source, said, capture):
    assert said in capture(source, {"a": 1}).lost


@pytest.mark.browser
def test_ten_thousand_messages_are_bounded_and_said(capture):
    captured = capture("\n---\n".join(f"message {n}" for n in range(10_000)))
    assert len(captured.artifacts[Texts].blocks) == 2_000
    assert captured.artifacts[Document].truncated == "only the first 2,000 paragraphs were read"


def texts_of(captured):
    return [(b.role, b.level, b.text, b.selector) for b in captured.artifacts[Texts].blocks]


@pytest.mark.browser
def test_the_first_line_of_a_push_is_its_title(capture):
    captured = capture("On its way\nOrder 1001\narrives today.\n---\nOne line", sender="Acorn", channel="push")
    assert texts_of(captured) == [
        ("sender", 0, "Acorn", "sender"),
        ("heading", 1, "On its way", "message 1 title"),
        ("message", 0, "Order 1001\narrives today.", "message 1"),
        ("message", 0, "One line", "message 2"),
    ]
    assert all(b.box and b.box.width > 20 for b in captured.artifacts[Texts].blocks)


@pytest.mark.browser
def test_a_chat_is_bubbles_left_and_right(capture):
    captured = capture("Welcome!\nBot: How can I help?\nUser: Where is\nmy order?\n---\n客服：您好", channel="chat")
    assert texts_of(captured) == [
        ("message", 0, "Welcome!", "message 1 turn 1"),
        ("agent", 0, "How can I help?", "message 1 turn 2"),
        ("customer", 0, "Where is\nmy order?", "message 1 turn 3"),
        ("agent", 0, "您好", "message 2"),
    ]
    boxes = [b.box for b in captured.artifacts[Texts].blocks]
    assert boxes[2].x > boxes[1].x


@pytest.mark.browser
def test_a_space_that_makes_a_message_dear_stays(capture):
    (block,) = capture("Order\u00a01001  left.\t\n").artifacts[Texts].blocks
    assert block.text == "Order\u00a01001 left."


@pytest.mark.parametrize(
    ("text", "hrefs"),
    [
        ("See https://acorn.example/a?b=c&d=(e), or not.", ["https://acorn.example/a?b=c&d=(e)"]),
        ("(https://acorn.example/a)", ["https://acorn.example/a"]),
        ("详情见https://acorn.cn/订单。", ["https://acorn.cn/"]),
        ("点击 acorn.cn/d，回T退订", ["https://acorn.cn/d"]),
        ("Visit www.acorn.co.uk/help today", ["https://www.acorn.co.uk/help"]),
        ("Write to help@acorn.example.", ["mailto:help@acorn.example"]),
        ("Call +44 (0)20 7946 0000 or 0800 123 4567", ["tel:+4402079460000", "tel:08001234567"]),
        ("Call us on 555 0100", ["tel:5550100"]),
        ("Your order 1001234567 of 2026-11-22 costs £1,299.00", []),
        ("Version 1.2.3 of file.txt, e.g. this.One", []),
        ("Card ending 4242 4242, code 123456", []),
        ("电话：021-6288 0000", ["tel:02162880000"]),
        ("", []),
    ],
)
def test_what_a_phone_makes_pressable(text, hrefs):
    found = find_pressable(text)
    assert [one.href for one in found] == hrefs
    assert all(0 <= one.start < one.end <= len(text) for one in found)
