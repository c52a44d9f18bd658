from __future__ import annotations

import pytest

from auditor.facts.extract import facts_of
from auditor.facts.ledger import build_ledger
from auditor.facts.phones import find_phones, normal
from auditor.model.evidence import Declared, Evidence
from tests.build import touchpoint
from tests.ends import ends


def said(text: str, market: str = "gb") -> list[tuple[str, str, str]]:
    """(value, subject, source) of the telephone numbers in a paragraph."""
    facts = facts_of(touchpoint("here", text), Declared("j", market=market))
    return [(f.value, f.subject, f.source.value) for f in facts if f.kind == "phone"]


def page(id: str, text: str) -> Evidence:
    return touchpoint(id, text)


def test_a_number_beside_a_label_belongs_to_a_desk() -> None:
    assert said("Call our support team on 020 7946 0000") == [("+442079460000", "support", "label")]


def test_a_bare_number_is_listed_without_a_desk() -> None:
    assert said("0161 496 0123") == [("+441614960123", "", "bare")]
    assert said("010-6228-8559", "cn") == [("+861062288559", "", "bare")]


def test_bare_numbers_of_two_pages_are_not_compared() -> None:
    ledger = build_ledger(
        Declared("j", market="gb"), [page("one", "0161 496 0123"), page("two", "0161 496 0124")], "desktop"
    )
    assert [(e.incomparable, e.contradicted) for e in ledger.of("phone")] == [("nothing says whose it is", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Order number 0161 496 0123", "Order 2026-01-06", "VAT no. 123 4567 89", "VAT GB 123 456 789", "£1,234,567.00",
        "1 234 567 890 pieces", "2026-01-06 12:30", "06/01/2026", "Open 0900-1730", "2019-2026", "Card 4111 1111 1111 1111",
        "192.168.100.200", "ISBN 978-3-16-148410-0", "Form No. 0560-0155", "订单号 20260106123456", "金额 12345678 元",
        "卡号 6222 0210 0112 2334", "税号 91310000607378421X",
    ],
)  # fmt: skip
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    assert said(text) == []
    assert said(text, "cn") == []


@pytest.mark.parametrize(
    ("region", "written", "again"),
    [
        ("TK", "+690 3101", "3101"), ("AC", "62889", "+24762889"), ("NC", "20.12.34", "tel:+687-20-12-34"),
        ("GB", "+44 (0)20 7946 0000", "020 7946 0000"), ("CN", "+86 400 820 8820", "400-820-8820"),
        ("AG", "+1 268-460-1234", "(268) 460-1234"),
    ],
)  # fmt: skip
def test_one_number_in_two_formats_is_one_number(region: str, written: str, again: str) -> None:
    values = {said(f"Phone: {each}", region.lower())[0][0] for each in (written, again)}
    assert len(values) == 1
    assert normal(again, region) == values.pop()


def test_an_extension_is_kept_apart_and_two_of_them_contradict_each_other() -> None:
    pages = [page("one", "Support: call 020 7946 0000 ext. 12"), page("two", "Support: call 020 7946 0000 ext. 13")]
    assert [e.contradicted for e in build_ledger(Declared("j", market="gb"), pages, "desktop").of("phone")] == [True]
    pages[1] = page("two", "Support: call 020 7946 0000")
    assert [e.contradicted for e in build_ledger(Declared("j", market="gb"), pages, "desktop").of("phone")] == [False]


def test_a_date_after_a_number_is_no_part_of_it() -> None:
    assert [n.value for n in find_phones("Purchasing phone (914) 349-8600 04/21/2020 12:37", "US")] == ["+19143498600"]


def test_a_short_service_line_is_one_only_where_it_is_announced() -> None:
    assert said("请拨打客服热线 95555", "cn")[0][0] == "95555"
    assert said("共 95555 人参加", "cn") == []
    assert said("Call us 9-17", "gb") == []


@pytest.mark.parametrize("text", ["0" * 1_000_000, "+1 (" * 250_000, "1-" * 500_000, "call 0 " * 140_000])
def test_a_hostile_line_comes_to_an_end(text: str) -> None:
    with ends():
        said(text[:200_000])


def test_the_number_of_a_taiwanese_company_is_no_telephone_number() -> None:
    assert said("© 2026 山海選物股份有限公司 統一編號 53212349", "tw") == []


@pytest.mark.parametrize("number", ["12345", "12315", "12378", "12326"])
def test_the_line_of_an_authority_is_not_the_companys(number: str) -> None:
    assert [desk for _, desk, _ in said(f"对结果不满意，可以拨打 {number}。", "cn")] == ["authority"]


@pytest.mark.parametrize(
    "after", ["（24小时）", "（8:00–17:00）", " 8:30–22:00", "（9点至17点）", "(7×24 小时)", "时，请说明编号"]
)
def test_hours_after_a_number_are_no_part_of_it(after: str) -> None:
    (number,) = find_phones(f"请拨打0512-65150000{after}", "CN")
    assert number.value == "+8651265150000"
