"""Journeys of bare addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import secrecy
from auditor.errors import UsageError
from auditor.journey.adhoc import journey_from_urls
from auditor.model.journey import Kind


def test_each_address_is_a_page() -> None:
    journey = journey_from_urls(
        ["https://shop.example/", "https://shop.example/help/delivery.html", "https://shop.example/s?q=tea"]
    )
    assert (journey.id, journey.base_url, journey.path) == ("shop-example", "https://shop.example/", None)
    assert [t.id for t in journey.touchpoints] == ["home", "help-delivery", "s-q-tea"]
    assert [t.title for t in journey.touchpoints] == [
        "shop.example",
        "shop.example/help/delivery.html",
        "shop.example/s?q=tea",
    ]
    assert {t.kind for t in journey.touchpoints} == {Kind.PAGE}
    assert [t.steps[0].url for t in journey.touchpoints] == [  # type: ignore[union-attr]
        "https://shop.example/", "https://shop.example/help/delivery.html", "https://shop.example/s?q=tea",
    ]  # fmt: skip


def test_ids_are_made_unique() -> None:
    journey = journey_from_urls(["http://a.test/x", "http://a.test/x/", "http://a.test/X.html", "http://a.test/x-2"])
    assert [t.id for t in journey.touchpoints] == ["x", "x-2", "x-3", "x-2-2"]


def test_several_hosts_are_told_apart() -> None:
    journey = journey_from_urls(["http://a.test/x", "http://b.test:8080/x", "http://b.test:8080/"])
    assert [t.id for t in journey.touchpoints] == ["a-test-x", "b-test-8080-x", "b-test-8080"]
    assert journey.base_url == "http://a.test/"


def test_addresses_in_chinese_keep_their_words() -> None:
    journey = journey_from_urls(["https://茶.example/帮助", "https://xn--3lr804guic.example/%E5%B8%AE%E5%8A%A9"])
    assert [t.id for t in journey.touchpoints] == ["茶-example-帮助", "xn-3lr804guic-example-帮助"]


def test_files_can_be_opened(tmp_path: Path) -> None:
    page = tmp_path / "a page.html"
    page.write_text("x")
    journey = journey_from_urls([page.as_uri()])
    assert journey.touchpoints[0].id == "a-page"
    assert journey.base_url == tmp_path.as_uri() + "/"


def test_a_password_in_an_address_is_a_secret() -> None:
    journey = journey_from_urls(["https://ada:correct%20horse@shop.example/"])
    assert set(secrecy.known()) == {"correct horse", "correct%20horse"}
    assert "horse" not in journey.title + journey.base_url + journey.touchpoints[0].title


def test_a_dollar_sign_in_an_address_is_one() -> None:
    assert journey_from_urls(["https://a.test/${x}"]).touchpoints[0].steps[0].url == "https://a.test/$${x}"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://a.test/", "an address starts with"),
        ("shop.example", "an address starts with"),
        ("javascript:alert(1)", "an address starts with"),
        ("https://", "has no host"),
        ("https:///x", "has no host"),
        ("https://a.test:0/", "has no host"),
        ("https://a.test:99999/", "is no address"),
        ("https://[::1/", "is no address"),
        ("https://a.test/a b", "a blank or a control character"),
        ("https://a.test/\x1b[31m", "a blank or a control character"),
        ("file:///nothing/here.html", "there is no such file"),
        ("file://server/x.html", "another machine"),
        ("https://ada:abc@a.test/", "at least 4 characters"),
    ],
)
def test_what_cannot_be_opened_is_said(url: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        journey_from_urls([url])


def test_no_address_at_all_is_said() -> None:
    with pytest.raises(UsageError, match="at least one address"):
        journey_from_urls([])
