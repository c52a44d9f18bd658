from __future__ import annotations

import pytest

from auditor.api import Document, Link, Outcome, Severity, Style
from tests.build import block, journey, links, touchpoint

GOAL = "https://shop.test/account/x1"
DRAWN = Style(background="rgb(0, 80, 0)", radius="4px")


def link(text, href=GOAL, **more):
    return links(Link(text, href, more.pop("written", href), selector="#a", **more))


def page(heading="Preferences", title="Preferences | Shop", url=GOAL, language="en", **more):
    first = block(heading, "heading", level=1, selector="#h")
    return touchpoint("landing", first, Document(url, title, language, **more), language=language)


def test_a_page_that_does_not_answer(check):
    verdict = check(journey(touchpoint("home", link("Manage my subscription")), page()))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "“Manage my subscription” at Home leads to a page headed “Preferences”"
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("home", "#a", "Manage my subscription"), ("landing", "#h", "Preferences"),
    ]  # fmt: skip
    assert (fault.severity, fault.key) == (Severity.NOTICE, "manage my subscription")


def test_in_chinese(check):
    home = touchpoint("home", link("会员权益"), language="zh")
    (fault,) = check(journey(home, page("账号设置", "账号设置", language="zh"), languages=("zh",))).faults
    assert fault.message == "“会员权益” at Home leads to a page headed “账号设置”"


def test_from_a_mail_or_a_text_message_it_is_a_warning(check):
    mail = touchpoint("mail", link("Manage my subscription", style=DRAWN), kind="email")
    assert check(journey(mail, page())).faults[0].severity is Severity.WARNING
    plain = touchpoint("mail", link("Manage my subscription"), kind="email")
    assert check(journey(plain, page())).faults[0].severity is Severity.NOTICE
    sms = touchpoint("sms", link("Manage my subscription"), kind="text")
    assert check(journey(sms, page())).faults[0].severity is Severity.WARNING


def test_one_label_at_several_touchpoints_is_one_fault_in_journey_order(check):
    pages = [touchpoint(f"p{n}", link("Manage my subscription")) for n in range(2)]
    (fault,) = check(journey(pages[0], page(), pages[1])).faults
    assert [p.touchpoint for p in fault.places] == ["p0", "landing", "p1"]


@pytest.mark.parametrize(
    ("label", "heading", "title"),
    [
        ("Your subscription", "Subscription", "x"),
        ("Manage subscriptions", "Your subscription", "x"),
        ("Manage my subscription", "Preferences", "Subscription | Shop"),
        ("Sign in", "Log in", "x"),
        ("View bag", "Your shopping cart", "x"),
        ("查看订单状态", "订单详情", "x"),
    ],
)
def test_pages_that_answer(check, label, heading, title):
    language = "en" if label.isascii() else "zh"
    home = touchpoint("home", link(label), language=language)
    verdict = check(journey(home, page(heading, title, language=language)))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 1)


@pytest.mark.parametrize(
    "label",
    [
        "Continue", "Next", "Here", "Read more", "2", "Change your delivery", "Edit", "Back to shop", "Continue shopping",
        "Go to checkout", "Check out now", "Home", "020 7946 0958", "New on our site: how we choose all our growers every year",
        "详情", "下一步", "修改地址", "去结账", "返回",
    ],
)  # fmt: skip
def test_labels_without_a_promise(check, label):
    assert check(journey(touchpoint("home", link(label)), page())).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "trap",
    [
        link("Subscription", f"{GOAL}#plan"),
        link("Subscription", image_only=True),
        link("Subscription", region="nav"),
        link("Subscription", "https://shop.test/elsewhere"),
        link("Subscription", "https://other.test/account/x1"),
        link("中文"),
    ],
)
def test_other_links(check, trap):
    assert check(journey(touchpoint("home", trap), page())).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("url", ["https://shop.test/", "https://shop.test/en/", "https://shop.test/accounts/login/"])
def test_the_start_page_and_the_login(check, url):
    walked = journey(touchpoint("home", link("Subscription", url)), page(url=url))
    assert check(walked).outcome is Outcome.NOT_APPLICABLE


def test_pages_with_an_error_and_pages_whose_address_has_the_word(check):
    home = touchpoint("home", link("Manage my subscription"))
    assert check(journey(home, page(status=404))).outcome is Outcome.NOT_APPLICABLE
    url = "https://shop.test/subscriptions/manage"
    assert check(journey(touchpoint("home", link("My subscription", url)), page(url=url))).outcome is Outcome.PASS


def test_a_page_may_answer_in_any_of_its_states(check):
    later = touchpoint("later", block("Your subscription", "heading", level=1), Document(GOAL, "x"))
    assert check(journey(touchpoint("home", link("My subscription")), page(), later)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("home", link("Subscription")))).outcome is Outcome.NOT_APPLICABLE


def test_the_name_of_a_product_is_compared_by_another_check(check):
    there, name = "https://shop.test/p/17", "BMD-050 Bai Mu Dan"
    cells = [block(text, "cell", row="ul > li") for text in (name, "× 1", "£20")]
    order = touchpoint("order", *cells, link(name, there))
    sells = page("White Peony", "White Peony | Shop", there)
    assert not check(journey(order, sells)).faults
    assert len(check(journey(touchpoint("order", link(name, there)), sells)).faults) == 1


def test_booking_a_room_leads_to_the_form_for_it(check):
    def at(stage):
        first = block("Your details and payment", "heading", level=1)
        return touchpoint("landing", first, Document(GOAL, "Your details", "en"), stage=stage)

    home = touchpoint("home", link("Book Superior Double, flexible"))
    assert not check(journey(home, at("commit"))).faults
    assert len(check(journey(home, at("consider"))).faults) == 1
