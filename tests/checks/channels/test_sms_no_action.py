from __future__ import annotations

import pytest

from auditor.api import Confidence, Outcome
from tests.spoken import message

WAY = "a link, a telephone number or another way to act"


def test_a_delay_without_a_new_day(check):
    verdict = check(message("Acme: your delivery is delayed."))
    (fault,) = verdict.faults
    assert (verdict.outcome, verdict.examined, fault.confidence) == (Outcome.FAIL, 1, Confidence.MEDIUM)
    assert fault.message == f"The message is about a delay, and does not give the day or time or {WAY}"
    assert fault.places[0].quote == "Acme: your delivery is delayed."
    assert fault.places[0].marks == ("is delayed",)
    assert fault.fix.startswith("Say the new day")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Reminder: your dental appointment is coming up. Call 020 7946 0000.",
            "an appointment, and does not give the day",
        ),
        ("Your appointment is on Tuesday at 9:20.", f"an appointment, and does not give {WAY}"),
        ("Your payment of £20 has failed.", f"a payment, and does not give {WAY}"),
        ("Your order has been dispatched.", "a delivery, and does not give the day or time or the reference"),
        ("Your parcel is ready to collect.", "a parcel to collect, and does not give the reference"),
        ("【云雀茶】很抱歉，您的订单延误了。", "a delay, and does not give"),
        ("【云雀茶】很抱歉，您的訂單延誤了。", "a delay, and does not give"),
        ("【市一医院】您已成功预约内科，请准时就诊。", "an appointment, and does not give the day"),
        ("【云雀茶】您的商品已发货。", "a delivery, and does not give"),
    ],
)
def test_what_each_sort_of_message_needs(check, text, said):
    language = "zh" if "【" in text else "en"
    (fault,) = check(message(text, language=language)).faults
    assert said in fault.message


def test_advertising_without_a_way_to_stop_it(check):
    (fault,) = check(message("Summer sale is on! 50% off everything. Shop now: acme.example/s")).faults
    assert fault.message == "The message advertises, and does not say how to stop such messages"
    assert fault.fix == "End with “Stop: text STOP to 60777”."
    assert fault.places[0].marks == ("Summer sale",)
    (fault,) = check(message("【云雀茶】双11大促，全场低至5折，点击 acme.cn/s", language="zh")).faults
    assert fault.fix == "End with 拒收请回复R."


def test_what_the_journey_declares_decides(check):
    here = message("Tea is better in spring. Come and see us at the shop.", purpose="marketing")
    (fault,) = check(here).faults
    assert fault.confidence is Confidence.HIGH
    assert not check(message("50% off your next order 1001: acme.example", purpose="service")).faults


@pytest.mark.parametrize(
    "text",
    [
        "Your delivery comes on 7 Jan instead. Another day: acme.example/d",
        "Your flight is delayed to 14:35. See options in the app.",
        "Your one-time code is 482913.",
        "Summer sale: 50% off. acme.example/s STOP to 60777",
        "Reminder: your appointment with Dr Patel is on Tue 6 Jan at 09:20. To cancel, reply CANCEL.",
        "Your prescription is ready to collect from 12 High Street until 5pm Friday.",
        "Your bill for £42.50 is due on 6 Jan. We take it by Direct Debit automatically.",
        "Order {{ order.reference }} is on its way: {{ tracking_link }}",
        "Thanks for your feedback!",
        "【顺丰速运】您的快件SF1234567890正在派送，快递员电话13800001111。",
        "【菜鸟驿站】您的包裹已到阳光小区驿站，请凭取件码8-2-3041领取。",
        "【云雀茶】全场5折，点击 acme.cn/s 领券，拒收请回复R",
        "【工商银行】验证码：482913，5分钟内有效。",
        "【东方航空】MU5102航班因天气原因延误至16:30，详询95530。",
    ],
)
def test_messages_with_a_way_on_are_silent(check, text):
    assert check(message(text, language="zh" if "【" in text else "en")).outcome is Outcome.PASS


def test_a_push_opens_the_app(check):
    assert check(message("Delivery update\nYour order is delayed.", channel="push")).outcome is Outcome.PASS
    assert check(message("Sale\nSummer sale: 50% off", channel="push")).outcome is Outcome.PASS
    (fault,) = check(message("Reminder\nYour appointment is coming up.", channel="push")).faults
    assert fault.message == "The message is about an appointment, and does not give the day or time"


def test_each_message_is_judged(check):
    verdict = check(message("Your order has been dispatched.\n---\nYour payment has failed."))
    assert verdict.examined == 2
    assert [fault.places[0].selector for fault in verdict.faults] == ["message 1", "message 2"]


def test_chats_other_languages_and_nothing_are_not_applicable(check):
    assert check(message("Your order is delayed.", channel="chat")).outcome is Outcome.NOT_APPLICABLE
    german = "Ihre Sendung ist leider verspätet und wird nicht heute zugestellt, wir bitten um Entschuldigung."
    assert check(message(german)).outcome is Outcome.NOT_APPLICABLE
    assert check(message("")).outcome is Outcome.NOT_APPLICABLE


def test_what_is_late_is_a_payment_only_where_money_is_spoken_of(check):
    late = check(message("【市图书馆】您的材料不齐，请尽快补正，逾期视为放弃。", language="zh"))
    assert not any("payment" in fault.message for fault in late.faults)
    (fault,) = check(message("【江南银行】您的信用卡账单已逾期3天。", language="zh")).faults
    assert fault.message.startswith("The message is about a payment")


def test_a_discount_for_members_is_advertising(check):
    (fault,) = check(message("慢里咖啡会员8折！最后机会，速抢！https://mlcf.cn/v12", language="zh")).faults
    assert fault.message == "The message advertises, and does not say how to stop such messages"
    assert not check(message("慢里咖啡会员8折！https://mlcf.cn/v12 拒收请回复R", language="zh")).faults
    assert not check(
        message("【慢里咖啡】您的订单享8折优惠，已发货，单号SF1099228831，11月26日送达。", language="zh")
    ).faults
