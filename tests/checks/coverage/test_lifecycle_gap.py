from __future__ import annotations

import pytest

from auditor.model.artifacts import Link, Links
from auditor.model.mails import Awaited
from auditor.model.verdict import Confidence, Outcome, Severity
from tests.build import block, journey, touchpoint

GOOD = (
    "Your parcel is delayed because of a storm.",
    "It now comes on Tuesday, 1 December. You can also cancel it free of charge.",
    "Call us on 020 7946 0958.",
)


def mail(*said, language="en", id="event-mail", **more):
    subject = block(said[0], "subject") if said else ""
    return touchpoint(id, subject, *said[1:], kind="email", language=language, **more)


def test_an_event_of_which_nobody_tells(check):
    shop = touchpoint("shop", "Hello")
    (fault,) = check(journey(shop, events={"renewal": "none"})).faults
    assert fault.message == "No touchpoint tells the customer of the event “renewal”"
    assert (fault.severity, fault.key) == (Severity.ERROR, "event renewal")
    assert [p.touchpoint for p in fault.places] == ["shop"]
    (fault,) = check(journey(shop, events={"delay": "none"})).faults
    assert fault.severity is Severity.WARNING


def test_a_message_that_tells_too_little(check):
    verdict = check(journey(mail("Your parcel is delayed", "We are sorry."), events={"delay": "event-mail"}))
    (fault,) = verdict.faults
    assert fault.message == (
        "Event mail tells of the event “delay” and does not say why, when, what the customer can do or whom to ask"
    )
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("event-mail", "Your parcel is delayed")]
    assert (fault.severity, fault.confidence, fault.key) == (Severity.WARNING, Confidence.MEDIUM, "parts delay")


def test_a_chinese_message_that_tells_too_little(check):
    zh = mail("您的包裹延误了", "因台风影响，我们很抱歉。", language="zh")
    (fault,) = check(journey(zh, events={"delay": "event-mail"})).faults
    assert fault.message.endswith("does not say when, what the customer can do or whom to ask")


@pytest.mark.parametrize(
    ("event", "language", "said"),
    [
        ("delay", "en", GOOD),
        ("delay", "zh", ("您的包裹延迟送达", "由于暴雨，预计12月3日送到。您可以取消订单。客服热线：400-000-0000")),
        ("payment-failed", "en", ("Your payment was declined by the bank", "Please pay again by Friday, or call us.")),
        ("renewal", "en", ("Your plan renews in 14 days", "You can cancel it in your account. Questions? Call us.")),
        ("renewal", "zh", ("会员将于15天后自动续费", "如不需要，请在账户中取消。有问题请联系客服。")),
        ("recall", "en", ("Safety recall", "Because of a fault, stop using it today and contact us.")),
    ],
)
def test_a_message_that_says_it_all(check, event, language, said):
    assert check(journey(mail(*said, language=language), events={event: "event-mail"})).outcome is Outcome.PASS


def test_a_link_is_something_to_do_and_a_number_somebody_to_ask(check):
    links = Links((Link("Choose another day", "https://shop.test/day"), Link("020 7946 0958", "tel:+442079460958")))
    here = mail("Your parcel is delayed by snow", "It comes on Friday.", links)
    assert check(journey(here, events={"delay": "event-mail"})).outcome is Outcome.PASS


@pytest.mark.parametrize("said", ["Your plan renews in 3 days.", "您的会员将于3天后自动续费。"])
def test_a_renewal_that_is_told_too_late(check, said):
    language = "en" if said.isascii() else "zh"
    here = mail(said, "You can cancel. Call us.", "您可以取消，请联系客服。", language=language)
    (fault,) = check(journey(here, events={"renewal": "event-mail"})).faults
    assert fault.message == "Event mail tells of the event “renewal” only 3 days before; 7 are due"
    assert fault.severity is Severity.ERROR
    assert check(journey(here, events={"renewal": "event-mail"}), lead_days=2).outcome is Outcome.PASS


def test_a_date_counts_in_a_mail_that_really_came(check):
    said = ("Your plan", "It renews on 25 November 2026; the renewal costs £9.", "You can cancel. Call us.")
    came = mail(*said, Awaited())
    (fault,) = check(journey(came, events={"renewal": "event-mail"}, today="2026-11-22")).faults
    assert "only 3 days before" in fault.message
    assert check(journey(came, events={"renewal": "event-mail"}, today="2026-11-02")).outcome is Outcome.PASS
    template = mail(*said)
    assert check(journey(template, events={"renewal": "event-mail"}, today="2026-11-22")).outcome is Outcome.PASS


def test_days_to_cancel_and_what_was_renewed_are_no_lead(check):
    here = mail(
        "Your plan renews on 24 December 2026", "The renewal can be cancelled within 3 days after it. Call us.",
        "Your last renewal was on 20 November 2026.", Awaited(),
    )  # fmt: skip
    assert check(journey(here, events={"renewal": "event-mail"}, today="2026-11-22")).outcome is Outcome.PASS


def test_unusual_words_for_the_event_are_left_to_a_person(check):
    here = mail("News of your parcel", "Because of a storm it comes on Tuesday. You can cancel it. Call us.")
    assert check(journey(here, events={"delay": "event-mail"})).outcome is Outcome.NEEDS_REVIEW


def test_nothing_to_look_at(check):
    assert check(journey(mail("Hello"))).outcome is Outcome.NOT_APPLICABLE
    lost = journey(touchpoint("shop"), mail(id="event-mail", lost="no mail came"), events={"delay": "event-mail"})
    assert check(lost).outcome is Outcome.NOT_APPLICABLE
    german = journey(mail("Verspätung", language="de"), events={"delay": "event-mail"})
    assert check(german).outcome is Outcome.NOT_APPLICABLE
