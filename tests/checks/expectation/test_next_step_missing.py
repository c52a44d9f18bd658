from __future__ import annotations

import pytest

from auditor.api import Box, Confidence, Document, Image, Images, Mail, Outcome
from tests.build import block, touchpoint


def test_a_confirmation_page_that_only_thanks_is_reported(check):
    head = block("Thank you for your order!", "heading", level=1, selector="h1")
    page = touchpoint("thanks", "Skip to content", head, "Order 4711.", stage="confirm")
    verdict = check(page)

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    (fault,) = verdict.faults
    assert fault.message == "The confirmation page does not say what happens next"
    assert fault.confidence is Confidence.MEDIUM
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("thanks", "h1", "Thank you for your order!")
    ]


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(touchpoint("thanks", "下单成功！", "订单号：4711", stage="confirm", language="zh")).faults
    assert fault.message == "The confirmation page does not say what happens next"


def test_a_confirmation_mail_is_known_by_its_subject(check):
    mail = touchpoint("mail", "Thank you.", Mail(subject="Confirmation of order 4711"), kind="email")
    assert [f.message for f in check(mail).faults] == ["The confirmation mail does not say what happens next"]
    mail = touchpoint("mail", "谢谢。", Mail(subject="您的订单已确认：支付成功"), kind="email", language="zh")
    assert [f.message for f in check(mail).faults] == ["The confirmation mail does not say what happens next"]


def test_a_script_that_just_ends_is_reported_at_its_last_words(check):
    script = touchpoint(
        "call", block("We will look.", "agent"), *[block(f"Fine {i}.", "agent") for i in range(6)], kind="script"
    )
    (fault,) = check(script).faults
    assert fault.message == "The end of the script does not say what happens next"
    assert fault.places[0].quote == "Fine 5."


@pytest.mark.parametrize(
    "text",
    [
        "We check your order today and will send it by 18:00.",
        "You’ll get a mail when it leaves.",
        "What happens next",
        "Estimated delivery: Friday 12 June",
        "Arriving Tuesday",
        "Track your order",
        "Your parcel is being prepared.",
        "Please bring your ticket.",
        "You can return it within 30 days.",
        "我们将在24小时内发货。",
        "预计周五送达",
        "请留意短信通知。",
        "您可以在“我的订单”查看进度。",
        "正在备货",
        "我们 2 小时内审核，顺丰上门取件。",
        "取消短信马上发到您的手机。",
        "入住：2026 年 12 月 5 日 14:00 后",
        "12 月 4 日 14:10 起可以在线值机。",
        "12 月 1 日 0 时生效",
        "預計 11 月 25 日送達",
        "我哋會喺一個工作天內安排順豐上門收回。",
    ],
)
def test_a_word_about_what_happens_next_is_enough(check, text):
    assert check(touchpoint("thanks", "Thank you! 谢谢！", text, stage="confirm")).outcome is Outcome.PASS


@pytest.mark.parametrize("steps", [("Ordered", "Packed", "Shipped"), ("已下单", "待发货", "已签收")])
def test_a_status_timeline_counts(check, steps):
    assert (
        check(touchpoint("thanks", *[block(step, "item") for step in steps], stage="confirm")).outcome is Outcome.PASS
    )


def test_what_the_agent_says_at_the_end_counts(check):
    script = touchpoint("call", block("Fine.", "agent"), block("We will call you tomorrow.", "agent"), kind="script")
    assert check(script).outcome is Outcome.PASS


def test_what_the_customer_says_does_not_count(check):
    script = touchpoint("call", block("Goodbye.", "agent"), block("I will wait.", "customer"), kind="script")
    assert check(script).outcome is Outcome.FAIL


@pytest.mark.parametrize("region", ["nav", "footer", "header"])
def test_menus_and_footer_say_nothing_about_this_order(check, region):
    page = touchpoint("thanks", "Thank you!", block("Track your order", "link", region=region), stage="confirm")
    assert check(page).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    ["We use cookies; you can change this.", "Total due: £29.99", "Shipping: £3.95", "We will never share your data."],
)
def test_promises_of_other_things_do_not_count(check, text):
    assert check(touchpoint("thanks", "Thank you!", text, stage="confirm")).outcome is Outcome.FAIL


def test_a_page_that_was_not_read_to_its_end_is_left_to_a_person(check):
    page = touchpoint("thanks", "Thank you!", Document(truncated="too long"), stage="confirm")
    assert check(page).outcome is Outcome.NEEDS_REVIEW


def test_other_languages_are_not_judged(check):
    page = touchpoint("danke", "Vielen Dank für Ihre Bestellung bei uns und bis bald!", stage="confirm", language="de")
    assert check(page).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "here",
    [
        touchpoint("product", "A tent.", stage="consider"),
        touchpoint("news", "New tents!", Mail(subject="New tents are in"), kind="email"),
        touchpoint("dispatch", "It is out.", Mail(subject="Order confirmed"), kind="email", stage="receive"),
    ],
    ids=lambda here: here.touchpoint,
)
def test_where_nothing_ends_it_is_not_applicable(check, here):
    assert check(here).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "Door code: we text it to you on the day.",
        "We text you when it leaves us.",
        "We send your parcel on Monday.",
        "Your next payment of $720.00 is due on 20 November.",
        "Your first payment of $9.99 is on 20 December.",
        "Check-in from 15:00",
        "Sea View Double, 2 nights £265.00\nDeposit paid £50.00\nBalance due on arrival £215.00",
        "我們會於三個工作天內送貨。",
        "請留意短信通知。",
    ],
)
def test_a_next_step_in_the_present_tense_or_in_traditional_chinese_is_one(check, text):
    assert check(touchpoint("done", "Booking confirmed", text, stage="confirm")).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["We ship worldwide.", "Payment received.", "Thank you, we hope you like it."])
def test_a_saying_about_the_company_is_no_next_step(check, text):
    assert check(touchpoint("done", "Booking confirmed", text, stage="confirm")).outcome is Outcome.FAIL


def test_a_confirmation_in_traditional_chinese_without_a_next_step_is_reported(check):
    mail = touchpoint("mail", "多謝惠顧。", Mail(subject="訂單確認"), kind="email", language="zh")
    assert [f.message for f in check(mail).faults] == ["The confirmation mail does not say what happens next"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Check in online from 48 hours before departure.", "en"), ("取貨地點：順豐站（旺角彌敦道 700 號）。", "zh-HK")],
)
def test_check_in_and_where_to_collect_are_next_steps(check, text, language):
    here = touchpoint("mail", text, kind="email", stage="confirm", language=language)
    assert check(here).outcome is Outcome.PASS


def test_a_dated_farewell_is_a_next_step(check):
    said = "Thank you for calling. We look forward to seeing you on Saturday 12 December from 2pm."
    assert check(touchpoint("call", said, kind="script")).outcome is Outcome.PASS
    undated = touchpoint("call", "Thank you for calling. We look forward to seeing you.", kind="script")
    assert check(undated).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text", ["2026年12月18日，15:00 起", "退房：12:00 前", "确认短信五分钟内发给您。", "请提前 15 分钟取号。"]
)
def test_when_a_room_is_ready_or_a_text_comes_is_a_next_step(check, text):
    assert check(touchpoint("done", "预订成功！", text, stage="confirm", language="zh")).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["下单时间：2026年12月18日 15:00", "您于 15:00 付款。"])
def test_when_it_was_booked_is_no_next_step(check, text):
    assert check(touchpoint("done", "预订成功！", text, stage="confirm", language="zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("subject", "language"), [("Confirmation of order 4711", "en"), ("您的订单 4711 已确认", "zh")]
)
def test_a_mail_that_is_a_picture_is_for_a_person(check, subject, language):
    drawn = Images((Image("", "order.png", box=Box(0, 0, 600, 800)),))
    head = [block(subject, "subject"), Mail(subject=subject), drawn]
    mail = touchpoint("mail", *head, kind="email", stage="confirm", language=language)
    verdict = check(mail)
    assert (verdict.faults, len(verdict.doubts)) == ((), 1)
    words = ["Your order 4711 has arrived at our shop and this is what you have bought from us today, many thanks."]
    assert len(check(touchpoint("mail", *head, *words, kind="email", stage="confirm")).faults) == 1
