from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Severity, Style
from tests.build import block, fields, journey, links, touchpoint

GOAL = "https://shop.test/orders/1"
DRAWN = Style(background="rgb(0, 80, 0)", radius="4px")


def call(text, href=GOAL, **more):
    return links(Link(text, href, more.pop("written", href), style=more.pop("style", DRAWN), selector="#cta", **more))


def test_three_names_of_one_page_are_one_fault(check):
    verdict = check(
        journey(
            touchpoint("thanks", call("Track your parcel")),
            touchpoint("mail", call("Order status", f"{GOAL}?utm_source=mail"), kind="email"),
            touchpoint("sms", call("See where it is going"), kind="text"),
        )
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    (fault,) = verdict.faults
    assert fault.message == (
        "“Track your parcel” at Thanks leads to the same place as “Order status” at Mail, “See where it is going” at Sms"
    )
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("thanks", "#cta", "Track your parcel"), ("mail", "#cta", "Order status"), ("sms", "#cta", "See where it is going"),
    ]  # fmt: skip
    assert (fault.severity or Severity.WARNING) is Severity.WARNING
    assert fault.key == "order status / see where it is going / track your parcel"


def test_in_chinese(check):
    walked = journey(
        touchpoint("thanks", call("查看物流"), language="zh"),
        touchpoint("mail", call("订单跟踪"), kind="email", language="zh"),
    )
    assert check(walked).faults[0].message == "“查看物流” at Thanks leads to the same place as “订单跟踪” at Mail"


def test_the_label_that_fits_the_page_is_the_measure(check):
    page = touchpoint("status", block("Order status", "heading", level=1), Document(GOAL, "Status"))
    walked = journey(touchpoint("sms", call("Where is my parcel?")), touchpoint("mail", call("Order status")), page)
    (fault,) = check(walked).faults
    assert fault.message == "“Order status” at Mail leads to the same place as “Where is my parcel?” at Sms"
    assert [p.touchpoint for p in fault.places] == ["sms", "mail"]


def test_a_form_is_a_destination(check):
    def form(id, text):
        field = Field("Order", form="#f", action="https://shop.test/track")
        return touchpoint(id, fields(field), links(Link(text, role="button", selector="#f > button")))

    assert check(journey(form("home", "Track parcel"), form("help", "Find delivery"))).faults


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Track your order", "Track your order"),
        ("Track your order", "Order status"),
        ("Print receipt", "Print invoice"),
        ("View order 1", "See your order"),
        ("View basket", "Go to your cart"),
        ("Order tracking", "Track order"),
        ("Order status", "Continue"),
        ("Order status", "Pay now"),
        ("View invoice", "Pay now"),
        ("Order status", "Leave a review"),
        ("查看订单", "立即付款"),
        ("Order status", "Change your address"),
        ("Order status", "Continue shopping"),
        ("Order status", "020 7946 0958"),
        ("Order status", "查看物流"),
        ("查看订单状态", "订单详情"),
        ("查看订单状态", "下一步"),
    ],
)
def test_labels_that_agree_or_say_something_else(check, one, other):
    first, second = touchpoint("a", call(one)), touchpoint("b", call(other))
    assert check(journey(first, second)).faults == ()


@pytest.mark.parametrize(
    "trap",
    [
        call("Larkspur", style=Style()),
        call("Parcels", region="nav"),
        call("Parcels", region="footer"),
        call("Parcels", image_only=True),
        call("Parcels", f"{GOAL}#parcels"),
        call("Parcels", f"{GOAL}?tab=parcels"),
        call("Parcels", "https://shop.test/orders/2"),
        call("Parcels", "mailto:a@b.test"),
        call("Parcels and everything else that is on the way to you from our shop this week"),
    ],
)
def test_other_links(check, trap):
    assert check(journey(touchpoint("a", call("Order status")), touchpoint("b", trap))).faults == ()


@pytest.mark.parametrize("goal", ["https://shop.test/", "https://shop.test/en/", "https://shop.test/accounts/login"])
def test_many_ways_lead_to_the_start_page_and_the_login(check, goal):
    walked = journey(touchpoint("a", call("Fresh teas", goal)), touchpoint("b", call("Wish list", goal)))
    assert check(walked).outcome is Outcome.NOT_APPLICABLE


def test_labels_that_fit_the_page_each_in_its_way(check):
    page = touchpoint("page", block("Delivery and returns", "heading", level=1), Document(GOAL, "Delivery and returns"))
    walked = journey(touchpoint("a", call("Delivery costs")), touchpoint("b", call("Return a parcel")), page)
    assert check(walked).faults == ()


def test_a_page_for_many_ends(check):
    labels = ["Parcels", "Points", "Address", "Wishes"]
    assert check(journey(*[touchpoint(f"t{n}", call(label)) for n, label in enumerate(labels)])).faults == ()


def test_two_buttons_of_one_form_and_a_form_sent_to_its_own_page(check):
    field = Field("Name", form="#f", action="https://shop.test/save")
    both = links(
        Link("Submit claim", role="button", selector="#f > a"), Link("Keep draft", role="button", selector="#f > b")
    )
    walked = journey(touchpoint("a", fields(field), both), touchpoint("b", fields(field), both))
    assert check(walked).faults == ()
    own = Field("Name", form="#f", action="https://shop.test/a")
    here = touchpoint("a", fields(own), links(Link("Save name", role="button", selector="#f > a")))
    assert (
        check(journey(here, touchpoint("b", call("Your profile", "https://shop.test/a")))).outcome
        is Outcome.NOT_APPLICABLE
    )


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("a", call("Order status")))).outcome is Outcome.NOT_APPLICABLE
