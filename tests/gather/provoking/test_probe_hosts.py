"""Where errors may be provoked."""

from __future__ import annotations

import pytest

from auditor.errors import StepError
from auditor.gather.provoking.probe_hosts import Fence, with_login
from auditor.model.journey import Journey


def fence(base: str, *only: str) -> Fence:
    return Fence.of(Journey("j", "J", base_url=base, only_hosts=only))


@pytest.mark.parametrize(
    ("base", "only", "url", "inside"),
    [
        ("https://shop.example/", (), "https://shop.example/x", True),
        ("https://shop.example/", (), "https://www.shop.example/x", True),
        ("https://www.shop.example:8443/", (), "http://SHOP.example/", True),
        ("https://shop.example/", (), "https://pay.shop.example/", False),
        ("https://shop.example/", ("*.shop.example",), "https://pay.shop.example/", True),
        ("https://shop.example/", ("pay.example",), "https://a.pay.example/", True),
        ("https://shop.example/", (), "https://shop.example.evil.test/", False),
        ("https://shop.example/", (), "https://shop.example@evil.test/", False),
        ("https://shop.example/", (), "file:///etc/passwd", False),
        ("https://shop.example/", (), "mailto:a@shop.example", False),
        ("https://shop.example/", (), "http://[::1", False),
        ("file:///pages/", (), "file:///pages/a.html", True),
        ("", (), "https://shop.example/", False),
    ],
)
def test_what_lies_within(base, only, url, inside):
    assert fence(base, *only).holds(url) is inside


def test_a_refusal_says_what_to_do():
    with pytest.raises(StepError) as error:
        fence("https://shop.example/", "pay.example").demand("https://ada:pw@evil.test/x", "this form is sent to")
    assert str(error.value) == (
        "this form is sent to evil.test, and errors are provoked only at hosts that the journey names "
        "(shop.example, pay.example); if that host is yours, add it under `network:`, to `only:`"
    )


def test_the_login_of_the_site_goes_to_the_site_only():
    assert with_login("https://x.test/a?b", "https://ada:pw@x.test/") == "https://ada:pw@x.test/a?b"
    assert with_login("https://y.test/a", "https://ada:pw@x.test/") == "https://y.test/a"
    assert with_login("http://[::1", "https://ada:pw@x.test/") == "http://[::1"
