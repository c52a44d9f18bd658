from __future__ import annotations

import pytest

from auditor.kit.selling.pressure import pressures
from auditor.kit.selling.pressure_words import (
    ACTIVITY,
    COUNTDOWN,
    ENROLMENT,
    HARD_EXIT,
    HIDDEN_COST,
    HIDDEN_RENEWAL,
    HIGH_DEMAND,
    LIMITED,
    LOW_STOCK,
    SELLING,
    SHAMING,
    SNEAKING,
    TESTIMONIAL,
    TRICK,
    VISUAL,
)
from tests.ends import ends


def kinds(text: str, language: str = "en", *, firm: bool = True) -> set[str]:
    return {p.kind for p in pressures(text, language) if p.firm or not firm}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Only two pairs remaining", LOW_STOCK),
        ("Nearly sold out!", LOW_STOCK),
        ("63% of tickets sold", LOW_STOCK),
        ("These lanterns are selling fast", HIGH_DEMAND),
        ("12 shoppers have this in their basket", ACTIVITY),
        ("Sold 40 in the last 24 hours", ACTIVITY),
        ("Somebody in Whitby just bought a kettle", ACTIVITY),
        ("Deal ends in 04h 12m 09s", COUNTDOWN),
        ("HURRY", LIMITED),
        ("Autumn sale ends tonight", LIMITED),
        ("For a limited time only", LIMITED),
        ("No thanks, I'd rather pay full price", SHAMING),
        ("To cancel your membership, call us on 0800 000 000", HARD_EXIT),
        ("Untick this box if you do not want our catalogue", TRICK),
        ("By creating an account you agree to receive marketing e-mails", ENROLMENT),
    ],
)
def test_pressure_by_its_kind_in_english(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("仅剩2件", LOW_STOCK),
        ("已抢 87%".replace(" ", ""), LOW_STOCK),
        ("庫存緊張", LOW_STOCK),
        ("手慢无", HIGH_DEMAND),
        ("17人正在看", ACTIVITY),
        ("王** 3分钟前下单", ACTIVITY),
        ("距活动结束还有 02:11:05", COUNTDOWN),
        ("限时抢购", LIMITED),
        ("最后机会", LIMITED),
        ("不了，我不想省钱", SHAMING),
        ("残忍拒绝", SHAMING),
        ("如需取消会员，请致电客服", HARD_EXIT),
        ("若不希望接收邮件，请取消勾选", TRICK),
        ("注册即视为您同意接收营销短信", ENROLMENT),
    ],
)
def test_pressure_by_its_kind_in_chinese(text, kind):
    assert kind in kinds(text, "zh")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5 in stock", LOW_STOCK),
        ("Customers also bought", SELLING),
        ("Your plan renews automatically", HIDDEN_RENEWAL),
        ("We have added travel insurance to your basket", SNEAKING),
        ("Your basket is held for 10 minutes", COUNTDOWN),
        ("Units left: 7", LOW_STOCK),
        ("Stock running low", LOW_STOCK),
        ("Sold: 62%", LOW_STOCK),
        ("Places limited", LOW_STOCK),
        ("Usually sells out", HIGH_DEMAND),
        ("You just missed it", HIGH_DEMAND),
        ("400 people love this lamp", ACTIVITY),
        ("1,204 already sold", ACTIVITY),
        ("Somebody else is viewing this", ACTIVITY),
        ("7 out of 10 customers recommend it", ACTIVITY),
        ("Redeem within 10:00", COUNTDOWN),
        ("Lantern event 04:53", COUNTDOWN),
        ("Min 12 Sec 30", COUNTDOWN),
        ("Sale ends Sunday", LIMITED),
        ("Only this weekend", LIMITED),
        ("Use code GLOW15", LIMITED),
        ("No thanks, my garden is bright enough", SHAMING),
        ("Continue without discount", SHAMING),
        ("30% off your second lantern", SELLING),
        ("Spend £12 more and get free delivery", SELLING),
        ("Need batteries?", SELLING),
        ("Want to cancel? Get in touch to cancel", HARD_EXIT),
        ("If you'd rather not hear from us, tick this box", TRICK),
        ("£9 a month after your free trial", HIDDEN_RENEWAL),
        ("I accept the terms and would like to receive news", ENROLMENT),
        ("Insurance (pre-selected)", SNEAKING),
        ("Resort fee", HIDDEN_COST),
        ("See what our happy customers have to say", TESTIMONIAL),
        ("Check out without membership", VISUAL),
    ],
)
def test_what_companies_also_say_without_pressing_is_not_firm(text, kind):
    assert kind in kinds(text, firm=False)
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your trial ends in 3 days.",
        "Your link expires in 24 hours.",
        "Only 2 attempts left",
        "3 items left in your order",
        "Last orders 9 pm",
        "Due to high demand, delivery may take longer than usual.",
        "Order within 2 hrs 15 mins for delivery tomorrow",
        "The train takes 2 hours 30 minutes.",
        "Over 2,000 people have donated this year.",
        "Our team in Leeds has just added 40 walks.",
        "If someone has bought this for you, you can return it.",
        "Last chance to cancel your booking",
        "Turn left at the lights",
        "There are 3 left-handed mugs in the set",
        "In the last few days we have had more calls.",
    ],
)
def test_what_helps_the_customer_is_not_firm(text):
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "验证码5分钟内有效",
        "订单请在30分钟内支付，逾期将自动取消",
        "您还有2次机会",
        "试用还剩3天",
        "限时达配送服务",
        "由于需求旺盛，配送可能延迟",
        "购物车中还剩3件未付款",
        "最后一次登录时间",
        "展览即将结束",
        "本优惠券今天到期",
        "请尽快下单",
    ],
)
def test_what_helps_the_customer_is_not_firm_in_chinese(text):
    assert not kinds(text, "zh")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("卖完即止", LOW_STOCK),
        ("前50名下单立减", LOW_STOCK),
        ("大家都在抢", HIGH_DEMAND),
        ("优惠将在10分钟后失效", LIMITED),
        ("不要犹豫", LIMITED),
        ("离包邮还差20元", SELLING),
        ("只能到门店办理注销", HARD_EXIT),
        ("首月1元，次月起25元", HIDDEN_RENEWAL),
        ("不勾选则视为同意", TRICK),
    ],
)
def test_what_may_press_is_not_firm_in_chinese(text, kind):
    assert kind in kinds(text, "zh", firm=False)
    assert not kinds(text, "zh")


def test_a_date_in_the_sentence_is_told():
    (dated,) = pressures("Limited time offer until 5 May", "en")
    (undated,) = pressures("Limited time offer", "en")
    assert (dated.dated, undated.dated) == (True, False)
    assert all(p.dated for p in pressures("限时特惠，截至3月31日", "zh"))


def test_positions_are_those_of_the_text_as_written():
    text = "Ｏｎｌｙ　３　left!"
    (one,) = pressures(text, "en")
    assert text[one.start : one.end].startswith("Ｏｎｌｙ")


@pytest.mark.parametrize("text", ["", " ", "word", "🔥" * 50, "a" * 1_000_000, "1" * 1_000_000, "剩" * 1_000_000])
def test_odd_texts_are_read_to_the_end(text):
    with ends():
        for language in ("en", "zh", "de"):
            assert isinstance(pressures(text, language), tuple)


def test_other_languages_are_left_alone():
    assert pressures("Nur noch 3 auf Lager", "de") == ()
