from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Outcome
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint


def test_a_hurry_without_an_end_is_reported(check):
    verdict = check(touchpoint("offer", "A good kettle.", block("Hurry, limited time offer!", selector="#banner")))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == (
        "“limited time offer” presses for a quick decision, and nothing here says when the offer ends"
    ) or fault.message.startswith("2 texts press")
    assert fault.confidence is Confidence.MEDIUM
    place = fault.places[0]
    assert (place.selector, place.quote) == ("#banner", "Hurry, limited time offer!")
    assert place.marks
    assert all(mark in place.quote for mark in place.marks)
    assert "Ends 31 January" in fault.fix


def test_several_texts_are_one_finding(check):
    (fault,) = check(touchpoint("offer", "Autumn sale ends soon", "Last chance!")).faults
    assert len(fault.places) == 2
    assert fault.message == (
        "2 texts press for a quick decision (“Autumn sale ends soon” …), and nothing says when the offer ends"
    )


@pytest.mark.parametrize("text", ["限时抢购", "最后机会！", "赶快下单", "限時搶購", "距活动结束还有 02:11:05"])
def test_chinese(check, text):
    (fault,) = check(touchpoint("offer", text, language="zh")).faults
    assert fault.places[0].marks
    assert "“1 月 31 日 23:59 截止”" in fault.fix


@pytest.mark.parametrize(
    "text",
    [
        "Ends 31 January, 23:59",
        "Hurry, the sale ends on 31 January",
        "Limited time offer until 5 May",
        "20% off ends tonight at 23:59",
        "Your trial ends in 3 days.",
        "Your link expires in 24 hours.",
        "Your basket is held for 10 minutes.",
        "Only 2 attempts left",
        "Order within 2 hrs 15 mins for delivery tomorrow",
        "Don't miss our autumn walk",
        "Your appointment is tomorrow at 10:00.",
    ],
)
def test_real_deadlines_and_plain_invitations_pass(check, text):
    assert check(touchpoint("offer", text)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text", ["限时特惠，截至3月31日", "请在30分钟内支付", "试用还剩3天", "验证码5分钟内有效", "限时达"]
)
def test_real_deadlines_pass_in_chinese(check, text):
    assert check(touchpoint("offer", text, language="zh")).outcome is Outcome.PASS


def test_a_date_elsewhere_on_the_page_is_enough(check):
    small = block("* Offer ends 31 March 2026.", region="footer")
    assert check(touchpoint("offer", "Limited time offer*", small)).outcome is Outcome.PASS


def test_a_date_about_something_else_is_not(check):
    assert check(touchpoint("offer", "Limited time offer", "We met on 31 March 2019.")).outcome is Outcome.FAIL


def test_house_words_terms_quotations_and_other_languages_are_left_alone(check):
    words = HouseWords(allowed={"": ("limited time offer",)})
    assert check(touchpoint("a", "Limited time offer", about=Declared("j", words=words))).outcome is Outcome.PASS
    terms = Document(url="https://shop.test/terms", title="Terms and conditions")
    assert check(touchpoint("a", "Limited time offer", terms)).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("a", block("Hurry!", "quote"), "Hello there.")).outcome is Outcome.PASS
    assert check(touchpoint("a", "Nur für kurze Zeit", language="de")).outcome is Outcome.NOT_APPLICABLE


def test_nothing_to_read(check):
    assert check(touchpoint("a")).outcome is Outcome.NOT_APPLICABLE
