from __future__ import annotations

import pytest

from auditor.kit.hosts import addresses_in, host_of, is_plain_http, is_public


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
