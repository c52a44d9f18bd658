from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Field, Outcome, Walk
from auditor.kit.selling.pressure_boxes import signs_up_to
from auditor.model.artifacts import Typed
from tests.build import fields, touchpoint


def box(text: str, **more: object) -> Field:
    more.setdefault("filled", True)
    return Field(text, "checkbox", selector="#box", **more)  # type: ignore[arg-type]


def test_a_ticked_advertising_box_is_reported(check):
    verdict = check(
        touchpoint("checkout", fields(box("Send me offers by e-mail", name="news"), box("Gift", filled=False)))
    )
    (fault,) = verdict.faults
    assert verdict.examined == 2
    assert fault.message == (
        "“Send me offers by e-mail” is ticked when the page comes up: the customer has not chosen advertising"
    )
    assert (fault.confidence, fault.fix) == (Confidence.HIGH, "Leave it empty.")
    assert (fault.places[0].selector, fault.places[0].quote) == ("#box", "Send me offers by e-mail")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Add travel insurance for £12.00", "extra"),
        ("Yes, protect my order with shipping insurance", "extra"),
        ("Donate £1 to the lifeboats", "donation"),
        ("Renew my membership automatically", "renewal"),
        ("Performance Cookies", "cookies"),
        ("Share my details with selected partners", "marketing"),
        ("I agree to receive marketing e-mails", "marketing"),
        ("接收优惠信息", "marketing"),
        ("自动续费", "renewal"),
        ("退货运费险 1.5元", "extra"),
        ("統計 Cookie", "cookies"),
        ("Newsletter abonnieren", "marketing"),
        ("Recevoir les offres par e-mail", "marketing"),
    ],
)
def test_what_a_box_signs_up_to(check, label, kind):
    assert signs_up_to(label, "") == kind
    assert check(touchpoint("checkout", fields(box(label)))).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "label",
    [
        "I have read and accept the terms and conditions",
        "Billing address same as delivery address",
        "Remember me",
        "Keep me signed in",
        "Do not send me newsletters",
        "Tick here if you do not want to receive offers",
        "Strictly necessary cookies",
        "Send me order updates by SMS",
        "I have insurance already",
        "我已阅读并同意用户协议",
        "记住密码",
        "不接收营销短信",
        "与收货地址相同",
        "Large",
    ],
)
def test_harmless_boxes_pass(check, label):
    assert check(touchpoint("checkout", fields(box(label)))).outcome is Outcome.PASS


def test_empty_hidden_and_fixed_boxes_pass(check):
    offers = "Send me offers"
    shown = fields(box(offers, filled=False), box(offers, visible=False), box(offers, disabled=True))
    assert check(touchpoint("checkout", shown)).outcome is Outcome.PASS


def test_a_box_that_the_journey_ticked_passes(check):
    ticked = box("Send me offers", name="news")
    walk = Walk(typed=(Typed(ticked, "on"),))
    assert check(touchpoint("checkout", fields(ticked), walk)).outcome is Outcome.PASS


def test_an_option_that_costs_beside_one_that_does_not(check):
    def option(text: str, *, on: bool) -> Field:
        return Field(text, "radio", name="cover", filled=on, group="Travel insurance", selector="#r")

    paid, free = option("Full cover £12.00", on=True), option("No cover", on=False)
    (fault,) = check(touchpoint("checkout", fields(paid, free))).faults
    assert "an extra that costs" in fault.message
    other = fields(option("Full cover £12.00", on=False), option("No cover", on=True))
    assert check(touchpoint("checkout", other)).outcome is Outcome.PASS
    alone = fields(paid, option("Basic cover £5.00", on=False))
    assert check(touchpoint("checkout", alone)).outcome is Outcome.PASS


def test_settings_are_left_to_a_person(check):
    page = Document(url="https://shop.test/account/preferences", title="E-mail preferences")
    assert check(touchpoint("mail", fields(box("Send me offers")), page)).outcome is Outcome.NEEDS_REVIEW


def test_several_boxes_are_one_finding(check):
    (fault,) = check(touchpoint("cookies", fields(box("Targeting Cookies"), box("Performance Cookies")))).faults
    assert fault.message.startswith("2 boxes are ticked when the page comes up (“Targeting Cookies” …)")
    assert len(fault.places) == 2


def test_nothing_to_look_at(check):
    assert check(touchpoint("a", fields(Field("Name")))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("label", ["购买退货无忧险 ¥9.90", "同时开通视频彩铃包，¥6/月", "加購雨傘 HK$20"])
def test_a_ticked_box_that_buys_something_for_a_price_is_an_extra(check, label):
    (fault,) = check(touchpoint("checkout", fields(box(label)))).faults
    assert "an extra that costs" in fault.message


@pytest.mark.parametrize("label", ["羽绒被 ¥899", "购买须知", "购买电子发票，¥0"])
def test_a_ticked_line_of_the_basket_is_no_extra(check, label):
    assert check(touchpoint("cart", fields(box(label)))).outcome is Outcome.PASS
