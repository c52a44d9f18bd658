from __future__ import annotations

from dataclasses import replace

from auditor.api import Awaited
from auditor.model.verdict import Outcome
from tests.build import journey, touchpoint
from tests.told import in_chinese

ABSENT = {"payment-failed": "pay on invoice only", "delay": "in stock"}


def whole(**more):
    return [
        touchpoint("product", "A lamp", stage="consider"),
        touchpoint("pay", "Pay", stage="commit"),
        touchpoint("order-mail", "Thank you", kind="email", stage="confirm"),
        touchpoint("sent-text", "On its way", kind="text", stage="wait"),
        touchpoint("desk", "Hello", kind="script", stage="help"),
    ]


def test_a_missing_cell_is_named_with_what_to_do(check):
    touchpoints = [t for t in whole() if t.touchpoint != "sent-text"]
    verdict = check(journey(*touchpoints, template="purchase", absent=ABSENT))
    (fault,) = verdict.faults
    assert fault.message == (
        "The purchase journey has no touchpoint of kind email or text at the stage “wait”: "
        "a message while the customer waits"
    )
    assert fault.fix == "Add one with `stage: wait`, or say why there is none: `absent: {wait-message: …}`."
    assert [p.touchpoint for p in fault.places] == ["order-mail", "desk"]
    assert fault.key == "cell wait-message"
    assert verdict.examined == 5 + 2 + 4


def test_a_reason_is_enough(check):
    touchpoints = [t for t in whole() if t.touchpoint != "sent-text"]
    absent = {**ABSENT, "wait-message": "collected on the spot"}
    assert check(journey(*touchpoints, template="purchase", absent=absent)).outcome is Outcome.PASS


def test_all_cells_green(check):
    events = {"payment-failed": "pay", "delay": "sent-text"}
    assert check(journey(*whole(), template="purchase", events=events)).outcome is Outcome.PASS
    assert check(journey(*whole(), template="purchase", absent=ABSENT)).outcome is Outcome.PASS


def test_an_event_without_a_touchpoint(check):
    (fault,) = check(journey(*whole(), template="purchase", absent={"delay": "in stock"})).faults
    assert fault.message == (
        "No touchpoint tells the customer of the event “payment-failed”, which happens in purchase journeys"
    )
    (same,) = check(
        journey(*whole(), template="purchase", absent={"delay": "in stock"}, events={"payment-failed": "none"})
    ).faults
    assert same.key == fault.key == "event payment-failed"


def test_a_touchpoint_without_a_stage_may_fill_the_gap(check):
    touchpoints = [*whole()[:3], touchpoint("sms", "On its way", kind="text"), whole()[4]]
    verdict = check(journey(*touchpoints, template="purchase", absent=ABSENT))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    (doubt,) = verdict.doubts
    assert doubt.message.endswith("; Sms may be it, and has no stage")
    assert [p.touchpoint for p in doubt.places] == ["sms"]


def test_a_lost_touchpoint_is_planned_without_evidence(check):
    touchpoints = whole()
    touchpoints[2] = touchpoint("order-mail", kind="email", stage="confirm", lost="no mail came within 30 s")
    (fault,) = check(journey(*touchpoints, template="purchase", absent=ABSENT)).faults
    assert fault.message == ("Order mail is planned, and nothing of it could be captured: no mail came within 30 s")
    assert [p.touchpoint for p in fault.places] == ["order-mail"]


def test_owners_and_dates_count_where_some_have_them(check):
    owned = [replace(t, owner="Mei") for t in whole()]
    owned[1] = replace(owned[1], owner="")
    owned[4] = replace(owned[4], reviewed="2026-05-01")
    owner, reviewed = check(journey(*owned, template="purchase", absent=ABSENT)).faults
    assert owner.message == "Pay has no owner"
    assert [p.touchpoint for p in owner.places] == ["pay"]
    assert reviewed.message == "Product, Pay, Order mail and Sent text have no date of the last review"
    assert (owner.key, reviewed.key) == ("no owner", "no reviewed")


def test_the_smaller_template_asks_for_less(check):
    desk = touchpoint("desk", "Hello", stage="help")
    answer = touchpoint("answer", "We have your case", kind="email", stage="confirm")
    assert check(journey(desk, answer, template="support")).outcome is Outcome.PASS


def test_without_a_template_nothing_is_required(check):
    assert check(journey(*whole()[:1])).outcome is Outcome.NOT_APPLICABLE


def test_a_mail_that_was_awaited_in_vain_is_told_by_another_check_and_so_is_what_follows_it(check):
    touchpoints = whole()
    touchpoints[2] = touchpoint("order-mail", Awaited(), kind="email", stage="confirm", lost="no mail came within 30 s")
    touchpoints[3] = touchpoint("sent-text", kind="text", stage="wait", lost="there is no mail to follow a link of")
    assert check(journey(*touchpoints, template="purchase", absent=ABSENT)).outcome is Outcome.PASS
    touchpoints[1] = touchpoint("pay", stage="commit", lost="no button “Pay”")
    (fault,) = check(journey(*touchpoints, template="purchase", absent=ABSENT)).faults
    assert [p.touchpoint for p in fault.places] == ["pay"]


def test_a_missing_cell_is_told_in_chinese(check):
    touchpoints = [t for t in whole() if t.touchpoint != "sent-text"]
    (fault,) = check(journey(*touchpoints, template="purchase", absent=ABSENT)).faults
    assert in_chinese(fault.message) == "购买旅程在“等待”阶段缺少邮件或短信类触点：客户等待期间的消息"
    assert in_chinese(fault.fix) == "补充一个 `stage: wait` 的触点，或说明为什么没有：`absent: {wait-message: …}`。"
