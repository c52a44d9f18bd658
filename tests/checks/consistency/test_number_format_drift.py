from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.build import block, journey, touchpoint


def two(check, first, second, language="en", market="gb"):
    return check(
        journey(
            touchpoint("basket", first, language=language, order=0),
            touchpoint("mail", second, language=language, order=1, kind="email"),
            market=market, languages=(language,),
        )
    )  # fmt: skip


def test_another_decimal_mark_is_a_warning_with_both_places(check):
    verdict = two(check, block("You pay £12.50", selector="#a"), block("You pay £12,50", selector="#b"))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The decimal mark changes: “£12.50” at Basket, “£12,50” at Mail"
    assert (fault.severity, fault.key) == (Severity.WARNING, "mark in en")
    assert fault.fix == "Write all sums like “£12.50”."
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("basket", "#a", "You pay £12.50"), ("mail", "#b", "You pay £12,50"),
    ]  # fmt: skip


def test_mark_and_separator_that_change_places_are_warnings(check):
    faults = two(check, "Total £1,299.00", "Total £1.299,00").faults
    assert [(f.key, f.severity) for f in faults] == [
        ("mark in en", Severity.WARNING), ("thousands in en", Severity.WARNING),
    ]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "message"), [
    ("£12,999.00", "£12999.00", "The separator of thousands changes: “£12,999.00” at Basket, “£12999.00” at Mail"),
    ("£1,299", "£1299", "The separator of thousands changes: “£1,299” at Basket, “£1299” at Mail"),
    ("€12.00", "12.00 €", "The currency sign changes its place: “€12.00” at Basket, “12.00 €” at Mail"),
    ("£12.00", "£ 12.00", "The space beside the currency sign changes: “£12.00” at Basket, “£ 12.00” at Mail"),
])  # fmt: skip
def test_other_changes_are_notices(check, first, second, message):
    (fault,) = two(check, first, second).faults
    assert (fault.message, fault.severity) == (message, Severity.NOTICE)


def test_in_chinese(check):
    (fault,) = two(check, "押金 ¥1,299.00", "押金 ¥1299.00", "zh", "cn").faults
    assert fault.message == "The separator of thousands changes: “¥1,299.00” at Basket, “¥1299.00” at Mail"
    (fault,) = two(check, "首付 1.2万元", "首付 12000元", "zh", "cn").faults
    assert fault.message == "The same sum is written in 万 and in full: “1.2万元” at Basket, “12000元” at Mail"


@pytest.mark.parametrize(("first", "second", "language", "market"), [
    ("£12", "£12.00", "en", "gb"), ("£12.00", "12 pounds", "en", "gb"), ("¥99", "99元", "zh", "cn"),
    ("£1299.00", "£12,999.00", "en", "gb"), ("£1,299.00", "£2,500.00", "en", "gb"),
    ("£12.50", "Call 020 7946 0958, version 1.2, order 12,50", "en", "gb"), ("10万元", "12000元", "zh", "cn"),
    ("€12.00", "12.00 kr", "en", "gb"), ("£12.50", "£1,250", "en", "gb"), ("£5.00", "-£5.00", "en", "gb"),
])  # fmt: skip
def test_what_is_not_a_change_of_style_is_silent(check, first, second, language, market):
    assert two(check, first, second, language, market).faults == ()


def test_each_language_has_its_own_style(check):
    made = journey(
        touchpoint("a", "€12.50"), touchpoint("b", "€12,50", language="de", order=1),
        touchpoint("c", "€13.50", order=2), languages=("en", "de"),
    )  # fmt: skip
    verdict = check(made)
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


def test_two_styles_at_one_touchpoint_only_are_silent(check):
    made = journey(touchpoint("a", "£12.50, not £12,50"), touchpoint("b", "Hello", order=1))
    assert check(made).outcome is Outcome.NOT_APPLICABLE


def test_without_sums_at_two_touchpoints_there_is_nothing_to_compare(check):
    verdict = two(check, "£12.50", "Hello")
    assert (verdict.outcome, verdict.reason) == (
        Outcome.NOT_APPLICABLE, "no two touchpoints of one language show sums",
    )  # fmt: skip


def test_more_support_can_be_asked_for(check):
    made = journey(touchpoint("a", "£12.50"), touchpoint("b", "£12,50", order=1))
    assert check(made, min_count=3).outcome is Outcome.NOT_APPLICABLE
