from __future__ import annotations

from typing import Any

import pytest

from auditor.model.artifacts import Link
from auditor.model.verdict import Outcome, Severity
from tests.build import journey, links, touchpoint


def run(text: str, href: str, **facts: str) -> Any:
    return journey(touchpoint("mail", "Hello", links(Link(text, href, selector="a")), kind="email"), facts=facts)


@pytest.mark.parametrize("text", ["acme.com/order", "https://acme.com/order/17", "www.acme.com", "acme.com"])
def test_the_text_names_another_domain(check: Any, text: str) -> None:
    (fault,) = check(run(text, "https://trk.mailx.net/c/8f3a")).faults
    assert fault.severity in {None, Severity.ERROR}
    assert fault.message == f"Mail: the link shows “{text}”, and leads to trk.mailx.net"
    assert [p.quote for p in fault.places] == [text, "https://trk.mailx.net/c/8f3a"]


def test_chinese_domains_too(check: Any) -> None:
    assert check(run("www.yunque.com.cn", "https://dl.youjian.com.cn/1")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("acme.com/order", "https://www.acme.com/orders/17"), ("http://acme.com", "https://shop.acme.com/"),
        ("shop.acme.co.uk", "https://acme.co.uk/"), ("https://bücher.de/x", "https://xn--bcher-kva.de/x"),
        ("acme.com.", "https://acme.com"), ("acme.com/app", "https://acme.app.link/x"),
        ("acme.com/order", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Facme.com%2Forder&data=1"),
    ],
)  # fmt: skip
def test_the_same_domain(check: Any, text: str, href: str) -> None:
    assert check(run(text, href)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("View your order", "https://trk.mailx.net/1"), ("Node.js guide", "https://x.net/1"), ("readme.md", "https://x.net"),
        ("help@acme.com", "https://x.net/1"), ("Read more at acme.com today", "https://x.net/1"), ("v1.2", "https://x.net/1"),
        ("acme.com", "mailto:a@b.net"), ("acme.com", "http://127.0.0.1:8101/"), ("acme.com", "http://localhost/"), ("", ""),
        ("查看订单", "https://x.net/1"),
    ],
)  # fmt: skip
def test_no_address_is_shown_or_the_target_is_a_developers(check: Any, text: str, href: str) -> None:
    assert check(run(text, href)).outcome is Outcome.NOT_APPLICABLE


def test_declared_click_hosts(check: Any) -> None:
    assert (
        check(run("acme.com/order", "https://t.acmeclick.net/1", click_hosts="t.acmeclick.net")).outcome is Outcome.PASS
    )


def test_the_same_pair_is_one_finding(check: Any) -> None:
    pair = [Link("acme.com/a", "https://x.net/1", selector="a"), Link("acme.com/b", "https://x.net/2", selector="b")]
    assert len(check(journey(touchpoint("mail", "x", links(*pair), kind="email"))).faults) == 1
