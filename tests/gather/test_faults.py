"""The browser's words for trouble, in a person's."""

from __future__ import annotations

import pytest

from auditor.gather.faults import first_line, why_no_page, why_not_pressed, why_status, without_login


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("net::ERR_NAME_NOT_RESOLVED", "the name shop.test is not known"),
        ("Page.goto: net::ERR_CONNECTION_REFUSED at https://shop.test:8443/", "nothing answers at shop.test:8443"),
        ("net::ERR_CERT_DATE_INVALID", "the certificate of shop.test:8443 is wrong: it has expired"),
        ("net::ERR_CERT_COMMON_NAME_INVALID", "it belongs to another name; renew it, or, for a test site, write `ignore_certificate: true`"),
        ("net::ERR_CERT_AUTHORITY_INVALID", "nobody that this machine trusts has signed it"),
        ("net::ERR_CERT_SOMETHING_NEW", "is wrong: something new"),
        ("net::ERR_SSL_PROTOCOL_ERROR", "does not speak https"),
        ("net::ERR_TOO_MANY_REDIRECTS", "round in circles"),
        ("Page.goto: Timeout 15000ms exceeded.", "did not answer within 15 s"),
        ("net::ERR_BLOCKED_BY_CLIENT.Inspector", "is not among the hosts that the journey allows; add it under `network:`, to `only:`"),
        ("net::ERR_SOME_NEW_TROUBLE", "could not be opened: some new trouble"),
        ("Protocol error: Cannot navigate to invalid URL", "is not a web address"),
    ],
)  # fmt: skip
def test_a_page_that_does_not_come_is_explained(said, words):
    explained = why_no_page("https://shop.test:8443/", said, 15.0)
    assert words in explained
    assert "net::" not in explained


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "https://${user}:${password}@…"),
        (403, "is it protected against robots"),
        (404, "`expect: {status: 404}`"),
        (503, "answers 503 (Service Unavailable): the server failed"),
        (599, "answers 599 (unknown)"),
    ],
)
def test_a_refusal_of_the_server_is_explained(status, words):
    assert words in why_status("https://shop.test/x", status)


def test_logins_in_an_address_are_not_repeated():
    assert without_login("https://ada:hunter2@shop.test/x") == "https://shop.test/x"
    assert "hunter2" not in why_status("https://ada:hunter2@shop.test/x", 401)
    assert "hunter2" not in why_no_page("https://ada:hunter2@shop.test/x", "net::ERR_EMPTY_RESPONSE")


def test_what_keeps_a_thing_from_being_pressed_is_told_from_the_driver_s_log():
    log = 'Locator.click: Timeout 300ms exceeded.\nCall log:\n  - <div class="veil">…</div> intercepts pointer events'
    assert why_not_pressed(log).startswith('something lies over it: <div class="veil">')
    assert why_not_pressed("Locator.click: Error: boom\n more") == "boom"


def test_a_page_that_a_script_keeps_busy_is_said_in_words_and_not_in_milliseconds():
    said = why_not_pressed("Locator.click: Timeout 2979.531834000227ms exceeded.\nCall log:\n  - waiting for x")
    assert "one of its scripts keep it busy" in said
    assert "2979" not in said
    assert first_line("Page.evaluate: Error: x is not defined\n at y") == "x is not defined"
