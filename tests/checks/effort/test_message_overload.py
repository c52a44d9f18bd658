from __future__ import annotations

import pytest

from auditor.api import Arrival, Awaited, Mail, Outcome
from tests.build import journey, touchpoint


def mail(id: str, subject: str, *others: Arrival, stage: str = "confirm", saved: bool = False):
    came = (Arrival(subject, message_id=f"<{id}>", saved=saved),)
    return touchpoint(
        id, Mail(subject=subject), Awaited(came=came, others=others), "Thanks.", kind="email", stage=stage
    )


def test_three_mails_in_one_stage(check):
    extra = Arrival("Rate us", message_id="<x>")
    verdict = check(journey(mail("a", "Order received"), mail("b", "Order confirmed", extra)))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    (fault,) = verdict.faults
    assert fault.message == (
        "3 mails to one customer in the stage “confirm” (more than 2); 1 of them came unasked for: "
        "“Order received”, “Order confirmed”, “Rate us”"
    )
    assert [p.touchpoint for p in fault.places] == ["a", "b", "b"]


def test_text_messages_are_counted_for_themselves(check):
    sent = [touchpoint(f"t{i}", f"Parcel news {i}", kind="text", stage="wait") for i in range(3)]
    (fault,) = check(journey(*sent)).faults
    assert fault.message.startswith("3 text messages to one customer in the stage “wait” (more than 2)")
    assert check(journey(*sent[:2], mail("a", "Order sent", stage="wait"))).outcome is Outcome.PASS


def test_push_messages_count_with_texts_and_are_called_what_they_are(check):
    push = [touchpoint(f"p{i}", f"News {i}", kind="text", stage="wait", channel="push") for i in range(3)]
    text = touchpoint("t", "Parcel news", kind="text", stage="wait", channel="sms")
    assert check(journey(*push)).faults[0].message.startswith("3 push messages to one customer")
    assert check(journey(*push[:2], text)).faults[0].message.startswith("3 text and push messages to one customer")


def test_a_chat_is_no_message_too_many(check):
    said = [touchpoint(f"c{i}", f"Parcel news {i}", kind="text", stage="wait", channel="chat") for i in range(3)]
    assert check(journey(*said)).outcome is Outcome.NOT_APPLICABLE


def test_two_mails_and_two_texts_are_fine(check):
    sent = [touchpoint(f"t{i}", f"Parcel news {i}", kind="text", stage="confirm") for i in range(2)]
    assert check(journey(mail("a", "Order received"), mail("b", "Order sent"), *sent)).outcome is Outcome.PASS


def test_other_stages_count_for_themselves(check):
    found = check(journey(mail("a", "Received"), mail("b", "Receipt"), mail("c", "Sent", stage="wait")))
    assert found.outcome is Outcome.PASS


@pytest.mark.parametrize(
    "subject", ["Your security code", "Recall of your kettle", "New sign-in to your account", "您的验证码"]
)
def test_notices_of_safety_do_not_count(check, subject):
    found = check(journey(mail("a", "Received"), mail("b", "Receipt"), mail("c", subject)))
    assert (found.outcome, found.examined) == (Outcome.PASS, 2)


def test_a_declared_event_is_a_reason(check):
    found = check(journey(mail("a", "Received"), mail("b", "Receipt"), mail("c", "Later"), events={"delay": "c"}))
    assert found.outcome is Outcome.PASS


def test_one_mail_that_arrives_twice_counts_once(check):
    twin = Arrival("Received", message_id="<other>")
    assert check(journey(mail("a", "Received", twin, twin), mail("b", "Receipt"))).outcome is Outcome.PASS


def test_what_lay_in_the_inbox_before_does_not_count(check):
    old = Arrival("Newsletter", message_id="<old>", saved=True)
    assert check(journey(mail("a", "Received", old), mail("b", "Receipt"))).outcome is Outcome.PASS


def test_mails_from_files_count(check):
    sent = [touchpoint(f"m{i}", Mail(subject=f"News {i}"), "Hello.", kind="email", stage="wait") for i in range(3)]
    assert check(journey(*sent)).outcome is Outcome.FAIL


def test_a_folder_of_templates_is_not_one_customers_mail(check):
    folder = [touchpoint(f"m{i}", Mail(subject=f"News {i}"), "Hello.", kind="email") for i in range(9)]
    assert check(journey(*folder)).outcome is Outcome.NOT_APPLICABLE
    arrived = [mail(f"a{i}", f"News {i}", stage="") for i in range(3)]
    assert len(check(journey(*arrived, *folder)).faults) == 1


def test_how_many_are_too_many_can_be_set(check):
    assert check(journey(mail("a", "Received"), mail("b", "Receipt")), mails=1).outcome is Outcome.FAIL


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("p", "Hello."))).outcome is Outcome.NOT_APPLICABLE
