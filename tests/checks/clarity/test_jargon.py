from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Probed, Severity
from auditor.model.evidence import Declared
from auditor.model.probes import Complaint
from auditor.model.words import HouseWords
from tests.build import block, touchpoint


def said(verdict) -> dict[str, str]:
    return {fault.places[0].marks[0]: fault.fix for fault in verdict.faults}


def test_officialese_is_quoted_marked_and_rewritten(check):
    text = "We utilised your deposit prior to the delivery."
    verdict = check(touchpoint("page", block(text, selector="#p")))

    assert verdict.outcome is Outcome.FAIL
    first, second = verdict.faults
    assert first.message == "“utilised” is not an everyday word"
    assert first.fix == "“utilised” → “used”."
    assert first.severity is Severity.NOTICE
    assert first.places[0].selector == "#p"
    assert (first.places[0].quote, first.places[0].marks) == (text, ("utilised",))
    assert (second.places[0].marks, second.fix) == (("prior to",), "“prior to” → “before”.")


@pytest.mark.parametrize(
    ("text", "word", "fix"),
    [
        ("In the event that it rains, we ring you.", "In the event that", "“In the event that” → “if”."),
        (
            "Please be advised that the shop is shut.",
            "Please be advised that",
            "“Please be advised that”: leave it out.",
        ),
        ("We are facilitating your move.", "facilitating", "“facilitating” → “helping”."),
        ("We will touch base on Monday.", "touch base", "“touch base” → “talk”."),
        ("Leverage our platform to grow.", "Leverage", "“Leverage” → “use”."),
        ("The contract was terminated.", "terminated", "“terminated” → “ended”."),
    ],
)
def test_english_wordings(check, text, word, fix):
    assert said(check(touchpoint("page", text))) == {word: fix}


@pytest.mark.parametrize(
    ("text", "word", "fix"),
    [
        ("您的订单履约异常，请联系客服。", "订单履约异常", "“订单履约异常” → “配送延误”."),
        ("我们赋能每一位商家。", "赋能", "“赋能” → “帮助”."),
        ("入参有误，请重试。", "入参有误", "“入参有误” → “填写的内容有误”."),
        ("包裹已妥投。", "妥投", "“妥投” → “送达”."),
        ("請先提報問題。", "提報", "“提報” → “提交”."),
    ],
)
def test_chinese_words(check, text, word, fix):
    assert said(check(touchpoint("page", text, language="zh"))) == {word: fix}


def test_on_a_button_or_in_an_error_it_is_a_warning(check):
    (button,) = check(touchpoint("page", block("Initiate a return", "button"))).faults
    assert button.severity is Severity.WARNING
    probed = Probed("empty", complaints=(Complaint("参数错误，请重试"),))
    (error,) = check(touchpoint("page", block("参数错误，请重试"), probed, language="zh")).faults
    assert error.severity is Severity.WARNING


def test_twins_are_one_finding(check):
    (fault,) = check(touchpoint("page", "Use it prior to noon.", "Ring us prior to May.")).faults
    assert fault.message == "“prior to” is not an everyday word (2 times)"
    assert len(fault.places) == 2


def test_many_words_are_one_finding(check):
    text = (
        "Pursuant to the aforementioned rule we endeavour to ascertain whether you reside in the vicinity of the shop, "
        "and to expedite the parcel upon receipt of it."
    )
    (fault,) = check(touchpoint("page", text)).faults
    assert fault.message.startswith("8 wordings are not everyday words: “Pursuant to”, “aforementioned”, “endeavour”")
    assert "“ascertain” → “find out”." in fault.fix


@pytest.mark.parametrize(
    "text",
    [
        "Before you use the service, tell us where you live.",
        "We provide additional help, and ensure that you receive it.",  # merely longer
        "This train terminates here. Bus 42 terminates at the station.",
        "Your credit utilisation affects your score. Leverage of up to 1:30 is available.",
        "Our augmented reality viewer shows the sofa in your room.",
        "Save for a deposit. Save as PDF. Our furnished flats have a kitchen.",
        "Never write “prior to”; write “before”.",
        "Avoid words such as utilise, commence and notwithstanding.",
        "You pay a remuneration (what the agent earns) of £5.",
        "Come to the Commencement Ball with us.",
        "Write to utilise@shop.test or see shop.test/prior-to-use for more.",
        "Wir liefern in order to der Kunde zufrieden ist und bleibt, wie er es bei uns gewohnt ist.",
    ],
)
def test_traps_are_silent(check, text):
    assert not check(touchpoint("page", text)).faults


@pytest.mark.parametrize(
    "text",
    [
        "您的订单配送延误，请联系客服。",
        "咖啡豆研磨颗粒度适中，茶叶底部有少量沉淀属于正常。",
        "文字左对齐，图片居中。",
        "电话打通后请按1。",
        "我们不说“赋能”这样的词。",
        "妥投（快递已送到您手里）之后可以评价。",
        "请选择赛道观赛区域。",
    ],
)
def test_chinese_traps_are_silent(check, text):
    assert check(touchpoint("page", text, language="zh")).outcome is Outcome.PASS


def test_what_the_house_allows_is_silent(check):
    words = HouseWords(names=("Prior To Sleep",), allowed={"": ("核销",), "expert": ("leverage our",)})
    about = Declared("here", words=words)
    assert not check(touchpoint("page", "到店核销即可。", language="zh", about=about)).faults
    assert not check(touchpoint("page", "Take Prior to Sleep every evening.", about=about)).faults
    text = "Leverage our grid today."
    assert check(touchpoint("page", text, about=about)).faults
    assert not check(touchpoint("page", text, about=about, audience="expert")).faults


def test_legal_pages_and_other_peoples_words_are_silent(check):
    legal = check(touchpoint("page", "We utilise it.", Document(url="https://shop.test/terms")))
    assert (legal.outcome, legal.reason) == (Outcome.NOT_APPLICABLE, "a legal page")
    assert check(touchpoint("page", block("We utilise it.", "quote"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["😀😀😀", "Hallo Welt, wie geht es dir denn heute so und was machst du?"])
def test_nothing_to_read_is_not_applicable(check, text):
    assert check(touchpoint("page", text, language="de")).outcome is Outcome.NOT_APPLICABLE
