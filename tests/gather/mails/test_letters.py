from __future__ import annotations

from pathlib import Path

import pytest

from auditor.gather.mails.letters import read_head, read_letter
from tests.ends import ends

MAILS = Path(__file__).resolve().parents[2] / "mails"


def letter(name: str):
    return read_letter((MAILS / f"{name}.eml").read_bytes())


def nested(depth: int) -> bytes:
    lines = ["From: a@acorn.example", "Subject: Nested", "Content-Type: multipart/mixed; boundary=b0", ""]
    for level in range(1, depth):
        lines += [f"--b{level - 1}", f"Content-Type: multipart/mixed; boundary=b{level}", ""]
    return "\n".join([*lines, f"--b{depth - 1}", "Content-Type: text/plain", "", "deep"]).encode()


def test_a_mail_is_told_apart_into_its_parts():
    order = letter("order")
    assert (order.head.sender_name, order.head.sender, order.head.reply_to) == (
        "Acorn Books",
        "orders@acorn.example",
        "help@acorn.example",
    )
    assert order.head.to == ("ada@customer.example",)
    assert order.text is not None
    assert "£29.99" in order.text
    assert order.html is not None
    assert "track your order" in order.html
    assert list(order.pictures) == ["logo@acorn"]
    assert [(one.name, one.type, one.data[:5]) for one in order.attachments] == [
        ("invoice.pdf", "application/pdf", b"%PDF-")
    ]
    assert order.truncated == ""


@pytest.mark.parametrize(
    ("name", "subject", "text"),
    [
        ("order-gb2312", "您的订单 A-1001 已确认", "￥299.00"),
        ("no-charset", "Café receipt", "Café Zürich: £3.50"),
        ("unknown-charset", "Odd", "Café Zürich"),
        ("false-charset", "Wrong", "Caf\ufffd Z\ufffdrich"),
        ("truncated", "Cut", "The text part is here."),
        ("no-body", "Nothing", ""),
        ("no-headers", "", "not a mail at all"),
    ],
)
def test_charsets_that_are_missing_unknown_or_false_are_read_as_a_mail_program_would(name, subject, text):
    read = letter(name)
    assert read.head.subject == subject
    assert text in (read.text or "")


def test_what_is_broken_is_read_as_far_as_it_goes():
    assert letter("broken-base64").html == "<p>Hello there</p"
    assert letter("truncated").html == "<p>The HTML part is here, and then it"


def test_line_breaks_smuggled_into_a_header_start_no_other_header():
    head = letter("injected").head
    assert head.subject == "Hello X-Injected: yes [31m there"
    assert head.sender == "a@acorn.example"
    assert "\n" not in head.sender_name
    assert [name for name, _ in head.headers] == ["From", "To", "Subject", "MIME-Version", "Content-Type"]


@pytest.mark.parametrize(
    ("value", "name", "address"),
    [
        (b"=?utf-8?B?5qmh5p6c5Lmm5bqX?= <a@acorn.example>", "橡果书店", "a@acorn.example"),
        ("橡果书店 <a@acorn.example>".encode(), "橡果书店", "a@acorn.example"),
        ("橡果书店 <a@acorn.example>".encode("gb18030"), "橡果书店", "a@acorn.example"),
        (b"a@acorn.example (Acorn)", None, "a@acorn.example"),
        (b'"Acorn, Inc." <a@acorn.example>', "Acorn, Inc.", "a@acorn.example"),
        (b"Acorn Inc. <a@acorn.example", None, "a@acorn.example"),
        (b"undisclosed-recipients:;", "", ""),
        (b"<>", "", ""),
        (b",,,", "", ""),
        (b'"', "", ""),
    ],
)
def test_senders_are_found_however_they_are_written(value, name, address):
    head = read_head(b"From: " + value + b"\nSubject: x\n\nbody")
    assert head.sender == address
    if name is not None:
        assert head.sender_name == name


@pytest.mark.parametrize("depth", [20, 500, 5_000])
def test_deep_nesting_is_bounded_and_said(depth):
    with ends():
        read = read_letter(nested(depth))
    assert read.head.subject == "Nested"
    assert (read.text == "deep") == (depth == 20)
    assert bool(read.truncated) == (depth > 20)


def test_thousands_of_parts_and_recipients_are_bounded():
    many = b"--b\nContent-Type: text/plain\n\npart\n" * 3_000
    read = read_letter(
        b"To: " + b"a@b.example, " * 50_000 + b"\nContent-Type: multipart/mixed; boundary=b\n\n" + many + b"--b--"
    )
    assert set((read.text or "").split()) == {"part"}
    assert "200 parts" in read.truncated
    assert len(read.head.to) <= 100


def test_thirty_megabytes_of_attachments_do_not_hide_the_text():
    attached = (
        b"--b\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n" + b"QUFB\n" * 6_000_000
    )
    read = read_letter(
        b"Subject: Big\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nbody\n"
        + attached
        + b"--b--"
    )
    assert read.text == "body"
    assert [one.name for one in read.attachments] == ["a.zip"]
    assert read.truncated == "the mail has 30 MB; the first 12 MB were read"


def test_headers_of_any_kind_do_no_harm():
    for odd in (
        b"Content-Type: text/plain; charset*=''%",
        b"Content-Type: ;;;",
        b"Content-Disposition: attachment; filename*=x'y",
        b"Content-Type: text/html; charset=\xff",
    ):
        read = read_letter(b"Subject: Odd\n" + odd + b"\n\nbody")
        assert read.head.subject == "Odd"


INVITED = """From: Elmbank <appointments@elmbank.example>
Subject: Appointment
Content-Type: {kind}; charset=utf-8; method=REQUEST

BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;TZID=Europe/London:20270114T104000
SUMMARY:Appointment with Dr Malik
LOCATION:22 Chapel Walks\\, Manchester
DESCRIPTION:Bring a list of your medicines. Cannot come?\\nCall 0161 496 04
 20.
ORGANIZER;CN=Elmbank Skin Clinic:mailto:appointments@elmbank.example
BEGIN:VALARM
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def test_a_mail_that_is_only_an_invitation_is_what_calendars_show_of_it():
    read = read_letter(INVITED.format(kind="text/calendar").encode())
    assert read.text == (
        "Appointment with Dr Malik\n\n2027-01-14 10:40\n\n22 Chapel Walks, Manchester\n\nBring a list of your medicines. "
        "Cannot come?\nCall 0161 496 0420.\n\nElmbank Skin Clinic <appointments@elmbank.example>"
    )
    broken = read_letter(b"Content-Type: text/calendar\n\nBEGIN:VEVENT\n" + b"SUMMARY" * 50_000)
    assert (broken.text or "") == ""


def test_an_invitation_beside_a_text_is_something_that_comes_with_the_mail():
    both = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee you.\n--b\n{}\n--b--\n"
    calendar = INVITED.format(kind="text/calendar").partition("Subject: Appointment\n")[2]
    read = read_letter(both.format(calendar).encode())
    assert (read.text or "").strip() == "See you."
    assert [one.type for one in read.attachments] == ["text/calendar"]
