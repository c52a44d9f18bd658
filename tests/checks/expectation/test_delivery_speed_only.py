from __future__ import annotations

import pytest

from auditor.api import Field, Links, Outcome, Typed, Walk
from auditor.model.artifacts import Link
from tests.build import block, fields, touchpoint

ADDRESS = Walk(typed=(Typed(Field("Postcode", name="postcode"), "LS1 4DY"),))


def page(*parts, stage="commit", **more):
    return touchpoint("delivery", *parts, stage=stage, **more)


def test_options_with_days_and_no_date_are_reported(check):
    verdict = check(
        page(
            block("How should we send it?", "heading"), block("Standard delivery", "label"), "Arrives within 3 working days",
            block("Economy: 5 to 7 days", "label"), ADDRESS,
        )
    )  # fmt: skip

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "2 delivery options name a number of days (“3 working days”) and no date"
    assert [p.marks for p in fault.places] == [("3 working days",), ("5 to 7 days",)]


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(
        page(block("配送方式", "heading"), block("标准快递", "label"), "3 个工作日内送达", ADDRESS, language="zh")
    ).faults
    assert fault.message == "The delivery option names a number of days (“3 个工作日内”) and no date"


def test_radio_buttons_are_a_choice(check):
    radio = Field("Standard delivery", type="radio", group="Shipping")
    assert check(page("Arrives in 3-5 days", fields(radio), ADDRESS)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "parts",
    [
        ("Delivery method", "Standard delivery: Fri 9 – Mon 12 January (3 working days)"),
        ("Delivery method", "Standard delivery, 3 working days", "Arrives by Friday"),
        ("Delivery method", "Standard delivery, 3 working days", "Order now for delivery on 9 January"),
        ("配送方式", "标准快递，3个工作日内送达", "预计1月9日送达"),
    ],
)
def test_a_date_is_enough(check, parts):
    language = "en" if parts[0].isascii() else "zh"
    assert check(page(*parts, ADDRESS, language=language)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "parts",
    [
        ("Delivery method", "Next working day delivery", "Same day delivery"),
        ("Delivery method", "You can return any tea within 30 days."),
        ("Delivery method", "You have 14 days to pay."),
        ("Tea.", "Arrives within 3 working days"),
    ],
)
def test_other_days_and_the_next_day_are_no_options(check, parts):
    assert check(page(*parts, ADDRESS)).outcome is Outcome.NOT_APPLICABLE


def test_where_the_address_is_not_known_it_is_silent(check):
    parts = ("Delivery method", "Standard delivery, 3 working days")
    assert check(page(*parts)).reason == "the address is not known yet"
    assert check(page(*parts, ADDRESS, stage="consider")).reason == "nothing is ordered here"


def test_a_page_that_sums_up_repeats_what_was_chosen(check):
    order = Links((Link("Place order", role="button"),))
    review = page("Delivery method", "Standard delivery - Arrives in 3 to 5 working days", ADDRESS, order)
    assert check(review).outcome is Outcome.NOT_APPLICABLE


def test_other_languages_and_nothing(check):
    assert (
        check(page("Die Lieferung kommt in 3 Tagen bei Ihnen an.", ADDRESS, language="de")).outcome
        is Outcome.NOT_APPLICABLE
    )
    assert check(page(ADDRESS)).outcome is Outcome.NOT_APPLICABLE
    assert check(page("x" * 1_000_000, "3 days " * 50_000, ADDRESS)).outcome is Outcome.NOT_APPLICABLE
