from __future__ import annotations

import pytest

from auditor.api import Box, Confidence, Image, Images, Mail, Outcome, Severity
from auditor.model.evidence import Declared
from tests.build import block, touchpoint

ANA = Declared("j", customer={"name": "Ana Lopez"})


def mail(subject: str, *parts: object, preheader: str = "", **more: object):
    head = [block(subject, "subject"), *([block(preheader, "preheader")] if preheader else [])]
    envelope = Mail(sender="orders@shop.test", subject=subject, preheader=preheader, html=True)
    return touchpoint("mail", *head, *parts, envelope, kind="email", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("subject", "body", "said", "told"),
    [
        ("Your order 1001", "Your order number is 1002.", "order 1001", "order 1002"),
        ("Invoice INV-2044", "Here is your invoice no. INV-2045.", "invoice INV-2044", "invoice INV-2045"),
        ("订单 LT-1001 已提交", "您的订单编号：LT-1002", "order LT-1001", "order LT-1002"),
        ("訂單 LT-1001 已提交", "您的訂單編號：LT-1002", "order LT-1001", "order LT-1002"),
        ("Your payment of £49.00", "Your payment: £59.00. Thank you.", "£49.00", "£59.00"),
        ("Refund of $29", "Your refund of $19.00 comes in 3 days.", "$29", "$19.00"),
        ("20% off all teas", "Take 15% off all teas this week.", "20%", "15%"),
        ("全场8折", "本周全场享受9折优惠。", "8折", "9折"),
        ("Sale ends 31 January", "The sale ends on 28 January.", "31 January", "28 January"),
        ("Arriving 6 January", "It arrives on 7 January.", "6 January", "7 January"),
        ("优惠截止1月31日", "活动截止1月28日。", "1月31日", "1月28日"),
    ],
)
def test_values_that_differ(check, subject, body, said, told):
    (fault,) = check(mail(subject, body)).faults
    assert fault.message == f"The subject says “{said}”, and the mail “{told}”"
    assert fault.severity in {None, Severity.ERROR}
    assert [place.marks for place in fault.places] == [
        (said.rpartition(" ")[2] if "order" in said or "invoice" in said else said,),
        (told.rpartition(" ")[2] if "order" in told or "invoice" in told else told,),
    ]


@pytest.mark.parametrize(("label", "value"), [("Order number", "1002"), ("Order no.:", "#1002"), ("订单编号", "1002")])
def test_a_value_in_the_cell_beside_its_label(check, label, value):
    (fault,) = check(mail("Your order 1001", block(label, "cell"), block(value, "cell"))).faults
    assert fault.message == f"The subject says “order 1001”, and the mail “order {value}”"
    assert fault.confidence is Confidence.HIGH


def test_a_total_in_a_table(check):
    rows = [block(text, "cell") for text in ("Subtotal", "£45.00", "Order total:", "£59.00")]
    (fault,) = check(mail("Your receipt: £49.00", *rows)).faults
    assert fault.message == "The subject says “£49.00”, and the mail “£59.00”"
    assert fault.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Order 1001 has shipped", "We are preparing your order 1001."),
        ("Your order is on its way", "Thanks! We're packing your tea, and we will ship it soon."),
        ("Your booking is confirmed", "Your booking is awaiting confirmation."),
        ("Booking confirmed", "We will confirm your booking within 24 hours."),
        ("Your order has been cancelled", "Good news: your order is confirmed."),
        ("Your refund has been issued", "You will be refunded within five days."),
        ("Payment received", "Your payment was declined."),
        ("Your application has been approved", "We are reviewing your application."),
        ("您的订单已发货", "您好，我们正在为您备货。"),
        ("您的订单已发货", "感谢您的订单，我们正在打包。"),
        ("您的訂單已發貨", "您好，我們正在為您備貨。"),
        ("预订成功", "您的预订待确认。"),
        ("退款成功", "您的退款正在处理。"),
        ("付款成功", "您的订单尚未付款。"),
    ],
)
def test_states_that_exclude_each_other(check, subject, body):
    (fault,) = check(mail(subject, body)).faults
    assert fault.message.startswith("The subject says “")
    assert fault.key == "phase subject"
    assert len(fault.places) == 2
    assert all(place.marks for place in fault.places)


def test_a_preheader_that_says_otherwise(check):
    here = mail("Your order", "Order number: 1002. It has come.", preheader="Order 1001: what happens next")
    (fault,) = check(here).faults
    assert fault.message == "The preheader says “order 1001”, and the mail “order 1002”"


def test_another_customer_is_greeted(check):
    (fault,) = check(mail("Ana, your order has come", "Hi Peter,", "It is here.", about=ANA)).faults
    assert fault.message == "The subject says “Ana”, and the mail “Peter”"


@pytest.mark.parametrize("greeting", ["Hi Ana,", "Dear Ms Lopez,", "Hi there,", "Dear customer,", "Hello again,"])
def test_greetings_that_fit(check, greeting):
    assert check(mail("Ana, your order has come", greeting, "It is here.", about=ANA)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("subject", "body", "said"),
    [
        ("Order 1001 has come", "Your parcel is waiting for you at the shop.", "order 1001"),
        ("Your payment of £49.00", "Thank you, we have it. Nothing is left to do.", "£49.00"),
        ("Your order of “Larkspur teapot”", "It has come to us and is waiting for you.", "Larkspur teapot"),
        ("Delivery on 6 January", "Your parcel is with our courier now, and comes to your door.", "6 January"),
        ("订单 LT-1001 已到店", "您的包裹已到，请带好证件来取。", "order LT-1001"),
    ],
)
def test_what_the_body_does_not_repeat_is_a_warning(check, subject, body, said):
    (fault,) = check(mail(subject, body)).faults
    assert fault.message == f"The subject says “{said}”, and the mail does not"
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Re: Your order 1001", "Your order number is 1002."),
        ("Fwd: Order 1001 has shipped", "We are preparing your order."),
        ("回复：订单 1001", "您的订单编号：1002"),
    ],
)
def test_answers_are_left_alone(check, subject, body):
    assert check(mail(subject, body)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Your payment of £1,299.00", "You paid 1299 pounds, thank you."),
        ("Your total: £1,299", "Total: £1,299.00"),
        ("Your invoice: 1.299,00 €", "Total: €1299"),
        ("Arriving 6 Jan", "It arrives on Tuesday 6 January 2027."),
        ("Arriving 6 January", "It arrives on 06/01/2027."),
        ("Order LT-1001", "Your order number: #1001"),
        ("Order ending 1234 has come", "Your order number is 98761234."),
        ("Your order …1234", "Your order number is 98761234."),
        ("[Case 48213] Your question", "Thank you for writing to us today."),
        ("Your replacement for order 1001", "Your replacement order 1044 replaces order 1001."),
        ("Orders over £20 ship free", "Spend £25 to get a gift."),
        ("Up to 50% off", "Save 30% on coats."),
        ("全场低至5折", "外套8折。"),
        ("8折", "享受20% off优惠。"),
        ("Your trial ends on 15 March", "Your trial ends in 3 days."),
        ("Your order of “Logitech MX Master 3S…”", "Logitech MX Master 3S Wireless Mouse is coming."),
        ("付款 ¥1.2万 成功", "我们收到 12000 元。"),
    ],
)
def test_other_notations_and_other_values(check, subject, body):
    assert check(mail(subject, body)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Your order has shipped", "Your order has shipped. We are preparing your order’s invoice."),
        ("Your order has shipped", "The rest of your order is being prepared."),
        ("Your order has shipped", "If your order has not yet been dispatched, you can cancel."),
        ("Has your order been delivered?", "We are preparing your order."),
        ("Your order is confirmed", "Your order is confirmed. Is your order cancelled? See our help pages."),
        ("Your refund has been issued", "Your refund has been issued, and will be paid in five days."),
        ("Confirmed: your cancellation", "Your booking has been cancelled."),
        ("Refund request confirmed", "Your order has been cancelled, and we have refunded you."),
        ("取消预订已确认", "您的预订已取消。"),
        ("Your refund has been issued", "It will be processed by your bank in three days."),
        ("Ticket 48213: your question", "Thank you for writing to us today."),
        ("您的订单已发货", "如果订单尚未发货，您可以取消。"),
        ("您的订单已发货", "其余商品正在为您备货。"),
    ],
)
def test_states_that_do_not_exclude_each_other(check, subject, body):
    assert check(mail(subject, body)).outcome is Outcome.PASS


def test_the_steps_of_a_timeline_are_no_statement(check):
    steps = [block(text, "item") for text in ("We are preparing your order", "Your order has shipped")]
    assert check(mail("Your order has shipped", "Follow it here.", steps[0])).outcome is Outcome.PASS


def test_the_alternative_text_of_a_picture_is_part_of_the_body(check):
    picture = Images((Image("Order 1001", "a.png", True, box=Box(0, 0, 400, 200)),))
    assert check(mail("Order 1001 has come", "Please take it with you.", picture)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(mail("", "Hello")).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("Order 1001")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "9" * 100_000, "😀", "好" * 100_000, "1." * 100_000, "£" * 50_000, "שלום"]
)
def test_odd_texts(check, text):
    check(mail(text, text, preheader=text[:500]))
    check(mail("Order 1001 has shipped: £20, 20% off until 6 January", text))


def test_a_day_of_a_flight_that_the_body_does_not_hold_beside_a_weekday_in_brackets(check):
    def ticket(day: str):
        return check(
            mail(f"出票成功：HC8106，12 月 {day} 日厦门飞北京", "您的机票已出票。", "12 月 5 日（周六） 08:25 厦门高崎")
        )

    (fault,) = ticket("6").faults
    assert fault.message in {
        "The subject says “12 月 6 日”, and the mail does not",
        "The subject says “12 月 6 日”, and the mail “12 月 5 日”",
    }
    assert ticket("5").outcome is Outcome.PASS
    assert not check(mail("出票成功：12 月 6 日", "您的机票已出票。", "周日 08:25 厦门高崎起飞")).faults


def test_the_code_of_a_flight_that_has_few_digits(check):
    body = "Your booking reference is K7PXQ2. We look forward to seeing you."
    (fault,) = check(mail("Booking K7PXQ3 confirmed: Luton to Porto", body)).faults
    assert fault.message == "The subject says “booking K7PXQ3”, and the mail “booking K7PXQ2”"
    assert check(mail("Booking K7PXQ2 confirmed: Luton to Porto", body)).outcome is Outcome.PASS
    assert check(mail("Booking 2nights confirmed", body)).outcome is Outcome.PASS


def test_a_day_whose_weekday_is_another_in_the_body(check):
    body = ["Your parcel comes on Wednesday", "Wednesday 25 November 2026, 13:20 to 14:20"]
    (fault,) = check(mail("Your parcel comes on Thursday 26 November", *body)).faults
    assert (fault.message, fault.severity) == (
        "The subject says “26 November”, and the mail does not",
        Severity.WARNING,
    )
    assert check(mail("Your parcel comes on Wednesday 25 November", *body)).outcome is Outcome.PASS
    assert check(mail("Your parcel comes on Thursday 26 November", "Your parcel comes on Thursday.")).faults == ()
    assert check(mail("Your parcel comes on 26 November", "Your parcel comes tomorrow.")).faults == ()


def test_a_grant_is_approved_and_declined(check):
    (fault,) = check(mail("社保补贴未通过", "您申请的灵活就业社会保险补贴已批准，12 月 10 日前发放。")).faults
    assert fault.message == "The subject says “补贴未通过”, and the mail “补贴已批准”"
    assert not check(mail("社保补贴已批准", "您申请的灵活就业社会保险补贴已批准。如果未通过，可以申诉。")).faults
