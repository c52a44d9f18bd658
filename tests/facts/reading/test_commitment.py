from __future__ import annotations

import pytest

from auditor.api import Link
from auditor.facts.reading.commitment import commitment_of
from tests.build import block, journey, links, touchpoint


def point(*touchpoints):
    return journey(*touchpoints).ledger.commitment


def pay(id, text="Place order", **more):
    return touchpoint(id, block(text, "button"), **more)


def test_the_last_page_with_the_stage_before_the_confirmation():
    assert point(
        touchpoint("basket"), touchpoint("address", stage="commit"), touchpoint("review", stage="commit"),
        touchpoint("thanks", stage="confirm"), touchpoint("mail", kind="email"), touchpoint("again", stage="commit"),
    ) in {"review", "again"}  # fmt: skip
    assert point(touchpoint("review", stage="commit"), touchpoint("thanks", stage="confirm"), pay("other")) == "review"


@pytest.mark.parametrize(
    "label",
    ["Place order", "Pay now", "Pay £19.90", "Submit order", "Confirm and pay", "Book now", "Order and pay", "提交订单",
     "确认支付", "立即付款", "确认下单", "Send application"],
)  # fmt: skip
def test_without_a_stage_the_page_with_the_button(label):
    assert point(touchpoint("basket"), pay("review", label), touchpoint("mail", kind="email")) == "review"
    by_link = touchpoint("review", links(Link(label, role="button")))
    assert commitment_of((by_link,)) is by_link


@pytest.mark.parametrize(
    "label", ["Add to basket", "Continue", "Search", "Pay later with us and save", "下一步", "加入购物车"]
)
def test_other_buttons_bind_nobody(label):
    assert point(pay("page", label), touchpoint("mail", kind="email")) == ""


def test_an_advert_before_is_no_confirmation():
    advert = touchpoint("advert", kind="email")
    assert point(advert, touchpoint("product"), touchpoint("review", stage="commit")) == "review"
    assert point(advert, pay("review"), touchpoint("mail", kind="email"), pay("later")) == "review"


def test_there_may_be_none():
    assert point(touchpoint("home"), touchpoint("help")) == ""
    assert point(touchpoint("mail", kind="email", stage="commit")) == ""
