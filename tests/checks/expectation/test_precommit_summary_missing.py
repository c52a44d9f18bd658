from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Field, Links, Outcome, Severity, Typed, Walk
from auditor.model.artifacts import Done, Link
from tests.build import block, fields, journey, touchpoint

TYPED = Walk(
    typed=(
        Typed(Field("Address line 1", name="address1"), "7 Mill Lane"),
        Typed(Field("Postcode", name="postcode"), "LS1 4DY"),
    )
)
SUMS = (block("Total", "term", row="#t"), block("£17.95", row="#t"))
SUMS_ZH = (block("合计", "term", row="#t"), block("¥268.00", row="#t"))


def checkout(*review, label="Place order", change="Change your tea", basket=True, walk=TYPED, language="en", more=()):
    word = {"en": "White Peony £14.00", "zh": "福鼎白牡丹 ¥128.00"}[language]
    links = Links(
        (Link(label, role="button", selector="#go"), *([Link(change, "https://shop.test/basket")] if change else []))
    )
    first = touchpoint(
        "basket",
        *([word, {"en": "Quantity", "zh": "数量"}[language]] if basket else ["Sign up."]),
        stage="decide",
        language=language,
    )
    page = touchpoint("review", *review, links, walk, *more, stage="commit", language=language)
    done = touchpoint("done", "Thank you!", Walk(steps=(Done(f"click “{label}”"),)), stage="confirm", language=language)
    return journey(first, page, done, languages=(language,), market="gb" if language == "en" else "cn")


FULL = ("White Peony", "Quantity 1", *SUMS, "Sent to Ada Wong, 7 Mill Lane, Leeds", "Arrives within 3 working days")


def test_a_full_summary_passes(check):
    verdict = check(checkout(*FULL))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 6)


def test_a_full_summary_in_chinese_passes(check):
    full = ("福鼎白牡丹", "数量 2", *SUMS_ZH, "收货地址：学院路8号", "预计3个工作日内送达")
    assert check(checkout(*full, label="提交订单", change="修改", language="zh")).outcome is Outcome.PASS


def test_a_total_alone_is_reported(check):
    (fault,) = check(checkout(*SUMS, change="")).faults
    assert fault.message == (
        "Before “Place order”, this is not shown: how many, the day of delivery, the address, a way to change it"
    )
    assert (fault.severity, fault.confidence, fault.key) == (None, Confidence.MEDIUM, "summary")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("review", "#go")]


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(checkout(*SUMS_ZH, label="提交订单", change="", language="zh")).faults
    assert fault.message.startswith("Before “提交订单”, this is not shown: how many")


def test_a_missing_total_is_an_error(check):
    rest = tuple(part for part in FULL if part not in SUMS)
    (fault,) = check(checkout(*rest)).faults
    assert (fault.message, fault.severity) == ("Before “Place order”, no total is shown", Severity.ERROR)


def test_one_sum_is_the_total(check):
    page = ("Resident permit, 12 months", "Fee", "£45.00", "Quantity 2")
    assert check(checkout(*page, label="Pay now", walk=Walk())).outcome is Outcome.PASS


def test_the_button_may_say_the_total(check):
    (fault,) = check(checkout("White Peony", label="Pay £17.95", walk=Walk())).faults
    assert fault.message == "Before “Pay £17.95”, this is not shown: how many"


def test_a_service_without_delivery_needs_no_address(check):
    assert check(checkout("White Peony", "2 guests", *SUMS, walk=Walk())).outcome is Outcome.PASS


def test_a_subscription_needs_its_terms(check):
    parts = ("White Peony every month", "Quantity 1", *SUMS)
    (fault,) = check(checkout(*parts, label="Start my subscription", walk=Walk())).faults
    assert fault.message == "Before “Start my subscription”, this is not shown: the terms of renewal"
    assert (
        check(
            checkout(*parts, "It renews monthly. Cancel any time.", label="Start my subscription", walk=Walk())
        ).outcome
        is Outcome.PASS
    )


def test_a_sign_up_without_a_price_is_silent(check):
    assert (
        check(checkout("Your name", label="Submit application", basket=False)).reason
        == "nothing is paid, delivered or renewed"
    )


@pytest.mark.parametrize("label", ["Buy with Apple Pay", "Pay with PayPal", "Buy again"])
def test_wallets_and_orders_with_one_press_are_silent(check, label):
    assert check(checkout(*SUMS, label=label)).outcome is Outcome.NOT_APPLICABLE


def test_a_checkout_on_one_page_can_be_changed_where_it_stands(check):
    own = fields(
        Field("Address line 1", name="address1"), Field("Postcode", name="postcode"), Field("Town", name="city")
    )
    parts = ("White Peony", "Quantity 1", *SUMS, "Delivery tomorrow")
    assert check(checkout(*parts, change="", more=(own,))).outcome is Outcome.PASS


def test_a_page_that_was_not_read_to_its_end_is_left_to_a_person(check):
    assert check(checkout(*SUMS, more=(Document(truncated="too long"),))).outcome is Outcome.NEEDS_REVIEW


def test_without_a_binding_button_it_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Tea £14.00"))).outcome is Outcome.NOT_APPLICABLE


def test_other_languages_are_not_judged(check):
    page = touchpoint(
        "pruefen",
        "Bitte prüfen Sie Ihre Angaben und bestellen Sie dann.",
        Links((Link("Pay", role="button"),)),
        stage="commit",
        language="de",
    )
    done = touchpoint("danke", "Vielen Dank für die Bestellung bei uns!", stage="confirm", language="de")
    assert check(journey(page, done)).reason == "there is no text in English or Chinese"


def test_a_step_that_costs_nothing_is_no_purchase(check):
    offer = touchpoint("offer", "Get £150 when you switch.", stage="consider")
    footer = block("Your deposits are protected up to a total of £120,000.", region="footer")
    start = Links((Link("Start the photo check", role="button"),))
    camera = touchpoint("identity", start, "A photo.", footer, stage="commit")
    done = touchpoint("done", "Your account is open.", stage="confirm")
    assert check(journey(offer, camera, done, market="gb")).outcome is Outcome.NOT_APPLICABLE


def test_a_contract_of_a_fixed_time_says_its_terms(check):
    said = ("Fixed 12 months, electricity and gas", *SUMS, "£132.40 a month", "Quantity 1", "Sent to 7 Mill Lane")
    faults = check(checkout(*said, label="Switch now and pay", walk=Walk())).faults
    assert not any("renewal" in f.message for f in faults)


def test_a_row_that_names_what_is_ordered(check):
    rows = (block("Show", "term", row="#s"), block("A Christmas Carol", row="#s"), "Seats: F11, F12 (2 tickets)", *SUMS)
    page = checkout(*rows, label="Pay £17.95", change="Change seats", walk=Walk())
    assert check(page).outcome is Outcome.PASS


@pytest.mark.parametrize(("label", "language"), [("Book", "en"), ("预约上门取件", "zh")])
def test_a_booking_that_may_be_paid_later_is_left_to_a_person(check, label, language):
    said = {"en": ("White Peony", "Quantity 1"), "zh": ("福鼎白牡丹", "数量 1")}[language]
    verdict = check(checkout(*said, label=label, language=language))
    assert not [f for f in verdict.faults if f.key == "total"]
    assert [f.key for f in verdict.doubts] == ["total"]
