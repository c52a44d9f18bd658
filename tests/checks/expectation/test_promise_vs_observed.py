from __future__ import annotations

import pytest

from auditor.api import Arrival, Awaited, Field, Mail, Outcome, Severity
from tests.build import block, fields, journey, touchpoint

PROMISE = "You'll receive a confirmation by email within 5 minutes."


def page(*parts, **more):
    return touchpoint("thank-you", *(parts or (block(PROMISE, selector="#next"),)), **{"stage": "confirm", **more})


def mail(waited, id="mail", *, saved=False, **more):
    came = Awaited(came=(Arrival("Order confirmed", waited=waited, saved=saved),))
    message = Mail(subject="Order confirmed", waited=waited)
    return touchpoint(id, "Thank you", message, came, **{"kind": "email", "stage": "confirm", **more})


def test_a_mail_that_comes_late_is_an_error_with_both_places(check):
    verdict = check(journey(page(), mail(850)))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == (
        "Thank you promises a mail “within 5 minutes”, but Mail came after 14:10 minutes (observed in this run)"
    )
    assert (fault.severity, fault.key) == (Severity.ERROR, "promised mail mail")
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("thank-you", PROMISE), ("mail", "Order confirmed (after 14:10 minutes)"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("waited", "severity"), [(299, None), (300, None), (320, "warning"), (360, "warning"), (361, "error")]
)
def test_the_grace_is_a_fifth_or_half_a_minute(check, waited, severity):
    faults = check(journey(page(), mail(waited))).faults
    assert [f.severity.value for f in faults] == ([severity] if severity else [])


def test_the_grace_can_be_set(check):
    assert check(journey(page(), mail(361)), grace_percent=50).faults[0].severity is Severity.WARNING


@pytest.mark.parametrize("text", ["我们将在 5 分钟内把确认邮件发到您的邮箱。", "您将在5分钟内收到确认邮件。"])
def test_a_promise_in_chinese(check, text):
    walked = [page(text, language="zh"), mail(900, language="zh")]
    (fault,) = check(journey(*walked, market="cn", languages=("zh",))).faults
    assert "5" in fault.message
    assert fault.severity is Severity.ERROR


def test_the_good_example_is_kept(check):
    assert (
        check(journey(page("A confirmation email will be sent within 15 minutes."), mail(120))).outcome is Outcome.PASS
    )


@pytest.mark.parametrize(
    ("text", "later"),
    [
        pytest.param(PROMISE, mail(900, saved=True), id="a saved mail"),
        pytest.param(PROMISE, touchpoint("mail", "Thank you", kind="email"), id="a template"),
        pytest.param(PROMISE, mail(900, stage="wait"), id="another mail"),
        pytest.param("The link in this email expires within 5 minutes", mail(900), id="validity"),
        pytest.param("Please reply to the email within 5 minutes", mail(900), id="what the customer has to do"),
        pytest.param("If the email has not arrived within 5 minutes, call us", mail(900), id="a condition"),
        pytest.param("It takes about 5 minutes to order", mail(900), id="the time that a person needs"),
        pytest.param("We reply to emails within 5 minutes", mail(900), id="an answer"),
        pytest.param("5分钟内收到短信", mail(900), id="a text"),
        pytest.param("Your bank will process the payment within 5 minutes", mail(900), id="a third party"),
    ],
)  # fmt: skip
def test_what_cannot_be_held_against_the_mail(check, text, later):
    assert check(journey(page(text), later)).outcome is Outcome.NOT_APPLICABLE


def test_a_promised_mail_that_was_not_captured_is_left_to_a_person(check):
    verdict = check(journey(page(), touchpoint("confirmation-mail", kind="email", lost="no mail came within 60 s")))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    (doubt,) = verdict.doubts
    assert doubt.message.endswith("but “confirmation-mail” was not captured in this run")


def test_a_mail_that_was_waited_for_in_vain_is_told_as_missing_already(check):
    gone = touchpoint("confirmation-mail", Awaited(), kind="email", lost="no mail came within 60 s")
    assert check(journey(page(), gone)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["Order in 2 easy steps", "两步即可下单"])
def test_more_forms_than_promised_steps_are_left_to_a_person(check, text):
    forms = [touchpoint(f"form-{n}", fields(Field("Name")), stage="commit") for n in range(3)]
    verdict = check(journey(touchpoint("home", text), *forms))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert "but 3 forms were met" in verdict.doubts[0].message
    assert check(journey(touchpoint("home", text), *forms[:2])).outcome is Outcome.NOT_APPLICABLE


def test_nothing_promised_is_not_applicable(check):
    assert check(journey(page("Thank you"), mail(900))).outcome is Outcome.NOT_APPLICABLE
