from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.build import block, journey, touchpoint
from tests.told import in_chinese


def both(check, one, two, **more):
    language = "zh" if any("一" <= c <= "鿿" for c in one) else "en"
    page = touchpoint("faq", block(one, selector="#faq"), language=language)
    more.setdefault("market", "")
    return check(
        journey(page, touchpoint("mail", block(two, selector="#mail"), kind="email", language=language), **more)
    )


def test_another_window_in_the_mail_is_an_error_with_both_places(check):
    verdict = both(check, "You can return any tea within 30 days.", "You can return it within 14 days.")

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The time to return differs: “within 30 days” at Faq, “within 14 days” at Mail"
    assert (fault.severity, fault.key) == (Severity.ERROR, "window of return")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("faq", "#faq"), ("mail", "#mail")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("30 天可退", "14 天内可以退货。"),
        ("七天无理由退货", "两周内可以退货"),
        ("整机保修一年", "整机保修两年"),
        ("退款将在3个工作日内原路退回", "退款将在15个工作日内原路退回"),
        ("2-year warranty", "Warranty: 12 months"),
        ("Free 60-day returns", "30 days to return"),
        ("You may cancel within 14 days of purchase", "You may cancel within 7 days of purchase"),
    ],
)
def test_windows_that_differ(check, one, two):
    assert len(both(check, one, two).faults) == 1


def test_the_same_length_from_another_event(check):
    one, two = "Return it within 30 days of delivery.", "Return it within 30 days of purchase."
    (fault,) = both(check, one, two).faults
    assert fault.message == (
        "The time to return differs: “within 30 days” from delivery at Faq, “within 30 days” from purchase at Mail"
    )
    (fault,) = both(check, "签收后7天内可以退货", "下单后7天内可以退货").faults
    assert "from delivery" in fault.message


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Return it within 30 days of delivery.", "30 days from delivery to return it", id="the good example"),
        pytest.param("You can return it within 30 days.", "We refund you within 14 days.", id="the refund is paid"),
        pytest.param("You can return it within 30 days.", "You can return sale items within 14 days.", id="sale items"),
        pytest.param("You can return it within 30 days.", "Enjoy 14 days of your membership", id="a membership"),
        pytest.param("You can return it within 30 days.", "Return it within 30 days of delivery.", id="one names no event"),
        pytest.param("You can return it within 14 days.", "You have two weeks to return it.", id="two weeks"),
        pytest.param("You can return it within 30 days.", "You can return it within a month.", id="a month"),
        pytest.param("You can return it within 30 days.", "You can exchange it within 60 days.", id="an exchange"),
        pytest.param("You can return it within 30 days.", "Faulty? You can return it within 60 days.", id="faulty goods"),
        pytest.param("You can return it within 30 days.", "Christmas: you can return it within 60 days.", id="a season"),
        pytest.param("You can return it within 30 days.", "Members can return it within 60 days.", id="members"),
        pytest.param("You can return it within 30 days.", "Your return will be processed within 5 days", id="the company acts"),
        pytest.param("You can return it within 30 days.", "You can return it within 30 or 60 days: 30 days to return", id="several, one fits"),
        pytest.param("30 天可退", "退款将在3个工作日内原路退回", id="a refund in Chinese"),
        pytest.param("30 天内可以退货", "特价商品7天内可以退货", id="sale items in Chinese"),
        pytest.param("14 天内可以退货", "两周内可以退货", id="two weeks in Chinese"),
        pytest.param("30 天内可以退货", "会员60天内可以退货", id="members in Chinese"),
    ],
)  # fmt: skip
def test_traps(check, one, two):
    verdict = both(check, one, two)
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_the_declared_window_is_the_measure(check):
    facts = {"returns": "30 days from delivery"}
    (fault,) = check(journey(touchpoint("faq", "You can return it within 14 days."), facts=facts)).faults
    assert fault.message.endswith("“within 14 days” at Faq, declared is “30 days from delivery”")
    (fault,) = check(journey(touchpoint("faq", "Return it within 30 days of purchase."), facts=facts)).faults
    assert fault.fix.startswith("Say “30 days from delivery” everywhere")
    assert check(journey(touchpoint("faq", "You can return it within 30 days."), facts=facts)).outcome is Outcome.PASS


def test_one_conflict_is_one_fault(check):
    others = [touchpoint(f"mail-{n}", "You can return it within 14 days.", kind="email") for n in range(3)]
    (fault,) = check(journey(touchpoint("faq", "You can return it within 30 days."), *others)).faults
    assert "“within 14 days” at Mail 0, Mail 1 and Mail 2" in fault.message


@pytest.mark.parametrize(
    ("market", "text", "law"),
    [
        ("de", "You can return it within 7 days.", "Directive 2011/83/EU, Art. 9"),
        ("gb", "You can return it within 7 days.", "the Consumer Contracts Regulations 2013, reg. 30"),
        ("cn", "3天内可以退货", "the Consumer Protection Law, Art. 25"),
    ],
)
def test_less_than_the_law_is_shown_to_a_person(check, market, text, law):
    verdict = check(journey(touchpoint("faq", text), market=market))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert f"may conflict with {law}" in verdict.doubts[0].message


def test_the_law_is_asked_only_where_the_market_is_declared(check):
    assert (
        check(journey(touchpoint("faq", "You can return it within 7 days."), market="")).outcome
        is Outcome.NOT_APPLICABLE
    )
    assert (
        check(journey(touchpoint("faq", "Return sale items within 7 days."), market="gb")).outcome
        is Outcome.NOT_APPLICABLE
    )
    assert check(journey(touchpoint("faq", "七天无理由退货"), market="cn")).outcome is Outcome.NOT_APPLICABLE


def test_nothing_to_compare_is_not_applicable(check):
    assert both(check, "Welcome", "You can return it within 30 days.").outcome is Outcome.NOT_APPLICABLE


def test_for_whom_and_from_when_are_told_in_chinese(check):
    one, two = "Return sale items within 30 days of delivery.", "Return sale items within 30 days of purchase."
    (fault,) = both(check, one, two).faults
    assert fault.message == (
        "The time to return (sale items) differs: "
        "“within 30 days” from delivery at Faq, “within 30 days” from purchase at Mail"
    )
    assert in_chinese(fault.message) == (
        "退货期限（特价商品）不一致：“within 30 days”自送达起（Faq）、“within 30 days”自购买起（Mail）"
    )
    assert fault.fix == "Say “within 30 days from delivery” everywhere, and say from which day it counts."
    assert in_chinese(fault.fix) == "处处写“within 30 days”（自送达起），并写明从哪一天起算。"
