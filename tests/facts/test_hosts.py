from __future__ import annotations

from auditor.facts.extract import facts_of
from auditor.model.artifacts import Link
from auditor.model.evidence import Declared
from tests.build import block, journey, links, touchpoint
from tests.ends import ends


def said(*parts: object) -> list[tuple[str, str]]:
    return [(f.value, f.shown) for f in facts_of(touchpoint("here", *parts), Declared("j")) if f.kind == "host"]


def test_each_host_once_at_its_first_link() -> None:
    pair = [Link("One", "https://a.acme.com/1"), Link("Two", "https://a.acme.com/2"), Link("Call", "tel:+442079460000")]
    assert said("Hello", links(*pair)) == [("a.acme.com", "https://a.acme.com/1")]


def test_addresses_in_the_text_are_links_too() -> None:
    assert said("详情见 https://acme.cn/d，谢谢") == [("acme.cn", "https://acme.cn/d")]
    assert said(block("https://other.net/", "quote")) == []
    assert said("http://[broken https:// acme") == []


def test_declared_hosts_are_listed_and_nothing_contradicts_them() -> None:
    page = touchpoint("home", links(Link("Away", "https://other.net/")))
    ledger = journey(page, facts={"hosts": "acme.com, https://help.acme.net/x", "click_hosts": "t.acme.io"}).ledger
    found = {(e.subject, f.value, e.contradicted) for e in ledger.of("host") for f in e.facts}
    assert found == {
        ("links", "acme.com", False), ("links", "help.acme.net", False), ("links", "other.net", False),
        ("clicks", "t.acme.io", False),
    }  # fmt: skip


def test_thousands_of_links_come_to_an_end() -> None:
    with ends():
        said("x " + "https://a.com/1 " * 10_000, links(*(Link("x", f"https://h{n}.acme.com/") for n in range(5_000))))
