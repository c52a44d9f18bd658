from __future__ import annotations

from auditor.api import Asked, Document, Field, Typed, Walk
from auditor.kit.filling.entered import identity, page_of, steps
from tests.build import fields, journey, touchpoint

EMAIL = Field("Email", "email", "email", "id_email")
NAME = Field("Name", name="name")


def test_forms_come_in_the_order_in_which_they_were_met_each_with_what_was_typed():
    asked = (Asked("https://shop.test/pay", "Pay", (NAME,)),)
    walk = Walk(typed=(Typed(EMAIL, "ada@customer.example", "https://shop.test/details"),
                       Typed(NAME, "Ada", "https://shop.test/pay?x=1")), asked=asked)  # fmt: skip
    whole = journey(touchpoint("details", fields(EMAIL)), touchpoint("thanks", walk))
    found = [(form.url if form else "", [g.typed.value for g in given]) for form, given in steps(whole)]
    assert (
        found
        == [
            ("https://shop.test/details", []),
            ("", ["ada@customer.example"]),
            ("https://shop.test/pay", ["Ada"]),
            ("https://shop.test/thanks", []),
        ][: len(found)]
    )


def test_a_form_reads_its_fields_together():
    here = touchpoint("in", fields(EMAIL, Field("Password", "password", "pw")), Document(url="https://shop.test/in"))
    form = next(form for form, _ in steps(journey(here)) if form)
    assert form.read(EMAIL).login


def test_pages_and_fields_are_known_again():
    assert page_of("https://shop.test/pay/?x=1#top") == "shop.test/pay"
    assert page_of("http://[") == "http://["
    assert identity(EMAIL) == "email|id_email"
    assert identity(Field("Name", selector="#x")) == "#x"
