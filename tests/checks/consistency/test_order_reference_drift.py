from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Mail, Outcome, Severity, Template, Walk
from tests.build import block, journey, touchpoint


def confirmed(text="Order HDJ2123F is placed", captured="HDJ2123F", name="order_number", **more):
    walk = Walk(captured=((name, captured),)) if captured else Walk()
    return touchpoint("thank-you", block(text, "heading", level=1, selector="h1"), walk, stage="confirm", **more)


def mail(*parts, id="mail", subject="", kind="email", **more):
    made = touchpoint(id, *parts, kind=kind, **more)
    return replace(made, artifacts={**made.artifacts, Mail: Mail(subject=subject)}) if kind == "email" else made


def test_another_number_in_the_mail_is_an_error_with_both_places(check):
    verdict = check(journey(confirmed(), mail(block("Order number: HDJ2132F", selector="#ref"))))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The order number differs: “HDJ2123F” at Thank you, “HDJ2132F” at Mail"
    assert (fault.severity, fault.confidence, fault.key) == (Severity.ERROR, "medium", "other order number")
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("thank-you", "h1", "Order HDJ2123F is placed"),
        ("mail", "#ref", "Order number: HDJ2132F"),
    ]


def test_a_mail_about_the_order_without_its_number_is_a_warning(check):
    (fault,) = check(journey(confirmed(), mail(block("We are packing your order.", selector="p")))).faults

    assert fault.message == "Mail is about the order but does not give its number “HDJ2123F”"
    assert fault.severity is Severity.WARNING
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("thank-you", "Order HDJ2123F is placed"),
        ("mail", "We are packing your order."),
    ]
    assert "HDJ2123F" not in fault.key


def test_in_chinese(check):
    walked = [confirmed("订单编号：202611220001", "202611220001", "订单号", language="zh")]
    other = mail("您的订单号为 202611220010", language="zh")
    none = mail("您的订单已发货，请注意查收。", id="sms", kind="text", language="zh")
    verdict = check(journey(*walked, other, none, market="cn", languages=("zh",)))

    assert [f.message for f in verdict.faults] == [
        "The order number differs: “202611220001” at Thank you, “202611220010” at Mail",
        "Sms is about the order but does not give its number “202611220001”",
    ]


def test_without_a_captured_number_the_first_that_a_label_shows_counts(check):
    page = confirmed("Your booking reference is HDJ2123F", "")
    (fault,) = check(journey(page, mail("Booking reference: HDJ2132F"))).faults

    assert fault.message.startswith("The booking number differs: “HDJ2123F” at Thank you")


def test_the_same_number_in_two_forms_is_a_notice(check):
    (fault,) = check(journey(confirmed(), mail("Order number HDJ-2123-F"))).faults

    assert fault.severity is Severity.NOTICE
    assert fault.message == "The order number is written in two ways: “HDJ2123F” and “HDJ-2123-F” (at Mail)"


@pytest.mark.parametrize(
    "good",
    [
        mail("We are packing it.", subject="Order HDJ2123F confirmed"),
        mail("Your order", "Number", "HDJ2123F"),
        mail("Your order #HDJ2123F has left"),
        mail("Your order (…123F) has left", kind="text"),
        mail("Your order ending in 123F has left", kind="text"),
        mail("您的订单（尾号123F）已发货", kind="text", language="zh"),
        mail("Thank you for your visit"),
        mail("Track all your orders in one place. Order before 15:00 for next-day delivery."),
    ],
)
def test_good_messages_are_clean(check, good):
    verdict = check(journey(confirmed(), mail("Your order HDJ2123F", id="first"), good))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


@pytest.mark.parametrize(
    "trap",
    [
        "Payment reference: PX998877",
        "Tracking number: JD014600006",
        "Invoice number: INV-2026-0099",
        "Customer number 8812345",
        "Your parcel 3SABCD1234567 has left",
        "VAT number GB123456789",
        "Company registration 01234567",
        "Purchase order PO-55512",
        "Gift order: up to 24 items",
        "Have your order number ready, for example order 555123",
        "It looks like this: order number ABC12345, e.g. order 987654",
        "请提供订单编号，例如订单号：99887766",
        "Order 12 items or more and save",
        "Order by 31/12/2026",
        "Order before 15:00",
        "Orders over £5000",
        "order 2026 catalogue",
        "支付订单号：4200001234",
        "运单号：SF1234567890",
        "发票编号：20261122",
        "快递单号：YT9988776655",
    ],
)
def test_numbers_of_other_things(check, trap):
    verdict = check(journey(confirmed(), mail("Your order HDJ2123F", trap)))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())
    alone = check(journey(confirmed(), mail("Your order HDJ2123F", id="first"), touchpoint("page", trap, stage="wait")))
    assert (alone.faults, alone.doubts) == ((), ())


def test_a_list_of_orders_with_the_right_one_is_clean_and_without_it_left_to_a_person(check):
    def history(*numbers):
        return touchpoint("history", *(f"Order {n}" for n in numbers), stage="wait")

    assert check(journey(confirmed(), history("HDJ2123F", "ABC99887"))).outcome is Outcome.PASS
    verdict = check(journey(confirmed(), history("XYZ11223", "ABC99887")))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_two_orders_of_one_journey_are_two_numbers(check):
    again = touchpoint("second", "Order KLM55443", Walk(captured=(("order_number_2", "KLM55443"),)), stage="confirm")
    verdict = check(journey(confirmed(), again, mail("Order number KLM55443")))
    assert verdict.outcome is Outcome.PASS


def test_pages_and_scripts_need_not_name_it(check):
    script = touchpoint("script", "I can see your order here.", kind="script")
    help_page = touchpoint("help", "How do I change your order?")
    assert check(journey(confirmed(), script, help_page)).outcome is Outcome.NOT_APPLICABLE


def test_a_captured_total_is_no_reference(check):
    page = confirmed("Thanks", "£19.90", "order_total")
    assert check(journey(page, mail("Your order"))).outcome is Outcome.NOT_APPLICABLE


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(confirmed())).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "Did you like your last order 19880-12?",
        "Your previous order 19880 was in March.",
        "上次订单 DD-88110022 的评价还没有写。",
    ],
)
def test_the_number_of_an_order_before_this_one_is_no_drift(check, text):
    assert not check(journey(confirmed(), mail(text, "Order HDJ2123F is on its way", id="note"), mail(text))).faults


def test_another_number_beside_no_such_word_is_still_an_error(check):
    (fault,) = check(journey(confirmed(), mail("Did you like your order 19880-12?"))).faults
    assert fault.severity is Severity.ERROR


def test_a_joiner_that_nobody_sees_is_no_other_form_of_the_number(check):
    seen = confirmed("Order number: A80SD99", "A80SD99")
    assert not check(journey(seen, mail("Order number: A8\u200c0SD99"))).faults
    (fault,) = check(journey(seen, mail("Order number: A80-SD99"))).faults
    assert fault.message == "The order number is written in two ways: “A80SD99” and “A80-SD99” (at Mail)"


def test_a_right_number_in_the_subject_does_not_hide_a_wrong_one_in_the_body(check):
    wrong = mail("Thank you for order #1001.", subject="Order HDJ2123F confirmed")
    (fault,) = check(journey(confirmed(), wrong)).faults
    assert fault.message == "The order number differs: “HDJ2123F” at Thank you, “1001” at Mail"
    assert [p.quote for p in fault.places] == ["Order HDJ2123F is placed", "Thank you for order #1001."]
    text = mail("订单 100001 已发货，您的订单号为 200002", kind="text", language="zh", id="sms")
    walked = journey(
        confirmed("订单编号：100001", "100001", "订单号", language="zh"), text, market="cn", languages=("zh",)
    )
    assert [f.severity for f in check(walked).faults] == [Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "Payment reference: PX998877",
        "Invoice number: INV-2026-0099",
        "Parcel 3SABCD1234567",
        "Confirmation number: 99887766",
        "Booking reference: QX7Y22",
    ],
)
def test_a_number_of_another_class_beside_the_right_one_is_no_fault(check, text):
    verdict = check(journey(confirmed(), mail(text, subject="Order HDJ2123F confirmed")))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


def test_examples_in_two_templates_are_left_to_a_person(check):
    made = [mail(f"Order number: {n}", Template("jinja"), id=i) for i, n in (("a", "A80SD99"), ("b", "B45594"))]
    verdict = check(journey(*made))
    assert verdict.faults == ()
    assert [d.message for d in verdict.doubts] == ["The order number differs: “A80SD99” at A, “B45594” at B"]
    assert len(check(journey(confirmed(), made[0])).faults) == 1  # that order is a real one
    assert len(check(journey(made[0], mail("Order number: C11111", id="sent"))).faults) == 1


def test_two_orders_that_are_spoken_of_together_are_left_to_a_person(check):
    note = mail("We have combined it with your order 555123.", subject="Order HDJ2123F confirmed")
    verdict = check(journey(confirmed(), note))
    assert (verdict.faults, len(verdict.doubts)) == ((), 1)


def test_a_message_or_page_that_lists_several_orders_is_clean(check):
    numbers = ("Order number HDJ2123F", "Order number ABC99887", "Order number XYZ11223")
    assert check(journey(confirmed(), mail(*numbers))).outcome is Outcome.PASS
    history = touchpoint("history", *numbers[:2], stage="wait")
    assert check(journey(confirmed(), history)).outcome is Outcome.PASS


def test_a_page_that_splits_a_purchase_into_two_orders_names_both(check):
    done = touchpoint("done", "Order 2201-7781 from Pine and Clay", "Order 2201-7782 from Otter Pottery")
    second = touchpoint("mail", "Your order 2201-7782 is on its way", kind="email")
    assert not check(journey(done, second)).faults
    third = touchpoint("mail", "Your order 2201-7789 is on its way", kind="email")
    assert len(check(journey(done, third)).faults) == 1


@pytest.mark.parametrize(
    ("text", "language", "lacks"),
    [
        ("Your appointment with Dr Malik is on Thu 14 Jan 2027 at 10:40.", "en", False),
        ("Your appointment with Dr Malik has been moved.", "en", True),
        ("Your booking is on Thu 14 Jan 2027 at 10:40.", "en", True),
        ("您的预约时间为2027年1月14日10:40，请准时就诊。", "zh", False),
        ("您的预约已变更。", "zh", True),
    ],
)
def test_an_appointment_is_known_by_its_day_and_hour(text, language, lacks, check):
    letter = confirmed("Booking reference: EB-30771", "EB-30771", "booking_reference", language=language)
    verdict = check(journey(letter, mail(text, id="sms", kind="text", language=language)))
    assert bool(verdict.faults) is lacks
