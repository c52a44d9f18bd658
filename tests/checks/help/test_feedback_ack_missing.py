from __future__ import annotations

import pytest

from auditor.api import Asked, Document, Field, Outcome, Probed, Severity, Typed, Walk
from tests.build import block, fields, journey, touchpoint

URL = "https://shop.test/feedback"
WORDS = Field("Your feedback", "textarea", name="text", form="#f")
EMAIL = Field("Email address", "email", name="email", autocomplete="email", form="#f")
STARS = Field("Stars", "radio", name="stars", form="#f")
THANKS = block("Thanks!", "heading", level=1, selector="h1")


def walk(title="Feedback", *given, url=URL):
    typed = given or ((WORDS, "The tin was dented."), (EMAIL, "ada@customer.test"))
    asked = Asked(url, title, tuple(field for field, _ in typed))
    return Walk(typed=tuple(Typed(f, v, url) for f, v in typed), asked=(asked,))


def thanks(*parts, title="Feedback", given=(), **more):
    return touchpoint("thanks", THANKS, *parts, walk(title, *given), **more)


def test_nothing_but_thanks(check):
    verdict = check(journey(thanks()))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == (
        "The answer to the feedback does not say its reference, by when an answer comes or who deals with it"
    )
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("thanks", "Thanks!")]
    assert fault.severity is None


@pytest.mark.parametrize(
    "said",
    [
        "Your case number is 881. You will have an answer by 12 January.",
        "Our customer care team will answer within 5 working days.",
        "您的反馈编号：F-2031，我们会在 3 个工作日内回复。",
        "您的意见已转给客服团队，两天内答复。",
    ],
)
def test_two_of_three_are_enough_for_feedback(check, said):
    assert check(journey(thanks(said))).outcome is Outcome.PASS


def test_one_alone_is_a_notice(check):
    (fault,) = check(journey(thanks("Your reference: F-2031."))).faults
    assert fault.severity is Severity.NOTICE
    assert fault.message == "The answer to the feedback does not say by when an answer comes or who deals with it"


def test_a_complaint_needs_a_number_and_a_time(check):
    (fault,) = check(
        journey(thanks("Our customer care team will answer within 5 days.", title="Make a complaint"))
    ).faults
    assert fault.message == "The answer to the complaint does not say its reference"
    assert fault.severity is None
    said = "Case 881: you will have an answer by 12 January."
    assert check(journey(thanks(said, title="Make a complaint"))).outcome is Outcome.PASS
    assert check(journey(thanks("投诉受理号：20260112，3 个工作日内答复。", title="我要投诉"))).outcome is Outcome.PASS


def test_the_mail_after_it_counts(check):
    mail = touchpoint("mail", "Case 881. We will answer within 5 working days.", kind="email")
    assert check(journey(thanks(), mail)).outcome is Outcome.PASS
    (fault,) = check(journey(thanks(), touchpoint("mail", block("Thank you", "heading"), kind="email"))).faults
    assert [p.touchpoint for p in fault.places] == ["thanks", "mail"]


def test_the_page_of_the_form_says_what_it_is(check):
    form = touchpoint("form", block("我要投诉", "heading", level=1), Document(URL, "x"), fields(WORDS), language="zh")
    (fault,) = check(journey(form, thanks(title=""))).faults
    assert fault.message.startswith("The answer to the complaint")


@pytest.mark.parametrize(
    "given",
    [
        ((STARS, "5"),),  # a vote
        ((WORDS, "The tin was dented."),),  # nobody could answer
        ((WORDS, " "), (EMAIL, "ada@customer.test")),
    ],
)
def test_votes_and_words_without_a_name(check, given):
    assert check(journey(thanks(given=given))).outcome is Outcome.NOT_APPLICABLE


def test_a_nameless_complaint_is_one_still(check):
    field = Field("Your complaint", "textarea", name="text", form="#f")
    assert check(journey(thanks(title="Complaints", given=((field, "It broke."),)))).outcome is Outcome.FAIL


def test_other_forms_are_none(check):
    message = Field("Note for the driver", "textarea", name="note", form="#f")
    assert check(journey(thanks(title="Delivery", given=((message, "Ring twice"), (EMAIL, "a@b.test"))))).outcome is (
        Outcome.NOT_APPLICABLE
    )


def test_a_form_that_stands_there_again_was_not_sent(check):
    assert check(journey(thanks(fields(WORDS)))).outcome is Outcome.NOT_APPLICABLE


def test_doubt_and_what_was_provoked(check):
    assert check(journey(thanks(Document("https://shop.test/t", truncated="a frame")))).outcome is Outcome.NEEDS_REVIEW
    assert check(journey(thanks(Probed("empty")))).outcome is Outcome.NOT_APPLICABLE


def test_that_nobody_answers_is_a_time_too(check):
    said = "Our team reads every message. We cannot reply to each one."
    assert check(journey(thanks(said))).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "x" * 1_000_000, "😀", "投诉case", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(thanks(text)))
