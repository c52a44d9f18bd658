from __future__ import annotations

import pytest

from auditor.api import Document, Link, Mail, Outcome, Severity
from tests.build import block, journey, links, touchpoint


def mail(*parts, id="mail", subject="Reset your password", **more):
    return touchpoint(id, block(subject, "subject"), *parts, kind="email", **more)


def page(*parts, id="reset", **more):
    return touchpoint(id, block("Reset your password", "heading", level=1), *parts, **more)


def test_a_shorter_time_on_the_page_is_an_error_with_both_places(check):
    walked = [
        mail(block("This link is valid for 24 hours.", selector="#m")),
        page(block("The link works for one hour.", selector="#p")),
    ]
    verdict = check(journey(*walked))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == (
        "How long the link for password reset is valid differs: “24 hours” at Mail, “one hour” at Reset"
    )
    assert (fault.severity, fault.key) == (Severity.ERROR, "validity of link password reset")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("mail", "#m"), ("reset", "#p")]


def test_a_longer_time_later_is_a_warning(check):
    (fault,) = check(journey(mail("This link is valid for 1 hour."), page("The link works for 24 hours."))).faults
    assert fault.severity is Severity.WARNING


def test_in_chinese(check):
    one = touchpoint("mail", block("重置密码", "subject"), "链接24小时内有效", kind="email", language="zh")
    two = touchpoint("reset", block("重置密码", "heading", level=1), "该链接将在1小时后失效", language="zh")
    (fault,) = check(journey(one, two, market="cn", languages=("zh",))).faults
    assert "“24小时内” at Mail, “1小时” at Reset" in fault.message


def test_the_two_parts_of_one_mail(check):
    parts = Mail(subject="Reset your password", text="The link is valid for 24 hours.", html=True)
    (fault,) = check(journey(mail("The link is valid for 1 hour.", parts))).faults
    assert fault.severity is Severity.ERROR
    assert [p.quote for p in fault.places] == [
        "The link is valid for 1 hour.",
        "The link is valid for 24 hours. (plain-text part)",
    ]


def test_against_what_is_declared(check):
    (fault,) = check(journey(mail("This link is valid for 24 hours."), facts={"link_ttl": "1 hour"})).faults
    assert fault.message == (
        "How long the link for password reset is valid is not as declared: “24 hours” at Mail, declared is “1 hour”"
    )
    assert fault.severity is Severity.ERROR
    (shorter,) = check(journey(mail("This link is valid for 30 minutes."), facts={"link_ttl": "1 hour"})).faults
    assert shorter.severity is Severity.WARNING
    assert check(journey(mail("Valid for 60 minutes: the link"), facts={"link_ttl": "1 hour"})).faults == ()
    other = journey(mail("This link is valid for 24 hours."), facts={"link_ttl.confirmation": "1 hour"})
    assert check(other).outcome is Outcome.NOT_APPLICABLE


def test_a_mail_and_the_page_that_it_leads_to_need_no_purpose(check):
    to = links(Link("Continue", "https://shop.test/go?token=1"))
    landing = touchpoint("go", Document(url="https://shop.test/go?token=1"), "This link works for 1 hour.")
    (fault,) = check(journey(mail("The link is valid for 24 hours.", to, subject="Hello"), landing)).faults
    assert fault.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("This link is valid for 24 hours.", "The link is valid for one day."),
        ("This link is valid for 60 minutes.", "The link expires in 1 hour."),
        ("This link is valid for 24 hours.", "The link is valid until 5 May 2026."),
        ("This link is valid for 24 hours.", "This link is still valid for 2 hours."),
        ("This link is valid for 24 hours.", "Your session expires in 20 minutes."),
        ("This link is valid for 24 hours.", "Your password expires in 90 days."),
        ("This link is valid for 24 hours.", "The code is valid for 10 minutes."),
        ("This link is valid for 24 hours.", "The voucher code is valid for 3 months."),
        ("This link is valid for 24 hours.", "The link to confirm your address is valid for 7 days."),
        ("This link is valid for 24 hours.", "A newer mail replaces this link."),
        ("This link is valid for 24 hours.", "We reply within 2 hours."),
    ],
)
def test_other_times_are_no_contradiction(check, one, two):
    verdict = check(journey(mail(one), page(two)))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_links_without_a_purpose_are_left_to_a_person(check):
    verdict = check(
        journey(
            mail("The link is valid for 24 hours.", subject="Hi"),
            mail("The link is valid for 7 days.", id="b", subject="Hi"),
        )
    )
    assert (verdict.outcome, verdict.faults, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, (), 1)


def test_how_long_a_basket_is_held_is_left_to_a_person(check):
    verdict = check(
        journey(
            page("We will hold your seats for 15 minutes."), page("We will hold your seats for 10 minutes.", id="b")
        )
    )
    assert (verdict.faults, len(verdict.doubts)) == ((), 1)


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(mail("This link is valid for 24 hours."))).outcome is Outcome.NOT_APPLICABLE
