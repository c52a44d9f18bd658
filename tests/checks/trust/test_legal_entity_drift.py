from __future__ import annotations

from typing import Any

import pytest

from auditor.model.artifacts import Mail
from auditor.model.evidence import Evidence
from auditor.model.verdict import Outcome, Severity
from tests.build import block, journey, touchpoint


def footer(id: str, text: str, **more: Any) -> Evidence:
    return touchpoint(id, block(text, region="footer"), **more)


def mail(id: str, text: str, subject: str = "Your order", language: str = "en") -> Evidence:
    artifact = Mail(sender="a@acme.com", subject=subject)
    return touchpoint(id, block(text), artifact, kind="email", language=language)


def test_another_company_is_the_seller(check: Any) -> None:
    verdict = check(journey(footer("shop", "© 2026 Acme Ltd"), mail("receipt", "Sold by AC Retail GmbH.")))
    (fault,) = verdict.faults
    assert fault.message == "The name of the selling company differs: “Acme Ltd” at Shop, “AC Retail GmbH” at Receipt"
    assert fault.severity is Severity.WARNING
    assert len(fault.places) == 2


def test_on_an_invoice_it_is_an_error(check: Any) -> None:
    pdf = touchpoint("invoice", "Sold by AC Retail GmbH", kind="document")
    assert check(journey(footer("shop", "© Acme Ltd"), pdf)).faults[0].severity is Severity.ERROR
    receipt = mail("mail", "Sold by AC Retail GmbH", subject="Your receipt")
    assert check(journey(footer("shop", "© Acme Ltd"), receipt)).faults[0].severity is Severity.ERROR


def test_chinese_companies(check: Any) -> None:
    home = footer("home", "版权所有 © 杭州云雀茶叶有限公司", language="zh")
    invoice = touchpoint("fapiao", block("销售方：上海云鹊贸易有限公司"), kind="document", language="zh")
    fault = check(journey(home, invoice, languages=("zh",), market="cn")).faults[0]
    assert "“杭州云雀茶叶有限公司” at Home, “上海云鹊贸易有限公司” at Fapiao" in fault.message


@pytest.mark.parametrize(
    "text",
    [
        "Sold by Acme Limited.", "Payments are processed by Stripe Payments Europe, Limited.", "Delivered by Parcel Fast Ltd.",
        "Website by Pixel Studio Ltd", "Hosted by Hetzner Online GmbH", "Bill to: Customer Works GmbH",
        "Made by Lamp Factory S.r.l.", "Bright is a registered trademark of Bright Inc.", "We met people of Other Corp.",
        "Acme Ltd sells; © AC Retail GmbH ships",
    ],
)  # fmt: skip
def test_companies_that_do_not_sell(check: Any, text: str) -> None:
    assert not check(journey(footer("shop", "© 2026 Acme Ltd"), mail("receipt", text))).faults


def test_declared_relations(check: Any) -> None:
    pages = (footer("shop", "© 2026 Acme Ltd"), mail("receipt", "Sold by AC Retail GmbH."))
    facts = {"legal_entity": "Acme Ltd", "entities": "AC Retail GmbH"}
    assert check(journey(*pages, facts=facts)).outcome is Outcome.PASS
    (fault,) = check(journey(*pages, facts={"legal_entity": "Acme Ltd"})).faults
    assert "declared is “Acme Ltd”" in fault.message


def test_company_numbers_that_differ(check: Any) -> None:
    one = footer("shop", "Acme Ltd is registered in England, company no. 01234567.")
    two = mail("order", "Acme Ltd is registered in England, company no. 01234576.")
    assert [f.key for f in check(journey(one, two)).faults] == ["company of the seller"]


def test_icp_numbers_that_differ(check: Any) -> None:
    one, two = footer("home", "浙ICP备12345678号-1", language="zh"), footer("pay", "浙ICP备12345679号", language="zh")
    assert [f.key for f in check(journey(one, two, languages=("zh",))).faults] == ["icp of the seller"]
    same = footer("pay", "浙ICP备12345678号-2", language="zh")
    assert check(journey(one, same, languages=("zh",))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("VAT no. GB 123 4567 82", True), ("VAT no. GB 123 4567 89", False), ("USt-IdNr.: DE136695976", True),
        ("USt-IdNr.: DE136695970", False), ("VAT number: ESB12345678", True),
        ("统一社会信用代码：91350100M000100Y43", True), ("统一社会信用代码：91350100M000100Y44", False),
    ],
)  # fmt: skip
def test_check_digits(check: Any, text: str, right: bool) -> None:
    verdict = check(journey(footer("shop", text)))
    assert verdict.outcome is (Outcome.PASS if right else Outcome.FAIL)


def test_tax_numbers_of_two_countries(check: Any) -> None:
    one, two = footer("shop", "VAT no. GB 123 4567 82"), mail("order", "USt-IdNr.: DE136695976")
    assert check(journey(one, two)).outcome is Outcome.PASS


def test_the_registered_office_differs(check: Any) -> None:
    one = footer("shop", "Registered office: 1 Harbour Street, Northwick NW9 9ZZ")
    two = mail("order", "Registered office: 7 Harbour Street, Northwick NW9 9ZZ")
    assert [f.key for f in check(journey(one, two)).faults] == ["registered office of the seller"]
    again = mail("order", "Registered office: 1 Harbour St., Northwick, NW9 9ZZ, United Kingdom")
    assert check(journey(one, again)).outcome is Outcome.PASS


def test_a_mail_without_the_number_that_the_market_asks_for(check: Any) -> None:
    facts = {"legal_entity": "Acme Ltd", "company_number": "01234567"}
    (fault,) = check(journey(mail("order", "Thank you, Acme"), facts=facts, market="gb")).faults
    assert fault.key == "company missing"
    good = mail("order", "Acme Ltd, company no. 01234567, registered in England")
    assert check(journey(good, facts=facts, market="gb")).outcome is Outcome.PASS
    assert not check(journey(mail("order", "Thank you, Acme"), facts=facts, market="")).faults
    assert not check(journey(mail("order", "Thank you, Acme"), market="gb")).faults


def test_nothing_to_compare(check: Any) -> None:
    assert check(journey(footer("shop", "Acme lamps"))).outcome is Outcome.NOT_APPLICABLE
