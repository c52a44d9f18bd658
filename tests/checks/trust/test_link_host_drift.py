from __future__ import annotations

from typing import Any

import pytest

from auditor.model.artifacts import Document, Link
from auditor.model.evidence import Evidence
from auditor.model.verdict import Outcome
from tests.build import block, journey, links, touchpoint

SITE = "https://www.acme.com"


def page(url: str = SITE, *texts: str) -> Evidence:
    return touchpoint("home", *(texts or ("Acme",)), Document(url=f"{url}/", title="Acme"))


def message(href: str, text: str = "View your order", kind: str = "email") -> Evidence:
    return touchpoint("order-message", "Thank you", links(Link(text, href, selector="a")), kind=kind)


def run(*touchpoints: Evidence, base: str = SITE, **facts: str) -> Any:
    return journey(*touchpoints, base_url=base, facts=facts)


def test_a_link_to_somebody_elses_site(check: Any) -> None:
    (fault,) = check(run(page(), message("https://trk.mailx.net/c/8f3a"))).faults
    assert fault.message == "Order message: “View your order” leads to trk.mailx.net, the company is at acme.com"
    assert [p.touchpoint for p in fault.places] == ["home", "order-message"]


@pytest.mark.parametrize(
    ("text", "told"), [("www.acme.com", False), ("trk.mailx.net/c", True), ("acme.com news", True)]
)
def test_a_link_that_shows_another_address_is_left_to_the_check_of_such_links(
    check: Any, text: str, told: bool
) -> None:
    assert bool(check(run(page(), message("https://trk.mailx.net/c/8f3a", text))).faults) is told


@pytest.mark.parametrize("kind", ["text", "script", "document"])
def test_all_kinds_of_messages_are_read(check: Any, kind: str) -> None:
    written = touchpoint("note", block("See https://acme-orders.net/17 for details.", "message"), kind=kind)
    assert "leads to acme-orders.net" in check(run(page(), written)).faults[0].message


def test_a_short_link_hides_where_it_leads(check: Any) -> None:
    sms = touchpoint("sms", block("Your parcel is near: bit.ly/3xYz", "message"), kind="text")
    assert "public short link (bit.ly)" in check(run(page(), sms)).faults[0].message
    chinese = touchpoint(
        "sms", block("您的包裹已发出，查看 https://dwz.cn/a1B2", "message"), kind="text", language="zh"
    )
    assert "public short link (dwz.cn)" in check(journey(chinese, base_url="", languages=("zh",))).faults[0].message


@pytest.mark.parametrize(
    "href",
    [
        "https://acme.com/orders/17", "https://click.acme.com/x", "https://www.facebook.com/acme", "https://apps.apple.com/app/1",
        "https://play.google.com/store", "https://www.dpd.co.uk/track", "https://maps.google.com/?q=acme",
        "https://www.paypal.com/pay", "https://weibo.com/acme", "https://www.gov.uk/consumer", "https://beian.miit.gov.cn/",
        "mailto:help@other.net", "tel:+442079460000", "acme://orders/17",
    ],
)  # fmt: skip
def test_own_links_and_well_known_ones(check: Any, href: str) -> None:
    assert not check(run(page(), message(href))).faults


def test_declared_hosts_and_those_of_the_journey(check: Any) -> None:
    assert not check(run(page(), message("https://t.acme-click.net/1"), click_hosts="t.acme-click.net")).faults
    assert not check(run(page(), message("https://help.acme.io/1"), hosts="acme.com, acme.io")).faults
    desk = touchpoint("desk", "Pay here", Document(url="https://pay.bank.org/1"))
    assert not check(run(page(), desk, message("https://pay.bank.org/2"))).faults


def test_hosts_of_a_developer(check: Any) -> None:
    local = "http://127.0.0.1:8101"
    assert not check(run(page(local), message(f"{local}/orders/17"), base=local)).faults
    assert check(run(page(local), message("https://trk.mailx.net/1"), base=local)).outcome is Outcome.NOT_APPLICABLE
    published = page(local, "Write to help@northwick.example.")
    assert not check(run(published, message("https://www.northwick.example/en/"), base=local)).faults
    assert check(run(published, message("https://trk.mailx.net/1"), base=local)).outcome is Outcome.FAIL
    assert check(run(page(), message("http://localhost:3000/orders"))).outcome is Outcome.FAIL


def test_links_on_pages_are_another_matter(check: Any) -> None:
    away = touchpoint("away", "x", links(Link("Partner", "https://partner.net")), Document(url=f"{SITE}/away"))
    assert check(run(page(), away)).outcome is Outcome.NOT_APPLICABLE


def test_one_finding_for_each_domain(check: Any) -> None:
    one, two = message("https://a.mailx.net/1"), message("https://b.mailx.net/2")
    assert len(check(run(page(), one, two)).faults) == 1
