from __future__ import annotations

import pytest

from auditor.facts.extract import facts_of
from auditor.facts.spans.entities import find_names, find_numbers
from auditor.model.artifacts import Mail
from auditor.model.evidence import Declared
from tests.build import block, journey, touchpoint
from tests.ends import ends


def said(text: str, region: str = "footer") -> list[tuple[str, str, str]]:
    facts = facts_of(touchpoint("here", block(text, region=region)), Declared("j"))
    return [(f.subject, f.qualifier, f.value) for f in facts if f.kind == "entity"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Northwick Outdoor Ltd", "northwick outdoor ltd"), ("Northwick Outdoor Limited", "northwick outdoor ltd"),
        ("Acme & Sons plc", "acme and sons plc"), ("Müller Tee GmbH", "müller tee gmbh"), ("Acme, Inc.", "acme inc"),
        ("Acme (UK) Ltd.", "acme uk ltd"), ("Lampes SARL", "lampes sarl"), ("Hetzner Online GmbH & Co. KG", "hetzner online gmbhcokg"),
        ("杭州云雀茶叶有限公司", "杭州云雀茶叶有限公司"), ("版权所有 深圳市甲乙丙科技股份有限公司", "深圳市甲乙丙科技股份有限公司"),
    ],
)  # fmt: skip
def test_legal_names(text: str, value: str) -> None:
    assert [n.value for n in find_names(text)] == [value]


@pytest.mark.parametrize(
    "text", ["Limited edition", "Las Vegas, NV 89109", "Incident", "a limited company", "有限的时间", "Ltd"]
)
def test_what_is_no_legal_name(text: str) -> None:
    assert list(find_names(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("company no. 1234567", ("company", "01234567")), ("Registered in Scotland, number SC123456", ("company", "SC123456")),
        ("Amtsgericht Berlin HRB 12345 B", ("company", "HRB12345B")), ("VAT no. GB 123 4567 82", ("vat", "GB123456782")),
        ("VAT number: 123 4567 82", ("vat", "GB123456782")), ("浙ICP备12345678号-1", ("icp", "浙ICP备12345678号")),
        ("统一社会信用代码 91350100M000100Y43", ("uscc", "91350100M000100Y43")),
    ],
)  # fmt: skip
def test_numbers(text: str, found: tuple[str, str]) -> None:
    assert [(n.sort, n.value) for n in find_numbers(text)] == [found]


@pytest.mark.parametrize(
    "text", ["Order number 12345678", "Call 020 7946 0000", "GB 123", "DE100000000 items", "编号 12345678"]
)
def test_other_numbers(text: str) -> None:
    assert list(find_numbers(text)) == []


def test_whose_a_name_is() -> None:
    assert said("© 2026 Acme Ltd") == [("seller", "name", "acme ltd")]
    assert said("Payments by Stripe Payments Europe, Limited") == [("", "name", "stripe payments europe ltd")]
    assert said("We met people of Other Corp. in May.", region="") == [("", "name", "other corp")]
    assert said("本网站由深圳市甲乙丙科技有限公司运营") == [("seller", "name", "深圳市甲乙丙科技有限公司")]
    assert said("Map data © Cartography Inc.") == [("", "name", "cartography inc")]
    assert said("技术支持：深圳市甲乙丙科技有限公司") == [("", "name", "深圳市甲乙丙科技有限公司")]


def test_declared_names_and_numbers() -> None:
    facts = {
        "legal_entity": "Acme Limited",
        "company_number": "1234567",
        "vat": "GB123456782",
        "entities": "AC GmbH; B Ltd",
    }
    found = {(e.subject, e.qualifier, f.value) for e in journey(facts=facts).ledger.of("entity") for f in e.facts}
    assert found == {
        ("seller", "name", "acme ltd"), ("seller", "company", "01234567"), ("seller", "vat", "GB123456782"),
        ("related", "name", "ac gmbh"), ("related", "name", "b ltd"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Acme " * 40_000 + "Ltd", "公司" * 100_000, "A" * 200_000, "GB 1" * 50_000, "company no " * 20_000]
)
def test_hostile_text_comes_to_an_end(text: str) -> None:
    with ends():
        said(text)


def test_a_mail_that_is_signed_by_a_company_below_its_people() -> None:
    signed = touchpoint("mail", "Thank you", "Rose and Wei\nHarbour Retail GmbH", Mail(sender="a@b.test"), kind="email")
    assert [f.subject for f in facts_of(signed, Declared("j")) if f.kind == "entity"] == ["seller"]
