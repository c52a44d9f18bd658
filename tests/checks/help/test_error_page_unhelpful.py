from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Probed, Severity
from tests.build import block, fields, links, touchpoint

HELP = links(Link("Contact us", "https://shop.test/contact", region="footer"))
MISSING = Probed("missing-page", "home")


def page(*parts: object, title: str = "Larkspur", status: int = 404, language: str = "en"):
    document = Document("https://shop.test/x", title, language, status)
    return touchpoint("x", document, *parts, language=language)


def h1(text: str):
    return block(text, "heading", level=1)


def test_an_oops_is_reported(check):
    verdict = check(page(h1("Oops!")))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == (
        "The page “Oops!” does not say in words what has happened, what to do next and how to get help"
    )
    assert fault.severity is None
    assert fault.places[0].quote == "Oops!"


@pytest.mark.parametrize(
    ("head", "text", "language"),
    [
        ("Page not found", "Check the address, or go back to the home page.", "en"),
        ("Sorry, there is a problem with the service", "Try again later.", "en"),
        ("404", "We cannot find that page. Search for it, or call us.", "en"),
        ("Payment declined", "You have not been charged. Try another card.", "en"),
        ("Your link has expired", "Ask for a new one.", "en"),
        ("页面不存在", "请检查网址，或返回首页。", "zh"),
        ("支付失败", "没有扣款，请换一张卡。", "zh"),
    ],
)
def test_pages_that_help_pass(check, head, text, language):
    status = 500 if "service" in head else 404
    assert check(page(h1(head), text, HELP, status=status, language=language)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("head", "text", "said", "language"),
    [
        ("404", "", "in words what has happened", "en"),
        ("Payment declined", "Try another card.", "whether the customer was charged", "en"),
        ("支付失败", "请换一张卡。", "whether the customer was charged", "zh"),
        ("Page not found", "It is gone.", "what to do next", "en"),
        ("页面不存在", "您访问的页面不存在。", "what to do next", "zh"),
    ],
)
def test_each_thing_that_is_missing_is_named(check, head, text, said, language):
    (fault,) = check(page(h1(head), text, HELP, language=language)).faults
    assert f"does not say {said}" in fault.message


def test_something_went_wrong_is_no_plain_word_for_a_missing_page(check):
    (fault,) = check(page(h1("Something went wrong"), "Try again.", HELP, status=404)).faults
    assert fault.message == "The page “Something went wrong” does not say in words what has happened"
    assert check(page(h1("Something went wrong"), "Try again.", HELP, status=500)).outcome is Outcome.PASS


def test_help_has_to_be_at_hand(check):
    (fault,) = check(page(h1("Page not found"), "Check the address.")).faults
    assert fault.message == "The page “Page not found” does not say how to get help"
    assert fault.fix == "Say how to get help."


def test_a_link_in_the_main_part_is_a_way_on(check):
    way = Link("Home", "https://shop.test/", region="main")
    assert check(page(h1("Page not found"), links(way, *HELP.links))).outcome is Outcome.PASS


def test_blame_is_reported(check):
    (fault,) = check(page(h1("Page not found"), "You entered a wrong address. Check it.", HELP)).faults
    assert fault.message == "The error page blames the customer: “You entered a wrong”"
    assert fault.places[0].marks == ("You entered a wrong",)
    (fault,) = check(page(h1("页面不存在"), "您输错了网址，请检查。", HELP, language="zh")).faults
    assert "blames" in fault.message


def test_a_missing_page_that_says_200_is_a_notice(check):
    parts = (h1("Page not found"), "Check the address.", HELP)
    (fault,) = check(page(*parts, MISSING, status=200)).faults
    assert fault.message == "The page says that it does not exist, and its status says 200 (OK)"
    assert fault.severity is Severity.NOTICE


def test_a_missing_page_that_shows_another_one_is_a_warning(check):
    (fault,) = check(page(h1("Fine teas"), "Free delivery.", MISSING, status=200)).faults
    assert fault.message.startswith("An address that does not exist shows an ordinary page (status 200)")
    assert fault.severity is None


@pytest.mark.parametrize(
    "head",
    [
        "Fine teas",
        "Room 404",
        "404 teas to choose from",
        "Lost cats",
        "How to fix a 404 error",
        "Error codes of your dishwasher",
        "支付失败怎么办",
        "Why was my payment declined?",
    ],
)
def test_ordinary_pages_are_none(check, head):
    assert check(page(h1(head), title=head, status=200)).outcome is Outcome.NOT_APPLICABLE


def test_forms_robots_and_machines_are_left_alone(check):
    form = fields(Field("Name"))
    assert check(page(h1("Your details"), form, status=422)).outcome is Outcome.NOT_APPLICABLE
    assert check(page(h1("Just a moment…"), "Verify you are human", status=403)).outcome is Outcome.NOT_APPLICABLE
    assert check(page('{"error": "not found"}')).outcome is Outcome.NOT_APPLICABLE


def test_other_languages_are_left_alone(check):
    assert check(page(h1("Seite nicht gefunden"), language="de")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "x" * 1_000_000, "😀", "\u202eمرحبا"])
def test_bad_input(check, text):
    assert check(page(text, title=text, status=200)).outcome is Outcome.NOT_APPLICABLE
