"""PDFs that come with mails are documents of the journey; whatever else comes is a name."""

from __future__ import annotations

import base64
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from auditor.browser.start import chosen
from auditor.gather import bundle
from auditor.gather.mails.attachments import id_of, with_attached
from auditor.gather.mails.email import capture_mail
from auditor.gather.plan import Options
from auditor.gather.progress import Silent
from auditor.gather.walk import gather
from auditor.model.artifacts import Enclosure, Mail, Texts
from auditor.model.journey import Journey, Kind, Stage, Touchpoint, Variant
from auditor.model.run import Planned
from tests.build import journey as judged_journey

if TYPE_CHECKING:
    from auditor.gather.captured import Captured

pytest_plugins = ["tests.gather.desk"]


@pytest.fixture
def pdf(desk):
    """A PDF of this HTML, as the browser prints it."""

    def make(html: str) -> bytes:
        async def work() -> bytes:
            page = await desk.browser.new_page()
            try:
                await page.set_content(html)
                return await page.pdf()
            finally:
                await page.close()

        return desk.run(work())

    return make


def mail(body: str, *attached: tuple[str, str, bytes]) -> bytes:
    """`attached`: the rest of the headers after `Content-Type:`, a disposition, the bytes."""
    parts = ["From: a@acorn.example", "Subject: Your order", "Content-Type: multipart/mixed; boundary=b", ""]
    parts += ["--b", "Content-Type: text/html; charset=utf-8", "", body]
    for kind, disposition, data in attached:
        encoded = base64.encodebytes(data).decode()
        parts += [
            "--b",
            f"Content-Type: {kind}",
            f"Content-Disposition: {disposition}",
            "Content-Transfer-Encoding: base64",
            "",
            encoded,
        ]
    return "\n".join([*parts, "--b--"]).encode()


def walked(desk, tmp_path, **files: bytes):
    """A journey of these mails, walked as a whole."""
    touchpoints = []
    for name, raw in files.items():
        (tmp_path / f"{name}.eml").write_bytes(raw)
        touchpoints.append(
            Touchpoint(name, name.capitalize(), Kind.EMAIL, stage=Stage.CONFIRM, file=tmp_path / f"{name}.eml")
        )
    plan = Journey(
        "shop", "Shop", touchpoints=tuple(touchpoints), variants=(Variant("a"), Variant("b")), languages=("en",)
    )
    run = tmp_path / "run"
    desk.run(gather([(plan, run)], Options(chosen(), renderings=()), Silent()))
    return bundle.read(run)


@pytest.mark.browser
def test_a_pdf_is_a_touchpoint_right_after_its_mail(desk, pdf, tmp_path):
    invoice = pdf(
        "<html lang=en><h1>Invoice</h1><table width=100%><tr><td>Total</td><td align=right>£132.95</td></tr></table>"
    )
    with_it = mail(
        "<p>Order total: £31.94</p>",
        ("application/pdf; name=x.pdf", 'attachment; filename="Invoice 2026-00123.pdf"', invoice),
    )
    run = walked(desk, tmp_path, order=with_it, bye=mail("<p>Bye</p>"))
    assert [(p.id, p.kind, p.stage, p.part_of) for p in run.info.planned] == [
        ("order", Kind.EMAIL, Stage.CONFIRM, ""),
        ("order-invoice", Kind.DOCUMENT, Stage.CONFIRM, "order"),
        ("bye", Kind.EMAIL, Stage.CONFIRM, ""),
    ]
    assert sorted(path.name for path in (tmp_path / "run" / "evidence").iterdir()) == [
        "01-order",
        "01-order-invoice",
        "02-bye",
    ]
    for variant in ("a", "b"):
        seen = run.evidence[variant]
        assert [(e.touchpoint, e.order, e.lost) for e in seen] == [
            ("order", 0, ""),
            ("order-invoice", 1, ""),
            ("bye", 2, ""),
        ]
        assert seen[1].title == "Invoice 2026-00123.pdf with Order"
        assert [block.text for block in seen[1][Texts].blocks] == ["Invoice", "Total", "£132.95"]
        (enclosed,) = seen[0][Mail].enclosed
        assert enclosed == Enclosure("Invoice 2026-00123.pdf", "application/pdf", len(invoice))
    totals = [
        (fact.place.touchpoint, fact.value)
        for entry in judged_journey(*run.evidence["a"]).ledger.of("money")
        for fact in entry.facts
        if fact.qualifier == "total"
    ]
    assert totals == [("order", "31.94"), ("order-invoice", "132.95")], (
        "a total in the PDF is compared with that of the mail"
    )


@pytest.mark.browser
def test_a_chinese_pdf_with_a_chinese_name(desk, pdf):
    paper = pdf("<html lang=zh-CN><h1>电子发票</h1><p>价税合计：￥299.00</p>")
    raw = mail(
        "<p>您好</p>",
        (
            "application/pdf",
            "attachment; filename*=GB18030''" + "".join(f"%{b:02X}" for b in "发票".encode("gb18030")) + ".pdf",
            paper,
        ),
    )
    captured: Captured = desk.run(capture_mail(raw, 0, desk.sheet))
    (part,) = captured.parts
    assert part.name == "发票.pdf"
    assert part.captured.lost == ""
    assert "￥299.00" in " ".join(block.text for block in part.captured.artifacts[Texts].blocks)
    assert id_of("order", part.name, ()) == "order-发票"


@pytest.mark.browser
def test_a_pdf_that_cannot_be_read_is_lost_by_its_name(desk):
    raw = mail(
        "<p>x</p>",
        ("application/pdf; name=bill.pdf", "attachment", b"%PDF-1.7 no"),
        ("application/octet-stream", "attachment; filename=b.PDF", b"no"),
    )
    captured = desk.run(capture_mail(raw, 0, desk.sheet))
    assert captured.lost == ""
    assert [(part.name, part.captured.lost) for part in captured.parts] == [
        ("bill.pdf", "bill.pdf cannot be read: it is not a PDF, or a broken one"),
        ("b.PDF", "b.PDF cannot be read: it is not a PDF, or a broken one"),
    ]


@pytest.mark.browser
def test_what_is_no_pdf_is_a_name_and_nothing_is_unpacked(desk):
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("invoice.pdf", b"0" * 50_000_000)
    raw = mail(
        "<p>x</p>",
        ("application/zip", "attachment; filename=all.zip", bomb.getvalue()),
        ("application/ms-tnef", "attachment; filename=winmail.dat", b"x\x9f"),
        ("text/calendar; method=REQUEST", "inline", b"BEGIN:VCALENDAR"),
        ("message/rfc822", "attachment; filename=old.eml", b"Subject: old\n\nold"),
        ("text/html", "attachment; filename=../../evil.html", b"<script>"),
    )
    captured = desk.run(capture_mail(raw, 0, desk.sheet))
    assert captured.parts == []
    assert captured.artifacts[Mail].attachments == (
        "all.zip",
        "winmail.dat",
        "text/calendar",
        "old.eml",
        "../../evil.html",
    )
    assert [one.size for one in captured.artifacts[Mail].enclosed][:3] == [len(bomb.getvalue()), 2, 15]


@pytest.mark.browser
def test_no_more_than_ten_are_read(desk):
    raw = mail("<p>x</p>", *[("application/pdf", f"attachment; filename=p{i}.pdf", b"%PDF-") for i in range(14)])
    captured = desk.run(capture_mail(raw, 0, desk.sheet))
    assert len(captured.parts) == 10
    assert len(captured.artifacts[Mail].attachments) == 14


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Invoice.pdf", "order-mail-invoice"),
        ("Invoice_A-10023 (2026-01-06).PDF", "order-mail-invoice-a-01-06"),
        ("20260106.pdf", "order-mail-attachment"),
        ("../../etc/passwd.pdf", "order-mail-etc-passwd"),
        ("发票 1001.pdf", "order-mail-发票"),
        ("", "order-mail-attachment"),
        ("x" * 500 + ".pdf", "order-mail-" + "x" * 66),
    ],
)
def test_ids_are_made_of_the_name_and_are_the_same_tomorrow(name, wanted):
    assert id_of("order-mail", name, ()) == wanted


def test_ids_that_are_taken_are_counted_on():
    assert id_of("mail", "Terms.pdf", {"mail-terms", "mail-terms-2"}) == "mail-terms-3"


def test_each_document_stands_after_its_mail_once():
    a, b, c = (Planned(name, name, Kind.EMAIL) for name in "abc")
    x, y = Planned("a-x", "X", Kind.DOCUMENT, part_of="a"), Planned("c-y", "Y", Kind.DOCUMENT, part_of="c")
    assert with_attached((a, b, c), [[x], [x, y]]) == (a, x, b, c, y)
