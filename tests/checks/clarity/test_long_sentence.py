from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Severity
from tests.build import block, touchpoint

LONG = (
    "If you wish to return an item that you have bought from us you must within thirty days of the day on which it "
    "came to you pack it as it was when it came and take it to the nearest shop of ours with the receipt."
)
GOOD = "You can return an item within 30 days. Pack it as it came, and bring the receipt. We refund you at once."
LONG_ZH = "如果您希望退回在我们这里购买的商品则必须在收到商品之日起三十天内按照原来的包装方式把商品重新包装好并携带购物小票前往离您最近的门店由店员确认商品完好之后办理退款手续。"
MANY_ZH = "请您在收到商品之后的三十天之内按照原来的样子包装好商品并带着小票到离您最近的门店办理退货。"


def test_a_long_english_sentence_is_quoted_and_counted(check):
    verdict = check(touchpoint("returns", block(f"{LONG} Thank you.", selector="#p")))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.examined == 2
    (fault,) = verdict.faults
    assert fault.message.startswith("A sentence of 47 words (more than 35): “If you wish to return an item")
    assert fault.severity is None  # the check's own: warning
    (place,) = fault.places
    assert (place.selector, place.quote) == ("#p", LONG)


def test_a_long_chinese_sentence_is_quoted_and_counted(check):
    (fault,) = check(touchpoint("returns", LONG_ZH, language="zh")).faults
    assert fault.message.startswith("A sentence of 82 characters (more than 60): “如果您希望退回")
    assert fault.places[0].quote == LONG_ZH


def test_rather_long_chinese_sentences_are_one_notice(check):
    (fault,) = check(touchpoint("returns", MANY_ZH, MANY_ZH, language="zh")).faults
    assert fault.severity is Severity.NOTICE
    assert fault.message.startswith("2 sentences have more than 40 characters; the longest has 44: “请您在收到")
    assert len(fault.places) == 2


def test_many_rather_long_english_sentences_are_one_notice(check):
    rather = "We will send the parcel to the address that you gave us when you ordered, and we will tell you by mail when it leaves our house. "
    (fault,) = check(touchpoint("page", rather * 2 + "We send it today. " * 8)).faults
    assert fault.severity is Severity.NOTICE
    assert fault.message.startswith("2 of 10 sentences have more than 25 words; the longest has 27: “We will send")


def test_a_share_of_few_sentences_says_nothing(check):
    rather = "We will send the parcel to the address that you gave us when you ordered, and we will tell you by mail when it leaves our house. "
    assert check(touchpoint("page", rather + "We send it today. " * 3)).outcome is Outcome.PASS


@pytest.mark.parametrize("text", [GOOD, "您可以在30天内退货。请按原样包装，并带上小票。我们马上为您退款。"])
def test_the_good_example_is_clean(check, text):
    verdict = check(touchpoint("returns", text))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 3)


def test_thresholds_can_be_set(check):
    assert check(touchpoint("returns", GOOD), en_words=7).outcome is Outcome.FAIL


@pytest.mark.parametrize("role", ["item", "heading", "quote", "code"])
def test_lists_headings_quotations_and_code_are_silent(check, role):
    assert check(touchpoint("page", block(LONG, role))).outcome is Outcome.NOT_APPLICABLE


def test_a_list_in_a_sentence_is_silent(check):
    countries = ", ".join(["Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Denmark", "Estonia"] * 6)
    assert not check(touchpoint("page", f"We deliver to {countries} and Malta.", GOOD)).faults


def test_the_footer_and_legal_pages_are_silent(check):
    assert check(touchpoint("page", block(LONG, region="footer"))).outcome is Outcome.NOT_APPLICABLE
    legal = check(touchpoint("page", LONG, Document(url="https://shop.test/terms")))
    assert (legal.outcome, legal.reason) == (Outcome.NOT_APPLICABLE, "a legal page")


def test_other_languages_are_silent(check):
    german = "Wenn Sie einen Artikel zurückgeben möchten, den Sie bei uns gekauft haben, " * 5 + "so ist das möglich."
    assert check(touchpoint("page", german, language="en")).outcome is Outcome.NOT_APPLICABLE


def test_abbreviations_do_not_hide_and_do_not_make_sentences(check):
    verdict = check(
        touchpoint(
            "page", "Dr. Smith of Acme Inc. sees you at 9 a.m. in our shop. Bring e.g. the receipt, No. 5, with you."
        )
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


def test_no_running_text_is_not_applicable(check):
    assert check(touchpoint("page", block("Home", "link"))).outcome is Outcome.NOT_APPLICABLE


def test_chinese_semicolons_part_what_stands_alone(check):
    text = "没有保价的，丢失或者损坏最多赔运费的七倍，并退还运费；已经保价的，按照您声明的价值赔付，并且退还全部运费和保价费。"
    assert check(touchpoint("page", text, language="zh")).outcome is Outcome.PASS


def test_what_is_said_on_the_telephone_is_judged_elsewhere(check):
    verdict = check(touchpoint("call", block(LONG, "agent"), kind="script", channel="phone"))
    assert verdict.outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("call", block(LONG, "agent"), kind="script", channel="chat")).outcome is Outcome.FAIL
