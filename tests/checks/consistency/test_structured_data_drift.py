from __future__ import annotations

from typing import Any

import pytest

from auditor.model.artifacts import StructuredData
from auditor.model.evidence import Evidence
from auditor.model.verdict import Outcome, Severity
from tests.build import block, touchpoint
from tests.ends import ends

SHOP = {
    "@type": "Store", "name": "Acme Lamps", "telephone": "+44 20 7946 0000", "email": "hello@acme-lamps.co.uk",
    "address": {"streetAddress": "12 Mill Lane", "addressLocality": "Northwick", "postalCode": "NW9 9ZZ"},
}  # fmt: skip
LAMP = {
    "@type": "Product", "name": "Aurora Lamp", "sku": "LMP-0042", "offers": {"price": "55.00", "priceCurrency": "GBP"},
    "aggregateRating": {"ratingValue": "4.5", "reviewCount": 218},
}  # fmt: skip


def page(data: Any, *texts: Any, language: str = "en") -> Evidence:
    items = tuple(data) if isinstance(data, list) else (data,)
    return touchpoint(
        "lamp", *(block(t) if isinstance(t, str) else t for t in texts), StructuredData(items), language=language
    )


def said(verdict: Any) -> list[str]:
    return [f.message.split(": ", 1)[1] for f in verdict.faults]


def test_a_price_that_differs_in_one_digit(check: Any) -> None:
    verdict = check(page(LAMP, "Aurora Lamp", "£55.10"))
    (fault,) = verdict.faults
    assert fault.message == (
        "Lamp: the price is “55.10” on the page, and “55.00” in its data for machines (offers.price)"
    )
    assert [p.quote for p in fault.places] == ["55.10", "offers.price: 55.00"]
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Call 020 7946 0001", "telephone"), ("Visit us: 13 Mill Lane, Northwick NW9 9ZZ", "address.streetAddress"),
        ("12 Mill Lane, Northwick NW8 9ZZ", "address.postalCode"), ("hello@acme-lamps.co.ku", "email"),
    ],
)  # fmt: skip
def test_contact_details(check: Any, text: str, path: str) -> None:
    (fault,) = check(page(SHOP, text)).faults
    assert fault.message.endswith(f"({path})")


def test_chinese_pages(check: Any) -> None:
    data = {"@type": "Product", "name": "福鼎白牡丹", "offers": {"price": 128, "priceCurrency": "CNY"}}
    assert said(check(page(data, "福鼎白牡丹", "价格 ¥126.00", language="zh"))) == [
        "the price is “126.00” on the page, and “128” in its data for machines (offers.price)"
    ]
    assert check(page(data, "福鼎白牡丹", "128 元", language="zh")).outcome is Outcome.PASS
    event = {"@type": "Event", "name": "品茶会", "startDate": "2026-03-14T10:00"}
    assert len(check(page(event, "时间：2026年3月15日", language="zh")).faults) == 1
    assert check(page(event, "时间：2026年3月14日", language="zh")).outcome is Outcome.PASS


def test_dates_ratings_and_codes(check: Any) -> None:
    event = {"@type": "Event", "startDate": "2026-03-14T19:30:00Z"}
    assert len(check(page(event, "Saturday 15 March 2026")).faults) == 1
    assert len(check(page({"@type": "Book", "isbn": "9783161484100"}, "ISBN 978-3-16-148410-0")).faults) == 0
    assert len(check(page({"@type": "Book", "isbn": "9783161484100"}, "ISBN: 9783161484700")).faults) == 1
    (rated,) = check(page(LAMP, "£55.00", "4.3 out of 5 stars, 218 reviews")).faults
    assert rated.severity is Severity.NOTICE


@pytest.mark.parametrize(
    "texts",
    [
        ("£55",), ("£55.00 (was £65.00)",), ("55,00 £",), ("£55.00", "Also: £55.10"), ("Aurora Lamp",), ("Ref 55.10.2",),
        ("£155.00",), ("£56.90",), ("Open since 1955",),
    ],
)  # fmt: skip
def test_prices_that_agree_or_that_are_something_else(check: Any, texts: tuple[str, ...]) -> None:
    assert check(page(LAMP, *texts)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "020 7946 0000",
        "+44 (0)20 7946 0000",
        "Fax: 020 7946 0001",
        "12 Mill Lane, NW9 9ZZ",
        "Call 020 7946 1234",
        "hi@acme.com",
    ],
)
def test_contact_details_in_other_formats(check: Any, text: str) -> None:
    assert check(page(SHOP, text)).outcome is Outcome.PASS


def test_what_the_data_states_elsewhere_is_no_twin(check: Any) -> None:
    variants = {"@type": "Product", "offers": [{"price": "55.00"}, {"price": "56.00"}]}
    assert check(page(variants, "£56.00")).outcome is Outcome.PASS
    fax = {**SHOP, "faxNumber": "+44 20 7946 0001"}
    assert check(page(fax, "020 7946 0001")).outcome is Outcome.PASS


def test_the_sku_of_another_article_is_no_twin(check: Any) -> None:
    assert check(page(LAMP, "£55.00", "LMP-0043 goes with it")).outcome is Outcome.PASS
    assert len(check(page(LAMP, "£55.00", "SKU: LMP-0043")).faults) == 1


def test_one_sum_among_many_is_left_to_a_person(check: Any) -> None:
    others = [f"Lamp {n}: £{n}.99" for n in range(70, 80)]
    verdict = check(page(LAMP, "£55.10", *others))
    assert verdict.outcome is Outcome.NEEDS_REVIEW


def test_data_in_any_shape_raises_nothing(check: Any) -> None:
    odd: list[Any] = [
        {"price": {"price": ["1", None, 3.5, True]}},
        {"@graph": [[{"telephone": "x" * 5000}]]},
        {"price": "1e999"},
    ]
    assert check(page(odd, "£1 £2 £3.5")).outcome in {Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE}
    deep: dict[str, Any] = {"price": "55.00"}
    for _ in range(100):
        deep = {"offers": deep}
    check(page(deep, "£55.10"))


def test_nothing_to_compare(check: Any) -> None:
    assert check(page({"@type": "WebSite", "name": "Acme"}, "Acme")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["£55.10 " * 40_000, "1 " * 150_000, "0" * 300_000, "1-1" * 100_000])
def test_a_hostile_page_comes_to_an_end(check: Any, text: str) -> None:
    with ends():
        check(page([LAMP, SHOP] * 50, text))
