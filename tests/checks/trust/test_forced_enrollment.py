from __future__ import annotations

import pytest

from auditor.api import Document, Outcome
from tests.build import block, touchpoint


def test_consent_that_comes_with_an_account_is_reported(check):
    text = "By creating an account, you agree to receive marketing e-mails."
    (fault,) = check(touchpoint("join", block(text, selector="#small"))).faults
    assert fault.message == (
        "“By creating an account, you agree to receive marketing”: "
        "the customer cannot go on without agreeing to advertising"
    )
    assert (fault.places[0].selector, fault.places[0].quote) == ("#small", text)


def test_in_chinese(check):
    assert check(touchpoint("join", "注册即视为您同意接收营销短信。", language="zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "By subscribing you agree to receive our newsletter.",
        "By creating an account, you agree to our terms.",
        "By placing your order you will receive e-mails about your order.",
        "By ordering you agree to receive offers if you tick the box.",
    ],
)
def test_the_newsletters_own_form_and_terms_pass(check, text):
    assert check(touchpoint("join", text)).outcome is Outcome.PASS


def test_terms_and_nothing(check):
    terms = Document(url="https://shop.test/terms", title="Terms")
    text = "By creating an account, you agree to receive marketing e-mails."
    assert check(touchpoint("terms", text, terms)).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("join")).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("join", "Mit der Anmeldung", language="de")).outcome is Outcome.NOT_APPLICABLE
