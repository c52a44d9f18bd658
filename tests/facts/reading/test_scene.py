from __future__ import annotations

from auditor.api import Field, Mail, Typed, Walk
from auditor.facts.reading.scene import path_of, read, table_of
from auditor.model.evidence import Declared
from tests.build import block, touchpoint

ABOUT = Declared("j", market="gb", customer={"email": "Ada@Customer.Example"})


def scene(*parts, **more):
    return read(touchpoint("here", *parts, **more), ABOUT)


def test_labels_stand_in_the_row_or_directly_before():
    row = {"row": "dl > div"}
    made = scene(
        "Intro", block("Total", **row), block("—", **row), block("£5", **row), block("£6"), block("x" * 90), block("£7")
    )
    texts = [(label := made.label_of(p)) and label.text for p in made.pieces if p.amounts]
    assert texts == ["Total", None, None]


def test_sections_and_what_the_company_does_not_say():
    made = scene(
        block("Tent", "heading", level=1), block("Customer reviews", "heading", level=2), block("Lovely", "paragraph"),
        block("Ada", "heading", level=3), block("£5"), block("Delivery", "heading", level=2), block("£3.95"),
        block("I paid £9", "quote"), block("Where is it?", "customer"),
    )  # fmt: skip
    assert [p.text for p in made.pieces if p.skipped] == [
        "Customer reviews", "Lovely", "Ada", "£5", "I paid £9", "Where is it?",
    ]  # fmt: skip
    above = made.heading_of(made.pieces[6])
    assert above is not None
    assert above.text == "Delivery"
    assert [p.text for p in made.pieces if p.amounts] == ["£3.95"]


def test_a_mails_subject_is_part_of_its_text():
    assert scene("Hello", Mail(subject="Order 100003"), kind="email").pieces[0].block.role == "subject"
    twice = scene(block("Order 100003", "subject"), Mail(subject="Order 100003"), kind="email")
    assert len(twice.pieces) == 1


def test_what_belongs_to_the_customer():
    walk = Walk(typed=(Typed(Field("Name"), "Ada  Wong"),))
    assert scene("x", walk).own == {"ada@customer.example", "adawong"}


def test_addresses_and_tables():
    assert path_of("https://shop.test/tent/?a=1#b") == "/tent"
    assert path_of("mailto:a@b.test") == path_of("http://[broken") == ""
    assert table_of("table > thead > tr") == table_of("table > tbody > tr:nth-of-type(2)") == "table"
