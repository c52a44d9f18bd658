from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.model.verdict import Outcome
from tests.build import block, touchpoint
from tests.ends import ends


def script(topic: str, *said, language: str = "en"):
    blocks = [block("Phone script", "heading"), *(s if not isinstance(s, str) else block(s, "agent") for s in said)]
    return replace(touchpoint("phone-script", *blocks, kind="script", language=language), topic=topic)


def test_a_vague_time_is_no_time(check):
    verdict = check(script("return", "You have a couple of weeks to return it.", "Have a nice day."))
    (fault,) = verdict.faults
    assert fault.message == (
        "Phone script is about return, and does not say how long, from when, what it costs and how; "
        "“a couple of weeks” is vague"
    )
    assert [p.quote for p in fault.places] == ["You have a couple of weeks to return it."]
    assert (fault.key, verdict.examined) == ("topic return", 4)


def test_a_chinese_script_that_is_vague(check):
    (fault,) = check(script("return", "您过几天寄回来就可以，免费的。", language="zh")).faults
    assert "does not say how long and from when; “几天” is vague" in fault.message


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("return", ["You have 30 days from delivery; postage is free.", "Print the label in your account."]),
        ("return", ["Send it back to us within two weeks after you received it; we pay for it."]),
        ("refund", ["The money is on your card within five working days."]),
        ("cancellation", ["I can cancel it for you before it leaves us, at no cost."]),
        ("delay", ["It now comes on Tuesday. Would you like to wait or have a refund? You get a £5 voucher."]),
        ("delivery", ["It takes 2-3 working days and costs £3.95."]),
        ("warranty", ["It is covered for two years from the day of purchase; bring it to a shop with the receipt."]),
    ],
)
def test_a_script_that_says_it_all(check, topic, said):
    assert check(script(topic, *said)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("return", "签收后7天内可以退货，运费由我们承担，请在“我的订单”里申请。"),
        ("refund", "退款三个工作日内原路退回。"),
        ("cancellation", "发货前随时可以免费取消，您在订单页面点击取消即可。"),
        ("delay", "新的送达日期是12月3日，您也可以取消订单，我们补偿一张优惠券。"),
        ("delivery", "次日送达，免运费。"),
        ("warranty", "自购买之日起保修一年，凭发票到门店。"),
    ],
)
def test_a_chinese_script_that_says_it_all(check, topic, said):
    assert check(script(topic, said, language="zh")).outcome is Outcome.PASS


def test_branches_state_the_facts_together(check):
    unpaid = block("It was paid by card: the refund goes to the card.", "agent")
    assert check(script("refund", unpaid, "By voucher it takes ten days.")).outcome is Outcome.PASS


def test_what_the_customer_says_states_nothing(check):
    (fault,) = check(script("delay", block("Will it come on Tuesday?", "customer"), "I am sorry.")).faults
    assert "does not say the new date" in fault.message
    assert [p.quote for p in fault.places] == ["Phone script"]


def test_a_delay_without_anything_in_return(check):
    (fault,) = check(script("delay", "It now comes on 3 December. You can cancel it.")).faults
    assert fault.message == "Phone script is about delay, and does not say what makes up for it"


def test_nothing_to_look_at(check):
    assert check(script("", "Hello")).outcome is Outcome.NOT_APPLICABLE
    assert check(script("return", "Hallo", language="de")).outcome is Outcome.NOT_APPLICABLE
    assert check(script("return")).outcome is Outcome.NOT_APPLICABLE


def test_long_lines_are_read_to_the_end(check):
    with ends():
        for unit in ("from a ", "a few working ", "12 ", "自收 ", "after order "):
            check(script("return", unit * 20_000))
