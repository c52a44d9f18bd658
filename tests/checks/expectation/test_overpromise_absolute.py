from __future__ import annotations

import pytest

from auditor.model.artifacts import Document, Link
from auditor.model.verdict import Confidence, Outcome, Severity
from tests.build import block, links, touchpoint


def test_an_english_promise_is_quoted_and_marked(check):
    (fault,) = check(touchpoint("home", block("Delivery is always next day.", selector="#p"))).faults
    assert fault.message == "“Delivery is always next day” is promised without any bound"
    assert (fault.severity, fault.confidence) == (Severity.NOTICE, Confidence.MEDIUM)
    assert fault.fix == "Say for whom, until when and how often, and what you do if it fails."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == (
        "#p",
        "Delivery is always next day.",
        ("Delivery is always next day",),
    )


def test_a_chinese_promise_is_quoted_and_marked(check):
    (fault,) = check(touchpoint("home", "现在下单，次日必达！", language="zh")).faults
    assert fault.message == "“次日必达” is promised without any bound"
    assert fault.places[0].marks == ("次日必达",)


@pytest.mark.parametrize("text", ["Guaranteed approval for everyone.", "Invest today, with zero risk."])
def test_money_makes_it_a_warning(check, text):
    (fault,) = check(touchpoint("home", text)).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text", ["新手也稳赚不赔！", "零风险，高收益。", "保证下款。", "包教包会！", "100%下卡", "根治率 100%。"]
)
def test_money_makes_it_a_warning_in_chinese(check, text):
    (fault,) = check(touchpoint("home", text, language="zh")).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "We never miss a delivery.",
        "We will always answer.",
        "Guaranteed results.",
        "We guarantee next-day delivery.",
        "Enjoy 100% uptime.",
        "Your claim is approved instantly.",
        "Our parcels always arrive on time.",
        "Our drivers never lose a parcel.",
        "Our team will always answer.",
    ],
)
def test_english_promises(check, text):
    assert len(check(touchpoint("home", text)).faults) == 1


@pytest.mark.parametrize(
    "text",
    [
        "我们绝不延误。",
        "保证准时送达。",
        "退款秒到账。",
        "100%满意。",
        "百分之百准时。",
        "百分百无死角覆盖！",
        "永远不会迟到。",
        "我們絕不延誤。",
    ],
)
def test_chinese_promises(check, text):
    assert len(check(touchpoint("home", text, language="zh")).faults) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Next day, if you order by 15:00.",
        "We always answer within one working day.",
        "We guarantee next-day delivery on orders over £20.",
        "Never share your PIN. We will never ask for your password.",
        "We never share your details and never sell them.",
        "Shirts of 100% cotton.",
        "Always keep your receipt and always check the address.",
        "Our best sellers, always in season.",
        "30-day money-back guarantee.",
        "We aim to always deliver on time.",
        "Is delivery always next day?",
        "We cannot guarantee delivery on that day.",
        "Guaranteed next-day delivery, or we refund the fee.",
        "Deliveries are always made to your door. Orders are always packed by hand.",
        "You can always reach us by phone.",
        "Our drivers always wear a seat belt, and our staff never ask for your password.",
        "Instant coffee, 100% organic.",
        "100% uptime over the last 30 days.",
    ],
)
def test_what_is_bounded_or_no_promise(check, text):
    verdict = check(touchpoint("home", text))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


@pytest.mark.parametrize(
    "text",
    [
        "15:00前下单，次日必达。",
        "偏远地区除外，次日必达。",
        "我们保证48小时内送达。",
        "请保证订单信息准确，以确保准时送达。",
        "我们无法保证当日送达。",
        "我们绝不会向您索要密码。",
        "100%纯棉，100%正品。",
        "准时宝：未能次日必达则赔付10元。",
        "次日必达吗？",
        "投资有风险。",
        "每份含包装。",
        "客服最快3秒响应。",
        "永久地址，秒表，包裹送达后请签收。",
    ],
)
def test_what_is_bounded_or_no_promise_in_chinese(check, text):
    verdict = check(touchpoint("home", text, language="zh"))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


def test_a_link_to_terms_bounds_it(check):
    text = "Guaranteed next-day delivery. See terms"
    link = Link("See terms", href="https://shop.test/terms", context=text)
    assert check(touchpoint("home", text)).faults
    assert not check(touchpoint("home", text, links(link))).faults


def test_terms_and_quotations_are_silent(check):
    text = "Delivery is always next day."
    assert check(touchpoint("t", text, Document(url="https://shop.test/terms"))).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("t", block(text, "quote"))).outcome is Outcome.NOT_APPLICABLE


def test_the_same_promise_twice_is_one_finding(check):
    (fault,) = check(touchpoint("home", "Guaranteed results.", block("Guaranteed results!", "heading"))).faults
    assert len(fault.places) == 2


@pytest.mark.parametrize("text", ["", "always", "🍵", "a" * 100_000, "保证" * 5_000, "guarantee " * 5_000])
def test_odd_texts(check, text):
    assert check(touchpoint("home", text)).faults == ()
