from __future__ import annotations

import pytest

from auditor.errors import AuditorError, StepError
from auditor.gather.following import address_of
from auditor.model.artifacts import Link
from auditor.model.steps import Follow

CONFIRM, CANCEL = "https://shop.test/alerts/confirm/abc", "https://shop.test/alerts/cancel/abc"
LINKS = (
    Link("Confirm your alert", f"{CONFIRM}?utm_source=html"),
    Link("Cancel", CANCEL),
    Link("Write to us", "mailto:help@shop.test"),
    Link(f"{CONFIRM}?utm_source=text", f"{CONFIRM}?utm_source=text"),  # the text part
    Link("No address"),
)
MAILS = {"alert-mail": LINKS, "letter": (Link(CONFIRM, CONFIRM), Link(CANCEL, CANCEL))}


def follow(link: str, mail: str = "alert-mail") -> str:
    return address_of(Follow(email=mail, link=link), MAILS)


@pytest.mark.parametrize(
    "said",
    [
        "Confirm your alert",
        "confirm YOUR  alert",
        "your alert",
        "/alerts/confirm/",
        "/^confirm .*/i",
        r"/confirm\/\w+\?/",
    ],
)
def test_a_link_is_named_by_its_words_a_part_of_its_address_or_an_expression(said):
    assert follow(said) == f"{CONFIRM}?utm_source=html"


def test_a_mail_of_plain_text_has_its_addresses():
    assert follow("/alerts/cancel/", "letter") == CANCEL
    assert follow(r"/confirm\/abc$/", "letter") == CONFIRM


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("alerts", "“alerts” fits 2 links of the mail"),
        ("/alerts\\/c/", "fits 2 links of the mail"),
        ("Confirm my alert", "has no link “Confirm my alert”; did you mean `Confirm your alert`?"),
        ("Write to us", "leads to mailto:help@shop.test, which is not a page"),
    ],
)
def test_what_cannot_be_followed_is_explained(said, why):
    with pytest.raises(StepError) as raised:
        follow(said)
    assert why in str(raised.value)


def test_no_such_mail_and_no_expression():
    with pytest.raises(StepError, match="there is no mail `alert-mial` to follow a link of; did you mean"):
        follow("Cancel", "alert-mial")
    with pytest.raises(AuditorError, match="is not a regular expression"):
        follow("/(/")
