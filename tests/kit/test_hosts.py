from __future__ import annotations

import pytest

from auditor.kit.hosts import (
    addresses_in,
    domain_shown,
    host_of,
    is_plain_http,
    is_public,
    is_reserved,
    is_shortener,
    is_well_known,
    registrable,
    same_host,
)


@pytest.mark.parametrize("host", ["example.com", "shop.co.uk", "8.8.8.8", "xn--fiqs8s.cn"])
def test_hosts_out_in_the_world(host: str):
    assert is_public(host)


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "::1",
        "10.0.0.4",
        "192.168.1.9",
        "shop.test",
        "nas.local",
        "intranet",
        "mail.invalid",
        "",
    ],
)
def test_hosts_at_home(host: str):
    assert not is_public(host)


def test_the_host_of_an_address():
    assert host_of("http://Shop.example.com:8080/a") == "shop.example.com"
    assert host_of("http://[broken") == ""
    assert host_of("/relative") == ""


def test_plain_http_has_a_host():
    assert is_plain_http(" HTTP://a.example/")
    assert not is_plain_http("http:///x")
    assert not is_plain_http("https://a.example")


def test_addresses_end_before_the_sign_of_the_sentence():
    assert addresses_in("See http://a.example/x. Or（https://b.example/y）。") == [
        "http://a.example/x",
        "https://b.example/y",
    ]


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.acme.com", "acme.com"),
        ("mail.shop.acme.co.uk", "acme.co.uk"),
        ("acme.co.uk", "acme.co.uk"),
        ("a.b.acme.com.cn", "acme.com.cn"),
        ("www.acme.gd.cn", "acme.gd.cn"),
        ("t.co", "t.co"),
        ("acme.github.io", "acme.github.io"),
        ("www.acme.de", "acme.de"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_the_part_of_a_host_that_somebody_registered(host: str, name: str):
    assert registrable(host) == name


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("acme.com/order", "acme.com"),
        ("https://shop.acme.co.uk/x?y", "shop.acme.co.uk"),
        ("(www.acme.cn)", "www.acme.cn"),
        ("Node.js", ""),
        ("help@acme.com", ""),
        ("see acme.com", ""),
        ("v1.2", ""),
        ("", ""),
    ],
)
def test_the_host_that_a_text_names(text: str, host: str):
    assert domain_shown(text) == host


def test_hosts_that_companies_link_to_and_those_that_hide():
    assert is_well_known("www.facebook.com")
    assert is_well_known("beian.miit.gov.cn")
    assert is_well_known("www.gov.uk")
    assert not is_well_known("government-prize.com")
    assert is_shortener("bit.ly")
    assert not is_shortener("rabbit.ly")
    assert is_reserved("shop.example")
    assert not is_reserved("example.shop.com")


def test_one_name_in_two_scripts_is_one_host():
    assert same_host("www.bücher.de", "xn--bcher-kva.de")
    assert not same_host("a" * 300 + "ü.de", "b.de")
