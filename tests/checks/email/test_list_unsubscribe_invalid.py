from __future__ import annotations

import pytest

from auditor.api import Mail, Outcome
from tests.build import touchpoint

NAME, POST = "List-Unsubscribe", "List-Unsubscribe-Post"
ONE = (POST, "List-Unsubscribe=One-Click")


def mail(*headers: tuple[str, str]):
    return touchpoint("mail", Mail(headers=(("Subject", "Offers"), *headers)), "Offers", kind="email")


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ([(NAME, "https://acme.com/u?id=7")], "The address in List-Unsubscribe has no angle brackets"),
        ([(NAME, "<https://acme.com/u>, mailto:u@acme.com")], "An address in List-Unsubscribe has no angle brackets"),
        ([(NAME, "")], "List-Unsubscribe names no address"),
        ([(NAME, "click the link below")], "List-Unsubscribe names no address"),
        ([(NAME, "<>")], "List-Unsubscribe names no https: and no mailto: address"),
        ([(NAME, "</unsubscribe>")], "List-Unsubscribe names no https: and no mailto: address"),
        ([(NAME, "<http://acme.com/u>")], "The address in List-Unsubscribe is not encrypted"),
        ([(NAME, "<https://acme.com/a>, <https://acme.com/b>")], "List-Unsubscribe names 2 addresses with https:"),
        ([(NAME, "<https://acme.com/a>"), (NAME, "<https://acme.com/b>")],
         "List-Unsubscribe names 2 addresses with https:"),
        ([(NAME, "Unsubscribe: <https://acme.com/a>")], "List-Unsubscribe holds “Unsubscribe:” beside its addresses"),
        ([(NAME, "<https://acme.com/a>"), (POST, "One-Click")],
         "List-Unsubscribe-Post says something else than “List-Unsubscribe=One-Click”"),
        ([(NAME, "<https://acme.com/a>"), ONE, ONE], "List-Unsubscribe-Post is there 2 times"),
        ([(NAME, "<mailto:u@acme.com>"), ONE], "List-Unsubscribe-Post stands beside no https: address"),
        ([ONE], "List-Unsubscribe-Post stands beside no https: address"),
    ],
)  # fmt: skip
def test_headers_that_no_program_can_use(check, headers, says):
    verdict = check(mail(*headers))
    assert verdict.examined == len(headers)
    (fault,) = verdict.faults
    assert fault.message == says
    assert fault.places[0].quote.startswith("List-Unsubscribe")
    assert fault.fix


@pytest.mark.parametrize(
    "headers",
    [
        [(NAME, "<https://acme.com/u/7f3a>, <mailto:u@acme.com?subject=unsubscribe>"), ONE],
        [(NAME, "<mailto:u@acme.com>")],
        [(NAME, "<https://acme.com/u>")],
        [(NAME, "<mailto:u@acme.com> (Use this to leave), <https://acme.com/u>")],
        [(NAME, "<https://acme.com/u/\r\n 7f3a>,\r\n <mailto:u@acme.com>"), (POST, " list-unsubscribe = one-click ")],
        [(NAME.lower(), "<https://acme.com/u>"), (POST.lower(), ONE[1])],
        [(NAME, "NO")],
    ],
)
def test_headers_that_work(check, headers):
    assert check(mail(*headers)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(mail()).reason == "it has no List-Unsubscribe"
    template = touchpoint("mail", Mail(), "Offers", kind="email")
    assert check(template).reason == "it has no headers: it was not received"
    unfilled = check(mail((NAME, "<{{ unsubscribe_url }}>")))
    assert unfilled.reason == "the header holds a placeholder that was not filled in"


@pytest.mark.parametrize("odd", ["<" * 100_000, "<a" * 50_000 + ">" * 50_000, "😀", "(" * 10_000, "<https://[a>"])
def test_odd_headers(check, odd):
    assert check(mail((NAME, odd), (POST, odd))).faults
