from __future__ import annotations

import pytest

from auditor.api import Box, Confidence, Document, Mail, Outcome, Severity
from tests.build import block, journey, touchpoint

STORY = "Our leaves grow slowly on old bushes in the hills and are picked by hand in the spring. " * 9
STORY_ZH = "我们的茶叶生长在云雾缭绕的高山上，由茶农在春天亲手采摘，慢慢晾干，静静等待。" * 5


def mail(*parts, subject="Thank you", **more):
    return journey(
        touchpoint("mail", *parts, Mail(subject=subject), kind="email", stage="confirm", **more), today="2026-11-23"
    )


def test_facts_after_a_long_story_are_reported(check):
    verdict = check(mail(STORY, "Order reference: LT-315574", "Your tea will arrive on Friday 27 November 2026."))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message.startswith("The reference and the day of delivery come first after 1")
    assert (fault.severity, fault.confidence) == (None, Confidence.MEDIUM)
    assert [p.touchpoint for p in fault.places] == ["mail", "mail"]


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(mail(STORY_ZH, "订单编号：LT-315574", language="zh")).faults
    assert fault.message.startswith("The reference comes first after 1")


def test_a_late_day_alone_is_a_notice(check):
    (fault,) = check(mail("Order reference: LT-315574", STORY, "Your tea will arrive within 3 working days.")).faults
    assert fault.message.startswith("The day of delivery comes first after 1")
    assert fault.severity is Severity.NOTICE


@pytest.mark.parametrize(
    "parts",
    [
        ("Order reference: LT-315574", "Your tea will arrive within 3 working days.", STORY),
        ("Your tea will arrive within 3 working days.", STORY, "Order reference: LT-315574"),
        (
            block("Your tea will arrive within 3 working days.", "preheader"),
            STORY,
            "Your tea will arrive within 3 working days.",
        ),
    ],
)
def test_facts_that_come_first_are_fine(check, parts):
    assert check(mail(*parts)).outcome is Outcome.PASS


def test_on_a_phone_the_first_screen_of_a_confirmation_counts(check):
    low = block("Order reference: LT-315574", box=Box(10, 1400, 300, 24))
    page = Document(url="https://shop.test/done", width=375, height=667)
    (fault,) = check(journey(touchpoint("done", "Thank you!", low, page, stage="confirm"))).faults
    assert fault.message == "The reference comes first below the first screen of a telephone"
    wide = Document(url="https://shop.test/done", width=1280, height=800)
    assert check(journey(touchpoint("done", "Thank you!", low, wide, stage="confirm"))).outcome is Outcome.PASS


def test_newsletters_contracts_and_other_pages_are_silent(check):
    parts = (STORY, "Order reference: LT-315574")
    assert check(mail(*parts, subject="Our spring newsletter")).outcome is Outcome.NOT_APPLICABLE
    contract = touchpoint("terms", *parts, Document(url="https://shop.test/terms"), stage="confirm")
    assert check(journey(contract)).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(touchpoint("page", *parts, stage="consider"))).outcome is Outcome.NOT_APPLICABLE


def test_a_message_without_such_facts_is_not_applicable(check):
    assert check(mail(STORY)).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("")).outcome is Outcome.NOT_APPLICABLE
