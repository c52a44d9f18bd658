from __future__ import annotations

import pytest

from auditor.api import Link, Outcome
from tests.build import journey, links, touchpoint


def way(text, href, **more):
    return links(Link(text, href, href, selector="#a", **more))


def test_one_label_two_pages(check):
    verdict = check(
        journey(
            touchpoint("home", way("Contact us", "https://shop.test/contact")),
            touchpoint("help", way("Contact us", "https://shop.test/contact/")),
            touchpoint("mail", way("Contact us", "https://www.shop.test/help/ask?utm_source=mail"), kind="email"),
        )
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    (fault,) = verdict.faults
    assert fault.message == "“Contact us” leads to /contact at Home, but to /help/ask at Mail"
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("home", "#a", "Contact us"),
        ("mail", "#a", "Contact us"),
    ]
    assert fault.key == "contact us"


def test_in_chinese(check):
    walked = journey(
        touchpoint("home", way("退换货政策", "https://shop.test/returns"), language="zh"),
        touchpoint("mail", way("退换货政策", "https://shop.test/help/refund"), language="zh"),
    )
    assert check(walked).faults[0].message == "“退换货政策” leads to /returns at Home, but to /help/refund at Mail"


@pytest.mark.parametrize(
    "label",
    [
        "Details",
        "Edit",
        "Remove",
        "Continue",
        "Next",
        "Add to basket",
        "Read more",
        "Buy now",
        "Here",
        "2",
        "详情",
        "下一步",
        "加入购物车",
    ],
)
def test_labels_that_fit_many_places(check, label):
    walked = journey(
        touchpoint("a", way(label, "https://shop.test/a")), touchpoint("b", way(label, "https://shop.test/b/c"))
    )
    assert check(walked).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/orders/1", "/orders/2"),
        ("/orders/LT-1/status", "/orders/LT-2/status"),
        ("/blog/first-post", "/blog/second-post"),
        ("/returns", "/returns/how"),
        ("/products/tarp", "/collections/tents/products/tarp"),
        ("/returns?order=1", "/returns?order=2"),
        ("/en/returns", "/returns/"),
        ("/returns", "/"),
        ("/returns", "/login?next=/returns"),
        ("/returns", "/help#returns"),
    ],
)
def test_pages_that_belong_together(check, one, other):
    walked = journey(
        touchpoint("a", way("Your return", f"https://shop.test{one}")),
        touchpoint("b", way("Your return", f"https://shop.test{other}")),
    )
    assert check(walked).faults == ()


@pytest.mark.parametrize(
    "other", ["https://other.test/help/ask", "mailto:help@shop.test", "tel:+441", "javascript:void(0)"]
)
def test_other_hosts_and_schemes(check, other):
    walked = journey(
        touchpoint("a", way("Contact us", "https://shop.test/contact")), touchpoint("b", way("Contact us", other))
    )
    assert check(walked).faults == ()


def test_labels_of_lists_and_pictures(check):
    several = links(Link("Growers", "https://shop.test/a/b", "x"), Link("Growers", "https://shop.test/c/d", "x"))
    one = way("Growers", "https://shop.test/e/f")
    assert check(journey(touchpoint("a", several), touchpoint("b", one))).faults == ()
    picture = way("Growers", "https://shop.test/q/r", image_only=True)
    assert check(journey(touchpoint("a", one), touchpoint("b", picture))).outcome is Outcome.NOT_APPLICABLE


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("a"), touchpoint("b"))).outcome is Outcome.NOT_APPLICABLE
