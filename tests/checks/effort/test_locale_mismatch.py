from __future__ import annotations

import pytest

from auditor.api import Confidence, Field, Link, Outcome
from auditor.model.evidence import Declared
from tests.build import block, fields, links, touchpoint


def page(*parts: object, market: str = "gb", language: str = "en", **more: object):
    about = Declared("j", market=market, **more)  # type: ignore[arg-type]
    return touchpoint("page", *parts, language=language, about=about)


def test_units_of_elsewhere(check):
    verdict = check(page("The box is 12 inches wide and weighs 3 lbs.", market="de"))
    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == "Measures in units that are not used in this market (de): “12 inches”, “3 lbs”"
    assert fault.confidence is Confidence.MEDIUM
    assert [p.marks for p in fault.places] == [("12 inches",), ("3 lbs",)]


@pytest.mark.parametrize(
    ("text", "market", "language"),
    [
        ("箱子长 12 英寸", "cn", "zh"),
        ("Brew it at 190°F", "gb", "en"),
        ("The hall is 40 feet long", "cn", "en"),
        ("12 x 8 inches", "fr", "en"),
    ],
)
def test_more_units(check, text, market, language):
    verdict = check(page(text, market=market, language=language))
    assert len(verdict.faults) + len(verdict.doubts) == 1


@pytest.mark.parametrize(
    ("text", "market", "language"),
    [
        ("A 55-inch TV", "de", "en"),
        ("12 inches (30 cm) wide", "de", "en"),
        ("每件23公斤（50磅）", "cn", "zh"),
        ("Wheels of 26 inches for your bicycle", "de", "en"),
        ("6.7 英寸屏幕", "cn", "zh"),
        ("24英寸行李箱", "cn", "zh"),
        ("The shop is 2 miles from the station, 5 feet above it", "gb", "en"),
        ("10 in stock, order 3 in a row", "de", "en"),
        ("A 14-inch pizza", "cn", "en"),
        ("The box is 12 inches wide", "us", "en"),
        ("A 2x4 piece of lumber", "de", "en"),
    ],
)
def test_units_that_are_right(check, text, market, language):
    assert check(page(text, market=market, language=language)).outcome is Outcome.PASS


def test_names_of_products_keep_their_measures(check):
    assert check(page(block("Larkspur box 12 inches", "heading", level=2), market="de")).outcome is Outcome.PASS


def test_recipes_are_left_to_a_person(check):
    verdict = check(page("Preheat the oven to 350°F and add 2 cups of flour.", market="cn"))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_metric_measures_in_america_are_left_to_a_person(check):
    assert check(page("It weighs 3 kg.", market="us")).outcome is Outcome.NEEDS_REVIEW
    assert check(page("A 5 km run.", market="us")).outcome is Outcome.PASS


def test_money_in_another_currency_only(check):
    (fault,) = check(page("Tea $12.50", "Delivery $4")).faults
    assert fault.message == "The amounts are in dollars only; customers of this market (gb) pay in pounds"
    assert [p.marks for p in fault.places] == [("$12.50",), ("$4",)]
    assert fault.fix == "Show them in pounds, or both."
    (fault,) = check(page("总价：99 美元", market="cn", language="zh")).faults
    assert "pay in yuan" in fault.message


@pytest.mark.parametrize(
    ("parts", "more"),
    [
        (("Tea £12.50 ($16)",), {}),
        (("About $16, charged in pounds",), {}),
        (("Tea $12.50",), {"facts": {"price": "$12.50"}}),
        (("Tea $12.50",), {"preferences": {"currency": "$1"}}),
        (("Tea $12.50", fields(Field("Currency", "select", options=("GBP", "USD")))), {}),
        (("Tea $12.50", links(Link("Change currency", "https://shop.test/c"))), {}),
        (("They raised $5 million.",), {}),
        (("The museum was left $5,000 by a teacher from Ohio who had spent every one of her summers there.",), {}),
    ],
)
def test_money_that_was_chosen_or_converted(check, parts, more):
    assert check(page(*parts, **more)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "market", "language", "wrong"),
    [
        ("Delivered on 03/25/2026", "gb", "en", True),
        ("Delivered on 25/03/2026", "us", "en", True),
        ("送达日期 03/25/2026", "cn", "zh", True),
        ("Delivered on 25/03/2026", "gb", "en", False),
        ("Delivered on 03/04/2026", "gb", "en", False),
        ("Version 3.25.26, part 03-25-26", "gb", "en", False),
        ("2026-03-25", "gb", "en", False),
        ("送达日期 2026/03/25", "cn", "zh", False),
    ],
)
def test_order_of_dates(check, text, market, language, wrong):
    assert (check(page(text, market=market, language=language)).outcome is Outcome.FAIL) is wrong


@pytest.mark.parametrize(
    ("field", "market", "message"),
    [
        (
            Field("Phone", "tel", placeholder="(555) 123-4567"),
            "gb",
            "The example of a telephone number is from another country (gb): “(555) 123-4567”",
        ),
        (
            Field("手机", "tel", placeholder="555-123-4567"),
            "cn",
            "The example of a telephone number is from another country (cn): “555-123-4567”",
        ),
        (
            Field("Date of birth", placeholder="MM/DD/YYYY"),
            "gb",
            "A date in an order that is not used in this market (gb): “MM/DD/YYYY”",
        ),
        (Field("Zip code"), "gb", "The form asks for a ZIP code, which this market does not have (gb): “Zip code”"),
    ],
)
def test_fields_of_another_country(check, field, market, message):
    (fault,) = check(page(fields(field), market=market)).faults
    assert fault.message == message


@pytest.mark.parametrize(
    ("field", "market"),
    [
        (Field("Phone", "tel", placeholder="07911 123456"), "gb"),
        (Field("Phone", "tel", placeholder="(555) 123-4567"), "us"),
        (Field("Post/Zip-code"), "gb"),
        (Field("ZIP / postal code"), "gb"),
        (Field("Zip code"), "us"),
        (Field("Date of birth", placeholder="DD/MM/YYYY"), "gb"),
    ],
)
def test_fields_of_this_country(check, field, market):
    assert check(page(fields(field), market=market)).outcome is Outcome.PASS


def test_sizes(check):
    assert check(page("Shoes, US size 9", market="gb")).outcome is Outcome.FAIL
    assert check(page("Shoes, US 9 / UK 8", market="gb")).outcome is Outcome.PASS
    assert check(page("Sold in the US 20 years", market="gb")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text", ["", "1" * 1_000_000, "😀", "\u202eمرحبا", "Ein Kasten von 12 inches, und er ist nicht teuer"]
)
def test_bad_input(check, text):
    assert check(page(text)).outcome in {Outcome.PASS, Outcome.NOT_APPLICABLE}


def test_nothing_to_look_at(check):
    assert check(page("12 inches", market="")).outcome is Outcome.NOT_APPLICABLE
    assert check(page("12 inches", market="atlantis")).outcome is Outcome.NOT_APPLICABLE
    assert check(page()).outcome is Outcome.NOT_APPLICABLE
