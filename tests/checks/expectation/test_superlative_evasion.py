from __future__ import annotations

import pytest

from auditor.model.evidence import Declared
from auditor.model.verdict import Confidence, Outcome, Severity
from auditor.model.words import HouseWords
from tests.build import block, touchpoint


def zh(*texts, **more):
    return touchpoint("brochure", *texts, language="zh", **more)


def test_a_lawful_word_in_disguise_is_a_warning(check):
    (fault,) = check(zh(block("服务的蕞终结果由客户评价。", selector="#p"))).faults
    assert fault.message == "“蕞终” is “最终” in disguise"
    assert (fault.severity, fault.confidence, fault.key) == (Severity.WARNING, Confidence.HIGH, "最终")
    assert fault.fix == "Write “最终”: written plainly, it is a word like others."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#p", "服务的蕞终结果由客户评价。", ("蕞终",))


def test_a_claim_in_disguise_is_an_error(check):
    (fault,) = check(zh("送礼的蕞佳选择！")).faults
    assert fault.message == (
        "“蕞佳” is “最佳” in disguise; as a claim to be the best it may conflict with article 9(3) of the"
        " Advertising Law"
    )
    assert fault.severity is Severity.ERROR
    assert fault.fix == "Prove “最佳” with source and date and write it plainly, or drop the claim."


def test_a_brochure_in_which_a_filter_was_dodged(check):
    brochure = (
        "再小的需求也要看见，蕞小的改变常常来自蕞细微的观察。",
        "顾客蕞反感的不是等待，而是不知道要等多久。",
        "蕞后，每月复盘一次。蕞终留下来的，是被认真对待过的人。",
    )
    verdict = check(zh(*brochure))
    assert [f.places[0].marks for f in verdict.faults] == [("蕞小",), ("蕞细微",), ("蕞反感",), ("蕞后",), ("蕞终",)]
    assert {f.severity for f in verdict.faults} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("text", "written", "plain"),
    [
        ("全城醉低价", "醉低价", "最低价"),
        ("嘴便宜的价格", "嘴便宜", "最便宜"),
        ("zui优惠的价格", "zui优惠", "最优惠"),
        ("ZUI低价来袭", "ZUI低价", "最低价"),
        ("第①品牌", "第①", "第一"),
        ("NO①品牌", "NO①", "第一"),
        ("ＮＯ．１品牌", "ＮＯ．１", "第一"),
        ("N0.1的选择", "N0.1", "第一"),
        ("最.佳选择", "最.佳", "最佳"),
        ("最*佳品质", "最*佳", "最佳"),
        ("最 佳品质，等你来", "最 佳", "最佳"),
        ("国*家*级品质", "国*家*级", "国家级"),
        ("顶ji服务", "顶ji", "顶级"),
        ("国家J品质", "国家J", "国家级"),
        ("第壹品牌", "第壹", "第一"),
        ("独1无2的设计", "独1无2", "独一无二"),
        ("我们为您提供頂級的服务，欢迎体验", "頂級", "顶级"),
        ("您的唯依选择", "唯依", "唯一"),
    ],
)
def test_disguises(check, text, written, plain):
    (fault,) = check(zh(text)).faults
    assert fault.message.startswith(f"“{written}” is “{plain}” in disguise")
    assert fault.places[0].marks == (written,)


def test_invisible_characters_are_named(check):
    (fault,) = check(zh("送礼的最\u200b佳选择")).faults
    assert fault.message.startswith("“最佳” has invisible characters inside: it is “最佳” in disguise")
    assert fault.places[0].quote == "送礼的最佳选择"


@pytest.mark.parametrize(
    "text",
    [
        "最终结果由客户评价。",
        "蕞尔小国，绵蕞之仪。",
        "喝醉低头不语，张嘴好大，犯罪先进后出，麻醉专业人员。",
        "醉美江南欢迎您。",
        "联想ZUI系统更新。",
        "第①步 填写资料，第②步 提交。",
        "最 佳 选 择",
        "顶 级",
        "第 一 章",
        "第1步，见附录 No. 1。",
        "長榮航空提供頂級服務，歡迎體驗。",
        "每台设备有唯一ID。",
        "长*宽*高",
        "国家-级别",
        "**最**佳的**服务**",
    ],
)
def test_what_is_no_disguise(check, text):
    verdict = check(zh(text))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


def test_a_list_that_goes_on_counts(check):
    assert not check(zh("NO① 打开包装", "NO② 取出茶叶")).faults


def test_spaces_of_a_document_are_its_layout(check):
    assert not check(zh("最 佳品质，等你来", kind="document")).faults


def test_a_text_full_of_invisible_characters_is_not_judged(check):
    assert not check(zh("欢\u200b迎\u200b选\u200b择，最\u200b佳品质")).faults


def test_house_names_and_quotations_are_excused(check):
    about = Declared("t", words=HouseWords(names=("蕞佳茶",)))
    assert not check(zh("蕞佳茶上新。", about=about)).faults
    assert check(zh(block("蕞佳选择", "quote"))).outcome is Outcome.NOT_APPLICABLE


def test_other_languages_have_nothing_to_look_at(check):
    verdict = check(touchpoint("page", "NO① brand, zui good"))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_APPLICABLE, "there is no text in Chinese")


@pytest.mark.parametrize("text", ["蕞", "最.", "😀" * 50, "最*" * 10_000, "蕞" * 10_000, "最 " * 10_000])
def test_odd_texts_are_read_quickly(check, text):
    check(zh(text))
