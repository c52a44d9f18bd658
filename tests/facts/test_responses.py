from __future__ import annotations

import pytest

from auditor.facts import responses
from tests.build import journey, reading, touchpoint


def told(text):
    language = "zh" if any("一" <= c <= "鿿" for c in text) else "en"
    return [(f.subject, f.scope, f.value) for f in responses.facts(reading(text, language=language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You'll receive a confirmation within 5 minutes", ("email", "", "5 minutes")),
        ("We will email your confirmation to ada@x.test within 5 minutes.", ("email", "", "5 minutes")),
        ("Your confirmation email should arrive within 15 minutes", ("email", "", "15 minutes")),
        ("We reply within one working day", ("reply", "", "1 business days")),
        ("We answer emails within 24 hours", ("reply", "email", "24 hours")),
        ("We'll call you back within 2 hours", ("call", "", "2 hours")),
        ("We will text you the code within 30 seconds", ("sms", "", "30 seconds")),
        ("我们将在 5 分钟内把确认邮件发到 a@b.c。", ("email", "", "5 minutes")),
        ("5分钟内收到短信", ("sms", "", "5 minutes")),
        ("24小时内回复", ("reply", "", "24 hours")),
        ("客服将在2小时内回电", ("call", "", "2 hours")),
    ],
)
def test_promises(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Please reply within 7 days", "If you haven't received the email within 10 minutes, check your spam folder",
        "The link in this email expires in 24 hours", "请在24小时内回复本邮件", "Email us within 30 days", "验证码5分钟内有效",
        "如未收到邮件，请在10分钟后重试", "A 5 minute read", "You may answer the survey within 3 days",
    ],
)  # fmt: skip
def test_what_is_no_promise_of_the_company(text):
    assert told(text) == []


def test_declared_promises():
    facts = {"response.email": "1 working day", "response.message": "5 minutes", "response": "2 days"}
    entries = journey(touchpoint("home", "Hello"), facts=facts).ledger.of("response")
    assert {(e.subject, e.scope, e.facts[0].value) for e in entries} == {
        ("reply", "email", "1 business days"), ("email", "", "5 minutes"), ("reply", "", "2 days"),
    }  # fmt: skip


def test_a_day_and_24_hours_do_not_contradict_each_other_and_a_week_does():
    page, mail = (
        touchpoint("page", "We reply within 24 hours"),
        touchpoint("mail", "We reply within one day", kind="email"),
    )
    assert not journey(page, mail).ledger.of("response")[0].contradicted
    mail = touchpoint("mail", "We reply within 5 working days", kind="email")
    assert journey(page, mail).ledger.of("response")[0].contradicted
