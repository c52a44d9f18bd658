from __future__ import annotations

import pytest

from auditor.facts import policies
from tests.build import block, journey, reading, touchpoint


def told(text, *more):
    language = "zh" if any("一" <= c <= "鿿" for c in text) else "en"
    facts = policies.facts(reading(text, *more, language=language))
    return [(f.subject, f.value, f.unit, f.scope) for f in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can return any tea within 30 days.", ("return", "30 days", "", "")),
        ("30 days to return", ("return", "30 days", "", "")),
        ("You have two weeks to return it.", ("return", "14 days", "", "")),
        ("Free 60-day returns", ("return", "60 days", "", "")),
        ("Send any tea back within 30 days, even if the tin is open.", ("return", "30 days", "", "")),
        ("Return it within 30 days of delivery for a full refund.", ("return", "30 days", "from delivery", "")),
        ("Sale items can be returned within 14 days.", ("return", "14 days", "", "sale items")),
        ("We'll refund you within 14 days of receiving your return.", ("refund", "14 days", "", "")),
        (
            "You have 28 days from the date of purchase to exchange an item",
            ("exchange", "28 days", "from purchase", ""),
        ),
        ("2-year warranty", ("warranty", "24 months", "", "")),
        ("14-day cooling-off period", ("cooling-off", "14 days", "", "")),
        ("30-day money-back guarantee", ("money back", "30 days", "", "")),
        ("You may cancel within 14 days of purchase", ("cancel", "14 days", "from purchase", "")),
        ("30 天可退", ("return", "30 days", "", "")),
        ("不合口味，30 天内都可以退，开了罐也可以。", ("return", "30 days", "", "")),
        ("七天无理由退货", ("return", "7 days", "", "")),
        ("自签收之日起7日内可无理由退换货", ("return", "7 days", "from delivery", "")),
        ("两周内可以退货", ("return", "14 days", "", "")),
        ("收到退货后7个工作日内退款", ("refund", "7 business days", "", "")),
        ("退款将在3-5个工作日内原路退回", ("refund", "5 business days", "", "")),
        ("支持15天内换货", ("exchange", "15 days", "", "")),
        ("一年质保", ("warranty", "12 months", "", "")),
        ("购买后30天内价保", ("price match", "30 days", "from purchase", "")),
        ("特价商品3天内可退货", ("return", "3 days", "", "sale items")),
    ],
)
def test_windows(text, expected):
    assert told(text) == [expected]


def test_a_window_that_ends_with_the_event():
    for text in ("Cancel up to 24 hours before your stay", "入住前24小时可免费取消"):
        (fact,) = policies.facts(reading(text))
        assert (fact.subject, fact.qualifier, fact.value) == ("cancel", "before", "24 hours")


def test_return_and_refund_in_one_text_are_two_windows():
    assert [s for s, *_ in told("Return it within 30 days. We pay refunds within 14 days.")] == ["return", "refund"]
    assert [s for s, *_ in told("Return or exchange within 30 days")] == ["return", "exchange"]


@pytest.mark.parametrize(
    "text",
    [
        "Enjoy the first 30 days of your membership", "Your return will be processed within 5 working days", "A 30-day trial",
        "Payment falls due within 14 days of the day on which the parcel was handed over", "Return flights within 30 days",
        "Welcome back, returning customers of 10 years", "We reply within 2 days", "30 days", "The battery lasts 30 days",
        "我们将在3天内处理您的退货申请", "会员期30天", "试用7天",
    ],
)  # fmt: skip
def test_what_is_no_window(text):
    assert told(text) == []


def test_a_warranty_on_the_page_of_a_product_is_of_that_product():
    page = touchpoint(
        "tent",
        block("Fell tent", "heading", level=1),
        block("£129.00"),
        block("Add to basket", "button"),
        "2-year warranty",
    )
    (fact,) = policies.facts(reading(page))
    assert fact.scope == "Fell tent"


def test_declared_windows():
    facts = {"returns": "30 days from delivery", "returns.sale items": "14 days", "warranty": "2 years", "退货": "7天"}
    entries = journey(touchpoint("home", "Hello"), facts=facts).ledger.of("policy")
    found = {(e.subject, e.scope, f.value, f.unit) for e in entries for f in e.facts}
    assert found == {
        ("return", "", "30 days", "from delivery"), ("return", "sale items", "14 days", ""), ("warranty", "", "24 months", ""),
        ("return", "", "7 days", ""),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("30 days", "1 months", True), ("14 days", "14 days", True), ("5 business days", "7 days", True),
        ("12 months", "365 days", True), ("30 days", "14 days", False), ("1 months", "14 days", False), ("24 hours", "1 days", True),
        ("14 business days", "14 days", False),
    ],
)  # fmt: skip
def test_lengths_that_are_the_same(one, two, same):
    assert policies.same_length(one, two) is same
    assert policies.same_length(two, one) is same


def test_a_footer_does_not_belong_to_the_last_heading_of_the_page():
    from tests.build import block, reading  # noqa: PLC0415

    heading = block("Laptops", "heading", region="main", level=2)
    below = block("30-day returns.", region="footer")
    beside = block("30-day returns.", region="main")
    assert [f.scope for f in policies.facts(reading(heading, below))] == [""]
    assert [f.scope for f in policies.facts(reading(heading, beside))] == ["electronics"]


def test_opened_goods_have_a_window_of_their_own():
    from tests.build import reading  # noqa: PLC0415

    found = policies.facts(
        reading("Opened laptops can be returned within 14 days.", "Unopened goods within 14 days: return them.")
    )
    assert "electronics, opened" in {f.scope for f in found}
    assert "opened" not in {f.scope for f in found}


def test_a_day_before_an_appointment_is_no_time_to_return() -> None:
    assert [f for f in told("退号：就诊前一天 16:00 前可以退号，诊查费原路退回。") if f[0] == "return"] == []


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    assert told("收到商品後7天內可以退貨")[0][:2] == ("return", "7 days")


def test_behind_a_semicolon_another_case_begins() -> None:
    both = "签收后 7 天内，商品不影响二次销售的，可以无理由退货；质量问题 15 天内包换，运费由我们承担。"
    assert [f[:2] + f[3:] for f in told(both)] == [("return", "7 days", ""), ("exchange", "15 days", "faulty")]
    assert told("Return within 30 days; faulty items within 60 days.")[0][3] == ""


def test_what_stands_before_a_semicolon_holds_behind_it() -> None:
    assert [f[3] for f in told("特价商品：吊牌完好；7天内可以退货。")] == ["sale items"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Tickets can be returned for a full refund until seven days before the evening.", "before"),
        ("Tickets can be returned within seven days.", ""),
    ],
)
def test_a_window_that_ends_with_the_concert(text, qualifier):
    facts = policies.facts(reading(text))
    assert {f.qualifier for f in facts} == {qualifier}
