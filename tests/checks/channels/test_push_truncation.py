from __future__ import annotations

import pytest

from auditor.api import Outcome
from tests.spoken import message

LATE = (
    "Thank you so much for shopping with us again! We wanted to let you know that everything has been packed with care"
    " and that order 1001 for £29.99 comes on Thursday"
)


def test_facts_behind_the_cut_are_named(check):
    verdict = check(message(f"On its way\n{LATE}", channel="push"))
    (fault,) = verdict.faults
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    assert fault.message == (
        "The text is as wide as 162 letters, and a lock screen shows about 120; the sum (“£29.99”), the reference "
        "(“order 1001”) and the date (“Thursday”) stand behind the cut"
    )
    assert fault.places[0].marks == ("£29.99", "order 1001", "Thursday")
    assert fault.fix == "Begin with the sum."


def test_a_long_title_is_shortened(check):
    (fault,) = check(
        message("Great news about the parcel that you ordered from us\nIt is on its way.", channel="push")
    ).faults
    assert fault.message == "The title is as wide as 52 letters, and a lock screen shows about 40"
    assert fault.fix == "Shorten it to what is seen: “Great news about the parcel that you ord”"
    assert fault.places[0].selector == "message 1 title"


def test_a_chinese_character_counts_twice(check):
    title = "您在云雀茶订购的商品已经顺利发货啦请留意查收"
    (fault,) = check(message(f"{title}\n预计周二送达。", channel="push", language="zh")).faults
    assert fault.message == "The title is as wide as 44 letters, and a lock screen shows about 40"
    body = "亲爱的会员，感谢您一直以来对我们的支持与信任，我们很高兴地通知您，您所购买的商品已经由仓库打包完成并顺利交给快递公司啦，验证码：4821"
    (fault,) = check(message(f"发货\n{body}", channel="push", language="zh")).faults
    assert "the code (“验证码：4821”) stands behind the cut" in fault.message


def test_a_fact_that_is_seen_already_is_not_missed(check):
    (fault,) = check(message(f"Thursday: order 1001, £29.99\n{LATE}", channel="push")).faults
    assert fault.message == "The text is as wide as 162 letters, and a lock screen shows about 120"


@pytest.mark.parametrize(
    "text", ["Arrives Thursday\nOrder 1001, £29.99.", "明天送达\n订单 1001 预计明天 12:35 送达。", "Hi"]
)
def test_short_ones_are_silent(check, text):
    assert check(message(text, channel="push")).outcome is Outcome.PASS


def test_thresholds_can_be_set(check):
    assert check(message("Arrives Thursday\nOrder 1001.", channel="push"), title=10).outcome is Outcome.FAIL


@pytest.mark.parametrize("channel", ["sms", "chat"])
def test_only_push(check, channel):
    assert check(message(LATE, channel=channel)).outcome is Outcome.NOT_APPLICABLE
    assert check(message("", channel="push")).outcome is Outcome.NOT_APPLICABLE
