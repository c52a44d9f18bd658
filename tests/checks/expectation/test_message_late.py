from __future__ import annotations

from auditor.model.mails import Arrival, Awaited
from auditor.model.verdict import Outcome
from tests.build import journey, touchpoint

PAGE = touchpoint("thank-you", "We have sent you an email")


def mail(waited: float, within: float = 30, lost: str = "", **more):
    came = (Arrival("Your order 100234", "orders@shop.test", waited=waited),)
    return touchpoint("order-mail", Awaited(within=within, came=came, **more), kind="email", lost=lost)


def test_a_late_mail_is_told_with_its_time(check):
    verdict = check(journey(PAGE, mail(75, 30)))
    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == "Order mail came 75 s after the step before it; 30 s are allowed"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("thank-you", "We have sent you an email"),
        ("order-mail", "Your order 100234"),
    ]
    assert (fault.key, verdict.examined) == ("late order-mail", 1)


def test_one_that_came_when_nobody_waited_any_more_is_late(check):
    (fault,) = check(journey(PAGE, mail(700, 30, lost="no mail came within 30 s"))).faults
    assert "came 11.7 min after" in fault.message


def test_in_time_and_a_second_over_are_fine(check):
    assert check(journey(PAGE, mail(29.9))).outcome is Outcome.PASS
    assert check(journey(PAGE, mail(30.9))).outcome is Outcome.PASS
    assert check(journey(PAGE, mail(30.9)), grace_seconds=0.5).outcome is Outcome.FAIL


def test_of_several_the_last_counts(check):
    came = (Arrival("Ticket 1", waited=2), Arrival("Ticket 2", waited=50))
    late = touchpoint("tickets", Awaited(within=10, count=2, came=came), kind="email")
    (fault,) = check(journey(PAGE, late)).faults
    assert fault.places[1].quote == "Ticket 2"


def test_nothing_came_or_nothing_was_to_come(check):
    assert check(journey(PAGE)).outcome is Outcome.NOT_APPLICABLE
    missing = touchpoint("order-mail", Awaited(), kind="email", lost="no mail came")
    assert check(journey(PAGE, missing)).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(PAGE, mail(99, none=True))).outcome is Outcome.NOT_APPLICABLE
