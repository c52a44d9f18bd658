from __future__ import annotations

from auditor.api import Field, Source
from auditor.facts.asks import facts
from auditor.model.journey import Kind
from tests.build import fields, journey, reading, touchpoint


def test_what_a_form_asks_for_is_listed_with_its_section():
    form = fields(
        Field("Email address", "email", "email", autocomplete="email", selector="#email"),
        Field("Street", group="Delivery address"),
        Field("Street", group="Billing address"),
        Field("Search", "search", "q"),
        Field("Favourite colour"),
        Field("Phone", "tel", visible=False),
    )
    found = facts(reading(form))
    assert [(f.value, f.subject, f.shown) for f in found] == [
        ("email", "", "Email address"),
        ("address", "shipping", "Street"),
        ("address", "billing", "Street"),
    ]
    assert [f.source for f in found] == [Source.STRUCTURED, Source.LABEL, Source.LABEL]
    assert found[0].place.selector == "#email"


def test_the_same_question_on_one_page_is_one_fact_and_in_chinese():
    form = fields(Field("手机号码", "tel", "m"), Field("联系电话", "tel", "m2"), Field("姓名", group="乘客 2"))
    assert [(f.value, f.subject) for f in facts(reading(form, language="zh"))] == [("phone", ""), ("name", "乘客 2")]


def test_the_ledger_keeps_all_of_them_and_finds_no_contradiction():
    whole = journey(
        touchpoint("details", fields(Field("Email", "email", "e"))),
        touchpoint("payment", fields(Field("Email", "email", "e"), Field("Postcode", name="zip"))),
    )
    (entry,) = whole.ledger.of("ask")
    assert [(f.place.touchpoint, f.value) for f in entry.facts] == [
        ("details", "email"),
        ("payment", "email"),
        ("payment", "postcode"),
    ]
    assert not entry.contradicted
    assert entry.incomparable == ""


def test_a_mail_asks_nothing():
    assert facts(reading(touchpoint("mail", "Hello", kind=Kind.EMAIL))) == []
