from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.build import block, journey, touchpoint

TODAY = "2026-11-23"  # a Monday


def checkout(*parts, **more):
    return touchpoint("checkout", *parts, **{"stage": "commit", **more})


def mail(*parts, id="mail", **more):
    return touchpoint(id, *parts, **{"kind": "email", "stage": "confirm", **more})


def both(check, one, two, **more):
    language = "zh" if any("一" <= c <= "鿿" for c in one) else "en"
    market = "cn" if language == "zh" else "gb"
    return check(
        journey(checkout(one, language=language), mail(two, language=language), market=market, today=TODAY, **more)
    )


def test_another_time_in_the_mail_is_an_error_with_both_places(check):
    page = checkout(block("Standard delivery: arrives in 3 to 5 working days", selector="#method"))
    verdict = check(
        journey(page, mail(block("Standard delivery: arrives in 7 to 9 working days", selector="#promise")))
    )

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == (
        "The promised standard arrival differs: “3 to 5 working days” at Checkout, “7 to 9 working days” at Mail"
    )
    assert (fault.severity, fault.key) == (Severity.ERROR, "delivery: standard arrival")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("checkout", "#method"), ("mail", "#promise")]


@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("Your order arrives Tue 24 November", "Your order will arrive in 5-7 working days", "error"),
        ("Your order arrives in 1-2 working days", "Your order arrives on 14 December", "error"),
        ("Your order arrives within 3 days", "Your order arrives in 3-6 days", "warning"),
        ("We dispatch your order within 24 hours", "Your order will be dispatched in 3-4 days", "error"),
        ("预计 3 个工作日内送达", "预计 7-9 个工作日送达", "error"),
        ("预计11月24日送达", "您的订单将在12月10日送达", "error"),
        ("预计 3 天内送达", "预计 3 至 6 天送达", "warning"),
        ("24小时内发货", "将在 5-7 天内发货", "error"),
    ],
)
def test_promises_that_differ(check, one, two, severity):
    (fault,) = both(check, one, two).faults
    assert fault.severity.value == severity
    assert [p.touchpoint for p in fault.places] == ["checkout", "mail"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("Arrives Tue 24 November", "Arrives on Tuesday 24 November, by 20:00", id="the good example"),
        pytest.param("Your order arrives in 5 working days", "Your order arrives in 7 days", id="five working days are a week"),
        pytest.param("Your order arrives in 3-5 days", "Your order arrives in 2-4 days", id="sooner"),
        pytest.param("Your order arrives within 3 days", "Your order arrives within 4 days", id="a slip of one day"),
        pytest.param("We dispatch your order within 24 hours", "Your order arrives in 3-5 days", id="dispatch is not arrival"),
        pytest.param("Express delivery in 1 day", "Standard delivery in 3-5 days", id="another method"),
        pytest.param("Standard delivery in 3-5 days", "International standard delivery: 10-14 days", id="abroad"),
        pytest.param("Your order arrives in 3-5 days", "Order before 15:00 to get it tomorrow", id="a cut-off"),
        pytest.param("Your order arrives in 3-5 days", "We deliver your subscription every 4 weeks", id="a subscription"),
        pytest.param("Your order arrives in 3-5 days", "Your second parcel will arrive in 10 days", id="several parcels"),
        pytest.param("Your order arrives in 3-5 days", "Return it within 30 days of delivery", id="a return"),
        pytest.param("Your order arrives in 3-5 days", "Your order has left us and will arrive in 1-2 days", id="from dispatch"),
        pytest.param("Your order arrives in 3-5 days", "It was delivered on 20 November", id="delivered already"),
        pytest.param("Your order arrives in 3-5 days", "Sorry for the delay. It will arrive in 10 days", id="an explained delay"),
        pytest.param("Your order arrives in 3-5 days", "If it has not arrived within 10 days, call us", id="a claim"),
        pytest.param("预计 3 个工作日内送达", "预计 3 个工作日内送达，喝过再付款。", id="the same in Chinese"),
        pytest.param("预计 5 个工作日送达", "预计 7 天送达", id="a week in Chinese"),
        pytest.param("普通快递：3-5 天送达", "次日达：次日送达", id="another method in Chinese"),
        pytest.param("24小时内发货", "预计 3-5 天送达", id="dispatch in Chinese"),
        pytest.param("预计 3 天内送达", "签收后 7 天内可以退货", id="a return in Chinese"),
        pytest.param("预计 3 天内送达", "包裹将在驿站保管 7 天", id="a pick-up point in Chinese"),
        pytest.param("预计 3 天内送达", "抱歉，因天气原因延误，预计 6 天送达", id="an explained delay in Chinese"),
    ],
)  # fmt: skip
def test_traps(check, one, two):
    verdict = both(check, one, two)
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_a_parcel_on_its_way_that_can_only_be_late_is_found(check):
    (fault,) = both(
        check, "Your order arrives within 3 days", "Your order has left us and will arrive in 6-8 days"
    ).faults
    assert fault.severity is Severity.ERROR


def test_what_the_customer_agreed_to_is_the_measure(check):
    advert = touchpoint("advert", "Standard delivery in 2-3 days")
    verdict = check(journey(advert, checkout("Standard delivery in 5-7 days"), mail("Standard delivery in 5-7 days")))
    (fault,) = verdict.faults
    assert fault.message.endswith("“2-3 days” at Advert, “5-7 days” at Checkout and Mail")
    assert fault.fix.startswith("Promise “5-7 days”")


def test_the_declared_promise_is_the_measure(check):
    facts = {"delivery.standard": "2-3 working days"}
    verdict = check(journey(checkout("Standard delivery: 3-5 working days"), facts=facts))
    (fault,) = verdict.faults
    assert fault.severity is Severity.WARNING
    assert fault.message.endswith("“3-5 working days” at Checkout, declared is “2-3 working days”")
    assert check(journey(checkout("Standard delivery: 2-3 working days"), facts=facts)).outcome is Outcome.PASS


def test_the_method_of_the_order_is_the_one_named_where_the_customer_commits(check):
    options = touchpoint(
        "options",
        block("Standard delivery", "label"),
        "Arrives in 3-5 days",
        block("Express delivery", "label"),
        "Arrives in 1 day",
    )
    page = checkout("Standard delivery - Arrives in 3-5 days", block("Pay now", "button"))
    (fault,) = check(journey(options, page, mail("Your order will arrive in 8-9 days"))).faults
    assert fault.message == "The promised arrival of the order differs: “3-5 days” at Checkout, “8-9 days” at Mail"
    assert check(journey(options, page, mail("Your order will arrive in 3-5 days"))).outcome is Outcome.PASS


def test_a_page_without_a_method_is_left_to_a_person_where_there_are_others(check):
    product = touchpoint("product", "Delivery in 3-5 days", "Express delivery available", stage="consider")
    verdict = check(journey(product, mail("Your order will arrive tomorrow or within 1 day")))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)
    product = touchpoint("product", "Delivery in 3-5 days", stage="consider")
    assert check(journey(product, mail("Your order will arrive in 8-9 days"))).outcome is Outcome.FAIL


def test_the_slip_can_be_set(check):
    walked = journey(checkout("Your order arrives within 3 days"), mail("Your order arrives in 3-6 days"))
    assert check(walked, slip_days=3).faults == ()


def test_nothing_to_compare_is_not_applicable(check):
    for walked in (journey(checkout("Welcome")), journey(checkout("Your order arrives in 3 days"), mail("Thank you"))):
        assert check(walked).outcome is Outcome.NOT_APPLICABLE
