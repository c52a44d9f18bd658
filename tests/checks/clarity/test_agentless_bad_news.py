from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Outcome
from auditor.model.evidence import Declared
from tests.build import block, touchpoint


@pytest.mark.parametrize(
    ("text", "mark", "language"),
    [
        ("Your application has been rejected.", "has been rejected", "en"),
        ("Your claim for the lost parcel was not approved.", "was not approved", "en"),
        ("Unfortunately, your booking 12345 has been cancelled.", "has been cancelled", "en"),
        ("Your loan request could not be approved.", "could not be approved", "en"),
        ("您的申请未通过。", "申请未通过", "zh"),
        ("您的退款申请已被拒绝。", "退款申请已被拒绝", "zh"),
        ("经审核，不予受理。", "不予受理", "zh"),
    ],
)
def test_bare_refusals_are_reported(check, text, mark, language):
    verdict = check(touchpoint("mail", "Thank you.", text, kind="email", language=language))
    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == f"“{text}” gives no reason and nothing to do about it"
    assert fault.confidence is Confidence.MEDIUM
    assert (fault.places[0].quote, fault.places[0].marks) == (text, (mark,))


def test_a_heading_that_says_rejected(check):
    (fault,) = check(touchpoint("state", block("Application rejected", "heading", level=1), "Number 881")).faults
    assert fault.places[0].quote == "Application rejected"


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["We cannot accept your application, because the photo is too dark.", "You can send a new one."], "en"),
        (["Your application has been rejected because the photo is too dark."], "en"),
        (["Your application has been rejected.", "You can appeal until 12 May."], "en"),
        (["The photo does not show your face.", "Your application has been rejected."], "en"),
        (["If your claim has been rejected, nothing is paid."], "en"),
        (["Your order may be cancelled."], "en"),
        (["Why was my application rejected?"], "en"),
        (["What happened to my claim?", "Your claim has been rejected."], "en"),
        (["As you requested, your order has been cancelled."], "en"),
        (["Offers have been rejected by many."], "en"),
        (["您的申请未通过，原因是照片不清晰。"], "zh"),
        (["您的申请未通过。", "您可以重新提交。"], "zh"),
        (["如果您的申请未通过，我们不收费。"], "zh"),
        (["逾期未提交的，不予受理。"], "zh"),
    ],
)
def test_reasons_ways_and_possibilities_pass(check, texts, language):
    assert check(touchpoint("mail", *texts, kind="email", language=language)).outcome is Outcome.PASS


@pytest.mark.parametrize("role", ["label", "option", "button", "link", "cell"])
def test_states_of_a_list_are_no_news(check, role):
    assert check(touchpoint("list", block("Application rejected", role))).outcome is Outcome.PASS


def test_who_leaves_wants_to_be_cancelled(check):
    about = Declared("j", template="leave")
    assert check(touchpoint("bye", "Your subscription has been cancelled.", about=about)).outcome is Outcome.PASS
    assert check(touchpoint("bye", "Your subscription has been cancelled.")).outcome is Outcome.FAIL


def test_small_print_and_questions_are_left_alone(check):
    for url in ("https://shop.test/terms", "https://shop.test/faq"):
        said = touchpoint("x", "Your claim has been rejected.", Document(url))
        assert check(said).outcome is Outcome.NOT_APPLICABLE


def test_other_languages_are_left_alone(check):
    said = touchpoint("x", "Ihr Antrag ist abgelehnt worden und wird nicht weiter bearbeitet.", language="de")
    assert check(said).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["rejected" * 100_000, "😀", "\u202eمرحبا", "拒绝" * 50_000])
def test_bad_input(check, text):
    assert check(touchpoint("x", text)).outcome in {Outcome.PASS, Outcome.NOT_APPLICABLE}


def test_nothing_to_look_at(check):
    assert check(touchpoint("x")).outcome is Outcome.NOT_APPLICABLE


def test_what_stands_on_every_page_answers_nothing(check):
    frame = (block("Call us on 020 7946 0958", region="header"), block("Basket", "link", region="header"))
    page = touchpoint("order", *frame, block("Order 1001", "heading"), "Your order has been rejected.")
    assert len(check(page).faults) == 1
    page = touchpoint("order", *frame, "Your order has been rejected.", block("Order again", "link", region="main"))
    assert check(page).faults == ()
